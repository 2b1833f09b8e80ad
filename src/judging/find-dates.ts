import type { Token } from './tokenise.ts';

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

/** A date that stands in a sentence, with the precision the text gives it: `2026-03-03`, `2026-03` or `2026`. */
interface DateMention {
  readonly at: number;
  readonly end: number;
  readonly iso: string;
}

/**
 * Finds dates in tokens of English and of the scripts that write 年月日. A month without a year is the last one that is not later
 * than `published` by more than a month.
 */
export function findDates(tokens: readonly Token[], published: string): DateMention[] {
  const found: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = hanDate(tokens, at, published) ?? englishDate(tokens, at, published) ?? bareYear(tokens, at);
    if (date === null) at += 1;
    else {
      found.push(date);
      at = date.end;
    }
  }
  return found;
}

function numberAt(tokens: readonly Token[], at: number): number | null {
  const form = tokens[at]?.form ?? '';
  const first = form.charCodeAt(0);
  return first >= 48 && first <= 57 && form.length <= 4 ? Number(form) : null;
}

function hanDate(tokens: readonly Token[], at: number, published: string): DateMention | null {
  let next = at;
  let year: number | null = null;
  const said = relativeYear(tokens, next, published);
  if (said !== null) {
    year = said;
    next += 2;
  } else if (isYear(numberAt(tokens, next)) && /^[年년]$/.test(tokens[next + 1]?.form ?? '')) {
    year = numberAt(tokens, next);
    next += 2;
  }
  const month = numberAt(tokens, next);
  if (month !== null && month >= 1 && month <= 12 && /^[月월]$/.test(tokens[next + 1]?.form ?? '')) {
    const day = numberAt(tokens, next + 2);
    const hasDay = day !== null && day >= 1 && day <= 31 && /^[日号일]$/.test(tokens[next + 3]?.form ?? '');
    const iso = isoDate(year ?? yearOfMonth(month, published), month, hasDay ? day : null);
    return { at, end: next + (hasDay ? 4 : 2), iso };
  }
  return year === null ? null : { at, end: next, iso: String(year) };
}

/** 今年, 去年, 前年. */
function relativeYear(tokens: readonly Token[], at: number, published: string): number | null {
  if (tokens[at + 1]?.form !== '年') return null;
  const back = { 今: 0, 去: 1, 前: 2 }[tokens[at]?.form ?? ''];
  return back === undefined ? null : Number(published.slice(0, 4)) - back;
}

function englishDate(tokens: readonly Token[], at: number, published: string): DateMention | null {
  const token = tokens[at];
  const month = MONTHS[token?.form ?? ''];
  if (month === undefined || token?.capital !== true) return relativePhrase(tokens, at, published);
  const before = numberAt(tokens, at - 1);
  const after = numberAt(tokens, at + 1);
  const day = after !== null && after <= 31 ? after : before !== null && before <= 31 ? before : null;
  let next = after !== null && after <= 31 ? at + 2 : at + 1;
  if (tokens[next]?.form === ',') next += 1;
  const year = numberAt(tokens, next);
  if (isYear(year)) return { at, end: next + 1, iso: isoDate(year ?? 0, month, day) };
  return {
    at,
    end: after !== null && after <= 31 ? at + 2 : at + 1,
    iso: isoDate(yearOfMonth(month, published), month, day),
  };
}

function relativePhrase(tokens: readonly Token[], at: number, published: string): DateMention | null {
  const first = tokens[at]?.form;
  if ((first !== 'last' && first !== 'this') || tokens[at + 1]?.form !== 'year') return null;
  return { at, end: at + 2, iso: String(Number(published.slice(0, 4)) - (first === 'last' ? 1 : 0)) };
}

function bareYear(tokens: readonly Token[], at: number): DateMention | null {
  const year = numberAt(tokens, at);
  return isYear(year) ? { at, end: at + 1, iso: String(year) } : null;
}

function isYear(value: number | null): boolean {
  return value !== null && value >= EARLIEST_YEAR && value <= LATEST_YEAR;
}

function yearOfMonth(month: number, published: string): number {
  const year = Number(published.slice(0, 4));
  return month > Number(published.slice(5, 7)) + 1 ? year - 1 : year;
}

function isoDate(year: number, month: number, day: number | null): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
