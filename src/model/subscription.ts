import type { Certainty } from './claim.ts';
import type { Destination } from './delivery.ts';
import type { Topic } from './topic.ts';

/** What one destination wants to be told, and from which status on. */
export interface Subscription {
  readonly id: string;
  readonly destination: Destination;
  readonly topics: readonly Topic[] | 'all';
  readonly atLeast: Certainty;
}
