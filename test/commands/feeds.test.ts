import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { CommandDeps } from '../../src/commands/command.ts';
import { addressProblem, plainFeed } from '../../src/config/feeds-config.ts';
import { canonicalUrl } from '../../src/feeds/canonical-url.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import type { Feed } from '../../src/model/subject.ts';
import { createFeedDesk } from '../../src/pipeline/feed-desk.ts';
import { currentFeeds, type FeedRecords, feedRecords } from '../../src/pipeline/feed-list.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { ledgerOf } from '../ledger/known-claims.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';
import { asking } from './answer-text.ts';

const NOW = '2026-08-01T00:00:00.000Z';
const channel = { platform: 'slack', id: 'C1' } as const;
const self = { platform: 'slack', id: '@U1' } as const;
const ledger = await ledgerOf([]);

const rss = (title: string, count: number) => {
  const items = Array.from({ length: count }, (_, at) => {
    const day = String(at + 1).padStart(2, '0');
    return `<item><title>Entry ${at + 1}${at === 0 ? ' about Qwen' : ''}</title><link>https://harbour.example/${at}</link><guid>${at}</guid><pubDate>${day} Jul 2026 08:00:00 GMT</pubDate></item>`;
  });
  return `<rss version="2.0"><channel><title>${title}</title><language>en-gb</language>${items.join('')}</channel></rss>`;
};
const pages: Record<string, RequestListener> = {
  '/feed': (_, response) => response.end(rss('Harbour Post', 5)),
  '/zh': (_, response) => response.end(rss('港口邮报', 1)),
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>hello'),
  '/site': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        '<!doctype html><html><head><LINK rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"><link rel=alternate type="application/atom+xml" href="javascript:alert(1)"><link rel="stylesheet" href="x"></head><p>hello',
      ),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/away': (_, response) => response.writeHead(301, { location: '/feed' }).end(),
  '/private': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end(),
  '/hanging': (_, response) => void response.write('<rss>'),
  '/large': (_, response) => response.end('x'.repeat(200_000)),
};

let server: LoopbackServer;
let http: HttpClient;
afterEach(async () => {
  await http.close();
  await server.close();
});

async function operating(configured: (url: (path: string) => string) => readonly Feed[] = () => []) {
  server = await startServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  const { host, url } = server;
  http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [host], timeoutMs: 500, maxBytes: 100_000 });
  const clock = manualClock(NOW);
  const records: FeedRecords = feedRecords(await openStores('memory:'));
  const feeds = configured(url);
  const rules = { configured: feeds, skipped: [], silentDays: 30, addressProblem, plainFeed };
  const isRelevant = async ({ title }: { title: string }) => title.includes('Qwen');
  const desk = createFeedDesk({ records, rules, http, clock, isRelevant });
  const asker = (over: Partial<CommandDeps['asked']['asker']> = {}) =>
    asking(ledger, {
      clock,
      feeds: desk,
      canonicalUrl,
      asked: {
        destination: channel,
        asker: { self, language: 'en', timezone: null, mayManage: true, isOperator: true, ...over },
        audience: 'asker',
      },
    });
  const current = async () => (await currentFeeds(records, feeds)).feeds.map(({ feed }) => feed);
  return { ask: (text: string) => asker().ask(text), asker, current, records, url, clock, desk };
}

const aFeed = (key: string, url: string): Feed => ({
  ...{ key, name: `Name of ${key}`, outlet: key, url, language: null },
  ...{ tier: 'press', intervalMinutes: 30 },
});

