import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import { freePort } from './free-port.ts';

/** Whether a server can be started here; where not, `why` says what to do about it. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
export const whyNoRedis = 'redis-server is not on PATH; install the package redis-server';

const SAMPLE_EVERY_MS = 50;
const SAMPLES_KEPT = 200;

/** A Redis of a test's own, on a free port, that keeps what it holds as one of an operator does. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  empty(): Promise<void>;
  /**
   * SIGKILL. @param losesMs what it wrote within so long is lost as well, as where its machine fails before the disk has it.
   *   Needs `appendonly yes`. @default 0
   */
  kill(losesMs?: number): Promise<void>;
  /** Starts it again, with what its file holds. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function startRedis(more: readonly string[] = ['--save', '', '--appendonly', 'no']): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const stop = async (signal: NodeJS.Signals) => {
    const running = server;
    server = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  const start = async () => {
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--loglevel', 'warning', ...more],
      { stdio: 'ignore' },
    );
    server = child;
    for (let tries = 0; tries < 200; tries += 1) {
      if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
      if (await answers(url)) return;
      await wait(50);
    }
    throw new Error(`redis-server does not answer on port ${port}`);
  };
  await start();
  const file = join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');
  const sizes: { readonly at: number; readonly size: number }[] = [];
  const sampling = setInterval(() => {
    if (existsSync(file)) sizes.push({ at: performance.now(), size: statSync(file).size });
    if (sizes.length > SAMPLES_KEPT) sizes.shift();
  }, SAMPLE_EVERY_MS);
  sampling.unref();
  return {
    url,
    port,
    empty: async () => {
      const client = createClient({ url });
      await client.connect();
      await client.flushAll();
      await client.close();
    },
    async kill(losesMs = 0) {
      await stop('SIGKILL');
      const until = performance.now() - losesMs;
      const kept = sizes.findLast(({ at }) => at <= until);
      if (losesMs > 0 && kept !== undefined) truncateSync(file, kept.size);
      sizes.length = 0;
    },
    start,
    close: async () => {
      clearInterval(sampling);
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
    await client.close();
    return true;
  } catch {
    return false;
  }
}
