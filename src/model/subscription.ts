import type { Certainty } from './claim.ts';
import type { Destination } from './delivery.ts';
import type { Topic } from './topic.ts';

/** Languages that messages are written in. */
export const READER_LANGUAGES = ['en', 'zh'] as const;
export type ReaderLanguage = (typeof READER_LANGUAGES)[number];

/** What one destination wants to be told, and from which status on. */
export interface Subscription {
  readonly id: string;
  readonly destination: Destination;
  readonly topics: readonly Topic[] | 'all';
  readonly atLeast: Certainty;
  readonly language: ReaderLanguage;
}
