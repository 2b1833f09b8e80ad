import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../lib/loopback-server.ts';
import { dataFolder, finished, run } from './run-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const data = dataFolder();
const config = join(data.path, 'config');
let starts = 0;
/** Each start has a store of its own: a feed that has just failed is not asked again. */
const ownEnv = () => ({ CONFIG_DIR: config, DATA_DIR: join(data.path, `data-${++starts}`) });
const closing: (() => Promise<unknown>)[] = [];
/** Makes a terminal of a pipe. */
const hasScript = spawnSync('script', ['--version']).status === 0;

beforeAll(async () => {
  const server = await startServer((_, response) => response.writeHead(500).end());
  closing.push(server.close);
  mkdirSync(config, { recursive: true });
  cpSync(join(ROOT, 'config'), config, { recursive: true });
  const feed = { name: 'Failing', url: server.url('/feed'), tier: 'press' };
  writeFileSync(join(config, 'feeds.yaml'), JSON.stringify({ allow: [server.host], feeds: [feed] }));
});
afterAll(async () => {
  for (const close of closing) await close();
  data.remove();
});

/** Runs one cycle, of which the one feed fails. @returns the lines of its log. */
async function logged(level?: string): Promise<string[]> {
  const given = { ...ownEnv(), ...(level === undefined ? {} : { LOG_LEVEL: level }) };
  const { code, output } = await finished(run('main.ts', ['--live', '--once'], given));
  expect(code, output).toBe(0);
  return output.split('\n').filter((line) => line.startsWith('{') || line.includes('feed failed'));
}

describe('the log', () => {
  it('is one JSON object a line where nobody looks at it, each with level, time and a message that is always the same', async () => {
    const lines = (await logged()).map((line) => JSON.parse(line));

    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({ level: expect.any(Number), time: expect.any(Number), msg: expect.any(String) });
    expect(lines.find(({ msg }) => msg === 'feed failed')).toMatchObject({
      feed: 'Failing',
      cause: expect.stringContaining('500'),
    });
  }, 120_000);

  it('holds what LOG_LEVEL lets through', async () => {
    const [error, silent] = [await logged('error'), await logged('silent')];

    expect([error.join(), silent.join()]).toEqual(['', '']);
  }, 120_000);

  it('refuses a level that is none, with those that there are', async () => {
    const { code, output } = await finished(run('main.ts', ['--live', '--once'], { ...ownEnv(), LOG_LEVEL: 'loud' }));

    expect(code).toBe(2);
    expect(output).toMatch(/LOG_LEVEL.*\n?.*(warn|info)/);
    expect(output).not.toContain('loud');
  }, 120_000);

  it.skipIf(!hasScript)(
    'is for people in a terminal',
    async () => {
      // Without `script` on this machine there is no terminal to look at it in.
      const command = `${process.execPath} --import tsx src/main.ts --live --once`;
      const { stdout } = await promisify(execFile)(
        'script',
        ['--quiet', '--return', '--command', command, '/dev/null'],
        {
          cwd: ROOT,
          env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...ownEnv() },
        },
      );

      expect(stdout).toMatch(/feed failed · Failing · .*500.* · next check \d{4}/);
      expect(stdout).not.toContain('"level"');
    },
    120_000,
  );
});
