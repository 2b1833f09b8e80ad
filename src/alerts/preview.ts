import type { AsOf } from '../ledger/as-of.ts';
import { isKnownRemark } from '../ledger/latest-stories.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { unhurried } from '../ledger/unhurried.ts';
import { compare } from '../ledger/versions.ts';
import type { Question } from '../ledger/whole-question.ts';
import type { Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { wants } from './subscriptions.ts';

/** Stories looked at; a preview of more is cut there. */
const STORIES_READ = 1000;
/** Stories fetched in one go. */
const BATCH = 50;
const DAY_MS = 24 * 3_600_000;

/**
 * @returns the stories opened in the last `days` that the subscription would have told, newest first, as they stand now. Those of the
 * seeded corpus are among them, since they show what such news looks like; remarks made before any feed was read are not.
 */
export async function previewOf(
  { records, lasting }: Pick<Ledger, 'records' | 'lasting'>,
  subscription: Pick<Subscription, 'about' | 'atLeast'>,
  days: number,
  now: AsOf,
): Promise<Story[]> {
  const { about } = subscription;
  const since = new Date(now.untilMs - days * DAY_MS).toISOString();
  if (about.kind === 'story') return toldBy(subscription, [...(await storiesOf(records, [about.story])).values()]);
  const stories =
    about.kind === 'person'
      ? newestFirst((await storiesOf(records, await latest(records.storiesByPerson, `${about.person}|`))).values())
      : await lasting.of(latestOfAll(records), now);
  return toldBy(
    subscription,
    stories.filter(({ opened }) => opened >= since),
  );
}

function toldBy(subscription: Pick<Subscription, 'about' | 'atLeast'>, stories: readonly Story[]): Story[] {
  return stories.filter((story) => wants(subscription, story) && !isKnownRemark(story));
}

const STORY = 'story:';

function latestOfAll(records: Pick<Ledger['records'], 'stories' | 'storiesByTime'>): Question<Story, readonly Story[]> {
  return {
    name: 'latest stories',
    parts: async () => (await latest(records.storiesByTime, '')).map((id) => STORY + id),
    partsOf: (told) => (told.startsWith(STORY) ? [told] : []),
    conclude: async (parts) => {
      const stories = await storiesOf(
        records,
        parts.map((part) => part.slice(STORY.length)),
      );
      return new Map([...stories].map(([id, story]) => [STORY + id, { is: story }]));
    },
    gather: newestFirst,
  };
}

function newestFirst(stories: Iterable<Story>): readonly Story[] {
  return [...stories].sort((a, b) => compare(b.opened, a.opened) || compare(b.id, a.id)).slice(0, STORIES_READ);
}

async function latest(byTime: Ledger['records']['storiesByTime'], prefix: string): Promise<string[]> {
  const ids = new Set<string>();
  for await (const [, id] of unhurried(byTime.scan({ prefix, reverse: true, limit: STORIES_READ }))) ids.add(id);
  return [...ids];
}

async function storiesOf(
  { stories }: Pick<Ledger['records'], 'stories'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Story>> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) =>
    ids.slice(n * BATCH, (n + 1) * BATCH),
  );
  const found = new Map<string, Story>();
  for await (const batch of unhurried(batches)) {
    for (const story of await stories.getMany(batch)) if (story !== undefined) found.set(story.id, story);
  }
  return found;
}
