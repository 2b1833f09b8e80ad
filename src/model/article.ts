/** What a feed says its outlet is: how near the outlet stands to the fact. */
export const TIERS = ['primary', 'press', 'newsletter', 'aggregator', 'community'] as const;
export type Tier = (typeof TIERS)[number];

/**
 * One entry of a feed in the one shape that every station after `feeds` knows.
 * Invariants: `title` and `text` are plain text (no markup, no control or bidi characters, NFC, single spaces);
 * `url` and `canonicalUrl` are absolute http(s) addresses; all times are ISO 8601 in UTC.
 */
export interface Article {
  /** Stable under everything a publisher rewrites but the guid: a hash of feed and guid. */
  readonly id: string;
  /** Key of the feed in `config/feeds.yaml`. */
  readonly feed: string;
  /** The feed's guid or Atom id; where it has none, the link, else a hash of title and date. */
  readonly guid: string;
  /** The address as the feed gives it, resolved. */
  readonly url: string;
  /** The address that all copies of the page share: no tracking, AMP, mobile host or aggregator wrapper. */
  readonly canonicalUrl: string;
  readonly outlet: string;
  readonly tier: Tier;
  /** Without " - Outlet" and wire prefixes such as "UPDATE 2-". */
  readonly title: string;
  readonly text: string;
  readonly author: string | null;
  /** Primary BCP 47 subtag, detected from title and text; `und` where nothing can be told. */
  readonly language: string;
  /** What the feed says, else `firstSeen`; never later than `firstSeen`. */
  readonly published: string;
  /** True where the feed gave no usable date. */
  readonly publishedInferred: boolean;
  readonly firstSeen: string;
  /** Published before its feed was added, or long before it was first read: known from then on, and told to nobody. */
  readonly background?: true;
  /** Read late, because the watcher was away: several of these are told together. */
  readonly catchUp?: true;
}

/** The little of an article that an answer or a message has to name. */
export type Source = Pick<Article, 'outlet' | 'title' | 'url' | 'published' | 'tier' | 'language'> & {
  readonly articleId: string;
  /** The first article with this text, where it is a copy of one: the two are one witness. */
  readonly copyOf?: { readonly articleId: string; readonly outlet: string };
};

/** @returns the outlet that stands behind the article: that of the original, where the article is a copy. */
export function witnessOf({ outlet, copyOf }: Pick<Source, 'outlet' | 'copyOf'>): string {
  return copyOf?.outlet ?? outlet;
}

/** @returns whether what the tier carries counts one step lower while no second outlet says it: nobody edits it, or it is passed on. */
export function isWeakTier(tier: Tier): boolean {
  return tier === 'aggregator' || tier === 'community';
}

/** @returns what of `article` evidence and messages carry along. */
export function sourceOf(article: Article): Source {
  const { outlet, title, url, published, tier, language } = article;
  return { articleId: article.id, outlet, title, url, published, tier, language };
}
