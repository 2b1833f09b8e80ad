import type { Clock } from '../lib/clock.ts';
import { compareKeys, endOfPrefix } from './key-order.ts';
import type { OrderedAdapter, PageRange } from './ordered-adapter.ts';
import { StoreError } from './store-error.ts';

interface Entry {
  readonly value: string;
  /** Epoch milliseconds from which the entry is gone. */
  readonly expires: number;
}

/**
 * @returns an adapter that keeps one namespace in this process's memory and forgets it with the process.
 * Many namespaces are never scanned: the sorted list of keys is made at the first scan and kept up from then on.
 *
 * @param isOpen asked before every access.
 */
export function createMemoryAdapter(clock: Clock, isOpen: () => boolean): OrderedAdapter {
  const entries = new Map<string, Entry>();
  let sorted: string[] | null = null;
  let writesUntilSweep = 0;

  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && clock.now() < entry.expires ? entry : undefined;
  };
  const remove = (key: string) => {
    if (entries.delete(key) && sorted !== null) sorted.splice(lowerBound(sorted, key), 1);
  };
  const put = (key: string, value: string, ttl: number | undefined) => {
    if (sorted !== null && !entries.has(key)) sorted.splice(lowerBound(sorted, key), 0, key);
    entries.set(key, { value, expires: ttl === undefined ? Number.POSITIVE_INFINITY : Math.ceil(clock.now() + ttl) });
    if (ttl !== undefined) sweep();
  };
  /** After as many writes as there are entries, so that a write costs the same however many there are. */
  const sweep = () => {
    writesUntilSweep -= 1;
    if (writesUntilSweep > 0) return;
    for (const key of [...entries.keys()]) if (live(key) === undefined) remove(key);
    writesUntilSweep = entries.size;
  };
  const access = () => {
    if (!isOpen()) throw new StoreError('store-closed', 'The store in memory was used after it was closed.');
  };

  const adapter: OrderedAdapter = {
    opts: { dialect: 'memory' },
    on: () => adapter,
    get: async <Value>(key: string) => {
      access();
      return live(key)?.value as Value | undefined;
    },
    getMany: async <Value>(keys: string[]) => {
      access();
      return keys.map((key) => live(key)?.value as Value | undefined);
    },
    set: async (key, value, ttl) => {
      access();
      put(key, value, ttl);
    },
    setMany: async (batch) => {
      access();
      for (const { key, value, ttl } of batch) put(key, value, ttl);
    },
    delete: async (key) => {
      access();
      const there = live(key) !== undefined;
      remove(key);
      return there;
    },
    deleteMany: async (keys) => {
      access();
      const there = keys.some((key) => live(key) !== undefined);
      keys.forEach(remove);
      return there;
    },
    clear: async () => {
      access();
      entries.clear();
      sorted = null;
    },
    page: async (range) => {
      access();
      sorted ??= [...entries.keys()].sort(compareKeys);
      const page: (readonly [string, string])[] = [];
      for (const key of walk(sorted, range)) {
        const entry = live(key);
        if (entry !== undefined) page.push([key, entry.value]);
        if (page.length >= range.limit) break;
      }
      return page;
    },
  };
  return adapter;
}

/** Keys of the range in the direction of the walk. */
function* walk(sorted: readonly string[], { prefix, after, reverse }: PageRange): Generator<string> {
  const end = endOfPrefix(prefix);
  let from = lowerBound(sorted, prefix);
  let to = end === null ? sorted.length : lowerBound(sorted, end);
  if (after !== null) {
    const at = lowerBound(sorted, after);
    if (reverse) to = Math.min(to, at);
    else from = Math.max(from, sorted[at] === after ? at + 1 : at);
  }
  const [first, step] = reverse ? [to - 1, -1] : [from, 1];
  for (let at = first; at >= from && at < to; at += step) {
    const key = sorted[at];
    if (key !== undefined) yield key;
  }
}

/** @returns the place of the first key that is not before `key`. */
function lowerBound(sorted: readonly string[], key: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareKeys(sorted[middle] ?? '', key) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
