import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type FeedState, type FetchOutcome, fetchFeed } from '../../src/feeds/fetch-feed.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import type { Feed } from '../../src/model/subject.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

const NOW = '2026-03-05T12:00:00.000Z';
const DOCUMENT =
  '<rss version="2.0"><channel><title>Daily</title><item><title>x</title><link>/1</link><pubDate>5 Mar 2026 10:00 GMT</pubDate></item><item><title>y</title><pubDate>4 Mar 2026</pubDate></item></channel></rss>';
let server: LoopbackServer | undefined;
let http: HttpClient | undefined;

async function setUp(listener: RequestListener) {
  const started = await startServer(listener);
  server = started;
  const feed: Feed = {
    key: 'daily',
    name: 'Daily',
    outlet: 'Daily',
    url: started.url('/feed?token=secret'),
    language: 'en',
    tier: 'press',
    intervalMinutes: 30,
  };
  const check = async (state?: FeedState, over: Partial<Feed> = {}, now = NOW): Promise<FetchOutcome> => {
    // A new client each time, as after a restart; the state comes back from JSON.
    await http?.close();
    const client = createHttpClient({ userAgent: 'test', allow: [started.host], timeoutMs: 2_000 });
    http = client;
    const remembered = state && JSON.parse(JSON.stringify(state));
    return fetchFeed({ ...feed, ...over }, remembered, { http: client, clock: manualClock(now) });
  };
  return { feed, check, server: started };
}

afterEach(async () => {
  await http?.close();
  await server?.close();
  http = undefined;
  server = undefined;
});

