import { isRivals } from './affiliation.ts';
import { aboutSubject, namesCompany } from './extract-events.ts';
import { type InnerWordPositions, innerWordPositions } from './han-words.ts';
import type { PeopleDirectory } from './people-directory.ts';
import { hanNameKey, hanSurnameLength, latinNameAt, type NameShape, spelled } from './person-name.ts';
import { type AuthorPlace, authorPlace } from './post-author.ts';
import { isGoverned } from './read-sentences.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** A name as it stands in one sentence. */
interface Found extends NameShape {
  readonly name: string;
  /** An office, a team or the subject stands near: it is a person of the trade. */
  readonly sure: boolean;
}

/** Actions that make a stranger worth a claim. */
const ACTIONS: ReadonlySet<string> = new Set(['departed', 'joined', 'appointed', 'reassigned', 'founded', 'stays']);
/** Characters that no given name holds. */
const HAN_GRAMMAR = new Set('的了着过们是在于与及或将被从向由就也又都还没不已以并等个位却才只再很最更其此会为媒谈');
/** Characters that follow a name, whatever the segmenter glues them to. */
const AFTER_NAME = new Set('将已也于在从正被因自是即向和与及随均先等并又曾仍还则');
/** Family names that are as often a word of grammar: only an office, an organisation or a list makes them a name. */
const HAN_DOUBTFUL = new Set('位于向时任成连常应解单安平余盛项都支容计曲经全边相师能管原');
/** Tokens around a name in which its office stands. */
const OFFICE_REACH = 10;
/** The same for names that are not Chinese: the world is full of them. */
const CLOSE_REACH = 5;
/** Sentences in which a headline's unnamed leaver is named. */
const EARLY = 3;
/** Unknown names of one article that the ledger is asked about. */
const STRANGERS = 8;
/** Sentences from the headline on that show what an article is about. */
const LEAD = 2;
/** Share of capitalised words from which a headline is written With A Capital Everywhere, which then tells nothing. */
const TITLE_CASE = 0.6;

/** Nobody met before: what a first reading of an article knows. */
export const NOBODY: ReadonlySet<string> = new Set();

/** The sentences with the people added, and those whom only the ledger can tell from anybody else. */
export interface Discovery {
  readonly sentences: readonly Sentence[];
  /** Keys of names that nobody configured, whether or not the article ties them to the subject: the ledger may have met them. Bounded. */
  readonly strangers: readonly string[];
}

/**
 * Finds people whose spelling nobody configured: a Chinese name by its family name, a Western one by its first name, any other by
 * "X, who led ...". Only where the article is about the subject, in a sentence that tells of an action or names an office, and never
 * as another company's. Once found, a name counts in the whole article. A name that is only another spelling of a configured person,
 * or one letter off beside the subject's name, is that person.
 *
 * @param silenced keys of configured people whose namesake the article is about.
 * @param met keys of people whom earlier articles tied to the subject: they count wherever an article speaks of the trade.
 * @returns names keyed family name first, Pinyin for Chinese characters.
 */
export function discoverPeople(
  sentences: readonly Sentence[],
  directory: PeopleDirectory,
  silenced: ReadonlySet<string>,
  met: ReadonlySet<string> = NOBODY,
): Discovery {
  const titled = isOurs(sentences);
  const trade = titled || sentences.some((s) => s.organisations.length > 0 || hasCue(s, ['ai']));
  // Without the subject, a company or the trade nobody can be found, and nobody is a stranger worth a question.
  if (!trade) return { sentences, strangers: [] };
  const announced = titled && sentences.some((s) => s.index <= 1 && (tellsAction(s) || hasCue(s, ['leave-noun'])));
  const watched = sentences.some(namesWatched);
  const found = new Map<string, Spelling>();
  const strangers = new Set<string>();
  for (const sentence of sentences) {
    const author = authorPlace(sentence);
    const acts =
      author !== null || tellsAction(sentence) || hasCue(sentence, ['role']) || (announced && sentence.index <= EARLY);
    if (!acts && met.size === 0) continue;
    const about = titled || namesWatched(sentence);
    const next = announced && sentence.index === 1;
    for (const name of [...latinNames(sentence, next, author), ...hanNames(sentence)]) {
      const { at, end } = name;
      const key = directory.keyFor(name.key, namesWatched(sentence));
      if (silenced.has(key)) continue;
      const writes = author?.at === at && author.end === end && watched;
      const ours = writes || (acts && about && name.sure && !isRivals(sentence, at, end, titled));
      const known = trade && (met.has(key) || directory.byKey.has(name.key));
      if (!ours && !known) {
        if (trade && acts && name.kind !== 'any' && strangers.size < STRANGERS) strangers.add(key);
        continue;
      }
      const forms = sentence.tokens.slice(at, end).map((t) => t.form);
      const tied = namesCompany(sentence) || (found.get(forms.join(' '))?.tied ?? false);
      found.set(forms.join(' '), { forms, key, name: name.name, tied });
    }
  }
  if (found.size === 0) return { sentences, strangers: [...strangers] };
  // The longest first: 沈渝 stands in 沈渝川 and is not somebody else.
  const names = oneKeyAPerson(
    [...found.values()].sort((a, b) => b.forms.length - a.forms.length),
    sentences,
  );
  for (const { key } of names) if (!directory.byPerson.has(key)) strangers.add(key);
  return { sentences: sentences.map((s) => withNames(s, names, directory, met)), strangers: [...strangers] };
}

