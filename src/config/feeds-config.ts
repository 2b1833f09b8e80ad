import { z } from 'zod';
import type { Feed } from '../model/subject.ts';
import { shortestInterval } from './feed-interval.ts';
import { TierSchema } from './tier-schema.ts';

/** What an address may begin with instead of a host, and why its feeds are left out while nobody gives it a value. */
const BASE_URLS = {
  RSSHUB_BASE_URL: 'needs an RSSHub instance of your own: set RSSHUB_BASE_URL',
  DEMO_BASE_URL: 'is served by the demo only',
} as const;
type BaseUrl = keyof typeof BASE_URLS;

/** Values of the variables in addresses: the operator's own RSSHub, the demo's server. Null or left out where there is none. */
export type BaseUrls = { readonly [name in BaseUrl]?: string | null | undefined };

const DEFAULT_INTERVAL_MINUTES = 30;

const FeedEntry = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower case words joined by hyphens')
    .optional()
    .describe('Names the feed in commands and in the store; made from `name` when left out. Unique.'),
  name: z.string().trim().min(1).describe('How status and failures name the feed.'),
  outlet: z.string().trim().min(1).optional().describe('Who publishes it; `name` when left out.'),
  url: z
    .string()
    .superRefine((url, context) => {
      const problem = addressProblem(url);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    })
    .describe(`Address of the document, http or https; may begin with \`${placeholder('RSSHUB_BASE_URL')}\`.`),
  home: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Page for people.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write a language tag such as en or zh-CN')
    .nullable()
    .default(null)
    .describe('Hint where an entry has too little text to tell its language.'),
  tier: TierSchema,
  enabled: z.boolean().default(true).describe('False keeps the feed in the list without polling it.'),
  reason: z.string().trim().min(1).optional().describe('Why it is switched off; required when `enabled` is false.'),
  intervalMinutes: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      `Shortest time between two checks. When left out, it follows how often the feed speaks: ${DEFAULT_INTERVAL_MINUTES} minutes at first, then between 2 minutes and a day, within the floors in \`src/config/feed-interval.ts\`.`,
    ),
  note: z.string().optional().describe('Quirks of the feed and how well it is known, for people.'),
});
type FeedEntry = z.infer<typeof FeedEntry>;

/** `config/feeds.yaml`: what is polled. */
export const FeedsConfig = z.strictObject({
  allow: z
    .array(
      z
        .string()
        .regex(/^([a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/, 'write host:port in lower case, such as 192.168.1.5:8000'),
    )
    .default([])
    .describe(
      'Hosts of your own, as host:port, that feeds may be fetched from though they are private or at a port other than 80, 443, 8080 and 8443.',
    ),
  feeds: z.array(FeedEntry).min(1).describe('Feeds in any order.'),
});
export type FeedsConfig = z.infer<typeof FeedsConfig>;

/** A feed of the list that is not polled, with the reason for a person. */
export interface SkippedFeed {
  readonly key: string;
  readonly name: string;
  readonly cause: 'switched-off' | 'no-base-url';
  readonly reason: string;
}

/** @returns the feeds to poll, and those left out with the reason. */
export function selectFeeds(
  config: FeedsConfig,
  baseUrls: BaseUrls,
): { readonly feeds: readonly Feed[]; readonly skipped: readonly SkippedFeed[] } {
  const feeds: Feed[] = [];
  const skipped: SkippedFeed[] = [];
  for (const entry of config.feeds) {
    const { name } = entry;
    const key = keyOf(entry);
    const variable = variableOf(entry.url);
    const base = variable === null ? '' : (baseUrls[variable] ?? null);
    if (!entry.enabled) {
      skipped.push({ key, name, cause: 'switched-off', reason: entry.reason ?? 'switched off' });
    } else if (variable !== null && base === null) {
      skipped.push({ key, name, cause: 'no-base-url', reason: BASE_URLS[variable] });
    } else {
      const url =
        variable === null ? entry.url : entry.url.replace(placeholder(variable), () => withoutSlash(base ?? ''));
      feeds.push(toFeed(entry, url));
    }
  }
  return { feeds, skipped };
}

/** @returns the feed's own key, else the ASCII words of its name joined by hyphens; '' where the name has none. */
export function keyOf({ key, name }: { readonly key?: string | undefined; readonly name: string }): string {
  return (
    key ??
    name
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join('-')
  );
}

/** @returns the feed that an entry of the list would give that says no more than this. `url` is one that `addressProblem` passes. */
export function plainFeed({ name, url, language, tier }: Pick<Feed, 'name' | 'url' | 'language' | 'tier'>): Feed {
  return toFeed({ name, url, language, tier, enabled: true }, url);
}

function toFeed(entry: FeedEntry, url: string): Feed {
  const { name, outlet = name, language, tier } = entry;
  const feed = { key: keyOf(entry), name, outlet, url, language, tier };
  if (entry.intervalMinutes !== undefined) return { ...feed, intervalMinutes: entry.intervalMinutes };
  const { minutes, unlessSaid } = shortestInterval({ url, tier });
  const intervalMinutes = Math.max(DEFAULT_INTERVAL_MINUTES, minutes);
  return { ...feed, intervalMinutes, adaptive: { shortestMinutes: minutes, unlessSaid } };
}

function placeholder(variable: BaseUrl): string {
  return `\${${variable}}`;
}

function variableOf(url: string): BaseUrl | null {
  const known = Object.keys(BASE_URLS) as BaseUrl[];
  return known.find((variable) => url.startsWith(placeholder(variable))) ?? null;
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

/** @returns why `url` cannot be a feed's address; null where it can. */
export function addressProblem(url: string): string | null {
  const variable = variableOf(url);
  const filled = variable === null ? url : url.replace(placeholder(variable), 'https://own.example');
  if (filled.includes(`\${`)) {
    return `the only variable is ${placeholder('RSSHUB_BASE_URL')}, and only at the beginning`;
  }
  if (!URL.canParse(filled)) return 'write a whole web address that begins with https:// or http://';
  const { protocol, hostname, username, password } = new URL(filled);
  if (protocol !== 'https:' && protocol !== 'http:') return 'write an address that begins with https:// or http://';
  if (username !== '' || password !== '') return 'leave user name and password out: this file is no place for secrets';
  if (isPublicRsshub(hostname))
    return `rsshub.app is a demo that asks not to be polled; use ${placeholder('RSSHUB_BASE_URL')}`;
  return null;
}

/** @returns whether the host is RSSHub's public demo, which no watcher may lean on. */
export function isPublicRsshub(hostname: string): boolean {
  return /(^|\.)rsshub\.app\.?$/i.test(hostname);
}