describe('fetchFeed', () => {
  it('reads a document, then learns from both validators that it is unchanged, after a restart too', async () => {
    const asked: (string | undefined)[] = [];
    const { check, feed, server } = await setUp((request, response) => {
      asked.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      const headers = { ETag: 'W/"v1"', 'Last-Modified': 'Thu, 05 Mar 2026 11:00:00 GMT' };
      if (request.headers['if-none-match'] === 'W/"v1"') response.writeHead(304).end();
      else response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(DOCUMENT));
    });
    const first = await check();
    expect(first).toMatchObject({ kind: 'fresh', feed: { title: 'Daily', entries: [{ link: server.url('/1') }, {}] } });
    expect(first.state).toMatchObject({
      url: feed.url,
      etag: 'W/"v1"',
      lastModified: 'Thu, 05 Mar 2026 11:00:00 GMT',
      lastChecked: NOW,
      lastSuccess: NOW,
      nextCheck: '2026-03-05T12:30:00.000Z',
      failuresInRow: 0,
      lastError: null,
      entryCount: 2,
      newestEntry: '2026-03-05T10:00:00.000Z',
    });
    const second = await check(first.state);
    expect(second).toEqual({ kind: 'unchanged', state: first.state });
    expect(asked).toEqual([undefined, undefined, 'W/"v1"', 'Thu, 05 Mar 2026 11:00:00 GMT']);
  });

  it('takes the same bytes for unchanged where the server knows no validators', async () => {
    const { check } = await setUp((_, response) => response.end(DOCUMENT));
    const first = await check();
    expect(await check(first.state)).toMatchObject({ kind: 'unchanged' });
  });

  it('forgets all of a state that belongs to another address', async () => {
    const { check } = await setUp((request, response) =>
      response.end(request.headers['if-none-match'] ? '' : DOCUMENT),
    );
    const first = await check();
    const moved: FeedState = {
      ...first.state,
      url: 'http://elsewhere.example/',
      etag: '"x"',
      movedTo: 'http://elsewhere.example/2',
    };
    expect(await check(moved)).toMatchObject({ kind: 'fresh' });
  });

  it('moves a feed once it has said so for a day; where one of both addresses fails, the other is asked', async () => {
    let newIsUp = true;
    let oldIsUp = true;
    const asked: (string | undefined)[] = [];
    const { check, server } = await setUp((request, response) => {
      const isOld = request.url?.startsWith('/feed') === true;
      asked.push(isOld ? 'old' : 'new');
      if (isOld ? !oldIsUp : !newIsUp) response.writeHead(500).end();
      else if (isOld) response.writeHead(301, { Location: '/new' }).end();
      else response.end(DOCUMENT);
    });
    const step = async (state: FeedState | undefined, now: string) => {
      asked.length = 0;
      const outcome = await check(state, {}, now);
      return { ...outcome, asked: asked.join(' ') };
    };
    const movedTo = server.url('/new');
    const first = await step(undefined, NOW);
    expect(first.state).toMatchObject({ movedTo: null, moving: { to: movedTo, since: NOW } });
    const early = await step(first.state, '2026-03-06T11:59:00.000Z');
    expect(early).toMatchObject({ asked: 'old new', state: { movedTo: null } });
    const held = await step(early.state, '2026-03-06T12:00:00.000Z');
    expect(held).toMatchObject({ asked: 'old new', state: { movedTo, moving: null } });
    const there = await step(held.state, '2026-03-06T13:00:00.000Z');
    expect(there).toMatchObject({ asked: 'new', kind: 'unchanged', state: { movedTo } });
    newIsUp = false;
    const failing = await step(there.state, '2026-03-06T14:00:00.000Z');
    expect(failing).toMatchObject({ kind: 'failed', asked: 'new', state: { movedTo: null, failuresInRow: 1 } });
    oldIsUp = false;
    const both = await step(failing.state, '2026-03-06T15:00:00.000Z');
    expect(both).toMatchObject({ kind: 'failed', asked: 'old', state: { movedTo, failuresInRow: 2 } });
    newIsUp = true;
    const back = await step(both.state, '2026-03-06T16:00:00.000Z');
    expect(back).toMatchObject({ asked: 'new', state: { movedTo, failuresInRow: 0, lastError: null } });
  });

  it('does not move a feed whose redirect was taken back within the day', async () => {
    let redirects = true;
    const { check } = await setUp((request, response) => {
      if (redirects && request.url?.startsWith('/feed')) response.writeHead(308, { Location: '/mistake' }).end();
      else response.end(DOCUMENT);
    });
    const first = await check();
    redirects = false;
    const second = await check(first.state, {}, '2026-03-05T18:00:00.000Z');
    redirects = true;
    const third = await check(second.state, {}, '2026-03-06T13:00:00.000Z');

    expect(second.state.moving).toBeNull();
    expect(third.state).toMatchObject({ movedTo: null, moving: { since: '2026-03-06T13:00:00.000Z' } });
  });

  it('retires a feed that is gone, unless it is the address that it moved to', async () => {
    const { check, server } = await setUp((_, response) => response.writeHead(410).end());
    const gone = await check();
    const elsewhere = await check({ ...gone.state, retired: null, movedTo: server.url('/new') });

    expect(gone).toMatchObject({ cause: { code: 'gone' }, state: { retired: NOW } });
    expect(elsewhere).toMatchObject({ cause: { code: 'gone' }, state: { retired: null, movedTo: null } });
  });

  it('keeps what the document says of schedule and hub when it is unchanged; the header counts first', async () => {
    let link = '<https://old.example/>; rel="hub"';
    const { check } = await setUp((request, response) => {
      response.setHeader('Link', link);
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"' }).end(DOCUMENT.replace('<item>', '<ttl>240</ttl><item>'));
    });
    const first = await check();
    expect(first.state).toMatchObject({ hints: { everyMinutes: 240, hubs: ['https://old.example/'] } });
    link = '<https://hub.example/a,b>; rel=hub, <https://news.example/self>; title="x"; rel="self other"';
    const { state } = await check(first.state);

    expect(state.nextCheck).toBe('2026-03-05T16:00:00.000Z');
    expect(state.hints).toMatchObject({ hubs: ['https://hub.example/a,b'], self: 'https://news.example/self' });
  });

  it.each<[string, number, Record<string, string>, string, string]>([
    ['throttled', 429, { 'Retry-After': '7200' }, '', '2026-03-05T14:00:00.000Z'],
    ['throttled', 429, {}, '', '2026-03-05T13:00:00.000Z'],
    ['throttled', 403, { 'Retry-After': 'Thu, 05 Mar 2026 15:00:00 GMT' }, '', '2026-03-05T15:00:00.000Z'],
    ['http-status-403', 403, {}, '', '2026-03-05T12:30:00.000Z'],
    ['http-status-503', 503, { 'Retry-After': '3600' }, '', '2026-03-05T13:00:00.000Z'],
    ['http-status-404', 404, {}, '', '2026-03-05T12:30:00.000Z'],
    ['http-status-304', 304, {}, '', '2026-03-05T12:30:00.000Z'],
    ['gone', 410, {}, '', '2026-03-05T12:30:00.000Z'],
    ['feed-empty', 200, {}, '', '2026-03-05T12:30:00.000Z'],
    ['feed-html', 200, {}, '<html><title>Just a moment</title></html>', '2026-03-05T12:30:00.000Z'],
    ['feed-truncated', 200, {}, '<rss><channel><title>x', '2026-03-05T12:30:00.000Z'],
    ['http-refused-address', 302, { Location: 'http://192.168.0.1/' }, '', '2026-03-05T12:30:00.000Z'],
  ])('%s for status %i with %j', async (code, status, headers, body, nextCheck) => {
    const { check } = await setUp((_, response) => response.writeHead(status, headers).end(body));
    const outcome = await check();
    expect(outcome).toMatchObject({
      kind: 'failed',
      cause: { code },
      state: { failuresInRow: 1, nextCheck, lastSuccess: null },
    });
    expect(outcome.state.lastError?.code).toBe(code);
    expect(outcome.state.lastError?.message).not.toMatch(/secret/);
  });

  it('counts failures, keeps what it knew, waits longer each time, and starts anew with a success', async () => {
    let up = true;
    const { check } = await setUp((_, response) => {
      if (up) response.writeHead(200, { ETag: '"v1"' }).end(DOCUMENT);
      else response.writeHead(502).end();
    });
    let { state } = await check();
    up = false;
    for (const nextCheck of ['12:30', '13:00', '14:00']) {
      ({ state } = await check(state));
      expect(state.nextCheck).toBe(`2026-03-05T${nextCheck}:00.000Z`);
    }
    expect(state).toMatchObject({ failuresInRow: 3, etag: '"v1"', entryCount: 2, lastSuccess: NOW });
    up = true;
    expect(await check(state)).toMatchObject({ kind: 'unchanged', state: { failuresInRow: 0, lastError: null } });
  });

  it('keeps no validators of half a document: the whole one must come next time', async () => {
    const { check } = await setUp((_, response) =>
      response.writeHead(200, { ETag: '"v1"' }).end(DOCUMENT.slice(0, -40)),
    );
    const outcome = await check();
    expect(outcome).toMatchObject({ kind: 'fresh', feed: { truncated: true }, state: { etag: null, bodyHash: null } });
  });
});
