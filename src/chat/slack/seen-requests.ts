import type { Clock } from '../../lib/clock.ts';

/** Slack repeats what it saw no acknowledgement of after up to five minutes: https://docs.slack.dev/apis/events-api#retries. */
const REMEMBERED_MS = 10 * 60_000;
const MOST_REMEMBERED = 5_000;

/** Requests that have come in, so that one that is delivered again is not run again. Bounded in time and number. */
export interface SeenRequests {
  /** @returns whether this is the first delivery; from then on it is not. */
  isNew(id: string): Promise<boolean>;
}

/** @param isFirst where several processes receive: whether none of them has. */
export function createSeenRequests(
  clock: Clock,
  isFirst?: ((id: string) => Promise<boolean>) | undefined,
): SeenRequests {
  const seen = new Map<string, number>();
  return {
    async isNew(id) {
      const now = clock.now();
      for (const [oldest, at] of seen) {
        if (now - at < REMEMBERED_MS && seen.size < MOST_REMEMBERED) break;
        seen.delete(oldest);
      }
      if (seen.has(id)) return false;
      seen.set(id, now);
      return (await isFirst?.(`slack ${id}`)) ?? true;
    },
  };
}
