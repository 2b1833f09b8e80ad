import { periodOf } from './as-of.ts';

/** How exactly a claim dates its event. */
export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

/** What a claim's `date` covers: milliseconds since the epoch in UTC, end exclusive. */
export interface DateSpan {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly precision: DatePrecision;
}

/** @returns the span of `2026-03-03`, `2026-03`, `2026` or `2026-01/2026-03`; null for null and for what is no date. */
export function spanOf(date: string | null): DateSpan | null {
  if (date === null || date.length > 64) return null;
  const [first = '', last, ...more] = date.split('/').map((part) => part.trim());
  const start = periodOf(dayOf(first));
  const end = last === undefined ? start : periodOf(dayOf(last));
  if (start === null || end === null || more.length > 0 || end.endMs <= start.startMs) return null;
  const text = last === undefined ? dayOf(first) : `${dayOf(first)}/${dayOf(last)}`;
  return { text, startMs: start.startMs, endMs: end.endMs, precision: precisionOf(text) };
}

/** @returns whether everything in `inner` lies in `outer`: the two do not contradict each other. */
export function covers(outer: DateSpan, inner: DateSpan): boolean {
  return outer.startMs <= inner.startMs && inner.endMs <= outer.endMs;
}

/** @returns a time of day cut off: events are dated by the day. */
function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text;
}

function precisionOf(text: string): DatePrecision {
  if (text.includes('/')) return 'interval';
  return text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year';
}
