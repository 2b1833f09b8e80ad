import { describe, expect, it } from 'vitest';
import { ledgerRecords } from '../../src/ledger/records.ts';
import type { Article } from '../../src/model/article.ts';
import type { Stores } from '../../src/stores/open-stores.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { StoreError } from '../../src/stores/store-error.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';
import { failingWrites } from '../stores/failing-writes.ts';

/** Two reports of one development, and an edit of the first. */
const STREAM = [
  {
    id: 'n1',
    title: 'Yu Bowen joins ByteDance after leaving Qwen',
    text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
    published: '2026-03-12T08:00:00.000Z',
  },
  {
    id: 'n2',
    title: '郁博文加入字节跳动',
    text: '原千问后训练负责人郁博文已加入字节跳动Seed团队，据知情人士。',
    published: '2026-03-12T09:00:00.000Z',
  },
  {
    id: 'n1',
    title: 'Former Qwen leader Yu Bowen joins ByteDance',
    text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
    published: '2026-03-12T10:00:00.000Z',
  },
].map(anArticle);

/** The same stores, but the write number `at` fails and so does everything after it, as for a process that is gone. */
function failingAt(stores: Stores, at: number): { stores: Stores; writes: () => number } {
  const { wrap, writes } = failingWrites(at, new StoreError('store-unavailable', 'gone'));
  return { stores: { ...stores, namespace: <V>(name: string) => wrap(stores.namespace<V>(name)) }, writes };
}

/** A start, the stream, and what came of it sent, as a process does it. @returns what the channel was sent, in order. */
async function through(stores: Stores, stream: readonly Article[] = STREAM): Promise<string[]> {
  const { app, sent } = await memoryApp({ stores });
  try {
    await app.open();
    for (const article of stream) await app.takeIn(article);
    await app.open();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  return sent.map(({ kind, key }) => `${kind} ${key}`);
}

/** A store that holds the corpus. */
async function seededStores(): Promise<Stores> {
  const stores = await openStores('memory:');
  await (await memoryApp({ stores })).app.seed();
  return stores;
}

async function ledgerOf(stores: Stores): Promise<Record<string, unknown>> {
  const dump: Record<string, unknown> = {};
  for (const [name, namespace] of Object.entries(ledgerRecords(stores))) {
    for await (const [key, value] of namespace.scan({ prefix: '' })) dump[`${name} ${key}`] = value;
  }
  return dump;
}

describe('a process that ends between any two writes', () => {
  it('loses nothing, tells nothing twice, and leaves the ledger of an undisturbed run', async () => {
    const calm = await seededStores();
    const counting = failingAt(calm, Number.POSITIVE_INFINITY);
    const told = await through(counting.stores);
    const ledger = await ledgerOf(calm);
    expect(told.filter((message) => message.startsWith('post'))).toHaveLength(1);
    expect(counting.writes()).toBeGreaterThan(30);

    for (let at = 1; at <= counting.writes(); at++) {
      const stores = await seededStores();
      const before = await through(failingAt(stores, at).stores);
      const after = await through(stores);
      // A terminal cannot be asked what it has: the message whose delivery could not be noted is the one that may come again.
      const both = [...before, ...after];
      expect([...new Set(both)], `cut off at write ${at}`).toEqual(told);
      expect(both.length - told.length, `cut off at write ${at}`).toBeLessThanOrEqual(1);
      expect(await ledgerOf(stores), `cut off at write ${at}`).toEqual(ledger);
    }
  }, 120_000);

  it('corrects a denied story once', async () => {
    const stream = [
      {
        id: 'd1',
        title: 'Yu Bowen to leave Qwen, sources say',
        text: 'Yu Bowen, who leads post-training at Alibaba’s Qwen, is leaving, two people said.',
        published: '2026-03-12T08:00:00.000Z',
      },
      {
        id: 'd2',
        title: 'Alibaba denies that Yu Bowen is leaving Qwen',
        text: 'Alibaba denied on Friday that Yu Bowen is leaving Qwen. “He has not resigned,” a spokesperson for Alibaba said.',
        published: '2026-03-13T08:00:00.000Z',
      },
    ].map(anArticle);
    const empty = await openStores('memory:');
    const calm = failingAt(empty, Number.POSITIVE_INFINITY);
    const told = await through(calm.stores, stream);
    const ledger = await ledgerOf(empty);
    expect(told.map((message) => message.split(' ')[0])).toEqual(['post', 'reply', 'edit']);

    for (let at = 1; at <= calm.writes(); at++) {
      const stores = await openStores('memory:');
      const before = await through(failingAt(stores, at).stores, stream);
      const both = [...before, ...(await through(stores, stream))];
      expect([...new Set(both)], `cut off at write ${at}`).toEqual(told);
      expect(both.length - told.length, `cut off at write ${at}`).toBeLessThanOrEqual(1);
      expect(await ledgerOf(stores), `cut off at write ${at}`).toEqual(ledger);
    }
  }, 120_000);

  it('finishes an article that its feed no longer lists', async () => {
    const [first] = STREAM;
    if (first === undefined) throw new Error('the stream is empty');
    const calm = failingAt(await seededStores(), Number.POSITIVE_INFINITY);
    const told = await through(calm.stores, [first]);

    for (let at = 3; at <= calm.writes(); at++) {
      const stores = await seededStores();
      const before = await through(failingAt(stores, at).stores, [first]);
      const after = await through(stores, []);
      expect([...new Set([...before, ...after])], `cut off at write ${at}`).toEqual(told);
    }
  }, 120_000);

  it('judges an entry that was edited in the meantime, after the version that was under way', async () => {
    const [first] = STREAM;
    if (first === undefined) throw new Error('the stream is empty');
    const extra = ' Hui Binyuan, who led Qwen Code, joins OpenAI.';
    const edited = { ...first, title: 'Two former Qwen leaders move on', text: `${first.text}${extra}` };
    const calm = failingAt(await seededStores(), Number.POSITIVE_INFINITY);
    await through(calm.stores, [first]);

    for (let at = 3; at <= calm.writes(); at++) {
      const stores = await seededStores();
      await through(failingAt(stores, at).stores, [first]);
      const { app, sent } = await memoryApp({ stores });
      await app.open();
      await app.takeIn(edited);
      const dossier = JSON.stringify(await app.answer('person hui-binyuan'));
      expect(dossier, `cut off at write ${at}`).toContain('OpenAI');
      expect(sent.filter(({ kind }) => kind === 'post').length, `cut off at write ${at}`).toBeLessThanOrEqual(1);
    }
  }, 120_000);
});
