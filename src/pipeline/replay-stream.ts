import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { TakenIn } from './take-in-article.ts';

/** One line of a recorded stream: an entry as a feed carried it. */
export interface StreamItem {
  readonly id: string;
  readonly feed: string;
  readonly guid: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

/** What was decided about one item, in the words of the scorer. */
export interface Decision {
  readonly id: string;
  readonly verdict: Judgement['verdict'];
  readonly story: string | null;
  readonly topics: readonly string[];
  readonly claims: readonly {
    readonly person: string;
    readonly action: string;
    readonly role: string | null;
    readonly date: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly certainty: string;
  }[];
}

export interface ReplayDeps {
  readonly articleOf: (item: StreamItem) => Article;
  readonly takeIn: (article: Article) => Promise<TakenIn>;
  readonly judgementOf: (articleId: string) => Promise<Judgement | undefined>;
  /** Sets the clock to an item's own time before it is judged. */
  readonly setClock: (published: string) => void;
}

/** Yields one decision an item, in the order of the stream, from the same code that judges live articles. */
export async function* replayStream(items: Iterable<StreamItem>, deps: ReplayDeps): AsyncGenerator<Decision> {
  for (const item of items) {
    deps.setClock(item.published);
    const article = deps.articleOf(item);
    const taken = await deps.takeIn(article);
    if (taken.kind === 'judged') yield decision(item.id, taken.judgement, taken.judgement.verdict);
    else {
      const before = await deps.judgementOf(article.id);
      if (before === undefined) throw new Error(`article ${article.id} is seen and has no judgement`);
      yield decision(item.id, before, before.verdict === 'irrelevant' ? 'irrelevant' : 'duplicate');
    }
  }
}

function decision(id: string, judgement: Judgement, verdict: Judgement['verdict']): Decision {
  const { storyId: story, topics } = judgement;
  return { id, verdict, story, topics, claims: judgement.claims.filter(countsAsClaim).map(flat) };
}

function countsAsClaim(claim: Claim): boolean {
  return claim.subject.kind === 'person' && !claim.negated;
}

function flat({ subject, action, role, date, from, to, certainty }: Claim): Decision['claims'][number] {
  return { person: subject.name ?? subject.key, action, role, date, from, to, certainty };
}
