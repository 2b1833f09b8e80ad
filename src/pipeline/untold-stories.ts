import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** story id -> key of the feed that told of it in what is told to nobody, when nobody else had. Gone after a week. */
export type UntoldStories = Namespace<string>;

/** As long as a story is news to somebody who was not told. */
const NEWS_MS = 7 * 24 * 3_600_000;

/** Notes that a story was opened by an article that is told to nobody. Nothing is noted of one that is no news any more. */
export async function noteUntold(
  records: UntoldStories,
  { background, published, feed }: Article,
  { verdict, storyId }: Judgement,
  now: number,
): Promise<void> {
  const left = Date.parse(published) + NEWS_MS - now;
  if (background === true && verdict === 'alert' && storyId !== null && left > 0) {
    await records.set(storyId, feed, left);
  }
}

/**
 * @returns whether the article is the first that anybody is told of its story: it adds nothing that is new to the ledger, but the story was
 * opened by an article that was told to nobody. The same text again from the same feed is a site that was rebuilt, and no news.
 */
export async function isFirstTold(
  records: UntoldStories,
  { background, feed }: Article,
  { verdict, storyId }: Judgement,
): Promise<boolean> {
  if (background === true || storyId === null || (verdict !== 'corroboration' && verdict !== 'duplicate')) return false;
  const opener = await records.get(storyId);
  return opener !== undefined && !(opener === feed && verdict === 'duplicate');
}
