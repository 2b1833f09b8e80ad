import { describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/feeds/feed-state.ts';
import { createHostPace, spacingOf } from '../../src/feeds/host-pace.ts';
import { hostPauses } from '../../src/feeds/host-pauses.ts';
import { manualClock } from '../../src/lib/clock.ts';

const NOW = '2026-03-05T12:00:00.000Z';
const at = (hour: number) => `2026-03-05T${hour}:00:00.000Z`;
const throttled = (url: string, until: string | null, movedTo: string | null = null) => ({
  url,
  state: { url, movedTo, throttledUntil: until } as FeedState,
});

describe('hostPauses', () => {
  it('pauses no host for one feed, and for two of its feeds until the last moment that two of them name', () => {
    const one = [throttled('https://a.example/1', at(15)), throttled('https://b.example/1', at(14))];
    const two = [...one, throttled('https://a.example/2', at(13))];
    const three = [...two, throttled('https://a.example/3', at(14))];

    expect(hostPauses(one, NOW)).toEqual(new Map());
    expect(hostPauses(two, NOW)).toEqual(new Map([['a.example', at(13)]]));
    expect(hostPauses(three, NOW)).toEqual(new Map([['a.example', at(14)]]));
    expect(hostPauses(two, at(13))).toEqual(new Map());
  });

  it('counts a feed to the host that it moved to, and none whose address has changed', () => {
    const feeds = [
      throttled('https://old.example/1', at(15), 'https://a.example/1'),
      throttled('https://a.example/2', at(14)),
      { ...throttled('https://b.example/1', at(14)), url: 'https://b.example/other' },
      throttled('https://b.example/2', at(14)),
    ];

    expect([...hostPauses(feeds, NOW).keys()]).toEqual(['a.example']);
  });
});

describe('the pace of a host', () => {
  it('gives places in line with the spacing between them, and none that is too far ahead', () => {
    const clock = manualClock(NOW);
    const pace = createHostPace(clock, () => 1_500);
    const places = [1, 2, 3, 4].map(() => pace.take('a.example', 3_000));
    const other = pace.take('b.example', 3_000);
    clock.set(clock.now() + 4_000);

    expect([...places, other]).toEqual([0, 1_500, 3_000, null, 0]);
    expect(pace.take('a.example', 3_000)).toBe(500);
  });

  it.each([
    ['news.example', 1_500],
    ['export.arxiv.org', 3_000],
    ['www.reddit.com', 60_000],
    ['notreddit.com', 1_500],
    ['127.0.0.1:8080', 0],
    ['localhost', 0],
  ])('%s: %i ms', (host, ms) => {
    expect(spacingOf(host)).toBe(ms);
  });
});
