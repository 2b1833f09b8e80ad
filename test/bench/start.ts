import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { type Article, sourceOf } from '../../src/model/article.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { syntheticStream } from './synthetic-stream.ts';
import { round } from './times.ts';
import { startFeeds, watcherFolder } from './watcher-process.ts';

const ROUNDS = 3;
const ROWS_A_COMMIT = 20_000;

/** Serves the pages, which are open once the watcher may be asked and sends. */
const PORT = 28_471;

/** From the start of the process until it may be asked and sends, over an empty store and over a full one. The last line is JSON. */
export async function start(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { articles: { type: 'string', default: '1000000' }, subscriptions: { type: 'string', default: '10000' } },
  });
  const [articles, subscriptions] = [Number(values.articles), Number(values.subscriptions)];
  const server = await startFeeds(1, 1);
  const folder = watcherFolder(server.hosts);
  const ready = async () => {
    const times: { ms: number; processorSeconds: number }[] = [];
    for (let at = 0; at < ROUNDS; at++) {
      const watcher = folder.start({ WEB_PORT: String(PORT) });
      const ms = Math.round(await watcher.until('pages: '));
      times.push({ ms, processorSeconds: round(watcher.usage().processorSeconds) });
      await watcher.until('Ctrl-C ends the watch');
      await watcher.stop();
    }
    return times.toSorted((a, b) => a.ms - b.ms)[0];
  };
  try {
    // The first start takes the seeded corpus in.
    await ready();
    const empty = await ready();
    await fill(folder.store, articles, subscriptions);
    const full = await ready();
    process.stdout.write(`ready after ${full?.ms} ms with ${articles} articles, after ${empty?.ms} ms with none\n`);
    const result = { bench: 'start', articles, subscriptions, empty, full, load: round(loadavg()[0] ?? 0) };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    folder.remove();
    server.close();
  }
}

function recordOf(article: Article) {
  const { id, canonicalUrl } = article;
  return { source: sourceOf(article), canonicalUrl, signature: [], storyId: null, seeded: false, contentHashes: [id] };
}

/** What is kept of every article that was judged to be about something else, and subscriptions of channels. */
async function fill(address: string, articles: number, subscriptions: number): Promise<void> {
  const stores = await openStores(address);
  const { articles: records, urls } = ledgerRecords(stores);
  const model = [...syntheticStream(ROWS_A_COMMIT, 3, 1)];
  for (let from = 0; from < articles; from += ROWS_A_COMMIT) {
    const rows = model.slice(0, articles - from).map((article, at) => {
      const id = `filled-${String(from + at).padStart(9, '0')}`;
      return { ...article, id, canonicalUrl: `https://filled.example/${id}` };
    });
    await stores.together(async () => {
      await records.setMany(rows.map((article) => ({ key: article.id, value: recordOf(article) })));
      await urls.setMany(rows.map((article) => ({ key: article.canonicalUrl, value: [article.id] })));
    });
  }
  const kept = subscriptionRecords(stores);
  await stores.together(async () => {
    for (let at = 0; at < subscriptions; at++) {
      await subscribe(
        kept,
        aSubscription({ destination: { platform: 'slack', id: `C${at}` }, about: { kind: 'all' } }),
      );
    }
  });
  await stores.close();
}
