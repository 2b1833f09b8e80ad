import type { Source } from './article.ts';
import type { Certainty } from './claim.ts';
import type { Topic } from './topic.ts';

/** Computed from claims, never typed in. `denied` stands apart from the ladder rumoured < reported < confirmed. */
export const STATUSES = ['rumoured', 'reported', 'confirmed', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** When something was last stated, or denied, with one certainty. */
export interface Said {
  readonly certainty: Certainty;
  readonly denies: boolean;
  /** ISO 8601 in UTC, as its article was published. */
  readonly at: string;
}

/** All coverage of one event. */
export interface Story {
  /** A readable slug of its first event, the same on every platform: `yu-bowen-joined-bytedance`. */
  readonly id: string;
  /** The event keys that belong to it, the first that opened it in front. */
  readonly events: readonly string[];
  readonly headline: string;
  readonly summary: readonly SummarySentence[];
  readonly status: Status;
  /** What the status is computed from: at most one entry a certainty, stated and denied. */
  readonly said?: readonly Said[];
  readonly topics: readonly Topic[];
  /** Keys of the people it is about. */
  readonly people: readonly string[];
  /** The first articles in the order they came, at most eight; all of them stand in the ledger's coverage. */
  readonly sources: readonly Source[];
  /** Articles so far, syndicated copies included; an edited one counts once. */
  readonly articles: number;
  /** The last article taken in as `<articleId>~<version>`; a step done again after a crash is recognised by it, an edit is not it. */
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
