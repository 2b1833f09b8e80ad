import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Subject } from '../model/subject.ts';
import type { DraftClaim } from './draft-claim.ts';
import type { Met } from './known.ts';
import type { Cue } from './language/lexicon.ts';
import type { MergedClaim } from './merge-claims.ts';
import { cuesOf, type PersonMention, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** What was read in an article, in words for `why`; nothing is decided by it. */
export interface ExplainedReading {
  /** `<person key>: “words” by which rule, where`, one entry a person. */
  readonly names: readonly string[];
  /** Names of companies that nobody configured. */
  readonly organisations: readonly string[];
  /** `<key> <action> (certainty, why): “words” where`, one entry a claim; people's first. */
  readonly claims: readonly string[];
}

/** Spellings that are listed, by person: what is none of them was found by the shape of the name. */
export type ListedSpellings = ReadonlyMap<string, ReadonlySet<string>>;

/** Ways of naming one person that are listed; a text has hundreds. */
const WAYS_SHOWN = 3;
const WORDS_SHOWN = 70;
/** Which words make a claim as sure as it is, the strongest first. */
const SIGNS: readonly (readonly [cue: Cue, why: string])[] = [
  ['own-word', 'own words'],
  ['official', 'official'],
  ['letter', 'official'],
  ['rumour', 'rumour'],
  ['hearsay', 'hearsay'],
];
const SIGNS_OF = {
  confirmed: ['own-word', 'official', 'letter'],
  rumoured: ['rumour'],
  reported: ['hearsay'],
} as const;

/** Compiles the listed spellings once. */
export function listedSpellings({ people }: Subject, tokenise: (text: string) => readonly Token[]): ListedSpellings {
  return new Map(
    people.map((person) => [
      person.key,
      new Set([...person.names, ...person.misspellings].map((name) => formsOf(tokenise(name)))),
    ]),
  );
}

/** @param met keys of people whom earlier articles tied to the subject. */
export function explainReading(
  article: Pick<Article, 'title' | 'text'>,
  sentences: readonly Sentence[],
  claims: readonly MergedClaim[],
  events: readonly Claim[],
  { organisations }: Subject,
  listed: ListedSpellings,
  met: Met,
): ExplainedReading {
  const ways = new Map<string, Map<string, string[]>>();
  const discovered = new Set<string>();
  for (const sentence of sentences) {
    for (const person of sentence.people) {
      const words = wordsOf(article, sentence, person.at, person.end);
      const way = `“${words}” ${howNamed(person, sentence, listed, met)}`;
      const ofPerson = ways.get(person.key) ?? new Map<string, string[]>();
      ofPerson.set(way, [...(ofPerson.get(way) ?? []), placeOf(sentence)]);
      ways.set(person.key, ofPerson);
    }
    for (const { value } of sentence.organisations) {
      if (!organisations.some(({ key }) => key === value.key)) discovered.add(value.name);
    }
  }
  return {
    names: [...ways].map(([key, ofPerson]) => `${key}: ${listOf(ofPerson)}`),
    organisations: [...discovered],
    claims: [...claims.map((claim) => claimOf(article, claim)), ...events.map((claim) => eventOf(article, claim))],
  };
}

function listOf(ways: ReadonlyMap<string, readonly string[]>): string {
  const shown = [...ways]
    .slice(0, WAYS_SHOWN)
    .map(([way, places]) => `${way}, ${[...new Set(places)].slice(0, 3).join(', ')}`);
  return [...shown, ...(ways.size > WAYS_SHOWN ? [`${ways.size - WAYS_SHOWN} more`] : [])].join('; ');
}

function howNamed(person: PersonMention, sentence: Sentence, listed: ListedSpellings, met: Met): string {
  if (person.by === 'title') return 'by title';
  if (person.by === 'surname') return 'by part of the name';
  if (person.discovered) return met.has(person.key) ? 'met before' : 'discovered';
  const forms = formsOf(sentence.tokens.slice(person.at, person.end));
  return listed.get(person.key)?.has(forms) === true ? 'configured' : 'another spelling';
}

function claimOf(article: Pick<Article, 'title' | 'text'>, claim: MergedClaim): string {
  const { person, action, to, negated, certainty, implied, date, drafts } = claim;
  const draft = drafts.find((each) => each.certainty === certainty) ?? drafts[0];
  const deed = [person, negated ? 'not' : '', action, to ?? '', date ?? ''].filter((part) => part !== '').join(' ');
  const why = draft === undefined ? '' : `, ${whySure(draft, certainty)}`;
  const said =
    draft === undefined ? '' : `: “${shortened(wordsOf(article, draft.sentence))}” ${placeOf(draft.sentence)}`;
  return `${deed} (${implied ? 'implied' : certainty}${why})${said}`;
}

function eventOf(
  article: Pick<Article, 'title' | 'text'>,
  { subject, action, to, certainty, evidence }: Claim,
): string {
  const { span } = evidence;
  const said = span === null ? '' : `: “${shortened(article[span.field].slice(span.start, span.end))}”`;
  return `${subject.key} ${action}${to === null ? '' : ` ${to}`} (${certainty})${said}`;
}

function whySure({ sentence, trigger }: DraftClaim, certainty: keyof typeof SIGNS_OF): string {
  const wanted: readonly Cue[] = SIGNS_OF[certainty];
  for (const [cue, why] of SIGNS) {
    const [hit] = wanted.includes(cue) ? cuesOf(sentence, cue) : [];
    if (hit !== undefined) return `${why} “${formsOf(sentence.tokens.slice(hit.at, hit.end))}”`;
  }
  if (certainty === 'confirmed')
    return trigger.value.own === true ? 'own words' : 'the article has it from the company';
  return certainty === 'reported' ? 'the outlet says so' : 'marked as unverified';
}

function wordsOf(
  article: Pick<Article, 'title' | 'text'>,
  { field, tokens }: Sentence,
  from = 0,
  to = tokens.length,
): string {
  return article[field].slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length > WORDS_SHOWN ? `${characters.slice(0, WORDS_SHOWN).join('')}…` : words;
}

function placeOf({ field, index }: Sentence): string {
  return field === 'title' ? 'headline' : `sentence ${index}`;
}

function formsOf(tokens: readonly Token[]): string {
  const forms = tokens.map((token) => token.form);
  return forms.join(tokens[0]?.kind === 'char' ? '' : ' ');
}
