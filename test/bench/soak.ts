import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { createApp } from '../../src/app.ts';
import { createDiscordAdapter } from '../../src/chat/discord/discord-adapter.ts';
import { createSlackAdapter } from '../../src/chat/slack/slack-adapter.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Destination } from '../../src/model/delivery.ts';
import { type Namespace, openStores, type Stores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { auditStore } from '../crash/audit-store.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { type Counted, type SoakWorld, startSoakWorld } from './soak-world.ts';
import { round } from './times.ts';

const FEEDS = 300;
const HOUR_MS = 3_600_000;
const STEP_MS = 5 * 60_000;
const FEED_MINUTES = 15;
/** Between two passes over the outbox. */
const PASS_MS = 10_000;
const ORIGIN = Date.parse('2026-01-05T06:00:00.000Z');
/** Behind the last hour, without faults: what waits for a story's next update or a platform's limit goes out. */
const LAST_HOURS = 2;

/**
 * The whole bot over a SQLite file, with its real clients, for `--hours` of a clock that is moved on by five minutes a cycle: feeds over
 * sockets, half of the destinations at each strict fake, whose limits and lost answers come with every cycle. Prints the memory of every hour,
 * and what was lost and told twice, counted at the fakes.
 */
export async function soak(words: readonly string[]): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const options = { hours: number('24'), destinations: number('200'), articles: number('600') };
  const { values } = parseArgs({ args: [...words], options });
  const [hours, destinations] = [Number(values.hours), Number(values.destinations)];
  const articles = Math.ceil((Number(values.articles) * hours) / 24);
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-soak-'));
  const store = `sqlite:${join(folder, 'soak.sqlite')}`;
  const world = await startSoakWorld({ feeds: FEEDS, destinations, articles, hours, origin: ORIGIN });
  const stores = await openStores(store, { clock: world.clock });
  const rejected: unknown[] = [];
  const onRejection = (reason: unknown) => void rejected.push(reason);
  process.on('unhandledRejection', onRejection);
  const began = performance.now();
  try {
    const watcher = await openWatcher(world, stores);
    const processor = process.cpuUsage();
    const memory: Memory[] = [];
    const { pending } = outboxRecords(stores);
    /** As the watcher does every five seconds: what waited for a limit goes out, until the next cycle. */
    const sendOn = async (end: number) => {
      while ((await countOf(pending)) > 0 && world.clock.now() + PASS_MS < end) {
        await world.moveTo(world.clock.now() + PASS_MS, false);
        await watcher.poll();
      }
    };
    for (let at = 0; at <= hours * HOUR_MS; at += STEP_MS) {
      await world.moveTo(ORIGIN + at, true);
      await watcher.step();
      await sendOn(ORIGIN + at + STEP_MS);
      if (at % HOUR_MS !== 0) continue;
      const now = { hour: at / HOUR_MS, ...collected() };
      memory.push(now);
      const minutes = round((performance.now() - began) / 60_000);
      process.stdout.write(
        `hour ${String(now.hour).padStart(2)}   heap ${now.heap} MB   resident ${now.rss} MB   after ${minutes} min\n`,
      );
    }
    for (let step = 0; step < (LAST_HOURS * HOUR_MS) / STEP_MS; step++) {
      const at = world.clock.now() + STEP_MS;
      await world.moveTo(at, false);
      await watcher.step();
      await sendOn(at + STEP_MS);
    }
    const { user, system } = process.cpuUsage(processor);
    const counted = await world.count();
    const waiting = await countOf(pending);
    await watcher.close();
    await stores.close();
    const gaps = await auditStore(store);
    for (const problem of [...gaps, ...counted.objections, ...rejected, ...watcher.errors].slice(0, 20))
      process.stdout.write(`${problem}\n`);
    const [early, late] = [memory.find(({ hour }) => hour === 2), memory.at(-1)];
    const result = {
      bench: 'soak',
      ...{ hours, feeds: FEEDS, articles, ...totals(counted) },
      ...{ waiting, gaps: gaps.length, objections: counted.objections.length },
      ...{ rejections: rejected.length, errors: watcher.errors.length, warnings: Object.fromEntries(watcher.warnings) },
      heap: [early?.heap, late?.heap],
      heapGrewPercent: round(((late?.heap ?? 0) / (early?.heap ?? 1) - 1) * 100),
      resident: [early?.rss, late?.rss],
      ...{ processorSeconds: round((user + system) / 1e6), minutes: round((performance.now() - began) / 60_000) },
      load: round(loadavg()[0] ?? 0),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    process.off('unhandledRejection', onRejection);
    world.close();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Memory {
  readonly hour: number;
  readonly heap: number;
  readonly rss: number;
}

async function openWatcher({ ready, clock }: SoakWorld, stores: Stores) {
  const project = await loadProject();
  if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
  // All of 127/8 is this machine.
  const hosts = Array.from(
    { length: FEEDS },
    (_, at) => `127.0.${1 + Math.floor(at / 250)}.${1 + (at % 250)}:${ready.feedsPort}`,
  );
  const http = createHttpClient({ userAgent: 'bench', allow: hosts });
  const errors: string[] = [];
  const warnings = new Map<string, number>();
  const write = (line: string) => {
    if (line.includes('"level":"error"') || line.includes('"level":50')) errors.push(line.trim());
    else {
      const { msg } = JSON.parse(line) as { msg: string };
      warnings.set(msg, (warnings.get(msg) ?? 0) + 1);
    }
  };
  const log = createLogger({ level: 'warn', pretty: false, colour: false, write });
  const common = { clock, log, isOperator: () => false };
  const { slack, discord, channels } = ready;
  const app = createApp({
    config: {
      ...project.config,
      feeds: hosts.map((host, at) => ({
        ...{ key: `feed-${at}`, name: `Feed ${at}`, outlet: `Outlet ${at}`, url: `http://${host}/feed/${at}` },
        ...({ language: null, tier: 'press', intervalMinutes: FEED_MINUTES } as const),
      })),
    },
    ...{ stores, http, clock, log, random: seededRandom(7) },
    adapters: [
      createSlackAdapter({
        ...common,
        ...{ access: { botToken: slack.botToken }, apiUrl: slack.apiUrl, intake: { appToken: slack.appToken } },
      }),
      createDiscordAdapter({ ...common, ...discord }),
    ],
    subscriptions: (['slack', 'discord'] as const).flatMap((platform) =>
      channels[platform].map((id) => toldOfAll({ platform, id })),
    ),
    ...{ timezone: 'UTC', mode: 'bench', store: 'sqlite', onProgress: () => {} },
  });
  await app.seed();
  await app.open();
  return {
    errors,
    warnings,
    poll: app.poll,
    async step() {
      await app.poll();
      // People ask, too.
      for (const question of ['who-left', 'latest', 'status']) await app.answer(question);
    },
    async close() {
      await app.close(5_000);
      await http.close();
    },
  };
}

async function countOf(namespace: Namespace<unknown>): Promise<number> {
  let entries = 0;
  for await (const _ of namespace.scan({ prefix: '' })) entries++;
  return entries;
}

function toldOfAll(destination: Destination) {
  return aSubscription({ destination, about: { kind: 'all' }, atLeast: 'rumoured' });
}

/** What a place has fewer of than the one with most is lost. */
function totals({ places }: Counted) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const most = (what: 'posts' | 'replies') => Math.max(...places.map((place) => place[what]));
  const missing = (what: 'posts' | 'replies') => sum(places.map((place) => most(what) - place[what]));
  return {
    destinations: places.length,
    postsEach: most('posts'),
    messages: sum(places.map(({ posts, replies }) => posts + replies)),
    edits: sum(places.map(({ edits }) => edits)),
    lost: missing('posts') + missing('replies'),
    twice: sum(places.map(({ twice }) => twice)),
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
