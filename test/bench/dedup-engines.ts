import Database from 'libsql';
import MiniSearch from 'minisearch';
import { bandsOf, fingerprint, similarity } from '../../src/judging/fingerprint.ts';
import type { Article } from '../../src/model/article.ts';
import { openStores } from '../../src/stores/open-stores.ts';

/** Something that finds the article that a text is a rewrite of. */
export interface Engine {
  add(articles: readonly Article[]): Promise<void>;
  /** @returns ids, the likeliest first. */
  find(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What a lookup may look at before it answers. */
const CANDIDATES = 64;

export const ENGINES: Readonly<Record<string, (folder: string) => Promise<Engine>>> = {
  /** As the ledger does: bands and signatures under keys of the store. */
  async bands(folder) {
    const stores = await openStores(`sqlite:${folder}/bands.sqlite`);
    const bands = stores.namespace<string>('bands');
    const signatures = stores.namespace<readonly number[]>('signatures');
    return {
      add: (articles) =>
        stores.together(async () => {
          for (const { id, title, text } of articles) {
            const { signature, bands: found } = fingerprint(title, text);
            await signatures.set(id, signature);
            await bands.setMany(found.map((band) => ({ key: `${band}|${id}`, value: id })));
          }
        }),
      async find(text) {
        const { signature } = fingerprint('', text);
        const candidates = new Set<string>();
        for (const band of bandsOf(signature)) {
          let taken = 0;
          for await (const [, id] of bands.scan({ prefix: `${band}|` })) {
            candidates.add(id);
            if (++taken === CANDIDATES) break;
          }
        }
        const ids = [...candidates];
        const known = await signatures.getMany(ids);
        const scored = ids.map((id, at) => ({ id, score: similarity(signature, known[at] ?? []) }));
        return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
      },
      close: stores.close,
    };
  },
  async minisearch() {
    const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
    return {
      add: async (articles) => index.addAll(articles.map((article) => ({ id: article.id, text: wordsOf(article) }))),
      find: async (text) =>
        index
          .search(text)
          .slice(0, CANDIDATES)
          .map(({ id }) => id as string),
      close: async () => {},
    };
  },
  /** An inverted index in memory, cosine over TF-IDF. */
  async tfidf() {
    const postings = new Map<string, number[]>();
    const ids: string[] = [];
    const lengths: number[] = [];
    return {
      async add(articles) {
        for (const article of articles) {
          const words = new Set(tokens(wordsOf(article)));
          for (const word of words) (postings.get(word) ?? postings.set(word, []).get(word))?.push(ids.length);
          ids.push(article.id);
          lengths.push(Math.sqrt(words.size));
        }
      },
      async find(text) {
        const scores = new Map<number, number>();
        for (const word of new Set(tokens(text))) {
          const listed = postings.get(word) ?? [];
          const weight = Math.log(1 + ids.length / (1 + listed.length)) ** 2;
          for (const at of listed) scores.set(at, (scores.get(at) ?? 0) + weight / (lengths[at] ?? 1));
        }
        const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
        return best.map(([at]) => ids[at] ?? '');
      },
      close: async () => {},
    };
  },
  async fts5(folder) {
    const database = new Database(`${folder}/fts5.sqlite`);
    database.exec('PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text)');
    const insert = database.prepare('INSERT INTO texts VALUES (?, ?)');
    const select = database.prepare(
      `SELECT id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ${CANDIDATES}`,
    );
    return {
      async add(articles) {
        database.exec('BEGIN');
        for (const article of articles) insert.run(article.id, wordsOf(article));
        database.exec('COMMIT');
      },
      async find(text) {
        const words = [...new Set(tokens(text))].map((word) => `"${word}"`);
        return (select.all(words.join(' OR ')) as { id: string }[]).map(({ id }) => id);
      },
      close: async () => void database.close(),
    };
  },
};

function wordsOf({ title, text }: Article): string {
  return `${title} ${text}`;
}

/** @returns words, and single characters of scripts without spaces. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
}
