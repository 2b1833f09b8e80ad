import { fork } from 'node:child_process';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createFeedReader } from '../../src/feeds/feed-reader.ts';
import { fetchFeed } from '../../src/feeds/fetch-feed.ts';
import { normaliseAll } from '../../src/feeds/normalise-article.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { hostileTexts } from './hostile-texts.ts';
import { longestHeld } from './thread-time.ts';

interface Told {
  readonly port: number;
  readonly cases: readonly { readonly name: string; readonly path: string }[];
}

interface Figures {
  readonly name: string;
  readonly ended: string;
  /** Of all threads of this process. */
  readonly cpuMs: number;
  /** The longest that the event loop was held: by its own thread's processor time, and by the clock. */
  readonly heldMs: number;
  readonly loopMs: number;
  /** What the process held at most beyond what it held at the start. */
  readonly megabytes: number;
}

const DEADLINE_MS = 3_000;

/**
 * Fetches every hostile document from a server in another process, reads it and makes articles of it, as a cycle does. Prints
 * what each cost and how it ended, then how long judging of texts at their longest holds everybody up; the last line is JSON. With `--only`
 * those of which the name contains that, `--times` each.
 */
export async function hostile(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { only: { type: 'string', default: '' }, times: { type: 'string', default: '1' } },
  });
  const chosen = <T extends { readonly name: string }>(from: readonly T[]) =>
    from
      .filter(({ name }) => name.includes(values.only))
      .flatMap((one) => Array.from({ length: Number(values.times) }, () => one));
  const server = fork(join(import.meta.dirname, 'hostile-server.ts'), { execArgv: ['--import', 'tsx'] });
  const { port, cases } = await new Promise<Told>((resolve) => server.once('message', (told) => resolve(told as Told)));
  const reader = createFeedReader();
  const warm = Buffer.from('<rss><channel><title>t</title><item><title>x</title></item></channel></rss>');
  await reader.read(Buffer.concat([warm, Buffer.alloc(300_000, ' ')]), { url: null, contentType: null });
  const atStart = process.memoryUsage.rss();
  const figures: Figures[] = [];
  for (const { name, path } of chosen(cases)) {
    const figure = await one(name, `http://127.0.0.1:${port}${path}`, port, reader.read, atStart);
    figures.push(figure);
    const { ended, cpuMs, heldMs, loopMs, megabytes } = figure;
    const columns = [`${cpuMs} ms`, `${heldMs} ms`, `${loopMs} ms`, `${megabytes} MB`]
      .map((text) => text.padStart(9))
      .join('');
    process.stdout.write(`${columns}  ${name}: ${ended}\n`);
  }
  const most = (of: (figure: Figures) => number) => Math.max(0, ...figures.map(of));
  const worst = {
    cpuMs: most(({ cpuMs }) => cpuMs),
    heldMs: most(({ heldMs }) => heldMs),
    loopMs: most(({ loopMs }) => loopMs),
  };
  await reader.close();
  server.kill();
  const megabytes = most(({ megabytes }) => megabytes);
  process.stdout.write('judging: the longest stretch of each text, the first time and again\n');
  const judgingHeldMs = Math.round(await hostileTexts(chosen));
  process.stdout.write(`${JSON.stringify({ documents: figures.length, ...worst, megabytes, judgingHeldMs })}\n`);
}

async function one(
  name: string,
  url: string,
  port: number,
  read: ReturnType<typeof createFeedReader>['read'],
  atStart: number,
): Promise<Figures> {
  const feed = { key: 'hostile', name, outlet: name, url, language: null, tier: 'press', intervalMinutes: 30 } as const;
  const http = createHttpClient({ userAgent: 'bench', allow: [`127.0.0.1:${port}`], timeoutMs: DEADLINE_MS });
  let ended = '';
  const work = async () => {
    const outcome = await fetchFeed(feed, undefined, { http, clock: systemClock, read });
    const entries = outcome.kind === 'fresh' ? outcome.feed.entries : [];
    await normaliseAll(entries, feed, '2026-03-05T00:00:00.000Z');
    ended = outcome.kind === 'failed' ? outcome.cause.code : `${entries.length} entries`;
  };
  // The first time is for the processor time alone: looking on every millisecond is work of this process, too.
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  let peak = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const held = await longestHeld(work, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  // What is held up shows with the next turn of the loop.
  await sleep(5);
  delay.disable();
  await http.close();
  return {
    name,
    ended,
    cpuMs: Math.round((user + system) / 1_000),
    heldMs: Math.round(held),
    loopMs: Math.round(delay.max / 1e6),
    megabytes: Math.round((peak - atStart) / 1e6),
  };
}
