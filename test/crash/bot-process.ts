import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChildSettings, ToChild } from './child-settings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PRELOAD = pathToFileURL(fileURLToPath(new URL('child-preload.ts', import.meta.url))).href;

/** The bot as `npm start -- --live` runs it, under the clock of a test. */
export interface BotProcess {
  readonly isAlive: () => boolean;
  tell(message: ToChild): void;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code, null where it had to be killed. */
  stop(): Promise<number | null>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** All that it printed to its log. */
  readonly output: () => string;
}

const STOPS_WITHIN_MS = 10_000;

export function startBot(env: Readonly<Record<string, string>>, settings: ChildSettings): BotProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', PRELOAD, 'src/main.ts', '--live'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...env, CRASH_CHILD: JSON.stringify(settings) },
      stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    },
  );
  let alive = true;
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = `${printed}${chunk}`.slice(-20_000);
  });
  child.on('error', () => {});
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('exit', (code, signal) => {
      alive = false;
      resolve({ code, signal });
    });
  });
  return {
    isAlive: () => alive,
    tell: (message) => void (alive && child.connected && child.send(message, () => {})),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
      const { code } = await ended;
      clearTimeout(timer);
      return code;
    },
    ended,
    output: () => printed,
  };
}
