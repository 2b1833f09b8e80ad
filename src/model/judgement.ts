import type { Source } from './article.ts';
import type { Claim } from './claim.ts';
import type { SummarySentence } from './story.ts';
import type { Topic } from './topic.ts';

/**
 * What is done with an article.
 * alert: a new story, posted. update: a new fact in a told story. corroboration: another outlet, nothing new, counted on the
 * message. duplicate: the same text again, or known from the seeded corpus. irrelevant: not news about the subject.
 */
export const VERDICTS = ['alert', 'update', 'corroboration', 'duplicate', 'irrelevant'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One step of the decision as `why` prints it: what was looked at, what came out, which rule decided. */
export interface Reason {
  readonly stage: 'identity' | 'near-duplicate' | 'relevance' | 'claims' | 'story' | 'novelty' | 'verdict';
  readonly outcome: string;
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** The whole decision about one article; what is recorded, acted on and explained. */
export interface Judgement {
  readonly article: Source;
  readonly canonicalUrl: string;
  readonly judgedAt: string;
  readonly verdict: Verdict;
  /** The story it belongs to; null for irrelevant articles. */
  readonly storyId: string | null;
  /** The article or seed that it repeats, for a duplicate of a text. */
  readonly duplicateOf: Source | null;
  readonly claims: readonly Claim[];
  /** Event keys the article reports, its main one in front. */
  readonly events: readonly string[];
  /** Those of its claims and events that nobody had told before. */
  readonly news: { readonly claims: readonly Claim[]; readonly events: readonly string[] };
  readonly topics: readonly Topic[];
  readonly headline: string;
  readonly summary: readonly SummarySentence[];
  readonly reasons: readonly Reason[];
}
