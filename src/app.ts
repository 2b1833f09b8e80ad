import { setTimeout as sleep } from 'node:timers/promises';
import { tellCatchUp } from './alerts/catch-up.ts';
import { tellerOf, type Wording } from './alerts/compose-message.ts';
import { digestRecords } from './alerts/digests.ts';
import type { FeedChange } from './alerts/feed-changes.ts';
import { outboxRecords } from './alerts/outbox.ts';
import { createPrintedNames } from './alerts/printed-names.ts';
import { waitingDestinations } from './alerts/relay.ts';
import { storyHistory } from './alerts/story-history.ts';
import { createSubscribers, movePerson, subscriptionRecords } from './alerts/subscriptions.ts';
import type { ChatAdapter, Inbound } from './chat/chat-adapter.ts';
import { namingCommand } from './chat/command-name.ts';
import { measuredAdapter } from './chat/measured-adapter.ts';
import { PlatformError } from './chat/platform-error.ts';
import { byTimer, createPlatforms, type Later } from './chat/platforms.ts';
import { createQuestions } from './commands/answer-questions.ts';
import { specsOf } from './commands/command-specs.ts';
import { createDigestPicture } from './commands/digest-picture.ts';
import type { JsonAnswer } from './commands/dispatch.ts';
import { commands } from './commands/index.ts';
import { addressProblem, plainFeed } from './config/feeds-config.ts';
import type { Config } from './config/load-config.ts';
import { canonicalUrl } from './feeds/canonical-url.ts';
import type { FetchDeps } from './feeds/fetch-feed.ts';
import { createOutletTiers } from './feeds/outlet-tiers.ts';
import { spreadOf, startSchedule } from './jobs/schedule.ts';
import { createAnalyser } from './judging/analyse.ts';
import { createAssist } from './judging/assist/assist-article.ts';
import type { AskFailure, AskModel } from './judging/assist/offered-answer.ts';
import { eventKeysOf, isUnit, storyIdOf } from './judging/event-key.ts';
import { bandsOf } from './judging/fingerprint.ts';
import { judgeArticle } from './judging/judge-article.ts';
import { topicsOfClaims } from './judging/topics-of.ts';
import { type LabelledExamples, labelledExamples } from './ledger/labelled-examples.ts';
import { createLastingAnswers } from './ledger/lasting-answers.ts';
import { openLedger } from './ledger/ledger.ts';
import { mergePeople } from './ledger/merge-people.ts';
import { printedNamesOf } from './ledger/names.ts';
import { notedRecords, sharedAnswers } from './ledger/noted-records.ts';
import { createAcquaintances, createRecall } from './ledger/recall.ts';
import type { EventRules } from './ledger/record-judgement.ts';
import { ledgerRecords } from './ledger/records.ts';
import { type SeedingReport, seedCorpus } from './ledger/seed-corpus.ts';
import { listSuppressed, type SuppressedPage, type SuppressedQuery } from './ledger/suppressed.ts';
import { type Clock, isoNow } from './lib/clock.ts';
import { endWithin } from './lib/end-within.ts';
import { createTimeFormat } from './lib/format-time.ts';
import type { HttpClient } from './lib/http.ts';
import type { Logger } from './lib/logger.ts';
import { onceEach } from './lib/once-each.ts';
import { createTurns, type Turns } from './lib/turns.ts';
import type { Article } from './model/article.ts';
import type { ChatMessage } from './model/chat-message.ts';
import type { Destination } from './model/delivery.ts';
import type { Feedback } from './model/feedback.ts';
import type { Judgement } from './model/judgement.ts';
import { type Measures, UNMEASURED } from './model/measures.ts';
import type { Subscription } from './model/subscription.ts';
import type { WatcherFigures } from './model/watcher-figures.ts';
import { type CanaryFlight, flyCanary } from './pipeline/canary.ts';
import { createDelivery } from './pipeline/delivery.ts';
import { createFeedCycle } from './pipeline/feed-cycle.ts';
import { createFeedDesk, type FeedRules, healthOfFeeds } from './pipeline/feed-desk.ts';
import { feedRecords } from './pipeline/feed-list.ts';
import { createHourlyCounts } from './pipeline/hourly-counts.ts';
import { createOperatorWatch } from './pipeline/operator-watch.ts';
import type { PollReport } from './pipeline/poll-feeds.ts';
import { type Progress, progressOf } from './pipeline/progress.ts';
import type { PushReceiver, PushSettings } from './pipeline/push-desk.ts';
import { createReadiness } from './pipeline/readiness.ts';
import type { SharedWork } from './pipeline/shared-work.ts';
import {
  finishInterrupted,
  foreseeing,
  type TakeInDeps,
  type TakenIn,
  takeInArticle,
  type Unfinished,
} from './pipeline/take-in-article.ts';
import { createHubTeller, type OwnHub } from './pipeline/tell-hub.ts';
import { watcherStatus } from './pipeline/watcher-status.ts';
import type { Stores } from './stores/open-stores.ts';
import type { PageDeps } from './web/page-deps.ts';