describe('feeds add', () => {
  it('fetches the document, says what it is, and has it polled from then on', async () => {
    const { ask, current, url } = await operating();
    const answer = await ask(`feeds add ${url('/feed')}`);

    expect(answer).toContain('Added: Harbour Post');
    expect(answer).toContain('Answer: HTTP 200');
    expect(answer).toContain('Document: rss, Harbour Post');
    expect(answer).toContain('Entries: 5');
    expect(answer).toContain('About the subject: 1 of the newest 5');
    expect(answer.match(/Entry \d/g)).toEqual(['Entry 5', 'Entry 4', 'Entry 3']);
    expect(answer).toContain('- 2026-07-05T08:00  Entry 5<https://harbour.example/4>');
    expect(answer).toContain('told to nobody');
    expect(answer).toContain('As a “community” outlet');
    expect(await current()).toEqual([
      {
        ...{ key: 'harbour-post', name: 'Harbour Post', outlet: 'Harbour Post', url: url('/feed'), language: 'en-gb' },
        ...{ tier: 'community', intervalMinutes: 30, tellsFrom: NOW },
        adaptive: { shortestMinutes: 15, unlessSaid: true },
      },
    ]);
  });

  it('takes the tier behind the address, and gives a title in characters the key of its host', async () => {
    const { ask, current, url } = await operating();
    const answer = await ask(`feeds add ${url('/zh')} press`);

    expect(answer).not.toContain('counts one step lower');
    expect(await current()).toMatchObject([{ key: '127-0-0-1', name: '港口邮报', tier: 'press' }]);
    expect(await ask(`feeds add ${url('/feed')} daily`)).toContain('“daily” is no tier.');
  });

  it('gives a second feed of the same title a key of its own', async () => {
    const { ask, current, url } = await operating((at) => [aFeed('harbour-post', at('/other'))]);
    await ask(`feeds add ${url('/feed')}`);

    expect((await current()).map(({ key }) => key)).toEqual(['harbour-post', 'harbour-post-2']);
  });

  it.each([
    ['/page', 'That is a page for people.', 'feed-html'],
    ['/missing', 'HTTP 404', 'http-status-404'],
    ['/gone', 'gone for good', 'gone'],
    ['/private', 'private networks are never asked', 'http-refused-address'],
    ['/hanging', 'did not answer in time', 'http-timeout'],
    ['/large', 'Look for a feed of that site with fewer entries.', 'http-too-large'],
  ])('refuses %s with the reason and what to do', async (path, expected, code) => {
    const { ask, current, url } = await operating();
    const answer = await ask(`feeds add ${url(path)}`);

    expect(answer).toContain('Not added');
    expect(answer).toContain(expected);
    expect(answer).toContain(`(${code})`);
    expect(answer).toContain('What to do: ');
    expect(await current()).toEqual([]);
  });

  it('names the feeds of a page for people', async () => {
    const { ask, current, url } = await operating();
    const answer = await ask(`feeds add ${url('/site')}`);

    expect(answer).toContain('it names its feeds');
    expect(answer.match(/\/qwen feeds add \S+/g)).toEqual([`/qwen feeds add ${url('/feed?a=1&b=2')}`]);
    expect(await current()).toEqual([]);
  });

  it.each([
    ['feeds add http://10.0.0.1/feed', 'http-refused-address'],
    ['feeds add ftp://harbour.example/feed', 'bad-address'],
    ['feeds add harbour.example/feed', 'bad-address'],
    ['feeds add https://me:secret@harbour.example/feed', 'leave user name and password out'],
    ['feeds add https://rsshub.app/x', 'asks not to be polled'],
    ['feeds add', 'Add which address?'],
  ])('refuses %j', async (text, expected) => {
    const { ask, current } = await operating();

    expect(await ask(text)).toContain(expected);
    expect(await current()).toEqual([]);
  });

  it('refuses a feed that is polled already, also by another spelling of its address or behind a redirect', async () => {
    const { ask, current, url } = await operating((at) => [aFeed('harbour', at('/feed'))]);

    expect(await ask(`feeds add ${url('/feed?utm_source=chat')}`)).toContain(
      'polled already: Name of harbour (harbour)',
    );
    expect(await ask(`feeds add ${url('/away')}`)).toContain('polled already');
    expect(await current()).toHaveLength(1);
  });
});

describe('feeds remove', () => {
  it('forgets an added feed', async () => {
    const { ask, current, records, url } = await operating();
    await ask(`feeds add ${url('/feed')}`);
    const answer = await ask('feeds remove Harbour Post');

    expect(answer).toContain('Removed: Harbour Post');
    expect(await current()).toEqual([]);
    for await (const entry of records.added.scan({ prefix: '' })) expect(entry).toBeUndefined();
  });

  it('switches a configured feed off until it is added again, and names the file that would remove it for good', async () => {
    const { ask, current } = await operating((at) => [aFeed('harbour', at('/feed'))]);
    const answer = await ask('feeds remove harbour');

    expect(answer).toContain('Switched off: Name of harbour');
    expect(answer).toContain('config/feeds.yaml');
    expect(await current()).toEqual([]);
    expect(await ask('feeds list')).toContain('Switched off by an operator');
    expect(await ask('feeds remove harbour')).toContain('switched off already');
    expect(await ask('feeds add harbour')).toContain('On again: Name of harbour');
    expect(await current()).toHaveLength(1);
    await ask('feeds remove harbour');
    expect(await ask(`feeds add ${server.url('/away')} press`)).toContain('On again: Name of harbour');
    expect(await current()).toHaveLength(1);
  });

  it('suggests what may be meant', async () => {
    const { ask } = await operating((at) => [aFeed('harbour', at('/feed'))]);

    expect(await ask('feeds remove harbuor')).toContain('Did you mean /qwen feeds remove harbour?');
    expect(await ask('feeds remove')).toContain('Which feed?');
  });
});

