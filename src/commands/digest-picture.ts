import type { Wording } from '../alerts/compose-message.ts';
import type { DigestPicture } from '../alerts/digests.ts';
import { groupBy } from '../ledger/group-by.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type TimelineEvent, timeline } from '../ledger/timeline.ts';
import { timelinePicture } from './timeline-picture.ts';
import { voiceIn } from './wording/voice.ts';

/**
 * @returns what draws the stories of digests that are due together as the timeline draws them: what happened is gone through once for all
 *   of them, and kept no longer than this is.
 */
export function createDigestPicture(ledger: Ledger, wording: Wording): DigestPicture {
  let byStory: Promise<ReadonlyMap<string, readonly TimelineEvent[]>> | undefined;
  const eventsByStory = async (now: number) => {
    const asOf = { label: new Date(now).toISOString(), untilMs: now, isPresent: true } as const;
    const { events } = await timeline(ledger, { asOf, limit: Number.POSITIVE_INFINITY });
    const told = events.filter(({ storyId }) => storyId !== null);
    return groupBy(told, ({ storyId }) => storyId ?? '');
  };
  return async ({ stories, title, language, now }) => {
    byStory ??= eventsByStory(now);
    const told = await byStory;
    const events = stories
      .flatMap(({ id }) => told.get(id) ?? [])
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return timelinePicture(title, events, voiceIn(language, wording));
  };
}
