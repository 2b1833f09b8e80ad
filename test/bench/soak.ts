import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApp } from '../../src/app.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { manualClock } from '../../src/lib/clock.ts';
import type { HttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Article } from '../../src/model/article.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { rssOf } from '../e2e/rss-of-news.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { syntheticStream } from './synthetic-stream.ts';
import { round } from './times.ts';

const FEEDS = 300;
const HOUR_MS = 3_600_000;
const STEP_MS = 5 * 60_000;
/** What a feed lists. */
const ENTRIES = 30;
/** As the synthetic stream begins. */
const START = Date.parse('2026-01-05T06:00:00.000Z');
/** Of sends, those that a platform's limit turns away once. */
const LIMITED = 0.02;

/**
 * The whole bot over SQLite for `--hours` of a clock that is moved on: feeds that publish, a cycle every five minutes and one more
 * delivery in between, destinations that keep count. Prints the memory of every second hour, what was lost and what was told twice.
 */
export async function soak(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { hours: { type: 'string', default: '24' }, destinations: { type: 'string', default: '200' } },
  });
  const [hours, destinations] = [Number(values.hours), Number(values.destinations)];
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-soak-'));
  const told = join(folder, 'told.txt');
  const clock = manualClock(START);
  const stores = await openStores(`sqlite:${join(folder, 'soak.sqlite')}`, { clock });
  let rejections = 0;
  const onRejection = () => void rejections++;
  process.on('unhandledRejection', onRejection);
  try {
    const project = await loadProject();
    if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
    const stream = [...syntheticStream(Math.ceil((hours * HOUR_MS) / 97_000))];
    const problems: string[] = [];
    const app = createApp({
      config: { ...project.config, feeds: FEED_LIST },
      stores,
      http: feedsAt(stream, clock),
      adapters: [countingAdapter((line) => appendFileSync(told, `${line}\n`))],
      subscriptions: Array.from({ length: destinations }, (_, at) =>
        aSubscription({
          destination: { platform: 'slack', id: `C${at}` },
          about: { kind: 'all' },
          atLeast: 'rumoured',
        }),
      ),
      clock,
      log: createLogger({ level: 'error', pretty: false, colour: false, write: (line) => void problems.push(line) }),
      timezone: 'UTC',
      mode: 'bench',
      store: 'sqlite',
      onProgress: () => {},
      random: seededRandom(7),
      pause: async () => {},
    });
    await app.seed();
    await app.open();
    const memory: { hour: number; heap: number; rss: number }[] = [];
    const processor = process.cpuUsage();
    for (let at = 0; at <= hours * HOUR_MS; at += STEP_MS) {
      clock.set(START + at);
      await app.poll();
      if (at % (2 * HOUR_MS) !== 0) continue;
      memory.push({ hour: at / HOUR_MS, ...collected() });
      const { hour, heap, rss } = memory.at(-1) ?? { hour: 0, heap: 0, rss: 0 };
      process.stdout.write(`hour ${String(hour).padStart(2)}   heap ${heap} MB   resident ${rss} MB\n`);
    }
    // What waits for a story's next update or a platform's limit goes out.
    for (let minute = 0; minute < 120; minute += 5) {
      clock.set(clock.now() + STEP_MS);
      await app.poll();
    }
    const { user, system } = process.cpuUsage(processor);
    await app.close(1_000);
    const posts = readFileSync(told, 'utf8').trim().split('\n');
    const counts = new Map<string, number>();
    for (const line of posts) counts.set(line.split(' ')[0] ?? '', (counts.get(line.split(' ')[0] ?? '') ?? 0) + 1);
    const most = Math.max(...counts.values());
    const lost = Array.from({ length: destinations }, (_, at) => most - (counts.get(`C${at}`) ?? 0));
    const [early, late] = [memory.find(({ hour }) => hour === 2), memory.at(-1)];
    const result = {
      bench: 'soak',
      ...{ hours, feeds: FEEDS, destinations, articles: stream.length, messages: posts.length, messagesEach: most },
      lost: lost.reduce((sum, one) => sum + one, 0),
      twice: posts.length - new Set(posts).size,
      ...{ rejections, errors: problems.length },
      heapOfHour2: round((late?.heap ?? 0) / (early?.heap ?? 1)),
      heap: [early?.heap, late?.heap],
      resident: [early?.rss, late?.rss],
      processorSeconds: round((user + system) / 1e6),
      load: round(loadavg()[0] ?? 0),
    };
    if (problems.length > 0) process.stdout.write(`${problems[0]}`);
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    process.off('unhandledRejection', onRejection);
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const FEED_LIST = Array.from({ length: FEEDS }, (_, at) => ({
  ...{ key: `feed-${at}`, name: `Feed ${at}`, outlet: `Outlet ${at}`, url: `https://feed-${at}.example/feed` },
  ...({ language: null, tier: 'press', intervalMinutes: 5 } as const),
}));

/** Every feed lists what it has published by now, newest first, and answers 304 where that is what was last fetched. */
function feedsAt(stream: readonly Article[], clock: { now(): number }): HttpClient {
  return {
    async get(url, headers = {}) {
      const feed = Number(/feed-(\d+)/.exec(url)?.[1]);
      const listed = stream
        .filter((article, at) => at % FEEDS === feed && Date.parse(article.published) <= clock.now())
        .slice(-ENTRIES);
      const etag = `"${feed}-${listed.at(-1)?.id ?? 'none'}"`;
      if (headers['if-none-match'] === etag) {
        return { status: 304, headers: { etag }, body: new Uint8Array(), url, movedTo: null };
      }
      const entries = [...listed.toReversed(), ...OLD].map(({ id, title, text, published }) => ({
        ...{ id: `${feed}-${id}`, title: escaped(title), text: escaped(text), at: published },
      }));
      const body = Buffer.from(rssOf(entries, `feed-${feed}.example`));
      return { status: 200, headers: { etag, 'content-type': 'application/rss+xml' }, body, url, movedTo: null };
    },
    close: async () => {},
  };
}

/** What stood in every feed before the bot came. */
const OLD = Array.from({ length: 5 }, (_, at) => ({
  ...{ id: `old-${at}`, title: `Notes of week ${at}`, text: `What happened in the garden in week ${at}.` },
  published: new Date(START - (at + 20) * 24 * HOUR_MS).toISOString(),
}));

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Takes everything, but for what the limit turns away, and writes down each new message once it stands: where, and which. */
function countingAdapter(note: (line: string) => void): ChatAdapter {
  const random = seededRandom(11);
  let refs = 0;
  return {
    platform: 'slack',
    start: async () => {},
    stop: async () => {},
    async send(request) {
      if (random() < LIMITED) return { status: 'retry', afterMs: 1_000, reason: 'rate-limited' };
      if (request.kind === 'post') note(`${request.destination.id} ${request.key}`);
      return { status: 'delivered', messageRef: request.kind === 'post' ? `m${++refs}` : request.ref };
    },
  };
}

/** Megabytes, once all that nobody holds has been let go. */
function collected(): { readonly heap: number; readonly rss: number } {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: round(heapUsed / 1e6), rss: round(rss / 1e6) };
}
