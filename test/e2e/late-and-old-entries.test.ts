import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import type { Feed } from '../../src/model/subject.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';
import { anArticle, type MemoryAppOptions, memoryApp } from './memory-app.ts';
import { FIVE_STORIES, type NewsEntry, rssOf } from './rss-of-news.ts';

const NOW = '2026-03-20T00:00:00.000Z';
let server: LoopbackServer;
let http: HttpClient;
afterEach(async () => {
  await http.close();
  await server.close();
});

/** A feed whose document the test changes, and the watcher of it. */
async function watching(first: readonly NewsEntry[], over: Partial<MemoryAppOptions> = {}) {
  const served = { document: rssOf(first), down: false };
  server = await startServer((_, response) => {
    if (served.down) response.socket?.destroy();
    else response.end(served.document);
  });
  http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [server.host] });
  const feeds: Feed[] = [
    {
      ...{ key: 'harbour', name: 'Harbour Post', outlet: 'Harbour Post', url: server.url('/feed') },
      ...{ language: null, tier: 'press', intervalMinutes: 30 },
    },
  ];
  const start = async (more: Partial<MemoryAppOptions> = {}) => {
    const watcher = await memoryApp({ http, feeds, now: NOW, ...over, ...more });
    if (more.stores === undefined) await watcher.app.seed();
    await watcher.app.open();
    const pollAt = async (at: string) => {
      watcher.clock.set(at);
      const report = await watcher.app.poll();
      // What was queued is sent with the cycle; nothing may come behind.
      await watcher.app.open();
      return report;
    };
    return { ...watcher, pollAt, kinds: () => watcher.sent.map(({ kind }) => kind) };
  };
  return { served, start };
}

const dated = (at: (index: number) => string | undefined) =>
  FIVE_STORIES.map((story, index) => ({ ...story, at: at(index) }));
const titles = (sent: readonly unknown[]) =>
  FIVE_STORIES.filter(({ person }) => JSON.stringify(sent).includes(person)).map(({ id }) => id);

describe('a feed that is read for the first time', () => {
  it('tells what is new, and knows what is old or has no date without telling it', async () => {
    const entries = dated((index) => (index === 4 ? undefined : `${12 + index} Mar 2026 01:00:00 GMT`));
    const { served, start } = await watching(entries, { tellDays: 7 });
    const { pollAt, sent, kinds, app } = await start();
    const { verdicts } = await pollAt(NOW);

    expect(verdicts.alert).toBe(5);
    expect(kinds()).toEqual(['post', 'post', 'post']);
    expect(titles(sent)).toEqual(['hui', 'lin', 'wei']);
    const { articles } = await app.suppressed({ sinceMs: 0, untilMs: Date.now(), limit: 10 });
    expect(articles.map(({ reason }) => reason)).toEqual(['before-feed', 'before-feed']);
    // Once it is known, an entry without a date is new when it is first seen.
    served.document = rssOf([
      { id: 'x', title: 'Zhou Hao leaves Qwen', text: 'Zhou Hao has left Alibaba’s Qwen team, he said.' },
      ...entries,
    ]);
    await pollAt('2026-03-20T00:31:00.000Z');
    expect(kinds()).toHaveLength(4);
  });
});

describe('a site that was rebuilt', () => {
  it.each([
    ['told', 7, 5],
    ['known only', 1, 0],
  ])(
    'alerts nothing: every guid, address and date is new, and what it says was %s before',
    async (_, tellDays, posts) => {
      const { served, start } = await watching(
        dated((index) => `${14 + index} Mar 2026 01:00:00 GMT`),
        { tellDays },
      );
      const { pollAt, kinds } = await start();
      await pollAt(NOW);
      expect(kinds()).toHaveLength(posts);
      served.document = rssOf(
        dated(() => '20 Mar 2026 00:20:00 GMT'),
        'new-site.example',
      );
      const report = await pollAt('2026-03-20T00:31:00.000Z');

      expect(report).toMatchObject({ entries: 5, seen: 0, verdicts: { alert: 0, update: 0 } });
      expect(kinds().filter((kind) => kind !== 'edit')).toHaveLength(posts);
    },
  );
});

