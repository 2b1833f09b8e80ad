import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createHourlyCounts } from '../../src/pipeline/hourly-counts.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { NEWS } from '../e2e/pushed-watcher.ts';
import { startServer } from '../lib/loopback-server.ts';
import { hasRedis, startRedis, whyNoRedis } from '../lib/redis-server.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const NOW = '2026-03-20T10:20:00.000Z';
const NOTHING = { articles: 0, stories: 0, alerts: 0, failures: 0 };

async function counted() {
  const clock = manualClock(NOW);
  const stores = await openStores('memory:', { clock });
  const records = stores.namespace<typeof NOTHING>('hours');
  const of = (process: string) => createHourlyCounts({ records, clock, process });
  return { clock, records, of };
}

describe('counts by the hour', () => {
  it('are of 24 hours, the one under way last, and of all processes', async () => {
    const { clock, of } = await counted();
    await of('a').add({ articles: 3, stories: 1 });
    await of('a').add({ articles: 2 });
    await of('b').add({ alerts: 1, failures: 4 });
    clock.set('2026-03-20T11:00:00.000Z');
    await of('b').add({ articles: 7 });
    const hours = await of('c').lastDay();

    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ from: '2026-03-19T12:00:00.000Z', ...NOTHING });
    expect(hours.slice(-2)).toEqual([
      { from: '2026-03-20T10:00:00.000Z', articles: 5, stories: 1, alerts: 1, failures: 4 },
      { from: '2026-03-20T11:00:00.000Z', ...NOTHING, articles: 7 },
    ]);
  });

  it('end by themselves, and nothing is written for nothing', async () => {
    const { clock, records, of } = await counted();
    await of('a').add(NOTHING);
    for await (const [key] of records.scan({ prefix: '' })) expect.fail(`${key} is there`);
    await of('a').add({ articles: 1 });
    clock.set('2026-03-21T09:59:00.000Z');
    expect((await of('a').lastDay())[0]).toMatchObject({ from: '2026-03-20T10:00:00.000Z', articles: 1 });
    clock.set('2026-03-21T12:00:00.000Z');
    await of('a').add({ articles: 1 });
    const keys: string[] = [];
    for await (const [key] of records.scan({ prefix: '' })) keys.push(key);

    expect(keys).toEqual(['2026-03-21T12|a']);
  });

  it('are what the watcher judged, told and failed at, told in the status with a picture', async () => {
    let status = 500;
    const server = await startServer((_, response) => {
      response.statusCode = status;
      response.end(`<rss version="2.0"><channel><title>Harbour</title>${NEWS}</channel></rss>`);
    });
    const http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [server.host] });
    closing.push(server.close, http.close);
    const harbour = { key: 'harbour', name: 'Harbour', outlet: 'Harbour', url: server.url('/feed') } as const;
    const feeds = [{ ...harbour, language: null, tier: 'press', intervalMinutes: 30 }] as const;
    const { app, clock } = await memoryApp({ now: NOW, feeds, http });
    await app.open();
    expect((await app.answer('status')).picture).toBeUndefined();
    await app.poll();
    status = 200;
    clock.set('2026-03-20T11:20:00.000Z');
    await app.poll();
    const { blocks, picture } = await app.answer('status');

    expect((await app.pages.status()).lastDay.slice(-2)).toEqual([
      { from: '2026-03-20T10:00:00.000Z', ...NOTHING, failures: 1 },
      { from: '2026-03-20T11:00:00.000Z', articles: 1, stories: 1, alerts: 1, failures: 0 },
    ]);
    expect(picture).toMatchObject({ kind: 'hours', title: '24 hours from 2026-03-19 12:00' });
    expect(JSON.stringify(blocks)).toContain('1 article, 1 new story, 1 alert, 1 failure');
  });
});

describe.skipIf(!hasRedis)(`counts of several processes${hasRedis ? '' : ` (skipped: ${whyNoRedis})`}`, () => {
  it('lose nothing where two count at once', { timeout: 60_000 }, async () => {
    const redis = await startRedis();
    closing.push(redis.close);
    const clock = manualClock(NOW);
    const open = async (process: string) => {
      const stores = await openStores(redis.url, { clock });
      closing.push(stores.close);
      const counts = createHourlyCounts({ records: stores.namespace('hours'), clock, process });
      return { counts, one: () => stores.together(() => counts.add({ articles: 1, alerts: 1 })) };
    };
    const [a, b] = [await open('a'), await open('b')];
    const many = async ({ one }: typeof a) => {
      for (let times = 0; times < 25; times++) await one();
    };
    await Promise.all([many(a), many(b)]);

    expect((await a.counts.lastDay()).at(-1)).toMatchObject({ articles: 50, alerts: 50 });
  });
});
