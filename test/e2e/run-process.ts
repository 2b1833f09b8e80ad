import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Also where the process starts in another folder. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PATIENCE_MS = 30_000;

/** A process of ours as a person at a terminal meets it. */
export interface Running {
  readonly child: ChildProcess;
  /** All that it printed so far, both streams in the order in which they came. */
  output(): string;
  /** Resolves with the output once it holds `text`; rejects with what was printed when the process ends or is too slow. */
  until(text: string | RegExp): Promise<string>;
  type(line: string): void;
  /** Resolves with the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts `src/<entry>`, or the README's `npm start`, with no variable of the machine that it could read but those to find
 * programs with.
 */
export function run(
  entry: 'main.ts' | 'cli.ts' | 'npm start',
  args: readonly string[],
  env: Record<string, string>,
  cwd = ROOT,
): Running {
  const [program, given] =
    entry === 'npm start'
      ? ['npm', ['start', '--silent', '--', ...args]]
      : [process.execPath, ['--import', TSX, join(ROOT, 'src', entry), ...args]];
  const child = spawn(program, given, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: 'pipe',
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const until = (text: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why} before it printed ${text}; it printed:\n${printed}`));
      const timer = setTimeout(() => fail(`${PATIENCE_MS} ms passed`), PATIENCE_MS);
      const check = () => {
        if (typeof text === 'string' ? !printed.includes(text) : !text.test(printed)) return;
        clearTimeout(timer);
        listeners.delete(check);
        resolve(printed);
      };
      listeners.add(check);
      void ended.then(() => {
        clearTimeout(timer);
        fail('the process ended');
      });
      check();
    });
  const type = (line: string) => void child.stdin.write(`${line}\n`);
  return { child, output: () => printed, until, type, ended };
}

/** Runs to the end. */
export async function finished(running: Running): Promise<{ code: number | null; output: string }> {
  running.child.stdin?.end();
  return { code: await running.ended, output: running.output() };
}

/** A data folder of a test's own, which `remove` takes away. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'qwen-watch-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
