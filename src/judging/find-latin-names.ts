import { isOurObject } from './affiliation.ts';
import { ACTIONS, type FoundName, isTaken, namesWatched, tellsAction } from './found-name.ts';
import { isDefiniteArticle } from './language/definite-articles.ts';
import { latinNameAt, type NameShape, spelled } from './person-name.ts';
import type { AuthorPlace } from './post-author.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';

/** Tokens around a name in which its office stands. */
const OFFICE_REACH = 10;
/** The same for names that are not Chinese: the world is full of them. */
const CLOSE_REACH = 5;
/** Share of capitalised words from which a headline is written With A Capital Everywhere, which then tells nothing. */
const TITLE_CASE = 0.6;

/**
 * Names in Latin letters: Chinese ones, those that begin with a known first name, and capitalised words that something introduces as
 * a name. What only its capitals make one is given too, as `any` and never `sure`: the ledger may have met it.
 *
 * @param next whether the sentence stands right behind a headline that tells of an act.
 */
export function findLatinNames(sentence: Sentence, next: boolean, author: AuthorPlace | null): FoundName[] {
  const names: FoundName[] = [];
  const { tokens } = sentence;
  const titleCase = isTitleCase(sentence);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const end = capitalsFrom(sentence, at);
    if (end - at < 2) continue;
    const shape = latinNameAt(tokens, at, end);
    // "Der Kölner X", "Le Norvégien X": what follows an article is what somebody is, and the name stands behind it.
    const described = end - at > 2 && isDefiniteArticle(sentence.language, tokens[at - 1]?.form);
    if (shape === null || (described && shape.kind !== 'chinese' && latinNameAt(tokens, at + 1, end) !== null))
      continue;
    const writes = author?.at === at;
    const introduced = shape.kind !== 'any' || writes || (!titleCase && isIntroduced(sentence, shape));
    const sure =
      introduced &&
      (hasOffice(sentence, at, shape.end, shape.kind === 'chinese' ? OFFICE_REACH : CLOSE_REACH) ||
        (isClauseHead(sentence, at) && tellsAction(sentence) && (namesWatched(sentence) || (next && at === 0))));
    names.push({ ...shape, name: spelled(tokens, at, shape.end), sure });
    // "Now Ruoxi Tan": what only capitals make a name may have a name in it.
    if (introduced) at = shape.end - 1;
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

/** Titles that only people have. */
const INTRODUCING = new Set('mr ms mrs dr prof professor'.split(' '));
const HONORIFICS = new Set('mr ms mrs dr prof professor sir madam miss herr frau monsieur madame'.split(' '));

function startsVerb(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some((trigger) => trigger.at <= at && trigger.end > at);
}

/** "researcher X", ", who led", ", head of": what makes capitalised words of any language somebody's name. */
function isIntroduced(sentence: Sentence, shape: NameShape): boolean {
  const { at, end } = shape;
  if (
    cuesOf(sentence, 'role').some((hit) => hit.end === at) ||
    (INTRODUCING.has(sentence.tokens[at - 1]?.form ?? '') && tellsAction(sentence)) ||
    isHired(sentence, at) ||
    isSetOff(sentence, shape) ||
    isActing(sentence, shape)
  )
    return true;
  if (sentence.tokens[end]?.form !== ',') return false;
  const next = sentence.tokens[end + 1]?.form;
  const verb = sentence.tokens[end + 2]?.form ?? '';
  if (next === 'who') return LEADING.has(verb);
  return cuesOf(sentence, 'role').some((hit) => hit.at > end && hit.at <= end + 5);
}

/** "Alibaba said it had hired X", "has named X": whom the subject's company takes on, right behind the verb. */
function isHired(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some((t) => {
    if (t.end !== at || !HIRING.has(t.value.action) || t.value.subject === 'before') return false;
    const hirer = sentence.organisations.findLast((o) => o.end <= t.at);
    if (hirer === undefined || hirer.value.relation === 'other') return false;
    const touching = t.value.action === 'joined' && t.at - hirer.end <= HIRER_GAP;
    return touching || (sentence.field === 'text' && namesWatched(sentence));
  });
}

/** Tokens between who hires and the verb, in a headline: "Alibaba's Qwen team has hired". */
const HIRER_GAP = 3;
const HIRING: ReadonlySet<string> = new Set(['joined', 'appointed']);

/** "X wechselt zu Alibaba", "X will lead Qwen's lab": the verb follows its subject at once, and what it is about stands behind it. */
function isActing(sentence: Sentence, { at, end }: NameShape): boolean {
  if (!namesWatched(sentence) || (sentence.field === 'title' && !isClauseHead(sentence, at))) return false;
  const verb = sentence.triggers.find(
    (t) => t.at === end && ACTIONS.has(t.value.action) && t.value.subject === 'before',
  );
  return verb !== undefined && isOurObject(sentence, verb.end);
}

/** "X, responsible for Qwen's small models, has left": what stands between commas names the subject, and the verb behind is the name's. */
function isSetOff(sentence: Sentence, { at, end }: NameShape): boolean {
  const { tokens } = sentence;
  const headed = isClauseHead(sentence, at) || isDefiniteArticle(sentence.language, tokens[at - 2]?.form);
  if (!headed || tokens[end]?.form !== ',') return false;
  const close = tokens.findIndex((token, next) => next > end && token.form === ',');
  if (close < 0 || close - end > APPOSITION) return false;
  const ours = sentence.organisations.some((o) => o.value.relation === 'watched' && o.at > end && o.end <= close);
  return sentence.triggers.some(
    (t) => ACTIONS.has(t.value.action) && t.at > close && t.at - close <= 2 && (ours || isOurObject(sentence, t.end)),
  );
}

/** Tokens between two commas behind a name. */
const APPOSITION = 16;

const LEADING = new Set(
  'led leads headed heads ran runs directed directs managed manages oversaw oversees built'.split(' '),
);

function hasOffice(sentence: Sentence, at: number, end: number, reach: number): boolean {
  const [from, to] = [Math.max(0, at - reach), end + reach];
  return (
    hasCue(sentence, ['role', 'team'], from, to) ||
    sentence.triggers.some((t) => ACTIONS.has(t.value.action) && t.at >= from && t.end <= to) ||
    sentence.organisations.some((o) => o.value.relation === 'watched' && o.at >= from && o.end <= to)
  );
}
