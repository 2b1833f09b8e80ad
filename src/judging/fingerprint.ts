/**
 * MinHash of an article's text. Two sketches stand side by side, of the whole and of its lead, since feeds carry the same article
 * whole and cut to its first sentences, and the whole of one is then nothing like the whole of the other.
 *
 * Shingles are pairs of neighbouring words, and single words of five characters or with a digit; in scripts without spaces, pairs of
 * neighbouring characters. Shorter words alone tell nothing: with them each text has thirteen times the chance neighbours.
 *
 * The same text gives the same numbers on every machine: 32-bit integer arithmetic, constants below, NFKC and lower case of
 * no locale. Stored fingerprints bind these constants: whoever changes one raises `VERSION`.
 */
interface Fingerprint {
  /** 64 numbers from 0 to 2^32 - 1: 32 of the whole, 32 of the lead. Empty for a text without a word. */
  readonly signature: number[];
  /** Keys under which a text that shares this one's whole or lead is found. */
  readonly bands: string[];
}

const VERSION = 'v1.';
/** Numbers in each of the two sketches: the standard error of a similarity of 0.5 is 0.09. */
const SKETCH_SIZE = 32;
const SIGNATURE_SIZE = 2 * SKETCH_SIZE;
/** Rows of a band. Texts whose wholes are alike share many shingles; leads are short, so that two rows have to do. */
const WHOLE_ROWS = 3;
const WHOLE_BANDS = 8;
const LEAD_ROWS = 2;
const LEAD_BANDS = 16;
/** Length of the lead, title included: 32 words or 64 characters of a script without spaces. */
const LEAD_LENGTH = 64;
/** A text of about 130 words at most may be another's lead; of two longer ones a common lead says little: a masthead, a greeting. */
const BRIEF_SHINGLES = 200;
/** What comes after is not read: bounds the time for a hostile text. UTF-16 units. */
const MAX_LENGTH = 20_000;
/** Single words from this many code points on are shingles. */
const TELLING_WORD = 5;

const HIGHEST = 0xffffffff;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;

/** One hash a row: (shingle xor offset) * factor, high half folded into the low. Made from the golden ratio and pi. */
const OFFSETS = Array.from({ length: SIGNATURE_SIZE }, (_, row) => mix(Math.imul(row + 1, 0x9e3779b9)));
const FACTORS = Array.from({ length: SIGNATURE_SIZE }, (_, row) => mix(Math.imul(row + 1, 0x243f6a88)) | 1);

/** A word, or a character of a script without spaces. `length` is its share of the lead's. */
interface Token {
  readonly hash: number;
  readonly telling: boolean;
  readonly length: 1 | 2;
}

/**
 * @param title may be empty, for a text that begins with it.
 * @returns the same for `('', 'A. B')` and `('A', 'B')`: title and text are one run of words.
 */
export function fingerprint(title: string, text: string): Fingerprint {
  const tokens = tokensOf(`${title} ${text}`.slice(0, MAX_LENGTH));
  const whole = shinglesOf(tokens);
  if (whole.size === 0) return { signature: [], bands: [] };
  const lead = shinglesOf(leadOf(tokens));
  const signature = [...sketch(whole, 0), ...sketch(lead, SKETCH_SIZE)];
  return { signature, bands: bandsOf(signature) };
}

/**
 * @returns the estimated Jaccard similarity, 0 to 1, of the whole texts; of their leads where that is more and one of them is
 * hardly longer than a lead. 0 where one is the signature of no text.
 */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length !== SIGNATURE_SIZE || b.length !== SIGNATURE_SIZE) return 0;
  const whole = share(a, b, 0);
  return isBrief(a) || isBrief(b) ? Math.max(whole, share(a, b, SKETCH_SIZE)) : whole;
}

/** @returns the keys that two texts share when they are likely alike; none for the signature of no text. */
export function bandsOf(signature: readonly number[]): string[] {
  if (signature.length !== SIGNATURE_SIZE) return [];
  const band = (name: string, from: number, rows: number) => {
    let hash = 0;
    for (const value of signature.slice(from, from + rows)) hash = mix(Math.imul(hash, 31) ^ value);
    return `${name}${(hash >>> 0).toString(36)}`;
  };
  return [
    ...Array.from({ length: WHOLE_BANDS }, (_, at) => band(`w${at}:`, at * WHOLE_ROWS, WHOLE_ROWS)),
    ...Array.from({ length: LEAD_BANDS }, (_, at) => band(`l${at}:`, SKETCH_SIZE + at * LEAD_ROWS, LEAD_ROWS)),
  ];
}

