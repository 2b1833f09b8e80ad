import type { Article } from '../model/article.ts';
import type { Analysis } from './analyse.ts';
import { neighbouringKeys } from './event-key.ts';
import { factGroup, factGroupOf, type RecallKeys } from './known.ts';
import { otherWordsFor } from './same-step.ts';
import { likeGroupsOf } from './uncertain-news.ts';

/** @returns what the ledger is asked before an article is decided; everything in one request. */
export function recallKeys(article: Article, analysis: Analysis): RecallKeys {
  return {
    articleId: article.id,
    canonicalUrl: article.canonicalUrl,
    bands: analysis.bands,
    events: [...new Set(analysis.events.flatMap((key) => [key, ...neighbouringKeys(key)]))],
    factGroups: [
      ...new Set([
        ...analysis.claims.map(factGroupOf),
        ...analysis.claims.flatMap(otherWordsFor),
        ...analysis.claims.flatMap(likeGroupsOf),
        ...analysis.speakers.map((key) => factGroup({ kind: 'person', key }, 'departed')),
      ]),
    ],
    people: analysis.relevant || analysis.speakers.length > 0 ? analysis.people : [],
    latest: analysis.relevant && analysis.main === null,
  };
}
