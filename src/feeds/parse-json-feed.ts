import { type EntryDraft, settleGuids } from './entry-fields.ts';
import { FeedDocumentError } from './feed-errors.ts';
import { hintsOf } from './feed-hints.ts';
import { stripMarkup } from './html-to-text.ts';
import { parseDate } from './parse-date.ts';
import type { FeedFormat, ParsedFeed } from './parsed-feed.ts';
import { resolveLink } from './resolve-link.ts';

const DEEPEST = 100;

type Json = Readonly<Record<string, unknown>>;

/** @returns whether the document, whatever its Content-Type says, is JSON. */
export function isJson(source: string): boolean {
  return /^\s*[{[]/.test(source);
}

/**
 * Reads JSON Feed 1.0 and 1.1, and RSS in JSON.
 * @throws FeedDocumentError truncated or malformed where it is not JSON, not-a-feed where it is another kind of JSON.
 */
export function parseJsonFeed(source: string, url: string | null, maxEntries: number): ParsedFeed {
  const document = record(parse(source));
  const channel = record(record(document?.rss)?.channel);
  const found = channel ? entriesOf(channel, 'item') : document ? entriesOf(document, 'items') : null;
  const isFeed =
    found !== null && (channel !== null || document?.version !== undefined || text(document?.title) !== '');
  const feed = channel ?? document;
  if (!isFeed || !feed) throw new FeedDocumentError('not-a-feed', 'the document is JSON, but not a JSON Feed');
  const format: FeedFormat = channel ? 'rss-in-json' : 'json-feed';
  const read = channel ? readRssItem : readJsonItem;
  const drafts = found.slice(0, maxEntries).map((item) => read(item, url, people(feed)));
  return {
    format,
    title: stripMarkup(text(feed.title)),
    link: resolveLink(text(feed.home_page_url) || text(feed.link), url) || null,
    language: text(feed.language) || null,
    entries: settleGuids(drafts),
    entriesLeftOut: Math.max(0, found.length - maxEntries),
    truncated: false,
    hints: hintsOf({
      ttl: channel ? text(channel.ttl) : '',
      links: [
        { rel: 'self', href: text(feed.feed_url) },
        ...[feed.hubs].flat().map((hub) => ({ rel: 'hub', href: text(record(hub)?.url) })),
      ],
    }),
  };
}

function parse(source: string): unknown {
  if (isNestedOver(DEEPEST, source)) {
    throw new FeedDocumentError('malformed', `the JSON is nested over ${DEEPEST} deep`);
  }
  try {
    return JSON.parse(source);
  } catch (error) {
    const cut = !/[}\]]\s*$/.test(source.slice(-100));
    throw new FeedDocumentError(cut ? 'truncated' : 'malformed', 'the document begins like JSON and is not', {
      cause: error,
    });
  }
}

/** JSON.parse spends seconds and hundreds of megabytes on brackets alone. */
function isNestedOver(limit: number, source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22) at = endOfText(source, at);
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

function endOfText(source: string, quote: number): number {
  for (let at = quote + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return source.length;
}

function entriesOf(feed: Json, name: string): Json[] | null {
  const items = feed[name];
  if (items === undefined && name === 'item') return [];
  const list = Array.isArray(items)
    ? items
    : items !== null && typeof items === 'object' && name === 'item'
      ? [items]
      : null;
  return list?.map(record).filter((item) => item !== null) ?? null;
}

function readJsonItem(item: Json, url: string | null, feedAuthors: string | null): EntryDraft {
  const html = text(item.content_html);
  const plain = text(item.content_text) || text(item.summary);
  return {
    title: stripMarkup(text(item.title)),
    link: resolveLink(text(item.url) || text(item.external_url), url) || null,
    id: text(item.id) || null,
    published: parseDate(text(item.date_published)),
    updated: parseDate(text(item.date_modified)),
    author: people(item) ?? feedAuthors,
    html: html || plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    source: null,
  };
}

function readRssItem(item: Json, url: string | null): EntryDraft {
  const source = record(item.source);
  const name = text(source?.['#value'] ?? source?.title ?? item.source);
  const guid = text(record(item.guid)?.['#value'] ?? item.guid);
  return {
    title: stripMarkup(text(item.title)),
    link: resolveLink(text(item.link) || (/^https?:/.test(guid) ? guid : ''), url) || null,
    id: guid || null,
    published: parseDate(text(item.pubDate)),
    updated: null,
    author: stripMarkup(text(item.author)) || null,
    html: text(item.description),
    source: name === '' ? null : { name: stripMarkup(name), url: text(source?.url) || null },
  };
}

/** `authors` of version 1.1, `author` of 1.0: an object, a list or a bare name. */
function people(from: Json): string | null {
  const listed = [from.authors, from.author].flat().map((person) => text(record(person)?.name ?? person));
  const names = [...new Set(listed.map(stripMarkup).filter((name) => name !== ''))];
  return names.slice(0, 5).join(', ') || null;
}

function record(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** Ids may be numbers; anything else that is not text is nothing. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 400_000) : typeof value === 'number' ? String(value) : '';
}
