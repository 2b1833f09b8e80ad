import type { AsOf } from '../ledger/as-of.ts';
import { isKnownRemark } from '../ledger/latest-stories.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { unhurried } from '../lib/unhurried.ts';
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
  const stories =
    about.kind === 'story'
      ? await opened(records, new Map([[about.story, since]]))
      : about.kind === 'person'
        ? await latest(records, records.storiesByPerson, `${about.person}|`)
        : await lasting.of('stories', now, () => latest(records, records.storiesByTime, ''));
  return stories
    .filter(({ story, at }) => at >= since && wants(subscription, story) && !isKnownRemark(story))
    .map(({ story }) => story);
}

/** A story, and when it was said to have opened. */
interface Opened {
  readonly story: Story;
  readonly at: string;
}

async function latest(
  records: Pick<Ledger['records'], 'stories'>,
  byTime: Ledger['records']['storiesByTime'],
  prefix: string,
): Promise<readonly Opened[]> {
  const ids = new Map<string, string>();
  for await (const [key, id] of byTime.scan({ prefix, reverse: true, limit: STORIES_READ }))
    if (!ids.has(id)) ids.set(id, key.slice(prefix.length));
  return opened(records, ids);
}

async function opened(
  { stories }: Pick<Ledger['records'], 'stories'>,
  ids: ReadonlyMap<string, string>,
): Promise<readonly Opened[]> {
  const all = [...ids];
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) =>
    all.slice(n * BATCH, (n + 1) * BATCH),
  );
  const found: Opened[] = [];
  for await (const batch of unhurried(batches)) {
    const read = await stories.getMany(batch.map(([id]) => id));
    for (const [n, story] of read.entries()) if (story !== undefined) found.push({ story, at: batch[n]?.[1] ?? '' });
  }
  return found;
}
