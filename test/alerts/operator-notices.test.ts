import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/alerts/decide-notices.ts';
import { type NoticeRecords, tellOperators } from '../../src/alerts/operator-notices.ts';
import { type OutboxRecords, outboxRecords } from '../../src/alerts/outbox.ts';
import { noteSource, type TopicSourceRecords, topicSources } from '../../src/alerts/topic-sources.ts';
import { english } from '../../src/alerts/wording-english.ts';
import type { OutboxMessage } from '../../src/model/delivery.ts';
import type { FeedHealth } from '../../src/model/feed-desk.ts';
import type { ReaderLanguage } from '../../src/model/reader-language.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { textOf } from '../commands/answer-text.ts';
import { failingWrites } from '../stores/failing-writes.ts';
import { aFeed, aHealth } from './feed-samples.ts';
import { aJudgement, aSource } from './samples.ts';

const NOW = Date.parse('2026-08-01T00:00:00.000Z');
const HOUR = 3_600_000;
const slack = { platform: 'slack', id: 'C1' } as const;
const discord = { platform: 'discord', id: '42' } as const;
const failing = aHealth({ condition: 'failing', failures: 5 });
let stores: Stores;

beforeEach(async () => {
  stores = await openStores('memory:');
});

const tell = (feeds: readonly FeedHealth[], hour = 0, over: { stores?: Stores; language?: ReaderLanguage } = {}) => {
  const { stores: inStores = stores, language = 'en' } = over;
  const heard: Notice[] = [];
  const deps = {
    state: inStores.namespace('operator-notices') as NoticeRecords,
    sources: inStores.namespace('topic-sources') as TopicSourceRecords,
    outbox: outboxRecords(inStores),
    operators: [slack, discord],
    settings: { failuresInRow: 5, remindHours: 24 },
    wording: { language, topics: english.labels.topics, formatTime: (iso: string) => iso.slice(0, 16) },
    onNotices: (notices: readonly Notice[]) => void heard.push(...notices),
  };
  return tellOperators(deps, feeds, NOW + hour * HOUR).then(() => heard);
};
const queued = async (outbox: OutboxRecords = outboxRecords(stores)) => {
  const messages: OutboxMessage[] = [];
  for await (const [, message] of outbox.pending.scan({ prefix: '' })) messages.push(message);
  return messages;
};

