import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** A machine that does other work needs its time. */
const PATIENCE_MS = 1_200_000;
/** The kernel's clock ticks of `/proc/PID/stat`, in seconds. */
const TICK_SECONDS = 0.01;

/** The watcher as `npm start -- --live` runs it, in a folder of its own. */
export interface WatcherProcess {
  readonly child: ChildProcess;
  /** Resolves with the milliseconds since its start once its log or its terminal holds the text. */
  until(text: string): Promise<number>;
  /** Processor time of all its threads so far, and what it holds in memory. */
  usage(): { readonly processorSeconds: number; readonly megabytes: number };
  stop(): Promise<void>;
}

/** A folder with configuration and data; `remove` takes it away. */
export interface WatcherFolder {
  readonly store: string;
  /** @param env beside what says where everything is. */
  start(env?: Readonly<Record<string, string>>): WatcherProcess;
  remove(): void;
}

/** @param hosts where `/feed/N` is served, one host a feed. */
export function watcherFolder(hosts: readonly string[]): WatcherFolder {
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  const config = join(folder, 'config');
  cpSync(join(ROOT, 'config'), config, { recursive: true });
  const feeds = hosts.map(
    (host, at) =>
      `  - name: Feed ${at}\n    outlet: Outlet ${at}\n    url: http://${host}/feed/${at}\n    tier: press\n    intervalMinutes: 30\n`,
  );
  const allowed = hosts.map((host) => `  - ${host}\n`);
  writeFileSync(join(config, 'feeds.yaml'), `allow:\n${allowed.join('')}feeds:\n${feeds.join('')}`);
  return {
    store: `sqlite:${join(folder, 'qwen-watch.sqlite')}`,
    start: (env = {}) => startWatcher({ CONFIG_DIR: config, DATA_DIR: folder, LOG_LEVEL: 'info', ...env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `npm start` gives node: `exec node FLAGS src/main.ts`. */
function startWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(2);
}

function startWatcher(env: Readonly<Record<string, string>>): WatcherProcess {
  const began = performance.now();
  const child = spawn(process.execPath, [...startWords(), '--live'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...env },
    stdio: 'pipe',
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    printed = `${printed}${chunk}`.slice(-50_000);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return {
    child,
    until: (text) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`it did not print ${text}; it printed:\n${printed}`));
        const late = setTimeout(fail, PATIENCE_MS);
        child.once('exit', fail);
        const look = () => {
          if (!printed.includes(text)) return;
          clearTimeout(late);
          child.off('exit', fail);
          listeners.delete(look);
          resolve(performance.now() - began);
        };
        listeners.add(look);
        look();
      }),
    usage() {
      // Behind the name in brackets: state is the first field, so user and system time are the 12th and 13th.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const processorSeconds = (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS;
      return { processorSeconds, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_000 };
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Feeds in a process of their own, each at a host of its own on this machine. */
export interface FeedsServer {
  readonly hosts: readonly string[];
  /** From the second round on 5 % of the feeds have something new in each. */
  round(round: number): Promise<void>;
  close(): void;
}

export async function startFeeds(feeds: number, entries: number): Promise<FeedsServer> {
  const server = fork(join(import.meta.dirname, 'feeds-process.ts'), { execArgv: ['--import', 'tsx'] });
  const answer = async () => ((await once(server, 'message')) as [{ readonly port: number }])[0];
  await answer();
  server.send({ feeds, entries });
  const { port } = await answer();
  return {
    // All of 127/8 is this machine.
    hosts: Array.from({ length: feeds }, (_, at) => `127.0.${1 + Math.floor(at / 250)}.${1 + (at % 250)}:${port}`),
    async round(round) {
      server.send({ round });
      await answer();
    },
    close: () => server.disconnect(),
  };
}
