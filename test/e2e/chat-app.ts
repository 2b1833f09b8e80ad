import { EventEmitter } from 'node:events';
import { type App, createApp } from '../../src/app.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { type Entry, feedOfOurs } from './feed-of-ours.ts';

/** The whole watcher over a store of its own, which polls a feed of ours and speaks on real clients. */
export interface ChatApp {
  readonly app: App;
  readonly stores: Stores;
  readonly clock: ReturnType<typeof manualClock>;
  readonly logged: readonly string[];
  /** Lets time go by, and polls. */
  wait(ms: number): Promise<void>;
  /** Opens again what could not be opened. Resolves when the platform says that it is open. */
  openAgain(platform: ChatAdapter['platform']): Promise<void>;
  /** Publishes and polls, each time an hour later. */
  report(entry: Omit<Entry, 'published'>): Promise<void>;
  close(): Promise<void>;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

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
  const logging = new EventEmitter();
  const closed: (() => void)[] = [];
  const write = (line: string) => {
    logged.push(line);
    logging.emit('line', line);
  };
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
    log: createLogger({ level: 'info', pretty: false, colour: false, write }),
    later: (_, open) => {
      closed.push(open);
      return () => {};
    },
    mode: 'test',
    store,
    onProgress: () => {},
    random: () => 0,
  });
  const wait = async (ms: number) => {
    clock.set(clock.now() + ms);
    await app.poll();
  };
  await app.seed();
  await app.open();
  return {
    app,
    stores,
    clock,
    logged,
    async report(entry) {
      feed.publish({ ...entry, published: new Date(clock.now() + HOUR_MS - MINUTE_MS).toISOString() });
      await wait(HOUR_MS);
    },
    wait,
    async openAgain(platform) {
      const open = new Promise<void>((resolve) => {
        logging.on(
          'line',
          (line: string) => line.includes('a platform is open') && line.includes(platform) && resolve(),
        );
      });
      for (const again of closed.splice(0)) again();
      await open;
    },
    async close() {
      await app.close(2_000);
      await http.close();
      await feed.close();
      await stores.close();
    },
  };
}
