import { beforeEach, describe, expect, it } from 'vitest';
import { enqueue, type OutboxRecords, outboxRecords } from '../../src/alerts/outbox.ts';
import { noteRefusal, type RefusalRecords, tellRefusals } from '../../src/alerts/refusals.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import { type SubscriptionRecords, subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { isoNow, manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import type { DeliveryOutcome, Destination } from '../../src/model/delivery.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { textOf } from '../commands/answer-text.ts';
import { recordingAdapter } from './recording-adapter.ts';
import { aSubscription } from './samples.ts';

const channel: Destination = { platform: 'terminal', id: 'lobby' };
const ann: Destination = { platform: 'terminal', id: '@ann' };
const operators: Destination = { platform: 'terminal', id: 'engine-room' };
const clock = manualClock(0);
let outbox: OutboxRecords;
let subscriptions: SubscriptionRecords;
let refusals: RefusalRecords;

beforeEach(async () => {
  clock.set('2026-03-12T08:00:00.000Z');
  const stores = await openStores('memory:');
  outbox = outboxRecords(stores);
  subscriptions = subscriptionRecords(stores);
  refusals = stores.namespace('refusals');
  await subscribe(subscriptions, aSubscription({ destination: channel, by: ann, language: 'zh' }));
  await subscribe(subscriptions, aSubscription({ destination: channel, about: { kind: 'topic', topic: 'departure' } }));
});

const forbidden: DeliveryOutcome = { status: 'rejected', reason: 'forbidden', detail: 'not_in_channel' };
/** Posts a story to the channel and drains until there is nothing more to say. @returns what was sent where. */
async function posting(story: string, refuse: (destination: Destination) => DeliveryOutcome | undefined) {
  const { adapter, sent } = recordingAdapter(({ destination }) => refuse(destination));
  const message = { blocks: [{ kind: 'paragraph', content: [story] }] } as const;
  await enqueue(outbox, [{ destination: channel, kind: 'post', storyId: story, message }], story, isoNow(clock));
  let told = 1;
  for (let times = 0; told > 0; times++) {
    expect(times).toBeLessThan(5);
    await drainOutbox({
      ...{ records: outbox, adapters: [adapter], clock, turns: createTurns() },
      onRefused: (refused, outcome) => noteRefusal(refusals, refused, outcome, isoNow(clock)),
    });
    const to = { operators: [operators], language: 'en', isReachable: () => true } as const;
    told = await tellRefusals({ refusals, subscriptions, outbox, ...to });
  }
  return sent.map((request) => ({ to: request.destination.id, text: textOf(request.message) }));
}
const inLobby = ({ id }: Destination) => (id === channel.id ? forbidden : undefined);

describe('a message that its destination refuses for good', () => {
  it('is told to whoever subscribed, in their language, and to the operators, with what to do', async () => {
    const sent = await posting('one', inLobby);

    expect(sent.map(({ to }) => to)).toEqual(['lobby', '@ann', 'engine-room']);
    expect(sent[1]?.text).toContain('消息无法送达');
    expect(sent[1]?.text).toContain('not_in_channel');
    expect(sent[2]?.text).toContain('Invite it to the channel');
  });

  it('is told once a day of a destination', async () => {
    await posting('one', inLobby);
    clock.set('2026-03-12T20:00:00.000Z');
    expect((await posting('two', inLobby)).map(({ to }) => to)).toEqual(['lobby']);
    clock.set('2026-03-13T08:00:00.000Z');

    expect(await posting('three', inLobby)).toHaveLength(3);
  });

  it('is told once a month where the channel is gone', async () => {
    const gone = ({ id }: Destination) =>
      id === channel.id ? ({ ...forbidden, reason: 'not-found' } as const) : undefined;
    await posting('one', gone);
    clock.set('2026-03-20T08:00:00.000Z');
    expect(await posting('two', gone)).toHaveLength(1);
    clock.set('2026-04-01T08:00:00.000Z');

    expect(await posting('three', gone)).toHaveLength(3);
  });

  it('is told to the operators alone where nobody else can do anything', async () => {
    const sent = await posting('one', ({ id }) =>
      id === channel.id ? { ...forbidden, reason: 'bad-payload' } : undefined,
    );

    expect(sent.map(({ to }) => to)).toEqual(['lobby', 'engine-room']);
  });

  it('goes round in no circle where notices are refused too', async () => {
    const sent = await posting('one', () => forbidden);

    expect(sent.map(({ to }) => to)).toEqual(['lobby', '@ann', 'engine-room']);
  });
});
