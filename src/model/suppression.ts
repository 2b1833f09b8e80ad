import type { Source } from './article.ts';

/**
 * Why an article led to no message of its own. `rate-limited`: told with the next update of its story, or at the end of the window.
 * `before-feed`: published before its feed was added, or long before it was first read.
 */
export const SUPPRESSIONS = ['irrelevant', 'duplicate', 'corroboration', 'rate-limited', 'before-feed'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** An article that led to no message, and what decided so. Key: `<judgedAt>|<articleId>`, so that key order is time order. */
export interface SuppressedArticle {
  /** When it was judged; ISO 8601 in UTC. */
  readonly at: string;
  readonly article: Pick<Source, 'articleId' | 'outlet' | 'title' | 'url' | 'published'>;
  readonly reason: Suppression;
  /** The rule that decided, in words. */
  readonly rule: string;
  /** The story it went to; null for irrelevant articles. */
  readonly storyId: string | null;
}
