import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import RssParser from 'rss-parser';
import { createApp } from '../../src/app.ts';
import { createFeedReader } from '../../src/feeds/feed-reader.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Feed } from '../../src/model/subject.ts';
import type { PollReport } from '../../src/pipeline/poll-feeds.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { recordingAdapter } from '../alerts/recording-adapter.ts';
import { round } from './times.ts';
import { startFeeds } from './watcher-process.ts';

/** As a cycle asks. */
const CONCURRENT_FETCHES = 8;
const DAY_MS = 24 * 3_600_000;
const CYCLES = 3;
/** After the last entry of the stream was published. */
const NOW = Date.parse('2026-03-20T00:00:00.000Z');

interface Cost {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/**
 * Cycles over feeds on loopback, served by another process: the first with everything new, quiet ones with 95 % unchanged, still ones where
 * nothing is; against a loop of rss-parser's `parseURL`, with the same concurrency, in the same process and in turn with them. The last line
 * is JSON.
 */
export async function poll(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { feeds: { type: 'string', default: '1000' }, entries: { type: 'string', default: '30' } },
  });
  const [feeds, entries] = [Number(values.feeds), Number(values.entries)];
  const server = await startFeeds(feeds, entries);
  const { hosts } = server;
  const urls = hosts.map((host, at) => `http://${host}/feed/${at}`);
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  const stores = await openStores(`sqlite:${join(folder, 'poll.sqlite')}`);
  const http = createHttpClient({ userAgent: 'qwen-watch/bench', allow: hosts });
  const reader = createFeedReader();
  try {
    const plain = async () => {
      const limit = pLimit(CONCURRENT_FETCHES);
      await Promise.all(urls.map((url) => limit(() => new RssParser().parseURL(url))));
    };
    const clock = manualClock(NOW);
    const project = await loadProject();
    if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
    const app = createApp({
      config: { ...project.config, feeds: urls.map(feedAt) },
      ...{ stores, http, clock },
      adapters: [recordingAdapter().adapter],
      subscriptions: [],
      log: createLogger({ level: 'error', pretty: false, colour: false, write: (line) => process.stderr.write(line) }),
      ...{ timezone: 'UTC', mode: 'bench', store: 'sqlite', onProgress: () => {}, random: () => 0 },
      readFeed: reader.read,
    });
    await app.seed();
    await app.open();
    await plain();
    const loops = [await costOf(plain)];
    const first = await costOf(app.poll);
    const quiets: (Cost & { result: PollReport })[] = [];
    const stills: typeof quiets = [];
    for (let cycle = 1; cycle <= CYCLES; cycle++) {
      await server.round(cycle);
      clock.set(clock.now() + DAY_MS);
      quiets.push(await costOf(app.poll));
      clock.set(clock.now() + DAY_MS);
      stills.push(await costOf(app.poll));
      loops.push(await costOf(plain));
    }
    const [loop, { result: report, ...quiet }, still] = [medianOf(loops), medianOf(quiets), medianOf(stills)];
    const ratio = (cost: Cost) => Math.round((cost.processorSeconds / loop.processorSeconds) * 1_000) / 1_000;
    for (const [what, cost] of [
      ['loop of parseURL', loop],
      ['first cycle', first],
      ['quiet cycle', quiet],
      ['still cycle', still],
    ] as const) {
      const { seconds, processorSeconds } = cost;
      process.stdout.write(
        `${what.padEnd(20)} ${seconds} s, ${processorSeconds} s of processor time, ratio ${ratio(cost)}\n`,
      );
    }
    const { fresh, unchanged, failures } = report;
    const counts = {
      entries: first.result.entries,
      verdicts: first.result.verdicts,
      fresh,
      unchanged,
      failed: failures.length,
    };
    const ratios = { first: ratio(first), quiet: ratio(quiet), still: ratio(still), quietSeconds: quiet.seconds };
    const load = round(loadavg()[0] ?? 0);
    process.stdout.write(
      `${JSON.stringify({ bench: 'poll', feeds, ...ratios, loop: loop.processorSeconds, ...counts, load })}\n`,
    );
  } finally {
    await Promise.all([http.close(), reader.close(), stores.close()]);
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function medianOf<Measured extends Cost>(costs: readonly Measured[]): Measured {
  const sorted = costs.toSorted((a, b) => a.processorSeconds - b.processorSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('nothing was measured');
  return median;
}

async function costOf<Result>(work: () => Promise<Result>): Promise<Cost & { readonly result: Result }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    result,
    seconds: Math.round(performance.now() - started) / 1_000,
    processorSeconds: Math.round((user + system) / 1_000) / 1_000,
  };
}

function feedAt(url: string, at: number): Feed {
  const names = { key: `feed-${at}`, name: `Feed ${at}`, outlet: `Outlet ${at}` };
  return { ...names, url, language: null, tier: 'press', intervalMinutes: 30 };
}
