import type { Person } from '../model/subject.ts';
import { compilePhrases, type Hit } from './phrase-trie.ts';
import type { RawSentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

interface NameValue {
  readonly kind: 'name' | 'namesake' | 'title';
  readonly person: Person;
}

/** A person found by name or title, not yet weighed. */
export interface NameHit {
  readonly sentence: number;
  readonly at: number;
  readonly end: number;
  readonly person: Person;
  readonly by: 'name' | 'surname' | 'title';
}

/** Finds the configured people of an article, under every spelling. */
type PeopleFinder = (sentences: readonly RawSentence[]) => NameHit[];

/**
 * Compiles the names once. Full names, nicknames, misspellings and handles count wherever they stand; a family name alone only
 * where the article names exactly one person of that family name in full; a title only where the article names nobody.
 * A namesake's phrase anywhere in the article silences the person it is listed under.
 */
export function createPeopleFinder(people: readonly Person[]): PeopleFinder {
  const trie = compilePhrases<NameValue>(people.flatMap(phrasesOf));
  const surnames = new Map(people.map((person) => [person.key, surnameOf(person)]));
  return (sentences) => {
    const found = sentences.map((sentence) =>
      trie.find(sentence.tokens).filter((hit) => isNamed(hit, sentence.tokens)),
    );
    const silenced = new Set(
      found.flat().flatMap((hit) => (hit.value.kind === 'namesake' ? [hit.value.person.key] : [])),
    );
    const hits = found.flatMap((list, at) => list.map((hit) => toNameHit(hit, at)));
    const named = hits.filter((hit) => hit.by === 'name' && !silenced.has(hit.person.key));
    if (named.length === 0) return hits.filter((hit) => hit.by === 'title' && !silenced.has(hit.person.key));
    return [...named, ...familyNames(sentences, named, surnames)];
  };
}

function phrasesOf(person: Person): (readonly [string, NameValue])[] {
  const name: NameValue = { kind: 'name', person };
  const namesake: NameValue = { kind: 'namesake', person };
  const title: NameValue = { kind: 'title', person };
  return [
    ...[...person.names, ...person.misspellings].map((n) => [n, name] as const),
    ...person.namesakes.map((n) => [n, namesake] as const),
    ...person.titles.map((n) => [n, title] as const),
  ];
}

/** Names are written with capitals; a Latin name in lower case is another word, unless it is a handle of one word. */
function isNamed(hit: Hit<NameValue>, tokens: readonly Token[]): boolean {
  if (hit.value.kind !== 'name') return true;
  const first = tokens[hit.at];
  return (
    first === undefined ||
    first.kind === 'char' ||
    first.capital ||
    hit.end - hit.at !== 2 ||
    !/^[a-z]/.test(first.form)
  );
}

function toNameHit(hit: Hit<NameValue>, sentence: number): NameHit {
  return {
    sentence,
    at: hit.at,
    end: hit.end,
    person: hit.value.person,
    by: hit.value.kind === 'title' ? 'title' : 'name',
  };
}

/** The family name in Latin letters: the key is written family name first. */
function surnameOf(person: Person): string {
  return person.key.split('-')[0] ?? person.key;
}

function familyNames(
  sentences: readonly RawSentence[],
  named: readonly NameHit[],
  surnames: ReadonlyMap<string, string>,
): NameHit[] {
  const bearers = new Map<string, Map<string, Person>>();
  for (const { person, sentence, at, end } of named) {
    const surname = surnames.get(person.key) ?? '';
    // Named by another name, "Fan Yu", a person does not stand for the family name.
    if (!sentences[sentence]?.tokens.slice(at, end).some((token) => token.form === surname)) continue;
    bearers.set(surname, (bearers.get(surname) ?? new Map()).set(person.key, person));
  }
  const taken = new Set(named.flatMap((hit) => range(hit.at, hit.end).map((at) => `${hit.sentence}:${at}`)));
  return sentences.flatMap((sentence, index) =>
    sentence.tokens.flatMap((token, at): NameHit[] => {
      if (!token.capital || token.kind !== 'word' || taken.has(`${index}:${at}`)) return [];
      const people = bearers.get(token.form);
      const [person] = people?.size === 1 ? people.values() : [];
      if (person === undefined || isPartOfAnotherName(sentence.tokens, at)) return [];
      return [{ sentence: index, at, end: at + 1, person, by: 'surname' }];
    }),
  );
}

/** "Lin Yifu", "Maya Lin": a capitalised neighbour inside the sentence makes it somebody else's name. */
function isPartOfAnotherName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const token = tokens[at];
  const touches = next !== undefined && token !== undefined && next.start - token.end === 1;
  return touches && next.kind === 'word' && next.capital && next.form.length > 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
