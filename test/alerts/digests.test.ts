import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DigestPicture,
  type DigestRecords,
  digestRecords,
  noteForDigests,
  rescheduleDigest,
  sendDigests,
} from '../../src/alerts/digests.ts';
import { type OutboxRecords, outboxRecords } from '../../src/alerts/outbox.ts';
import {
  createSubscribers,
  mute,
  type SubscriptionRecords,
  subscribe,
  subscriptionRecords,
  unsubscribe,
} from '../../src/alerts/subscriptions.ts';
import type { OutboxMessage } from '../../src/model/delivery.ts';
import type { Story } from '../../src/model/story.ts';
import { type Namespace, openStores } from '../../src/stores/open-stores.ts';
import { StoreError } from '../../src/stores/store-error.ts';
import { textOf } from '../commands/answer-text.ts';
import { CHINESE } from '../pictures/sample-pictures.ts';
import { aStory, aSubscription, wording } from './samples.ts';

const ms = Date.parse;
const daily = aSubscription({ digest: { hour: 9, weekday: null, timezone: 'Europe/Berlin' } });
let digests: DigestRecords;
let subscriptions: SubscriptionRecords;
let outbox: OutboxRecords;
let stories: Namespace<Story>;

beforeEach(async () => {
  const stores = await openStores('memory:');
  digests = digestRecords(stores);
  subscriptions = subscriptionRecords(stores);
  outbox = outboxRecords(stores);
  stories = stores.namespace('stories');
  await subscribe(subscriptions, daily);
  for (const id of ['one', 'two']) await stories.set(id, aStory({ id }));
});

const note = (id: string, at: string) => noteForDigests(digests, [daily], id, ms(at));
const failed: string[] = [];
const deps = (over: Partial<DigestRecords> = {}) => ({
  digests: { ...digests, ...over },
  subscribers: createSubscribers(subscriptions, []),
  onFailure: (key: string) => void failed.push(key),
  ...{ subscriptions, outbox, stories, wording },
});
const send = (at: string) => sendDigests(deps(), ms(at));
const queued = async () => {
  const messages: OutboxMessage[] = [];
  for await (const [, message] of outbox.pending.scan({ prefix: '' })) messages.push(message);
  return messages;
};

