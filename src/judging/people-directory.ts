import { distance } from 'fastest-levenshtein';
import type { Person } from '../model/subject.ts';
import { hanNameKey, hanSurnameLength, latinNameAt } from './person-name.ts';
import type { Token } from './tokenise.ts';

/** A given name of so many letters that differs in one is a slip of the pen, beside the right family name and the subject. */
const TYPO_LENGTH = 6;

/** The configured people by the keys of their names, so that a spelling nobody listed finds them. */
export interface PeopleDirectory {
  readonly byKey: ReadonlyMap<string, Person>;
  readonly byPerson: ReadonlyMap<string, Person>;
  /**
   * @param beside whether the subject's name stands in the sentence: only then may the name be one letter off.
   * @returns the key of the configured person whose name it is, else the name's own.
   */
  keyFor(key: string, beside: boolean): string;
}

/** Compiles the directory once: a key is the same for both orders of a name, with and without hyphens, and for Han characters. */
export function peopleDirectory(people: readonly Person[], tokenise: (text: string) => Token[]): PeopleDirectory {
  const byKey = new Map<string, Person>();
  const long = new Map<string, { readonly given: string; readonly key: string }[]>();
  for (const person of people) {
    for (const name of person.names) {
      const key = keyOf(tokenise(name));
      if (key === null || byKey.has(key)) continue;
      byKey.set(key, person);
      const [family = '', given = ''] = key.split('-');
      if (given.length >= TYPO_LENGTH) long.set(family, [...(long.get(family) ?? []), { given, key: person.key }]);
    }
  }
  return {
    byKey,
    byPerson: new Map(people.map((person) => [person.key, person])),
    keyFor(key, beside) {
      const same = byKey.get(key);
      if (same !== undefined) return same.key;
      const [family = '', given = ''] = key.split('-');
      if (!beside || given.length < TYPO_LENGTH) return key;
      return long.get(family)?.find((known) => distance(known.given, given) === 1)?.key ?? key;
    },
  };
}

function keyOf(tokens: readonly Token[]): string | null {
  if (tokens.length < 2) return null;
  const han = tokens.every((token) => token.kind === 'char') && hanSurnameLength(tokens, 0) > 0;
  if (han) return hanNameKey(tokens.map((token) => token.form).join(''));
  return latinNameAt(tokens, 0, tokens.length)?.key ?? null;
}
