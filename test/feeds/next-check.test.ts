import { describe, expect, it } from 'vitest';
import { type CheckResult, nextCheck } from '../../src/feeds/next-check.ts';
import { rhythmOf } from '../../src/feeds/rhythm.ts';

const NOW = Date.parse('2026-03-05T12:00:00Z');
const minutes = (over: Partial<CheckResult>) => {
  const quiet = { retryAfter: null, cacheControl: null, expires: null, throttled: false, failuresInRow: 0 };
  return (Date.parse(nextCheck({ now: NOW, intervalMinutes: 30, ...quiet, ...over })) - NOW) / 60_000;
};

describe('nextCheck', () => {
  it.each<[string, Partial<CheckResult>, number]>([
    ['the interval', {}, 30],
    ['max-age when longer', { cacheControl: 'public, max-age=2700' }, 45],
    ['the interval when max-age is shorter', { cacheControl: 'max-age=60' }, 30],
    ['a day of a year', { cacheControl: 'max-age=31536000' }, 1440],
    ['the interval for s-maxage alone', { cacheControl: 's-maxage=3000' }, 30],
    ['Expires without max-age', { expires: 'Thu, 05 Mar 2026 12:40:00 GMT' }, 40],
    ['max-age before Expires', { cacheControl: 'max-age=0', expires: 'Thu, 05 Mar 2026 12:40:00 GMT' }, 30],
    ['Retry-After in seconds', { failuresInRow: 1, retryAfter: '5400' }, 90],
    ['Retry-After as a date', { failuresInRow: 1, retryAfter: 'Thu, 05 Mar 2026 14:00:00 GMT' }, 120],
    ['a day of a week', { failuresInRow: 1, retryAfter: '604800' }, 1440],
    ['not sooner than the interval', { failuresInRow: 1, retryAfter: '1' }, 30],
    ['the interval when Retry-After is past', { failuresInRow: 1, retryAfter: 'Thu, 05 Mar 2026 11:00:00 GMT' }, 30],
    ['nonsense in headers as nothing', { retryAfter: 'soon', cacheControl: 'max-age=-1', expires: '0' }, 30],
    ['the interval after one failure', { failuresInRow: 1 }, 30],
    ['double after two', { failuresInRow: 2 }, 60],
    ['eightfold after four', { failuresInRow: 4 }, 240],
    ['six hours at most', { failuresInRow: 50 }, 360],
    ['the interval where it is longer than that', { failuresInRow: 5, intervalMinutes: 720 }, 720],
    ['an hour at least when throttled', { failuresInRow: 1, throttled: true }, 60],
  ])('waits %s', (_, result, expected) => {
    expect(minutes(result)).toBe(expected);
  });

  const says = (everyMinutes: number | null, skipHours: number[] = [], skipDays: number[] = []) => ({
    hints: { everyMinutes, skipHours, skipDays },
  });
  const speaks = (gapMinutes: number, unlessSaid = true, shortestMinutes = 15) => ({
    adaptive: { shortestMinutes, unlessSaid },
    rhythm: { gapMinutes, longestGapMinutes: gapMinutes },
  });
  it.each<[string, Partial<CheckResult>, number]>([
    ['what the document says when longer', says(120), 120],
    ['the interval when it says less', says(5), 30],
    ['the longest of all that is said', { ...says(120), cacheControl: 'max-age=9000', retryAfter: '60' }, 150],
    ['Retry-After of a success too', { retryAfter: '7200' }, 120],
    ['a day where it says a month', says(43_200), 1440],
    ['for the end of the hours that it skips', says(null, [12, 13]), 120],
    ['over days that it skips, a day at most', says(null, [], [4, 5]), 1440],
    ['a day where it skips all hours', says(null, [...Array(24).keys()]), 1440],
    ['an eighth of the usual gap', speaks(240), 30],
    ['what the owner bears, however fast it is', speaks(8), 15],
    ['two minutes where the feed itself is fresh for no longer', { ...speaks(8), cacheControl: 'max-age=60' }, 2],
    ['what its host bears, whatever it says', { ...speaks(8, false, 60), ...says(1) }, 60],
    ['a day of a feed that speaks once a month', speaks(43_200), 1440],
    ['the interval while there is no rhythm', { ...speaks(8), rhythm: null }, 30],
    ['the interval that the operator set, whatever the rhythm', { rhythm: speaks(9_000).rhythm }, 30],
    ['four times as long where a hub brings what is new', { pushed: true }, 120],
    ['an hour at least then', { pushed: true, intervalMinutes: 5 }, 60],
    ['no shorter for that', { pushed: true, intervalMinutes: 720 }, 720],
    ['a tenth longer at random', { random: 1 }, 33],
    ['five minutes longer at most', { random: 1, intervalMinutes: 600 }, 605],
    ['never less than was asked for', { random: 0.5, failuresInRow: 1, retryAfter: '3600' }, 62.5],
  ])('waits %s', (_, result, expected) => {
    expect(minutes(result)).toBe(expected);
  });
});

describe('rhythmOf', () => {
  const at = (...hoursAgo: number[]) => hoursAgo.map((hours) => new Date(NOW - hours * 3_600_000).toISOString());
  it.each<[string, string[], { gapMinutes: number; longestGapMinutes: number } | null]>([
    ['nothing of too few', at(1, 2, 3, 4), null],
    ['the usual gap and the longest', at(1, 3, 5, 7, 17), { gapMinutes: 120, longestGapMinutes: 600 }],
    [
      'the last five where these come faster',
      at(1, 2, 3, 4, 5, 6, 30, 54, 78, 102, 126, 150, 174),
      { gapMinutes: 60, longestGapMinutes: 1440 },
    ],
    ['one publication of what came in one minute', at(1, 1, 1, 1, 1, 1), null],
    ['nothing of what lies ahead', at(-100, -50, 1, 2, 3, 4), null],
  ])('takes %s', (_, dates, expected) => {
    expect(rhythmOf(dates, NOW)).toEqual(expected);
  });
});