describe('a digest', () => {
  it('tells at its hour what happened since, once, each story as it stands then', async () => {
    await note('one', '2026-03-12T12:00:00Z');
    await note('two', '2026-03-12T13:00:00Z');
    await note('one', '2026-03-12T14:00:00Z');
    await send('2026-03-13T07:59:00Z');
    expect(await queued()).toEqual([]);

    await stories.set('two', aStory({ id: 'two', status: 'confirmed' }));
    await send('2026-03-13T08:00:00Z');
    await send('2026-03-13T08:01:00Z');
    const [message, ...more] = await queued();

    expect(more).toEqual([]);
    expect(message).toMatchObject({ kind: 'post', storyId: null, destination: daily.destination });
    const text = textOf(message?.message ?? { blocks: [] });
    expect(text).toContain('The day in one message: 2 stories');
    expect(text.indexOf('[confirmed]')).toBeLessThan(text.indexOf('[reported]'));
  });

  it('goes out late and once where nothing ran at its hour, and again the day after', async () => {
    await note('one', '2026-03-12T12:00:00Z');
    await send('2026-03-15T12:00:00Z');
    await note('two', '2026-03-15T12:30:00Z');
    await send('2026-03-16T08:00:00Z');

    expect(await queued()).toHaveLength(2);
  });

  it('is not sent twice by a step done again after a crash', async () => {
    await note('one', '2026-03-12T12:00:00Z');
    const waiting = {
      ...digests.waiting,
      deleteMany: () => Promise.reject(new StoreError('store-unavailable', 'gone')),
    };
    const at = ms('2026-03-13T08:00:00Z');
    await expect(sendDigests(deps({ waiting }), at)).rejects.toThrow('gone');
    await send('2026-03-13T09:00:00Z');

    expect(await queued()).toHaveLength(1);
  });

  it('waits for the end of quiet hours, and is gone with its subscription', async () => {
    await subscribe(subscriptions, { ...daily, quiet: { from: 22, to: 11, timezone: 'Europe/Berlin' } });
    await note('one', '2026-03-12T12:00:00Z');
    await send('2026-03-13T08:00:00Z');
    expect((await queued()).map(({ notBefore }) => notBefore)).toEqual(['2026-03-13T10:00:00.000Z']);

    await note('two', '2026-03-13T12:00:00Z');
    await unsubscribe(subscriptions, daily);
    await send('2026-03-14T08:00:00Z');
    expect(await queued()).toHaveLength(1);
  });

  it('moves with its subscription, and goes out at once where each message is wanted at once from now on', async () => {
    const weekly = { ...daily, digest: { hour: 9, weekday: 1, timezone: 'Europe/Berlin' } };
    await subscribe(subscriptions, weekly);
    await noteForDigests(digests, [weekly], 'one', ms('2026-03-10T12:00:00Z'));
    await subscribe(subscriptions, daily);
    await rescheduleDigest(digests, daily, ms('2026-03-10T13:00:00Z'));
    await send('2026-03-11T08:00:00Z');
    expect(await queued()).toHaveLength(1);

    await note('two', '2026-03-11T12:00:00Z');
    const instant = { ...daily, digest: null };
    await subscribe(subscriptions, instant);
    await rescheduleDigest(digests, instant, ms('2026-03-11T13:00:00Z'));
    await send('2026-03-11T13:00:00Z');
    await send('2026-03-16T08:00:00Z');
    expect(await queued()).toHaveLength(2);
  });

  it('leaves out what was muted since, and one that fails holds up no other', async () => {
    await note('one', '2026-03-12T12:00:00Z');
    await note('two', '2026-03-12T12:00:00Z');
    const until = { until: ms('2026-03-20T00:00:00Z'), now: ms('2026-03-12T13:00:00Z') };
    await mute(subscriptions, daily.destination, { kind: 'story', story: 'two' }, until);
    const desk = { ...daily, destination: { platform: 'terminal', id: 'desk' } as const };
    await subscribe(subscriptions, desk);
    await noteForDigests(digests, [desk], 'one', ms('2026-03-12T12:00:00Z'));
    const planned = {
      ...digests.planned,
      get: (key: string) =>
        key.includes('desk') ? Promise.reject(new TypeError('a fault of ours')) : digests.planned.get(key),
    };
    await sendDigests(deps({ planned }), ms('2026-03-13T08:00:00Z'));

    expect((await queued()).map(({ destination }) => destination.id)).toEqual(['lobby']);
    expect(textOf((await queued())[0]?.message ?? { blocks: [] })).toContain('1 story');
    expect(failed).toHaveLength(1);
    await send('2026-03-13T08:01:00Z');
    expect(await queued()).toHaveLength(2);
  });

  it('reads Chinese to who reads Chinese', async () => {
    await subscribe(subscriptions, { ...daily, language: 'zh' });
    await note('one', '2026-03-12T12:00:00Z');
    await send('2026-03-13T08:00:00Z');

    expect(textOf((await queued())[0]?.message ?? { blocks: [] })).toContain('今日汇总：1条报道');
  });
});

describe('the picture of a digest', () => {
  const weekly = aSubscription({ digest: { hour: 9, weekday: 1, timezone: 'UTC' }, language: 'zh' });
  const MONDAY = ms('2026-03-16T09:00:00Z');
  const due = async (subscription: typeof weekly, pictureOf: DigestPicture) => {
    await subscribe(subscriptions, subscription);
    await noteForDigests(digests, [subscription], 'one', ms('2026-03-12T12:00:00Z'));
    await sendDigests({ ...deps(), pictureOf }, MONDAY);
    return (await queued()).map(({ message }) => message);
  };

  it('goes into the outbox with it, where it is a weekly one', async () => {
    const asked: unknown[] = [];
    const pictureOf: DigestPicture = async ({ stories: told, ...rest }) => {
      asked.push([told.map(({ id }) => id), rest.language, rest.now]);
      return CHINESE;
    };

    const [message] = await due(weekly, pictureOf);
    expect(message?.picture).toEqual(CHINESE);
    expect(asked).toEqual([[['one'], 'zh', MONDAY]]);
    const digest = { hour: 9, weekday: null, timezone: 'UTC' };
    const [, everyDay] = await due({ ...weekly, digest, about: { kind: 'story', story: 'one' } }, pictureOf);
    expect(everyDay).toBeDefined();
    expect(everyDay?.picture).toBeUndefined();
  });

  it('is no reason to keep the digest back', async () => {
    failed.length = 0;
    const messages = await due(weekly, async () => {
      throw new Error('no picture');
    });

    expect(messages.map(({ picture }) => picture)).toEqual([undefined]);
    expect(failed).toHaveLength(1);
  });
});
