import { printableAddress } from '../lib/http-error.ts';
import type { FeedCondition, FeedHealth } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import type { FeedState } from './feed-state.ts';
import type { Rhythm } from './rhythm.ts';

/** What a feed's state is measured by. */
interface HealthContext {
  readonly origin: FeedHealth['origin'];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Days without a newer entry from which a feed that answers is silent, where its own rhythm is not known. */
  readonly silentDays: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;
/** A weekend is no silence, however fast a feed is. */
const SHORTEST_SILENCE_MS = 3 * DAY_MS;
/** So many times its longest gap, or its usual one: whichever is longer. */
const LONGEST_GAPS = 3;
const USUAL_GAPS = 10;

/** @returns how the feed is. One whose entries have no dates is never silent: nobody can tell. Pure. */
export function feedHealth(
  feed: Feed,
  remembered: FeedState | undefined,
  { origin, now, silentDays }: HealthContext,
): FeedHealth {
  const state = remembered?.url === feed.url ? remembered : undefined;
  const failures = state?.failuresInRow ?? 0;
  const newestEntry = state?.newestEntry ?? null;
  const silent = newestEntry !== null && now - Date.parse(newestEntry) > silentAfter(state?.rhythm ?? null, silentDays);
  const movedTo = state?.movedTo ?? null;
  return {
    feed,
    origin,
    condition: conditionOf(state, silent),
    failures,
    lastSuccess: state?.lastSuccess ?? null,
    nextCheck: state?.nextCheck ?? null,
    newestEntry,
    gapMinutes: state?.rhythm?.gapMinutes ?? null,
    movedTo: movedTo === null ? null : printableAddress(movedTo),
    problem: state?.lastError ?? null,
  };
}

function conditionOf(state: FeedState | undefined, silent: boolean): FeedCondition {
  if (state === undefined) return 'new';
  if ((state.retired ?? null) !== null) return 'retired';
  return state.failuresInRow > 0 ? 'failing' : silent ? 'silent' : 'well';
}

/** @returns milliseconds. An operator who never wants to hear of silence sets days without end. */
function silentAfter(rhythm: Rhythm | null, silentDays: number): number {
  if (rhythm === null || silentDays === Number.POSITIVE_INFINITY) return silentDays * DAY_MS;
  const minutes = Math.max(rhythm.longestGapMinutes * LONGEST_GAPS, rhythm.gapMinutes * USUAL_GAPS);
  return Math.max(minutes * MINUTE_MS, SHORTEST_SILENCE_MS);
}
