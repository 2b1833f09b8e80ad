import type { Namespace } from './namespace.ts';

/**
 * @returns the namespace, which reads nothing twice while `memory` gives a map: what one article asks for several times, and the
 * articles around it again. A key is forgotten when it is written, so that what is read is what the store holds, also after a write
 * that failed. What is read is shared and must not be changed.
 */
export function remembered<V>(namespace: Namespace<V>, memory: () => Map<string, unknown> | null): Namespace<V> {
  // A read that was under way when something was written may hold what was there before: it is not remembered.
  let writes = 0;
  const forget = (keys: readonly string[]) => {
    writes += 1;
    const known = memory();
    for (const key of keys) known?.delete(key);
  };
  const getMany = async (keys: readonly string[]): Promise<(V | undefined)[]> => {
    const known = memory();
    if (known === null) return namespace.getMany(keys);
    const found = new Map(keys.filter((key) => known.has(key)).map((key) => [key, known.get(key) as V | undefined]));
    const unread = [...new Set(keys)].filter((key) => !found.has(key));
    if (unread.length === 0) return keys.map((key) => found.get(key));
    const before = writes;
    const [only] = unread;
    // One key is looked up for a fifth of what a list costs.
    const values =
      unread.length === 1 && only !== undefined ? [await namespace.get(only)] : await namespace.getMany(unread);
    const read = new Map(unread.map((key, at) => [key, values[at]]));
    const had = keys.map((key) => (read.has(key) ? read.get(key) : found.get(key)));
    if (writes === before) for (const [key, value] of read) known.set(key, value);
    return had;
  };
  return {
    ...namespace,
    get: async (key) => {
      if (memory() === null) return namespace.get(key);
      return (await getMany([key]))[0];
    },
    getMany,
    set: async (key, value, ttlMs) => {
      try {
        await namespace.set(key, value, ttlMs);
      } finally {
        forget([key]);
      }
    },
    setMany: async (entries) => {
      try {
        await namespace.setMany(entries);
      } finally {
        forget(entries.map(({ key }) => key));
      }
    },
    delete: async (key) => {
      try {
        return await namespace.delete(key);
      } finally {
        forget([key]);
      }
    },
    deleteMany: async (keys) => {
      try {
        await namespace.deleteMany(keys);
      } finally {
        forget(keys);
      }
    },
  };
}
