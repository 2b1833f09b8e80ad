import type { Wording } from '../alerts/compose-message.ts';
import type { StoryEvent } from '../alerts/story-history.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../lib/clock.ts';
import type { FeedList } from '../model/feed-desk.ts';
import type { StatusReport } from '../model/status-report.ts';

/** What the pages are made from: the questions that the commands ask, too. Nothing here changes anything. */
export interface PageDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly wording: Wording;
  /** What is watched, as the configuration names it. */
  readonly subject: string;
  readonly status: () => Promise<StatusReport>;
  readonly feeds: () => Promise<FeedList>;
  /** @returns what became of the story's messages, oldest first. */
  readonly history: (storyId: string) => Promise<readonly StoryEvent[]>;
  /** @returns the address that all copies of a page share. May throw on what is no address. */
  readonly canonicalUrl: (url: string) => string;
  /** Prints a time in `timezone`. */
  readonly formatTime: (iso: string) => string;
  /** IANA name. */
  readonly timezone: string;
}
