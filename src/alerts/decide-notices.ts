import type { FeedHealth, FeedProblem } from '../model/feed-desk.ts';
import type { Topic } from '../model/topic.ts';
import type { TopicSources } from './topic-sources.ts';

interface NamedFeed {
  readonly key: string;
  readonly name: string;
}

/** One thing that operators are told. Times are ISO 8601 in UTC. */
export type Notice =
  | {
      /** `still-failing` reminds of what was told before. */
      readonly kind: 'failing' | 'still-failing';
      readonly feed: NamedFeed;
      readonly failures: number;
      readonly lastSuccess: string | null;
      readonly nextCheck: string | null;
      readonly problem: FeedProblem | null;
    }
  /** `since`: when it was first told. */
  | { readonly kind: 'recovered'; readonly feed: NamedFeed; readonly since: string }
  /** It said so for a day, and is asked there from now on. */
  | { readonly kind: 'moved'; readonly feed: NamedFeed; readonly to: string }
  /** It said that it is gone for good, and is asked no more. */
  | { readonly kind: 'retired'; readonly feed: NamedFeed }
  | { readonly kind: 'silent'; readonly feed: NamedFeed; readonly newestEntry: string }
  | { readonly kind: 'speaks'; readonly feed: NamedFeed; readonly newestEntry: string }
  /** `feed`: the name of the one that is left; null where none is. */
  | { readonly kind: 'one-source'; readonly topic: Topic; readonly feed: string | null }
  | { readonly kind: 'more-sources'; readonly topic: Topic; readonly count: number };

/** What operators have been told and is not over. Times are ISO 8601 in UTC. */
export interface NoticeMemory {
  /** feed key -> when it was first told, and when last */
  readonly failing: Readonly<Record<string, { readonly since: string; readonly told: string }>>;
  /** feed key -> its newest entry when it was told */
  readonly silent: Readonly<Record<string, string>>;
  /** feed key -> where it had moved to; older versions did not store it */
  readonly moved?: Readonly<Record<string, string>>;
  /** feed key -> when it was told */
  readonly retired?: Readonly<Record<string, string>>;
  /** topic -> when it was told */
  readonly thin: Readonly<Partial<Record<Topic, string>>>;
}

/** As `config/chat.yaml` has it. */
export interface NoticeSettings {
  readonly failuresInRow: number;
  readonly remindHours: number;
}

export const NOTHING_TOLD: NoticeMemory = { failing: {}, silent: {}, thin: {} };

/**
 * What to tell operators now. A feed that failed often enough in a row is told, reminded of while it goes on, and told when it is over; one
 * that fell silent is told once, and when it speaks again; a topic is told when at most one feed is left that brings it, and when that
 * is over. Nobody hears of a feed that failed for a moment, or that is gone. Pure.
 */
export function decideNotices(
  before: NoticeMemory,
  seen: { readonly feeds: readonly FeedHealth[]; readonly topics: readonly TopicSources[] },
  { failuresInRow, remindHours }: NoticeSettings,
  now: number,
): { readonly notices: readonly Notice[]; readonly after: NoticeMemory } {
  const at = new Date(now).toISOString();
  const notices: Notice[] = [];
  const failing: Record<string, { since: string; told: string }> = {};
  const silent: Record<string, string> = {};
  const moved: Record<string, string> = {};
  const retired: Record<string, string> = {};
  const thin: Partial<Record<Topic, string>> = {};
  for (const health of seen.feeds) {
    const { condition, failures, newestEntry } = health;
    const feed = { key: health.feed.key, name: health.feed.name };
    const toldFailing = own(before.failing, feed.key);
    const toldSilent = own(before.silent, feed.key);
    const toldMoved = own(before.moved, feed.key);
    const movedTo = health.movedTo ?? toldMoved;
    if (movedTo !== undefined) moved[feed.key] = movedTo;
    if (movedTo !== undefined && movedTo !== toldMoved) notices.push({ kind: 'moved', feed, to: movedTo });
    if (condition === 'retired') {
      const toldRetired = own(before.retired, feed.key);
      if (toldRetired === undefined) notices.push({ kind: 'retired', feed });
      retired[feed.key] = toldRetired ?? at;
      continue;
    }
    if (condition === 'failing') {
      const due = toldFailing !== undefined && now - Date.parse(toldFailing.told) >= remindHours * 3_600_000;
      const first = toldFailing === undefined && failures >= failuresInRow;
      if (first || due) notices.push(failureOf(health, first ? 'failing' : 'still-failing'));
      if (first) failing[feed.key] = { since: at, told: at };
      else if (toldFailing !== undefined) failing[feed.key] = due ? { ...toldFailing, told: at } : toldFailing;
    } else if (toldFailing !== undefined && condition !== 'new') {
      notices.push({ kind: 'recovered', feed, since: toldFailing.since });
    }
    if (condition === 'silent' && newestEntry !== null && toldSilent === undefined) {
      notices.push({ kind: 'silent', feed, newestEntry });
      silent[feed.key] = newestEntry;
    } else if (toldSilent !== undefined && (condition === 'silent' || condition === 'failing')) {
      silent[feed.key] = toldSilent;
    } else if (toldSilent !== undefined && newestEntry !== null && newestEntry > toldSilent) {
      notices.push({ kind: 'speaks', feed, newestEntry });
    }
  }
  for (const { topic, living } of seen.topics) {
    const told = before.thin[topic];
    if (living.length > 1) {
      if (told !== undefined) notices.push({ kind: 'more-sources', topic, count: living.length });
    } else {
      if (told === undefined) notices.push({ kind: 'one-source', topic, feed: living[0] ?? null });
      thin[topic] = told ?? at;
    }
  }
  return { notices, after: { failing, silent, moved, retired, thin } };
}

/** A feed may be called "constructor". */
function own<Value>(told: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return told !== undefined && Object.hasOwn(told, key) ? told[key] : undefined;
}

/** @returns whether the feed can be counted on: a check that failed for a moment takes nothing from it. */
export function isLiving({ condition, failures }: FeedHealth, { failuresInRow }: NoticeSettings): boolean {
  return condition === 'well' || (condition === 'failing' && failures < failuresInRow);
}

function failureOf(
  { feed: { key, name }, failures, lastSuccess, nextCheck, problem }: FeedHealth,
  kind: 'failing' | 'still-failing',
): Notice {
  return { kind, feed: { key, name }, failures, lastSuccess, nextCheck, problem };
}
