import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/feeds/feed-state.ts';
import { createHostPace } from '../../src/feeds/host-pace.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import type { Feed } from '../../src/model/subject.ts';
import { fetchDue } from '../../src/pipeline/fetch-due.ts';
import { type MemoryAppOptions, memoryApp } from '../e2e/memory-app.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

const HALF_AN_HOUR = 30 * 60_000;
const NOW = '2026-03-20T00:00:00.000Z';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: string;
}
const ENGLISH: Entry = {
  id: 'yu-1',
  title: 'Yu Bowen joins ByteDance after leaving Qwen',
  text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
  at: 'Thu, 12 Mar 2026 08:00:00 GMT',
};
const CHINESE: Entry = {
  id: 'yu-2',
  title: '郁博文加入字节跳动',
  text: '原千问后训练负责人郁博文已加入字节跳动Seed团队，据知情人士。',
  at: 'Thu, 12 Mar 2026 09:00:00 GMT',
};
const rss = (title: string, entries: readonly Entry[]) => {
  const items = entries.map(
    ({ id, title: headline, text, at }) =>
      `<item><title>${headline}</title><link>https://${id}.example/a</link><guid>${id}</guid><pubDate>${at}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
};

let server: LoopbackServer | undefined;
let http: HttpClient | undefined;
afterEach(async () => {
  await http?.close();
  await server?.close();
});

type Answer = { status?: number; body?: string; headers?: Record<string, string>; hang?: boolean };
/** Serves by path, notes what it was asked, and gives each path's feed. */
async function feedsOf(answers: Record<string, (headers: IncomingHttpHeaders) => Answer>) {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  server = await startServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const { status = 200, body = '', headers = {}, hang = false } = answers[path]?.(request.headers) ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers });
    if (hang) response.write('<rss>');
    else response.end(body);
  });
  const { host, url } = server;
  http = createHttpClient({ userAgent: 'qwen-watch/test (+tests@example.org)', allow: [host], timeoutMs: 700 });
  const feeds: Feed[] = Object.keys(answers).map((path) => {
    const name = path.slice(1);
    return { key: name, name, outlet: name, url: url(path), language: null, tier: 'press', intervalMinutes: 30 };
  });
  const options = { feeds, http, now: NOW } satisfies MemoryAppOptions;
  return { asked, options };
}

describe('a polling cycle', () => {
  it('judges by time of publication over all feeds, so that the first report opens the story', async () => {
    const { options } = await feedsOf({
      '/late': () => ({ body: rss('late', [CHINESE]) }),
      '/early': () => ({ body: rss('early', [ENGLISH]) }),
    });
    const { app, sent } = await memoryApp(options);
    await app.seed();
    await app.open();
    const report = await app.poll();

    expect(report).toMatchObject({ fresh: 2, entries: 2, failures: [], verdicts: { alert: 1, corroboration: 1 } });
    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'edit']);
    expect(JSON.stringify(sent[0]?.message)).toContain('Yu Bowen joins ByteDance after leaving Qwen');
  });

  it('lets no feed stop the others, and says of each failure feed, cause and next check in one line', async () => {
    const { options } = await feedsOf({
      '/refusing': () => ({ status: 500 }),
      '/trickling': () => ({ hang: true }),
      '/page': () => ({
        body: '<!doctype html><html><body>hello</body></html>',
        headers: { 'content-type': 'text/html' },
      }),
      '/garbage': () => ({ body: '\u0000\u0001 no feed' }),
      '/busy': () => ({ status: 429, headers: { 'retry-after': '7200' } }),
      '/well': () => ({ body: rss('well', [ENGLISH]) }),
    });
    const lines: string[] = [];
    const { app, sent } = await memoryApp({ ...options, log: (line) => lines.push(line) });
    await app.seed();
    await app.open();
    const report = await app.poll();

    expect(report.failures.map(({ feed }) => feed).sort()).toEqual([
      'busy',
      'garbage',
      'page',
      'refusing',
      'trickling',
    ]);
    expect(sent.map(({ kind }) => kind)).toEqual(['post']);
    const failed = lines.filter((line) => line.includes('feed failed'));
    expect(failed).toHaveLength(5);
    for (const line of failed)
      expect(line).toMatch(/feed failed · \w+ · .{10,} · next check 2026-03-20 \d{2}:\d{2}\n$/);
    // Retry-After of two hours counts.
    expect(failed.find((line) => line.includes(' busy '))).toContain('next check 2026-03-20 02:00');
  });

  it('says of a feed that it lists more than is read of it', async () => {
    const { options } = await feedsOf({ '/long': () => ({ body: rss('long', [ENGLISH, CHINESE]) }) });
    const lines: string[] = [];
    const read: MemoryAppOptions['read'] = (bytes, about) => parseFeed(bytes, { ...about, maxEntries: 1 });
    const { app } = await memoryApp({ ...options, read, log: (line) => lines.push(line) });
    await app.seed();
    await app.open();

    expect(await app.poll()).toMatchObject({ fresh: 1, entries: 1 });
    expect(lines.join('')).toMatch(/a feed lists more entries than are read of it · long .*"leftOut":1/);
  });

  it('asks with both validators after a restart, and takes 304 for an answer', async () => {
    const validators = { etag: '"v1"', 'last-modified': 'Thu, 12 Mar 2026 10:00:00 GMT' };
    const { asked, options } = await feedsOf({
      '/feed': (headers) =>
        headers['if-none-match'] === '"v1"' && headers['if-modified-since'] === validators['last-modified']
          ? { status: 304 }
          : { body: rss('feed', [ENGLISH]), headers: validators },
    });
    const first = await memoryApp(options);
    await first.app.seed();
    await first.app.poll();
    const later = new Date(Date.parse(NOW) + HALF_AN_HOUR).toISOString();
    const second = await memoryApp({ ...options, stores: first.stores, now: later });

    expect(await second.app.poll()).toMatchObject({ fresh: 0, unchanged: 1, entries: 0 });
    expect(asked).toHaveLength(2);
    expect(asked[1]?.headers['user-agent']).toContain('tests@example.org');
  });

  it('leaves a feed alone until it is due', async () => {
    const { asked, options } = await feedsOf({ '/feed': () => ({ body: rss('feed', [ENGLISH]) }) });
    const { app, clock } = await memoryApp(options);
    await app.poll();
    clock.set('2026-03-20T00:29:00.000Z');
    expect(await app.poll()).toMatchObject({ notDue: 1, fresh: 0 });
    expect(asked).toHaveLength(1);
    clock.set('2026-03-20T00:31:00.000Z');
    await app.poll();

    expect(asked).toHaveLength(2);
  });

  it('asks once for a feed however many subscribe to what it tells', async () => {
    const { asked, options } = await feedsOf({ '/feed': () => ({ body: rss('feed', [ENGLISH]) }) });
    const { app } = await memoryApp(options);
    await app.seed();
    for (const topic of ['departure', 'appointment', 'Lin Junyang', 'Yu Bowen']) await app.answer(`subscribe ${topic}`);
    await app.open();
    await app.poll();

    expect(asked).toHaveLength(1);
  });

  it('leaves a whole host alone once two of its feeds ask for patience, and asks again when that is over', async () => {
    const busy = () => ({ status: 429, headers: { 'retry-after': '7200' } });
    let isBusy = false;
    const { asked, options } = await feedsOf({
      '/a': () => (isBusy ? busy() : { body: rss('a', [ENGLISH]) }),
      '/b': () =>
        isBusy ? { status: 503, headers: { 'retry-after': 'Fri, 20 Mar 2026 02:31:00 GMT' } } : { body: rss('b', []) },
      '/c': () => ({ body: rss('c', [CHINESE]), headers: { 'cache-control': 'max-age=3540' } }),
    });
    const { app, clock } = await memoryApp(options);
    await app.poll();
    isBusy = true;
    clock.set('2026-03-20T00:31:00.000Z');
    expect(await app.poll()).toMatchObject({ failures: [{ feed: 'a' }, { feed: 'b' }], notDue: 1 });
    clock.set('2026-03-20T01:00:00.000Z');
    expect(await app.poll()).toMatchObject({ notDue: 3 });
    isBusy = false;
    clock.set('2026-03-20T02:31:00.000Z');
    expect(await app.poll()).toMatchObject({ notDue: 0, failures: [] });
    expect(
      asked
        .map(({ path }) => path)
        .sort()
        .join(''),
    ).toBe('/a/a/a/b/b/b/c/c');
  });

  it('asks a host for one feed after another, and leaves those for the next cycle that would wait too long', async () => {
    const clock = manualClock(NOW);
    const waits: number[] = [];
    const asked: string[] = [];
    const known = ['a', 'b', 'c'].map((key) => ({
      feed: {
        key,
        name: key,
        outlet: key,
        url: `https://host.example/${key}`,
        language: null,
        tier: 'press' as const,
        intervalMinutes: 30,
      },
      state: undefined,
    }));
    const deps = {
      fetch: async ({ key }: Feed) => {
        asked.push(key);
        return { kind: 'unchanged' as const, state: { nextCheck: '2026-03-20T00:30:00.000Z' } as FeedState };
      },
      pace: createHostPace(clock, () => 6_000),
      pause: async (ms: number) => void waits.push(ms),
      clock,
      onProgress: () => {},
    };
    const first = await fetchDue(known, deps);
    clock.set(clock.now() + 60_000);
    const rest = await fetchDue([...known.slice(2)], deps);

    expect(first.map(({ feed }) => feed.key)).toEqual(['a', 'b']);
    expect(rest.map(({ feed }) => feed.key)).toEqual(['c']);
    expect(waits).toEqual([6_000]);
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('asks a feed that is gone no more, until it is switched on again', async () => {
    let isGone = true;
    const { asked, options } = await feedsOf({
      '/gone': () => (isGone ? { status: 410 } : { body: rss('gone', [ENGLISH]) }),
    });
    const { app, clock } = await memoryApp(options);
    await app.poll();
    clock.set('2026-03-27T00:00:00.000Z');
    expect(await app.poll()).toMatchObject({ notDue: 1 });
    expect(JSON.stringify(await app.answer('feeds list'))).toContain('gone for good');
    isGone = false;
    await app.answer('feeds remove gone');
    await app.answer('feeds add gone');
    expect(await app.poll()).toMatchObject({ fresh: 1 });
    expect(asked).toHaveLength(2);
  });

  it('keeps no validator of a document whose articles were not taken in', async () => {
    const { asked, options } = await feedsOf({
      '/feed': () => ({ body: rss('feed', [ENGLISH]), headers: { etag: '"v1"' } }),
    });
    const first = await memoryApp(options);
    const broken = {
      ...first.stores,
      namespace: <V>(name: string) => ({
        ...first.stores.namespace<V>(name),
        ...(name === 'articles' ? { set: () => Promise.reject(new TypeError('a fault of ours')) } : {}),
      }),
    };
    const lines: string[] = [];
    const faulty = await memoryApp({ ...options, stores: broken, log: (line) => lines.push(line) });
    await faulty.app.poll();
    const early = await memoryApp({ ...options, stores: first.stores });
    expect(await early.app.poll()).toMatchObject({ notDue: 1 });
    const mended = await memoryApp({ ...options, stores: first.stores, now: '2026-03-20T00:31:00.000Z' });
    await mended.app.open();
    await mended.app.poll();

    expect(lines.join('')).toContain('it will be read again');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    expect([...faulty.sent, ...mended.sent].map(({ kind }) => kind)).toEqual(['post']);
  });

  it('counts two headlines that share a guid as versions of one article, cycle after cycle', async () => {
    const second = { ...ENGLISH, title: 'UPDATE: Former Qwen leader Yu Bowen joins ByteDance' };
    const { options } = await feedsOf({ '/feed': () => ({ body: rss('feed', [ENGLISH, second]) }) });
    const { app, sent, clock } = await memoryApp(options);
    await app.seed();
    await app.open();
    const { verdicts } = await app.poll();
    clock.set('2026-03-20T02:00:00.000Z');
    const again = await app.poll();

    expect(verdicts.alert).toBe(1);
    expect(verdicts.alert + verdicts.duplicate + verdicts.corroboration).toBe(2);
    expect(sent.filter(({ kind }) => kind === 'post')).toHaveLength(1);
    expect(again.verdicts).toEqual({ alert: 0, update: 0, corroboration: 0, duplicate: 0, irrelevant: 0 });
  });

  it('is waited for on closing, but not longer than was asked', async () => {
    const { options } = await feedsOf({ '/trickling': () => ({ hang: true }) });
    const { app } = await memoryApp(options);
    let ended = false;
    // Gives up on the feed after 700 ms.
    const cycle = app.poll().finally(() => {
      ended = true;
    });
    await app.close(100);

    expect(ended).toBe(false);
    await app.close(10_000);
    expect(ended).toBe(true);
    expect((await cycle).failures).toHaveLength(1);
  });

  it('is not held against anybody when there is no network at all', async () => {
    const { options } = await feedsOf({ '/one': () => ({ status: 200 }), '/two': () => ({ status: 200 }) });
    await server?.close();
    const { app } = await memoryApp(options);

    expect((await app.poll()).failures).toHaveLength(2);
    expect(await app.poll()).toMatchObject({ notDue: 0, failures: [{}, {}] });
  });

  it('survives a title that cannot be cut or stored carelessly, and tells what the others bring', async () => {
    const odd = { ...ENGLISH, id: 'odd', title: `Qwen Lin Junyang ${'a'.repeat(24)}𠮷𠮷𠮷𠮷𠮷`, text: 'Qwen.' };
    const { options } = await feedsOf({
      '/odd': () => ({ body: rss('odd', [odd]) }),
      '/well': () => ({ body: rss('well', [ENGLISH]) }),
    });
    const { app, sent } = await memoryApp(options);
    await app.seed();
    await app.open();
    const report = await app.poll();

    expect(report.entries).toBe(2);
    expect(JSON.stringify(sent.map(({ message }) => message))).toContain('ByteDance');
  });
});
