import { normaliseArticle } from '../feeds/normalise-article.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** How long an entry took from its publication into the outbox, as the canary measured it last. */
export interface CanaryFlight {
  /** ISO 8601 in UTC. */
  readonly arrived: string;
  /** Milliseconds, the wait for the cycle included. */
  readonly delayMs: number;
}

export interface CanaryDeps {
  readonly records: Namespace<CanaryFlight>;
  /** Judges without recording anything. */
  readonly judge: (article: Article) => Promise<unknown>;
  readonly clock: Clock;
}

/** The bot's own feed. It stands in no list, nobody can subscribe it, and no article of it is ever recorded. */
const OWN_FEED: Feed = {
  key: 'canary',
  name: 'Canary',
  outlet: 'qwen-watch',
  url: 'https://canary.invalid/feed',
  language: 'en',
  tier: 'community',
  intervalMinutes: 1,
};
const FLIGHT = 'flight';

/** @returns the last flight; undefined before there was one. */
export async function lastFlight(records: Namespace<CanaryFlight>): Promise<CanaryFlight | undefined> {
  return records.get(FLIGHT);
}

/**
 * Leads an entry that was published just after the last flight the way of all others: parsed, judged, and written beside the outbox, where
 * nothing is sent from. So late was the slowest entry of this cycle.
 */
export async function flyCanary({ records, judge, clock }: CanaryDeps): Promise<CanaryFlight> {
  const before = await records.get(FLIGHT);
  const published = before?.arrived ?? isoNow(clock);
  const { entries } = await parseFeed(Buffer.from(documentOf(published)), { url: OWN_FEED.url, contentType: null });
  for (const entry of entries) await judge(normaliseArticle(entry, OWN_FEED, isoNow(clock)));
  const arrived = isoNow(clock);
  const flight = { arrived, delayMs: Date.parse(arrived) - Date.parse(published) };
  await records.set(FLIGHT, flight);
  return flight;
}

function documentOf(published: string): string {
  const item = `<item><guid>${published}</guid><link>https://canary.invalid/entry</link><title>Canary</title><description>It sings.</description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Canary</title><link>https://canary.invalid</link>${item}</channel></rss>`;
}