/** @returns a line for files and records: version, then the numbers big-endian in base64url. `''` for the signature of no text. */
export function encodeSignature(signature: readonly number[]): string {
  if (signature.length === 0) return '';
  const bytes = Buffer.alloc(signature.length * 4);
  signature.forEach((value, at) => {
    bytes.writeUInt32BE(value, at * 4);
  });
  return VERSION + bytes.toString('base64url');
}

/** @returns the numbers; null for anything but a signature that this version made of a text. */
export function decodeSignature(line: string): number[] | null {
  if (!line.startsWith(VERSION)) return null;
  const bytes = Buffer.from(line.slice(VERSION.length), 'base64url');
  if (bytes.length !== SIGNATURE_SIZE * 4) return null;
  const signature = Array.from({ length: SIGNATURE_SIZE }, (_, at) => bytes.readUInt32BE(at * 4));
  // The decoder skips what is no base64url: only what it would write itself counts.
  return encodeSignature(signature) === line ? signature : null;
}

function tokensOf(raw: string): Token[] {
  const text = raw.normalize('NFKC').toLowerCase();
  const tokens: Token[] = [];
  let hash = 0;
  let length = 0;
  let hasDigit = false;
  const endWord = () => {
    if (length > 0) tokens.push({ hash: mix(hash), telling: hasDigit || length >= TELLING_WORD, length: 2 });
    hash = 0;
    length = 0;
    hasDigit = false;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    if (isUnspaced(code)) {
      endWord();
      tokens.push({ hash: mix(code), telling: false, length: 1 });
    } else if (isWordCharacter(code)) {
      hash = mix(Math.imul(hash, 31) + code);
      length += 1;
      hasDigit ||= isDigit(code);
    } else endWord();
  }
  endWord();
  return tokens;
}

/** Han, kana, Thai, Lao, Khmer, Burmese: words stand without spaces between them. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return WORD_CHARACTER.test(String.fromCodePoint(code));
}

function isDigit(code: number): boolean {
  if (code < 0x80) return code <= 0x39;
  return DIGIT.test(String.fromCodePoint(code));
}

function leadOf(tokens: readonly Token[]): readonly Token[] {
  let left = LEAD_LENGTH;
  const end = tokens.findIndex((token) => {
    left -= token.length;
    return left < 0;
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}

function shinglesOf(tokens: readonly Token[]): Set<number> {
  const shingles = new Set<number>();
  let before: Token | null = null;
  for (const token of tokens) {
    if (token.telling) shingles.add(token.hash);
    if (before !== null) shingles.add(mix(Math.imul(before.hash, 31) + token.hash));
    before = token;
  }
  // A single short word is all there is to tell the text by.
  if (shingles.size === 0 && before !== null) shingles.add(before.hash);
  return shingles;
}

function sketch(shingles: ReadonlySet<number>, firstRow: number): number[] {
  const numbers = Int32Array.from(shingles);
  const lowest: number[] = [];
  for (let row = firstRow; row < firstRow + SKETCH_SIZE; row += 1) {
    const offset = OFFSETS[row] ?? 0;
    const factor = FACTORS[row] ?? 1;
    let low = HIGHEST;
    for (const shingle of numbers) {
      const hash = Math.imul(shingle ^ offset, factor);
      const folded = (hash ^ (hash >>> 15)) >>> 0;
      if (folded < low) low = folded;
    }
    lowest.push(low);
  }
  return lowest;
}

function share(a: readonly number[], b: readonly number[], from: number): number {
  let same = 0;
  for (let row = from; row < from + SKETCH_SIZE; row += 1) if (a[row] === b[row]) same += 1;
  return same / SKETCH_SIZE;
}

/** The lowest of n random numbers is about 1 / (n + 1) of the range: the sketch itself tells how many shingles there were. */
function isBrief(signature: readonly number[]): boolean {
  let sum = 0;
  for (const low of signature.slice(0, SKETCH_SIZE)) sum += low / HIGHEST;
  return SKETCH_SIZE / sum - 1 <= BRIEF_SHINGLES;
}

/** A bijection of 32-bit integers that spreads every bit over all: the finish of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
