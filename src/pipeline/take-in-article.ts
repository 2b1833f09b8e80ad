import { createHash } from 'node:crypto';
import type { Wording } from '../alerts/compose-message.ts';
import { enqueue, type OutboxRecords, toldDestinations } from '../alerts/outbox.ts';
import { destinationKey, planAlerts } from '../alerts/plan-alerts.ts';
import type { JudgedText } from '../judging/judge-article.ts';
import {
  type EventRules,
  type Judged,
  markSeen,
  recordJudgement,
  recordStories,
  storiesAfter,
} from '../ledger/record-judgement.ts';
import type { LedgerRecords } from '../ledger/records.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Subscription } from '../model/subscription.ts';

/** The stations on an article's way. */
export interface TakeInDeps {
  readonly ledger: LedgerRecords;
  readonly outbox: OutboxRecords;
  readonly judge: (article: Article) => Promise<JudgedText>;
  readonly rules: EventRules;
  readonly wording: Wording;
  readonly subscriptions: readonly Subscription[];
  readonly clock: Clock;
}

/** What became of an article: judged now, or the very same text met again. */
export type TakenIn = { readonly kind: 'judged'; readonly judgement: Judgement } | { readonly kind: 'seen' };

/**
 * Takes one article through the stations: decide, then record, then act. Each step may be repeated, and a step that a crash
 * cut off is repeated when its feed is read again, because the article counts as seen only at the end:
 * judgement recorded -> messages in the outbox -> stories, claims and facts in the ledger -> article marked seen.
 */
export async function takeInArticle(article: Article, deps: TakeInDeps): Promise<TakenIn> {
  const { ledger, outbox, subscriptions } = deps;
  const contentHash = createHash('sha256').update(`${article.title}\n${article.text}`).digest('base64url').slice(0, 22);
  const seen = await ledger.articles.get(article.id);
  if (seen?.contentHashes.includes(contentHash)) return { kind: 'seen' };

  const judged = await judgeOnce(article, contentHash, seen !== undefined, deps);
  const { judgement } = judged;
  const stories = await storiesAfter(ledger, judgement, deps.rules, deps.wording.names);
  const [own] = stories;
  if (own !== undefined) {
    const keys = subscriptions.map(({ destination }) => destinationKey(destination));
    const cause = `${article.id}~${contentHash}`;
    const told = await toldDestinations(outbox, own.id, keys, cause);
    const planned = planAlerts(judgement, own, subscriptions, told, deps.wording);
    await enqueue(outbox, planned, cause, isoNow(deps.clock));
    await recordStories(ledger, judgement, stories, deps.wording.names);
  }
  await markSeen(ledger, judged);
  return { kind: 'judged', judgement };
}

/** Judges, or finds the judgement that a crash kept from being acted upon: judged anew it would find its own facts known. */
async function judgeOnce(article: Article, contentHash: string, edited: boolean, deps: TakeInDeps): Promise<Judged> {
  const { ledger } = deps;
  const judged = await deps.judge(article);
  const key = edited ? `${article.id}~${contentHash}` : article.id;
  const before = await ledger.judgements.get(key);
  const judgement = before ?? judged.judgement;
  if (before === undefined) await recordJudgement(ledger, key, judgement);
  return { ...judged, judgement, contentHash };
}
