import type { FeedProblem } from '../model/feed-desk.ts';
import type { FeedHints } from './parsed-feed.ts';
import type { Rhythm } from './rhythm.ts';

/** What is remembered of a feed between two checks. JSON; all times ISO 8601 in UTC. What is optional an older version did not store. */
export interface FeedState {
  /** The configured address this belongs to; a state for another address is not used. */
  readonly url: string;
  /** Where the feed has moved for good, once it has said so for a day; asked instead of `url` until it fails. */
  readonly movedTo: string | null;
  /** Where it has said that it moved to, and since when; it counts once it has held. */
  readonly moving?: { readonly to: string; readonly since: string } | null;
  /** When it said that it is gone for good: it is asked no more. */
  readonly retired?: string | null;
  /** Validators, sent back as they came. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last document: some servers send the same one again whatever they are asked. */
  readonly bodyHash: string | null;
  readonly lastChecked: string;
  /** Last time the feed answered as a feed, 304 included. */
  readonly lastSuccess: string | null;
  readonly nextCheck: string;
  /** Until when its host asked for patience; null where its last answer did not. */
  readonly throttledUntil?: string | null;
  readonly failuresInRow: number;
  readonly lastError: FeedProblem | null;
  /** Of the last document that was read; null before there was one. */
  readonly entryCount: number | null;
  /** The newest date in it. A feed that answers and never has anything newer is frozen. */
  readonly newestEntry: string | null;
  /** What it says of its schedule, and how often it speaks. */
  readonly hints?: FeedHints | null;
  readonly rhythm?: Rhythm | null;
}
