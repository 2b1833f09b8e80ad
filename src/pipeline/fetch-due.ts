import pLimit from 'p-limit';
import type { FeedState, FetchOutcome } from '../feeds/fetch-feed.ts';
import type { HostPace } from '../feeds/host-pace.ts';
import { hostOfFeed, hostPauses } from '../feeds/host-pauses.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Feed } from '../model/subject.ts';

/** Feeds fetched at once; enough to hide slow hosts, few enough for a small machine. */
const CONCURRENT_FETCHES = 8;
/** So long a cycle waits for a host that has many feeds; the rest of them have their turn in the next cycle. */
export const LONGEST_LINE_MS = 10_000;

/** A feed that was asked. */
export interface Fetched {
  readonly feed: Feed;
  readonly outcome: FetchOutcome;
  /** Before it was asked. */
  readonly state: FeedState | undefined;
}

interface FetchDueDeps {
  readonly fetch: (feed: Feed, state: FeedState | undefined) => Promise<FetchOutcome>;
  readonly pace: HostPace;
  readonly pause: (ms: number) => Promise<void>;
  readonly clock: Clock;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Asks the feeds that are due, those first that have waited longest: several hosts at once, each host in its own pace, and none that
 * two feeds have just been told to leave alone. Feeds that are gone are not asked.
 */
export async function fetchDue(
  feeds: readonly { readonly feed: Feed; readonly state: FeedState | undefined }[],
  { fetch, pace, pause, clock, onProgress }: FetchDueDeps,
): Promise<Fetched[]> {
  const at = isoNow(clock);
  const known = new Map(feeds.map(({ feed, state }) => [feed.key, { url: feed.url, state }]));
  const isPaused = (host: string) => hostPauses([...known.values()], isoNow(clock)).has(host);
  const due = feeds
    .filter(({ feed, state }) => isDue(feed, state, at) && !isPaused(hostOfFeed(feed.url, state)))
    .sort((a, b) => compare(a.state?.nextCheck ?? '', b.state?.nextCheck ?? ''));
  const limit = pLimit(CONCURRENT_FETCHES);
  const fetched: Fetched[] = [];
  let done = 0;
  const ask = async ({ feed, state }: (typeof due)[number], host: string) => {
    if (isPaused(host)) return;
    const outcome = await fetch(feed, state);
    known.set(feed.key, { url: feed.url, state: outcome.state });
    fetched.push({ feed, outcome, state });
    onProgress(++done, due.length);
  };
  await Promise.all(
    due.map(async (one) => {
      const host = hostOfFeed(one.feed.url, one.state);
      const wait = pace.take(host, LONGEST_LINE_MS);
      if (wait === null) return;
      if (wait > 0) await pause(wait);
      await limit(() => ask(one, host));
    }),
  );
  const order = new Map(feeds.map(({ feed }, index) => [feed.key, index]));
  return fetched.sort((a, b) => (order.get(a.feed.key) ?? 0) - (order.get(b.feed.key) ?? 0));
}

/** @returns the feeds that are due and whose host takes requests, those first that have waited longest, each with its host. */
export function dueFeeds(
  feeds: readonly { readonly feed: Feed; readonly state: FeedState | undefined }[],
  at: string,
): { readonly feed: Feed; readonly state: FeedState | undefined; readonly host: string }[] {
  const pauses = hostPauses(
    feeds.map(({ feed, state }) => ({ url: feed.url, state })),
    at,
  );
  return feeds
    .map((one) => ({ ...one, host: hostOfFeed(one.feed.url, one.state) }))
    .filter(({ feed, state, host }) => isDue(feed, state, at) && !pauses.has(host))
    .sort((a, b) => compare(a.state?.nextCheck ?? '', b.state?.nextCheck ?? ''));
}

/** A feed that answered within so long says that there is a network. */
const ANSWERED_MS = 15 * 60_000;

/** @returns whether any of the feeds has answered lately: where each is asked by itself, one that does not answer may be the network. */
export function hasAnswered(feeds: readonly { readonly state: FeedState | undefined }[], now: number): boolean {
  const since = new Date(now - ANSWERED_MS).toISOString();
  return feeds.some(({ state }) => (state?.lastSuccess ?? '') >= since);
}

/** So long after it was due, a feed's articles count as missed. */
export const AWAY_MS = 3_600_000;

/** @returns whether no feed waits that was missed, so that all that was missed is judged. */
export function isSettled(
  feeds: readonly { readonly feed: Feed; readonly state: FeedState | undefined }[],
  now: number,
): boolean {
  const at = new Date(now - AWAY_MS).toISOString();
  return dueFeeds(feeds, new Date(now).toISOString()).every(({ state }) => state === undefined || state.nextCheck > at);
}

/** What is remembered of another address is not of this feed. */
function isDue(feed: Feed, state: FeedState | undefined, at: string): boolean {
  if (state === undefined || state.url !== feed.url) return true;
  return (state.retired ?? null) === null && state.nextCheck <= at;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
