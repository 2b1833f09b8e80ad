import { fingerprint } from '../../src/judging/fingerprint.ts';
import { createRecall } from '../../src/ledger/recall.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import type { Article } from '../../src/model/article.ts';
import type { Stores } from '../../src/stores/open-stores.ts';
import { filledArticles } from './fill-corpus.ts';

/** Originals that are rewritten, spread over the corpus. */
const ORIGINALS = 1000;

/** What outlets make of another's text: another headline, a sentence more, a sentence less, the first sentences alone. */
const REWRITES: readonly ((article: Article) => { readonly title: string; readonly text: string })[] = [
  ({ title, text }) => ({ title: `${title} | Copy Desk`, text }),
  ({ title, text }) => ({ title, text: `${text} This report was carried by our wire service on the same day.` }),
  ({ title, text }) => ({ title, text: sentencesOf(text).slice(0, -1).join('') }),
  ({ title, text }) => ({ title, text: sentencesOf(text).slice(0, 2).join('') }),
];

/** @returns the share of rewritten articles of a filled corpus, 0 to 1, for which the ledger recalls the original as a candidate. */
export async function rewritesFound(stores: Stores, filled: number): Promise<number> {
  const recall = createRecall(ledgerRecords(stores));
  let [at, tried, found] = [0, 0, 0];
  const every = Math.max(1, Math.floor((filled * 0.4) / ORIGINALS));
  for (const article of filledArticles(filled)) {
    at += 1;
    if (at % every !== 0) continue;
    const { title, text } = REWRITES[tried % REWRITES.length]?.(article) ?? article;
    const { bands } = fingerprint(title, text);
    const keys = {
      articleId: 'rewrite',
      canonicalUrl: '',
      bands,
      events: [],
      factGroups: [],
      people: [],
      latest: false,
    };
    const { neighbours } = await recall(keys);
    tried += 1;
    if (neighbours.some(({ source }) => source.articleId === article.id)) found += 1;
  }
  return found / tried;
}

function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^.!?。！？]+[.!?。！？]?\s*/gu) ?? [];
  return sentences.length > 1 ? sentences : [text];
}
