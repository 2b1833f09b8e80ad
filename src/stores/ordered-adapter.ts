import type { KeyvStoreAdapter } from 'keyv';

/** A page of a scan. `after` is exclusive and may lie outside the prefix. */
export interface PageRange {
  readonly prefix: string;
  readonly after: string | null;
  readonly reverse: boolean;
  readonly limit: number;
}

/** One entry to write. `value` is serialized; `ttl` in milliseconds, nothing for an entry that stays. */
interface AdapterEntry {
  readonly key: string;
  readonly value: string;
  readonly ttl?: number | undefined;
}

/**
 * A Keyv storage adapter of one namespace that can also list its entries in key order. Keys come in without a prefix.
 * Expiry is the adapter's alone, by its own clock: an entry is there while now < written + ttl.
 * Every method that fails rejects with a StoreError, and then nothing of the call has been stored.
 */
export interface OrderedAdapter extends KeyvStoreAdapter {
  set(key: string, value: string, ttl?: number): Promise<void>;
  setMany(entries: readonly AdapterEntry[]): Promise<void>;
  /** In the order of `keys`, without holes. */
  getMany<Value>(keys: string[]): Promise<(Value | undefined)[]>;
  deleteMany(keys: string[]): Promise<boolean>;
  /** @returns at most `limit` live entries with serialized values, in the direction of the walk. */
  page(range: PageRange): Promise<readonly (readonly [key: string, value: string])[]>;
}

/** An adapter that can put many rows into its file at once, within a transaction that somebody else holds. */
export interface RowWriter extends OrderedAdapter {
  /** Not whole by itself: after a failure the transaction must be rolled back. */
  writeRows(rows: readonly (readonly [key: string, value: string])[]): void;
  removeRows(keys: readonly string[]): void;
  /** @returns whether any entry of the namespace ends by itself. */
  holdsMortal(): boolean;
}
