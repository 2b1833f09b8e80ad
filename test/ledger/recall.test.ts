import { expect, it } from 'vitest';
import { createRecall } from '../../src/ledger/recall.ts';
import { BAND_CAP, ledgerRecords } from '../../src/ledger/records.ts';
import { sourceOf } from '../../src/model/article.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { anArticle } from '../e2e/memory-app.ts';

const asked = { articleId: 'copy', canonicalUrl: '', events: [], factGroups: [], people: [], latest: false };

async function neighboursAmong(bands: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const stores = await openStores('memory:');
  const records = ledgerRecords(stores);
  await records.bands.setMany(Object.entries(bands).map(([key, value]) => ({ key, value })));
  const ids = [...new Set(Object.values(bands).flat())];
  await records.articles.setMany(ids.map((id) => ({ key: id, value: known(id) })));
  const { neighbours } = await createRecall(records)({ ...asked, bands: Object.keys(bands) });
  await stores.close();
  return neighbours.map(({ source }) => source.articleId);
}

function known(id: string) {
  const published = '2026-03-20T00:00:00.000Z';
  const source = { ...sourceOf(anArticle({ id, title: id, text: '', published })), articleId: id };
  return { source, canonicalUrl: source.url, signature: [], storyId: null, seeded: false, contentHashes: [] };
}

it('finds the original among hundreds that share common phrases, by the phrases that few have', async () => {
  const crowd = Array.from({ length: BAND_CAP }, (_, at) => `crowd-${at}`);
  const found = await neighboursAmong({ a: crowd, b: crowd, c: crowd, d: ['original'] });
  expect(found).toHaveLength(32);
  expect(found).toContain('original');
});

it('gives those that share most bands first, and equal ones in the order of the bands', async () => {
  expect(await neighboursAmong({ a: ['x', 'y'], b: ['z'], c: ['z', 'copy'] })).toEqual(['z', 'x', 'y']);
});
