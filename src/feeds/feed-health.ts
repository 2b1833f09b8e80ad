import type { FeedHealth } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import type { FeedState } from './feed-state.ts';

/** What a feed's state is measured by. */
interface HealthContext {
  readonly origin: FeedHealth['origin'];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Days without a newer entry from which a feed that answers is silent. */
  readonly silentDays: number;
}

const DAY_MS = 24 * 3_600_000;

/** @returns how the feed is. One whose entries have no dates is never silent: nobody can tell. Pure. */
export function feedHealth(
  feed: Feed,
  state: FeedState | undefined,
  { origin, now, silentDays }: HealthContext,
): FeedHealth {
  const failures = state?.failuresInRow ?? 0;
  const newestEntry = state?.newestEntry ?? null;
  const silent = newestEntry !== null && now - Date.parse(newestEntry) > silentDays * DAY_MS;
  return {
    feed,
    origin,
    condition: failures > 0 ? 'failing' : state === undefined ? 'new' : silent ? 'silent' : 'well',
    failures,
    lastSuccess: state?.lastSuccess ?? null,
    nextCheck: state?.nextCheck ?? null,
    newestEntry,
    problem: state?.lastError ?? null,
  };
}
