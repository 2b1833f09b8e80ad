import { publicationOf } from './calendar-days.ts';
import { type CalendarTable, compileCalendars, type Entry, stands } from './compile-calendar.ts';
import { SPACED_CALENDARS, UNSPACED_CALENDARS } from './language/calendars.ts';
import type { ReadDate, Reading } from './partial-date.ts';
import { readHanDate } from './read-han-date.ts';
import { readMonthDate } from './read-month-date.ts';
import { isHanDigit, numberAt } from './read-numbers.ts';
import { readNumericDate } from './read-numeric-date.ts';
import { readAgo, readRelativeDate } from './read-relative-date.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/**
 * A date that stands in a sentence, with the precision the text gives it: `2026-03-03`, `2026-03`, `2026`, or an interval of two
 * such, `2026-01/2026-03`, for a week, a quarter, "between January and March". Positions are token indexes, end exclusive.
 */
export interface DateMention {
  readonly at: number;
  readonly end: number;
  readonly iso: string;
}

const UNSPACED = compileCalendars(UNSPACED_CALENDARS);
const SPACED = new Map(SPACED_CALENDARS.map((calendar) => [calendar.language, compileCalendars([calendar])] as const));
const ENGLISH = SPACED.get('en') ?? compileCalendars([]);

/**
 * Finds dates in tokens, from left to right, none overlapping. Relative ones are counted from `published` in UTC. A month without
 * a year is the last one that is not later than that by more than a month, unless words beside it say that it is still to come.
 * @param language Primary subtag of the language that is read beside English and the scripts without spaces.
 */
export function findDates(tokens: readonly Token[], published: string, language = 'en'): DateMention[] {
  const day = publicationOf(published);
  if (day === null) return [];
  const reading: Reading = { tokens, published: day };
  const own = SPACED.get(language) ?? ENGLISH;
  const found: ReadDate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const date = token === undefined || token.kind === 'mark' ? null : dateAt(reading, own, token, at);
    if (date === null) at += 1;
    else {
      if (date.iso !== '') add(found, date, tokens);
      at = date.end;
    }
  }
  return found.map(({ at, end, iso }) => ({ at, end, iso }));
}

/** The dates of a sentence that are no part of a name in it: not the first half of May Wong. */
export function datesOf(sentence: Sentence, published: string): DateMention[] {
  const names = [...sentence.people, ...sentence.organisations];
  return findDates(sentence.tokens, published, sentence.language).filter(
    (date) => !names.some((name) => name.at < date.end && date.at < name.end),
  );
}

/** An empty `iso` marks words that are to be passed over. */
function dateAt(reading: Reading, own: CalendarTable, token: Token, at: number): ReadDate | null {
  if (numberAt(reading.tokens, at) !== null) {
    return (
      readHanDate(reading, UNSPACED, at) ??
      readAgo(reading, UNSPACED, at) ??
      phraseDate(reading, UNSPACED, token, at) ??
      spacedNumber(reading, own, at) ??
      (own === ENGLISH ? null : spacedNumber(reading, ENGLISH, at)) ??
      readNumericDate(reading, own, at) ??
      phraseDate(reading, ENGLISH, token, at)
    );
  }
  if (token.kind === 'char') {
    const begins = isHanDigit(token.form) || token.form === '令';
    return (
      (begins ? (readHanDate(reading, UNSPACED, at) ?? readAgo(reading, UNSPACED, at)) : null) ??
      phraseDate(reading, UNSPACED, token, at)
    );
  }
  return phraseDate(reading, own, token, at) ?? (own === ENGLISH ? null : phraseDate(reading, ENGLISH, token, at));
}

function spacedNumber(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  return readMonthDate(reading, table, at) ?? readAgo(reading, table, at);
}

/** Reads by the phrases that begin with the token, the longest first. */
function phraseDate(reading: Reading, table: CalendarTable, token: Token, at: number): ReadDate | null {
  const entries = table.opening.get(token.form);
  if (entries === undefined) return null;
  for (const entry of entries) {
    if (!stands(entry, reading.tokens, at)) continue;
    const date = entryDate(reading, table, entry, at);
    if (date !== null) return date;
  }
  return null;
}

function entryDate(reading: Reading, table: CalendarTable, entry: Entry, at: number): ReadDate | null {
  switch (entry.role) {
    case 'month':
      return readMonthDate(reading, table, at);
    case 'agoBefore':
    case 'count':
      return readAgo(reading, table, at);
    case 'inert':
      return { at, end: at + entry.forms.length, iso: '', by: 'relative' };
    case 'relative':
      // 去年3月, 上月28日.
      return (
        (table === UNSPACED ? readHanDate(reading, table, at) : null) ?? readRelativeDate(reading, table, entry, at)
      );
    default:
      return readRelativeDate(reading, table, entry, at);
  }
}

/** Adds a date. A weekday and the date right beside it are one: "Tuesday, March 3", 3月3日（周二）. */
function add(found: ReadDate[], date: ReadDate, tokens: readonly Token[]): void {
  const last = found.at(-1);
  const gap = last === undefined ? -1 : date.at - last.end;
  const near = gap === 0 || (gap === 1 && tokens[date.at - 1]?.kind === 'mark');
  if (last === undefined || !near || !isSameDay(last, date)) {
    found.push(date);
    return;
  }
  const { iso, by } = last.by === 'weekday' ? date : last;
  found[found.length - 1] = { at: last.at, end: date.end, iso, by };
}

function isSameDay(a: ReadDate, b: ReadDate): boolean {
  return a.iso.length === 10 && b.iso.length === 10 && (a.by === 'weekday') !== (b.by === 'weekday');
}
