import type { Turns } from '../lib/turns.ts';
import type { Destination } from '../model/delivery.ts';
import type { Delivery } from './delivery.ts';
import type { FeedShares } from './feed-cycle.ts';

/** The work of the watcher in parts, for processes that share it. */
export interface SharedWork extends FeedShares, Pick<Delivery, 'queueDue' | 'sendTo'> {
  /** Keys of the destinations of a platform for which something waits. */
  waiting(platform: Destination['platform']): AsyncIterable<string>;
  /** Tells the hub of the feeds of stories, what has changed; null where there is none. */
  readonly tellHub: (() => Promise<void>) | null;
  /** The process has begun to take its share. */
  began(): void;
  /** This process' own line of work that writes. */
  readonly turns: Turns;
}
