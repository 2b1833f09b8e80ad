import type { Article } from '../../model/article.ts';

/** A claim as a model offers it: words that nobody has checked. */
export interface OfferedClaim {
  /** Words of title or text that are said to carry it. */
  readonly quote: string;
  /** A name as the article has it. */
  readonly person: string;
  readonly action: string;
  readonly role: string | null;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly certainty: string;
  readonly negated: boolean;
}

/** A sentence of a summary as a model offers it, with the words of the article that are said to carry it. */
export interface OfferedSentence {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** What a model says of one article: of the right shape, and nothing more. */
export interface OfferedAnswer {
  readonly claims: readonly OfferedClaim[];
  readonly summary: readonly OfferedSentence[];
}

/**
 * Why there is no answer.
 * timed-out: not within the deadline. unreachable: no connection. unauthorised: the key is missing or not accepted. throttled: too
 * many requests. failed: any other status. too-large: over the size cap. invalid: not the JSON asked for. paused: not asked, after
 * several failures in a row.
 */
export type AskFailure =
  | 'timed-out'
  | 'unreachable'
  | 'unauthorised'
  | 'throttled'
  | 'failed'
  | 'too-large'
  | 'invalid'
  | 'paused';

export type Asked =
  | { readonly kind: 'answered'; readonly answer: OfferedAnswer }
  | { readonly kind: 'failed'; readonly failure: AskFailure };

/** Asks a model about an article; the only door through which a judgement hears one. Never rejects, and ends within its deadline. */
export type AskModel = (article: Pick<Article, 'title' | 'text' | 'language' | 'published'>) => Promise<Asked>;
