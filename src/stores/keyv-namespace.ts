import { Keyv } from 'keyv';
import type { Namespace } from './namespace.ts';
import type { OrderedAdapter } from './ordered-adapter.ts';
import { StoreError } from './store-error.ts';

/** Entries that a scan holds in memory at a time. */
const PAGE_SIZE = 128;

/**
 * @returns a typed namespace over a Keyv on `adapter`.
 *
 * What Keyv 5.6 does and how it is set here:
 * - `throwOnErrors`: without it a failed read is a miss and a failed write `false`.
 * - `useKeyPrefix: false`: the adapter knows its namespace. Keyv's own prefix is left out for keys that begin with `<namespace>:`,
 *   in `set` though not in `getMany`, so that such a key is written under one name and read under another.
 * - Its envelope `{value, expires}` is not stored: it takes the machine's time, and expiry would be kept twice.
 * - Its iterator knows neither order nor prefix: a scan asks the adapter.
 */
export function createNamespace<V>(name: string, adapter: OrderedAdapter): Namespace<V> {
  const keyv = new Keyv<V>({
    store: adapter,
    namespace: name,
    useKeyPrefix: false,
    throwOnErrors: true,
    serialize: ({ value }) => serialize(name, value),
    deserialize: <T>(text: string) => ({ value: deserialize<T>(name, text) }),
  });
  return {
    get: async (key) => keyv.get<V>(checked(name, key)),
    getMany: async (keys) => {
      const wanted = keys.map((key) => checked(name, key));
      return wanted.length === 0 ? [] : keyv.getMany<V>(wanted);
    },
    set: async (key, value, ttlMs) => {
      await keyv.set(checked(name, key), value, checkedTtl(name, ttlMs));
    },
    setMany: async (entries) => {
      if (entries.length === 0) return;
      const asKeyv = entries.map(({ key, value, ttlMs }) => {
        const ttl = checkedTtl(name, ttlMs);
        return ttl === undefined ? { key: checked(name, key), value } : { key: checked(name, key), value, ttl };
      });
      await keyv.setMany(asKeyv);
    },
    delete: async (key) => keyv.delete(checked(name, key)),
    deleteMany: async (keys) => {
      if (keys.length > 0) await keyv.deleteMany(keys.map((key) => checked(name, key)));
    },
    scan: async function* ({ prefix, reverse = false, after, limit = Number.POSITIVE_INFINITY }) {
      checked(name, prefix);
      let last = after === undefined ? null : checked(name, after);
      for (let left = limit; left > 0; ) {
        const asked = Math.min(left, PAGE_SIZE);
        const page = await adapter.page({ prefix, after: last, reverse, limit: asked });
        for (const [key, value] of page) yield [key, deserialize<V>(name, value)] as const;
        if (page.length < asked) return;
        last = page[page.length - 1]?.[0] ?? null;
        left -= page.length;
      }
    },
  };
}

/** SQLite cuts a text at NUL and stores every lone surrogate as U+FFFD: two keys would become one. */
function checked(name: string, key: string): string {
  if (key.isWellFormed() && !key.includes('\0')) return key;
  throw new StoreError(
    'store-entry',
    `The key ${JSON.stringify(key.slice(0, 80))} of "${name}" holds a NUL or half a surrogate pair, which no store keeps as it is. Clean the text that the key is made of.`,
  );
}

/** An end that is past already stays past: Keyv would take 0 for "never ends". */
function checkedTtl(name: string, ttlMs: number | undefined): number | undefined {
  if (ttlMs === undefined) return undefined;
  if (Number.isFinite(ttlMs)) return ttlMs > 0 ? ttlMs : -1;
  throw new StoreError(
    'store-entry',
    `An entry of "${name}" was to live for ${ttlMs} ms. Give a number, or leave it out for an entry that stays.`,
  );
}

function serialize(name: string, value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text !== undefined) return text;
  throw new StoreError(
    'store-entry',
    `A value of "${name}" is ${typeof value}, which JSON cannot hold. To remove an entry, delete it.`,
  );
}

function deserialize<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new StoreError(
      'store-corrupt',
      `An entry of "${name}" is not the JSON that was written. Stop the process, keep a copy of the store's file and restore the last good one.`,
      { cause },
    );
  }
}
