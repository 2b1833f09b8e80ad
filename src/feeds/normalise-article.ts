import { createHash } from 'node:crypto';
import { unhurried } from '../lib/unhurried.ts';
import type { Article } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';
import { canonicalUrl } from './canonical-url.ts';
import { cleanTitle } from './clean-title.ts';
import { detectLanguage } from './detect-language.ts';
import { cleanText, htmlToText } from './html-to-text.ts';
import type { FeedEntry } from './parsed-feed.ts';
import { resolveLink } from './resolve-link.ts';

const LONGEST_TITLE = 500;
/** A text is judged in one go, and nobody else has their turn meanwhile: so much takes some 60 ms. */
const LONGEST_TEXT = 30_000;
/** What a character costs whose words are not told apart by blanks, and says. */
const DENSE = 4;
const LONGEST_NAME = 200;
/** Before this there were no feeds: an earlier date is a default that somebody forgot to set. */
const FIRST_FEED = '1995-01-01T00:00:00.000Z';

/**
 * Brings an entry into the one shape that every later station knows. Pure; never refuses: an entry without a link gets its
 * feed's address with its id as fragment, one without a title the beginning of its text.
 * @param firstSeen - ISO 8601 in UTC. A date that is missing, unreadable, before 1995 or later than this is replaced by it.
 */
export function normaliseArticle(entry: FeedEntry, feed: Feed, firstSeen: string): Article {
  return articleOf(entry, feed, namesOf(feed), firstSeen);
}

/** Every entry of a document, in its order; other work has its turn in between, since thousands take their time. */
export async function normaliseAll(entries: readonly FeedEntry[], feed: Feed, firstSeen: string): Promise<Article[]> {
  const articles: Article[] = [];
  const names = namesOf(feed);
  for await (const entry of unhurried(entries)) articles.push(articleOf(entry, feed, names, firstSeen));
  return articles;
}

function articleOf(entry: FeedEntry, feed: Feed, feedNames: readonly string[], firstSeen: string): Article {
  const id = createHash('sha256').update(`${feed.key}\n${entry.guid}`).digest('hex').slice(0, 24);
  const link = absolute(entry.link, feed.url);
  const url = link ?? `${addressWithoutQuery(feed.url)}#${id}`;
  const canonical = link === null ? url : canonicalUrl(link);
  const shown = cleanText(entry.title);
  const outlet = outletOf(entry, feed, shown, canonical).slice(0, LONGEST_NAME);
  const html = beginningOfText(htmlToText(entry.html, LONGEST_TEXT));
  const host = hostOf(canonical);
  const title = (cleanTitle(shown, [outlet, ...feedNames, host, `www.${host}`]) || beginningOf(html))
    .slice(0, LONGEST_TITLE)
    .trim();
  const text = isOnlyHeadline(html, shown, outlet) || isHeadlineList(canonical) ? '' : html;
  const dated = [entry.published, entry.updated].find(
    (date) => date !== null && date >= FIRST_FEED && date <= firstSeen,
  );
  return {
    id,
    feed: feed.key,
    guid: entry.guid,
    url,
    canonicalUrl: canonical,
    outlet,
    tier: feed.tier,
    title,
    text,
    author: cleanText(entry.author ?? '').slice(0, LONGEST_NAME) || null,
    language: detectLanguage(`${title}. ${text}`, feed.language),
    published: dated ?? firstSeen,
    publishedInferred: dated === undefined,
    firstSeen,
  };
}

function absolute(link: string | null, feedUrl: string): string | null {
  const resolved = resolveLink(link ?? '', feedUrl);
  return /^https?:\/\//i.test(resolved) && URL.canParse(resolved) ? new URL(resolved).href : null;
}

/** A feed's query may hold the reader's own token. */
function addressWithoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** Aggregators name the outlet in `<source>` or behind the headline; else the host that an opened wrapper leads to is the outlet. */
function outletOf(entry: FeedEntry, feed: Feed, title: string, canonical: string): string {
  if (feed.tier !== 'aggregator') return feed.outlet;
  const named = cleanText(entry.source?.name ?? '');
  if (named !== '') return named;
  if (isHeadlineList(canonical)) {
    const at = title.lastIndexOf(' - ');
    return at > 0 ? title.slice(at + 3) : feed.outlet;
  }
  const host = hostOf(canonical);
  return host === hostOf(canonicalUrl(feed.url)) ? feed.outlet : host;
}

function hostOf(canonical: string): string {
  return new URL(canonical).hostname;
}

/** What a headline may end with beside its outlet and host: both parts of a feed's name such as "36Kr (36氪)". */
function namesOf(feed: Feed): string[] {
  return [feed.outlet, feed.name].flatMap((name) => [name, ...name.split(/[()（）]/u)]).map((part) => part.trim());
}

/** The text up to `LONGEST_TEXT`, of Chinese, Japanese and Korean a quarter of that. */
function beginningOfText(text: string): string {
  if (text.length * DENSE <= LONGEST_TEXT) return text;
  let weight = 0;
  let end = 0;
  for (const character of text) {
    weight += character >= '\u2e80' ? DENSE : 1;
    if (weight > LONGEST_TEXT) break;
    end += character.length;
  }
  return text.slice(0, end).trim();
}

function beginningOf(text: string): string {
  if (text === '') return 'Untitled';
  return text.length <= 100 ? text : `${text.slice(0, 100).replace(/\s\S{0,30}$/u, '')}…`;
}

/** The description of an aggregator repeats the headline and the outlet: no text to compare. */
function isOnlyHeadline(text: string, title: string, outlet: string): boolean {
  // Much more than both is no repetition, whatever its letters are.
  if (text.length > (title.length + outlet.length) * 3 + 100) return false;
  const said = lettersOf(text);
  const headline = lettersOf(title);
  return said === headline || said === headline + lettersOf(outlet) || said === lettersOf(outlet);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Google News gives as description links to the same story elsewhere. */
function isHeadlineList(canonical: string): boolean {
  return hostOf(canonical) === 'news.google.com';
}
