import type { FeedProblem } from '../model/feed-desk.ts';

/** What is remembered of a feed between two checks. JSON; all times ISO 8601 in UTC. */
export interface FeedState {
  /** The configured address this belongs to; a state for another address is not used. */
  readonly url: string;
  /** Where the feed has moved for good; asked instead of `url` until it fails. */
  readonly movedTo: string | null;
  /** Validators, sent back as they came. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last document: some servers send the same one again whatever they are asked. */
  readonly bodyHash: string | null;
  readonly lastChecked: string;
  /** Last time the feed answered as a feed, 304 included. */
  readonly lastSuccess: string | null;
  readonly nextCheck: string;
  readonly failuresInRow: number;
  readonly lastError: FeedProblem | null;
  /** Of the last document that was read; null before there was one. */
  readonly entryCount: number | null;
  /** The newest date in it. A feed that answers and never has anything newer is frozen. */
  readonly newestEntry: string | null;
}
