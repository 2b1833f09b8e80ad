import { hash } from 'node:crypto';
import type { FeedEntry } from './parsed-feed.ts';

/** The entries of a feed's last document, all of which were taken in: a mark each. */
export type EntryMarks = readonly string[];

/** Two entries of one feed share one by chance in some 10^21 pairs. */
const MARK_LENGTH = 12;

/** @returns what stands for the entry, and for no other wording of it. */
function markOf(entry: FeedEntry): string {
  return hash('sha256', JSON.stringify(entry), 'base64url').slice(0, MARK_LENGTH);
}

/**
 * Tells what is new in a document: feeds repeat most of their entries, and what was taken in word for word need not be read again. Pure.
 * @param before of the feed's last document
 * @returns the entries that were not in it or have changed since, in the document's order, and the marks of all
 */
export function changedEntries(
  entries: readonly FeedEntry[],
  before: EntryMarks,
): { readonly changed: readonly FeedEntry[]; readonly marks: EntryMarks } {
  const known = new Set(before);
  const marks = entries.map(markOf);
  return { changed: entries.filter((_, at) => !known.has(marks[at] ?? '')), marks };
}
