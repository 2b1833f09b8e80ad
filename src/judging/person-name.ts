import { pinyin } from 'pinyin-pro';
import { slug } from './event-key.ts';
import { HAN_DOUBLE_SURNAMES, HAN_SURNAMES, LATIN_SURNAMES } from './language/chinese-surnames.ts';
import { DIALECT_SURNAMES } from './language/dialect-surnames.ts';
import { GIVEN_NAMES } from './language/given-names.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A run of words that has the shape of a person's name. Token positions, end exclusive. */
export interface NameShape {
  readonly at: number;
  readonly end: number;
  /** Family name first, lower case, hyphenated: the same for both orders and for the Han spelling. */
  readonly key: string;
  /** chinese: by family name and Pinyin; western: by its first name; any: two or three capitalised words, no more is known. */
  readonly kind: 'chinese' | 'western' | 'any';
}

/** One or two syllables of Hanyu Pinyin; only asked of words of at most 12 letters. */
const PINYIN = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n|r)?){1,2}$/;
const LONGEST_PINYIN = 12;
const SURNAME_RANK = new Map([...LATIN_SURNAMES].map((name, rank) => [name, rank]));

/**
 * @param from first word of a run of capitalised words that ends before `to`.
 * @returns the name that begins there, the longest reading first; null where none does. Understood: both orders, a given name in one
 * or two words or with a hyphen, a nickname between the names, an English name before a full Chinese one.
 */
export function latinNameAt(tokens: readonly Token[], from: number, to: number): NameShape | null {
  const words = wordsOf(tokens, from, to);
  for (let count = Math.min(4, words.length); count >= 2; count -= 1) {
    const list = words.slice(0, count);
    const end = list.at(-1)?.end ?? from;
    const chinese = chineseName(list.map((word) => word.form));
    if (chinese !== null) return { at: from, end, key: nameKeyOf(chinese), kind: 'chinese' };
  }
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return null;
  if (GIVEN_NAMES.has(first.form)) {
    const last = words.length === 3 && third !== undefined ? third : second;
    return { at: from, end: last.end, key: nameKeyOf({ family: last.form, given: first.form }), kind: 'western' };
  }
  const last = words.at(-1) ?? second;
  if (words.length > 3) return null;
  const given = words
    .slice(0, -1)
    .map((word) => word.form)
    .join('-');
  return { at: from, end: last.end, key: nameKeyOf({ family: last.form, given }), kind: 'any' };
}

/**
 * @param han one to four simplified characters, family name first.
 * @returns the key of the name by its Pinyin, as `latinNameAt` makes it of the Latin spelling.
 */
export function hanNameKey(han: string): string {
  const syllables = pinyin(han, { toneType: 'none', surname: 'head', type: 'array', v: true });
  const family = HAN_DOUBLE_SURNAMES.has([...han].slice(0, 2).join('')) ? 2 : 1;
  return nameKeyOf({ family: syllables.slice(0, family).join(''), given: syllables.slice(family).join('') });
}

/** @returns the words with a capital and with the accents of the text, as a name is printed. */
export function spelled(tokens: readonly Token[], at: number, end: number): string {
  return tokens
    .slice(at, end)
    .map((token) => {
      const word = lettersOf(token);
      return token.hyphen ? `-${word}` : ` ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    })
    .join('')
    .trim();
}

/** An ending that was taken off a name's form is none of its letters. */
function lettersOf({ form, written }: Token): string {
  const letters = written?.slice(0, form.length).toLowerCase();
  return letters !== undefined && tokenise(letters)[0]?.form === form ? letters : form;
}

/** @returns how many characters at `at` are a family name: 0, 1 or 2. */
export function hanSurnameLength(tokens: readonly Token[], at: number): 0 | 1 | 2 {
  const first = tokens[at]?.form ?? '';
  if (HAN_DOUBLE_SURNAMES.has(first + (tokens[at + 1]?.form ?? ''))) return 2;
  return HAN_SURNAMES.has(first) ? 1 : 0;
}

interface Parts {
  readonly family: string;
  readonly given: string;
}

/** A family name written Lyu or Lv is Lü. */
function nameKeyOf({ family, given }: Parts): string {
  const plain = family === 'lyu' || family === 'lv' ? 'lu' : family;
  return slug(`${plain} ${given}`);
}

interface Word {
  readonly form: string;
  readonly end: number;
}

/** Words of the run, those tied by a hyphen as one. */
function wordsOf(tokens: readonly Token[], from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const before = words.at(-1);
    if (token === undefined) break;
    if (token.hyphen && before !== undefined) words[words.length - 1] = { form: before.form + token.form, end: at + 1 };
    else words.push({ form: token.form, end: at + 1 });
  }
  return words;
}

function chineseName(words: readonly string[]): Parts | null {
  const [a = '', b = '', c = '', d = ''] = words;
  if (words.length === 2) return twoWords(a, b);
  if (words.length === 3) {
    if (GIVEN_NAMES.has(a)) return twoWords(b, c);
    // A nickname stands between: Xiaoming "Max" Wang.
    if (GIVEN_NAMES.has(b)) return twoWords(a, c);
    if (isSyllable(b) && isSyllable(c) && isFamily(a)) return { family: a, given: b + c };
    if (isSyllable(a) && isSyllable(b) && isFamily(c)) return { family: c, given: a + b };
    return null;
  }
  // An English name before three syllables: Eddie Wu Yong Ming.
  return words.length === 4 && GIVEN_NAMES.has(a) ? chineseName([b, c, d]) : null;
}

/** Where both words could be family names, the more common one is taken for it, so that both orders give one key. */
function twoWords(first: string, last: string): Parts | null {
  const familyFirst = isFamily(first) && isGiven(last);
  const familyLast = isFamily(last) && isGiven(first);
  if (!familyFirst && !familyLast) return null;
  const rank = (word: string) => SURNAME_RANK.get(word) ?? Number.MAX_SAFE_INTEGER;
  return familyFirst && (!familyLast || rank(first) <= rank(last))
    ? { family: first, given: last }
    : { family: last, given: first };
}

/** In Pinyin, or as families from the south and overseas spell theirs: Tan, Kwek. */
function isFamily(word: string): boolean {
  return LATIN_SURNAMES.has(word) || Object.hasOwn(DIALECT_SURNAMES, word);
}

/** Whether a word is one or two syllables of Pinyin. */
export function isGiven(word: string): boolean {
  return word.length >= 2 && word.length <= LONGEST_PINYIN && PINYIN.test(word);
}

function isSyllable(word: string): boolean {
  return word.length <= 5 && isGiven(word);
}
