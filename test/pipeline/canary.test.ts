import { expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import type { Article } from '../../src/model/article.ts';
import { type CanaryFlight, flyCanary, lastFlight } from '../../src/pipeline/canary.ts';
import { openStores } from '../../src/stores/open-stores.ts';

it('measures from just after the last flight on', async () => {
  const clock = manualClock('2026-03-12T08:00:00.000Z');
  const stores = await openStores('memory:', { clock });
  const records = stores.namespace<CanaryFlight>('canary');
  const judged: Article[] = [];
  const judge = async (article: Article) => {
    judged.push(article);
    clock.set(clock.now() + 500);
  };
  expect(await lastFlight(records)).toBeUndefined();

  expect(await flyCanary({ records, judge, clock })).toMatchObject({ delayMs: 500 });
  clock.set('2026-03-12T08:05:00.500Z');
  await flyCanary({ records, judge, clock });

  expect(await lastFlight(records)).toEqual({ arrived: '2026-03-12T08:05:01.000Z', delayMs: 300_500 });
  expect(judged.map(({ title, feed }) => [title, feed])).toEqual([
    ['Canary', 'canary'],
    ['Canary', 'canary'],
  ]);
});
