import { isRivals } from './affiliation.ts';
import { aboutSubject, namesCompany } from './extract-events.ts';
import { findHanNames } from './find-han-names.ts';
import { findLatinNames } from './find-latin-names.ts';
import { ACTIONS, isTaken, namesWatched, tellsAction } from './found-name.ts';
import type { Met } from './known.ts';
import type { PeopleDirectory } from './people-directory.ts';
import { authorPlace } from './post-author.ts';
import { isGoverned } from './read-sentences.ts';
import { hasCue, type PersonMention, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** Sentences in which a headline's unnamed leaver is named. */
const EARLY = 3;
/** Unknown names of one article that the ledger is asked about. */
const STRANGERS = 8;
/** The same for names of which only the capitals tell: most of them are no people. */
const DOUBTFUL = 12;
/** Sentences from the headline on that show what an article is about. */
const LEAD = 2;
/** Nobody met before: what a first reading of an article knows. */
export const NOBODY: Met = new Map();

/** The sentences with the people added, and those whom only the ledger can tell from anybody else. */
export interface Discovery {
  readonly sentences: readonly Sentence[];
  /** Keys of names that nobody configured, whether or not the article ties them to the subject: the ledger may have met them. Bounded. */
  readonly strangers: readonly string[];
  /** Those and more: capitalised words that are somebody's name only if the ledger has met them. Bounded. */
  readonly asked: readonly string[];
}

/**
 * Finds people whose spelling nobody configured: a Chinese name by its family name, a Western one by its first name, any other by
 * "X, who led ...". Only where the article is about the subject, in a sentence that tells of an action or names an office, and never
 * as another company's. Once found, a name counts in the whole article. A name that is only another spelling of a configured person,
 * or one letter off beside the subject's name, is that person.
 *
 * @param silenced keys of configured people whose namesake the article is about.
 * @param met people whom earlier articles tied to the subject: they count wherever an article speaks of the trade.
 * @returns names keyed family name first, Pinyin for Chinese characters.
 */
export function discoverPeople(
  sentences: readonly Sentence[],
  directory: PeopleDirectory,
  silenced: ReadonlySet<string>,
  met: Met = NOBODY,
): Discovery {
  const titled = isOurs(sentences);
  const trade = titled || sentences.some((s) => s.organisations.length > 0 || hasCue(s, ['ai']));
  // Without the subject, a company or the trade nobody can be found, and nobody is a stranger worth a question.
  if (!trade) return { sentences, strangers: [], asked: [] };
  const announced = titled && sentences.some((s) => s.index <= 1 && (tellsAction(s) || hasCue(s, ['leave-noun'])));
  const watched = sentences.some(namesWatched);
  const headed = sentences[0] !== undefined && namesWatched(sentences[0]);
  const found = new Map<string, Spelling>();
  const strangers = new Set<string>();
  const doubtful = new Set<string>();
  for (const sentence of sentences) {
    const author = authorPlace(sentence);
    const acts =
      author !== null || tellsAction(sentence) || hasCue(sentence, ['role']) || (announced && sentence.index <= EARLY);
    // Who was met before may be named in a sentence that tells nothing, and be "he" in the next.
    if (!acts && !titled && met.size === 0) continue;
    const about = titled || namesWatched(sentence);
    const next = announced && sentence.index === 1;
    for (const name of [...findLatinNames(sentence, next, author), ...findHanNames(sentence)]) {
      const { at, end } = name;
      const own = directory.keyFor(name.key, namesWatched(sentence));
      if (silenced.has(own)) continue;
      const key = met.get(own) ?? own;
      const writes = author?.at === at && author.end === end && watched;
      // The company is large, and the world is full of names: beside its other businesses they say nothing.
      const near = name.kind === 'chinese' ? about : headed || namesWatched(sentence);
      const ours = writes || (acts && near && name.sure && !isRivals(sentence, at, end, titled));
      const known = met.has(key) || directory.byKey.has(name.key);
      if (!ours && !known) {
        if (!acts && name.kind !== 'chinese') continue;
        if (name.kind === 'any' || !acts) {
          if (doubtful.size < DOUBTFUL) doubtful.add(key);
        } else if (strangers.size < STRANGERS) strangers.add(key);
        continue;
      }
      const forms = sentence.tokens.slice(at, end).map((t) => t.form);
      const tied = namesCompany(sentence) || (found.get(forms.join(' '))?.tied ?? false);
      found.set(forms.join(' '), { forms, key, name: name.name, tied });
    }
  }
  if (found.size === 0) return { sentences, strangers: [...strangers], asked: [...strangers, ...doubtful] };
  // The longest first: 沈渝 stands in 沈渝川 and is not somebody else.
  const names = oneKeyAPerson(
    [...found.values()].sort((a, b) => b.forms.length - a.forms.length),
    sentences,
  );
  for (const { key } of names) {
    if (!directory.byPerson.has(key)) strangers.add(key);
  }
  return {
    sentences: sentences.map((s) => withNames(s, names, directory, met)),
    strangers: [...strangers],
    asked: [...strangers, ...doubtful],
  };
}

/** How somebody is named in an article. */
export interface Spelling {
  readonly forms: readonly string[];
  readonly key: string;
  readonly name: string;
  /** Found in a sentence that names the subject or its company. */
  readonly tied?: boolean;
}

/** 王小鹏（Wang Xiaopeng）, "Steven Hoi (许主洪)": two spellings side by side are one person, under the key of the first. */
function oneKeyAPerson(names: readonly Spelling[], sentences: readonly Sentence[]): Spelling[] {
  const keys = new Map(names.map(({ forms, key }) => [forms.join(' '), key]));
  for (const { tokens, people } of sentences) {
    for (const left of names) {
      for (let at = 0; at + left.forms.length < tokens.length; at += 1) {
        if (!standsAt(tokens, at, left.forms) || tokens[at + left.forms.length]?.form !== '(') continue;
        const inside = at + left.forms.length + 1;
        const right = names.find((name) => standsAt(tokens, inside, name.forms));
        const key = keys.get(left.forms.join(' '));
        if (right !== undefined && key !== undefined) keys.set(right.forms.join(' '), key);
        // "Chu Hạo (Zhou Hao)": who is configured tells who the other is.
        const known = people.find((p) => p.at === inside && p.by === 'name');
        if (known !== undefined) keys.set(left.forms.join(' '), known.key);
      }
    }
  }
  return names.map((name) => ({ ...name, key: keys.get(name.forms.join(' ')) ?? name.key }));
}

function standsAt(tokens: readonly Token[], at: number, forms: readonly string[]): boolean {
  return forms.every((form, offset) => tokens[at + offset]?.form === form);
}

/** @returns the sentence with every place where the names stand and nothing else does. */
export function withNames(
  sentence: Sentence,
  names: readonly Spelling[],
  { byPerson }: PeopleDirectory,
  met: Met,
): Sentence {
  const added: PersonMention[] = [];
  for (const { key, forms, name, tied } of names) {
    for (let at = 0; at + forms.length <= sentence.tokens.length; at += 1) {
      const end = at + forms.length;
      if (!standsAt(sentence.tokens, at, forms) || isTaken(sentence, at, end)) continue;
      if (added.some((p) => p.at < end && at < p.end)) continue;
      const governed = isGoverned(sentence, sentence.organisations, at, end);
      const person = byPerson.get(key);
      const watched = person?.watched ?? true;
      added.push({
        at,
        end,
        key,
        name,
        by: 'name',
        watched,
        discovered: person === undefined,
        known: person !== undefined || met.has(key),
        governed,
        ...(tied === true ? { tied } : {}),
      });
    }
  }
  if (added.length === 0) return sentence;
  return { ...sentence, people: [...sentence.people, ...added].sort((a, b) => a.at - b.at) };
}

/** Tokens behind a verb within which the subject's name says whose act it is: "leaves Qwen". */
const OBJECT_REACH = 6;

/** 鸿海AI主管请辞，改用千问: the subject is named, but not by who acts. */
function isOthersAct(title: Sentence): boolean {
  const act = title.triggers.find((t) => ACTIONS.has(t.value.action) && t.value.subject === 'before');
  if (act === undefined || title.people.length > 0) return false;
  const ours = title.organisations.filter((o) => o.value.relation !== 'other');
  return !ours.some(
    (o) => o.end <= act.at || (o.at >= act.end && o.at - act.end <= OBJECT_REACH && !hasMark(title, act.end, o.at)),
  );
}

function hasMark({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.kind === 'mark');
}

/** An article is the subject's where its headline names it, or names no other company and the lead does. */
function isOurs(sentences: readonly Sentence[]): boolean {
  const [title] = sentences;
  if (title === undefined) return false;
  if (aboutSubject(title)) return !isOthersAct(title);
  if (title.field === 'title' && title.organisations.some((o) => o.value.relation === 'other')) return false;
  return sentences.some((s) => s.index > 0 && s.index <= LEAD && aboutSubject(s));
}
