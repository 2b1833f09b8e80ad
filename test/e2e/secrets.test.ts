import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { EnvironmentSchema } from '../../src/config/environment.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';
import { finished, run } from './run-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-secrets-'));
const servers: LoopbackServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every variable that the schema marks as a secret, with a value that is found wherever it gets to. */
const MARK = 'hushhush';
const KEY = Buffer.from(MARK.repeat(4)).toString('base64');
const SECRETS: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: `xoxb-1-${MARK}bot`,
  SLACK_APP_TOKEN: `xapp-1-${MARK}app`,
  SLACK_SIGNING_SECRET: `${MARK}signing`,
  SLACK_CLIENT_SECRET: `${MARK}client`,
  SLACK_STATE_SECRET: `${MARK}-state-secret`,
  INSTALLATION_KEY: KEY,
  DISCORD_TOKEN: `${Buffer.from('123456789012345678').toString('base64')}.${MARK}.discord`,
  LLM_API_KEY: `sk-${MARK}`,
  WEB_TOKEN: `${MARK}-web-token`,
};
/** What no output may hold: the values, and what a careless client makes of them. */
const TELLING = [...Object.values(SECRETS), MARK, encodeURIComponent(KEY), KEY.slice(0, 20), `feed${MARK}`];
const tellsOf = (text: string) => TELLING.filter((secret) => text.includes(secret));

/** Answers everybody with an error that repeats all they sent, as a proxy in its debugging mode would. */
async function repeating(status: number) {
  const server = await startServer((request, response) => {
    const sent: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void sent.push(chunk));
    request.on('end', () => {
      const said = JSON.stringify({
        ok: false,
        error: 'fatal_error',
        message: `${JSON.stringify(request.headers)} ${Buffer.concat(sent)}`,
      });
      response.writeHead(status, { 'content-type': 'application/json' }).end(said);
    });
  });
  servers.push(server);
  const config = join(folder, `config-${status}`);
  cpSync(fileURLToPath(new URL('../../config', import.meta.url)), config, { recursive: true });
  const url = `${server.url('/feed')}?token=feed${MARK}`;
  const feed = { name: 'Failing', url, tier: 'press' };
  writeFileSync(join(config, 'feeds.yaml'), JSON.stringify({ allow: [server.host], feeds: [feed] }));
  const data = join(folder, `data-${status}`);
  mkdirSync(data, { recursive: true });
  const env = {
    CONFIG_DIR: config,
    DATA_DIR: data,
    LOG_LEVEL: 'trace',
    SLACK_API_URL: server.url('/api/'),
    DISCORD_API_URL: server.url('/discord'),
    LLM_BASE_URL: server.url('/v1'),
    LLM_MODEL: 'small',
    WEB_PORT: String(await freePort()),
  };
  return { env, data };
}

async function freePort(): Promise<number> {
  const server = await startServer(() => {});
  const { port } = new URL(server.url('/'));
  await server.close();
  return Number(port);
}

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(SECRETS).filter(([name]) => !names.includes(name)));
const MANY = ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'INSTALLATION_KEY'];

it('knows every secret there is', () => {
  const marked = Object.entries(EnvironmentSchema.shape).filter(([, schema]) => schema.meta()?.secret === true);

  expect(marked.map(([name]) => name).sort()).toEqual(Object.keys(SECRETS).sort());
});

// At once: most of their time goes into waiting for platforms that fail.
it.concurrent.each([
  ['one workspace over a socket', 500, without('SLACK_SIGNING_SECRET', ...MANY)],
  ['one workspace over HTTP', 401, without('SLACK_APP_TOKEN', ...MANY)],
  [
    'many workspaces',
    403,
    { ...without('SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'), SLACK_CLIENT_ID: '1.2', SLACK_PORT: '39173' },
  ],
])(
  'a watcher whose platforms, feeds and model all fail keeps its secrets: %s',
  async (_, status, secrets) => {
    const { env, data } = await repeating(status);
    const watcher = run('main.ts', ['--live'], { ...env, ...secrets });
    await watcher.until('Ctrl-C ends the watch');
    watcher.type('/qwen feeds');
    await watcher.until('Failing');
    watcher.type('/qwen status');
    await watcher.until(/Store|store/);
    const pages = await Promise.all(
      ['/', '/health', '/readyz', '/metrics', '/feed.atom', '/nothing'].map(async (path) =>
        (await fetch(`http://127.0.0.1:${env.WEB_PORT}${path}`)).text(),
      ),
    );
    watcher.child.kill('SIGTERM');
    expect(await watcher.ended).toBe(0);
    const doctor = await finished(run('cli.ts', ['doctor'], { ...env, ...secrets }));
    const why = await finished(run('cli.ts', ['why', env.SLACK_API_URL], { ...env, ...secrets }));
    const stored = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .map((name) => readFileSync(join(data, name), 'latin1'));

    expect(watcher.output()).toContain('a platform could not be opened');
    expect(tellsOf(watcher.output())).toEqual([]);
    expect(pages.join()).toContain('qwen_watch_');
    expect(tellsOf(pages.join())).toEqual([]);
    expect(tellsOf(doctor.output)).toEqual([]);
    expect(tellsOf(why.output)).toEqual([]);
    // The address of a configured feed stands in the store, to know whether it changed; secrets of the environment never do.
    expect(tellsOf(stored.join()).filter((secret) => Object.values(SECRETS).includes(secret))).toEqual([]);
  },
  120_000,
);
