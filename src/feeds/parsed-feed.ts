/** One entry as its feed states it, in one shape for every format. Text is untrusted; times are ISO 8601 in UTC. */
export interface FeedEntry {
  /** Plain text; empty where the entry has none. */
  readonly title: string;
  /** Absolute where the feed's address or `xml:base` is known, else as given. */
  readonly link: string | null;
  /** The guid or Atom id as given. */
  readonly id: string | null;
  /** `id`; where it is missing or repeated for different links, the link; else a hash of title and date. Never empty. */
  readonly guid: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  /** The longest of content, description and summary, as HTML; not sanitised. */
  readonly html: string;
  /** The outlet that an aggregator names for this entry (`<source>`). */
  readonly source: { readonly name: string; readonly url: string | null } | null;
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'rss-in-json';

/** What a document says of its own schedule, and where it is pushed from. */
export interface FeedHints {
  /** The longest of `ttl` and `sy:updatePeriod`; null where it says neither. */
  readonly everyMinutes: number | null;
  /** Hours of the day in UTC, and days of the week from Sunday 0, in which nothing is published. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
  /** Addresses of its WebSub hubs, and its own address there. */
  readonly hubs: readonly string[];
  readonly self: string | null;
}

/** A feed document, parsed. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  /** Plain text; empty where the feed has none. */
  readonly title: string;
  /** The page the feed belongs to. */
  readonly link: string | null;
  /** As the feed declares it (`en-US`); null where it does not. */
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** Entries over the limit, which were counted and not kept. */
  readonly entriesLeftOut: number;
  /** True where the document ends before its root element does: entries may be missing. */
  readonly truncated: boolean;
  readonly hints: FeedHints;
}