/** Everything from outside; built once by the entry or a test. */
export interface AppDeps {
  readonly config: Config;
  readonly stores: Stores;
  readonly http: HttpClient;
  readonly adapters: readonly ChatAdapter[];
  readonly subscriptions: readonly Subscription[];
  readonly clock: Clock;
  readonly log: Logger;
  /** IANA name of the zone in which times are printed. */
  readonly timezone: string;
  /** In words, for the status: "terminal, sample feeds". */
  readonly mode: string;
  /** The store's address, without credentials. */
  readonly store: string;
  readonly onProgress: (text: string) => void;
  /** The machine's timer where it is left out. */
  readonly later?: Later;
  /** Keeps the reading of large documents out of this thread; without it they are read here. */
  readonly readFeed?: FetchDeps['read'];
  /** From 0 up to 1, for what is spread in time: tries after a failure, checks of feeds. The machine's where it is left out. */
  readonly random?: () => number;
  /** Waits so many milliseconds; by the machine's timer where it is left out. */
  readonly pause?: (ms: number) => Promise<void>;
  /** How hubs reach the bot, where they can. */
  readonly push?: PushSettings | undefined;
  /** The hub that is told of changes of the feeds of stories, where there is one. */
  readonly hub?: OwnHub | undefined;
  /** Counts what happens; nothing does where it is left out. */
  readonly measures?: Measures | undefined;
  /** Whether jobs of this and other processes check feeds and send, in place of this process alone; only with a store that is shared. */
  readonly byJobs?: boolean;
  /** What this process counts under, where several share the store: another name in each. */
  readonly process?: string;
  /** Asks the model that may add to the rules; the rules judge alone without it. */
  readonly ask?: AskModel | undefined;
}

/** The watcher with its stations wired. */
export interface App {
  /** Brings the ledger in line with the configuration: merges people, takes the corpus in; does nothing where that is done. */
  seed(): Promise<SeedingReport>;
  /** One article through all stations: what a cycle does with each, and what a replay does. */
  takeIn(article: Article): Promise<TakenIn>;
  judgementOf(articleId: string): Promise<Judgement | undefined>;
  /** The articles that led to no message, newest first, each with the rule that decided. */
  suppressed(query: SuppressedQuery): Promise<SuppressedPage>;
  /** What people said of messages, as labelled articles. */
  labelledExamples(): Promise<LabelledExamples>;
  /** One cycle: check the feeds, judge, send. */
  poll(): Promise<PollReport>;
  /** What jobs do, in whatever process. */
  readonly shares: SharedWork;
  /** Whom hubs call; null where the bot cannot be reached from outside. */
  readonly pushes: PushReceiver | null;
  /** What the pages for people are made from. */
  readonly pages: PageDeps;
  /** How the watcher is, in figures. */
  figures(): Promise<WatcherFigures>;
  /** @returns what is missing until it does its work; empty where it is ready. */
  missing(): Promise<readonly string[]>;
  /** When an article last brought news, in an earlier process too; where none has, when the last cycle was. */
  lastNews(): Promise<string | undefined>;
  answer(text: string): Promise<ChatMessage>;
  answerJson(text: string): Promise<JsonAnswer>;
  /** Opens the platforms, finishes what an earlier process left halfway, and sends what is in the outbox. */
  open(): Promise<void>;
  /** Polls on the configured schedule from here on, and sends what is due in between. */
  schedule(): void;
  /** Stops ticking, waits for work under way up to `graceMs`, closes the platforms. The stores stay open. */
  close(graceMs: number): Promise<void>;
}

