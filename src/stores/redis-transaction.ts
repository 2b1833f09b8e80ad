import { compareKeys, endOfPrefix } from './key-order.ts';
import type { PageRange } from './ordered-adapter.ts';

/** What is to stand under a key: nothing where it is null. */
export type Written = { readonly value: string; readonly ends: number | null } | null;

/** An entry as it stands in Redis. */
export interface Stored {
  /** The commit that wrote it; '' where nothing stands there. */
  readonly version: string;
  readonly entry: Written;
}

/** A piece of work: what it has read, by which it is held good, and what it writes at its end. */
export interface Transaction {
  /** Name of the entry -> what was read; read once, so that the work sees one state of it. */
  readonly read: Map<string, Stored>;
  /** Namespace -> its last change as it was when it was first walked. */
  readonly walked: Map<string, string>;
  /** Namespace -> key -> what waits to be written. */
  readonly writes: Map<string, Map<string, Written>>;
}

export function newTransaction(): Transaction {
  return { read: new Map(), walked: new Map(), writes: new Map() };
}

/** What the transaction would write in a namespace. */
export function writesIn({ writes }: Transaction, space: string): Map<string, Written> {
  const there = writes.get(space) ?? new Map<string, Written>();
  writes.set(space, there);
  return there;
}

/**
 * @param stored live entries of Redis within the range, in the direction of the walk; all of them up to `limit` that the transaction does not write.
 * @returns the page as it will be once the transaction is committed.
 */
export function mergedPage(
  stored: readonly (readonly [key: string, value: string])[],
  waiting: ReadonlyMap<string, Written>,
  range: PageRange,
  isLive: (written: Written) => boolean,
): (readonly [string, string])[] {
  const own: [string, string][] = [];
  for (const [key, written] of waiting) {
    if (written !== null && isLive(written) && isWithin(key, range)) own.push([key, written.value]);
  }
  if (own.length === 0) return stored.slice(0, range.limit);
  const sign = range.reverse ? -1 : 1;
  return [...stored, ...own].sort(([a], [b]) => sign * compareKeys(a, b)).slice(0, range.limit);
}

function isWithin(key: string, { prefix, after, reverse }: PageRange): boolean {
  if (!key.startsWith(prefix)) return false;
  if (after === null) return true;
  return reverse ? compareKeys(key, after) < 0 : compareKeys(key, after) > 0;
}

/** @returns the range in the words of Redis' commands by lexical order, from the smallest to the largest. */
export function lexBounds({ prefix, after, reverse }: PageRange): { readonly min: string; readonly max: string } {
  const end = endOfPrefix(prefix);
  let min = `[${prefix}`;
  let max = end === null ? '+' : `(${end}`;
  if (after !== null && !reverse && compareKeys(after, prefix) >= 0) min = `(${after}`;
  if (after !== null && reverse && (end === null || compareKeys(after, end) < 0)) max = `(${after}`;
  return { min, max };
}
