import { afterEach, describe, expect, it } from 'vitest';
import { pageRoutes } from '../../src/web/page-routes.ts';
import { pushRoutes } from '../../src/web/push-routes.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { askedBench, endedWell } from '../chat/slack/asked-bench.ts';
import { manyBench } from '../chat/slack/many-bench.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { chunksOf, rawRequest } from '../lib/raw-request.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Everything that takes a body over HTTP, as it is served. */
const ENDPOINTS: readonly (readonly [name: string, mostBytes: number, serve: Serve])[] = [
  ['what hubs call', 5_000_000, (patience) => web('/websub/harbour/token', patience)],
  ['where a token is typed', 4_000, (patience) => web('/enter', patience)],
  ['requests of Slack', 500_000, slackRequests],
  ['requests of Slack for many workspaces', 500_000, slackOfMany],
];

type Serve = (patienceMs?: number) => Promise<Served>;

interface Served {
  readonly url: string;
  /** What went wrong on our side, and what reached beyond the endpoint. */
  readonly noticed: () => readonly unknown[];
}

async function web(path: string, patienceMs?: number): Promise<Served> {
  const noticed: unknown[] = [];
  const { app } = await memoryApp();
  const receiver = {
    verify: async () => null,
    receive: async () => {
      noticed.push('taken');
      return 'taken' as const;
    },
  };
  const access = { isLocal: false, isPublic: false, token: () => 'a token of some length', secure: false };
  const server = await startWebServer({
    port: 0,
    routes: [pushRoutes(receiver), pageRoutes(app.pages, access)],
    onError: (error) => noticed.push(error),
    ...(patienceMs !== undefined && { longestRequestMs: patienceMs }),
  });
  closing.push(server.close);
  return { url: `http://127.0.0.1:${server.port}${path}`, noticed: () => noticed };
}

async function slackRequests(patienceMs?: number): Promise<Served> {
  const { bench, asked } = await askedBench(undefined, { http: true, options: patient(patienceMs) });
  closing.push(() => endedWell(bench));
  return { url: bench.adapter.requestUrl() ?? '', noticed: () => asked };
}

async function slackOfMany(patienceMs?: number): Promise<Served> {
  const bench = await manyBench();
  closing.push(bench.close);
  const asked: unknown[] = [];
  const adapter = await bench.serve(inboundOf(asked), { options: patient(patienceMs) });
  return { url: adapter.requestUrl() ?? '', noticed: () => asked };
}

function patient(longestRequestMs?: number) {
  return longestRequestMs === undefined ? {} : { longestRequestMs };
}

function inboundOf(asked: unknown[]) {
  const refuse = async (request: unknown) => {
    asked.push(request);
    throw new Error('nothing may get here');
  };
  return { command: refuse, suggest: refuse, left: refuse, specs: [] };
}

describe.each(ENDPOINTS)('%s', (_, most, serve) => {
  it('refuses a body that says that it is too large', async () => {
    const { url, noticed } = await serve();
    const head = ['POST PATH HTTP/1.1', `Content-Length: ${most * 2}`, 'Content-Type: text/plain'];
    const answer = await rawRequest(url, head, Array(Math.ceil((most * 2) / 10_000)).fill('x'.repeat(10_000)));

    // The server may hang up while the rest is being sent, and its answer is lost with the connection.
    expect([413, 0]).toContain(answer.status);
    expect(noticed()).toEqual([]);
  });

  it('refuses one that does not say its size, once it is too large', async () => {
    const { url, noticed } = await serve();
    const head = ['POST PATH HTTP/1.1', 'Transfer-Encoding: chunked', 'Content-Type: text/plain'];
    const answer = await rawRequest(url, head, chunksOf(Number.POSITIVE_INFINITY));

    expect([413, 0]).toContain(answer.status);
    expect(noticed()).toEqual([]);
  });

  it('gives up on one that does not come, in full or at all', async () => {
    const { url, noticed } = await serve(300);
    const slow = await rawRequest(
      url,
      ['POST PATH HTTP/1.1', 'Content-Length: 1000', 'Content-Type: text/plain'],
      ['x'],
    );
    const none = await rawRequest(url, ['POST PATH HTTP/1.1', 'Transfer-Encoding: chunked']);

    expect([slow, none].every(({ status, closed }) => closed || status >= 400)).toBe(true);
    expect(noticed()).toEqual([]);
  });

  it('outlives a request line and headers that are none', async () => {
    const { url } = await serve();
    const odd = [
      ['POST // HTTP/1.1'],
      ['POST http://[ HTTP/1.1'],
      ['GET /%E0%A4%A HTTP/1.1'],
      ['NONSENSE'],
      ['POST PATH HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`],
      ['POST PATH HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ];
    for (const head of odd) expect((await rawRequest(url, head)).status).toBeGreaterThanOrEqual(300);

    expect((await fetch(url, { method: 'POST', body: 'x', headers: { connection: 'close' } })).status).toBeLessThan(
      500,
    );
  });
});
