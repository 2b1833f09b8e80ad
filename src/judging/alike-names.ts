import { slug } from './event-key.ts';
import { LATIN_SURNAMES } from './language/chinese-surnames.ts';
import { DIALECT_SURNAMES } from './language/dialect-surnames.ts';
import { isGiven } from './person-name.ts';
import { transcribed } from './transcribe-pinyin.ts';

/** Letters of a Chinese given name from which one that sounds alike is the same one. */
const CHINESE_LENGTH = 5;
/** Consonants of any other name from which one that sounds alike is. */
const CONSONANTS = 5;
/** Letters in which two spellings of a name that is not Chinese may differ. */
const SPELLING = 2;
/** Days around the first report of a person within which a Chinese name that sounds alike is a slip of the pen. */
const SLIP_DAYS = 30;
const DAY = 86_400_000;

/** Spellings that people, machine translation and rewriters confuse, the longer one in front. */
const CHINESE_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/zh/g, 'z'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/ng/g, 'n'],
];
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[ckq]h?/g, 'g'],
  [/th/g, 't'],
  [/ng/g, 'n'],
  [/w/g, 'v'],
  [/p/g, 'b'],
  [/l/g, 'r'],
  [/(.)\1+/g, '$1'],
  [/[aeiouyh]/g, ''],
];

/**
 * @param key of a person, as names are keyed.
 * @returns under what a name is kept that may be the same person's: one of them is equal for "shen-yichen" and "shen-yicheng", for
 * "raghunathan-kavya" and "kavya-raghunatan", for "shen-yichuan" and "ичуань-шэнь", for "tan-weijie" and "chen-weijie". A short Chinese name has its Russian spelling alone,
 * any other short one nothing.
 */
export function soundsOf(key: string): string[] {
  if (CYRILLIC.test(key)) return [partsOf(key)];
  const [family = '', given = '', ...more] = key.split('-');
  const russian = more.length === 0 && isChinese(family, given) ? cyrillicOf(family, given) : null;
  const mandarin = (DIALECT_SURNAMES[family] ?? []).map((read) => soundOf([read, given + more.join('')].join('-')));
  return [...new Set([soundOf(key), russian, ...mandarin].filter((sound) => sound !== null))];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

function cyrillicOf(family: string, given: string): string | null {
  const [left, right] = [transcribed(family), transcribed(given)];
  return left === null || right === null
    ? null
    : partsOf(slug(`${left.cyrillic} ${right.cyrillic}`.normalize('NFKD').replace(/\p{M}/gu, '')));
}

/** The same in either order. */
function partsOf(key: string): string {
  return key.split('-').sort().join('|');
}

function soundOf(key: string): string | null {
  const [family = '', given = '', ...more] = key.split('-');
  if (more.length === 0 && isChinese(family, given)) {
    return given.length < CHINESE_LENGTH ? null : `${family}|${replaced(given, CHINESE_SOUNDS)}`;
  }
  // In the order of the alphabet: "Baek Seung-hyun" is as often "Seunghyun Paik".
  const sounds = key.split('-').map((part) => replaced(part, SOUNDS));
  const consonants = [...sounds.join('')].sort().join('');
  return consonants.length < CONSONANTS ? null : consonants;
}

/** Somebody met under a name that sounds like the one asked for. */
export interface SoundsAlike {
  readonly key: string;
  /** When an article first told of the person, ISO 8601. */
  readonly met: string;
}

/**
 * @param alike people kept under the same sound as `key`.
 * @returns the key of the one who is meant; null where nobody is, or more than one may be.
 */
export function samePerson(key: string, published: string, alike: readonly SoundsAlike[]): string | null {
  const [family = '', given = '', ...more] = key.split('-');
  const chinese = more.length === 0 && isChinese(family, given);
  const meant = alike.filter(
    (other) =>
      // Another alphabet has one spelling a name: what is kept under it is the same one.
      CYRILLIC.test(other.key) !== CYRILLIC.test(key) ||
      (chinese
        ? Math.abs(Date.parse(published) - Date.parse(other.met)) <= SLIP_DAYS * DAY
        : spare(other.key, key) <= SPELLING && spare(key, other.key) <= SPELLING),
  );
  const people = new Set(meant.map((other) => other.key));
  const [only = null] = people;
  return people.size === 1 ? only : null;
}

function isChinese(family: string, given: string): boolean {
  return (LATIN_SURNAMES.has(family) || Object.hasOwn(DIALECT_SURNAMES, family)) && isGiven(given);
}

/** How many letters of one key the other has not. */
function spare(key: string, other: string): number {
  const left = [...other];
  return [...key.replaceAll('-', '')].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

function replaced(text: string, sounds: readonly (readonly [RegExp, string])[]): string {
  return sounds.reduce((left, [from, to]) => left.replace(from, to), text);
}
