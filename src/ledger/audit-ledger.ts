import type { LedgerRecords } from './records.ts';

/** What was looked at, and what is missing. */
export interface LedgerAudit {
  readonly articles: number;
  readonly judgements: number;
  readonly stories: number;
  readonly gaps: readonly { readonly what: 'judgement' | 'story' | 'coverage' | 'article'; readonly detail: string }[];
}

/**
 * Every article that counts as seen was judged, every judgement belongs to an article that is seen or under way, and what is judged to be of a
 * story is in that story, which exists. Reads the whole ledger.
 *
 * @param isUnderWay whether an article is half done, which the next start finishes.
 */
export async function auditLedger(
  records: LedgerRecords,
  isUnderWay: (articleId: string) => Promise<boolean>,
): Promise<LedgerAudit> {
  const gaps: LedgerAudit['gaps'][number][] = [];
  const stories = new Set<string>();
  for await (const [id] of records.stories.scan({ prefix: '' })) stories.add(id);
  const covered = new Set<string>();
  for await (const [key] of records.coverage.scan({ prefix: '' })) {
    const [story = '', , article = ''] = key.split('|');
    covered.add(`${story}|${article}`);
    if (!stories.has(story))
      gaps.push({ what: 'story', detail: `article ${article} covers the story ${story}, which is nowhere` });
  }
  let judgements = 0;
  const judged = new Set<string>();
  for await (const [key, { storyId }] of records.judgements.scan({ prefix: '' })) {
    judgements++;
    const [article = ''] = key.split('~');
    judged.add(article);
    if (await isUnderWay(article)) continue;
    if ((await records.articles.get(article)) === undefined)
      gaps.push({
        what: 'article',
        detail: `article ${article} was judged and neither counts as seen nor is under way`,
      });
    if (storyId === null) continue;
    if (!stories.has(storyId))
      gaps.push({ what: 'story', detail: `article ${article} is of the story ${storyId}, which is nowhere` });
    // A later version may have taken the article out of this story again.
    else if (key === article && !covered.has(`${storyId}|${article}`) && !(await wasChanged(records, article)))
      gaps.push({ what: 'coverage', detail: `article ${article} is of the story ${storyId}, which does not know it` });
  }
  const seeds = new Set<string>();
  for await (const [, { articleId }] of records.seeds.scan({ prefix: '' })) seeds.add(articleId);
  let articles = 0;
  for await (const [id] of records.articles.scan({ prefix: '' })) {
    articles++;
    if (!judged.has(id) && !seeds.has(id))
      gaps.push({ what: 'judgement', detail: `article ${id} counts as seen and was never judged` });
  }
  return { articles, judgements, stories: stories.size, gaps };
}

async function wasChanged({ articles }: LedgerRecords, article: string): Promise<boolean> {
  return ((await articles.get(article))?.contentHashes.length ?? 0) > 1;
}
