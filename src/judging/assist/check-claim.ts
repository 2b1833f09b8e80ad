import type { Article } from '../../model/article.ts';
import { CERTAINTIES, type Certainty, PERSON_ACTIONS, type PersonAction } from '../../model/claim.ts';
import type { Organisation, Subject } from '../../model/subject.ts';
import { destinationOf, otherLeft, otherPlaceOf } from '../claim-places.ts';
import type { DraftClaim } from '../draft-claim.ts';
import type { Met } from '../known.ts';
import type { MergedClaim } from '../merge-claims.ts';
import { modalityOf } from '../modality.ts';
import { isOwnWord } from '../own-words.ts';
import { compilePhrases } from '../phrase-trie.ts';
import { hasCue, type Sentence } from '../sentence.ts';
import { type Token, tokenise } from '../tokenise.ts';
import { attribute, type Carrier } from './attribute.ts';
import { createQuoteLocator } from './locate-quote.ts';
import type { OfferedClaim } from './offered-answer.ts';
import { isDerivable, offeredRole } from './offered-details.ts';
import { offeredDestination, offeredOrigin } from './offered-places.ts';
import { createPersonResolver } from './person-offered.ts';
import { doubtOf } from './sentence-doubts.ts';

/** Sentences that one quote may reach over. */
const MOST_SENTENCES = 3;
/** Remarks are news only as the rules weigh them: the headline's, of somebody who has left. */
const LEFT_TO_RULES: ReadonlySet<PersonAction> = new Set(['statement', 'farewell-post']);
/** Posts of the company: of somebody who leaves they are background. */
const POSTS: ReadonlySet<PersonAction> = new Set(['appointed', 'reassigned', 'stays']);

/** Two sides of one step. */
const MOVES: ReadonlySet<PersonAction> = new Set(['departed', 'joined']);

/** What offered claims are checked against. */
export interface RuledText {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** What the rules, and offered claims accepted so far, read in it. */
  readonly claims: readonly MergedClaim[];
  /** Keys of people nobody configured whom earlier articles tied to the subject. */
  readonly met: Met;
}

/** An accepted claim, and the sentences with its person in them; or why it is refused, in words for `why`. */
export type CheckedClaim =
  | { readonly accepted: true; readonly draft: DraftClaim; readonly sentences: readonly Sentence[] }
  | { readonly accepted: false; readonly why: string };

/** Checks one offered claim; pure. */
export type ClaimCheck = (offered: OfferedClaim, text: RuledText) => CheckedClaim;

/**
 * Compiles the subject's names once. A claim is accepted only where whole sentences of the article carry it: the quote stands there
 * word for word, the rules find a word of the action in them and do not give it to somebody else, nothing in them denies, doubts or
 * asks, every name, office and date stands in them, and it is no surer than they are. Nothing rests on what a model promises.
 */
export function createClaimCheck(subject: Subject): ClaimCheck {
  const personOf = createPersonResolver(subject.people);
  const trie = compilePhrases<Organisation>(
    subject.organisations.flatMap((o) => o.names.map((name) => [name, o] as const)),
  );
  const organisationIn = (quoted: readonly Sentence[]) => (name: string) => {
    const tokens = tokenise(name);
    const configured = trie.find(tokens).find((hit) => hit.at === 0 && hit.end === tokens.length);
    return configured?.value ?? organisationNamed(tokens, quoted);
  };
  return (offered, text) => {
    const { article, claims } = text;
    const action = PERSON_ACTIONS.find((known) => known === offered.action);
    const certainty = CERTAINTIES.find((known) => known === offered.certainty);
    if (action === undefined) return refused('the action is not known');
    if (certainty === undefined) return refused('the certainty is not known');
    if (LEFT_TO_RULES.has(action)) return refused('remarks are left to the rules');
    const quoted = quotedSentences(offered.quote, text);
    if (typeof quoted === 'string') return refused(quoted);
    const person = personOf(offered.person, text.sentences, quoted, text.met);
    if (person === null) return refused('the article does not name the person');
    const { key, sentences } = person;
    const again = quoted.map((sentence) => sentences[sentence.index] ?? sentence);
    const doubt = again.map((s) => doubtOf(s, offered.negated, article.published)).find((why) => why !== null);
    if (doubt !== undefined) return refused(doubt);
    const opposite = contradiction(action, key, offered.negated, claims);
    if (opposite !== null) return refused(opposite);
    const carrier = attribute(action, key, sentences, again, claims);
    if (typeof carrier === 'string') return refused(carrier);
    const elsewhere = otherCompanys(action, carrier);
    if (elsewhere !== null) return refused(elsewhere);
    const modality = modalityOf(carrier.sentence, carrier.trigger);
    if (modality.open || modality.negated !== offered.negated) return refused('the sentence does not state it so');
    if (modality.past && action !== 'departed') return refused('the sentence tells of an earlier post');
    if (CERTAINTIES.indexOf(certainty) > CERTAINTIES.indexOf(surest(carrier, again))) {
      return refused(`surer than the sentence, which is ${surest(carrier, again)}`);
    }
    const context = { action, key, carrier, sentences, quoted: again, organisationOf: organisationIn(again) };
    const to = offered.to === null ? null : offeredDestination(offered.to, context);
    if (offered.to !== null && to === null) return refused('the sentence does not say that it leads there');
    const from = offered.from === null ? null : offeredOrigin(offered.from, context);
    if (offered.from !== null && from === null) return refused('the sentence names no such origin');
    const role = offered.role === null ? null : offeredRole(offered.role, key, again);
    if (offered.role !== null && role === null) return refused('the office does not stand beside the name');
    const { date } = offered;
    if (date !== null && !isDerivable(date, again, article.published)) return refused('the sentence has no such date');
    const draft = {
      person: key,
      action,
      to,
      from,
      date,
      role,
      certainty,
      saidBy: null,
      negated: offered.negated,
      implied: false,
    };
    const ours = to !== null && to !== 'start-up' && to.relation !== 'other';
    const background = backgroundOf({ action, date, ours, toNowhere: to === null }, carrier, article);
    if (background !== null) return refused(background);
    const { trigger, mention } = carrier;
    return {
      accepted: true,
      draft: {
        ...draft,
        discovered: mention.discovered,
        sentence: spanning(carrier.sentence, again),
        trigger,
        mention,
      },
      sentences,
    };
  };
}

