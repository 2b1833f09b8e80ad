import { createHash } from 'node:crypto';
import { hintsOf } from './feed-hints.ts';
import { stripMarkup } from './html-to-text.ts';
import type { FeedEntry, FeedFormat, ParsedFeed } from './parsed-feed.ts';

/** An element as rss-parser hands it on: text, or text with attributes. */
export type XmlNode = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> };

type XmlFields = Readonly<Record<string, unknown>>;

/** What rss-parser makes of a document, as far as it is used. */
interface XmlFeed {
  readonly items: readonly XmlFields[];
  readonly [field: string]: unknown;
}

/** An entry before its guid is settled. */
export type EntryDraft = Omit<FeedEntry, 'guid'>;

/** Chooses among the elements of feed and entries. Pure. */
export function readEntries(
  feed: XmlFeed,
  format: FeedFormat,
): Pick<ParsedFeed, 'title' | 'link' | 'language' | 'entries' | 'hints'> {
  const drafts = feed.items.map((item) => readEntry(item, format));
  return {
    title: stripMarkup(firstText(feed, TITLE) ?? ''),
    link: alternateLink(feed),
    language: firstText(feed, LANGUAGE),
    entries: settleGuids(drafts),
    hints: hintsOf({
      ttl: firstText(feed, keys('ttl')),
      period: firstText(feed, keys('sy:updateperiod')),
      frequency: firstText(feed, keys('sy:updatefrequency')),
      skipHours: firstText(feed, keys('skiphours')),
      skipDays: firstText(feed, keys('skipdays')),
      links: LINK.flatMap((key) => nodes(feed, key)).map((node) => ({
        rel: attribute(node, 'rel') ?? '',
        href: attribute(node, 'href') ?? '',
      })),
    }),
  };
}

function readEntry(item: XmlFields, format: FeedFormat): EntryDraft {
  const id = firstText(item, ID) ?? (item['rdf:about'] as string | undefined) ?? firstText(item, IDENTIFIER);
  const source = nodes(item, SOURCE)[0];
  const sourceName = source === undefined ? '' : stripMarkup(textOf(source));
  return {
    title: stripMarkup(firstText(item, TITLE) ?? ''),
    link: alternateLink(item) ?? permalink(item) ?? (format === 'rdf' && isWebAddress(id) ? id : null),
    id: id || null,
    published: firstText(item, PUBLISHED),
    updated: firstText(item, UPDATED),
    author: authorOf(item),
    html: longest(item),
    source: sourceName === '' ? null : { name: sourceName, url: attribute(source, 'url') },
  };
}

/** The key under which rss-parser is told to keep all values of a field. */
export function fieldKey(name: string): string {
  return `all:${name}`;
}

// Written out once: a key that is put together for every field of every entry costs as much as parsing it.
const TITLE = keys('title dc:title atom:title');
const LANGUAGE = keys('language dc:language');
const LINK = keys('link atom:link');
const ID = keys('guid id atom:id');
const GUID = fieldKey('guid');
const IDENTIFIER = keys('dc:identifier');
const SOURCE = fieldKey('source');
const AUTHOR = keys('dc:creator author atom:author creator dc:author itunes:author');
const PUBLISHED = keys(`pubdate published atom:published dcterms:issued issued atom:issued dc:date date
  created dcterms:created atom:created`);
const UPDATED = keys('updated atom:updated modified dcterms:modified atom:modified');
const CONTENT = keys(`content:encoded content atom:content xhtml:body xhtml:div body fullitem description
  summary atom:summary dc:description itunes:summary`);

function keys(names: string): readonly string[] {
  return names.split(/\s+/).map(fieldKey);
}

function longest(item: XmlFields): string {
  let best = '';
  for (const key of CONTENT) {
    for (const node of nodes(item, key)) if (textOf(node).length > best.length) best = textOf(node);
  }
  return best;
}

/** The page itself: an Atom link without or with the relation `alternate`, HTML before other types, else the text of the last `link`. */
function alternateLink(fields: XmlFields): string | null {
  for (const key of LINK) {
    const links = nodes(fields, key);
    const plain = links.map(textOf).findLast((text) => text !== '');
    if (plain !== undefined) return plain;
    const alternates = links.filter((node) => (attribute(node, 'rel') ?? 'alternate').toLowerCase() === 'alternate');
    const page = alternates.find((node) => /html|^$/i.test(attribute(node, 'type') ?? '')) ?? alternates[0];
    const href = attribute(page, 'href');
    if (href !== null) return href;
  }
  return null;
}

function permalink(item: XmlFields): string | null {
  const guid = nodes(item, GUID)[0];
  const address = guid === undefined ? '' : textOf(guid).trim();
  return attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false' && isWebAddress(address) ? address : null;
}

function isWebAddress(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** RSS writes "editor@example.com (Ann Example)": the name without the address. */
function authorOf(item: XmlFields): string | null {
  const written = stripMarkup(firstText(item, AUTHOR) ?? '');
  const named = /^[^\s()]{1,200}@[^\s()]{1,200} \(([^()]{1,200})\)$/.exec(written)?.[1];
  return (named ?? written) || null;
}

/**
 * Gives every entry the key it is known by: its id; the link where ids are missing or one id stands for different links;
 * else a hash of title and date.
 */
export function settleGuids(drafts: readonly EntryDraft[]): FeedEntry[] {
  const linkOf = new Map<string, string | null>();
  const ambiguous = new Set<string>();
  for (const { id, link } of drafts) {
    if (id === null) continue;
    if (linkOf.has(id) && linkOf.get(id) !== link) ambiguous.add(id);
    linkOf.set(id, link);
  }
  return drafts.map((draft) => {
    const { id, link, title, published, updated } = draft;
    const own = id !== null && !ambiguous.has(id) ? id : null;
    return { ...draft, guid: own ?? link ?? hashOf(`${id ?? ''}\n${title}\n${published ?? updated ?? ''}`) };
  });
}

function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

function firstText(fields: XmlFields, of: readonly string[]): string | null {
  for (const key of of) {
    for (const node of nodes(fields, key)) if (textOf(node) !== '') return textOf(node);
  }
  return null;
}

function nodes(fields: XmlFields, key: string): readonly XmlNode[] {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}

function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : (node._ ?? '');
}

function attribute(node: XmlNode | undefined, name: string): string | null {
  return typeof node === 'object' ? (node.$?.[name] ?? null) : null;
}
