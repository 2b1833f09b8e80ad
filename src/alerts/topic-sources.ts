import type { FeedHealth } from '../model/feed-desk.ts';
import type { Judgement } from '../model/judgement.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** The last stories that a feed brought on a topic, the newest in front; a few, and each once. */
type Brought = readonly { readonly storyId: string; readonly at: string }[];

/** `<topic>|<feed key>` -> what the feed brought on it; kept so that nobody has to walk the ledger for it. */
export type TopicSourceRecords = Namespace<Brought>;

/** A topic whose coverage is worth watching, and who covers it. */
export interface TopicSources {
  readonly topic: Topic;
  /** Names of the feeds that brought stories on it lately and are well. */
  readonly living: readonly string[];
}

/** Days for which a feed counts as a source of what it brought. */
const SOURCE_DAYS = 90;
/** Stories of a single feed from which its topic is watched: one story says nothing of who else would have had it. */
const STORIES_WANTED = 3;

/** Notes that a feed brought a story. Done again it changes nothing. */
export async function noteSource(
  records: TopicSourceRecords,
  feed: string,
  { verdict, storyId, topics, article }: Pick<Judgement, 'verdict' | 'storyId' | 'topics' | 'article'>,
): Promise<void> {
  if (storyId === null || verdict === 'irrelevant') return;
  for (const topic of topics) {
    const key = `${topic}|${feed}`;
    const before = (await records.get(key)) ?? [];
    const at = before.find((one) => one.storyId === storyId && one.at > article.published)?.at ?? article.published;
    const all = [{ storyId, at }, ...before.filter((one) => one.storyId !== storyId)];
    const after = all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, STORIES_WANTED);
    if (JSON.stringify(after) !== JSON.stringify(before)) await records.set(key, after);
  }
}

/**
 * @param isLiving whether the feed is well enough to bring what comes next.
 * @returns the topics on which several feeds, or one several times, brought stories in the last 90 days.
 */
export async function topicSources(
  records: TopicSourceRecords,
  feeds: readonly FeedHealth[],
  isLiving: (feed: FeedHealth) => boolean,
  now: number,
): Promise<TopicSources[]> {
  const since = new Date(now - SOURCE_DAYS * 24 * 3_600_000).toISOString();
  const byKey = new Map(feeds.map((health) => [health.feed.key, health]));
  const found: TopicSources[] = [];
  for (const topic of TOPICS) {
    const prefix = `${topic}|`;
    const living: string[] = [];
    let sources = 0;
    const stories = new Set<string>();
    for await (const [key, brought] of records.scan({ prefix })) {
      const lately = brought.filter(({ at }) => at >= since);
      if (lately.length === 0) continue;
      sources++;
      for (const { storyId } of lately) stories.add(storyId);
      const health = byKey.get(key.slice(prefix.length));
      if (health !== undefined && isLiving(health)) living.push(health.feed.name);
    }
    if (sources > 1 || stories.size >= STORIES_WANTED) found.push({ topic, living });
  }
  return found;
}
