import type { Namespace } from './namespace.ts';

/** Entries of a namespace that are remembered; the one that was asked for or written longest ago goes first. */
const MOST = 512;

/** What is known of a namespace without reading it; undefined for what is not there. */
export type Memory = Map<string, unknown>;

/** When and where a namespace is remembered. */
interface Remembering {
  readonly known: Memory;
  readonly isUnderWay: () => boolean;
  /** Asked once: whether there is anything that ends by itself. */
  readonly holdsMortal: () => boolean;
}

/**
 * @returns the namespace, which reads nothing twice while a transaction is under way: what one article asks for several times, what
 * it has just written, and what the articles around it ask for again. A write that failed is forgotten. A namespace with entries
 * that end by themselves is not remembered. What is read or was written is shared and must not be changed.
 */
export function remembered<V>(namespace: Namespace<V>, { known, isUnderWay, holdsMortal }: Remembering): Namespace<V> {
  let mortal: boolean | undefined;
  const inUse = () => {
    if (!isUnderWay()) return false;
    mortal ??= holdsMortal();
    return !mortal;
  };
  // A read that was under way when something was written may hold what was there before: it is not remembered.
  let writes = 0;
  const remember = (key: string, value: V | undefined) => {
    known.delete(key);
    known.set(key, value);
    if (known.size > MOST) known.delete(known.keys().next().value as string);
  };
  const recalled = (key: string): V | undefined => {
    const value = known.get(key) as V | undefined;
    remember(key, value);
    return value;
  };
  /** @param values what stands under the keys once `write` is done; a key without one is read again. */
  const written = async <T>(keys: readonly string[], values: readonly V[], write: () => Promise<T>): Promise<T> => {
    let done = false;
    try {
      const result = await write();
      done = inUse();
      return result;
    } finally {
      writes += 1;
      keys.forEach((key, at) => {
        const value = values[at];
        if (done && value !== undefined) remember(key, value);
        else known.delete(key);
      });
    }
  };
  const get = async (key: string): Promise<V | undefined> => {
    if (!inUse()) return namespace.get(key);
    if (known.has(key)) return recalled(key);
    const before = writes;
    const value = await namespace.get(key);
    if (writes === before) remember(key, value);
    return value;
  };
  return {
    ...namespace,
    get,
    getMany: async (keys) => {
      if (!inUse()) return namespace.getMany(keys);
      const unread = [...new Set(keys)].filter((key) => !known.has(key));
      const [only] = unread;
      // One key is looked up for less than a list of one.
      if (only !== undefined && unread.length === 1 && keys.length === 1) return [await get(only)];
      // Taken before the others are read: they might push it out.
      const found = new Map(keys.filter((key) => known.has(key)).map((key) => [key, recalled(key)] as const));
      if (only === undefined) return keys.map((key) => found.get(key));
      const before = writes;
      const values = await namespace.getMany(unread);
      unread.forEach((key, at) => {
        found.set(key, values[at]);
        if (writes === before) remember(key, values[at]);
      });
      return keys.map((key) => found.get(key));
    },
    set: (key, value, ttlMs) => {
      if (ttlMs !== undefined) mortal = true;
      return written([key], [value], () => namespace.set(key, value, ttlMs));
    },
    setMany: (entries) => {
      if (entries.some(({ ttlMs }) => ttlMs !== undefined)) mortal = true;
      return written(
        entries.map(({ key }) => key),
        entries.map(({ value }) => value),
        () => namespace.setMany(entries),
      );
    },
    delete: (key) => written([key], [], () => namespace.delete(key)),
    deleteMany: (keys) => written(keys, [], () => namespace.deleteMany(keys)),
  };
}
