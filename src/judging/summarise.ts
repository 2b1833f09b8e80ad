import { cutWords } from '../lib/cut-words.ts';
import type { Article } from '../model/article.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { SummarySentence } from '../model/story.ts';
import { firstSentence } from './sentence.ts';

const MAX_SENTENCES = 3;
/** Words of one article that are quoted altogether. */
const MAX_WORDS = 25;
/** A sentence of which fewer words would be left says nothing. */
const FEWEST_WORDS = 6;

/**
 * @returns at most three sentences of the article's text that carry a claim of `telling`, in that order, or its first sentence where
 * there is none; cut with an ellipsis so that no more than 25 words of it are quoted. A title alone gives no summary.
 */
export function summarise(article: Article, telling: readonly Claim[]): SummarySentence[] {
  const carried = new Map<string, { readonly start: number; readonly end: number; readonly facts: string[] }>();
  for (const claim of telling) {
    const { span } = claim.evidence;
    if (span?.field !== 'text') continue;
    const sentence = carried.get(`${span.start}`);
    if (sentence === undefined) carried.set(`${span.start}`, { ...span, facts: [factKey(claim)] });
    else if (!sentence.facts.includes(factKey(claim))) sentence.facts.push(factKey(claim));
  }
  const lead = carried.size > 0 ? undefined : firstSentence(article.text);
  const spans = lead === undefined ? [...carried.values()] : [{ start: lead.start, end: lead.end, facts: [] }];
  const sentences: SummarySentence[] = [];
  let left = MAX_WORDS;
  for (const { start, end, facts } of spans.slice(0, MAX_SENTENCES)) {
    const whole = article.text.slice(start, end).trim();
    const { text, words } = cutWords(whole, left);
    if (left < FEWEST_WORDS && text !== whole) break;
    left -= words;
    sentences.push({ text, quoted: true, articleId: article.id, facts });
  }
  return sentences;
}
