import type { Article } from '../../model/article.ts';
import { CERTAINTIES, type Claim, factKey } from '../../model/claim.ts';
import type { SummarySentence } from '../../model/story.ts';
import type { Subject } from '../../model/subject.ts';
import { withOrganisations } from '../discover-organisations.ts';
import { type Spelling, withNames } from '../discover-people.ts';
import type { DraftClaim } from '../draft-claim.ts';
import { extractClaims } from '../extract-claims.ts';
import { type DraftEvent, extractEvents } from '../extract-events.ts';
import { datesOf } from '../find-dates.ts';
import type { Met } from '../known.ts';
import { english } from '../language/english.ts';
import { PLAIN_ENGLISH } from '../language/plain-english.ts';
import { peopleDirectory } from '../people-directory.ts';
import { createSentenceReader } from '../read-sentences.ts';
import type { Sentence } from '../sentence.ts';
import { type Token, tokenise } from '../tokenise.ts';
import { quotedSentences } from './check-claim.ts';
import { createQuoteLocator } from './locate-quote.ts';
import type { OfferedSentence } from './offered-answer.ts';
import { liesIn } from './offered-details.ts';

/** Sentences of a summary, as many as the rules quote. */
const MOST_SENTENCES = 3;
/** UTF-16 units of a sentence. */
const LENGTH = { least: 15, most: 220 } as const;
/** UTF-16 units from which the same words in the article make a sentence a copy of it. */
const COPIED = 40;
/** Letters, digits and the marks of plain prose: no address, mention, markup or emoji can be written with them. */
const PROSE = /^[\p{L}\p{M}\p{Nd} ,.;:'’“”"()%$&–—-]+$/u;
/** A stop inside a word is an address, or an abbreviation that can be spared. */
const DOTTED = /[\p{L}\p{Nd}]\.[\p{L}]/u;

/** What a summary may tell: the article, and the claims that hold of it. */
export interface ClaimedText {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  /** Keys of people nobody configured whom earlier articles tied to the subject. */
  readonly met: Met;
}

/** Sentences that hold, in their order, and why each of the others does not. */
export interface CheckedSummary {
  readonly kept: readonly SummarySentence[];
  readonly dropped: readonly string[];
}

export type SummaryCheck = (offered: readonly OfferedSentence[], text: ClaimedText) => CheckedSummary;

/**
 * Compiles the subject's names once. A sentence is kept only where it is read by the rules like an article and tells nothing but
 * claims that were accepted, at least one and none more surely; where every person, organisation, date and number in it stands in the
 * sentences it cites or in the title; and where each further word stands in the article or is a plain one. So it may restate and
 * translate, and has no words to add anything with.
 */
export function createSummaryCheck(subject: Subject): SummaryCheck {
  const read = createSentenceReader(subject, { fallback: english, unspaced: [], spaced: [] });
  const directory = peopleDirectory(subject.people, tokenise);
  const configured = new Set(subject.organisations.map(({ key }) => key));
  // Strangers found in the article, people and companies, are what they are in its summary too.
  const readLike = ({ sentences, met }: ClaimedText, text: string) => {
    const people = sentences.flatMap(spellingsOf);
    const organisations = sentences.flatMap(({ organisations: hits, tokens }) =>
      hits
        .filter(({ value }) => !configured.has(value.key))
        .map(({ at, end, value }) => ({ forms: formsOf(tokens.slice(at, end)), organisation: value })),
    );
    return read({ title: '', text, language: 'en' }).sentences.map((sentence) =>
      withNames(withOrganisations(sentence, organisations), people, directory, met),
    );
  };
  return (offered, text) => {
    const kept: SummarySentence[] = [];
    const dropped: string[] = [];
    const forms = new Set(text.sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form)));
    for (const { text: raw, quotes } of offered) {
      const sentence = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
      const facts =
        kept.length === MOST_SENTENCES
          ? 'one too many'
          : (misshapen(sentence, text) ?? factsIn(readLike(text, sentence), quotes, forms, text));
      if (typeof facts === 'string') dropped.push(facts);
      else kept.push({ text: sentence, quoted: false, articleId: text.article.id, facts });
    }
    return { kept, dropped };
  };
}

function misshapen(sentence: string, { article }: ClaimedText): string | null {
  if (sentence.length < LENGTH.least || sentence.length > LENGTH.most) return 'too short or too long';
  if (!PROSE.test(sentence) || DOTTED.test(sentence)) return 'more than plain prose';
  // Words of the article are quoted by the rules, marked as such and counted.
  if (sentence.length < COPIED) return null;
  return createQuoteLocator(article)(sentence.replace(/[.。]$/u, '')) === null ? null : 'a copy of the article';
}

