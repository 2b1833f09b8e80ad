import { createHash } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import { WatcherError } from '../lib/errors.ts';
import type { HttpClient, HttpResponse } from '../lib/http.ts';
import type { FeedProblem } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import type { FeedState } from './feed-state.ts';
import { nextCheck } from './next-check.ts';
import { type ParseOptions, parseFeed } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
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
  const address = before?.movedTo ?? feed.url;
  let response: HttpResponse;
  try {
    response = await deps.http.get(address, requestHeaders(before));
  } catch (error) {
    if (!(error instanceof WatcherError)) throw error;
    return failed(feed, before, now, { code: error.code, message: error.message }, null);
  }
  if (response.status === 304 && before && hasValidators(before)) {
    return { kind: 'unchanged', state: succeeded(feed, before, now, response) };
  }
  const refusal = failureOfStatus(response, address);
  if (refusal) return failed(feed, before, now, refusal, response);

  const bodyHash = createHash('sha256').update(response.body).digest('hex');
  if (before?.bodyHash === bodyHash) {
    return { kind: 'unchanged', state: succeeded(feed, before, now, response) };
  }
  try {
    const parsed = await (deps.read ?? parseFeed)(response.body, {
      url: response.url,
      contentType: response.headers['content-type'] ?? null,
    });
    return {
      kind: 'fresh',
      feed: parsed,
      state: withDocument(succeeded(feed, before, now, response), parsed, bodyHash),
    };
  } catch (error) {
    if (!(error instanceof WatcherError)) throw error;
    return failed(feed, before, now, { code: error.code, message: error.message }, response);
  }
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
function succeeded(feed: Feed, before: FeedState | undefined, now: number, response: HttpResponse): FeedState {
  const { headers, status } = response;
  const kept = status === 304 ? before : undefined;
  const at = new Date(now).toISOString();
  return {
    url: feed.url,
    movedTo: response.movedTo ?? before?.movedTo ?? null,
    etag: headers.etag ?? kept?.etag ?? null,
    lastModified: headers['last-modified'] ?? kept?.lastModified ?? null,
    bodyHash: before?.bodyHash ?? null,
    lastChecked: at,
    lastSuccess: at,
    nextCheck: next(feed, now, 0, false, response),
    failuresInRow: 0,
    lastError: null,
    entryCount: before?.entryCount ?? null,
    newestEntry: before?.newestEntry ?? null,
  };
}

function withDocument(state: FeedState, parsed: ParsedFeed, bodyHash: string): FeedState {
  const dates = parsed.entries.map(({ published, updated }) => published ?? updated).filter((date) => date !== null);
  const newestEntry = dates.reduce<string | null>(
    (newest, date) => (newest === null || date > newest ? date : newest),
    null,
  );
  // Half a document must not be answered with "unchanged" next time.
  const validators = parsed.truncated ? { etag: null, lastModified: null, bodyHash: null } : { bodyHash };
  return { ...state, ...validators, entryCount: parsed.entries.length, newestEntry };
}

function failed(
  feed: Feed,
  before: FeedState | undefined,
  now: number,
  cause: FeedProblem,
  response: HttpResponse | null,
): FetchOutcome {
  const failuresInRow = (before?.failuresInRow ?? 0) + 1;
  const state: FeedState = {
    url: feed.url,
    // The new address may be the fault: next time the configured one is asked.
    movedTo: null,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    bodyHash: before?.bodyHash ?? null,
    lastChecked: new Date(now).toISOString(),
    lastSuccess: before?.lastSuccess ?? null,
    nextCheck: next(feed, now, failuresInRow, cause.code === 'throttled', response),
    failuresInRow,
    lastError: cause,
    entryCount: before?.entryCount ?? null,
    newestEntry: before?.newestEntry ?? null,
  };
  return { kind: 'failed', cause, state };
}

function next(
  feed: Feed,
  now: number,
  failuresInRow: number,
  throttled: boolean,
  response: HttpResponse | null,
): string {
  return nextCheck({
    now,
    intervalMinutes: feed.intervalMinutes,
    failuresInRow,
    throttled,
    retryAfter: response?.headers['retry-after'] ?? null,
    cacheControl: response?.headers['cache-control'] ?? null,
    expires: response?.headers.expires ?? null,
  });
}
