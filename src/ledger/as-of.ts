import type { Clock } from '../lib/clock.ts';

/** The moment up to which an answer may know: a claim counts when its source was published at or before it. */
export interface AsOf {
  /** As answers print it: the day, month or year that was asked for, else the time in UTC. */
  readonly label: string;
  /** Last millisecond since the epoch that still counts. */
  readonly untilMs: number;
  /** Nobody asked for a moment: it is the present. */
  readonly isPresent?: true;
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * Reads an ISO day, month, year or time. A bare day (month, year) includes the whole of it in UTC; a time without a zone is UTC.
 * @returns null where the text is none of them or names a day that does not exist.
 */
export function parseAsOf(text: string): AsOf | null {
  const span = periodOf(text);
  if (span !== null) return { label: text, untilMs: span.endMs - 1 };
  const time = TIME.exec(text);
  if (time === null || periodOf(text.slice(0, 10)) === null) return null;
  const untilMs = Date.parse(`${text.replace(' ', 'T')}${time[1] === undefined ? 'Z' : ''}`);
  return Number.isNaN(untilMs) ? null : { label: new Date(untilMs).toISOString(), untilMs };
}

/** @returns the present by `clock`: everything published so far counts. */
export function asOfNow(clock: Clock): AsOf {
  const untilMs = clock.now();
  return { label: new Date(untilMs).toISOString(), untilMs, isPresent: true };
}

/** @returns whether something published then was known at `asOf`; an unreadable time never was. */
export function knownAt(published: string, asOf: AsOf): boolean {
  return Date.parse(published) <= asOf.untilMs;
}

/** @returns an upper bound for keys that begin with a time: none that was known at `asOf` comes after it. Still to be filtered. */
export function keyBound(asOf: AsOf): string {
  // One second of slack, and `~`, which sorts behind digits, `Z` and `|`: times are written with and without milliseconds.
  return `${new Date(asOf.untilMs + 1000).toISOString().slice(0, 19)}~`;
}

/** @returns the milliseconds that an ISO day, month or year spans in UTC, end exclusive; null where it is none. */
export function periodOf(text: string): { readonly startMs: number; readonly endMs: number } | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined) return null;
  const start = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (month !== undefined && start.getUTCMonth() !== month - 1) return null;
  if (day !== undefined && start.getUTCDate() !== day) return null;
  const end =
    day !== undefined
      ? Date.UTC(year, start.getUTCMonth(), day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { startMs: start.getTime(), endMs: end };
}
