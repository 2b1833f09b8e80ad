import type { Destination, OutboxMessage } from '../model/delivery.ts';
import { destinationKey, destinationOfKey } from './destination-key.ts';
import { KEPT_MS, type OutboxRecords, pendingKey, type StoryDelivery } from './outbox.ts';

/** What became of a message of a story, and on which platform; where exactly is nobody's business who only looks. */
export interface StoryEvent extends StoryDelivery {
  readonly platform: Destination['platform'];
}

/** Deliveries of one story that are read. */
const MOST_READ = 2000;

/** Notes what became of a message, from the side of its story. Done again it changes nothing but the time. */
export async function noteHistory(
  { history }: Pick<OutboxRecords, 'history'>,
  { storyId, destination, sequence, kind, cause, corrects }: OutboxMessage,
  { fate, at }: Pick<StoryDelivery, 'fate' | 'at'>,
): Promise<void> {
  if (storyId === null) return;
  const key = `${storyId}|${pendingKey(destinationKey(destination), sequence)}`;
  await history.set(key, { kind, fate, cause, at, ...(corrects && { corrects }) }, KEPT_MS);
}

/** Notes that one message tells the stories among others: a digest, or a summary of what was missed. Done again it changes nothing. */
export async function noteTogether(
  { history }: Pick<OutboxRecords, 'history'>,
  storyIds: readonly string[],
  destination: Destination,
  cause: string,
  at: string,
): Promise<void> {
  for (const storyId of storyIds) {
    // A cause may have the marks of keys in it.
    const key = `${storyId}|${destinationKey(destination)}|${cause.replaceAll('|', '~')}`;
    await history.set(key, { kind: 'digest', fate: 'delivered', cause, at }, KEPT_MS);
  }
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
