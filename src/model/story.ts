import type { Source } from './article.ts';
import type { Topic } from './topic.ts';

/** Computed from claims, never typed in. `denied` stands apart from the ladder rumoured < reported < confirmed. */
export const STATUSES = ['rumoured', 'reported', 'confirmed', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** All coverage of one event. */
export interface Story {
  /** A readable slug of its first event, the same on every platform: `yu-bowen-joined-bytedance`. */
  readonly id: string;
  /** The event keys that belong to it, the first that opened it in front. */
  readonly events: readonly string[];
  readonly headline: string;
  readonly summary: readonly SummarySentence[];
  readonly status: Status;
  readonly topics: readonly Topic[];
  /** Keys of the people it is about. */
  readonly people: readonly string[];
  /** The first articles in the order they came, at most eight; all of them stand in the ledger's coverage. */
  readonly sources: readonly Source[];
  /** Articles so far, syndicated copies included. */
  readonly articles: number;
  /** The last article taken in; a step done again after a crash is recognised by it. */
  readonly latestArticle: string;
  /** Outlets that reported independently; a syndicated copy counts with its original. */
  readonly outlets: readonly string[];
  readonly opened: string;
  readonly updated: string;
  /** Known from the seeded corpus before any feed was read: never told as new. */
  readonly seeded: boolean;
}

/** One sentence of a summary and what carries it. `quoted` marks words taken from the article. */
export interface SummarySentence {
  readonly text: string;
  readonly quoted: boolean;
  readonly articleId: string;
}