const RULES: EventRules = { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims };

/** Wires the stations; nothing runs before `open`, `poll` or a question. */
export function createApp(deps: AppDeps): App {
  const { config, stores, http, clock, log, measures = UNMEASURED } = deps;
  const adapters = deps.adapters.map((adapter) => measuredAdapter(namingCommand(adapter, config.command), measures));
  const started = isoNow(clock);
  const lasting = sharedAnswers(createLastingAnswers(), stores.shared?.changes);
  const records = notedRecords(ledgerRecords(stores), lasting.note);
  const outbox = outboxRecords(stores);
  const digests = digestRecords(stores);
  const subscriptions = subscriptionRecords(stores);
  const feedback = stores.namespace<Feedback>('feedback');
  const feeds = feedRecords(stores);
  const progress = stores.namespace<Progress>('progress');
  const hours = createHourlyCounts({ records: stores.namespace('hours'), clock, process: deps.process ?? 'alone' });
  const feedChanges = deps.hub && stores.namespace<FeedChange>('feed-changes');
  const flights = stores.namespace<CanaryFlight>('outbox-canary');
  const names = printedNamesOf(config.subject);
  const formatTime = createTimeFormat(deps.timezone);
  const printedNames = { en: createPrintedNames(config.subject, 'en'), zh: createPrintedNames(config.subject, 'zh') };
  const wording: Wording = { names, printedNames, isUnit, formatTime };
  const { thresholds, subject, language } = config;
  const analyse = createAnalyser(subject, thresholds);
  const onFailure = onceEach((failure: AskFailure) =>
    log.warn({ cause: failure }, 'the model gave no answer that can be used; the rules judge alone (said once)'),
  );
  const assist = deps.ask && createAssist({ analyse, subject, thresholds, ask: deps.ask, onFailure });
  const judging = {
    analyse,
    thresholds,
    recall: createRecall(records),
    acquaintances: createAcquaintances(records),
  };
  let schedule: ReturnType<typeof startSchedule> | undefined;

  const stations: TakeInDeps = {
    together: stores.together,
    unfinished: stores.namespace<Unfinished>('unfinished'),
    ledger: records,
    outbox,
    judge: (article, { judgedBefore }) =>
      // A judgement that is on record stands; only the text's fingerprint is wanted then.
      measures.judging(() =>
        judgeArticle(article, { ...judging, assist: judgedBefore ? undefined : assist, judgedAt: isoNow(clock) }),
      ),
    rules: RULES,
    wording,
    subscribers: createSubscribers(subscriptions, deps.subscriptions),
    digests,
    untold: stores.namespace('stories-untold'),
    feedChanges,
    clock,
  };
  const feedRules: FeedRules = {
    configured: config.feeds,
    skipped: config.skippedFeeds,
    silentDays: config.chat.notices.silentDays,
    addressProblem,
    plainFeed,
  };
  const isRelevant = async (article: Article) =>
    (await judgeArticle(article, { ...judging, judgedAt: isoNow(clock) })).judgement.verdict !== 'irrelevant';
  const feedDesk = createFeedDesk({ records: feeds, rules: feedRules, http, clock, isRelevant, read: deps.readFeed });
  const withTier = createOutletTiers(config.feeds);
  const health = async () => (await healthOfFeeds(feeds, feedRules, clock.now())).feeds;
  const watch = createOperatorWatch({
    ...{ stores, outbox, subscriptions, health, clock },
    platforms: adapters.map(({ platform }) => platform),
    channels: config.chat.operatorsChannel,
    settings: config.chat.notices,
    wording: { language, topics: tellerOf(wording, language).wording.labels.topics, formatTime },
    onNotice: (about, cause) => log.warn({ feed: about, cause }, 'notice to the operators'),
  });
  const takeIn = async (article: Article) => {
    const taken = await takeInArticle(withTier(article), stations).finally(lasting.settle);
    await watch.note(article, taken);
    return taken;
  };

  const platforms = createPlatforms(adapters, {
    later: deps.later ?? byTimer,
    onFault: (platform, error, againInMs) => {
      // What a platform refuses is told in its own words; a stack would only hide them.
      const cause = error instanceof PlatformError ? { cause: error.message } : { err: error };
      log.error({ platform, ...cause, againInSeconds: againInMs / 1000 }, 'a platform could not be opened');
    },
    onOpened: (platform) => log.info({ platform }, 'a platform is open'),
  });
  // Whatever reads, decides and writes takes its turn: articles, what is sent, and what people change.
  const inTurns = createTurns();
  const turns: Turns = stores.shared === undefined ? inTurns : (work) => inTurns(() => stores.together(work));
  const ledger = openLedger(records, config.subject, RULES, lasting);
  const delivery = createDelivery({
    digestPicture: () => createDigestPicture(ledger, wording),
    ...{ stations, subscriptions, digests, turns, hours, watch, random: deps.random ?? (() => 0) },
    kept: { subscriptions, digests, outbox, refusals: stores.namespace('refusals'), feedback },
    opened: platforms.opened,
    onFailure: (what, error) => log.error({ err: error, what }, 'not sent; it is tried again'),
  });
  const forget = async (isGone: (destination: Destination) => boolean) => {
    const entries = await delivery.forget(isGone);
    if (entries > 0) log.info({ entries }, 'places that the bot was removed from are forgotten');
  };
  const onArticleError = (article: Article, error: unknown) =>
    log.error(
      { err: error, feed: article.feed, article: article.canonicalUrl },
      'article failed; it will be read again',
    );

  const feedCycle = createFeedCycle({
    ...{ feeds, stores, http, clock, takeIn, turns, progress, hours, watch, formatTime, log, onArticleError },
    configured: config.feeds,
    ...{ foresee: foreseeing(stations), read: deps.readFeed, push: deps.push },
    flyCanary: () => flyCanary({ records: flights, judge: isRelevant, clock }),
    random: deps.random ?? Math.random,
    pause: deps.pause ?? sleep,
    articlesACommit: assist === undefined ? ARTICLES_A_COMMIT[stores.shared === undefined ? 'alone' : 'shared'] : 1,
    tellDays: config.tellDays,
    tellCatchUp: () => tellCatchUp({ ...stations, stories: records.stories }, isoNow(clock)),
    drain: deps.byJobs === true ? async () => {} : delivery.drain,
    onProgress: deps.onProgress,
    polling: measures.polling,
    // What was answered meanwhile may rest on writes that the store then refused.
    onFailed: lasting.forget,
  });
  const openness = () =>
    adapters.map((adapter) => ({ platform: adapter.platform, open: platforms.opened().includes(adapter) }));
  const written = stores.namespace<string>('written');
  const write = () => turns(() => written.set('at', isoNow(clock)));
  const readiness = createReadiness({ write, platforms: openness, clock });
  const poll = async () => {
    const report = await feedCycle.poll();
    readiness.cycleEnded();
    return report;
  };

  const { mode, store } = deps;
  const kept = { progress, flights, hours, outbox, subscriptions: subscriptions.subscriptions };
  const status = () => watcherStatus({ ...kept, mode, started, store, health });

  const hubTeller =
    deps.hub &&
    feedChanges &&
    createHubTeller({
      ...{ ...deps.hub, changes: feedChanges, clock, turns },
      onFailure: (told) => log.warn(told, 'the hub was not told that feeds of stories have changed'),
    });
  const asked = { ledger, clock, canonicalUrl, status, wording, formatTime };
  const questions = createQuestions({
    ...{ ...asked, subscriptions, feedback, digests, turns, log, language },
    feeds: feedDesk,
    timezone: config.chat.timezone,
  });
  const inbound: Inbound = {
    command: questions.command,
    suggest: questions.suggest,
    left: async (isGone) => {
      await forget(isGone);
      // An article under way may have been planned for them before.
      await feedCycle.idle().catch(() => {});
      await forget(isGone);
    },
    specs: specsOf(commands),
  };

  return {
    seed: () =>
      turns(async () => {
        const people = config.subject.people.map(({ mergedFrom = [], ...person }) => ({ ...person, mergedFrom }));
        const { merged, unknown } = await mergePeople(records, people, RULES);
        if (merged.length > 0) log.info({ merged }, 'people met in articles were merged into configured ones');
        for (const person of people) {
          for (const old of person.mergedFrom) await movePerson(subscriptions, old, person.key);
        }
        if (unknown.length > 0) {
          log.warn({ mergedFrom: unknown }, 'watch.yaml merges keys of people whom no article has named yet');
        }
        return seedCorpus(records, config.seeds, { rules: RULES, bandsOf, names });
      }).finally(lasting.forget),
    takeIn: (article) => turns(() => takeIn(article)),
    judgementOf: (articleId) => records.judgements.get(articleId),
    suppressed: (query) => listSuppressed(records, query),
    labelledExamples: () => labelledExamples(records, feedback.scan({ prefix: '' })),
    poll,
    shares: {
      ...feedCycle.shares,
      ...delivery,
      waiting: (platform) => waitingDestinations(outbox, platform),
      tellHub: hubTeller?.tell ?? null,
      began: readiness.cycleEnded,
      turns: inTurns,
    },
    pushes: feedCycle.receiver,
    pages: {
      ...{ ...asked, subject: subject.name, timezone: deps.timezone, feeds: feedDesk.list },
      history: (storyId) => storyHistory(outbox, storyId),
    },
    figures: async () => ({
      ...(await status()),
      feedConditions: (await health()).map(({ condition }) => condition),
      platforms: openness(),
    }),
    missing: readiness.missing,
    lastNews: async () => {
      const { lastNews, lastPoll } = await progressOf(progress);
      return lastNews ?? lastPoll ?? undefined;
    },
    answer: questions.answer,
    answerJson: questions.answerJson,
    async open() {
      await platforms.open(inbound);
      await turns(() => finishInterrupted(stations, onArticleError));
      lasting.forget();
      if (deps.byJobs !== true) await delivery.drain();
    },
    schedule() {
      const cron = config.schedule.poll;
      const jobs = [
        { name: 'poll-feeds', cron, ...spreadOf(cron), run: async () => void (await poll()) },
        { name: 'drain-outbox', cron: DRAIN_EVERY, run: delivery.drain },
        ...(hubTeller === undefined ? [] : [{ name: 'tell-hub', cron: DRAIN_EVERY, run: hubTeller.tell }]),
      ];
      const onFailure = (name: string, error: unknown) => log.error({ err: error, job: name }, 'job failed');
      schedule = startSchedule(jobs, config.schedule.timezone, onFailure);
    },
    async close(graceMs) {
      await schedule?.stop();
      hubTeller?.stop();
      await endWithin(Promise.allSettled([feedCycle.idle(), delivery.idle()]), graceMs);
      await platforms.close();
    },
  };
}

/** As many as one commit takes in without a model; fewer where another process may be faster, since they are then done again. */
const ARTICLES_A_COMMIT = { alone: 32, shared: 8 };

/** Retries, digests and the end of quiet hours are so late, and as much more as the pass before takes. */
const DRAIN_EVERY = '*/5 * * * * *';
