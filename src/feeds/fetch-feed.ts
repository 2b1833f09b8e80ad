import { createHash } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import { WatcherError } from '../lib/errors.ts';
import type { HttpClient, HttpResponse } from '../lib/http.ts';
import type { FeedProblem } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import { linksOfHeader, pushedBy } from './feed-hints.ts';
import type { FeedState } from './feed-state.ts';
import { nextCheck } from './next-check.ts';
import { type ParseOptions, parseFeed } from './parse-feed.ts';
import type { FeedHints, ParsedFeed } from './parsed-feed.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import { failureOfStatus } from './status-failure.ts';

export type { FeedState } from './feed-state.ts';

/** What came of one check. `state` is what to remember, once the entries of a fresh document have been taken in. */
export type FetchOutcome =
  | { readonly kind: 'fresh'; readonly feed: ParsedFeed; readonly state: FeedState }
  | { readonly kind: 'unchanged'; readonly state: FeedState }
  | { readonly kind: 'failed'; readonly cause: FeedProblem; readonly state: FeedState };

export interface FetchDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** `parseFeed`, or a reader that keeps large documents out of this thread. @default parseFeed */
  readonly read?: ((bytes: Uint8Array, options: ParseOptions) => Promise<ParsedFeed>) | undefined;
  /** 0 to 1, for the jitter of the next check; none where it is left out. */
  readonly random?: () => number;
  /** A hub pushes the feed: it is asked less often. */
  readonly pushed?: boolean;
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/**
 * Checks a feed once: a GET with the validators of its last success, then the document parsed. Never throws for what the
 * feed, its host or the network does: that is a `failed` outcome with the time of the next try.
 * @param remembered - the state of the last check, of an earlier process too; undefined for a first one
 */
export async function fetchFeed(feed: Feed, remembered: FeedState | undefined, deps: FetchDeps): Promise<FetchOutcome> {
  const before = remembered?.url === feed.url ? remembered : undefined;
  const now = deps.clock.now();
  const check: Check = { feed, before, now, random: deps.random?.() ?? 0, pushed: deps.pushed ?? false };
  const address = before?.movedTo ?? feed.url;
  let response: HttpResponse;
  try {
    response = await deps.http.get(address, requestHeaders(before));
  } catch (error) {
    if (!(error instanceof WatcherError)) throw error;
    return failed(check, { code: error.code, message: error.message }, null);
  }
  if (response.status === 304 && before && hasValidators(before)) {
    return { kind: 'unchanged', state: succeeded(check, response) };
  }
  const refusal = failureOfStatus(response, address);
  if (refusal) return failed(check, refusal, response);

  const bodyHash = createHash('sha256').update(response.body).digest('hex');
  if (before?.bodyHash === bodyHash) {
    return { kind: 'unchanged', state: succeeded(check, response) };
  }
  try {
    const parsed = await (deps.read ?? parseFeed)(response.body, {
      url: response.url,
      contentType: response.headers['content-type'] ?? null,
    });
    return {
      kind: 'fresh',
      feed: parsed,
      state: succeeded(check, response, { parsed, bodyHash }),
    };
  } catch (error) {
    if (!(error instanceof WatcherError)) throw error;
    return failed(check, { code: error.code, message: error.message }, response);
  }
}

/** One check of one feed. */
interface Check {
  readonly feed: Feed;
  readonly before: FeedState | undefined;
  readonly now: number;
  readonly random: number;
  readonly pushed: boolean;
}

function requestHeaders(before: FeedState | undefined): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(before?.etag ? { 'if-none-match': before.etag } : {}),
    ...(before?.lastModified ? { 'if-modified-since': before.lastModified } : {}),
  };
}

function hasValidators({ etag, lastModified }: FeedState): boolean {
  return etag !== null || lastModified !== null;
}

