import { hanNameKey } from '../judging/person-name.ts';
import type { Ledger } from './ledger.ts';
import { nameKey } from './name-key.ts';
import { discovered, type NamedPerson } from './people.ts';

/** Characters that are read as a name that is not typed to its end. */
const HAN = /^\p{Script=Han}{1,4}$/u;

/**
 * @returns people of whom one spelling begins with what was typed, in any script and from any of its words, at most `limit`: first
 * those of the configuration, of whom the watched come in front, then those met in articles. The first of the configuration where
 * nothing was typed. Prefix look-ups only, however many people there are.
 */
export async function suggestPeople(
  { records, people }: Pick<Ledger, 'records' | 'people'>,
  typed: string,
  limit: number,
): Promise<NamedPerson[]> {
  const key = nameKey(typed);
  if (key === '') return watchedFirst(people.all).slice(0, limit);
  const configured = watchedFirst(people.begun(key, limit));
  const met: string[] = [];
  // Whoever was met in Latin letters alone is found by characters as well: their key is Pinyin.
  for (const form of new Set(HAN.test(key) ? [key, nameKey(hanNameKey(key))] : [key])) {
    for await (const [, person] of records.peopleByName.scan({ prefix: form, limit: limit * 2 })) met.push(person);
  }
  const unknown = [...new Set(met)].filter((person) => people.get(person) === undefined).slice(0, limit);
  const subjects = await records.subjects.getMany(unknown.map((person) => `person:${person}`));
  const named = subjects.flatMap((subject) => (subject === undefined ? [] : [discovered(subject.key, subject.name)]));
  return [...configured, ...named].slice(0, limit);
}

function watchedFirst(people: readonly NamedPerson[]): NamedPerson[] {
  return [...people].sort((a, b) => Number(b.watched) - Number(a.watched));
}
