import { createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHubKey } from '../../src/feeds/hub-key.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { pushRoutes } from '../../src/web/push-routes.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { FIVE_STORIES, rssOf } from '../e2e/rss-of-news.ts';
import { startServer } from '../lib/loopback-server.ts';

const ROUNDS = 50;

/** From the hub's call to the message: over real sockets, with a store in a file. */
export async function pushes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'qwen-watch-pushes-'));
  const stores = await openStores(`sqlite:${join(folder, 'store.sqlite')}`);
  const server = await startServer((_, response) => {
    response.setHeader('Link', '<https://hub.example/>; rel="hub"');
    response.end(rssOf(FIVE_STORIES));
  });
  const http = createHttpClient({ userAgent: 'qwen-watch/bench', allow: [server.host] });
  const url = server.url('/feed');
  const postForm = async (_: string, form: Readonly<Record<string, string>>) => {
    callback = form['hub.callback'] ?? '';
    secret = form['hub.secret'] ?? '';
    return { status: 202, text: '' };
  };
  let callback = '';
  let secret = '';
  const watcher = await memoryApp({
    ...{ http, stores, now: '2026-03-20T00:00:00.000Z' },
    feeds: [{ key: 'bench', name: 'Bench', outlet: 'Bench', url, language: null, tier: 'press', intervalMinutes: 30 }],
    push: { publicUrl: 'http://127.0.0.1', postForm, key: createHubKey(randomBytes(32)), newNonce: () => 'nonce' },
  });
  const { app, sent } = watcher;
  if (app.pushes === null) throw new Error('the app takes no pushes');
  const web = await startWebServer({
    port: 0,
    routes: [pushRoutes(app.pushes)],
    onError: (error) => void process.stderr.write(`${error.message}\n`),
  });
  await app.seed();
  await app.open();
  await app.poll();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const name = `${FAMILIES[round % FAMILIES.length]} ${GIVEN[Math.floor(round / FAMILIES.length)]}`;
    const text = `${name}, who led a group of Alibaba’s Qwen team, has resigned, two people said.`;
    const body = rssOf([{ id: `n${round}`, title: `${name} resigns from Alibaba’s Qwen team`, text }]);
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const before = sent.length;
    const began = performance.now();
    const target = `http://127.0.0.1:${web.port}${new URL(callback).pathname}`;
    await fetch(target, { method: 'POST', headers: { 'x-hub-signature': signature }, body });
    while (sent.length === before && performance.now() - began < 5_000) await new Promise((next) => setImmediate(next));
    if (sent.length > before) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? Number.NaN);
  const figures = { pushed: ROUNDS, told: times.length, p50: at(0.5), p99: at(0.99), longest: at(1) };
  process.stdout.write(`from the hub's call to the message, in milliseconds\n${JSON.stringify(figures)}\n`);
  await Promise.all([web.close(), server.close(), http.close(), app.close(1_000)]);
  await stores.close();
  await rm(folder, { recursive: true, force: true });
}

/** None is another's spelling: Deng is Tang in Cantonese. */
const FAMILIES = ['Wei', 'Song', 'Tang', 'Fang', 'Luo', 'Gao', 'Xie', 'Han', 'Qiu', 'Cao'];
const GIVEN = ['Lanying', 'Peihua', 'Zhenguo', 'Mingyu', 'Ruolin'];
