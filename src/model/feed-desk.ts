import type { Tier } from './article.ts';
import type { Feed } from './subject.ts';

/** Why a check of a feed gave nothing: a stable code, and what a person needs to know. */
export interface FeedProblem {
  /** `http-timeout`, `http-status-404`, `throttled`, `gone`, `feed-html` ... */
  readonly code: string;
  readonly message: string;
}

/**
 * How a feed is. new: not read yet. well: it answered. failing: its last check gave nothing. silent: it answers, and has had nothing new
 * for much longer than it used to. retired: it said that it is gone for good, and is asked no more.
 */
export type FeedCondition = 'new' | 'well' | 'failing' | 'silent' | 'retired';

/** A feed that is polled, and what its last checks gave. Times are ISO 8601 in UTC. */
export interface FeedHealth {
  readonly feed: Feed;
  /** In the configuration, or added by an operator while the watcher ran. */
  readonly origin: 'configured' | 'added';
  readonly condition: FeedCondition;
  /** Failed checks in a row; 0 for a healthy feed. */
  readonly failures: number;
  readonly lastSuccess: string | null;
  readonly nextCheck: string | null;
  /** The newest date in its last document. */
  readonly newestEntry: string | null;
  /** Minutes between two of its entries, as it used to be; null where that is not known. */
  readonly gapMinutes: number | null;
  /** Where it has moved to for good and is asked now, without what may be a secret in it; null where it has not. */
  readonly movedTo: string | null;
  /** Of the last failed check, without secrets. */
  readonly problem: FeedProblem | null;
}

/** Every feed there is. */
export interface FeedList {
  /** Those that are polled. */
  readonly feeds: readonly FeedHealth[];
  /** Those of the configuration that an operator has switched off. */
  readonly removed: readonly Feed[];
  /** Those that the configuration leaves out, each with its reason. */
  readonly skipped: readonly { readonly key: string; readonly name: string; readonly reason: string }[];
}

/** One entry of a document that was only looked at. */
export interface CheckedEntry {
  readonly title: string;
  readonly url: string;
  /** Null where the feed gives no usable date. */
  readonly published: string | null;
}

/** What one check of an address gave. `address` is where the answer came from, in full: its query may hold a token. */
export type FeedCheck =
  | {
      readonly ok: false;
      readonly address: string;
      /** Null where there was no answer at all. */
      readonly status: number | null;
      readonly problem: FeedProblem;
      /** Addresses of feeds that the page names, where it is a page for people. */
      readonly named: readonly string[];
    }
  | {
      readonly ok: true;
      readonly address: string;
      readonly status: number;
      /** Whether every redirect on the way says that the feed has moved for good. */
      readonly moved: boolean;
      readonly format: string;
      readonly title: string;
      readonly language: string | null;
      readonly entries: number;
      readonly entriesLeftOut: number;
      readonly truncated: boolean;
      /** The newest first, a few. */
      readonly newest: readonly CheckedEntry[];
      /** Of the newest entries, as many as were `judged`, how many are about the subject. */
      readonly judged: number;
      readonly relevant: number;
    };

/** A feed as somebody who adds it gives it. */
export interface NewFeed {
  readonly url: string;
  /** What its document calls it; '' where it does not. */
  readonly title: string;
  readonly language: string | null;
  readonly tier: Tier;
}

/** What operators do with feeds while the watcher runs. */
export interface FeedDesk {
  list(): Promise<FeedList>;
  /** One real fetch, never conditional. Changes nothing. Never throws for what the address, its host or the network does. */
  check(url: string, feed?: Feed): Promise<FeedCheck>;
  /** From the next cycle on it is polled; what it published before now is told to nobody. */
  add(feed: NewFeed, by: string): Promise<Feed>;
  /** An added feed is forgotten, one of the configuration is switched off until `restore`. */
  remove(key: string, by: string): Promise<void>;
  /** Switches a feed of the configuration on again. */
  restore(key: string): Promise<void>;
}
