import { bandsOf, fingerprint } from '../../src/judging/fingerprint.ts';
import { BAND_CAP, ledgerRecords } from '../../src/ledger/records.ts';
import { sourceOf } from '../../src/model/article.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { syntheticStream } from './synthetic-stream.ts';

/** Share of the articles that are about the subject, and so have a fingerprint: as in `synthetic-stream.ts`. */
const RELEVANT = 0.4;
const SEED = 5;
/** Rows of a commit. */
const ROWS = 4096;

/** @returns the articles about the subject of a corpus that was filled so, in order, made anew. */
export function* filledArticles(count: number) {
  const relevant = Math.round(count * RELEVANT);
  for (const article of syntheticStream(relevant, SEED, 0)) yield { ...article, ...addressed(article.id) };
}

function addressed(id: string) {
  const url = `https://filled.example/${id}`;
  return { id: `filled-${id}`, url, canonicalUrl: url };
}

/**
 * Writes what the ledger keeps of `count` seen articles: their records, addresses and bands, without stories, in key order. Bands
 * are written one kind after the other: they are most of the rows, and in the order of their articles each would touch a page of its own.
 */
async function fillCorpus(address: string, count: number): Promise<void> {
  const stores = await openStores(address);
  const { articles, urls, bands } = ledgerRecords(stores);
  const relevant = Math.round(count * RELEVANT);
  const kinds = bandsOf(fingerprint('', 'a').signature).map((band) => band.slice(0, band.indexOf(':') + 1));
  const hashes = new Uint32Array(relevant * kinds.length);
  const ids: string[] = [];
  let waiting: Parameters<typeof articles.setMany>[0][number][] = [];
  const write = async () => {
    await stores.together(async () => {
      await articles.setMany(waiting);
      await urls.setMany(waiting.map(({ key, value }) => ({ key: value.canonicalUrl, value: [key] })));
    });
    waiting = [];
  };
  const add = async (article: Parameters<typeof sourceOf>[0], signature: readonly number[]) => {
    const { id: key, canonicalUrl } = article;
    const value = {
      source: sourceOf(article),
      canonicalUrl,
      signature,
      storyId: null,
      seeded: false,
      contentHashes: [key],
    };
    if (waiting.push({ key, value }) >= ROWS) await write();
  };
  for (const article of filledArticles(count)) {
    const { signature, bands: of } = fingerprint(article.title, article.text);
    // As numbers: millions of keys as text would take gigabytes.
    hashes.set(
      of.map((band) => Number.parseInt(band.slice(band.indexOf(':') + 1), 36)),
      ids.length * kinds.length,
    );
    ids.push(article.id);
    await add(article, signature);
  }
  for (const article of syntheticStream(count - relevant, SEED + 1, 1))
    await add({ ...article, ...addressed(`other-${article.id}`) }, []);
  await write();

  for (const [kind, name] of kinds.entries()) {
    const members = new Map<number, string[]>();
    for (const [at, id] of ids.entries()) {
      const hash = hashes[at * kinds.length + kind] ?? 0;
      const list = members.get(hash);
      if (list === undefined) members.set(hash, [id]);
      else if (list.length < BAND_CAP) list.push(id);
    }
    const rows = [...members]
      .map(([hash, value]) => ({ key: name + hash.toString(36), value }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    for (let from = 0; from < rows.length; from += ROWS)
      await stores.together(() => bands.setMany(rows.slice(from, from + ROWS)));
  }
  await stores.close();
}

const [address = '', count = ''] = process.argv.slice(2);
if (import.meta.url === `file://${process.argv[1]}`) await fillCorpus(address, Number(count));
