import { describe, expect, it } from 'vitest';
import { decideNotices, NOTHING_TOLD, type Notice, type NoticeMemory } from '../../src/alerts/decide-notices.ts';
import type { TopicSources } from '../../src/alerts/topic-sources.ts';
import type { FeedHealth } from '../../src/model/feed-desk.ts';
import { aHealth } from './feed-samples.ts';

const SETTINGS = { failuresInRow: 5, remindHours: 24 };
const HOUR = 3_600_000;
const START = Date.parse('2026-08-01T00:00:00.000Z');

const failing = (failures: number) => aHealth({ condition: 'failing', failures });
const well = aHealth({ newestEntry: '2026-07-31T00:00:00.000Z' });
const silent = aHealth({ condition: 'silent', newestEntry: '2026-05-01T00:00:00.000Z' });
const thin: TopicSources = { topic: 'departure', living: ['Harbour'] };
const broad: TopicSources = { topic: 'departure', living: ['Harbour', 'Quay'] };

/** What is told over a course of cycles: the hour of each, and how the one feed and the one topic are then. */
function toldIn(course: readonly { hour: number; feed?: FeedHealth; topic?: TopicSources }[]): string[] {
  let memory: NoticeMemory = NOTHING_TOLD;
  return course.flatMap(({ hour, feed, topic }) => {
    const seen = { feeds: feed === undefined ? [] : [feed], topics: topic === undefined ? [] : [topic] };
    const { notices, after } = decideNotices(memory, seen, SETTINGS, START + hour * HOUR);
    memory = after;
    return notices.map(({ kind }: Notice) => `${hour} h: ${kind}`);
  });
}

describe('what operators are told', () => {
  it.each<[string, Parameters<typeof toldIn>[0], string[]]>([
    ['nothing of a feed that is well', [{ hour: 0, feed: well }], []],
    [
      'nothing of a blip',
      [
        { hour: 0, feed: failing(4) },
        { hour: 1, feed: well },
        { hour: 2, feed: failing(4) },
        { hour: 3, feed: well },
      ],
      [],
    ],
    [
      'a feed that moved: once, and again where it moves on',
      [
        { hour: 0, feed: aHealth({ movedTo: 'https://b.example/' }) },
        { hour: 1, feed: aHealth({ movedTo: 'https://b.example/' }) },
        { hour: 2, feed: failing(1) },
        { hour: 3, feed: aHealth({ movedTo: 'https://b.example/' }) },
        { hour: 4, feed: aHealth({ movedTo: 'https://c.example/' }) },
      ],
      ['0 h: moved', '4 h: moved'],
    ],
    [
      'a feed that is gone: once, and again where it came back in between',
      [
        { hour: 0, feed: failing(5) },
        { hour: 1, feed: aHealth({ condition: 'retired', failures: 6 }) },
        { hour: 99, feed: aHealth({ condition: 'retired', failures: 6 }) },
        { hour: 100, feed: well },
        { hour: 101, feed: aHealth({ condition: 'retired', failures: 1 }) },
      ],
      ['0 h: failing', '1 h: retired', '101 h: retired'],
    ],
    [
      'a feed that fails: once, a reminder a day, and its recovery',
      [
        { hour: 0, feed: failing(4) },
        { hour: 1, feed: failing(5) },
        { hour: 2, feed: failing(6) },
        { hour: 24, feed: failing(20) },
        { hour: 25, feed: failing(21) },
        { hour: 26, feed: failing(22) },
        { hour: 49, feed: failing(40) },
        { hour: 50, feed: well },
        { hour: 51, feed: well },
      ],
      ['1 h: failing', '25 h: still-failing', '49 h: still-failing', '50 h: recovered'],
    ],
    [
      'a feed that fails again, again',
      [
        { hour: 0, feed: failing(5) },
        { hour: 1, feed: well },
        { hour: 2, feed: failing(1) },
        { hour: 3, feed: failing(5) },
      ],
      ['0 h: failing', '1 h: recovered', '3 h: failing'],
    ],
    [
      'nothing more of a feed that was removed, whatever it did',
      [{ hour: 0, feed: failing(5) }, { hour: 30 }, { hour: 31, feed: failing(2) }],
      ['0 h: failing'],
    ],
    [
      'a silent feed once, however long it lasts, and that it speaks again',
      [
        { hour: 0, feed: silent },
        { hour: 30, feed: silent },
        { hour: 3000, feed: silent },
        { hour: 3001, feed: failing(1) },
        { hour: 3002, feed: silent },
        { hour: 3003, feed: well },
        { hour: 3004, feed: well },
      ],
      ['0 h: silent', '3003 h: speaks'],
    ],
    [
      'a silent feed that comes to fail, as both',
      [
        { hour: 0, feed: silent },
        { hour: 1, feed: failing(5) },
        { hour: 2, feed: silent },
      ],
      ['0 h: silent', '1 h: failing', '2 h: recovered'],
    ],
    [
      'a topic that hangs on one source once, and when that is over',
      [
        { hour: 0, topic: broad },
        { hour: 1, topic: thin },
        { hour: 30, topic: thin },
        { hour: 31, topic: { ...thin, living: [] } },
        { hour: 32, topic: broad },
        { hour: 33, topic: broad },
      ],
      ['1 h: one-source', '32 h: more-sources'],
    ],
    [
      'nothing of a topic of which nobody has news any more',
      [{ hour: 0, topic: thin }, { hour: 1 }],
      ['0 h: one-source'],
    ],
  ])('%s', (_, course, expected) => {
    expect(toldIn(course)).toEqual(expected);
  });

  it('says how it stands: how often, since when, why, and when it is tried again', () => {
    const { notices } = decideNotices(NOTHING_TOLD, { feeds: [failing(7)], topics: [] }, SETTINGS, START);

    expect(notices).toEqual([
      {
        kind: 'failing',
        feed: { key: 'harbour', name: 'Harbour Post' },
        failures: 7,
        lastSuccess: '2026-07-30T00:00:00.000Z',
        nextCheck: '2026-08-01T06:00:00.000Z',
        problem: { code: 'http-status-503', message: 'https://harbour.example/feed answers with HTTP 503' },
      },
    ]);
  });
});
