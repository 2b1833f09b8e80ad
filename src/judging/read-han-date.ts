import { isoOf, isYear, monthOfDay, monthsFrom } from './calendar-days.ts';
import { type CalendarTable, phraseAt } from './compile-calendar.ts';
import { intervalOf, isoOfPartial, leanOf, type PartialDate, type ReadDate, type Reading } from './partial-date.ts';
import { hanNumberAt, hanYearAt, numberAt } from './read-numbers.ts';
import type { Token } from './tokenise.ts';

const YEAR = new Set(['年', '년']);
const MONTH = new Set(['月', '월']);
const DAY = new Set(['日', '号', '일']);
/** Of what may be a number of days or somebody's number, a day of the month only these. */
const BARE_DAY = new Set(['日', '일']);
/** Parts of a month or year, which its name already covers. */
const PARTS = ['初', '末', '底', '上旬', '中旬', '下旬', '초', '말', '중순', '하순', '상순'];
/** What makes a count of days of it. */
const DURATIONS = [
  '间',
  '内',
  '后',
  '本',
  '游',
  '均',
  '以内',
  '前',
  '전',
  '동안',
  '간',
  '만에',
  '째',
  '후',
  '뒤',
  '이내',
  '차',
  '票',
];
const REIWA = { name: ['令', '和'], before: 2018 } as const;

/** Reads dates with 年月日 or 년월일, whole or in part, after "last year" or "last month", and two of them as an interval. */
export function readHanDate(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  const { tokens, published } = reading;
  const first = partialAt(reading, table, at);
  if (first === null) return null;
  const part = first.month === null ? partOfYear(reading, table, at, first) : null;
  if (part !== null) return part;
  const to = phraseAt(table, tokens, first.end, 'to');
  const next = to === null ? (isDashed(tokens, first.end) ? first.end : null) : first.end + to.forms.length;
  const second = next === null ? null : partialAt(reading, table, next);
  const lean = leanOf(reading, table, at, first.end);
  const iso = second === null ? null : intervalOf(first, second, lean, published);
  if (second !== null && iso !== null) return { at, end: second.end, iso, by: 'date' };
  return { at, end: first.end, iso: isoOfPartial(dated(first, reading), lean, published), by: 'date' };
}

function partialAt(reading: Reading, table: CalendarTable, at: number): PartialDate | null {
  const { tokens, published } = reading;
  const lead = leadAt(reading, table, at);
  let next = lead?.end ?? at;
  if (lead !== null && lead.month === null && tokens[next]?.form === '的') next += 1;
  let month = lead?.month ?? null;
  const number = month === null ? hanNumberAt(tokens, next) : null;
  if (number !== null && MONTH.has(tokens[number.end]?.form ?? '') && number.value >= 1 && number.value <= 12) {
    month = number.value;
    next = number.end + 1;
  } else if (lead === null) return bareDay(tokens, at);
  else next = lead.end;
  const day = month === null ? null : hanNumberAt(tokens, next);
  const hasDay = day !== null && day.value <= 31 && DAY.has(tokens[day.end]?.form ?? '') && day.value >= 1;
  const end = hasDay ? day.end + 1 : behindPart(tokens, next);
  const year = lead?.year ?? (lead?.month == null ? null : published.year);
  return { end, year, month, day: hasDay ? day.value : null };
}

/** A year, or words for one or for a month. */
function leadAt(reading: Reading, table: CalendarTable, at: number): PartialDate | null {
  const { tokens, published } = reading;
  const said = phraseAt(table, tokens, at, 'relative');
  if (said !== null && (said.unit === 'year' || said.unit === 'month') && !isInWord(tokens, at)) {
    const end = at + said.forms.length;
    if (said.unit === 'month') return { ...monthsFrom(published, said.value), end, day: null };
    return { year: published.year + said.value, month: null, day: null, end };
  }
  const isReiwa = REIWA.name.every((form, index) => tokens[at + index]?.form === form);
  const year = isReiwa ? hanNumberAt(tokens, at + 2) : (hanYearAt(tokens, at) ?? plainYear(tokens, at));
  if (year === null || !YEAR.has(tokens[year.end]?.form ?? '')) return null;
  const value = isReiwa ? year.value + REIWA.before : year.value;
  return isYear(value) ? { year: value, month: null, day: null, end: year.end + 1 } : null;
}

function plainYear(tokens: readonly Token[], at: number) {
  const value = numberAt(tokens, at);
  return value === null ? null : { value, end: at + 1 };
}

function bareDay(tokens: readonly Token[], at: number): PartialDate | null {
  const day = hanNumberAt(tokens, at);
  if (day === null || day.value < 1 || day.value > 31 || !BARE_DAY.has(tokens[day.end]?.form ?? '')) return null;
  // 一日, 十日: without a month, Han numerals count days.
  if (tokens[at]?.kind === 'char' || isDuration(tokens, day.end + 1)) return null;
  return { end: day.end + 1, year: null, month: null, day: day.value };
}

/** A day alone is of the month of publication, or of the last one. */
function dated(date: PartialDate, { published }: Reading): PartialDate {
  return date.month === null && date.day !== null ? { ...date, ...monthOfDay(date.day, published) } : date;
}

/** 2026年第一季度, 去年下半年. */
function partOfYear(
  reading: Reading,
  table: CalendarTable,
  at: number,
  { end, year, day }: PartialDate,
): ReadDate | null {
  const from = end + (reading.tokens[end]?.form === '的' ? 1 : 0);
  const part = day === null && year !== null ? phraseAt(table, reading.tokens, from, 'part') : null;
  return part === null ? null : { at, end: from + part.forms.length, iso: monthsIso(year ?? 0, part), by: 'date' };
}

/** @returns a quarter or half of a year as an interval of months. */
export function monthsIso(year: number, { value, months }: { value: number; months: number }): string {
  return `${isoOf(year, value)}/${isoOf(year, value + months - 1)}`;
}

function behindPart(tokens: readonly Token[], at: number): number {
  const part = PARTS.find((letters) => spells(tokens, at, letters));
  return at + (part?.length ?? 0);
}

function isDuration(tokens: readonly Token[], at: number): boolean {
  return DURATIONS.some((letters) => spells(tokens, at, letters));
}

function spells(tokens: readonly Token[], at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index += 1) {
    if (tokens[at + index]?.form !== letters.charAt(index)) return false;
  }
  return true;
}

/** A sign that leaves no token, a hyphen or a wave: 3月~5月. */
function isDashed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.start === (tokens[at - 1]?.end ?? -2) + 1 && numberAt(tokens, at) !== null;
}

/** Korean puts spaces between words: inside one, the letters of "yesterday" mean nothing. */
export function isInWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before?.end === token?.start && isHangul(before?.form) && isHangul(token?.form);
}

function isHangul(form = ''): boolean {
  const code = form.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7af;
}
