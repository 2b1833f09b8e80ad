import type { Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { type AsOf, keyBound } from './as-of.ts';
import type { Ledger } from './ledger.ts';
import { storyAsOf } from './story-as-of.ts';

export interface LatestStories {
  readonly asOf: string;
  readonly topic: Topic | null;
  /** Newest first, by when they opened. */
  readonly stories: readonly Story[];
}

const LIMIT = 10;
/** Stories walked through for one topic; beyond that the answer says that there is none. */
const STORIES_READ = 1000;
/** Stories fetched in one go. */
const BATCH = 50;

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
  let opened = new Map<string, string>();
  const take = async () => {
    const read = await ledger.records.stories.getMany([...opened.keys()]);
    for (const story of read) {
      if (story === undefined || stories.length >= limit) continue;
      // An entry of before an older article moved the story back stands for it no longer.
      if (opened.get(story.id)?.startsWith(`${story.opened}|`) === false) continue;
      if (topic !== undefined && !story.topics.includes(topic)) continue;
      // Only what changed later has to be told anew; most stories have not.
      const then = Date.parse(story.updated) <= asOf.untilMs ? story : (await storyAsOf(ledger, story, asOf))?.story;
      if (then !== undefined) (topic === undefined && isKnownRemark(then) ? remarks : stories).push(then);
    }
    opened = new Map();
  };
  const range = { prefix: '', reverse: true, after: keyBound(asOf), limit: STORIES_READ };
  for await (const [key, id] of ledger.records.storiesByTime.scan(range)) {
    // Met again, it stands where it truly opened.
    opened.delete(id);
    opened.set(id, key);
    if (opened.size < BATCH) continue;
    await take();
    if (stories.length >= limit) break;
  }
  await take();
  return { asOf: asOf.label, topic: topic ?? null, stories: stories.length > 0 ? stories : remarks.slice(0, limit) };
}

/** What somebody said before any feed was read is news to nobody who asks for the latest, unless they ask for statements. */
export function isKnownRemark({ seeded, topics }: Story): boolean {
  return seeded && topics.length > 0 && topics.every((topic) => topic === 'statement');
}
