/** What a scan walks: all keys that begin with `prefix`, in code point order. */
export interface ScanRange {
  readonly prefix: string;
  /** From the last key to the first. */
  readonly reverse?: boolean;
  /** Only keys that come after this one in the direction of the walk. */
  readonly after?: string;
  readonly limit?: number;
}

/** A Keyv namespace with typed values and what Keyv lacks: ordered iteration by prefix. Values are JSON. */
export interface Namespace<V> {
  get(key: string): Promise<V | undefined>;
  /** In the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(V | undefined)[]>;
  /** @param ttlMs milliseconds until the entry is gone; kept for ever when left out. */
  set(key: string, value: V, ttlMs?: number): Promise<void>;
  /** One transaction: all are durable or none. */
  setMany(entries: readonly { readonly key: string; readonly value: V; readonly ttlMs?: number }[]): Promise<void>;
  /** @returns whether it was there. */
  delete(key: string): Promise<boolean>;
  scan(range: ScanRange): AsyncIterable<readonly [key: string, value: V]>;
}

/** An opened store; every error it throws is a StoreError. */
export interface Stores {
  /** The same name gives the same namespace. */
  namespace<V>(name: string): Namespace<V>;
  close(): Promise<void>;
}
