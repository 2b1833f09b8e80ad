/** How a check went, as far as the next one depends on it. Times are milliseconds since the epoch. */
export interface CheckResult {
  readonly now: number;
  readonly intervalMinutes: number;
  /** Consecutive failures with this one; 0 for a success. */
  readonly failuresInRow: number;
  /** The host said that we ask too often, whether or not it said until when. */
  readonly throttled: boolean;
  readonly retryAfter: string | null;
  readonly cacheControl: string | null;
  readonly expires: string | null;
}

const MINUTE = 60_000;
const LONGEST_BACKOFF = 6 * 60 * MINUTE;
/** A cache header may stretch the interval to this and no further: static hosts answer with a year. */
const LONGEST_CACHE = 60 * MINUTE;
const LONGEST_RETRY_AFTER = 24 * 60 * MINUTE;
const SHORTEST_THROTTLE = 60 * MINUTE;

/**
 * When to ask again. After success: the feed's interval, or as long as the answer is fresh if that is longer (an hour at
 * most). After failures: the interval doubled with each in a row, six hours at most. `Retry-After` counts for both, up to a
 * day. Never before one interval has passed. Pure.
 * @returns ISO 8601 in UTC
 */
export function nextCheck(result: CheckResult): string {
  const interval = Math.max(1, result.intervalMinutes) * MINUTE;
  const wait = result.failuresInRow === 0 ? Math.max(interval, freshFor(result)) : backoff(interval, result);
  const asked = Math.min(retryAfterMs(result.retryAfter, result.now) ?? 0, LONGEST_RETRY_AFTER);
  return new Date(result.now + Math.max(wait, asked)).toISOString();
}

function backoff(interval: number, { failuresInRow, throttled }: CheckResult): number {
  const doubled = interval * 2 ** Math.min(failuresInRow - 1, 16);
  return Math.max(interval, Math.min(throttled ? Math.max(doubled, SHORTEST_THROTTLE) : doubled, LONGEST_BACKOFF));
}

function freshFor({ cacheControl, expires, now }: CheckResult): number {
  const maxAge = /(?:^|[\s,])max-age\s?=\s?"?(\d{1,10})/i.exec(cacheControl ?? '')?.[1];
  const until = Date.parse(expires ?? '');
  const fresh = maxAge !== undefined ? Number(maxAge) * 1000 : Number.isNaN(until) ? 0 : until - now;
  return Math.min(fresh, LONGEST_CACHE);
}

/** @returns what a `Retry-After` of seconds or of a date asks for, in milliseconds from `now`; null where it says nothing. */
function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}
