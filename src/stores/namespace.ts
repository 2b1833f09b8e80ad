/** What a scan walks: all keys that begin with `prefix`, in code point order. */
export interface ScanRange {
  readonly prefix: string;
  /** From the last key to the first. */
  readonly reverse?: boolean;
  /** Only keys that come after this one in the direction of the walk. */
  readonly after?: string;
  readonly limit?: number;
}

/**
 * A Keyv namespace with typed values and what Keyv lacks: ordered iteration by prefix. Values are JSON. Keys are any text
 * without NUL and half surrogate pairs. A call that rejects has stored nothing.
 */
export interface Namespace<V> {
  get(key: string): Promise<V | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(V | undefined)[]>;
  /** @param ttlMs milliseconds until the entry is gone, at once for 0 or less; kept for ever when left out. */
  set(key: string, value: V, ttlMs?: number): Promise<void>;
  /** One transaction: all are durable or none. Of two entries with one key the later stays. */
  setMany(entries: readonly { readonly key: string; readonly value: V; readonly ttlMs?: number }[]): Promise<void>;
  /** @returns whether it was there. */
  delete(key: string): Promise<boolean>;
  /** One transaction. Keys that are not there are no error. */
  deleteMany(keys: readonly string[]): Promise<void>;
  /**
   * Reads in pages, never all at once. The walk may be left at any time, and entries may be written and removed while it
   * goes on: those it may or may not meet, every other entry exactly once.
   */
  scan(range: ScanRange): AsyncIterable<readonly [key: string, value: V]>;
}