describe('notices to operators', () => {
  it('go to every channel as one message of all that there is, in words that say what to do', async () => {
    const silent = aHealth({
      feed: aFeed({ key: 'quay', name: 'Quay News' }),
      condition: 'silent',
      newestEntry: '2026-05-01T00:00:00.000Z',
    });
    await tell([failing, silent]);
    const messages = await queued();

    expect(messages.map(({ destination }) => destination)).toEqual([discord, slack]);
    expect(messages.every(({ storyId, kind }) => storyId === null && kind === 'post')).toBe(true);
    expect(textOf(messages[0]?.message ?? { blocks: [] })).toBe(
      [
        'Notice to the operators',
        '- Harbour Post has failed 5 times in a row: https://harbour.example/feed answers with HTTP 503. Last read 2026-07-30T00:00. Next check 2026-08-01T06:00.',
        '- Quay News answers but has had nothing new since 2026-05-01T00:00. This is told once.',
        'All feeds and how they are: /qwen feeds list',
        '[Test: feeds test harbour] [All feeds: feeds list]',
      ].join('\n'),
    );
  });

  it.each([
    [
      'en',
      'Harbour Post has moved for good and is read at its new address from now on: https://new.example/feed',
      '(HTTP 410) and is not asked any more. If that is a mistake: /qwen feeds remove quay, then /qwen feeds add quay',
    ],
    [
      'zh',
      'Harbour Post 已永久迁移，今后从新地址读取：https://new.example/feed',
      '输入 /qwen feeds remove quay，再输入 /qwen feeds add quay',
    ],
  ] as const)('tell where a feed has moved, and that one is gone, in %s', async (language, moved, gone) => {
    const quay = aHealth({ feed: aFeed({ key: 'quay', name: 'Quay News' }), condition: 'retired', failures: 1 });
    await tell([aHealth({ movedTo: 'https://new.example/feed' }), quay], 0, { language });
    const said = textOf((await queued())[0]?.message ?? { blocks: [] });

    expect(said).toContain(moved);
    expect(said).toContain(gone);
  });

  it('speak Chinese where the configuration does', async () => {
    await tell([failing], 0, { language: 'zh' });

    expect(textOf((await queued())[0]?.message ?? { blocks: [] })).toContain('Harbour Post 已连续失败5次：');
  });

  it('are not repeated while nothing changes, and reach the log as well', async () => {
    expect(await tell([failing])).toMatchObject([{ kind: 'failing' }]);
    expect(await tell([failing], 1)).toEqual([]);
    expect(await queued()).toHaveLength(2);
    expect(await tell([failing], 24)).toMatchObject([{ kind: 'still-failing' }]);
    expect(await queued()).toHaveLength(4);
  });

  it('are told once each by a process that ends between any two writes', async () => {
    const quay = aHealth({ feed: aFeed({ key: 'quay', name: 'Quay News' }), condition: 'failing', failures: 5 });
    const counting = failingWrites(Number.POSITIVE_INFINITY, new Error('gone'));
    await tell([failing], 0, { stores: { ...stores, namespace: (name) => counting.wrap(stores.namespace(name)) } });
    expect(counting.writes()).toBeGreaterThan(5);

    for (let at = 1; at <= counting.writes(); at++) {
      stores = await openStores('memory:');
      const broken = failingWrites(at, new Error('gone'));
      const dying = { ...stores, namespace: <V>(name: string) => broken.wrap(stores.namespace<V>(name)) };
      await expect(tell([failing], 0, { stores: dying })).rejects.toThrow('gone');
      // By the next start another feed has come to fail: it must not get lost in what was decided before.
      await tell([failing, quay], 1);
      const text = (await queued()).map(({ message }) => textOf(message)).join('\n');

      expect(text.match(/Harbour Post has failed/g), `write ${at}`).toHaveLength(2);
      expect(text.match(/Quay News has failed/g), `write ${at}`).toHaveLength(2);
    }
  });
});

describe('the sources of a topic', () => {
  const sources = () => stores.namespace('topic-sources') as TopicSourceRecords;
  const bring = (feed: string, storyId: string, published: string) =>
    noteSource(sources(), feed, aJudgement({ storyId, article: aSource({ published }) }));
  const living = (feeds: readonly FeedHealth[], now = NOW) =>
    topicSources(sources(), feeds, ({ condition }) => condition === 'well', now);
  const harbour = aHealth();
  const quay = aHealth({ feed: aFeed({ key: 'quay', name: 'Quay News' }) });

  it('are the feeds that brought its stories in the last 90 days and are well', async () => {
    await bring('harbour', 's1', '2026-07-01T00:00:00.000Z');
    await bring('quay', 's1', '2026-07-02T00:00:00.000Z');
    await bring('gone', 's1', '2026-07-02T00:00:00.000Z');

    expect(await living([harbour, quay])).toEqual([{ topic: 'departure', living: ['Harbour Post', 'Quay News'] }]);
    expect(await living([harbour, { ...quay, condition: 'silent' }])).toEqual([
      { topic: 'departure', living: ['Harbour Post'] },
    ]);
    expect(await living([harbour, quay], NOW + 90 * 24 * HOUR)).toEqual([]);
  });

  it('are not judged by one story of one feed, but by several', async () => {
    await bring('harbour', 's1', '2026-07-01T00:00:00.000Z');
    await bring('harbour', 's1', '2026-07-03T00:00:00.000Z');
    await bring('harbour', 's2', '2026-07-01T00:00:00.000Z');
    expect(await living([harbour])).toEqual([]);
    await bring('harbour', 's3', '2026-07-01T00:00:00.000Z');

    expect(await living([harbour])).toEqual([{ topic: 'departure', living: ['Harbour Post'] }]);
  });

  it('leave irrelevant articles out', async () => {
    await noteSource(sources(), 'harbour', aJudgement({ verdict: 'irrelevant', storyId: null }));

    for await (const entry of sources().scan({ prefix: '' })) expect(entry).toBeUndefined();
  });
});
