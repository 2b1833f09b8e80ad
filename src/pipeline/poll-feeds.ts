import { changedEntries, type EntryMarks } from '../feeds/entry-marks.ts';
import type { FeedState, FetchOutcome } from '../feeds/fetch-feed.ts';
import type { HostPace } from '../feeds/host-pace.ts';
import { markBackground, oldestTold } from '../feeds/mark-background.ts';
import type { FeedEntry } from '../feeds/parsed-feed.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Verdict } from '../model/judgement.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { AWAY_MS, type Fetched, fetchDue } from './fetch-due.ts';
import { type TakeInAllDeps, takeInAll } from './take-in-all.ts';

/** Failures that say nothing about a feed when every feed has them. */
const NO_NETWORK: ReadonlySet<string> = new Set(['http-dns', 'http-connection']);
/** A document whose articles were not all taken in is asked for again in full, when its feed is due. */
const NO_VALIDATORS = { etag: null, lastModified: null, bodyHash: null };

/** One feed that gave nothing this time, in the words that an operator reads. */
export interface FeedFailure {
  readonly feed: string;
  readonly key: string;
  /** `http-timeout`, `throttled`, `feed-html` ... */
  readonly code: string;
  readonly cause: string;
  readonly nextCheck: string;
}

/** What one cycle did. */
export interface PollReport {
  readonly at: string;
  readonly fresh: number;
  readonly unchanged: number;
  readonly notDue: number;
  readonly failures: readonly FeedFailure[];
  /** Entries in the documents that came. */
  readonly entries: number;
  /** Of these, met before with the same text. */
  readonly seen: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Feeds were asked, and none gave any answer. */
  readonly networkDown: boolean;
}

export interface PollDeps extends TakeInAllDeps {
  readonly feeds: readonly Feed[];
  readonly states: Namespace<FeedState>;
  readonly fetch: (feed: Feed, state: FeedState | undefined) => Promise<FetchOutcome>;
  /** The line at each host, and what waits in it. */
  readonly pace: HostPace;
  readonly pause: (ms: number) => Promise<void>;
  /** Entries that need not be read again, by feed. */
  readonly marks: Namespace<EntryMarks>;
  /** Articles of entries, in their order. */
  readonly articlesOf: (entries: readonly FeedEntry[], feed: Feed, firstSeen: string) => Promise<readonly Article[]>;
  /** Days that a first document may tell back. */
  readonly tellDays: number;
  readonly clock: Clock;
  readonly onFailure: (failure: FeedFailure) => void;
  /** Where not all feeds are asked at once: whether any other has answered lately. */
  readonly othersAnswer?: () => Promise<boolean>;
}

/**
 * One cycle: fetches the feeds that are due, then takes their new articles in by time of publication over all feeds, so that
 * of two reports the earlier one opens the story. A feed's failure is its own. Its validators are kept only once its
 * articles are taken in: what a crash or a fault cuts off is fetched again.
 */
export async function pollFeeds(deps: PollDeps): Promise<PollReport> {
  const at = isoNow(deps.clock);
  const states = await deps.states.getMany(deps.feeds.map(({ key }) => key));
  const polled = deps.feeds.map((feed, index) => ({ feed, state: states[index] }));
  const fetched = await fetchDue(polled, {
    ...deps,
    onProgress: (done, of) => deps.onProgress(`checked ${done} of ${of} feeds`),
  });

  const failures: FeedFailure[] = [];
  for (const { feed, outcome } of fetched) {
    if (outcome.kind !== 'failed') continue;
    const { code, message } = outcome.cause;
    const failure = { feed: feed.name, key: feed.key, code, cause: message, nextCheck: outcome.state.nextCheck };
    failures.push(failure);
    deps.onFailure(failure);
  }

  const documents = fetched.flatMap((one) =>
    one.outcome.kind === 'fresh' ? [{ ...one, entries: one.outcome.feed.entries }] : [],
  );
  const marksBefore = await deps.marks.getMany(documents.map(({ feed }) => feed.key));
  const articles: Article[] = [];
  const marked: { readonly key: string; readonly value: EntryMarks }[] = [];
  let known = 0;
  for (const [index, { feed, entries, state }] of documents.entries()) {
    const { changed, marks } = changedEntries(entries, marksBefore[index] ?? []);
    marked.push({ key: feed.key, value: marks });
    known += entries.length - changed.length;
    const isFirst = state?.url !== feed.url || state.lastSuccess === null;
    const reading = { isFirst, oldestTold: oldestTold(deps.clock.now(), deps.tellDays) };
    const isLate = !isFirst && Date.parse(at) - Date.parse(state.nextCheck) > AWAY_MS;
    for (const article of await deps.articlesOf(changed, feed, at)) {
      const dated = markBackground(article, feed, reading);
      articles.push(isLate ? { ...dated, catchUp: true } : dated);
    }
  }
  const { seen, verdicts, unfinished } = await takeInAll(articles, deps);
  // Without any answer the network is down, and that is nobody's failure: all are tried again at the next tick.
  const noAnswer = fetched.every(({ outcome }) => outcome.kind === 'failed' && NO_NETWORK.has(outcome.cause.code));
  const networkDown = noAnswer && (fetched.length === 0 || (await deps.othersAnswer?.()) !== true);
  if (!networkDown) {
    const states = fetched.map(({ feed, outcome }) => ({
      key: feed.key,
      value: unfinished.has(feed.key) ? { ...outcome.state, ...NO_VALIDATORS } : outcome.state,
    }));
    await deps.together(async () => {
      await keepStates(deps.states, fetched, states);
      // With the articles in the ledger: what failed is read again, and has to be new then.
      await deps.marks.setMany(marked.filter(({ key }) => !unfinished.has(key)));
    });
  }

  const count = (kind: FetchOutcome['kind']) => fetched.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    at,
    fresh: count('fresh'),
    unchanged: count('unchanged'),
    notDue: deps.feeds.length - fetched.length,
    failures,
    entries: known + articles.length,
    seen: known + seen,
    verdicts,
    networkDown: networkDown && fetched.length > 0,
  };
}

/** What another process has stored of a feed since it was asked is not older than this: it stays. */
async function keepStates(
  records: Namespace<FeedState>,
  fetched: readonly Fetched[],
  states: readonly { readonly key: string; readonly value: FeedState }[],
): Promise<void> {
  const now = await records.getMany(states.map(({ key }) => key));
  await records.setMany(
    states.filter((_, at) => JSON.stringify(now[at] ?? null) === JSON.stringify(fetched[at]?.state ?? null)),
  );
}
