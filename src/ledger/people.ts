import { distance } from 'fastest-levenshtein';
import type { Person, Subject } from '../model/subject.ts';
import { beginningsOf, nameKey, nameWords } from './name-key.ts';
import type { LedgerRecords } from './records.ts';
import { compare } from './versions.ts';

/** A person as answers name them, configured or met in an article. */
export interface NamedPerson {
  readonly key: string;
  readonly name: string;
  /** Every right spelling, `name` included. */
  readonly names: readonly string[];
  readonly misspellings: readonly string[];
  /** Part of the watched leadership. */
  readonly watched: boolean;
  /** Met in an article and not configured. */
  readonly discovered: boolean;
}

/** The configured people, prepared once for look-ups under any spelling. */
export interface PeopleIndex {
  get(key: string): NamedPerson | undefined;
  /** All people of whom one spelling has this `nameKey`, or the same words in another order. */
  spelled(text: string): readonly NamedPerson[];
  /** At most `limit` people of whom one spelling, or a part of it, begins with this `nameKey`, by that spelling. */
  begun(key: string, limit: number): readonly NamedPerson[];
  readonly all: readonly NamedPerson[];
}

/** What came of looking for a person. */
type PersonLookup =
  | { readonly found: 'one'; readonly person: NamedPerson }
  /** A part of a name that several share. */
  | { readonly found: 'several'; readonly people: readonly NamedPerson[] }
  | { readonly found: 'none'; readonly suggestions: readonly string[] };

const SUGGESTIONS = 3;
/** Names longer than this are no names; comparing them would only cost time. */
const LONGEST_NAME = 80;

/** @returns the look-up over the configured people; O(1) a look-up, built once at start. */
export function createPeopleIndex(people: Subject['people']): PeopleIndex {
  const all = people.map(fromConfiguration);
  const byKey = new Map(all.map((person) => [person.key, person]));
  const bySpelling = new Map<string, NamedPerson[]>();
  for (const person of all) {
    const keys = new Set(spellingsOf(person).flatMap((name) => [nameKey(name), wordsKey(name)]));
    for (const key of keys) bySpelling.set(key, [...(bySpelling.get(key) ?? []), person]);
  }
  const beginnings = all
    .flatMap((person) => beginningsOf(spellingsOf(person)).map((spelling) => ({ spelling, person })))
    .sort((a, b) => compare(a.spelling, b.spelling));
  return {
    get: (key) => byKey.get(key),
    begun: (key, limit) => {
      const people = new Set<NamedPerson>();
      for (let at = firstFrom(beginnings, key); people.size < limit; at++) {
        const entry = beginnings[at];
        if (entry === undefined || !entry.spelling.startsWith(key)) break;
        people.add(entry.person);
      }
      return [...people];
    },
    spelled: (text) => {
      const people = [...(bySpelling.get(nameKey(text)) ?? []), ...(bySpelling.get(wordsKey(text)) ?? [])];
      return [...new Set(people)];
    },
    all,
  };
}

/** @returns the place of the first spelling that is not before `key`. */
function firstFrom(sorted: readonly { readonly spelling: string }[], key: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle]?.spelling ?? '') < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** @returns the person of a claim's subject key; one nobody configured goes by the name it was met under, else by its key. */
export async function namedPeople(
  records: Pick<LedgerRecords, 'subjects'>,
  index: PeopleIndex,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NamedPerson>> {
  const unknown = keys.filter((key) => index.get(key) === undefined);
  const met = await records.subjects.getMany(unknown.map((key) => `person:${key}`));
  const nameOf = new Map(unknown.map((key, at) => [key, met[at]?.name ?? key]));
  return new Map(keys.map((key) => [key, index.get(key) ?? discovered(key, nameOf.get(key) ?? key)]));
}

/**
 * Finds a person under any spelling in any script, wrong ones included; a single word of a name is enough where only one
 * person has it. Configured people answer from memory; only otherwise are the people met in articles walked through.
 */
export async function findPerson(
  records: Pick<LedgerRecords, 'subjects'>,
  index: PeopleIndex,
  text: string,
): Promise<PersonLookup> {
  const wanted = text.slice(0, LONGEST_NAME);
  const key = nameKey(wanted);
  if (key === '') return { found: 'none', suggestions: [] };
  const configured = index.spelled(wanted);
  if (configured.length > 0) return oneOrSeveral(configured);
  const byKey = await metUnderKey(records, wanted);
  if (byKey !== null) return { found: 'one', person: byKey };
  const everybody = [...index.all, ...(await metInArticles(records, index))];
  const met = everybody.filter(
    (person) => person.discovered && spellingsOf(person).some((name) => sameName(name, wanted, key)),
  );
  if (met.length > 0) return oneOrSeveral(met);
  const byWord = everybody.filter((person) => person.names.some((name) => nameWords(name).includes(key)));
  if (byWord.length > 0) return oneOrSeveral(byWord);
  return { found: 'none', suggestions: nearestNames(everybody, key) };
}

/** People met in articles are mostly keyed by their name: that spares walking through all of them. */
async function metUnderKey(records: Pick<LedgerRecords, 'subjects'>, text: string): Promise<NamedPerson | null> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const keys = [...new Set([words.join('-'), words.toReversed().join('-')])];
  const met = (await records.subjects.getMany(keys.map((key) => `person:${key}`))).find((found) => found !== undefined);
  return met === undefined ? null : discovered(met.key, met.name);
}

async function metInArticles(records: Pick<LedgerRecords, 'subjects'>, index: PeopleIndex): Promise<NamedPerson[]> {
  const people: NamedPerson[] = [];
  for await (const [, subject] of records.subjects.scan({ prefix: 'person:' })) {
    if (index.get(subject.key) === undefined) people.push(discovered(subject.key, subject.name));
  }
  return people;
}

function oneOrSeveral(people: readonly NamedPerson[]): PersonLookup {
  const [person, ...others] = people;
  return person !== undefined && others.length === 0 ? { found: 'one', person } : { found: 'several', people };
}

/**
 * @returns printed names whose nearest spelling is at most a third of its letters away, nearest first; where one is clearly meant,
 * it alone.
 */
function nearestNames(people: readonly NamedPerson[], key: string): string[] {
  const near = people
    .map((person) => ({ name: person.name, away: Math.min(...spellingsOf(person).map((name) => awayFrom(name, key))) }))
    .filter(({ away }) => away <= Math.max(1, Math.ceil(key.length / 3)))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1));
  const clearly = (near[0]?.away ?? 0) * 2;
  return near
    .filter(({ away }) => away <= clearly)
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}

/** Compared with the whole name and with each of its words: somebody may know the family name alone, and not how it is spelled. */
function awayFrom(name: string, key: string): number {
  return Math.min(...[nameKey(name), ...nameWords(name)].map((form) => distance(form, key)));
}

function sameName(name: string, wanted: string, key: string): boolean {
  return nameKey(name) === key || wordsKey(name) === wordsKey(wanted);
}

/** The space keeps keys of word lists apart from keys of whole names. */
function wordsKey(name: string): string {
  return ` ${nameWords(name).join(' ')}`;
}

function spellingsOf(person: NamedPerson): string[] {
  return [person.name, ...person.names, ...person.misspellings, person.key];
}

function fromConfiguration(person: Person): NamedPerson {
  const { key, name, names, misspellings, watched } = person;
  return { key, name, names: [...new Set([name, ...names])], misspellings, watched, discovered: false };
}

/** @returns somebody whom only articles name. */
export function discovered(key: string, name: string): NamedPerson {
  return { key, name, names: [name], misspellings: [], watched: false, discovered: true };
}
