import type { DraftEvent } from './extract-events.ts';
import type { Cue } from './language/lexicon.ts';
import type { MergedClaim } from './merge-claims.ts';
import { authorOf } from './post-author.ts';
import type { Evidence } from './relevance-evidence.ts';
import { cuesOf, type Sentence } from './sentence.ts';

/** What is seen of an article, each with a value from 0 to 2; what is not seen is left out. Names are read by people in `why`. */
export type Features = ReadonlyMap<string, number>;

/** Kinds of words whose presence in headline or lead says something, one way or the other. */
const CUES: readonly Cue[] = [
  'role',
  'team',
  'leave-noun',
  'exit-word',
  'reorganise',
  'form',
  'letter',
  'meeting',
  'open-source',
  'closing',
  'share',
  'fall',
  'fund',
  'ai',
  'say',
  'invite',
  'sue',
  'deny',
  'rumour',
  'former',
  'unit',
  'own-company',
  'analysis',
  'doubt',
  'product',
  'official',
  'own-word',
  'hearsay',
  'collective',
];
/** Sentences behind the headline that count as the lead. */
const LEAD = 2;
/** Evidence above this says no more. */
const ENOUGH = 4;

/** @returns what headline, lead and the rest show of the subject, its people, other companies, actions and other matters. Pure. */
export function featuresOf(
  sentences: readonly Sentence[],
  claims: readonly MergedClaim[],
  events: readonly DraftEvent[],
  evidence: Evidence,
): Features {
  const seen = new Map<string, number>([['evidence of claims and events', Math.min(evidence.score, ENOUGH) / 2]]);
  const see = (what: string, sentence?: Sentence) => {
    seen.set(sentence === undefined ? what : `${what} ${placeOf(sentence)}`, 1);
  };
  for (const sentence of sentences) seeSentence(sentence, see);
  see(sentences.length <= 1 ? 'a headline only' : sentences.length <= 4 ? 'a short text' : 'a longer text');
  for (const claim of claims) seeClaim(claim, see);
  const author = authorOf(sentences);
  if (author !== null && claims.some((claim) => claim.person === author.key)) see('written of oneself');
  see(`first act: ${firstAct(claims, events)}`);
  if (leaders(claims) >= 2) see('several people of the subject act');
  for (const event of events) see(`${event.action}`, event.sentence);
  return seen;
}

type See = (what: string, sentence?: Sentence) => void;

function seeSentence(sentence: Sentence, see: See): void {
  const { organisations, people } = sentence;
  for (const { value } of organisations) see(`${value.relation} organisation`, sentence);
  if (sentence.field === 'title')
    see(`first in the headline: ${organisations[0]?.value.relation ?? 'no organisation'}`);
  for (const person of people) {
    if (!person.watched) see('executive named', sentence);
    else if (person.by === 'title') see('post of the subject named', sentence);
    else see(person.known ? 'known person named' : 'new person named', sentence);
  }
  if (sentence.question) see('question', sentence);
  if (sentence.index > LEAD) return;
  for (const cue of CUES) if (cuesOf(sentence, cue).length > 0) see(`words of ${cue}`, sentence);
  const acts = sentence.triggers.filter((t) => t.value.weak === undefined && t.value.action !== 'statement');
  for (const { value } of acts) see(`verb of ${value.action}`, sentence);
  const [act] = acts;
  if (act === undefined) return;
  if (organisations.some((o) => o.value.relation !== 'other')) see('action beside the subject', sentence);
  if (people.length === 0) see('action without a name', sentence);
  const [near] = [...organisations].sort((a, b) => Math.abs(a.at - act.at) - Math.abs(b.at - act.at));
  if (near !== undefined) see(`action nearest to ${near.value.relation}`, sentence);
  const before = organisations.filter((o) => o.end <= act.at).at(-1);
  if (before !== undefined) see(`action behind ${before.value.relation}`, sentence);
}

function seeClaim(claim: MergedClaim, see: See): void {
  if (claim.negated) {
    see('a claim that something is not so');
    return;
  }
  const known = claim.drafts[0]?.mention.known === true;
  const who = claim.discovered ? (known ? 'met' : 'new') : claim.watched ? 'known' : 'executive';
  const first = claim.drafts.reduce<Sentence | undefined>(
    (best, { sentence }) => (best === undefined || sentence.index < best.index ? sentence : best),
    undefined,
  );
  if (first !== undefined) see(`${claim.action === 'statement' ? 'remark' : 'act'} of ${who} person`, first);
}

/** Where the first thing that happens to the subject stands. */
function firstAct(claims: readonly MergedClaim[], events: readonly DraftEvent[]): string {
  const acts = claims.filter((c) => c.action !== 'statement').flatMap((c) => c.drafts.map((d) => d.sentence));
  const places = [...acts, ...events.map((event) => event.sentence)];
  const [first] = places.sort((a, b) => a.index - b.index);
  return first === undefined ? 'none' : placeOf(first);
}

function leaders(claims: readonly MergedClaim[]): number {
  return new Set(claims.filter((c) => c.watched && c.action !== 'statement' && !c.negated).map((c) => c.person)).size;
}

function placeOf({ field, index }: Sentence): string {
  return field === 'title' ? 'in the headline' : index <= LEAD ? 'in the lead' : 'farther down';
}
