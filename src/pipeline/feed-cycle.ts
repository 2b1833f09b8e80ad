import { type FetchDeps, fetchFeed } from '../feeds/fetch-feed.ts';
import { createHostPace, spacingOf } from '../feeds/host-pace.ts';
import { markBackground, oldestTold } from '../feeds/mark-background.ts';
import { normaliseAll } from '../feeds/normalise-article.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import type { HttpClient } from '../lib/http.ts';
import type { Logger } from '../lib/logger.ts';
import type { Turns } from '../lib/turns.ts';
import type { Measures } from '../model/measures.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { currentFeeds, type FeedRecords } from './feed-list.ts';
import { dueFeeds, hasAnswered, isSettled, LONGEST_LINE_MS } from './fetch-due.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import type { OperatorWatch } from './operator-watch.ts';
import { type PollReport, pollFeeds } from './poll-feeds.ts';
import { type Progress, rememberCycle } from './progress.ts';
import { createPushDesk, type PushedDocument, type PushReceiver, type PushSettings } from './push-desk.ts';
import { type TakeInAllDeps, takeInAll } from './take-in-all.ts';

interface FeedCycleDeps
  extends Pick<TakeInAllDeps, 'takeIn' | 'foresee' | 'articlesACommit' | 'onArticleError' | 'onProgress'> {
  readonly feeds: FeedRecords;
  readonly configured: readonly Feed[];
  readonly stores: Stores;
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Reads a document, where not in this thread. */
  readonly read?: FetchDeps['read'];
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly turns: Turns;
  readonly progress: Namespace<Progress>;
  readonly hours: Pick<HourlyCounts, 'add'>;
  readonly watch: Pick<OperatorWatch, 'afterCycle'>;
  /** Days that the first document of a feed may tell back. */
  readonly tellDays: number;
  /** Queues what was held because the watcher was away. */
  readonly tellCatchUp: () => Promise<void>;
  /** Measures how long an entry takes to the outbox. */
  readonly flyCanary: () => Promise<unknown>;
  /** Sends what the outbox holds. */
  readonly drain: () => Promise<void>;
  /** Left out where the bot cannot be reached from outside. */
  readonly push?: PushSettings | undefined;
  /** Times what one cycle takes. */
  readonly polling: Measures['polling'];
  /** Told where a cycle, or what was pushed, failed. */
  readonly onFailed: () => void;
  readonly formatTime: (iso: string) => string;
  readonly log: Logger;
}

/** How what feeds publish comes in: asked for by cycles, and pushed by hubs. */
export interface FeedCycle {
  /** One cycle: check the feeds that are due, judge, send. One that is asked for while one runs is that one. */
  poll(): Promise<PollReport>;
  /** Resolves once no cycle runs and nothing that was pushed is under way; rejects as the cycle does. */
  idle(): Promise<unknown>;
  /** Where processes share the feeds, in place of `poll`. */
  readonly shares: FeedShares;
  /** Null where the bot cannot be reached from outside. */
  readonly receiver: PushReceiver | null;
}

/** A check of one feed that is due. */
export interface DueCheck {
  readonly feed: string;
  /** Names this check and no other of the feed. */
  readonly due: string;
  /** In its host's line. */
  readonly delayMs: number;
}

/** A cycle in parts, which any process may do. */
export interface FeedShares {
  due(): Promise<DueCheck[]>;
  /** Checks one feed, if it is still due, and judges what it brings. @returns whether that may have queued something to send. */
  pollOne(feed: string): Promise<boolean>;
  /** What follows once all that was due is judged; does nothing of it before. */
  settle(): Promise<void>;
}

