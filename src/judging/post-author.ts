import { hanSurnameLength, latinNameAt } from './person-name.ts';
import type { PersonMention, Sentence } from './sentence.ts';

/** Where the author's name stands in a sentence; token positions, end exclusive. */
export interface AuthorPlace {
  readonly at: number;
  readonly end: number;
}

/** Networks on which people write of themselves, and what a reader of their post makes of it: "Fang Wei on X", 方伟的微博. */
const NETWORKS = new Set([
  'x',
  'twitter',
  'linkedin',
  'weibo',
  'wechat',
  'threads',
  'bluesky',
  'mastodon',
  'zhihu',
  'maimai',
]);
const HAN_NETWORKS = ['微博', '朋友圈', '脉脉', '知乎', '公众号', '推特', '领英'];
/** Longest name, in words and in Han characters. */
const LONGEST = { words: 4, han: 4 } as const;

/**
 * @returns where a sentence says who writes in the first person: a headline that is "NAME on X", "NAME (@handle): ..." or 某某的微博, a text
 * that opens with "I am NAME" or 我是某某; null where it says so of nobody. A byline names who reports, not who acts.
 */
export function authorPlace({ field, index, tokens }: Sentence): AuthorPlace | null {
  if (field === 'title') return posterOf(tokens);
  return index <= 1 ? introducedOf(tokens) : null;
}

/** @returns who writes the article in the first person, where it says so and the person is known or found. */
export function authorOf(sentences: readonly Sentence[]): PersonMention | null {
  for (const sentence of sentences.slice(0, 2)) {
    const place = authorPlace(sentence);
    const author = place === null ? undefined : sentence.people.find((p) => p.at === place.at && p.end === place.end);
    if (author !== undefined) return author;
  }
  return null;
}

function posterOf(tokens: Sentence['tokens']): AuthorPlace | null {
  const han = hanSurnameLength(tokens, 0);
  if (han > 0) {
    const of = tokens.findIndex((token, at) => at <= LONGEST.han && token.form === '的');
    const rest = tokens
      .slice(of + 1, of + 4)
      .map(({ form }) => form)
      .join('');
    return of > han && HAN_NETWORKS.some((network) => rest.startsWith(network)) ? { at: 0, end: of } : null;
  }
  const end = nameEnd(tokens, 0);
  if (end === null) return null;
  const [next, behind] = [tokens[end]?.form, tokens[end + 1]?.form ?? ''];
  const network = next === 'on' && NETWORKS.has(behind) && (tokens[end + 2]?.kind ?? 'mark') === 'mark';
  const handle = next === '(' && tokens[end + 1]?.kind === 'word' && isHandle(tokens, end + 1);
  return network || handle ? { at: 0, end } : null;
}

/** The sign in front of a handle leaves no token, only a gap. */
function isHandle(tokens: Sentence['tokens'], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start - before.end === 1 && !token.capital;
}

function introducedOf(tokens: Sentence['tokens']): AuthorPlace | null {
  const [first, second] = tokens.map(({ form }) => form);
  if (first === '我' && (second === '是' || second === '叫') && hanSurnameLength(tokens, 2) > 0) {
    const end = tokens.findIndex((token, at) => at > 3 && token.kind === 'mark');
    return end > 0 && end <= 2 + LONGEST.han ? { at: 2, end } : null;
  }
  if (first !== 'i' || (second !== 'am' && second !== 'm')) return null;
  const end = nameEnd(tokens, 2);
  if (end === null) return null;
  return tokens[end] === undefined || tokens[end]?.kind === 'mark' || tokens[end]?.form === 'and'
    ? { at: 2, end }
    : null;
}

/** End of the capitalised words that have the shape of a name. */
function nameEnd(tokens: Sentence['tokens'], at: number): number | null {
  let end = at;
  while (end - at < LONGEST.words && tokens[end]?.kind === 'word' && (tokens[end]?.capital || tokens[end]?.hyphen))
    end += 1;
  if (end - at < 2) return null;
  return latinNameAt(tokens, at, end)?.end === end ? end : null;
}