function tellsAction(sentence: Sentence): boolean {
  return sentence.triggers.some((t) => ACTIONS.has(t.value.action));
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
  for (const { tokens } of sentences) {
    for (const left of names) {
      for (let at = 0; at + left.forms.length < tokens.length; at += 1) {
        if (!standsAt(tokens, at, left.forms) || tokens[at + left.forms.length]?.form !== '(') continue;
        const right = names.find((name) => standsAt(tokens, at + left.forms.length + 1, name.forms));
        const key = keys.get(left.forms.join(' '));
        if (right !== undefined && key !== undefined) keys.set(right.forms.join(' '), key);
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
  met: ReadonlySet<string>,
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

/** @param next whether the sentence stands right behind a headline that tells of an act. */
function latinNames(sentence: Sentence, next: boolean, author: AuthorPlace | null): Found[] {
  const names: Found[] = [];
  const { tokens } = sentence;
  const titleCase = isTitleCase(sentence);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const end = capitalsFrom(sentence, at);
    if (end - at < 2) continue;
    const shape = latinNameAt(tokens, at, end);
    if (shape === null) continue;
    const writes = author?.at === at;
    if (shape.kind === 'any' && !writes && (titleCase || !isIntroduced(sentence, shape))) continue;
    const sure =
      hasOffice(sentence, at, shape.end, shape.kind === 'chinese' ? OFFICE_REACH : CLOSE_REACH) ||
      (isClauseHead(sentence, at) && tellsAction(sentence) && (namesWatched(sentence) || (next && at === 0)));
    names.push({ ...shape, name: spelled(tokens, at, shape.end), sure });
    at = shape.end - 1;
  }
  return names;
}

/** A name that begins a clause is what the clause is about; so is one behind a title. */
function isClauseHead({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'mark' || HONORIFICS.has(before.form);
}

function isTitleCase({ field, tokens }: Sentence): boolean {
  if (field !== 'title') return false;
  const words = tokens.filter((token) => token.kind === 'word' && token.form.length > 3);
  return words.length > 3 && words.filter((token) => token.capital).length >= words.length * TITLE_CASE;
}

/** End of the run of capitalised words; words of the lexicon, organisations and people already found end it. */
function capitalsFrom(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  let end = at;
  for (let next = tokens[end]; next?.kind === 'word' && (next.capital || next.hyphen); next = tokens[end]) {
    const before = tokens[end - 1];
    // Apart by one space, or by a quotation mark around a nickname; a dash ends the place in front of a report.
    if (end > at && before !== undefined && next.start - before.end > 2) break;
    if (isTaken(sentence, end, end + 1) || startsVerb(sentence, end) || HONORIFICS.has(next.form)) break;
    end += 1;
  }
  return end;
}

const HONORIFICS = new Set('mr ms mrs dr prof professor sir madam miss herr frau monsieur madame'.split(' '));

function startsVerb(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some((trigger) => trigger.at <= at && trigger.end > at);
}

/** "researcher X", ", who led", ", head of": what makes capitalised words of any language somebody's name. */
function isIntroduced(sentence: Sentence, shape: NameShape): boolean {
  const { at, end } = shape;
  if (cuesOf(sentence, 'role').some((hit) => hit.end === at) || isHired(sentence, at) || isSetOff(sentence, shape))
    return true;
  if (sentence.tokens[end]?.form !== ',') return false;
  const next = sentence.tokens[end + 1]?.form;
  const verb = sentence.tokens[end + 2]?.form ?? '';
  if (next === 'who') return LEADING.has(verb);
  return cuesOf(sentence, 'role').some((hit) => hit.at > end && hit.at <= end + 5);
}

/** "Alibaba has hired X": whom the subject's company takes on, right behind the verb. */
function isHired(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some(
    (t) =>
      t.end === at &&
      t.value.action === 'joined' &&
      t.value.subject === 'after' &&
      sentence.organisations.some((o) => o.value.relation !== 'other' && o.end <= t.at && t.at - o.end <= HIRER_GAP),
  );
}

/** Tokens between who hires and the verb: "Alibaba's Qwen team has hired". */
const HIRER_GAP = 3;

/** "X, responsible for Qwen's small models, has left": what stands between commas names the subject, and the verb behind is the name's. */
function isSetOff(sentence: Sentence, { at, end }: NameShape): boolean {
  const { tokens } = sentence;
  if (!isClauseHead(sentence, at) || tokens[end]?.form !== ',') return false;
  const close = tokens.findIndex((token, next) => next > end && token.form === ',');
  if (close < 0 || close - end > APPOSITION) return false;
  const ours = sentence.organisations.some((o) => o.value.relation === 'watched' && o.at > end && o.end <= close);
  return ours && sentence.triggers.some((t) => ACTIONS.has(t.value.action) && t.at > close && t.at - close <= 2);
}

/** Tokens between two commas behind a name. */
const APPOSITION = 16;

const LEADING = new Set(
  'led leads headed heads ran runs directed directs managed manages oversaw oversees built'.split(' '),
);

function hanNames(sentence: Sentence): Found[] {
  const names: Found[] = [];
  const { tokens } = sentence;
  const inner = innerWordPositions(tokens, [...sentence.people, ...sentence.organisations], sentence.cutHan);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const surname = hanSurnameLength(tokens, at);
    // Cheap to see, and mostly so: what follows begins no given name.
    if (surname === 0 || !isGivenHan(tokens[at + surname]) || isCounted(tokens, at)) continue;
    // 方面, 管理层: the segmenter knows words and splits names, but behind an office a name is a name.
    const office = cuesOf(sentence, 'role').some((hit) => hit.end === at);
    if ((inner.has(at) && !BEFORE_NAME.has(tokens[at - 1]?.form ?? '')) || (!office && inner.has(at + surname)))
      continue;
    if (!office && HAN_DOUBTFUL.has(tokens[at]?.form ?? '') && !isBesideName(sentence, at)) continue;
    const end = [surname + 2, surname + 1]
      .map((length) => at + length)
      .find((to) => isHanName(sentence, at + surname, to, inner));
    if (end === undefined || isTaken(sentence, at, end)) continue;
    const name = tokens
      .slice(at, end)
      .map((t) => t.form)
      .join('');
    names.push({ at, end, key: hanNameKey(name), name, kind: 'chinese', sure: true });
    at = end - 1;
  }
  return names;
}

/** Words of one character in front of a name that the segmenter takes into a word with the family name: 自沈某离开后. */
const BEFORE_NAME = new Set('自由与和及对向被让');

/** 七周后, 三成: what a number counts is no family name. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  return COUNTED.has(tokens[at]?.form ?? '') && /^[0-9一二两三四五六七八九十几数]+$/u.test(tokens[at - 1]?.form ?? '');
}

const COUNTED = new Set('周成项单家连管支');

function isBesideName(sentence: Sentence, at: number): boolean {
  const listed = sentence.tokens[at - 1]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === at);
  return sentence.organisations.some((o) => o.end === at) || (listed && sentence.people.some((p) => p.end === at - 1));
}

/** The given name of one or two characters, none of them a word of grammar, that ends where a word ends. */
function isHanName(sentence: Sentence, from: number, to: number, inner: InnerWordPositions): boolean {
  const given = sentence.tokens.slice(from, to);
  if (given.length < to - from || !given.every(isGivenHan)) return false;
  const next = sentence.tokens[to]?.form ?? '';
  const verb = sentence.triggers.some((hit) => hit.at === to);
  if (inner.has(to) && !verb && !AFTER_NAME.has(next)) return false;
  // A word of one character may be part of a name, 方之乔; one of several is a word.
  const known = [...sentence.triggers, ...[...sentence.cues.values()].flat()];
  return !known.some((hit) => hit.end - hit.at > 1 && hit.at < to && hit.end > from);
}

function isGivenHan(token: Token | undefined): boolean {
  return token?.kind === 'char' && token.form >= '一' && token.form <= '龥' && !HAN_GRAMMAR.has(token.form);
}

/** @returns whether somebody, an organisation, an office or a unit is recognised in the tokens. */
export function isTaken(sentence: Sentence, at: number, end: number): boolean {
  const crosses = (hit: { at: number; end: number }) => hit.at < end && hit.end > at;
  return (
    sentence.people.some(crosses) ||
    sentence.organisations.some(crosses) ||
    (['role', 'unit', 'former', 'ai', 'team'] as const).some((cue) => cuesOf(sentence, cue).some(crosses))
  );
}

function hasOffice(sentence: Sentence, at: number, end: number, reach: number): boolean {
  const [from, to] = [Math.max(0, at - reach), end + reach];
  return (
    hasCue(sentence, ['role', 'team'], from, to) ||
    sentence.triggers.some((t) => ACTIONS.has(t.value.action) && t.at >= from && t.end <= to) ||
    sentence.organisations.some((o) => o.value.relation === 'watched' && o.at >= from && o.end <= to)
  );
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

function namesWatched(sentence: Sentence): boolean {
  return sentence.organisations.some((o) => o.value.relation === 'watched');
}
