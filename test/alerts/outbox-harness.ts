import { type OutboxRecords, outboxRecords } from '../../src/alerts/outbox.ts';
import type { PlannedMessage } from '../../src/alerts/plan-alerts.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import type { DeliveryKind } from '../../src/model/delivery.ts';
import { openStores } from '../../src/stores/open-stores.ts';

export const at = '2026-03-12T08:00:00.000Z';
export const clock = manualClock(at);
export const turns = createTurns();

export const planned = (kind: DeliveryKind, storyId = 'story', id = 'lobby'): PlannedMessage => ({
  destination: { platform: 'terminal', id },
  kind,
  storyId,
  message: { blocks: [{ kind: 'paragraph', content: [`${kind} ${storyId}`] }] },
});

/** An empty outbox in memory, with the clock at `at`. */
export async function emptyOutbox(): Promise<OutboxRecords> {
  clock.set(at);
  return outboxRecords(await openStores('memory:'));
}

/** @returns the keys of what waits, in order. */
export async function pendingIn(records: OutboxRecords): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of records.pending.scan({ prefix: '' })) keys.push(key);
  return keys;
}
