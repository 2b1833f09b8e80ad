import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Registry } from 'prom-client';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../src/lib/http.ts';
import { createReadiness } from '../../src/pipeline/readiness.ts';
import { machineRoutes } from '../../src/web/machine-routes.ts';
import { prometheusFigures } from '../../src/web/prometheus-figures.ts';
import { prometheusMeasures } from '../../src/web/prometheus-measures.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { type MemoryApp, memoryApp } from '../e2e/memory-app.ts';
import { startServer } from '../lib/loopback-server.ts';

const root = new URL('../../', import.meta.url);
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const ITEM = `<item><title>Lin Junyang leaves Alibaba Qwen</title><link>https://lin.example/a</link><guid>lin-1</guid>
  <pubDate>Thu, 19 Mar 2026 00:05:00 GMT</pubDate><description>Lin Junyang, tech lead of Alibaba’s Qwen, has left the company, he said.</description></item>`;

/** The watcher with its routes for machines, over a feed that answers as told. */
async function served(answer: { status: number; news: string } = { status: 200, news: ITEM }) {
  const feeds = await startServer((_, response) => {
    response.statusCode = answer.status;
    response.end(`<rss version="2.0"><channel><title>Harbour</title>${answer.news}</channel></rss>`);
  });
  const http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [feeds.host] });
  closing.push(feeds.close, http.close);
  const registry = new Registry();
  const url = `http://desk:hushhush@${feeds.host}/feed?token=hushtoken`;
  const feed = { key: 'harbour', name: 'Harbour', outlet: 'Harbour', url, language: null } as const;
  const watcher = await memoryApp({
    http,
    feeds: [{ ...feed, tier: 'press', intervalMinutes: 30 }],
    measures: prometheusMeasures(registry),
  });
  const refresh = prometheusFigures(registry, { read: watcher.app.figures, clock: watcher.clock });
  const access = { isLocal: true, isPublic: false, token: () => null, secure: false };
  const routes = [machineRoutes({ missing: watcher.app.missing, registry, refresh, access })];
  const errors: Error[] = [];
  const web = await startWebServer({ port: 0, host: '127.0.0.1', routes, onError: (error) => errors.push(error) });
  closing.push(web.close);
  const ask = async (path: string) => {
    const answered = await fetch(`http://127.0.0.1:${web.port}${path}`);
    return { status: answered.status, type: answered.headers.get('content-type'), text: await answered.text() };
  };
  return { ...watcher, registry, ask, errors };
}

const figureIn = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1),
  );

describe('the routes for machines', () => {
  it('say that the process is alive, and what it lacks until it does its work', async () => {
    const { app, ask } = await served();
    expect(await ask('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    const before = await ask('/readyz');
    expect([before.status, JSON.parse(before.text)]).toEqual([
      503,
      { ready: false, missing: ['terminal is not open', 'no cycle has ended yet'] },
    ]);
    await app.open();
    await app.poll();
    const after = await ask('/readyz');

    expect([after.status, JSON.parse(after.text)]).toEqual([200, { ready: true, missing: [] }]);
  });

  it('count what a cycle, its alerts and a question were', async () => {
    const { app, ask } = await served();
    await app.open();
    await app.poll();
    const { status, type, text } = await ask('/metrics');

    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(figureIn(text, 'qwen_watch_polls_total{result="done"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_articles_total{verdict="alert"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_alerts_total{platform="terminal"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_deliveries_total{platform="terminal",kind="post",outcome="delivered"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_outbox_messages')).toBe(0);
    expect(figureIn(text, 'qwen_watch_judge_duration_seconds_count')).toBe(1);
    expect(figureIn(text, 'qwen_watch_feeds{condition="well"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_platform_open{platform="terminal"}')).toBe(1);
    expect(figureIn(text, 'qwen_watch_figures_readable')).toBe(1);
    // Read anew and not added up.
    expect(figureIn((await ask('/metrics')).text, 'qwen_watch_articles_total{verdict="alert"}')).toBe(1);
  });

  it('name a feed that fails by its key, and nothing of its address', async () => {
    const { app, ask } = await served({ status: 500, news: '' });
    await app.open();
    await app.poll();
    const { text } = await ask('/metrics');

    expect(figureIn(text, 'qwen_watch_feed_failures_total{feed="harbour",code="http-status-500"}')).toBe(1);
    expect(text).not.toMatch(/hush|desk|127\.0\.0\.1|token/);
  });

  it('answer with what they have where the store cannot be read', async () => {
    const { app, stores, ask, errors } = await served();
    await app.open();
    await app.poll();
    await stores.close();
    const { status, text } = await ask('/metrics');

    expect(status).toBe(200);
    expect(figureIn(text, 'qwen_watch_figures_readable')).toBe(0);
    expect(figureIn(text, 'qwen_watch_polls_total{result="done"}')).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('what is ready', () => {
  it('is not a store that takes nothing, and is again once it does', async () => {
    const clock = { now: () => now };
    let [now, full] = [0, true];
    const write = async () => {
      if (full) throw new Error('disk full');
    };
    const { missing, cycleEnded } = createReadiness({ write, platforms: () => [], clock });
    cycleEnded();
    expect(await missing()).toEqual(['the store cannot be written']);
    full = false;
    now = 9_000;
    expect(await missing()).toEqual(['the store cannot be written']);
    now = 10_000;
    expect(await missing()).toEqual([]);
  });

  it('is a store in which work is under way, for half a minute', async () => {
    let now = 0;
    const { missing, cycleEnded } = createReadiness({
      write: () => new Promise(() => {}),
      platforms: () => [],
      clock: { now: () => now },
    });
    cycleEnded();
    expect(await missing()).toEqual([]);
    now = 30_001;
    expect(await missing()).toEqual(['the store cannot be written']);
  });
});

describe('the figures', () => {
  const registry = new Registry();
  prometheusMeasures(registry);
  const read: MemoryApp['app']['figures'] = () => Promise.reject(new Error('not asked'));
  prometheusFigures(registry, { read, clock: { now: () => 0 } });
  const known = registry.getMetricsAsArray().map(({ name }) => name);
  const own = known.filter((name) => name.startsWith('qwen_watch_'));

  it('stand in README.md, each with what it is, and no other does', () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    const listed = [...readme.matchAll(/^\| `(qwen_watch_\w+)[`{]/gm)].map(([, name]) => name);

    expect(listed.sort()).toEqual([...own].sort());
  });

  it.each(readdirSync(fileURLToPath(new URL('config/monitoring', root))))('that %s names are there', (file) => {
    const text = readFileSync(new URL(`config/monitoring/${file}`, root), 'utf8');
    const named = [...text.matchAll(/\b(?:qwen_watch|process|nodejs)_\w+/g)].map(([name]) =>
      name.replace(/_(?:bucket|sum|count)$/, ''),
    );

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
