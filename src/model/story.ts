import type { Source } from './article.ts';
import type { Certainty, Claim } from './claim.ts';
import type { Topic } from './topic.ts';

/**
 * Computed from claims, never typed in. Two stand apart from the ladder rumoured < reported < confirmed: `denied`, it is said not
 * to be so, and `reversed`, it was so and was taken back.
 */
export const STATUSES = ['rumoured', 'reported', 'confirmed', 'denied', 'reversed'] as const;
export type Status = (typeof STATUSES)[number];

/** @returns whether the status stands apart from the ladder. */
export function isFallen(status: Status): status is 'denied' | 'reversed' {
  return status === 'denied' || status === 'reversed';
}

/** @returns whether what the story told does not hold: it is denied, was taken back, or nobody says it any more. */
export function hasFallen({ status, retracted }: Pick<Story, 'status' | 'retracted'>): boolean {
  return isFallen(status) || retracted === true;
}

/** When something was last stated, or denied, with one certainty by one kind of witness. */
export interface Said {
  readonly certainty: Certainty;
  readonly denies: boolean;
  /** Of what denies: "stays" is true of its day alone; a reversal says that it was so before. */
  readonly manner?: 'stays' | 'reverses';
  /** ISO 8601 in UTC, as its article was published. */
  readonly at: string;
  /** The independent outlet, where it counts one step lower unless a second one says the same: an aggregator's or a community's word. */
  readonly weak?: string;
}

/** All coverage of one event. */
export interface Story {
  /** A readable slug of its first event, the same on every platform: `yu-bowen-joined-bytedance`. */
  readonly id: string;
  /** The event keys that belong to it, the first that opened it in front. */
  readonly events: readonly string[];
  /** The title of the article that opened it, or one plain English sentence; what a message says is made of `telling`. */
  readonly headline: string;
  /** Sentences of that article, and those that a model wrote about it in English, for what no template covers. */
  readonly summary: readonly SummarySentence[];
  /** The claims of that article that a message tells, the main one in front; missing in what older versions stored. */
  readonly telling?: readonly Claim[];
  readonly status: Status;
  /** What the status is computed from: of each certainty and manner the latest, and of weak outlets the latest two. */
  readonly said?: readonly Said[];
  /** Whoever stated it has taken that out of the article, and nobody else states it. */
  readonly retracted?: true;
  /** It has fallen, or stands again, since its headline was written: the headline tells the opposite of what is so. */
  readonly turned?: true;
  readonly topics: readonly Topic[];
  /** Keys of the people it is about. */
  readonly people: readonly string[];
  /** Ids of stories that it follows from, the nearest first: an earlier step of its people, the departure that left its post open. */
  readonly related?: readonly string[];
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
  /** Keys of the facts that it tells (`factKey`); each is a claim of the article. Empty for a quote that carries no claim. */
  readonly facts?: readonly string[];
}
