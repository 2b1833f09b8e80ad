import type { Clock } from '../lib/clock.ts';
import type { OrderedAdapter } from './ordered-adapter.ts';
import type { RedisCommits } from './redis-commits.ts';
import { VERSION_LENGTH } from './redis-scripts.ts';
import { lexBounds, mergedPage, type Stored, type Transaction, type Written, writesIn } from './redis-transaction.ts';

/** Reads a namespace as @keyv/redis does: one GET, or one MGET. */
export interface SpaceReader {
  get(key: string): Promise<string | undefined>;
  getMany(keys: string[]): Promise<(string | undefined)[]>;
}

/** @returns a page: the last change of the namespace, then keys and stored texts in turns. */
export type ReadPage = (
  space: string,
  bounds: { readonly min: string; readonly max: string },
  limit: number,
  reverse: boolean,
) => Promise<string[]>;

const KEYS_A_READ = 1000;

/**
 * @returns an adapter over one namespace in Redis. Writes are commits: a piece of work that runs in `commits.run` is one, any other call
 * one by itself. Work sees what it has written, and everything that it reads is checked when it is committed.
 */
export function createRedisAdapter(
  space: string,
  {
    reader,
    readPage,
    commits,
    clock,
  }: { reader: SpaceReader; readPage: ReadPage; commits: RedisCommits; clock: Clock },
): OrderedAdapter {
  const isLive = (entry: Written) => entry !== null && (entry.ends === null || clock.now() < entry.ends);
  const endOf = (ttl: number | undefined) => (ttl === undefined ? null : Math.ceil(clock.now() + ttl));
  const liveValue = (entry: Written) => (entry !== null && isLive(entry) ? entry.value : undefined);

  const readAll = async (keys: readonly string[]): Promise<Stored[]> => {
    const found: Stored[] = [];
    for (let from = 0; from < keys.length; from += KEYS_A_READ) {
      const part = keys.slice(from, from + KEYS_A_READ);
      const texts = await commits.asking(async () => {
        const [only] = part;
        return only !== undefined && part.length === 1 ? [await reader.get(only)] : reader.getMany(part);
      });
      found.push(...texts.map(storedOf));
    }
    return found;
  };
  /** The same entry is read once by a transaction. */
  const readFor = async (transaction: Transaction, keys: readonly string[]): Promise<Written[]> => {
    const waiting = writesIn(transaction, space);
    const unread = [...new Set(keys)].filter((key) => !waiting.has(key) && !transaction.read.has(`${space}::${key}`));
    const stored = unread.length === 0 ? [] : await readAll(unread);
    unread.forEach((key, at) => {
      const name = `${space}::${key}`;
      const one = stored[at];
      if (one !== undefined && !transaction.read.has(name)) transaction.read.set(name, one);
    });
    return keys.map((key) => {
      const wait = waiting.get(key);
      return wait === undefined ? (transaction.read.get(`${space}::${key}`)?.entry ?? null) : wait;
    });
  };
  const values = async (keys: readonly string[]): Promise<(string | undefined)[]> => {
    commits.check();
    const transaction = commits.current();
    const entries =
      transaction === undefined ? (await readAll(keys)).map(({ entry }) => entry) : await readFor(transaction, keys);
    return entries.map(liveValue);
  };
  const write = async (entries: readonly (readonly [key: string, written: Written])[]) => {
    commits.check('write');
    await commits.run(async (transaction) => {
      const waiting = writesIn(transaction, space);
      for (const [key, written] of entries) waiting.set(key, written);
    });
  };
  const remove = async (keys: readonly string[]): Promise<boolean> => {
    commits.check('write');
    return commits.run(async (transaction) => {
      const there = (await readFor(transaction, keys)).some(isLive);
      const waiting = writesIn(transaction, space);
      for (const key of keys) waiting.set(key, null);
      return there;
    });
  };

  const adapter: OrderedAdapter = {
    opts: { dialect: 'redis' },
    on: () => adapter,
    get: async <Value>(key: string) => (await values([key]))[0] as Value | undefined,
    getMany: async <Value>(keys: string[]) => (await values(keys)) as (Value | undefined)[],
    set: (key, value, ttl) => write([[key, { value, ends: endOf(ttl) }]]),
    setMany: (entries) => write(entries.map(({ key, value, ttl }) => [key, { value, ends: endOf(ttl) }] as const)),
    delete: (key) => remove([key]),
    deleteMany: remove,
    clear: async () => {
      for (;;) {
        const page = await adapter.page({ prefix: '', after: null, reverse: false, limit: KEYS_A_READ });
        if (page.length === 0) return;
        await remove(page.map(([key]) => key));
      }
    },
    page: async (range) => {
      commits.check();
      const transaction = commits.current();
      const waiting = transaction === undefined ? NOTHING : writesIn(transaction, space);
      const kept: [string, string][] = [];
      let after = range.after;
      while (kept.length < range.limit) {
        const limit = range.limit - kept.length;
        const [changed = '', ...rows] = await commits.asking(() =>
          readPage(space, lexBounds({ ...range, after }), limit, range.reverse),
        );
        if (transaction !== undefined && !transaction.walked.has(space)) transaction.walked.set(space, changed);
        for (let at = 0; at < rows.length; at += 2) {
          const [key, text] = [rows[at] ?? '', rows[at + 1] ?? ''];
          after = key;
          const stored = storedOf(text === '' ? undefined : text);
          // The last change of the namespace tells of keys that came and went; that a value is another one, its own version tells.
          const name = `${space}::${key}`;
          if (transaction !== undefined && !transaction.read.has(name)) transaction.read.set(name, stored);
          const value = liveValue(stored.entry);
          if (value !== undefined && !waiting.has(key)) kept.push([key, value]);
        }
        if (rows.length < 2 * limit) break;
      }
      return mergedPage(kept, waiting, range, isLive);
    },
  };
  return adapter;
}

const NOTHING: ReadonlyMap<string, Written> = new Map();

/** `<version><end>|<value>`; the end in milliseconds, nothing for what stays. */
function storedOf(text: string | undefined): Stored {
  if (text === undefined) return { version: '', entry: null };
  const cut = text.indexOf('|');
  const end = text.slice(VERSION_LENGTH, cut);
  return {
    version: text.slice(0, VERSION_LENGTH),
    entry: { value: text.slice(cut + 1), ends: end === '' ? null : Number(end) },
  };
}
