import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startServer } from '../lib/loopback-server.ts';
import { dataFolder, finished, run } from './run-process.ts';

const data = dataFolder();
afterAll(() => data.remove());

it('a watcher that is still opening says that it is alive and not ready, and nothing else; its key for hubs is its own', async () => {
  // Slack takes the question whose token it is, and never answers: nothing opens meanwhile.
  const slack = await startServer(() => {});
  const free = await startServer(() => {});
  await free.close();
  const port = new URL(free.url('/')).port;
  const watcher = run('main.ts', ['--live'], {
    ...{ DATA_DIR: data.path, WEB_PORT: port, PUBLIC_URL: 'https://watch.example.org', WEB_HOST: '127.0.0.1' },
    ...{ WEB_TOKEN: 'a token of some length', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
    SLACK_API_URL: slack.url('/api/'),
  });
  const ask = (path: string, how: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, how);
  let alive: Response | null = null;
  while (alive === null && watcher.child.exitCode === null) {
    alive = await ask('/healthz').catch(() => null);
    if (alive === null) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [ready, page, hub] = [await ask('/readyz'), await ask('/'), await ask('/websub/a/b', { method: 'POST' })];
  watcher.child.kill('SIGTERM');
  const ended = await finished(watcher);
  await slack.close();

  expect(alive?.status, ended.output).toBe(200);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, missing: expect.arrayContaining(['no cycle has ended yet']) },
  ]);
  for (const answer of [page, hub]) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
  }
  expect(statSync(join(data.path, 'websub.key')).mode & 0o777).toBe(0o600);
}, 120_000);
