import { isKnownRemark } from '../ledger/latest-stories.ts';
import type { LedgerRecords } from '../ledger/records.ts';
import type { Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { wants } from './subscriptions.ts';

/** Stories looked at; a preview of more is cut there. */
const STORIES_READ = 1000;

/**
 * @returns the stories opened since `since` (ISO 8601 in UTC) that the subscription would have told, newest first, as they stand now.
 * Those of the seeded corpus are among them, since they show what such news looks like; remarks made before any feed was read are not.
 */
export async function previewOf(
  records: Pick<LedgerRecords, 'stories' | 'storiesByTime' | 'storiesByPerson'>,
  subscription: Pick<Subscription, 'about' | 'atLeast'>,
  since: string,
): Promise<Story[]> {
  const ids = await idsSince(records, subscription.about, since);
  const stories = await records.stories.getMany(ids);
  return stories.filter(
    (story) => story !== undefined && wants(subscription, story) && !isKnownRemark(story),
  ) as Story[];
}

async function idsSince(
  { storiesByTime, storiesByPerson }: Pick<LedgerRecords, 'storiesByTime' | 'storiesByPerson'>,
  about: Subscription['about'],
  since: string,
): Promise<string[]> {
  if (about.kind === 'story') return [about.story];
  const [namespace, prefix] = about.kind === 'person' ? [storiesByPerson, `${about.person}|`] : [storiesByTime, ''];
  const ids = new Set<string>();
  for await (const [key, id] of namespace.scan({ prefix, reverse: true, limit: STORIES_READ })) {
    if (key.slice(prefix.length) < since) break;
    ids.add(id);
  }
  return [...ids];
}
