import { MONTHS_BEHIND_STOP, SHORT_MONTHS } from './language/calendars.ts';
import { SIMPLIFIED } from './language/han-variants.ts';

/** A piece of a text that patterns are made of. Offsets are UTF-16 into the text as given, end exclusive. */
export interface Token {
  /** Comparable form: lower case, no diacritics, simplified Han. Marks are one of `, ; . ? ! ( ) : |` and line ends `.`. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** word: a run of letters or digits; char: one letter of a script that writes without spaces; mark: punctuation. */
  readonly kind: 'word' | 'char' | 'mark';
  /** Has a capital letter: Meta, xAI. */
  readonly capital: boolean;
  /** A hyphen ties it to the token before: Chu-hong. */
  readonly hyphen: boolean;
  /** As the text has it, where letters of its own alphabet were folded: Koç, Соколовский. */
  readonly written?: string;
}

const MARKS: Readonly<Record<string, string>> = {
  ',': ',',
  '，': ',',
  '、': ',',
  '､': ',',
  '،': ',',
  ';': ';',
  '；': ';',
  '؛': ';',
  '.': '.',
  '。': '.',
  '｡': '.',
  '\n': '.',
  '।': '.',
  '…': ',',
  '?': '?',
  '？': '?',
  '؟': '?',
  '!': '!',
  '！': '!',
  '(': '(',
  '（': '(',
  '[': '(',
  '【': '(',
  '《': '(',
  '「': '(',
  '『': '(',
  ')': ')',
  '）': ')',
  ']': ')',
  '】': ')',
  '》': ')',
  '」': ')',
  '』': ')',
  ':': ':',
  '：': ':',
  '|': '|',
  '｜': '|',
  '–': ',',
  '—': ',',
};

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const ASCII_ONLY = /^[\x20-\x7e]*$/;
const LONGEST_MONTH = 12;
/** Latin, Greek and Cyrillic accents; Arabic vowel signs and the stretching stroke. */
const COMBINING = /[\u0300-\u036f\u0640\u064b-\u0652\u0670]/g;

/** @returns whether words of the script stand without spaces between them: Han, kana, Hangul. */
function isUnspaced(code: number): boolean {
  return (
    code >= 0x3040 &&
    (code <= 0x30ff ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xac00 && code <= 0xd7af) ||
      (code >= 0xff66 && code <= 0xff9f) ||
      (code >= 0x20000 && code <= 0x3ffff))
  );
}

/**
 * Splits a text into tokens in one pass. Quotation marks, hyphens, middle dots and other signs separate tokens and leave none,
 * so that `Junyang "Justin" Lin` and `post-training` compare as words; letters and digits part, so that `Qwen3.5` begins with `qwen`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const end = at + (code > 0xffff ? 2 : 1);
    if (isUnspaced(code)) {
      const form = foldChar(text.slice(at, end), code);
      tokens.push({ form, start: at, end, kind: 'char', capital: false, hyphen: false });
      at = end;
    } else if (isLetter(code)) {
      at = pushRun(text, at, isLetter, tokens);
    } else if (isDigit(code)) {
      at = pushRun(text, at, isDigit, tokens);
    } else {
      const mark = MARKS[text.slice(at, end)];
      if (mark !== undefined && !(mark === '.' && !endsSentence(text, at))) {
        tokens.push({ form: mark, start: at, end, kind: 'mark', capital: false, hyphen: false });
      }
      at = end;
    }
  }
  return tokens;
}

const SPACE = 0x20;

function pushRun(text: string, start: number, belongs: (code: number) => boolean, into: Token[]): number {
  let end = start;
  let isAscii = true;
  const startsArabic = isArabic(text.charCodeAt(start));
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    if (code >= 0x80) {
      // Arabic prefixes are written together with a name in Latin letters: بQwen.
      if (end > start && isArabic(code) !== startsArabic) break;
      if (isUnspaced(code)) break;
      isAscii = false;
    } else if (startsArabic) break;
    if (!belongs(code)) break;
    end += code > 0xffff ? 2 : 1;
  }
  const raw = text.slice(start, end);
  const lower = raw.toLowerCase();
  const form = isAscii ? lower : fold(lower);
  const before = into[into.length - 1];
  const hyphen = before !== undefined && before.end === start - 1 && isHyphen(text.charCodeAt(start - 1));
  const word = { form, start, end, kind: 'word', capital: raw !== lower, hyphen } as const;
  into.push(lower === form ? word : { ...word, written: raw.normalize('NFC') });
  return end;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isArabic(code: number): boolean {
  return code >= 0x0600 && code <= 0x06ff;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  // The letters of most European texts, without asking the table of all.
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x400 && code <= 0x481) return true;
  return LETTER.test(String.fromCodePoint(code));
}

function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return DIGIT.test(String.fromCodePoint(code));
}

/** A full stop inside a number or an abbreviation ends nothing. */
function endsSentence(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char !== '.') return true;
  const next = text.charAt(at + 1);
  if (next !== '' && next !== ' ' && next !== '\n' && next !== '"' && next !== '”' && next !== ')' && next !== '’') {
    return isUnspaced(next.charCodeAt(0));
  }
  // One capital before the stop is an initial: "J. Lin".
  const before = text.charAt(at - 1);
  const gap = text.charAt(at - 2);
  return !(before >= 'A' && before <= 'Z' && (gap === ' ' || gap === '' || gap === '.')) && !isInDate(text, at);
}

/** "3. März", "Mar. 3" */
function isInDate(text: string, at: number): boolean {
  if (text.charAt(at + 1) !== ' ') return false;
  if (isAsciiDigit(text, at - 1)) {
    const digits = isAsciiDigit(text, at - 2) ? 2 : 1;
    if (isAsciiDigit(text, at - digits - 1)) return false;
    let end = at + 2;
    const last = Math.min(text.length, at + 2 + LONGEST_MONTH);
    while (end < last && isLetter(text.charCodeAt(end))) end += 1;
    return MONTHS_BEHIND_STOP.has(text.slice(at + 2, end).toLowerCase());
  }
  if (!isAsciiDigit(text, at + 2)) return false;
  let start = at;
  while (start > 0 && start > at - LONGEST_MONTH && isLetter(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, at);
  return word !== word.toLowerCase() && SHORT_MONTHS.has(word.toLowerCase());
}

function isAsciiDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function fold(lower: string): string {
  if (ASCII_ONLY.test(lower)) return lower;
  return lower.normalize('NFKD').replace(COMBINING, '').normalize('NFC');
}

function foldChar(char: string, code: number): string {
  const plain = isNormal(code) ? char : char.normalize('NFKC');
  return SIMPLIFIED.get(plain) ?? plain;
}

/** Most Han and Hangul: what NFKC leaves as it is. */
function isNormal(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}
