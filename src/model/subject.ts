import type { Tier } from './article.ts';

/** A person of the subject, as `config/watch.yaml` names them. Roles change and live in the ledger, not here. */
export interface Person {
  /** Family name first, lower case, hyphenated: `lin-junyang`. */
  readonly key: string;
  /** How answers print the name. */
  readonly name: string;
  /** Every right spelling in every script, `name` included. */
  readonly names: readonly string[];
  /** Wrong or garbled spellings that were seen in print. */
  readonly misspellings: readonly string[];
  /** Phrases that, standing in a text, mean that a like-sounding name is somebody else: "Lin Yifu", "World Labs". */
  readonly namesakes: readonly string[];
  /** Posts that name this person without a name, where unambiguous: "Qwen's tech lead". */
  readonly titles: readonly string[];
  /** Keys under which articles met the person before the configuration named them: what the ledger told of those is of this person. */
  readonly mergedFrom?: readonly string[];
  /** Part of the watched leadership; false for people who only speak about it. */
  readonly watched: boolean;
}

/**
 * watched: its people are the subject. parent: the company around it; its people count where a watched organisation or AI
 * role stands beside them. other: a rival or destination.
 */
export type OrganisationRelation = 'watched' | 'parent' | 'other';

export interface Organisation {
  readonly key: string;
  /** The canonical English name that `from` and `to` carry. */
  readonly name: string;
  readonly names: readonly string[];
  readonly relation: OrganisationRelation;
}

/** Who and what is watched: everything about Qwen that the code must not know by itself. */
export interface Subject {
  readonly name: string;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  /** Shortest published date that is still about this subject; older articles are judged, but never relevant. Null for no bound. */
  readonly since: string | null;
}

/** Numbers of the judgement that an operator may tune. */
export interface Thresholds {
  /** Estimated Jaccard similarity of two texts from which one is the other's copy. 0 to 1. */
  readonly nearDuplicate: number;
  /** Score from which an article is about the subject. */
  readonly relevance: number;
  /** Days after its last article within which a story takes up coverage that names no claim. */
  readonly storyWindowDays: number;
}

/** A feed that is polled: of `config/feeds.yaml`, or added by an operator. */
export interface Feed {
  /** Unique, from the name: `google-news-en-us-qwen-alibaba`. */
  readonly key: string;
  readonly name: string;
  /** Who publishes it, where entries do not say. */
  readonly outlet: string;
  readonly url: string;
  /** Language hint where detection has too little text. */
  readonly language: string | null;
  readonly tier: Tier;
  /** Shortest time between two checks, in minutes; with `adaptive`, only until the feed's own rhythm is known. */
  readonly intervalMinutes: number;
  /** Left out where the operator has set the interval. What the owner bears, or less where the feed itself says how long it is fresh. */
  readonly adaptive?: { readonly shortestMinutes: number; readonly unlessSaid: boolean };
  /** When it was added, ISO 8601 in UTC: what it published before is known from then on and told to nobody. */
  readonly tellsFrom?: string;
}
