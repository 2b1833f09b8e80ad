import type { FeedCondition } from './feed-desk.ts';
import type { Verdict } from './judgement.ts';

/** How the watcher is at a moment, read from the store. Times are ISO 8601 in UTC. */
export interface WatcherFigures {
  readonly lastPoll: string | null;
  /** Of all processes so far. */
  readonly articles: Readonly<Record<Verdict, number>>;
  readonly outbox: { readonly pending: number; readonly waitingSince: string | null; readonly deadLetters: number };
  readonly canary: { readonly arrived: string; readonly delayMs: number } | null;
  readonly subscriptions: number;
  readonly feedConditions: readonly FeedCondition[];
  readonly platforms: readonly { readonly platform: string; readonly open: boolean }[];
}
