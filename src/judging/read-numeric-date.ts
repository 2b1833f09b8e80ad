import { daysIn, isoOf, isYear } from './calendar-days.ts';
import { type CalendarTable, hasBefore } from './compile-calendar.ts';
import { isoOfPartial, type ReadDate, type Reading } from './partial-date.ts';
import { connectorEnd } from './read-month-date.ts';
import { isFollowedByNumber, numberAt, wholeNumberAt } from './read-numbers.ts';
import type { Token } from './tokenise.ts';

/** From here on the last two digits of a year are no month: 2013-14 is a span of years. */
const FIRST_PLAIN_YEAR = 2013;

/**
 * Reads dates in digits: year first, `2026-03-03` or `2026-03`; year last, `3/4/2026`, day first unless the text is English, where
 * only what is no matter of the order counts; and years alone, `2026`, `2024–2026`.
 */
export function readNumericDate(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  const { tokens } = reading;
  if (isFollowedByNumber(tokens, at - 1) && !isYear(numberAt(tokens, at))) return null;
  const run = runLength(tokens, at);
  const [a, b, c] = [numberAt(tokens, at) ?? -1, numberAt(tokens, at + 1) ?? -1, numberAt(tokens, at + 2) ?? -1];
  if (run >= 3 && isYear(a) && isDay(a, b, c)) return dated(at, 3, isoOf(a, b, c));
  if (run === 3 && isYear(c)) {
    if (isDay(c, b, a) && (table.dayFirst || a > 12 || a === b)) return dated(at, 3, isoOf(c, b, a));
    if (!table.dayFirst && isDay(c, a, b) && b > 12) return dated(at, 3, isoOf(c, a, b));
    if (isDay(c, b, a)) return dated(at, 3, isoOf(c));
  }
  if (run === 2 && isYear(a) && a >= FIRST_PLAIN_YEAR && b >= 1 && b <= 12 && tokens[at + 1]?.form.length === 2)
    return dated(at, 2, isoOf(a, b));
  if (run === 2 && isYear(b) && a >= 1 && a <= 12) return dated(at, 2, isoOf(b, a));
  if (run === 2 && isDay(reading.published.year, b, a) && hasBefore(table, tokens, at, 'slashed'))
    return dated(at, 2, isoOfPartial({ end: at + 2, year: null, month: b, day: a }, null, reading.published));
  return yearAt(reading, table, at);
}

function dated(at: number, length: number, iso: string): ReadDate {
  return { at, end: at + length, iso, by: 'date' };
}

function yearAt(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  const { tokens } = reading;
  const year = numberAt(tokens, at);
  if (!isYear(year) || !standsAlone(tokens, at)) return null;
  const second = isFollowedByNumber(tokens, at) ? at + 1 : connectorEnd(reading, table, at, at + 1);
  const last = second === null ? null : numberAt(tokens, second);
  if (second !== null && isYear(last) && last > year && standsAlone(tokens, second))
    return { at, end: second + 1, iso: `${year}/${last}`, by: 'date' };
  if (second === at + 1 || wholeNumberAt(tokens, at) === null) return null;
  // A round number is rather a count, unless something says that it is a year.
  if (year % 100 === 0 && !hasBefore(table, tokens, at, 'before')) return null;
  return { at, end: at + 1, iso: String(year), by: 'date' };
}

/** No letters or other characters adjoin it: not FY2026, not 2024 in front of a measure word. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const behind = before?.kind === 'word' && before.end === token?.start;
  return !behind && !(after !== undefined && after.kind !== 'mark' && after.start === token?.end);
}

/** Numbers with one sign between them. */
function runLength(tokens: readonly Token[], at: number): number {
  let length = 1;
  while (length <= 4 && isFollowedByNumber(tokens, at + length - 1)) length += 1;
  return length;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
