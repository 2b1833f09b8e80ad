import type { Verdict } from './judgement.ts';

/** How the running watcher is, as its app counts it. Times are ISO 8601 in UTC. */
export interface StatusReport {
  /** In words: "terminal, sample feeds". */
  readonly mode: string;
  readonly started: string;
  /** Null before the first cycle has ended. */
  readonly lastPoll: string | null;
  readonly feeds: readonly FeedStatus[];
  readonly articles: Readonly<Record<Verdict, number>>;
  /** The 24 hours that end with the one under way, oldest first. */
  readonly lastDay: readonly HourCounts[];
  readonly outbox: OutboxSummary;
  /** How late the slowest entry of the last cycle came into the outbox; null before the first. */
  readonly canary: { readonly arrived: string; readonly delayMs: number } | null;
  readonly subscriptions: number;
  /** Without credentials. */
  readonly store: string;
}

export interface FeedStatus {
  readonly name: string;
  /** Failed checks in a row; 0 for a healthy feed. */
  readonly failures: number;
  readonly lastSuccess: string | null;
  readonly nextCheck: string | null;
  /** Of the last failed check, without secrets. */
  readonly problem: string | null;
  /** The newest entry of a feed that answers and has had nothing new for long; null for any other. */
  readonly silentSince: string | null;
}

/** What waits to be sent, and what was given up. Times are ISO 8601 in UTC. */
export interface OutboxSummary {
  readonly pending: number;
  /** Since when the message waits that has waited longest; null where none does. */
  readonly waitingSince: string | null;
  readonly deadLetters: number;
  readonly lastDeadLetter: { readonly reason: string; readonly at: string } | null;
}

/**
 * What is counted by the hour. `articles`: judged; `stories`: opened by them; `alerts`: new messages and replies that arrived, once for each
 * channel; `failures`: checks of feeds that failed, and messages that were given up.
 */
export const COUNTED = ['articles', 'stories', 'alerts', 'failures'] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** One hour. */
export interface HourCounts extends Counts {
  /** When it began; ISO 8601 in UTC. */
  readonly from: string;
}
