import { isoOf, isYear, type Lean, type Publication, relativeIso, yearOfMonth } from './calendar-days.ts';
import { type CalendarTable, hasBefore, phraseAt } from './compile-calendar.ts';
import { numberAt } from './read-numbers.ts';
import type { Token } from './tokenise.ts';

/** What the readers of dates share for one run over tokens. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly published: Publication;
}

/** A date found. `by` tells how sure it is of its day: a weekday yields to the date beside it. */
export interface ReadDate {
  readonly at: number;
  readonly end: number;
  readonly iso: string;
  readonly by: 'date' | 'relative' | 'weekday';
}

/** A date as written, with what it leaves out; positions of tokens, end exclusive. */
export interface PartialDate {
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Words before a date within which it is said to be still to come; a month may stand behind the verb's object. */
const FUTURE_REACH = { month: 10, weekday: 6 } as const;

/** @returns the ISO date; a year that is missing is the one nearest before publication, as `lean` says. */
export function isoOfPartial({ year, month, day }: PartialDate, lean: Lean, published: Publication): string {
  return isoOf(year ?? (month === null ? published.year : yearOfMonth(month, lean, published, day)), month, day);
}

/** @returns the interval from one date to a later one of the same precision, which may leave out what the other says; null for any other two. */
export function intervalOf(from: PartialDate, to: PartialDate, lean: Lean, published: Publication): string | null {
  const [first, last] = [{ ...from }, { ...to }];
  last.month ??= last.day === null ? null : first.month;
  first.month ??= first.day === null ? null : last.month;
  const wraps = first.month !== null && last.month !== null && first.month > last.month;
  if (first.year === null && last.year !== null) first.year = wraps ? last.year - 1 : last.year;
  first.year ??= first.month === null ? null : yearOfMonth(first.month, lean, published);
  if (last.year === null && first.year !== null) last.year = wraps ? first.year + 1 : first.year;
  const [a, b] = [isoOfPartial(first, lean, published), isoOfPartial(last, lean, published)];
  return a.length === b.length && a < b ? `${a}/${b}` : null;
}

/** @returns what the words around `[at, end)` say of a time. */
export function leanOf(
  { tokens }: Reading,
  table: CalendarTable,
  at: number,
  end: number,
  of: keyof typeof FUTURE_REACH = 'month',
): Lean {
  if (hasBefore(table, tokens, at, 'next') || phraseAt(table, tokens, end, 'next') !== null) return 'next';
  if (hasBefore(table, tokens, at, 'last') || phraseAt(table, tokens, end, 'last') !== null) return 'last';
  for (let from = at - 1; from >= 0 && from >= at - FUTURE_REACH[of]; from -= 1) {
    if (tokens[from]?.kind === 'mark') break;
    const cue = phraseAt(table, tokens, from, 'future');
    if (cue !== null && from + cue.forms.length <= at) return 'future';
  }
  return null;
}

/** @returns the year behind a month or a quarter: a number, or words such as "last year". */
export function yearBehind(reading: Reading, table: CalendarTable, at: number): { year: number; end: number } | null {
  const { tokens, published } = reading;
  let next = tokens[at]?.form === ',' ? at + 1 : at;
  next += phraseAt(table, tokens, next, 'of')?.forms.length ?? 0;
  const written = numberAt(tokens, next);
  if (isYear(written) && !(isThousand(written) && next === at + 1)) return { year: written, end: next + 1 };
  for (const from of [next, at]) {
    const said = phraseAt(table, tokens, from, 'relative');
    if (said?.unit !== 'year' || tokens[at]?.form === ',') continue;
    const iso = relativeIso('year', said.value, published);
    if (iso !== null) return { year: Number(iso), end: from + said.forms.length };
  }
  return null;
}

/** 2000 behind a comma is rather a count. */
function isThousand(year: number): boolean {
  return year % 100 === 0;
}

/** @returns the position behind an en dash that stands without spaces, `at` itself where there is none. */
export function behindDash(tokens: readonly Token[], at: number): number {
  const dash = tokens[at];
  const isDash =
    dash?.form === ',' && tokens[at - 1]?.end === dash.start && tokens[at + 1]?.start === dash.end && at > 0;
  return isDash ? at + 1 : at;
}
