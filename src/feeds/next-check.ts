import type { FeedHints } from './parsed-feed.ts';
import type { Rhythm } from './rhythm.ts';

/** How a check went, as far as the next one depends on it. Times are milliseconds since the epoch. */
export interface CheckResult {
  readonly now: number;
  /** The shortest time between two checks; of a feed with `adaptive`, only until its rhythm is known. */
  readonly intervalMinutes: number;
  /** Left out where the operator has set the interval; else what its owner bears. */
  readonly adaptive?: { readonly shortestMinutes: number; readonly unlessSaid: boolean } | undefined;
  readonly rhythm?: Rhythm | null | undefined;
  readonly hints?: Pick<FeedHints, 'everyMinutes' | 'skipHours' | 'skipDays'> | null | undefined;
  /** A hub brings what is new: asking is only for what it leaves out. */
  readonly pushed?: boolean;
  /** Consecutive failures with this one; 0 for a success. */
  readonly failuresInRow: number;
  /** The host said that we ask too often, whether or not it said until when. */
  readonly throttled: boolean;
  readonly retryAfter: string | null;
  readonly cacheControl: string | null;
  readonly expires: string | null;
  /** 0 to 1: how much of the longest jitter is added. None where it is left out. */
  readonly random?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONGEST_BACKOFF = 6 * HOUR;
/** What a feed asks for counts up to a day: static hosts answer with a year. */
const LONGEST_WAIT = 24 * HOUR;
const SHORTEST_THROTTLE = HOUR;
const SHORTEST_ADAPTIVE = 2;
/** Checks between two entries: what is new waits for an eighth of the usual gap at most. */
const CHECKS_A_GAP = 8;
/** A feed that is pushed is asked so much less often, and once in so long at the least. */
const PUSHED_FACTOR = 4;
const SHORTEST_PUSHED = HOUR;
const LONGEST_PUSHED = 6 * HOUR;
/** Added to every wait, never taken off: feeds that were asked together part. */
const JITTER_SHARE = 0.1;
const LONGEST_JITTER = 5 * MINUTE;

/**
 * When to ask again. After success: the longest of the feed's interval, what its document says (`ttl`, `sy:updatePeriod`) and as long as
 * the answer is fresh (`max-age`, `Expires`); hours and days that it skips are passed over, a day from now at most. After failures:
 * the interval doubled with each in a row, six hours at most. `Retry-After` counts for both. Nothing counts for more than a day,
 * unless the interval itself is longer. Pure.
 * @returns ISO 8601 in UTC
 */
export function nextCheck(result: CheckResult): string {
  const interval = intervalOf(result);
  const wait = result.failuresInRow === 0 ? Math.max(interval, declared(result)) : backoff(interval, result);
  const asked = Math.min(retryAfterMs(result.retryAfter, result.now) ?? 0, LONGEST_WAIT);
  const until = Math.max(wait, asked);
  const jitter = (result.random ?? 0) * Math.min(until * JITTER_SHARE, LONGEST_JITTER);
  const at = result.now + until + jitter;
  return new Date(result.failuresInRow === 0 ? afterSkipped(at, result) : at).toISOString();
}

/** @returns the interval in milliseconds: the operator's, or one that follows the feed's rhythm. */
function intervalOf(result: CheckResult): number {
  const { intervalMinutes, adaptive, rhythm, pushed = false } = result;
  const own = Math.max(1, intervalMinutes) * MINUTE;
  const wanted = adaptive === undefined || !rhythm ? own : followed(result, adaptive, rhythm);
  return pushed
    ? Math.max(wanted, Math.min(Math.max(wanted * PUSHED_FACTOR, SHORTEST_PUSHED), LONGEST_PUSHED))
    : wanted;
}

function followed(
  result: CheckResult,
  { shortestMinutes, unlessSaid }: NonNullable<CheckResult['adaptive']>,
  { gapMinutes }: Rhythm,
): number {
  // A feed that says itself how long it is fresh may be asked so often.
  const says = declared(result) / MINUTE;
  const shortest = unlessSaid && says > 0 ? Math.min(shortestMinutes, says) : shortestMinutes;
  const minutes = Math.max(gapMinutes / CHECKS_A_GAP, shortest, SHORTEST_ADAPTIVE);
  return Math.min(minutes * MINUTE, LONGEST_WAIT);
}

/** @returns for how long the feed says that asking is of no use. */
function declared(result: CheckResult): number {
  const every = (result.hints?.everyMinutes ?? 0) * MINUTE;
  return Math.min(Math.max(every, freshFor(result)), LONGEST_WAIT);
}

function backoff(interval: number, { failuresInRow, throttled }: CheckResult): number {
  const doubled = interval * 2 ** Math.min(failuresInRow - 1, 16);
  return Math.max(interval, Math.min(throttled ? Math.max(doubled, SHORTEST_THROTTLE) : doubled, LONGEST_BACKOFF));
}

function freshFor({ cacheControl, expires, now }: CheckResult): number {
  const maxAge = /(?:^|[\s,])max-age\s?=\s?"?(\d{1,10})/i.exec(cacheControl ?? '')?.[1];
  const until = Date.parse(expires ?? '');
  return maxAge !== undefined ? Number(maxAge) * 1000 : Number.isNaN(until) ? 0 : Math.max(0, until - now);
}

/** @returns the first moment from `at` on in which the feed may have something. */
function afterSkipped(at: number, { now, hints }: CheckResult): number {
  const last = Math.max(at, now + LONGEST_WAIT);
  const skips = (time: number) => {
    const date = new Date(time);
    return hints?.skipHours.includes(date.getUTCHours()) || hints?.skipDays.includes(date.getUTCDay());
  };
  let time = at;
  while (time < last && skips(time)) time = (Math.floor(time / HOUR) + 1) * HOUR;
  return Math.min(time, last);
}

/** @returns what a `Retry-After` of seconds or of a date asks for, in milliseconds from `now`; null where it says nothing. */
function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}
