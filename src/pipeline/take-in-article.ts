import { hash } from 'node:crypto';
import { holdForCatchUp } from '../alerts/catch-up.ts';
import type { Wording } from '../alerts/compose-message.ts';
import { type DigestRecords, noteForDigests } from '../alerts/digests.ts';
import { type FeedChanges, noteFeedChanges } from '../alerts/feed-changes.ts';
import { enqueue, type OutboxRecords, toldDestinations } from '../alerts/outbox.ts';
import type { HeldUpdate } from '../alerts/pace-updates.ts';
import { type Plan, planAlerts } from '../alerts/plan-alerts.ts';
import { besidesCorrections, correctionsBy, planCorrections } from '../alerts/plan-corrections.ts';
import type { Subscribers } from '../alerts/subscriptions.ts';
import type { JudgedText } from '../judging/judge-article.ts';
import { type EventRules, markSeen, recordJudgement, recordStories, storiesAfter } from '../ledger/record-judgement.ts';
import type { LedgerRecords } from '../ledger/records.ts';
import { recordSilence, recordSuppression, suppressedKey } from '../ledger/suppressed.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Story } from '../model/story.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';
import { paceArticle } from './pace-article.ts';
import { isFirstTold, noteUntold, type UntoldStories } from './untold-stories.ts';

/** An article on its way through the stations. */
export interface Unfinished {
  readonly article: Article;
  readonly version: string;
  /** Where its judgement is recorded. */
  readonly key: string;
}

/** The stations on an article's way. */
export interface TakeInDeps {
  /** One commit an article. */
  readonly together: Stores['together'];
  /** article id -> the version under way; what stands here after a crash is finished first. */
  readonly unfinished: Namespace<Unfinished>;
  readonly ledger: LedgerRecords;
  readonly outbox: OutboxRecords;
  /** `judgedBefore`: its judgement is on record and stands, whatever comes out. */
  readonly judge: (article: Article, how: { readonly judgedBefore: boolean }) => Promise<JudgedText>;
  readonly rules: EventRules;
  readonly wording: Wording;
  readonly subscribers: Subscribers;
  readonly digests: DigestRecords;
  readonly untold: UntoldStories;
  /** Feeds of stories that their hub is to be told of; left out where there is no hub. */
  readonly feedChanges?: FeedChanges | undefined;
  readonly clock: Clock;
}

/** What became of an article: judged now, or the very same text met again. */
export type TakenIn = { readonly kind: 'judged'; readonly judgement: Judgement } | { readonly kind: 'seen' };

/**
 * Takes one article through the stations: decide, then record, then act. Each step may be repeated:
 * judgement recorded, and noted where it tells nobody -> messages in the outbox -> stories, claims and facts in the ledger -> article marked seen.
 * A version of it that a crash left halfway is finished first, as it was judged then.
 */
export async function takeInArticle(article: Article, deps: TakeInDeps): Promise<TakenIn> {
  return deps.together(() => takeIn(article, deps));
}

/**
 * @returns what reads at once, for all articles of a commit, what every article is asked about before anything is known of it. Most are
 * new, and one statement finds that out for all. Of use where a store remembers within a commit what was read.
 */
export function foreseeing({
  unfinished,
  ledger: { articles, judgements, urls },
}: Pick<TakeInDeps, 'unfinished' | 'ledger'>) {
  return async (coming: readonly Article[]): Promise<void> => {
    const ids = coming.map(({ id }) => id);
    await Promise.all([
      unfinished.getMany(ids),
      articles.getMany(ids),
      judgements.getMany(ids),
      urls.getMany(coming.map(({ canonicalUrl }) => canonicalUrl)),
    ]);
  };
}

async function takeIn(article: Article, deps: TakeInDeps): Promise<TakenIn> {
  const version = versionOf(article);
  const begun = await deps.unfinished.get(article.id);
  if (begun !== undefined && begun.version !== version) await finish(begun, deps);
  const seen = await deps.ledger.articles.get(article.id);
  if (seen?.contentHashes.includes(version)) return { kind: 'seen' };
  const key = seen === undefined ? article.id : `${article.id}~${version}`;
  return finish(begun?.version === version ? begun : { article, version, key }, deps);
}

/**
 * Finishes what a crash left halfway, whether or not its feed still lists it.
 *
 * @param onFailure told of an article that fails: it stays as it is, and the others are finished.
 * @returns how many articles were finished.
 */
export async function finishInterrupted(
  deps: TakeInDeps,
  onFailure: (article: Article, error: unknown) => void,
): Promise<number> {
  let finished = 0;
  for await (const [, begun] of deps.unfinished.scan({ prefix: '' })) {
    try {
      await finish(begun, deps);
      finished++;
    } catch (error) {
      if (error instanceof StoreError) throw error;
      onFailure(begun.article, error);
    }
  }
  return finished;
}

