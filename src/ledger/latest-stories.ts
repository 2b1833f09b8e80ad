import type { Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { type AsOf, keyBound } from './as-of.ts';
import type { Ledger } from './ledger.ts';
import { walkStories } from './walk-stories.ts';

export interface LatestStories {
  readonly asOf: string;
  readonly topic: Topic | null;
  /** Newest first, by when they opened. */
  readonly stories: readonly Story[];
}

const LIMIT = 10;
/** Stories walked through for one topic; beyond that the answer says that there is none. */
const STORIES_READ = 1000;

/**
 * @returns the last stories that had opened at `asOf`, each as it stood then; of one topic where one is given. Statements known
 * from the seeded corpus are left out of an answer on all topics, unless there is nothing else.
 */
export async function latestStories(
  ledger: Ledger,
  { asOf, topic, limit = LIMIT }: { readonly asOf: AsOf; readonly topic?: Topic; readonly limit?: number },
): Promise<LatestStories> {
  const stories: Story[] = [];
  const remarks: Story[] = [];
  const isWanted = ({ topics }: Story) => topic === undefined || topics.includes(topic);
  const walk = { asOf, before: keyBound(asOf), limit: STORIES_READ, isWanted };
  for await (const { story } of walkStories(ledger, walk)) {
    (topic === undefined && isKnownRemark(story) ? remarks : stories).push(story);
    if (stories.length >= limit) break;
  }
  return { asOf: asOf.label, topic: topic ?? null, stories: stories.length > 0 ? stories : remarks.slice(0, limit) };
}

/** What somebody said before any feed was read is news to nobody who asks for the latest, unless they ask for statements. */
export function isKnownRemark({ seeded, topics }: Story): boolean {
  return seeded && topics.length > 0 && topics.every((topic) => topic === 'statement');
}
