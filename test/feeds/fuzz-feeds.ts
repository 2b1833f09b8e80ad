import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feedsOfPage } from '../../src/feeds/feeds-of-page.ts';
import { normaliseArticle } from '../../src/feeds/normalise-article.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { WatcherError } from '../../src/lib/errors.ts';
import { diceOf, mutateDocument } from './mutate-document.ts';

/** What a run over mutated documents came to. */
export interface FuzzReport {
  readonly documents: number;
  /** Read to the end, with or without entries. */
  readonly feeds: number;
  /** Ended with an error of ours, by its code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What must not be: each with the seed of the document that does it again. */
  readonly faults: readonly { readonly seed: number; readonly what: string }[];
  /** The processor's time for the slowest document. */
  readonly slowestMs: number;
}

/** From here on a document counts as one that hangs. */
const HANG_MS = 2_000;
const folder = fileURLToPath(new URL('../../config/demo', import.meta.url));
const ORIGINALS = readdirSync(folder)
  .filter((name) => /\.(rss|rdf|atom|json|html)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name)));
const FEED = {
  key: 'fuzz',
  name: 'Fuzz',
  outlet: 'Fuzz',
  url: 'https://feeds.example/fuzz?token=1',
  language: null,
  tier: 'aggregator',
  intervalMinutes: 30,
} as const;
const NOW = '2026-03-20T00:00:00.000Z';
/** Nothing that a reader cannot see, and no half characters, may be left in what is printed. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Reads documents number `seed`, `seed + 1`, … as the watcher would; each is the sample feeds' own with a few changes. */
export async function fuzzFeeds(seed: number, documents: number): Promise<FuzzReport> {
  const refused: Record<string, number> = {};
  const faults: FuzzReport['faults'][number][] = [];
  let feeds = 0;
  let slowestMs = 0;
  for (let number = seed; number < seed + documents; number++) {
    const dice = diceOf(number);
    const document = mutateDocument(ORIGINALS[dice(ORIGINALS.length)] ?? Buffer.of(), ORIGINALS, dice);
    const before = process.cpuUsage();
    try {
      const what = await faultOf(document);
      if (what !== null) faults.push({ seed: number, what });
      feeds++;
    } catch (error) {
      if (error instanceof WatcherError) refused[error.code] = (refused[error.code] ?? 0) + 1;
      else faults.push({ seed: number, what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    slowestMs = Math.max(slowestMs, took);
    if (took > HANG_MS) faults.push({ seed: number, what: `took ${Math.round(took)} ms` });
  }
  return { documents, feeds, refused, faults, slowestMs: Math.round(slowestMs) };
}

async function faultOf(document: Buffer): Promise<string | null> {
  const about = { url: FEED.url, contentType: null };
  feedsOfPage(document, about);
  const { entries } = await parseFeed(document, about);
  for (const entry of entries) {
    const { title, text, author, outlet, url, published, id } = normaliseArticle(entry, FEED, NOW);
    if ([title, text, author ?? '', outlet].some((shown) => UNPRINTABLE.test(shown)))
      return 'a text holds what cannot be seen';
    if (title === '' || !/^[0-9a-f]{24}$/.test(id)) return 'an article without a title or id';
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return `an address that is none: ${url}`;
    if (published > NOW || Number.isNaN(Date.parse(published))) return `an impossible date: ${published}`;
  }
  return 'polluted' in {} ? 'the prototype of all objects is changed' : null;
}
