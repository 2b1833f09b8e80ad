import { createZonedTime } from '../lib/zoned-time.ts';
import type { Digest, QuietHours } from '../model/subscription.ts';

/** Every time zone is a multiple of this away from UTC, and so is every change of daylight saving. */
const STEP_MS = 15 * 60_000;
const DAYS_AHEAD = 9;

/**
 * @returns when the digest goes out next after `after`, in milliseconds since the epoch: once a day by the clock on the wall. On the
 * day whose hour is left out by a change to summer time it is the first moment after it; an hour that comes twice counts the first time.
 */
export function nextDigest({ hour, weekday, timezone }: Digest, after: number): number {
  const at = createZonedTime(timezone);
  const last = at(after);
  const doneOn = last.hour >= hour ? last.day : null;
  const end = after + DAYS_AHEAD * 24 * 3_600_000;
  for (let ms = Math.floor(after / STEP_MS) * STEP_MS + STEP_MS; ms <= end; ms += STEP_MS) {
    const now = at(ms);
    if (now.day !== doneOn && now.hour >= hour && (weekday === null || now.weekday === weekday)) return ms;
  }
  throw new RangeError(`no day within ${DAYS_AHEAD} days of ${new Date(after).toISOString()} is a ${weekday}`);
}

/** @returns until when somebody with these hours is not to be notified, in milliseconds since the epoch; null at any other hour. */
export function quietUntil({ from, to, timezone }: QuietHours, now: number): number | null {
  const at = createZonedTime(timezone);
  const isQuiet = ({ hour }: { hour: number }) => (from < to ? hour >= from && hour < to : hour >= from || hour < to);
  if (!isQuiet(at(now))) return null;
  const end = now + 25 * 3_600_000;
  let ms = Math.floor(now / STEP_MS) * STEP_MS + STEP_MS;
  while (ms < end && isQuiet(at(ms))) ms += STEP_MS;
  return ms;
}
