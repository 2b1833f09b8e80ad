import { type CalendarTable, type Entry, hasBefore, phraseAt } from './compile-calendar.ts';
import {
  behindDash,
  intervalOf,
  isoOfPartial,
  leanOf,
  type PartialDate,
  type ReadDate,
  type Reading,
  yearBehind,
} from './partial-date.ts';
import { wholeNumberAt } from './read-numbers.ts';

type Found = PartialDate & { readonly at: number; readonly month: number; readonly isSure: boolean };

/** Reads a date with the name of its month, day first or, where the language does so, month first; and two of them as an interval. */
export function readMonthDate(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  const { published } = reading;
  const single = partialAt(reading, table, at);
  const day = single === null ? dayAt(reading, table, at) : null;
  const first = single ?? (day === null ? null : { ...day, at, year: null, month: null, isSure: true });
  if (first === null) return null;
  const next = connectorEnd(reading, table, at, first.end);
  const second = next === null ? null : (partialAt(reading, table, next) ?? lastDay(reading, table, next, single));
  if (second !== null && (single !== null || second.day !== null)) {
    const iso = intervalOf(first, second, leanOf(reading, table, at, second.end), published);
    if (iso !== null) return { at, end: second.end, iso, by: 'date' };
  }
  if (single === null || !single.isSure) return null;
  return {
    at,
    end: single.end,
    iso: isoOfPartial(single, leanOf(reading, table, at, single.end), published),
    by: 'date',
  };
}

/** Between the two dates of an interval: a word, "and" where "between" stands before the first, or a dash. */
export function connectorEnd({ tokens }: Reading, table: CalendarTable, at: number, end: number): number | null {
  const to = phraseAt(table, tokens, end, 'to');
  if (to !== null) return end + to.forms.length;
  const and = phraseAt(table, tokens, end, 'and');
  if (and !== null && hasBefore(table, tokens, at, 'between')) return end + and.forms.length;
  const dash = behindDash(tokens, end);
  return dash > end ? dash : null;
}

/** "March 3–5": the second day stands alone. */
function lastDay(reading: Reading, table: CalendarTable, at: number, first: Found | null): Found | null {
  if (first === null || first.day === null || !table.monthFirst || first.year !== null) return null;
  const day = dayAt(reading, table, at);
  if (day === null) return null;
  const year = yearBehind(reading, table, day.end);
  return { ...first, day: day.day, end: year?.end ?? day.end, year: year?.year ?? null };
}

function partialAt(reading: Reading, table: CalendarTable, at: number): Found | null {
  const { tokens } = reading;
  const before = dayAt(reading, table, at);
  let next = before?.end ?? at;
  if (before !== null) {
    // "the 3rd of March", "3 de marzo".
    next += phraseAt(table, tokens, next, 'of')?.forms.length ?? 0;
  }
  const month = phraseAt(table, tokens, next, 'month');
  if (month === null) return null;
  const name = next;
  next += month.forms.length;
  // Both names of a month side by side, as Arabic has them.
  const other = phraseAt(table, tokens, next, 'month');
  if (other?.value === month.value) next += other.forms.length;
  let day = before?.day ?? null;
  if (tokens[next]?.form === '.' && wholeNumberAt(tokens, next + 1) !== null && month.needs === 'number') next += 1;
  const after = day === null && table.monthFirst ? dayAt(reading, table, next) : null;
  if (after !== null) {
    day = after.day;
    next = after.end;
  }
  const year = yearBehind(reading, table, next);
  const end = year?.end ?? next;
  if (table.capital && tokens[name]?.capital !== true && (day === null || year === null)) return null;
  const isSure = isMonth(reading, table, month, at, end, day !== null || year !== null);
  return { at, end, year: year?.year ?? null, month: month.value, day, isSure };
}

function isMonth(
  { tokens }: Reading,
  table: CalendarTable,
  { needs }: Entry,
  at: number,
  end: number,
  hasNumber: boolean,
): boolean {
  if (needs === 'nothing' || hasNumber) return true;
  if (needs === 'number') return false;
  return (
    phraseAt(table, tokens, end, 'after') !== null ||
    (['before', 'between', 'last', 'next'] as const).some((role) => hasBefore(table, tokens, at, role))
  );
}

/** A day of a month with its ending: 3, 3rd, "3.". */
function dayAt({ tokens }: Reading, table: CalendarTable, at: number): { day: number; end: number } | null {
  const day = wholeNumberAt(tokens, at);
  if (day === null || day < 1 || day > 31) return null;
  const ordinal = tokens[at + 1]?.start === tokens[at]?.end ? phraseAt(table, tokens, at + 1, 'ordinal') : null;
  const end = at + 1 + (ordinal?.forms.length ?? 0);
  const stop = table.dayStop && tokens[end]?.form === '.' && tokens[end]?.start === tokens[at]?.end;
  return { day, end: stop ? end + 1 : end };
}
