import type { Person } from '../../model/subject.ts';
import { isRivals } from '../affiliation.ts';
import { type Spelling, withNames } from '../discover-people.ts';
import { aboutSubject } from '../extract-events.ts';
import { createPeopleFinder } from '../find-people.ts';
import { isTaken } from '../found-name.ts';
import type { Met } from '../known.ts';
import { peopleDirectory } from '../people-directory.ts';
import { hanNameKey, latinNameAt, spelled } from '../person-name.ts';
import { cutSentences, hasCue, type Sentence } from '../sentence.ts';
import { type Token, tokenise } from '../tokenise.ts';

/** Sentences from the title on that are about the subject where only the title says so. */
const NEAR_TITLE = 3;
/** A stranger's name in tokens: words of a Latin name, characters of a Chinese one. */
const NAME_LENGTH = { word: { least: 2, most: 4 }, char: { least: 2, most: 4 } } as const;
/** Tokens around a stranger's name in which an office or a team is named. */
const OFFICE_REACH = 10;
const HAN = /^\p{Script=Han}+$/u;

/** Whom a name means, and the sentences with every mention of them. */
interface FoundPerson {
  readonly key: string;
  readonly sentences: readonly Sentence[];
}

/** @returns null with no such person in the article. `met`: keys of strangers whom earlier articles tied to the subject. */
export type PersonResolver = (
  name: string,
  sentences: readonly Sentence[],
  quoted: readonly Sentence[],
  met: Met,
) => FoundPerson | null;

/**
 * Compiles the configured names once. A name means somebody whom the article names: by these very words, under another configured
 * spelling, or under another spelling with the same key. A stranger's has to stand in the quoted sentences as it was given, beside an
 * office, where the subject is spoken of: what the rules ask of the strangers that they find, but for the pattern of the name.
 */
export function createPersonResolver(people: readonly Person[]): PersonResolver {
  const findPeople = createPeopleFinder(people);
  const directory = peopleDirectory(people, tokenise);
  return (name, sentences, quoted, met) => {
    const raw = cutSentences('title', name);
    const tokens = (raw[0]?.tokens ?? []).filter((token) => token.kind !== 'mark');
    if (tokens.length === 0) return null;
    const named = sentences.flatMap((s) => s.people.filter((p) => p.by !== 'title').map((p) => ({ ...p, in: s })));
    const same = named.find((p) => p.end - p.at === tokens.length && standsAt(p.in.tokens, p.at, tokens));
    if (same !== undefined) return { key: same.key, sentences };
    const key = nameKey(tokens);
    const spelt = findPeople(raw).hits.find((hit) => hit.by === 'name' && hit.at === 0 && hit.end === tokens.length);
    const configured = spelt?.person ?? (key === null ? undefined : directory.byKey.get(key));
    if (configured !== undefined) {
      return named.some((p) => p.key === configured.key) ? { key: configured.key, sentences } : null;
    }
    if (key === null) return null;
    if (named.some((p) => p.key === key)) return { key, sentences };
    if (!isIntroduced(tokens, sentences, quoted)) return null;
    const spelling: Spelling = { key, forms: tokens.map(({ form }) => form), name: printed(tokens) };
    return { key, sentences: sentences.map((sentence) => withNames(sentence, [spelling], directory, met)) };
  };
}

/** @returns the key of a whole name, as the rules make it; null for what is none. */
function nameKey(tokens: readonly Token[]): string | null {
  const [first] = tokens;
  if (first === undefined || first.kind === 'mark' || tokens.some((t) => t.kind !== first.kind)) return null;
  const { least, most } = NAME_LENGTH[first.kind];
  if (tokens.length < least || tokens.length > most) return null;
  if (first.kind === 'word') {
    const shape = tokens.every((t) => t.capital || t.hyphen) ? latinNameAt(tokens, 0, tokens.length) : null;
    return shape?.end === tokens.length ? shape.key : null;
  }
  const written = tokens.map(({ form }) => form).join('');
  return HAN.test(written) ? hanNameKey(written) : written;
}

/** Whether the quoted sentences name the stranger as one of the subject's people. */
function isIntroduced(name: readonly Token[], sentences: readonly Sentence[], quoted: readonly Sentence[]): boolean {
  const titled = sentences.some((s) => s.field === 'title' && aboutSubject(s));
  return quoted.some((sentence) => {
    const about = aboutSubject(sentence) || (titled && sentence.index <= NEAR_TITLE);
    const at = sentence.tokens.findIndex(
      (token, from) =>
        standsAt(sentence.tokens, from, name) &&
        token.capital === name[0]?.capital &&
        !isTaken(sentence, from, from + name.length),
    );
    const end = at + name.length;
    const office = hasCue(sentence, ['role', 'team'], Math.max(0, at - OFFICE_REACH), end + OFFICE_REACH);
    return about && at >= 0 && office && !isRivals(sentence, at, end, titled);
  });
}

function standsAt(tokens: readonly Token[], at: number, name: readonly Token[]): boolean {
  return name.every(({ form }, offset) => tokens[at + offset]?.form === form);
}

function printed(tokens: readonly Token[]): string {
  return tokens[0]?.kind === 'char' ? tokens.map(({ form }) => form).join('') : spelled(tokens, 0, tokens.length);
}
