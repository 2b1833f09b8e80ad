import type { Namespace } from '../../src/stores/namespace.ts';

/** Namespaces that share one count of writes. */
export interface FailingWrites {
  readonly wrap: <V>(namespace: Namespace<V>) => Namespace<V>;
  /** Writes tried so far. */
  readonly writes: () => number;
}

/** The write number `at` (from 1) and every one after it throws `error`, as for a process that is gone; reads go on. */
export function failingWrites(at: number, error: Error): FailingWrites {
  let writes = 0;
  const guard = () => {
    writes++;
    if (writes >= at) throw error;
  };
  const wrap = <V>(namespace: Namespace<V>): Namespace<V> => ({
    ...namespace,
    set: async (...args) => {
      guard();
      return namespace.set(...args);
    },
    setMany: async (entries) => {
      guard();
      return namespace.setMany(entries);
    },
    delete: async (key) => {
      guard();
      return namespace.delete(key);
    },
    deleteMany: async (keys) => {
      guard();
      return namespace.deleteMany(keys);
    },
  });
  return { wrap, writes: () => writes };
}