export function createFeedCycle(deps: FeedCycleDeps): FeedCycle {
  const { feeds, clock, http, log, turns, progress, hours, watch, drain } = deps;
  const pace = createHostPace(clock, spacingOf);
  // A model may take its time with every article: what people change waits for one of them at most.
  const together: Stores['together'] = (work) => turns(() => deps.stores.together(work));
  const current = async () => (await currentFeeds(feeds, deps.configured)).feeds.map(({ feed }) => feed);
  let cycle: Promise<PollReport> | undefined;
  let pushes: Promise<void> = Promise.resolve();

  const takeInPushed = async ({ feed, topic, body, contentType }: PushedDocument) => {
    const at = isoNow(clock);
    const { entries } = await (deps.read ?? parseFeed)(body, { url: topic, contentType });
    const isFirst = ((await feeds.states.get(feed.key))?.lastSuccess ?? null) === null;
    const reading = { isFirst, oldestTold: oldestTold(clock.now(), deps.tellDays) };
    const listed = await normaliseAll(entries, feed, at);
    const articles = listed.map((article) => markBackground(article, feed, reading));
    const { verdicts } = await takeInAll(articles, { ...deps, together });
    await turns(() => rememberCycle(progress, hours, { at, verdicts, failures: [] }));
    await drain();
  };
  const desk =
    deps.push &&
    createPushDesk({
      ...deps.push,
      records: deps.stores.namespace('websub'),
      leaving: deps.stores.namespace('websub-leaving'),
      clock,
      feedOf: async (key) => (await current()).find((feed) => feed.key === key),
      onDocument: (document) => {
        // What fails here, or is cut off, comes with the next check of the feed.
        const onFailure = (error: unknown) => {
          deps.onFailed();
          log.warn({ feed: document.feed.name, cause: messageOf(error) }, 'what a hub sent could not be read');
        };
        pushes = pushes.then(() => takeInPushed(document).catch(onFailure));
      },
      onRefused: ({ name }, hub, cause) =>
        log.warn({ feed: name, hub: new URL(hub).host, cause }, 'the hub does not push this feed; it is polled'),
      onKept: (hub, cause) =>
        log.info({ hub: new URL(hub).host, cause }, 'the hub did not end a subscription; it is asked again'),
    });

  const ask = (polled: readonly Feed[], othersAnswer?: () => Promise<boolean>) =>
    pollFeeds({
      ...deps,
      ...{ feeds: polled, states: feeds.states, pace, together, ...(othersAnswer && { othersAnswer }) },
      fetch: async (feed, state) => {
        const pushed = (await desk?.isPushed(feed)) ?? false;
        return fetchFeed(feed, state, { http, clock, read: deps.read, random: deps.random, pushed });
      },
      articlesOf: async (outcome, feed, firstSeen) => {
        if (outcome.kind !== 'fresh') return [];
        const { entries, entriesLeftOut: leftOut } = outcome.feed;
        if (leftOut > 0) log.warn({ feed: feed.name, leftOut }, 'a feed lists more entries than are read of it');
        return normaliseAll(entries, feed, firstSeen);
      },
      onFailure: ({ feed, cause, nextCheck }) =>
        log.warn({ feed, cause, nextCheck: deps.formatTime(nextCheck) }, 'feed failed'),
    });
  const attend = async (polled: readonly Feed[]) => {
    const states = await feeds.states.getMany(polled.map(({ key }) => key));
    await desk?.attend(polled.map((feed, at) => ({ feed, state: states[at] })));
  };
  const known = async () => {
    const polled = await current();
    const states = await feeds.states.getMany(polled.map(({ key }) => key));
    return polled.map((feed, at) => ({ feed, state: states[at] }));
  };
  const shares: FeedShares = {
    due: async () => {
      const line = createHostPace(clock, spacingOf);
      return dueFeeds(await known(), isoNow(clock)).flatMap(({ feed, state, host }) => {
        const delayMs = line.take(host, LONGEST_LINE_MS);
        return delayMs === null ? [] : [{ feed: feed.key, due: state?.nextCheck ?? 'first', delayMs }];
      });
    },
    pollOne: async (key) => {
      const feed = (await current()).find((one) => one.key === key);
      if (feed === undefined) return false;
      const othersAnswer = async () =>
        hasAnswered(
          (await known()).filter(({ feed: other }) => other.key !== key),
          clock.now(),
        );
      const report = await ask([feed], othersAnswer);
      if (report.notDue === 0) await turns(() => rememberCycle(progress, hours, report));
      return report.entries > report.seen;
    },
    settle: async () => {
      const all = await known();
      if (isSettled(all, clock.now())) await turns(deps.tellCatchUp);
      await turns(deps.flyCanary);
      // A feed that nobody has asked yet is neither well nor ill.
      const networkDown = !hasAnswered(all, clock.now());
      if (all.every(({ state }) => state !== undefined)) await turns(() => watch.afterCycle({ networkDown }));
      await attend(all.map(({ feed }) => feed));
    },
  };

  const run = async () => {
    const polled = await current();
    const report = await ask(polled);
    await turns(deps.tellCatchUp);
    await turns(() => rememberCycle(progress, hours, report));
    await turns(deps.flyCanary);
    await turns(() => watch.afterCycle(report));
    await drain();
    if (!report.networkDown) await attend(polled);
    deps.onProgress('');
    return report;
  };

  return {
    // The schedule and the first cycle must not overlap.
    poll: () => {
      cycle ??= deps
        .polling(run)
        .catch((error: unknown) => {
          deps.onFailed();
          throw error;
        })
        .finally(() => {
          cycle = undefined;
        });
      return cycle;
    },
    idle: () => Promise.all([cycle, pushes]),
    receiver: desk ?? null,
    shares,
  };
}
