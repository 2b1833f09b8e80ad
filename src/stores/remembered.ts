import type { EntryMemory } from './memory-of-entries.ts';
import type { Namespace, ScanRange } from './namespace.ts';

/** Entries of a walk that is remembered at most: a walk that is asked for again and again is one that finds few or none. */
const LONGEST_WALK = 16;

/** When and where a namespace is remembered. */
interface Remembering {
  readonly known: EntryMemory;
  /** Whole short walks by what was asked for; of no use any more once anything of the namespace is written. */
  readonly walks: EntryMemory;
  readonly isUnderWay: () => boolean;
  /** Asked once: whether there is anything that ends by itself. */
  readonly holdsMortal: () => boolean;
}

/**
 * @returns the namespace, which reads nothing twice while a transaction is under way: what one article asks for several times, what
 * it has just written, and what the articles around it ask for again. A write that failed is forgotten. A namespace with entries
 * that end by themselves is not remembered. What is read or was written is shared and must not be changed.
 */
export function remembered<V>(
  namespace: Namespace<V>,
  { known, walks, isUnderWay, holdsMortal }: Remembering,
): Namespace<V> {
  let mortal: boolean | undefined;
  const inUse = () => {
    if (!isUnderWay()) return false;
    mortal ??= holdsMortal();
    return !mortal;
  };
  // A read that was under way when something was written may hold what was there before: it is not remembered.
  let writes = 0;
  /** @param values what stands under the keys once `write` is done; a key without one is read again. */
  const written = async <T>(keys: readonly string[], values: readonly V[], write: () => Promise<T>): Promise<T> => {
    let done = false;
    try {
      const result = await write();
      done = inUse();
      return result;
    } finally {
      writes += 1;
      walks.clear();
      keys.forEach((key, at) => {
        const value = values[at];
        if (done && value !== undefined) known.set(key, value);
        else known.forget(key);
      });
    }
  };
  const get = async (key: string): Promise<V | undefined> => {
    if (!inUse()) return namespace.get(key);
    const entry = known.get(key);
    if (entry !== undefined) return entry.value as V | undefined;
    const before = writes;
    const value = await namespace.get(key);
    if (writes === before) known.set(key, value);
    return value;
  };
  const walk = async function* (range: ScanRange) {
    if (!inUse()) return yield* namespace.scan(range);
    const asked = JSON.stringify([range.prefix, range.reverse, range.after, range.limit]);
    const entry = walks.get(asked);
    if (entry !== undefined) return yield* entry.value as (readonly [string, V])[];
    const before = writes;
    const met: (readonly [string, V])[] = [];
    for await (const one of namespace.scan(range)) {
      if (met.length <= LONGEST_WALK) met.push(one);
      yield one;
    }
    if (writes === before && met.length <= LONGEST_WALK) walks.set(asked, met);
  };
  return {
    ...namespace,
    get,
    scan: walk,
    getMany: async (keys) => {
      if (!inUse()) return namespace.getMany(keys);
      const [only] = keys;
      // One key is looked up for less than a list of one.
      if (only !== undefined && keys.length === 1) return [await get(only)];
      const found = new Map(keys.map((key) => [key, known.get(key)] as const));
      const unread = [...found.keys()].filter((key) => found.get(key) === undefined);
      const before = writes;
      const values = unread.length === 0 ? [] : await namespace.getMany(unread);
      unread.forEach((key, at) => {
        found.set(key, { value: values[at] });
        if (writes === before) known.set(key, values[at]);
      });
      return keys.map((key) => found.get(key)?.value as V | undefined);
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
