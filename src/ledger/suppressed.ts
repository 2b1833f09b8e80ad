import { decidingRuleOf, type Judgement, type Verdict } from '../model/judgement.ts';
import type { SuppressedArticle, Suppression } from '../model/suppression.ts';
import type { LedgerRecords } from './records.ts';

/** Which of the suppressed articles are asked for. */
export interface SuppressedQuery {
  /** First millisecond since the epoch that counts. */
  readonly sinceMs: number;
  /** Last millisecond since the epoch that counts. */
  readonly untilMs: number;
  /** All reasons where it is left out. */
  readonly reason?: Suppression;
  /** 1 or more. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface SuppressedPage {
  /** Newest first. */
  readonly articles: readonly SuppressedArticle[];
  /** What to ask for the next page with; null where there is none. */
  readonly next: string | null;
}

const SILENT: ReadonlySet<Verdict> = new Set<Verdict>(['irrelevant', 'duplicate', 'corroboration']);

/** @returns the key of an article's entry: one for each judgement of it. */
export function suppressedKey({ judgedAt, article }: Pick<Judgement, 'judgedAt' | 'article'>): string {
  return `${judgedAt}|${article.articleId}`;
}

/** Notes a judgement whose verdict tells nobody; any other leaves nothing. May be repeated. */
export async function recordSilence(records: Pick<LedgerRecords, 'suppressed'>, judgement: Judgement): Promise<void> {
  if (!SILENT.has(judgement.verdict)) return;
  const reason = judgement.verdict as Suppression;
  await recordSuppression(records, judgement, reason, decidingRuleOf(judgement.reasons));
}

/** Notes that an article led to no message, whatever its verdict. May be repeated. */
export async function recordSuppression(
  records: Pick<LedgerRecords, 'suppressed'>,
  judgement: Judgement,
  reason: Suppression,
  rule: string,
): Promise<void> {
  const { judgedAt, storyId } = judgement;
  const { articleId, outlet, title, url, published } = judgement.article;
  const article = { articleId, outlet, title, url, published };
  await records.suppressed.set(suppressedKey(judgement), { at: judgedAt, article, reason, rule, storyId });
}

/** @returns the suppressed articles of the time asked for, newest first, a page at a time; reads no more than that time holds. */
export async function listSuppressed(
  { suppressed }: Pick<LedgerRecords, 'suppressed'>,
  { sinceMs, untilMs, reason, limit, after }: SuppressedQuery,
): Promise<SuppressedPage> {
  const articles: SuppressedArticle[] = [];
  const first = new Date(sinceMs).toISOString();
  // `~` sorts behind `|`: what was judged at the last millisecond counts.
  const bound = `${new Date(untilMs).toISOString()}~`;
  const from = after !== undefined && after < bound ? after : bound;
  let last: string | null = null;
  for await (const [key, entry] of suppressed.scan({ prefix: '', reverse: true, after: from })) {
    if (key < first) break;
    if (reason !== undefined && entry.reason !== reason) continue;
    if (articles.length === limit) return { articles, next: last };
    articles.push(entry);
    last = key;
  }
  return { articles, next: null };
}

/** @returns why each of the judgements led to no message of its own; undefined for those that did. */
export async function suppressionsOf(
  { suppressed }: Pick<LedgerRecords, 'suppressed'>,
  judgements: readonly Judgement[],
): Promise<(SuppressedArticle | undefined)[]> {
  return suppressed.getMany(judgements.map(suppressedKey));
}
