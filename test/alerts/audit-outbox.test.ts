import { beforeEach, describe, expect, it } from 'vitest';
import { auditOutbox } from '../../src/alerts/audit-outbox.ts';
import { deadLettersOf, retryDeadLetter } from '../../src/alerts/dead-letters.ts';
import { enqueue, type OutboxRecords, outboxRecords, pendingKey } from '../../src/alerts/outbox.ts';
import type { PlannedMessage } from '../../src/alerts/plan-alerts.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import type { DeliveryKind, DeliveryOutcome } from '../../src/model/delivery.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { recordingAdapter } from './recording-adapter.ts';

const at = '2026-03-12T08:00:00.000Z';
const planned = (kind: DeliveryKind, storyId: string): PlannedMessage => ({
  destination: { platform: 'terminal', id: 'lobby' },
  kind,
  storyId,
  message: { blocks: [{ kind: 'paragraph', content: [`${kind} ${storyId}`] }] },
});
const turns = createTurns();
let records: OutboxRecords;
let refuses: string | null;
const { adapter, sent } = recordingAdapter(({ message }): DeliveryOutcome | undefined =>
  refuses !== null && JSON.stringify(message).includes(refuses)
    ? { status: 'rejected', reason: 'forbidden', detail: 'not in the channel' }
    : undefined,
);
const drain = () => drainOutbox({ records, adapters: [adapter], clock: manualClock(at), turns });
const key = (sequence: number) => pendingKey('terminal:lobby', sequence);

beforeEach(async () => {
  records = outboxRecords(await openStores('memory:'));
  refuses = 'post second';
  sent.length = 0;
  await enqueue(records, [planned('post', 'first'), planned('post', 'second'), planned('post', 'third')], 'a1', at);
  await drain();
  refuses = null;
  await enqueue(records, [planned('edit', 'first'), planned('post', 'fourth')], 'a2', at);
});

describe('the audit of the outbox', () => {
  it('finds nothing missing where some was sent, some waits and some was given up', async () => {
    expect(await auditOutbox(records)).toEqual({
      destinations: 1,
      delivered: 2,
      superseded: 0,
      waiting: 2,
      dead: 1,
      gaps: [],
    });
  });

  it.each([
    ['a message that waits', () => records.pending.delete(key(4)), 'sequence'],
    ['one that was sent', () => records.sent.delete(key(3)), 'sequence'],
    ['one that was given up', () => records.deadLetters.delete(key(2)), 'sequence'],
    ['the last of all', () => records.pending.delete(key(5)), 'sequence'],
    ["a story's post", () => records.messages.set('fifth|terminal:lobby', { ref: null, cause: 'a3' }), 'post'],
    ['a number that was given twice', () => records.sequences.set('terminal:lobby', 2), 'sequence'],
  ])('notices the loss of %s', async (_, damage, what) => {
    await damage();

    const { gaps } = await auditOutbox(records);
    expect(gaps.map((gap) => gap.what)).toContain(what);
    expect(gaps[0]?.detail).toContain('terminal:lobby');
  });
});

describe('what was given up', () => {
  it('is listed with its reason and sent after all, in its place, once', async () => {
    const [[place, letter] = ['', undefined]] = await deadLettersOf(records);
    expect([place, letter?.reason]).toEqual([key(2), 'forbidden: not in the channel']);

    expect(await retryDeadLetter(records, place)).toBe(true);
    expect(await retryDeadLetter(records, place)).toBe(false);
    expect((await auditOutbox(records)).gaps).toEqual([]);
    sent.length = 0;
    await drain();

    expect(sent.map(({ message }) => JSON.stringify(message).match(/(post|edit) \w+/)?.[0])).toEqual([
      'post second',
      'edit first',
      'post fourth',
    ]);
    expect(await records.messages.get('second|terminal:lobby')).toMatchObject({ ref: 'm1' });
    expect(await auditOutbox(records)).toMatchObject({ delivered: 5, waiting: 0, dead: 0, gaps: [] });
  });
});
