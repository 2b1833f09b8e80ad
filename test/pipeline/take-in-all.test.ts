import { expect, it } from 'vitest';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { takeInAll } from '../../src/pipeline/take-in-all.ts';
import { foreseeing, type Unfinished } from '../../src/pipeline/take-in-article.ts';
import { type Namespace, openStores } from '../../src/stores/open-stores.ts';
import { anArticle } from '../e2e/memory-app.ts';

it('lets others have their turn between the articles of one commit', async () => {
  const published = '2026-03-20T00:00:00.000Z';
  const articles = Array.from({ length: 8 }, (_, at) => anArticle({ id: `${at}`, title: 'x', text: '', published }));
  let commits = 0;
  let turns = 0;
  const foreseen: number[] = [];
  let isOver = false;
  const turn = () => {
    turns++;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await takeInAll(articles, {
    // Work that takes its time, and never waits for anything but the store, which answers at once.
    takeIn: async () => {
      for (const until = performance.now() + 5; performance.now() < until; );
      return { kind: 'seen' };
    },
    foresee: async (coming) => {
      foreseen.push(coming.length);
    },
    together: async (work) => {
      commits++;
      return work();
    },
    articlesACommit: 8,
    onArticleError: () => {},
    onProgress: () => {},
  });
  isOver = true;

  expect(commits).toBe(1);
  expect(foreseen).toEqual([8]);
  expect(turns).toBeGreaterThanOrEqual(7);
});

it('asks for all articles of a commit at once what each of them is asked about first', async () => {
  const stores = await openStores('memory:');
  const asked: string[][] = [];
  const counted = <V>(namespace: Namespace<V>): Namespace<V> => ({
    ...namespace,
    getMany: (keys) => {
      asked.push([...keys]);
      return namespace.getMany(keys);
    },
  });
  const records = ledgerRecords(stores);
  const ledger = {
    ...records,
    articles: counted(records.articles),
    judgements: counted(records.judgements),
    urls: counted(records.urls),
  };
  const published = '2026-03-20T00:00:00.000Z';
  const coming = ['a', 'b'].map((id) => anArticle({ id, title: 'x', text: '', published }));

  await foreseeing({ unfinished: counted(stores.namespace<Unfinished>('unfinished')), ledger })(coming);
  await stores.close();

  const ids = coming.map(({ id }) => id);
  expect(asked).toEqual([ids, ids, ids, coming.map(({ canonicalUrl }) => canonicalUrl)]);
});
