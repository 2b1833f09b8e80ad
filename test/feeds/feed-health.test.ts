import { describe, expect, it } from 'vitest';
import { feedHealth } from '../../src/feeds/feed-health.ts';
import type { FeedState } from '../../src/feeds/feed-state.ts';
import { aFeed } from '../alerts/feed-samples.ts';

const NOW = Date.parse('2026-08-01T00:00:00.000Z');
const DAY = 24 * 60;
const feed = aFeed();

const conditionAfter = (days: number, over: Partial<FeedState>) => {
  const newestEntry = new Date(NOW - days * DAY * 60_000).toISOString();
  const state = { url: feed.url, failuresInRow: 0, newestEntry, movedTo: null, ...over } as FeedState;
  return feedHealth(feed, state, { origin: 'configured', now: NOW, silentDays: 30 }).condition;
};

describe('how a feed is', () => {
  const hourly = { rhythm: { gapMinutes: 60, longestGapMinutes: 10 * 60 } };
  const weekly = { rhythm: { gapMinutes: 7 * DAY, longestGapMinutes: 14 * DAY } };
  it.each<[string, number, Partial<FeedState>, string]>([
    ['an hourly feed over a weekend', 2.5, hourly, 'well'],
    ['an hourly feed after days', 3.5, hourly, 'silent'],
    ['a weekly feed after two months', 60, weekly, 'well'],
    ['a weekly feed after ten weeks and more', 71, weekly, 'silent'],
    ['a feed without a rhythm after a month', 29, { rhythm: null }, 'well'],
    ['the same a day later', 31, { rhythm: null }, 'silent'],
    ['what an older version stored', 31, {}, 'silent'],
    ['a feed without dates', 31, { newestEntry: null }, 'well'],
    ['a quiet feed that fails', 71, { ...weekly, failuresInRow: 1 }, 'failing'],
    ['a feed that is gone', 1, { failuresInRow: 1, retired: '2026-07-31T00:00:00.000Z' }, 'retired'],
    [
      'a feed whose address was changed since',
      1,
      { url: 'https://other.example/', retired: '2026-07-31T00:00:00.000Z' },
      'new',
    ],
  ])('%s', (_, days, state, expected) => {
    expect(conditionAfter(days, state)).toBe(expected);
  });
});