function refused(why: string): CheckedClaim {
  return { accepted: false, why };
}

/** @returns the whole sentences that hold the quoted words, or why there are none. */
export function quotedSentences(
  quote: string,
  { article, sentences }: Pick<RuledText, 'article' | 'sentences'>,
): readonly Sentence[] | string {
  const span = createQuoteLocator(article)(quote);
  if (span === null) return 'the quoted words are not in the article';
  const held = sentences.filter((s) => s.field === span.field && s.start < span.end && s.end > span.start);
  if (held.length === 0) return 'the quoted words are no sentence';
  return held.length > MOST_SENTENCES ? 'the quote is too long' : held;
}

function contradiction(
  action: PersonAction,
  key: string,
  negated: boolean,
  claims: readonly MergedClaim[],
): string | null {
  const own = claims.filter((claim) => claim.person === key);
  // Who is denied to join has not left for it.
  const isSame = (told: PersonAction) => told === action || (MOVES.has(told) && MOVES.has(action));
  if (own.some((claim) => isSame(claim.action) && claim.negated !== negated && !claim.elsewhere))
    return 'the article says the opposite';
  const has = (...actions: PersonAction[]) => own.some((c) => actions.includes(c.action) && !c.negated && !c.elsewhere);
  if (negated) return null;
  if (action === 'departed' && has('stays')) return 'the article says that the person stays';
  if (action === 'departed' && has('reassigned')) return 'a post given up for another';
  if (action === 'appointed' && own.some((c) => c.action === 'joined' && c.toOther && !c.negated)) {
    return 'a post at another company';
  }
  return POSTS.has(action) && has('departed') ? 'a post of somebody who leaves' : null;
}

/** @returns the organisation that the words are the name of in one of the sentences. */
function organisationNamed(name: readonly Token[], sentences: readonly Sentence[]): Organisation | null {
  const isNamed = ({ tokens }: Sentence, { at, end }: { at: number; end: number }) =>
    end - at === name.length && name.every(({ form }, offset) => tokens[at + offset]?.form === form);
  return sentences.flatMap((s) => s.organisations.filter((hit) => isNamed(s, hit)))[0]?.value ?? null;
}

/** Leaving another company, and a post there, are steps of a career that the rules weigh. */
function otherCompanys(action: PersonAction, { sentence, trigger, mention, named }: Carrier): string | null {
  // The place of a name in another sentence says nothing in this one.
  const here = named ? mention : { ...mention, at: 0, end: 0 };
  if (action === 'departed' && otherLeft(sentence, trigger, destinationOf(sentence, trigger), here) !== null) {
    return 'it is another company that the person leaves';
  }
  const post = action === 'appointed' && trigger.value.weak === undefined && otherPlaceOf(sentence, trigger) !== null;
  return post ? 'the post is another company’s' : null;
}

/** How sure the quoted sentences allow a claim to be, by the rules' measure. */
function surest({ sentence, trigger, mention, named }: Carrier, quoted: readonly Sentence[]): Certainty {
  const own = named ? isOwnWord(sentence, trigger, mention) : trigger.value.own === true;
  if (quoted.some((s) => hasCue(s, ['rumour']))) return 'rumoured';
  return own ? 'confirmed' : 'reported';
}

/** What belongs to somebody's life and not to the news, as the rules draw the line when they bring sentences together. */
function backgroundOf(
  { action, date, ours, toNowhere }: { action: PersonAction; date: string | null; ours: boolean; toNowhere: boolean },
  { sentence, trigger, mention }: Carrier,
  { published }: Article,
): string | null {
  if (action === 'joined' && toNowhere) return 'it does not say whom the person joins';
  if (action === 'joined' && ours && !mention.watched) return 'the joining of somebody who is not watched';
  if (sentence.field === 'title') return null;
  if (date !== null && Number(date.slice(0, 4)) < Number(published.slice(0, 4)) - 1) return 'a date of years ago';
  return action === 'joined' && ours && trigger.value.subject !== 'after' ? 'how the person once came' : null;
}

/** The sentence of the word, with the place of all that was quoted: the span that the claim's evidence will have. */
function spanning(sentence: Sentence, quoted: readonly Sentence[]): Sentence {
  return {
    ...sentence,
    start: Math.min(...quoted.map(({ start }) => start)),
    end: Math.max(...quoted.map(({ end }) => end)),
  };
}
