import { unhurried } from '../lib/unhurried.ts';
import type { Article } from '../model/article.ts';
import { VERDICTS, type Verdict } from '../model/judgement.ts';
import type { Stores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';
import type { TakenIn } from './take-in-article.ts';

export interface TakeInAllDeps {
  readonly takeIn: (article: Article) => Promise<TakenIn>;
  /** See `foreseeing`; called within the commit, before its articles. */
  readonly foresee: (articles: readonly Article[]) => Promise<void>;
  /** See `Stores.together`. */
  readonly together: Stores['together'];
  /** Articles taken in by one commit: pages that several of them write are written once. What a crash takes is read again. */
  readonly articlesACommit: number;
  readonly onArticleError: (article: Article, error: unknown) => void;
  readonly onProgress: (text: string) => void;
}

/** What became of articles. */
export interface TakenInAll {
  /** Met before with the same text. */
  readonly seen: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Keys of feeds of which an article failed: it is read again. */
  readonly unfinished: ReadonlySet<string>;
}

/**
 * Takes articles in by time of publication, whatever feed they come from, so that of two reports the earlier one opens the story. An
 * article that fails is left for the next time, and the others go on.
 * @throws StoreError where the store fails: that is everybody's failure
 */
export async function takeInAll(articles: readonly Article[], deps: TakeInAllDeps): Promise<TakenInAll> {
  const inOrder = [...articles].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  let seen = 0;
  const unfinished = new Set<string>();
  const takeIn = async (index: number, article: Article): Promise<Verdict | 'seen' | null> => {
    try {
      const taken = await deps.takeIn(article);
      return taken.kind === 'seen' ? 'seen' : taken.judgement.verdict;
    } catch (error) {
      // The store's failure is everybody's. Any other is this article's: the rest goes on, and its feed is read again.
      if (error instanceof StoreError && error.code !== 'store-entry') throw error;
      unfinished.add(article.feed);
      deps.onArticleError(article, error);
      return null;
    } finally {
      deps.onProgress(`judged ${index + 1} of ${inOrder.length} articles`);
    }
  };
  for (let from = 0; from < inOrder.length; from += deps.articlesACommit) {
    // Counted once it is committed: a store that several processes share may have the work done again.
    const taken = await deps.together(async () => {
      const fates: Awaited<ReturnType<typeof takeIn>>[] = [];
      await deps.foresee(inOrder.slice(from, from + deps.articlesACommit));
      // Whoever asks something has their turn in between: what is waiting to be written is read as if it were.
      for await (const [at, article] of unhurried(inOrder.slice(from, from + deps.articlesACommit).entries()))
        fates.push(await takeIn(from + at, article));
      return fates;
    });
    for (const fate of taken) {
      if (fate === 'seen') seen++;
      else if (fate !== null) verdicts[fate]++;
    }
  }
  return { seen, verdicts, unfinished };
}
