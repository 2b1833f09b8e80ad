import type { Article } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';

/**
 * Marks what an added feed published before it was added. An entry without a date is taken for as old as that where it stands in the
 * first document that is read of the feed.
 */
export function markBackground(article: Article, { tellsFrom }: Feed, firstDocument: boolean): Article {
  if (tellsFrom === undefined) return article;
  const older = article.publishedInferred ? firstDocument : article.published < tellsFrom;
  return older ? { ...article, background: true } : article;
}
