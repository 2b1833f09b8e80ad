import { examineFeed } from '../feeds/examine-feed.ts';
import { feedHealth } from '../feeds/feed-health.ts';
import type { FetchDeps } from '../feeds/fetch-feed.ts';
import { isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { FeedCheck, FeedDesk, FeedHealth, FeedList, NewFeed } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import { currentFeeds, type FeedRecords } from './feed-list.ts';

/** What the configuration says of feeds, and how it makes one. */
export interface FeedRules {
  /** Those that are on. */
  readonly configured: readonly Feed[];
  readonly skipped: FeedList['skipped'];
  /** Days without a newer entry from which a feed that answers is silent. */
  readonly silentDays: number;
  /** @returns why `url` cannot be a feed's address; null where it can. */
  readonly addressProblem: (url: string) => string | null;
  /** @returns a feed with the interval that its owner bears. */
  readonly plainFeed: (given: Pick<Feed, 'name' | 'url' | 'language' | 'tier'>) => Feed;
}

interface FeedDeskDeps extends FetchDeps {
  readonly records: FeedRecords;
  readonly rules: FeedRules;
  /** @returns whether the article is about the subject; changes nothing. */
  readonly isRelevant: (article: Article) => Promise<boolean>;
}

const LONGEST_NAME = 80;

/** @returns how the feeds are that are polled. */
export async function healthOfFeeds(
  records: FeedRecords,
  { configured, silentDays }: Pick<FeedRules, 'configured' | 'silentDays'>,
  now: number,
): Promise<{ readonly feeds: readonly FeedHealth[]; readonly removed: readonly Feed[] }> {
  const { feeds, removed } = await currentFeeds(records, configured);
  const states = await records.states.getMany(feeds.map(({ feed }) => feed.key));
  return {
    feeds: feeds.map(({ feed, origin }, at) => feedHealth(feed, states[at], { origin, now, silentDays })),
    removed,
  };
}

/** @returns the operators' hands on the feeds. */
export function createFeedDesk({ records, rules, http, clock, read, isRelevant }: FeedDeskDeps): FeedDesk {
  const list = async (): Promise<FeedList> => ({
    ...(await healthOfFeeds(records, rules, clock.now())),
    skipped: rules.skipped,
  });
  return {
    list,
    async check(url, known): Promise<FeedCheck> {
      const message = known === undefined ? rules.addressProblem(url) : null;
      if (message !== null) {
        return { ok: false, address: url, status: null, problem: { code: 'bad-address', message }, named: [] };
      }
      const feed = known ?? rules.plainFeed({ name: hostOf(url), url, language: null, tier: 'press' });
      return examineFeed(feed, { http, clock, read, isRelevant });
    },
    async add(given: NewFeed, by: string): Promise<Feed> {
      const { feeds, removed, skipped } = await list();
      const taken = new Set([...feeds.map(({ feed }) => feed.key), ...[...removed, ...skipped].map(({ key }) => key)]);
      const name = [...given.title].slice(0, LONGEST_NAME).join('').trim() || hostOf(given.url);
      const plain = rules.plainFeed({ ...given, name });
      // A title in characters has no key; its host has.
      const base = plain.key || rules.plainFeed({ ...given, name: hostOf(given.url) }).key;
      const at = isoNow(clock);
      const feed = { ...plain, key: freeKey(base, taken), tellsFrom: at };
      // What a cycle under way left of a feed that had this key.
      await forgetChecks(records, feed.key);
      await records.added.set(feed.key, { feed, at, by });
      return feed;
    },
    async remove(key, by) {
      if (!rules.configured.some((feed) => feed.key === key)) {
        await records.added.delete(key);
        await forgetChecks(records, key);
      } else await records.removed.set(key, { at: isoNow(clock), by });
    },
    async restore(key) {
      // One that said it is gone is asked again.
      const state = await records.states.get(key);
      if ((state?.retired ?? null) !== null) await records.states.delete(key);
      await records.removed.delete(key);
    },
  };
}

async function forgetChecks({ states, marks }: FeedRecords, key: string): Promise<void> {
  await states.delete(key);
  await marks.delete(key);
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function freeKey(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