/** A 304 need not repeat the validators: what it leaves out stays. */
function succeeded(
  check: Check,
  response: HttpResponse,
  document?: { readonly parsed: ParsedFeed; readonly bodyHash: string },
): FeedState {
  const { feed, before, now } = check;
  const { headers, status } = response;
  const kept = status === 304 ? before : undefined;
  const at = new Date(now).toISOString();
  const dates = document === undefined ? [] : datesOf(document.parsed);
  const learned = {
    hints: withHeader(document?.parsed.hints ?? before?.hints ?? null, response),
    rhythm: document === undefined ? (before?.rhythm ?? null) : rhythmOf(dates, now),
  };
  // Half a document must not be answered with "unchanged" next time.
  const isHalf = document?.parsed.truncated === true;
  return {
    url: feed.url,
    ...movesOf(check, response.movedTo),
    retired: null,
    etag: isHalf ? null : (headers.etag ?? kept?.etag ?? null),
    lastModified: isHalf ? null : (headers['last-modified'] ?? kept?.lastModified ?? null),
    bodyHash: isHalf ? null : (document?.bodyHash ?? before?.bodyHash ?? null),
    lastChecked: at,
    lastSuccess: at,
    nextCheck: next(check, { failuresInRow: 0, throttled: false }, learned, response),
    throttledUntil: null,
    failuresInRow: 0,
    lastError: null,
    entryCount: document?.parsed.entries.length ?? before?.entryCount ?? null,
    newestEntry: document === undefined ? (before?.newestEntry ?? null) : newestOf(dates),
    ...learned,
  };
}

function datesOf({ entries }: ParsedFeed): string[] {
  return entries.map(({ published, updated }) => published ?? updated).filter((date) => date !== null);
}

function newestOf(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((newest, date) => (newest === null || date > newest ? date : newest), null);
}

/** What the header names counts before what the document does. */
function withHeader(hints: FeedHints | null, { headers }: HttpResponse): FeedHints | null {
  const { hubs, self } = pushedBy(linksOfHeader(headers.link ?? ''));
  if (hubs.length === 0) return hints;
  const none = { everyMinutes: null, skipHours: [], skipDays: [], self: null };
  return { ...none, ...hints, hubs, self: self ?? hints?.self ?? null };
}

/** A permanent redirect may be a mistake of an hour: it moves the feed once every answer of a day has said the same. */
const HELD_MS = 24 * 3_600_000;

function movesOf({ before, now }: Check, to: string | null): Pick<FeedState, 'movedTo' | 'moving'> {
  const movedTo = before?.movedTo ?? null;
  if (to === null) return { movedTo, moving: null };
  const since = before?.moving?.to === to ? before.moving.since : new Date(now).toISOString();
  if (now - Date.parse(since) >= HELD_MS) return { movedTo: to, moving: null };
  return { movedTo, moving: { to, since } };
}

/** The address that was asked may be the fault: next time it is the other one, where there are two. */
function movesAfterFailure({ before, now }: Check): Pick<FeedState, 'movedTo' | 'moving'> {
  const { movedTo = null, moving = null } = before ?? {};
  if (movedTo !== null) {
    return { movedTo: null, moving: { to: movedTo, since: new Date(now - HELD_MS).toISOString() } };
  }
  const hasHeld = moving !== null && now - Date.parse(moving.since) >= HELD_MS;
  return hasHeld ? { movedTo: moving.to, moving: null } : { movedTo: null, moving };
}

function failed(check: Check, cause: FeedProblem, response: HttpResponse | null): FetchOutcome {
  const { feed, before, now } = check;
  const failuresInRow = (before?.failuresInRow ?? 0) + 1;
  const throttled = cause.code === 'throttled';
  const learned = { hints: before?.hints ?? null, rhythm: before?.rhythm ?? null };
  const nextCheck = next(check, { failuresInRow, throttled }, learned, response);
  const asksForPatience = throttled || (response?.status === 503 && response.headers['retry-after'] !== undefined);
  const at = new Date(now).toISOString();
  const state: FeedState = {
    url: feed.url,
    ...movesAfterFailure(check),
    // Of an address that the feed has moved to, "gone" says nothing of the feed.
    retired: cause.code === 'gone' && (before?.movedTo ?? null) === null ? at : null,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    bodyHash: before?.bodyHash ?? null,
    lastChecked: at,
    lastSuccess: before?.lastSuccess ?? null,
    nextCheck,
    throttledUntil: asksForPatience ? nextCheck : null,
    failuresInRow,
    lastError: cause,
    entryCount: before?.entryCount ?? null,
    newestEntry: before?.newestEntry ?? null,
    ...learned,
  };
  return { kind: 'failed', cause, state };
}

function next(
  { feed, now, random, pushed }: Check,
  went: { readonly failuresInRow: number; readonly throttled: boolean },
  learned: { readonly hints: FeedHints | null; readonly rhythm: Rhythm | null },
  response: HttpResponse | null,
): string {
  return nextCheck({
    ...{ now, random, pushed },
    ...went,
    ...learned,
    intervalMinutes: feed.intervalMinutes,
    adaptive: feed.adaptive,
    retryAfter: response?.headers['retry-after'] ?? null,
    cacheControl: response?.headers['cache-control'] ?? null,
    expires: response?.headers.expires ?? null,
  });
}
