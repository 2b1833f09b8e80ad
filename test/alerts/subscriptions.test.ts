import { beforeEach, describe, expect, it } from 'vitest';
import {
  createSubscribers,
  mute,
  mutesAt,
  type SubscriptionRecords,
  subscribe,
  subscriptionRecords,
  subscriptionsAt,
  unmute,
  unsubscribe,
} from '../../src/alerts/subscriptions.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aStory, aSubscription } from './samples.ts';

const clock = manualClock('2026-03-12T08:00:00.000Z');
const desk = { platform: 'slack', id: 'C1' } as const;
const club = { platform: 'discord', id: '77' } as const;
const departures = { kind: 'topic', topic: 'departure' } as const;
const story = aStory({ topics: ['departure', 'next-move'], people: ['wei-ming'] });
let records: SubscriptionRecords;
const heardBy = async (fixed = [] as ReturnType<typeof aSubscription>[]) =>
  (await createSubscribers(records, fixed).of(story)).subscriptions.map(({ destination }) => destination.id);

beforeEach(async () => {
  clock.set('2026-03-12T08:00:00.000Z');
  records = subscriptionRecords(await openStores('memory:', { clock }));
});

describe('subscriptions', () => {
  it('are found by what they are about, beside those of the configuration', async () => {
    await subscribe(records, aSubscription({ destination: desk, about: departures }));
    await subscribe(records, aSubscription({ destination: club, about: { kind: 'person', person: 'wei-ming' } }));
    await subscribe(records, aSubscription({ destination: desk, about: { kind: 'person', person: 'wei' } }));
    await subscribe(records, aSubscription({ destination: desk, about: { kind: 'story', story: 'another' } }));

    expect(await heardBy([aSubscription()])).toEqual(['lobby', 'C1', '77']);
  });

  it('of one interest replace one another, and end', async () => {
    await subscribe(records, aSubscription({ destination: desk, about: departures }));
    await subscribe(records, aSubscription({ destination: desk, about: departures, language: 'zh' }));

    expect((await subscriptionsAt(records, desk)).map(({ language }) => language)).toEqual(['zh']);
    expect(await unsubscribe(records, { destination: desk, about: departures })).toBe(true);
    expect(await unsubscribe(records, { destination: desk, about: departures })).toBe(false);
    expect(await heardBy()).toEqual([]);
  });

  it('of a channel are not those of one whose name begins alike', async () => {
    await subscribe(records, aSubscription({ destination: { platform: 'slack', id: 'C12' } }));

    expect(await subscriptionsAt(records, desk)).toEqual([]);
  });
});

describe('muting', () => {
  const mutedFor = async () => (await createSubscribers(records, []).of(story)).muted;
  const silence = (interest: Parameters<typeof mute>[2]) =>
    mute(records, desk, interest, { until: clock.now() + 60_000, now: clock.now() });

  beforeEach(() => subscribe(records, aSubscription({ destination: desk, about: departures })));

  it('silences a story for a while', async () => {
    await silence({ kind: 'story', story: story.id });

    expect(await mutedFor()).toEqual(new Set(['slack:C1']));
    expect(await mutesAt(records, desk)).toEqual([
      { interest: `story:${story.id}`, until: '2026-03-12T08:01:00.000Z' },
    ]);
    clock.set('2026-03-12T08:01:00.000Z');
    expect(await mutedFor()).toEqual(new Set());
  });

  it('silences a story of which every topic is muted, and no other', async () => {
    await silence(departures);
    expect(await mutedFor()).toEqual(new Set());
    await silence({ kind: 'topic', topic: 'next-move' });
    expect(await mutedFor()).toEqual(new Set(['slack:C1']));
    await unmute(records, desk, departures);
    expect(await mutedFor()).toEqual(new Set());
  });
});