async function finish(begun: Unfinished, deps: TakeInDeps): Promise<TakenIn> {
  const { ledger, outbox } = deps;
  const { article, version, key } = begun;
  const judged = await judgeOnce(begun, deps);
  const { judgement } = judged;
  const unrelated = !mayTouchStories(begun, judgement);
  const stories = unrelated ? [] : await storiesAfter(ledger, judgement, deps.rules, deps.wording.names);
  if (stories.length > 0) {
    const cause = `${article.id}~${version}`;
    const first = await isFirstTold(deps.untold, article, judgement);
    const { messages, digests } = await plan(begun, judgement, stories, { cause, key, first }, deps);
    const atOnce =
      article.catchUp === true ? await holdForCatchUp(outbox, messages, cause, article.published) : messages;
    await enqueue(outbox, atOnce, cause, isoNow(deps.clock));
    if (judgement.storyId !== null) {
      await noteForDigests(deps.digests, digests, judgement.storyId, deps.clock.now());
      if (first) await deps.untold.delete(judgement.storyId);
    }
    await noteUntold(deps.untold, article, judgement, deps.clock.now());
    if (deps.feedChanges !== undefined) await noteFeedChanges(deps.feedChanges, stories, cause);
    await recordStories(ledger, judgement, stories, deps.wording.names);
  }
  await markSeen(ledger, { ...judged, contentHash: version });
  if (!unrelated) await deps.unfinished.delete(article.id);
  return { kind: 'judged', judgement };
}

/** What the article sends where: about its own story, and corrections of every story that it turns over. */
async function plan(
  { article: { background } }: Unfinished,
  judgement: Judgement,
  stories: readonly Story[],
  update: HeldUpdate & { readonly first: boolean },
  { ledger, outbox, subscribers, wording, rules, clock }: TakeInDeps,
): Promise<Plan> {
  const before = await ledger.stories.getMany(stories.map(({ id }) => id));
  const turned = stories.map((story, at) => ({ before: before[at], story }));
  // The stories are in the ledger as they come out of this article: what it sends was queued before they were written.
  if (turned.every((one) => one.before?.latestArticle === one.story.latestArticle)) return NOTHING;
  const corrections = correctionsBy(judgement, turned, rules.eventKeysOf);
  const own = stories.find(({ id }) => id === judgement.storyId);
  const ids = new Set([...corrections.map(({ story }) => story.id), ...(own === undefined ? [] : [own.id])]);
  const told = new Map<string, ReadonlyMap<string, ReaderLanguage>>();
  for (const id of ids) told.set(id, await toldDestinations(outbox, id, update.cause));
  const heardOf = ({ id }: Story) => [...(told.get(id)?.keys() ?? [])];
  const muted = new Map<string, ReadonlySet<string>>();
  for (const { story } of corrections) muted.set(story.id, await subscribers.mutedAmong(heardOf(story), story));
  const heard = await subscribers.at([...new Set(corrections.flatMap(({ story }) => heardOf(story)))]);
  const reach = { subscriptions: heard, muted, now: clock.now() };
  const corrected = planCorrections(judgement, corrections, told, wording, reach);
  if (own === undefined) return { messages: corrected, digests: [] };
  const ownBefore = turned.find(({ story }) => story === own)?.before;
  // The correction takes the place of the update, and what waits is told without it.
  const pacing =
    background === true || corrections.some(({ story }) => story === own)
      ? undefined
      : await paceArticle(update, judgement, own, { ledger, outbox });
  const context = { before: ownBefore, now: clock.now(), ...(pacing && { pacing }) };
  const toldOwn = told.get(own.id) ?? new Map<string, ReaderLanguage>();
  const opens = update.first && toldOwn.size === 0;
  const planned = opens ? { ...judgement, verdict: 'alert' as const } : judgement;
  const alerts = planAlerts(planned, own, await subscribers.of(own), toldOwn, wording, context);
  if (opens && alerts.messages.length > 0) await ledger.suppressed.delete(suppressedKey(judgement));
  const besides = besidesCorrections(alerts.messages, corrected, judgement, rules.eventKeysOf);
  // What it adds to a message that stands is added; whoever heard an error hears of it all the same.
  if (background === true)
    return { messages: [...corrected, ...besides.filter(({ kind }) => kind === 'edit')], digests: [] };
  return { messages: [...corrected, ...besides], digests: alerts.digests };
}

const NOTHING: Plan = { messages: [], digests: [] };

/** Judges, or finds the judgement that a crash kept from being acted upon: judged anew it would find its own facts known. */
async function judgeOnce(begun: Unfinished, deps: TakeInDeps): Promise<JudgedText> {
  const { article, version, key } = begun;
  const halfway = (await deps.unfinished.get(article.id))?.version === version;
  const before = await deps.ledger.judgements.get(key);
  const judged = await deps.judge(article, { judgedBefore: halfway && before !== undefined });
  const judgement = halfway && before !== undefined ? before : judged.judgement;
  if (judgement !== before) {
    if (mayTouchStories(begun, judgement)) await deps.unfinished.set(article.id, begun);
    // Judged by a process that ended before the article counted as seen: that judgement is no more.
    if (before !== undefined) await deps.ledger.suppressed.delete(suppressedKey(before));
    await recordJudgement(deps.ledger, key, judgement);
  }
  await recordSilence(deps.ledger, judgement);
  if (article.background === true && (judgement.verdict === 'alert' || judgement.verdict === 'update')) {
    await recordSuppression(deps.ledger, judgement, 'before-feed', BEFORE_FEED);
  }
  return { ...judged, judgement };
}

/** In the words in which it stands among the suppressed. */
const BEFORE_FEED =
  'it was published before its feed was added, or long before it was first read: known from now on, and told to nobody';

/** An article that belongs to no story leaves nothing half done, unless it is an edit: an earlier wording may have belonged to one. */
function mayTouchStories({ article, key }: Unfinished, { storyId }: Judgement): boolean {
  return storyId !== null || key !== article.id;
}

/** Changes with the words of an article and with nothing else. */
function versionOf({ title, text }: Article): string {
  return hash('sha256', `${title}\n${text}`, 'base64url').slice(0, 22);
}
