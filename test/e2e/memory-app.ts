import { type App, createApp } from '../../src/app.ts';
import type { ChatAdapter, SendRequest } from '../../src/chat/chat-adapter.ts';
import type { Config } from '../../src/config/load-config.ts';
import type { FetchDeps } from '../../src/feeds/fetch-feed.ts';
import { normaliseArticle } from '../../src/feeds/normalise-article.ts';
import type { AskModel } from '../../src/judging/assist/offered-answer.ts';
import { manualClock } from '../../src/lib/clock.ts';
import type { HttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Article } from '../../src/model/article.ts';
import type { Measures } from '../../src/model/measures.ts';
import type { ReaderLanguage } from '../../src/model/reader-language.ts';
import type { Feed } from '../../src/model/subject.ts';
import type { PushSettings } from '../../src/pipeline/push-desk.ts';
import type { OwnHub } from '../../src/pipeline/tell-hub.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { recordingAdapter } from '../alerts/recording-adapter.ts';

/** The whole watcher over a store in memory, with one channel that keeps what it was sent. */
export interface MemoryApp {
  readonly app: App;
  readonly config: Config;
  readonly stores: Stores;
  readonly sent: readonly SendRequest[];
  readonly clock: ReturnType<typeof manualClock>;
}

/** Read once a test file: it is the same for all. */
let loaded: ReturnType<typeof loadProject> | undefined;

/** What a test may have otherwise than it is. */
export interface MemoryAppOptions {
  /** Another store than a new one in memory, to go on with what an earlier app left. */
  readonly stores?: Stores;
  readonly feeds?: readonly Feed[];
  readonly http?: HttpClient;
  readonly now?: string;
  /** A platform of the test's own, in place of the channel that keeps what it was sent. */
  readonly adapter?: ChatAdapter;
  /** Days that the first document of a feed may tell back; without end where it is left out. */
  readonly tellDays?: number;
  /** How hubs reach it. */
  readonly push?: PushSettings;
  /** The hub that is told of changes of the feeds of stories. */
  readonly hub?: OwnHub;
  /** A model that may add to the rules. */
  readonly ask?: AskModel;
  /** Counts what happens. */
  readonly measures?: Measures;
  /** English where it is left out. */
  readonly language?: ReaderLanguage;
  /** How documents are read, where not in the usual way. */
  readonly read?: FetchDeps['read'];
  /** Takes the log's lines. */
  readonly log?: (line: string) => void;
}

export async function memoryApp(options: MemoryAppOptions = {}): Promise<MemoryApp> {
  loaded ??= loadProject();
  const project = await loaded;
  if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
  const config = {
    ...project.config,
    feeds: options.feeds ?? [],
    tellDays: options.tellDays ?? Number.POSITIVE_INFINITY,
  };
  const stores = options.stores ?? (await openStores('memory:'));
  const clock = manualClock(options.now ?? '2026-03-20T00:00:00.000Z');
  const recording = recordingAdapter();
  const { sent } = recording;
  const adapter = options.adapter ?? recording.adapter;
  const app = createApp({
    config,
    stores,
    http: options.http ?? { get: () => Promise.reject(new Error('no network in this test')), close: async () => {} },
    adapters: [adapter],
    subscriptions: [
      {
        destination: { platform: 'terminal', id: 'lobby' },
        about: { kind: 'all' },
        atLeast: 'rumoured',
        language: options.language ?? 'en',
        digest: null,
        quiet: null,
        pings: [],
        by: null,
      },
    ],
    clock,
    timezone: 'UTC',
    log: createLogger({
      level: options.log === undefined ? 'silent' : 'info',
      pretty: true,
      colour: false,
      write: options.log ?? (() => {}),
    }),
    mode: 'test',
    store: 'memory:',
    onProgress: () => {},
    random: () => 0,
    ask: options.ask,
    push: options.push,
    hub: options.hub,
    readFeed: options.read,
    measures: options.measures,
  });
  return { app, config, stores, sent, clock };
}

/** @returns an article as the feed layer makes it of an entry of our own. */
export function anArticle(over: {
  id: string;
  title: string;
  text: string;
  published: string;
  outlet?: string;
}): Article {
  const { id, title, text, published, outlet = `Outlet ${id}` } = over;
  const link = `https://news.example/${id}`;
  const dates = { published, updated: null };
  const entry = { title, link, id, guid: id, ...dates, author: null, html: text, source: null };
  const feed = {
    key: 'test',
    name: outlet,
    outlet,
    url: link,
    language: null,
    tier: 'press',
    intervalMinutes: 30,
  } as const;
  return normaliseArticle(entry, feed, published);
}
