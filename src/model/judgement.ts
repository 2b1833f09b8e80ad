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
  readonly stage: 'identity' | 'near-duplicate' | 'relevance' | 'claims' | 'assist' | 'story' | 'novelty' | 'verdict';
  readonly outcome: string;
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** The whole decision about one article; what is recorded, acted on and explained. */
export interface Judgement {
  readonly article: Source;
  readonly canonicalUrl: string;
  readonly judgedAt: string;
  readonly verdict: Verdict;
  /** The story it belongs to; null for articles that are irrelevant or claim nothing and belong to none. */
  readonly storyId: string | null;
  /** The article or seed that it repeats, for a duplicate of a text. */
  readonly duplicateOf: Source | null;
  readonly claims: readonly Claim[];
  /** Event keys the article reports, its main one in front. */
  readonly events: readonly string[];
  /** Those of its claims and events that nobody had told before. */
  readonly news: {
    readonly claims: readonly Claim[];
    readonly events: readonly string[];
    /** Whether all of it may be a repeat in other words: told all the same, as an update, at most so often a story. */
    readonly uncertain?: boolean;
  };
  /** Those of its claims that a message tells, the main one in front; missing in what older versions stored. */
  readonly telling?: readonly Claim[];
  readonly topics: readonly Topic[];
  /** The article's title. */
  readonly headline: string;
  /** Sentences of the article, quoted; in front of them those that a model wrote in English, not quoted. */
  readonly summary: readonly SummarySentence[];
  readonly reasons: readonly Reason[];
}

/** @returns the rule that decided, in the words of the verdict's reason; else what the last stage found. */
export function decidingRuleOf(reasons: readonly Reason[]): string {
  const rule = reasons.findLast(({ stage }) => stage === 'verdict')?.detail.rule;
  const found = reasons.findLast(({ stage }) => stage === 'novelty')?.outcome;
  return typeof rule === 'string' ? rule : (found ?? reasons.at(-1)?.outcome ?? 'no reason is on record');
}
