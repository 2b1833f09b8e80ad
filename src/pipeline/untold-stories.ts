import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** story id -> when an added feed had told of it before it was added, and nobody else had; ISO 8601 in UTC. Gone after a week. */
export type UntoldStories = Namespace<string>;

/** As long as a story is news to somebody who was not told. */
const NEWS_MS = 7 * 24 * 3_600_000;

/** Notes that a story was opened by an article that is told to nobody. Nothing is noted of one that is no news any more. */
export async function noteUntold(
  records: UntoldStories,
  { background, published }: Article,
  { verdict, storyId }: Judgement,
  now: number,
): Promise<void> {
  const left = Date.parse(published) + NEWS_MS - now;
  if (background === true && verdict === 'alert' && storyId !== null && left > 0) {
    await records.set(storyId, published, left);
  }
}

/**
 * @returns whether the article is the first that anybody is told of its story: it adds nothing that is new to the ledger, but the story was
 * opened by an article that was told to nobody.
 */
export async function isFirstTold(
  records: UntoldStories,
  { background }: Article,
  { verdict, storyId }: Judgement,
): Promise<boolean> {
  if (background === true || storyId === null || (verdict !== 'corroboration' && verdict !== 'duplicate')) return false;
  return (await records.get(storyId)) !== undefined;
}
