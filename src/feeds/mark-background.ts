import type { Article } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';

/** When an article came in. */
interface Reading {
  /** Of the first document that is read of the feed. */
  readonly isFirst: boolean;
  /** What was published before is too old for a first document to tell; ISO 8601 in UTC. */
  readonly oldestTold: string;
}

/**
 * Marks what is known and told to nobody: of an added feed all that it published before it was added, of any other what its first
 * document has that is old. An entry without a date is taken for as old as that where it stands in the first document.
 */
export function markBackground(article: Article, { tellsFrom }: Feed, { isFirst, oldestTold }: Reading): Article {
  const from = tellsFrom ?? (isFirst ? oldestTold : undefined);
  if (from === undefined) return article;
  const older = article.publishedInferred ? isFirst : article.published < from;
  return older ? { ...article, background: true } : article;
}

/** @returns the moment from which on first documents are told; without end, everything is. */
export function oldestTold(now: number, tellDays: number): string {
  return tellDays === Number.POSITIVE_INFINITY ? '' : new Date(now - tellDays * 24 * 3_600_000).toISOString();
}
