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
  readonly by: 'name' | 'title';
}

/** Finds the configured people of an article, under every spelling. */
type PeopleFinder = (sentences: readonly RawSentence[]) => FoundPeople;

interface FoundPeople {
  readonly hits: readonly NameHit[];
  /** Keys of people whose namesake the article is about. */
  readonly silenced: ReadonlySet<string>;
}

/**
 * Compiles the names once. Full names, nicknames, misspellings, handles and titles are found wherever they stand. A namesake's phrase
 * anywhere in the article silences the person it is listed under.
 */
export function createPeopleFinder(people: readonly Person[]): PeopleFinder {
  const trie = compilePhrases<NameValue>(people.flatMap(phrasesOf));
  return (sentences) => {
    const found = sentences.map((sentence) =>
      trie.find(sentence.tokens).filter((hit) => isNamed(hit, sentence.tokens)),
    );
    const silenced = new Set(
      found.flat().flatMap((hit) => (hit.value.kind === 'namesake' ? [hit.value.person.key] : [])),
    );
    const hits = found.flatMap((list, at) => list.map((hit) => toNameHit(hit, at)));
    return { hits: hits.filter((hit) => !silenced.has(hit.person.key)), silenced };
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
