import { describe, expect, it } from 'vitest';
import { plainFeed } from '../../src/config/feeds-config.ts';
import type { FeedState } from '../../src/feeds/feed-state.ts';
import { hasAnswered, isSettled } from '../../src/pipeline/fetch-due.ts';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const feedOf = (name: string) =>
  plainFeed({ name, url: `https://${name}.example/feed`, language: null, tier: 'press' });
const asked = (key: string, { due, answered }: { due: number; answered: number }) => ({
  feed: feedOf(key),
  state: {
    url: `https://${key}.example/feed`,
    nextCheck: minutesAgo(due),
    lastSuccess: minutesAgo(answered),
  } as FeedState,
});

describe('what was missed is all judged', () => {
  it('once no feed waits that was due for over an hour', () => {
    const late = asked('late', { due: 61, answered: 90 });
    const soon = asked('soon', { due: 5, answered: 30 });

    expect(isSettled([soon, late], NOW)).toBe(false);
    expect(isSettled([soon], NOW)).toBe(true);
  });

  it('also where a feed was never asked: it has missed nothing', () => {
    expect(isSettled([{ feed: feedOf('new'), state: undefined }], NOW)).toBe(true);
  });
});

it('there is a network where any feed has answered within a quarter of an hour', () => {
  const [lately, before] = [asked('lately', { due: -5, answered: 10 }), asked('before', { due: 0, answered: 20 })];

  expect(hasAnswered([before, lately], NOW)).toBe(true);
  expect(hasAnswered([before, { state: undefined }], NOW)).toBe(false);
});
