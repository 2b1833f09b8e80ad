import { describe, expect, it } from 'vitest';
import { type CheckResult, nextCheck } from '../../src/feeds/next-check.ts';

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
    ['an hour of a year', { cacheControl: 'max-age=31536000' }, 60],
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
});
