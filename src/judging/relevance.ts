import { type DraftEvent, namesCompany } from './extract-events.ts';
import type { MergedClaim } from './merge-claims.ts';
import { authorOf } from './post-author.ts';
import { evidenceOf } from './relevance-evidence.ts';
import { type Features, featuresOf } from './relevance-features.ts';
import { RELEVANCE_BIAS, RELEVANCE_WEIGHTS } from './relevance-weights.ts';
import { hasCue, type Sentence } from './sentence.ts';

/** How likely an article is about the subject, and what says so. */
export interface Relevance {
  /** 0 to 1; compared with `thresholds.relevance`. */
  readonly score: number;
  readonly because: readonly string[];
  readonly features: Features;
}

/** What is told in one late sentence of a text about something else is not what the text is about. */
const PASSING = 0.3;
/** What somebody of the subject writes of their own step is news of it, however the rest reads. */
const OWN_STEP = 0.7;
const LEAD = 2;
const LONG = 5;
/** Looked up by texts that are made anew for each article: of an object's they would first be made its names. */
const WEIGHTS = new Map(Object.entries(RELEVANCE_WEIGHTS));
/** Reasons that are printed: those that weigh most, for and against. */
const SHOWN = 8;

/**
 * A logistic model over what is seen of an article. The weights are fitted on labelled news, see `test/calibration`; which words and
 * names are seen is the lexicons' and the configuration's. Pure.
 */
export function relevanceOf(
  sentences: readonly Sentence[],
  claims: readonly MergedClaim[],
  events: readonly DraftEvent[],
): Relevance {
  const evidence = evidenceOf(sentences, claims, events);
  const features = featuresOf(sentences, claims, events, evidence);
  let sum = RELEVANCE_BIAS;
  const parts: { readonly what: string; readonly worth: number }[] = [];
  for (const [what, value] of features) {
    const worth = value * (WEIGHTS.get(what) ?? 0);
    sum += worth;
    parts.push({ what, worth });
  }
  const telling = parts.sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth)).slice(0, SHOWN);
  const because = telling.map(({ what, worth }) => `${worth < 0 ? '−' : '+'}${Math.abs(worth).toFixed(1)} ${what}`);
  const fitted = 1 / (1 + Math.exp(-sum));
  const own = tellsOwnStep(sentences, claims);
  const likely = own ? Math.max(fitted, OWN_STEP) : fitted;
  if (own) because.unshift('somebody of the subject writes of their own step');
  if (!isInPassing(sentences, claims, events))
    return { score: likely, because: [...because, ...evidence.because], features };
  return { score: Math.min(likely, PASSING), because: ['mentioned in passing', ...because], features };
}

/** "Six years at Qwen. Friday was my last day": the author's own step, beside a sentence that names the subject or its company. */
function tellsOwnStep(sentences: readonly Sentence[], claims: readonly MergedClaim[]): boolean {
  const author = authorOf(sentences);
  if (author === null) return false;
  const ours = new Set(sentences.filter(namesCompany).map(({ index }) => index));
  return claims.some(
    ({ person, action, elsewhere, drafts }) =>
      person === author.key &&
      !elsewhere &&
      OWN_STEPS.has(action) &&
      drafts.some(({ sentence: { index } }) => [index - 1, index, index + 1].some((near) => ours.has(near))),
  );
}

const OWN_STEPS: ReadonlySet<string> = new Set(['departed', 'joined', 'founded', 'denied']);

function isInPassing(
  sentences: readonly Sentence[],
  claims: readonly MergedClaim[],
  events: readonly DraftEvent[],
): boolean {
  const [title] = sentences;
  if (sentences.length < LONG || title === undefined || title.people.length > 0) return false;
  if (hasCue(title, ['leave-noun', 'exit-word', 'reorganise'])) return false;
  const acting = new Set([
    ...claims.flatMap((claim) => claim.drafts.map((draft) => draft.sentence.index)),
    ...events.map((event) => event.sentence.index),
  ]);
  const [only = 0] = acting;
  return acting.size === 1 && only > LEAD;
}