describe('feeds test', () => {
  it('makes one real fetch, tells what came, and changes nothing', async () => {
    const { ask, current, records, url } = await operating();
    const answer = await ask(`feeds test ${url('/away')}`);

    expect(answer).toContain('A check of Harbour Post goes well');
    expect(answer).toContain(`Answer: HTTP 200, moved for good to ${url('/feed')}`);
    expect(answer).toContain('nothing was stored');
    expect(await current()).toEqual([]);
    for await (const entry of records.states.scan({ prefix: '' })) expect(entry).toBeUndefined();
  });

  it.each([
    ['/page', 'Answer: HTTP 200', 'feed-html'],
    ['/gone', 'Answer: HTTP 410', 'gone'],
    ['/hanging', 'Answer: none', 'http-timeout'],
    ['/private', 'Answer: none', 'http-refused-address'],
  ])('tells the truth of a feed at %s', async (path, status, code) => {
    const { ask } = await operating((at) => [aFeed('harbour', at(path))]);
    const answer = await ask('feeds test harbour');

    expect(answer).toContain('A check of Name of harbour gives nothing');
    expect(answer).toContain(status);
    expect(answer).toContain(`(${code})`);
  });
});

describe('feeds list', () => {
  it('lists trouble first, with last success and next check, a page at a time', async () => {
    const { ask, records } = await operating((at) =>
      Array.from({ length: 20 }, (_, number) => aFeed(`feed-${number}`, at(`/${number}`))),
    );
    const state = {
      ...{ movedTo: null, etag: null, lastModified: null, bodyHash: null, entryCount: 3 },
      ...{ lastChecked: NOW, lastSuccess: '2026-07-31T10:00:00.000Z', nextCheck: '2026-08-01T06:00:00.000Z' },
    };
    const lastError = { code: 'http-status-503', message: 'harbour answers with HTTP 503' };
    const newestEntry = '2026-07-30T00:00:00.000Z';
    await records.states.setMany([
      {
        key: 'feed-7',
        value: { ...state, url: server.url('/7'), failuresInRow: 3, lastError, newestEntry },
      },
      {
        key: 'feed-9',
        value: {
          ...{ ...state, url: server.url('/9'), failuresInRow: 0, lastError: null },
          newestEntry: '2026-01-01T00:00:00.000Z',
        },
      },
    ]);
    const first = await ask('feeds');
    const lines = first.split('\n').filter((line) => line.startsWith('- '));

    expect(first).toContain('20 polled: 0 well, 1 failing, 1 silent, 18 not yet read');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe(
      '- Name of feed-7 feed-7 · failing · failed 3 times in a row, last read 2026-07-31T10:00, next check 2026-08-01T06:00 · harbour answers with HTTP 503',
    );
    expect(lines[1]).toContain('feed-9 · silent · last read 2026-07-31T10:00, newest entry 2026-01-01T00:00');
    expect(first).toContain('[Next page: feeds list 2]');
    expect((await ask('feeds list 2')).split('\n').filter((line) => line.startsWith('- '))).toHaveLength(8);
    expect(await ask('feeds list 3')).toContain('There are 2 pages.');
  });

  it('is for operators, in the language of who asks', async () => {
    const { asker, current, url } = await operating();

    expect(await asker({ isOperator: false }).ask(`feeds add ${url('/feed')}`)).toContain('Only operators');
    expect(await asker({ isOperator: false, language: 'zh' }).ask('feeds')).toContain('只有机器人的管理员');
    expect(await current()).toEqual([]);
    expect(await asker({ language: 'zh' }).ask(`feeds add ${url('/feed')}`)).toContain('已添加：Harbour Post');
  });
});
