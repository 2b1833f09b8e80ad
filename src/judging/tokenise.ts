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

const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const ASCII_ONLY = /^[\x20-\x7e]*$/;
const LONGEST_MONTH = 12;
/** Latin, Greek and Cyrillic accents; Arabic vowel signs and the stretching stroke. */
const COMBINING = /[\u0300-\u036f\u0640\u064b-\u0652\u0670]/g;

/** @returns whether words of the script stand without spaces between them: Han, kana, Hangul. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xff66 && code <= 0xff9f) ||
    (code >= 0x20000 && code <= 0x3ffff)
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
    const size = code > 0xffff ? 2 : 1;
    const char = text.slice(at, at + size);
    if (isUnspaced(code)) {
      tokens.push({
        form: foldChar(char, code),
        start: at,
        end: at + size,
        kind: 'char',
        capital: false,
        hyphen: false,
      });
      at += size;
    } else if (isLetter(char, code)) {
      at = pushRun(text, at, isLetter, tokens);
    } else if (isDigit(char, code)) {
      at = pushRun(text, at, isDigit, tokens);
    } else {
      const mark = MARKS[char];
      if (mark !== undefined && !(mark === '.' && !endsSentence(text, at))) {
        tokens.push({ form: mark, start: at, end: at + size, kind: 'mark', capital: false, hyphen: false });
      }
      at += size;
    }
  }
  return tokens;
}

function pushRun(text: string, start: number, belongs: (char: string, code: number) => boolean, into: Token[]): number {
  let end = start;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    // Arabic prefixes are written together with a name in Latin letters: بQwen.
    if (end > start && isArabic(code) !== isArabic(text.charCodeAt(start))) break;
    if (isUnspaced(code) || !belongs(text.slice(end, end + size), code)) break;
    end += size;
  }
  const raw = text.slice(start, end);
  const form = fold(raw);
  const hyphen = into.at(-1)?.end === start - 1 && HYPHENS.has(text.charAt(start - 1));
  const lower = raw.toLowerCase();
  const word = { form, start, end, kind: 'word', capital: raw !== lower, hyphen } as const;
  into.push(lower === form ? word : { ...word, written: raw.normalize('NFC') });
  return end;
}

function isArabic(code: number): boolean {
  return code >= 0x0600 && code <= 0x06ff;
}

function isLetter(char: string, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(char);
}

function isDigit(char: string, code: number): boolean {
  if (code < 128) return code >= 48 && code <= 57;
  return DIGIT.test(char);
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
    while (end < at + 2 + LONGEST_MONTH && isLetter(text.charAt(end), text.charCodeAt(end))) end += 1;
    return MONTHS_BEHIND_STOP.has(text.slice(at + 2, end).toLowerCase());
  }
  if (!isAsciiDigit(text, at + 2)) return false;
  let start = at;
  while (start > 0 && start > at - LONGEST_MONTH && isLetter(text.charAt(start - 1), text.charCodeAt(start - 1)))
    start -= 1;
  const word = text.slice(start, at);
  return word !== word.toLowerCase() && SHORT_MONTHS.has(word.toLowerCase());
}

function isAsciiDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function fold(raw: string): string {
  const lower = raw.toLowerCase();
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
