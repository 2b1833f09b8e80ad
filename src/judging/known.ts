import type { Source } from '../model/article.ts';
import {
  type Certainty,
  type Claim,
  type OrganisationAction,
  organisationKey,
  type PersonAction,
} from '../model/claim.ts';
import type { Status } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';

/** What the judgement of one article has to look up: all keys, so that the store is asked once and the decision stays pure. */
export interface RecallKeys {
  readonly articleId: string;
  readonly canonicalUrl: string;
  /** LSH bands of the text's MinHash; articles that share one are candidates for a near-duplicate. */
  readonly bands: readonly string[];
  readonly events: readonly string[];
  /** `subjectKey|action` of its claims, see `factGroup`. */
  readonly factGroups: readonly string[];
  /** Keys of the people it names: their open stories may take it up. */
  readonly people: readonly string[];
  /** Whether the latest stories of all are wanted: for coverage that names neither event nor person. */
  readonly latest: boolean;
}

/** An article or seed judged before. */
export interface KnownArticle {
  readonly source: Source;
  readonly canonicalUrl: string;
  readonly signature: readonly number[];
  readonly storyId: string | null;
  readonly seeded: boolean;
}

/** The part of a story that matching needs. */
export interface KnownStory {
  readonly id: string;
  readonly events: readonly string[];
  readonly people: readonly string[];
  readonly topics: readonly Topic[];
  readonly headline: string;
  readonly status: Status;
  readonly opened: string;
  readonly updated: string;
  /** How many articles it has gathered. */
  readonly articles: number;
  readonly seeded: boolean;
}

/** A fact somebody has told before: what `subject|action` leaves open. */
export interface KnownFact {
  readonly to: string | null;
  readonly negated: boolean;
  readonly reversed?: true;
  readonly certainty: Certainty;
  readonly storyId: string | null;
  readonly told: string;
  readonly seeded: boolean;
}

/** What the ledger knows of the keys asked for, as it stood before the article. */
export interface Known {
  /** The same guid of the same feed, judged before: its title or text was edited. */
  readonly sameArticle: KnownArticle | null;
  /** Another article under the same canonical URL. */
  readonly sameUrl: KnownArticle | null;
  readonly neighbours: readonly KnownArticle[];
  /** By event key. */
  readonly stories: ReadonlyMap<string, KnownStory>;
  /** By `factGroup`. */
  readonly facts: ReadonlyMap<string, readonly KnownFact[]>;
  /** The latest stories of the people named, newest first, a few a person. */
  readonly storiesOfPeople: readonly KnownStory[];
  /** The stories opened last, newest first, a few; empty where they were not asked for. */
  readonly latestStories: readonly KnownStory[];
}

/** Asks the ledger; the only door through which a judgement learns of the past. */
export type Recall = (keys: RecallKeys) => Promise<Known>;

/** Key of a name as an article has it -> key of the person whom earlier articles told of and nobody configured: mostly the same one. */
export type Met = ReadonlyMap<string, string>;

/**
 * @param published the asking article's time, ISO 8601.
 * @returns whoever of the keys is somebody met before, by the key itself or, where that is nobody's, by one that sounds alike.
 */
export type Acquaintances = (keys: readonly string[], published: string) => Promise<Met>;

/**
 * @param left the company left where it is another than the subject's, see `Claim.elsewhere`.
 * @returns the key under which facts are remembered, destination left open: `person:lin-junyang|departed`.
 */
export function factGroup(
  subject: { readonly kind: string; readonly key: string },
  action: PersonAction | OrganisationAction,
  left: string | null = null,
): string {
  return `${subject.kind}:${subject.key}|${action}${left === null ? '' : `<${organisationKey(left)}`}`;
}

/** @returns the group of a claim's fact. */
export function factGroupOf(claim: Pick<Claim, 'subject' | 'action' | 'from' | 'elsewhere'>): string {
  return factGroup(claim.subject, claim.action, claim.elsewhere ? claim.from : null);
}
