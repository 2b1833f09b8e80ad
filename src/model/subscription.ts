import type { Ping } from './chat-message.ts';
import type { Certainty } from './claim.ts';
import type { Destination } from './delivery.ts';
import type { ReaderLanguage } from './reader-language.ts';
import type { Topic } from './topic.ts';

/** What a subscription is about. `person` and `story` are keys of the ledger. */
export type Interest =
  | { readonly kind: 'all' }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'story'; readonly story: string };

/** When a digest goes out: at the full hour of the zone, every day or on one day of the week. */
export interface Digest {
  /** 0 to 23. */
  readonly hour: number;
  /** 1 Monday to 7 Sunday; null for every day. */
  readonly weekday: number | null;
  /** IANA name. */
  readonly timezone: string;
}

/** Hours in which nobody is notified: from `from` until before `to`, over midnight where `to` is not later. */
export interface QuietHours {
  /** 0 to 23. */
  readonly from: number;
  /** 0 to 23, not `from`. */
  readonly to: number;
  /** IANA name. */
  readonly timezone: string;
}

/** What one destination wants to be told. A destination has at most one subscription of an interest. */
export interface Subscription {
  readonly destination: Destination;
  readonly about: Interest;
  readonly atLeast: Certainty;
  readonly language: ReaderLanguage;
  /** Null where each message is sent at once. */
  readonly digest: Digest | null;
  readonly quiet: QuietHours | null;
  /** Whom a new message calls; nobody else is ever called. */
  readonly pings: readonly Ping[];
  /** Direct messages of who subscribed; null for what the configuration subscribes. */
  readonly by: Destination | null;
}

/** @returns the interest as one word: `all`, `topic:departure`, `person:lin-junyang`, `story:lin-junyang-departed`. */
export function interestKey(interest: Interest): string {
  switch (interest.kind) {
    case 'all':
      return 'all';
    case 'topic':
      return `topic:${interest.topic}`;
    case 'person':
      return `person:${interest.person}`;
    case 'story':
      return `story:${interest.story}`;
  }
}