describe('entries with odd dates', () => {
  it.each<[string, string | undefined]>([
    ['of weeks ago that arrive late', '2 Mar 2026 01:00:00 GMT'],
    ['without a date', undefined],
    ['of a year ahead', '20 Mar 2027 01:00:00 GMT'],
    ['of one and the same second', '20 Mar 2026 00:10:00 GMT'],
    ['of 1970', '1 Jan 1970 00:00:00 GMT'],
    ['with a date that is none', 'soon'],
  ])('%s are each told once', async (_, at) => {
    const { served, start } = await watching([], { tellDays: 7 });
    const first = await start();
    await first.pollAt(NOW);
    served.document = rssOf(dated(() => at));
    await first.pollAt('2026-03-20T00:31:00.000Z');
    expect(first.kinds()).toEqual(['post', 'post', 'post', 'post', 'post']);
    expect(titles(first.sent)).toEqual(['yu', 'hui', 'lin', 'wei', 'song']);
    // The same in another order, by another process, and when the day has come.
    const second = await start({ stores: first.stores, now: '2026-03-20T01:02:00.000Z' });
    served.document = rssOf(dated(() => at).reverse());
    await second.pollAt('2026-03-20T01:02:00.000Z');
    await second.pollAt('2027-03-21T00:00:00.000Z');

    expect(second.kinds()).toEqual([]);
  });
});

describe('what was published while the watcher was away', () => {
  const late = dated((index) => `20 Mar 2026 0${6 - index}:00:00 GMT`);
  it('is judged in order and told as one message where it is more than three stories, and never again', async () => {
    const { served, start } = await watching([]);
    const before = await start();
    await before.pollAt(NOW);
    served.document = rssOf(late);
    const back = await start({ stores: before.stores, now: '2026-03-20T09:00:00.000Z' });
    const { verdicts } = await back.pollAt('2026-03-20T09:00:00.000Z');

    expect(verdicts.alert).toBe(5);
    expect(back.kinds()).toEqual(['post']);
    const said = JSON.stringify(back.sent);
    expect(said).toContain('While the bot was away: 5 stories');
    const places = [...FIVE_STORIES].reverse().map(({ person }) => said.indexOf(person));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    served.document = rssOf([...late].reverse());
    await back.pollAt('2026-03-20T09:31:00.000Z');
    expect(back.kinds()).toEqual(['post']);
  });

  it('is told story by story where it is three', async () => {
    const { served, start } = await watching([]);
    const before = await start();
    await before.pollAt(NOW);
    served.document = rssOf(late.slice(0, 3));
    const back = await start({ stores: before.stores, now: '2026-03-20T09:00:00.000Z' });
    await back.pollAt('2026-03-20T09:00:00.000Z');

    expect(back.kinds()).toEqual(['post', 'post', 'post']);
    expect(JSON.stringify(back.sent)).not.toContain('While the bot was away');
  });

  it('counts the time in which there was no network', async () => {
    const { served, start } = await watching([]);
    const { pollAt, kinds } = await start();
    await pollAt(NOW);
    served.down = true;
    for (const hour of [2, 4, 6, 8])
      expect(await pollAt(`2026-03-20T0${hour}:00:00.000Z`)).toMatchObject({ networkDown: true });
    served.down = false;
    served.document = rssOf(late);
    await pollAt('2026-03-20T08:05:00.000Z');

    expect(kinds()).toEqual(['post']);
  });

  it('leaves out what another feed has told in the meantime, and what a crash left is told at the next cycle', async () => {
    const { served, start } = await watching([]);
    const before = await start();
    await before.pollAt(NOW);
    served.document = rssOf(late);
    const crashed = await start({ stores: before.stores, now: '2026-03-20T09:00:00.000Z' });
    const article = { published: '2026-03-20T08:59:00.000Z' };
    // As a cycle leaves it that ends after its articles and before its message.
    for (const [at, story] of FIVE_STORIES.entries()) {
      await crashed.app.takeIn({ ...anArticle({ ...story, ...article }), ...(at > 0 && { catchUp: true as const }) });
    }
    expect(crashed.kinds()).toEqual([]);
    const back = await start({ stores: before.stores, now: '2026-03-20T09:05:00.000Z' });
    expect(back.kinds()).toEqual(['post']);
    await back.pollAt('2026-03-20T09:05:00.000Z');

    expect(back.kinds().filter((kind) => kind === 'post')).toHaveLength(2);
    expect(JSON.stringify(back.sent.at(-1))).toContain('4 stories');
  });
});
