import type { Destination, OutboxMessage } from '../model/delivery.ts';
import { destinationKey, destinationOfKey } from './destination-key.ts';
import { KEPT_MS, type OutboxRecords, pendingKey, type StoryDelivery } from './outbox.ts';

/** What became of a message of a story, and on which platform; where exactly is nobody's business who only looks. */
export interface StoryEvent extends StoryDelivery {
  readonly platform: Destination['platform'];
}

/** Deliveries of one story that are read. */
const MOST_READ = 2000;

/** Notes what became of a message, from the side of each story that it tells. Done again it changes nothing but the time. */
export async function noteHistory(
  { history }: Pick<OutboxRecords, 'history'>,
  { storyId, tells = [], destination, sequence, kind, cause, corrects }: OutboxMessage,
  { fate, at }: Pick<StoryDelivery, 'fate' | 'at'>,
): Promise<void> {
  const place = pendingKey(destinationKey(destination), sequence);
  const delivery = {
    kind: storyId === null ? 'digest' : kind,
    fate,
    cause,
    at,
    ...(corrects && { corrects }),
  } as const;
  for (const story of storyId === null ? tells : [storyId]) await history.set(`${story}|${place}`, delivery, KEPT_MS);
}

/** @returns what became of the story's messages within the last 90 days, oldest first. */
export async function storyHistory(
  { history }: Pick<OutboxRecords, 'history'>,
  storyId: string,
): Promise<readonly StoryEvent[]> {
  const events: StoryEvent[] = [];
  for await (const [key, delivery] of history.scan({ prefix: `${storyId}|`, limit: MOST_READ })) {
    const { platform } = destinationOfKey(key.split('|', 2)[1] ?? '');
    events.push({ ...delivery, platform });
  }
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
