import { isYear } from './calendar-days.ts';
import type { Token } from './tokenise.ts';

/** First code points of the decimal digits that dates are written with: Latin, Arabic, Persian, Devanagari. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966];
const FIRST_FURTHER_ZERO = 0x660;
const LAST_DIGIT = 0x96f;
const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
]);
const HAN_LARGE = new Set(['百', '千', '万', '亿', '几', '数', '第', '分', '点']);
const MAX_DIGITS = 4;

/** A number with the position behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

/** @returns the value of a token of up to four digits, null for any other. */
export function numberAt(tokens: readonly Token[], at: number): number | null {
  const form = tokens[at]?.form ?? '';
  if (form.length > MAX_DIGITS || !isDigit(form.charCodeAt(0))) return null;
  let value = 0;
  for (let index = 0; index < form.length; index += 1) {
    const code = form.charCodeAt(index);
    if (!isDigit(code)) return null;
    value = value * 10 + code - (ZEROS.find((zero) => code <= zero + 9) ?? 0);
  }
  return value;
}

/** @returns a number that is no part of a longer one: not the 3 of 3.5, 3,000 or 2026-03. */
export function wholeNumberAt(tokens: readonly Token[], at: number): number | null {
  const value = numberAt(tokens, at);
  if (value === null || runsOn(tokens, at) || hasThousands(tokens, at) || hasThousands(tokens, at - 2)) return null;
  return runsOn(tokens, at - 1) ? null : value;
}

/** @returns whether only one sign, such as a hyphen, a full stop or a space, stands between the number and the next. */
export function isFollowedByNumber(tokens: readonly Token[], at: number): boolean {
  return isDigits(tokens[at]) && isDigits(tokens[at + 1]) && tokens[at + 1]?.start === (tokens[at]?.end ?? -2) + 1;
}

/** A year may follow a day: "March 3 2026". */
function runsOn(tokens: readonly Token[], at: number): boolean {
  return isFollowedByNumber(tokens, at) && !isYear(numberAt(tokens, at + 1));
}

/** 3,000 */
function hasThousands(tokens: readonly Token[], at: number): boolean {
  const [number, comma, rest] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    comma?.form === ',' &&
    rest?.form.length === 3 &&
    isDigits(number) &&
    isDigits(rest) &&
    number?.end === comma.start &&
    comma.end === rest.start
  );
}

function isDigits(token: Token | undefined): boolean {
  return token !== undefined && isDigit(token.form.charCodeAt(0));
}

/** Most tokens are words of letters or Han, which the two bounds tell apart at once. */
function isDigit(code: number): boolean {
  if (code <= 0x39) return code >= 0x30;
  return code >= FIRST_FURTHER_ZERO && code <= LAST_DIGIT && ZEROS.some((zero) => code >= zero && code <= zero + 9);
}

/** @returns a number in digits or in Han numerals up to 99; null within a longer one and behind 第. */
export function hanNumberAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const before = tokens[at - 1]?.form ?? '';
  const written = wholeNumberAt(tokens, at);
  if (written !== null) return before === '第' ? null : { value: written, end: at + 1 };
  const first = tokens[at]?.form ?? '';
  if (!isHanDigit(first) || isHanDigit(before) || HAN_LARGE.has(before)) return null;
  const ten = first === '十' ? at : tokens[at + 1]?.form === '十' ? at + 1 : -1;
  const last = ten < 0 ? at : ten + 1;
  const unit = HAN_DIGITS.get(tokens[last]?.form ?? '');
  const tens = ten < 0 ? 0 : first === '十' ? 1 : (HAN_DIGITS.get(first) ?? 0);
  const end = unit === undefined ? last : last + 1;
  return isHanDigit(tokens[end]?.form ?? '') || HAN_LARGE.has(tokens[end]?.form ?? '')
    ? null
    : { value: tens * 10 + (unit ?? 0), end };
}

/** @returns a year written digit by digit: 二〇二六. */
export function hanYearAt(tokens: readonly Token[], at: number): ReadNumber | null {
  let value = 0;
  for (let index = 0; index < 4; index += 1) {
    const digit = HAN_DIGITS.get(tokens[at + index]?.form ?? '');
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return { value, end: at + 4 };
}

export function isHanDigit(form: string): boolean {
  return form === '十' || HAN_DIGITS.has(form);
}
