import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { SummarySentence } from '../model/story.ts';

const MAX_SENTENCES = 3;
/** Words of one article that are quoted altogether; a script without spaces counts two characters as a word. */
const MAX_WORDS = 25;

/**
 * @returns at most three sentences of the article that carry a claim, in the order of the text, cut with an ellipsis so that no
 * more than 25 words of it are quoted. The title is the headline and not repeated; a title alone gives no summary.
 */
export function summarise(article: Article, claims: readonly Claim[]): SummarySentence[] {
  const spans = new Map<number, number>();
  for (const { evidence } of claims) {
    if (evidence.span?.field === 'text') spans.set(evidence.span.start, evidence.span.end);
  }
  const sentences: SummarySentence[] = [];
  let left = MAX_WORDS;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (sentences.length === MAX_SENTENCES || left <= 0) break;
    const { text, words } = cut(article.text.slice(start, end).trim(), left);
    left -= words;
    sentences.push({ text, quoted: true, articleId: article.id });
  }
  return sentences;
}

function cut(sentence: string, words: number): { text: string; words: number } {
  let used = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    used += code > 0x2e7f ? 0.5 : sentence.charAt(at) === ' ' ? 1 : 0;
    if (used >= words) return { text: `${sentence.slice(0, at).trimEnd()} …`, words };
  }
  return { text: sentence, words: Math.ceil(used) + 1 };
}
