import { type App, createApp } from '../../src/app.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { type Entry, feedOfOurs } from './feed-of-ours.ts';

/** A channel on a platform with somebody in it, as the person sees it. */
export interface Place {
  readonly adapter: ChatAdapter;
  /** Somebody types a command in the channel. @returns what is shown to them, once `expected` is in it. */
  ask(text: string, expected: string): Promise<string>;
  /** They press the last button with this label. @returns what is shown to them, once `expected` is in it. */
  press(label: string, expected: string): Promise<string>;
  /** @returns what stands in the channel for all to read, each message with the replies in its thread behind it. */
  standing(): readonly string[];
  close(): Promise<void>;
}

/** The whole watcher over a store of its own, which polls a feed of ours and speaks on real clients. */
export interface ChatApp {
  readonly app: App;
  readonly stores: Stores;
  readonly clock: ReturnType<typeof manualClock>;
  readonly logged: readonly string[];
  /** Publishes and polls, each time an hour later. */
  report(entry: Omit<Entry, 'published'>): Promise<void>;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** @param adapters may be made over the store that the watcher works with. */
export async function chatApp(
  adapters: readonly ChatAdapter[] | ((stores: Stores) => readonly ChatAdapter[]),
  store = 'memory:',
): Promise<ChatApp> {
  const project = await loadProject();
  if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
  const feed = await feedOfOurs();
  const clock = manualClock('2026-04-10T08:00:00.000Z');
  const stores = await openStores(store, { clock });
  const http = createHttpClient({ userAgent: 'test', allow: [feed.server.host] });
  const logged: string[] = [];
  const app = createApp({
    config: {
      ...project.config,
      feeds: [
        {
          key: 'ours',
          name: 'Ours',
          outlet: 'Harbour Post',
          url: feed.url,
          language: null,
          tier: 'press',
          intervalMinutes: 30,
        },
      ],
    },
    stores,
    http,
    adapters: typeof adapters === 'function' ? adapters(stores) : adapters,
    subscriptions: [],
    clock,
    timezone: 'UTC',
    log: createLogger({ level: 'info', pretty: false, colour: false, write: (line) => void logged.push(line) }),
    mode: 'test',
    store,
    onProgress: () => {},
  });
  await app.seed();
  await app.open();
  return {
    app,
    stores,
    clock,
    logged,
    async report(entry) {
      clock.set(clock.now() + HOUR_MS);
      feed.publish({ ...entry, published: new Date(clock.now() - 60_000).toISOString() });
      await app.poll();
    },
    async close() {
      await app.close(2_000);
      await http.close();
      await feed.close();
      await stores.close();
    },
  };
}
