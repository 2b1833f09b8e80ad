import type { EntryMarks } from '../feeds/entry-marks.ts';
import type { FeedState } from '../feeds/fetch-feed.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';

/** A change that an operator made to the feeds. */
interface FeedChange {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Key of the operator's own destination. */
  readonly by: string;
}

/** What is kept of feeds. */
export interface FeedRecords {
  /** feed key -> what its last check left */
  readonly states: Namespace<FeedState>;
  /** feed key -> the entries that need not be read again */
  readonly marks: Namespace<EntryMarks>;
  /** feed key -> a feed that an operator added */
  readonly added: Namespace<FeedChange & { readonly feed: Feed }>;
  /** feed key -> a feed of the configuration that an operator switched off */
  readonly removed: Namespace<FeedChange>;
}

/** @returns the namespaces of feeds in `stores`. */
export function feedRecords(stores: Stores): FeedRecords {
  return {
    states: stores.namespace('feeds'),
    marks: stores.namespace('feed-marks'),
    added: stores.namespace('feeds-added'),
    removed: stores.namespace('feeds-removed'),
  };
}

/** The feeds as configuration and operators have made them. */
export interface CurrentFeeds {
  /** Those that are polled: the configured ones in front, then the added ones by key. */
  readonly feeds: readonly { readonly feed: Feed; readonly origin: 'configured' | 'added' }[];
  /** Those of the configuration that are switched off. */
  readonly removed: readonly Feed[];
}

/**
 * @param configured the feeds of the configuration that are on. An added feed that stands there by now, by its key or its address, is
 * the configuration's.
 */
export async function currentFeeds(
  { added, removed }: Pick<FeedRecords, 'added' | 'removed'>,
  configured: readonly Feed[],
): Promise<CurrentFeeds> {
  const off = await removed.getMany(configured.map(({ key }) => key));
  const taken = new Set(configured.flatMap(({ key, url }) => [key, url]));
  const feeds: CurrentFeeds['feeds'][number][] = configured
    .filter((_, at) => off[at] === undefined)
    .map((feed) => ({ feed, origin: 'configured' }));
  for await (const [, { feed }] of added.scan({ prefix: '' })) {
    if (!taken.has(feed.key) && !taken.has(feed.url)) feeds.push({ feed, origin: 'added' });
  }
  return { feeds, removed: configured.filter((_, at) => off[at] !== undefined) };
}
