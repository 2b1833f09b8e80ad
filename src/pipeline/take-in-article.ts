import { createHash } from 'node:crypto';
import type { Wording } from '../alerts/compose-message.ts';
import { enqueue, type OutboxRecords, toldDestinations } from '../alerts/outbox.ts';
import { destinationKey, planAlerts } from '../alerts/plan-alerts.ts';
import type { JudgedText } from '../judging/judge-article.ts';
import { type EventRules, markSeen, recordJudgement, recordStories, storiesAfter } from '../ledger/record-judgement.ts';
import type { LedgerRecords } from '../ledger/records.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** An article on its way through the stations. */
export interface Unfinished {
  readonly article: Article;
  readonly version: string;
  /** Where its judgement is recorded. */
  readonly key: string;
}

/** The stations on an article's way. */
export interface TakeInDeps {
  /** article id -> the version under way; what stands here after a crash is finished first. */
  readonly unfinished: Namespace<Unfinished>;
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
 * Takes one article through the stations: decide, then record, then act. Each step may be repeated:
 * judgement recorded -> messages in the outbox -> stories, claims and facts in the ledger -> article marked seen.
 * A version of it that a crash left halfway is finished first, as it was judged then.
 */
export async function takeInArticle(article: Article, deps: TakeInDeps): Promise<TakenIn> {
  const version = versionOf(article);
  const begun = await deps.unfinished.get(article.id);
  if (begun !== undefined && begun.version !== version) await finish(begun, deps);
  const seen = await deps.ledger.articles.get(article.id);
  if (seen?.contentHashes.includes(version)) return { kind: 'seen' };
  const key = seen === undefined ? article.id : `${article.id}~${version}`;
  return finish(begun?.version === version ? begun : { article, version, key }, deps);
}

/** Finishes what a crash left halfway, whether or not its feed still lists it. @returns how many articles that were. */
export async function finishInterrupted(deps: TakeInDeps): Promise<number> {
  let finished = 0;
  for await (const [, begun] of deps.unfinished.scan({ prefix: '' })) {
    await finish(begun, deps);
    finished++;
  }
  return finished;
}

async function finish(begun: Unfinished, deps: TakeInDeps): Promise<TakenIn> {
  const { ledger, outbox, subscriptions } = deps;
  const { article, version } = begun;
  const judged = await judgeOnce(begun, deps);
  const { judgement } = judged;
  const stories = await storiesAfter(ledger, judgement, deps.rules, deps.wording.names);
  const [own] = stories;
  if (own !== undefined) {
    const keys = subscriptions.map(({ destination }) => destinationKey(destination));
    const cause = `${article.id}~${version}`;
    const told = await toldDestinations(outbox, own.id, keys, cause);
    const planned = planAlerts(judgement, own, subscriptions, told, deps.wording);
    await enqueue(outbox, planned, cause, isoNow(deps.clock));
    await recordStories(ledger, judgement, stories, deps.wording.names);
  }
  await markSeen(ledger, { ...judged, contentHash: version });
  if (own !== undefined) await deps.unfinished.delete(article.id);
  return { kind: 'judged', judgement };
}

/** Judges, or finds the judgement that a crash kept from being acted upon: judged anew it would find its own facts known. */
async function judgeOnce(begun: Unfinished, deps: TakeInDeps): Promise<JudgedText> {
  const { article, version, key } = begun;
  const judged = await deps.judge(article);
  const halfway = (await deps.unfinished.get(article.id))?.version === version;
  const before = halfway ? await deps.ledger.judgements.get(key) : undefined;
  if (before !== undefined) return { ...judged, judgement: before };
  // An article that belongs to no story leaves nothing half done.
  if (judged.judgement.storyId !== null) await deps.unfinished.set(article.id, begun);
  await recordJudgement(deps.ledger, key, judged.judgement);
  return judged;
}

/** Changes with the words of an article and with nothing else. */
function versionOf({ title, text }: Article): string {
  return createHash('sha256').update(`${title}\n${text}`).digest('base64url').slice(0, 22);
}
