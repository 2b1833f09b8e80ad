import type { Judgement } from '../model/judgement.ts';
import type { Ledger } from './ledger.ts';
import { findStory } from './story-dossier.ts';

/** The decisions about what was asked for. */
type WhyAnswer =
  /** All articles at an address, the first met in front; of each its judgements, edits included, oldest first. */
  | { readonly found: 'article'; readonly judgements: readonly Judgement[] }
  /** The articles of a story, oldest first, each with its edits, and how many articles there are. */
  | {
      readonly found: 'story';
      readonly storyId: string;
      readonly judgements: readonly Judgement[];
      readonly articles: number;
    }
  | { readonly found: 'none'; readonly lookedFor: string; readonly suggestions: readonly string[] };

/** Articles of a story that are explained; the rest are counted. */
const ARTICLES_EXPLAINED = 20;

/**
 * Finds the judgements of an article by its address (any copy of it that `canonicalUrl` reduces to the same), by its id, or of
 * all articles of a story, at most `explained` of them. `canonicalUrl` may throw on what is no address.
 */
export async function whyArticle(
  ledger: Pick<Ledger, 'records'>,
  text: string,
  canonicalUrl: (url: string) => string,
  explained = ARTICLES_EXPLAINED,
): Promise<WhyAnswer> {
  const wanted = text.trim();
  if (/^https?:\/\//i.test(wanted)) {
    const addresses = [...new Set([canonicalOr(wanted, canonicalUrl), wanted])];
    const ids = (await ledger.records.urls.getMany(addresses)).flatMap((at) => at ?? []);
    const judgements = (await Promise.all([...new Set(ids)].map((id) => judgementsOf(ledger, id)))).flat();
    if (judgements.length > 0) return { found: 'article', judgements };
    return { found: 'none', lookedFor: addresses[0] ?? wanted, suggestions: [] };
  }
  const judgements = await judgementsOf(ledger, wanted);
  if (judgements.length > 0) return { found: 'article', judgements };
  const story = await findStory(ledger, wanted);
  if (Array.isArray(story)) return { found: 'none', lookedFor: wanted, suggestions: story };
  return { found: 'story', storyId: story.id, ...(await judgementsOfStory(ledger, story.id, explained)) };
}

async function judgementsOf({ records }: Pick<Ledger, 'records'>, articleId: string): Promise<Judgement[]> {
  const first = await records.judgements.get(articleId);
  if (first === undefined) return [];
  const judgements = [first];
  for await (const [, edit] of records.judgements.scan({ prefix: `${articleId}~` })) judgements.push(edit);
  return judgements.sort((a, b) => Date.parse(a.judgedAt) - Date.parse(b.judgedAt));
}

async function judgementsOfStory({ records }: Pick<Ledger, 'records'>, storyId: string, most: number) {
  const ids: string[] = [];
  for await (const [, { source }] of records.coverage.scan({ prefix: `${storyId}|` })) ids.push(source.articleId);
  // An edited article stands in the coverage once for each wording, and has a judgement for each.
  const articles = [...new Set(ids)];
  const explained = articles.slice(0, most);
  const judgements = await Promise.all(explained.map((id) => judgementsOf({ records }, id)));
  return { judgements: judgements.flat(), articles: articles.length };
}

function canonicalOr(url: string, canonicalUrl: (url: string) => string): string {
  try {
    return canonicalUrl(url);
  } catch {
    // Typed by a person: no address at all is simply not found.
    return url;
  }
}