/** @returns the keys of the facts that the sentence tells, or why it may not. */
function factsIn(
  read: readonly Sentence[],
  quotes: readonly string[],
  forms: ReadonlySet<string>,
  text: ClaimedText,
): string | readonly string[] {
  const [sentence] = read;
  if (sentence === undefined || read.length > 1 || sentence.question) return 'not one statement';
  const cited: Sentence[] = text.sentences.filter(({ field }) => field === 'title');
  for (const quote of quotes) {
    const held = quotedSentences(quote, text);
    if (typeof held === 'string') return held;
    cited.push(...held);
  }
  if (quotes.length === 0) return 'it cites nothing';
  return foreignName(sentence, cited, forms, text.article.published) ?? claimsTold(sentence, text);
}

/** Names, dates, numbers and words that the cited sentences, or for plain words the article, do not have. */
function foreignName(
  sentence: Sentence,
  cited: readonly Sentence[],
  forms: ReadonlySet<string>,
  published: string,
): string | null {
  const people = new Set(cited.flatMap((s) => s.people.map((p) => p.key)));
  if (sentence.people.some((p) => !people.has(p.key))) return 'somebody whom the cited words do not name';
  const organisations = new Set(cited.flatMap((s) => s.organisations.map((o) => o.value.key)));
  if (sentence.organisations.some((o) => !organisations.has(o.value.key)))
    return 'an organisation that the cited words do not name';
  const told = cited.flatMap((s) => datesOf(s, published).map(({ iso }) => iso));
  const dates = datesOf(sentence, published);
  if (dates.some(({ iso }) => !told.some((t) => liesIn(t, iso)))) return 'a date that the cited words do not have';
  const known = [...sentence.people, ...sentence.organisations, ...dates];
  const citedForms = new Set(cited.flatMap(({ tokens }) => tokens.map(({ form }) => form)));
  const capitals = new Set(cited.flatMap(({ tokens }) => tokens.filter((t) => t.capital).map(({ form }) => form)));
  const stranger = sentence.tokens.find(
    (token, at) =>
      !known.some((hit) => at >= hit.at && at < hit.end) && !isCovered(token, at, forms, citedForms, capitals),
  );
  return stranger === undefined ? null : 'a word or number that the article does not have';
}

function isCovered(
  token: Token,
  at: number,
  forms: ReadonlySet<string>,
  cited: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): boolean {
  if (token.kind === 'mark') return true;
  if (token.kind === 'char') return false;
  if (/\p{Nd}/u.test(token.form)) return cited.has(token.form);
  const plain = PLAIN_ENGLISH.has(token.form);
  // The first word has its capital from its place.
  if (token.capital && at > 0 && token.form !== 'ai') return capitals.has(token.form);
  return plain || forms.has(token.form);
}

/** What the rules read in the sentence has to be what the article's claims say, and something at least. */
function claimsTold(sentence: Sentence, { article, claims }: ClaimedText): string | readonly string[] {
  const drafts = extractClaims([sentence], article.published).filter((d) => d.action !== 'statement');
  const events = extractEvents([sentence], article.published);
  if (drafts.length + events.length === 0) return 'it tells no claim of the article';
  const personal = drafts.map((draft) => claims.filter((claim) => tells(draft, claim)));
  if (personal.some((made) => made.length === 0)) return 'a claim that the article does not make';
  const organisational = events.map((event) => claims.filter((claim) => tellsEvent(event, claim)));
  if (organisational.some((made) => made.length === 0)) return 'an event that the article does not tell';
  return [...new Set([...personal, ...organisational].flat().map(factKey))];
}

function tellsEvent(event: DraftEvent, { subject, action, certainty }: Claim): boolean {
  const rumoured = certainty === 'rumoured' && !event.rumour;
  return subject.kind === 'organisation' && subject.key === event.organisation && action === event.action && !rumoured;
}

function tells(draft: DraftClaim, claim: Claim): boolean {
  const to = draft.to === null || draft.to === 'start-up' ? draft.to : draft.to.name;
  const surer = CERTAINTIES.indexOf(draft.certainty) > CERTAINTIES.indexOf(claim.certainty);
  const dated = draft.date === null || claim.date === null || claim.date.startsWith(draft.date);
  return (
    claim.subject.kind === 'person' &&
    claim.subject.key === draft.person &&
    claim.action === draft.action &&
    (claim.elsewhere ?? false) === (draft.elsewhere ?? false) &&
    (!draft.elsewhere || draft.from?.name === claim.from) &&
    claim.negated === draft.negated &&
    !claim.implied &&
    (to === null || to === claim.to) &&
    dated &&
    !surer
  );
}

function formsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ form }) => form);
}

/** The names of the strangers of a sentence as it writes them; those in Chinese characters as Pinyin, in either order, too. */
function spellingsOf({ people, tokens }: Sentence): Spelling[] {
  return people
    .filter((person) => person.discovered && person.by === 'name')
    .flatMap(({ at, end, key, name }) => {
      const latin = tokens[at]?.kind === 'char' ? key.split('-') : [];
      const forms = [formsOf(tokens.slice(at, end)), latin, latin.toReversed()].filter((list) => list.length > 1);
      return forms.map((list) => ({ forms: list, key, name }));
    });
}
