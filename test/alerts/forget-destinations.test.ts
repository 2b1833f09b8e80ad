import { expect, it } from 'vitest';
import { digestRecords, noteForDigests } from '../../src/alerts/digests.ts';
import { type DestinationRecords, forgetDestinations } from '../../src/alerts/forget-destinations.ts';
import { enqueue, outboxRecords, pendingKey } from '../../src/alerts/outbox.ts';
import { noteRefusal } from '../../src/alerts/refusals.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import { mute, subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import type { Destination } from '../../src/model/delivery.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { failingWrites } from '../stores/failing-writes.ts';
import { recordingAdapter } from './recording-adapter.ts';
import { aSubscription } from './samples.ts';

const now = Date.parse('2026-03-12T08:00:00.000Z');
const at = new Date(now).toISOString();
const slack = (id: string): Destination => ({ platform: 'slack', id });
const places = [
  slack('T1/C1'),
  slack('@T1/U1'),
  slack('T12/C1'),
  slack('@T12/U1'),
  { platform: 'discord', id: '77' } as const,
];
const isGone = ({ platform, id }: Destination) => platform === 'slack' && /^@?T1\//.test(id);

const recordsOf = (stores: Pick<Stores, 'namespace'>): DestinationRecords => ({
  subscriptions: subscriptionRecords(stores as Stores),
  digests: digestRecords(stores as Stores),
  outbox: outboxRecords(stores as Stores),
  refusals: stores.namespace('refusals'),
  feedback: stores.namespace('feedback'),
});

/** Every place has one of everything. */
async function filled(): Promise<Stores> {
  const stores = await openStores('memory:');
  const records = recordsOf(stores);
  const { subscriptions, digests, outbox, refusals, feedback } = records;
  for (const destination of places) {
    const key = `${destination.platform}:${destination.id}`;
    const digest = { hour: 9, weekday: null, timezone: 'UTC' };
    const about = { kind: 'topic', topic: 'departure' } as const;
    const subscription = aSubscription({ destination, about, digest, by: destination });
    await subscribe(subscriptions, subscription);
    await mute(subscriptions, destination, { kind: 'story', story: 's1' }, { until: Date.now() + 60_000, now: 0 });
    await noteForDigests(digests, [subscription], 's1', now);
    const post = { destination, kind: 'post', storyId: 's1', message: { blocks: [] } } as const;
    await enqueue(outbox, [post, { ...post, storyId: null, kind: 'post' }], 'a1~1', at);
    const message = await outbox.pending.get(pendingKey(key, 1));
    if (message === undefined) throw new Error('nothing was queued');
    await outbox.deadLetters.set(pendingKey(key, 9), { message, reason: 'x', at });
    await noteRefusal(refusals, { destination, cause: 'a1~1' }, { reason: 'forbidden', detail: 'x' }, at);
    await feedback.set(`s1|${key}|duplicate`, { kind: 'duplicate', storyId: 's1', at, by: key, where: key });
  }
  return stores;
}

/** @returns every entry that is kept, but for the ids of messages. */
async function entries(stores: Stores): Promise<string[]> {
  const { subscriptions, digests, outbox, refusals, feedback } = recordsOf(stores);
  const { accepted: _, paces: __, ...queues } = outbox;
  const found: string[] = [];
  for (const [name, namespace] of Object.entries({ ...subscriptions, ...digests, ...queues, refusals, feedback })) {
    for await (const [key, value] of namespace.scan({ prefix: '' })) {
      found.push(`${name} ${key} ${JSON.stringify(value)}`);
    }
  }
  return found;
}

const ofTheGone = (all: readonly string[]) => all.filter((entry) => /[:@]T1\//.test(entry));

it('removes everything of the places that are gone, and nothing of others', async () => {
  const stores = await filled();
  const before = await entries(stores);

  const removed = await forgetDestinations(recordsOf(stores), isGone);

  const kept = before.filter((entry) => !ofTheGone(before).includes(entry));
  expect(await entries(stores)).toEqual(kept);
  expect(removed).toBe(before.length - kept.length);
  // One of everything: the two messages of a place are one entry more.
  expect([before.length, kept.length]).toEqual([13 * 5, 13 * 3]);
  expect(await forgetDestinations(recordsOf(stores), isGone)).toBe(0);
});

it('is done to its end where it was cut off at any write', async () => {
  for (let cut = 1; ; cut++) {
    const stores = await filled();
    const writes = failingWrites(cut, new Error('the process is gone'));
    const failing = recordsOf({ namespace: <V>(name: string) => writes.wrap(stores.namespace<V>(name)) });
    const done = await forgetDestinations(failing, isGone).catch(() => null);

    await forgetDestinations(recordsOf(stores), isGone);

    expect(ofTheGone(await entries(stores)), `cut off at write ${cut}`).toEqual([]);
    if (done !== null) {
      expect(cut).toBeGreaterThan(10);
      break;
    }
  }
});

it('what is being sent to a place that is forgotten meanwhile leaves nothing of it behind', async () => {
  const stores = await openStores('memory:');
  const records = recordsOf(stores);
  const destination = slack('T1/C1');
  const message = { blocks: [{ kind: 'paragraph', content: ['news'] }] } as const;
  await enqueue(records.outbox, [{ destination, kind: 'post', storyId: 'story', message }], 'a1', at);
  const { adapter } = recordingAdapter();
  const sending = {
    ...adapter,
    platform: 'slack',
    send: async (...args: Parameters<typeof adapter.send>) => {
      await forgetDestinations(records, isGone);
      return adapter.send(...args);
    },
  } as const;
  await drainOutbox({ records: records.outbox, adapters: [sending], clock: manualClock(at), turns: createTurns() });

  for (const kept of [records.outbox.pending, records.outbox.sent, records.outbox.messages, records.outbox.history])
    for await (const [key] of kept.scan({ prefix: '' })) expect(key).toBe('nothing is kept');
});
