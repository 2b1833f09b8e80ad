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
    title: stripMarkup(firstText(feed, 'title', 'dc:title', 'atom:title') ?? ''),
    link: alternateLink(feed),
    language: firstText(feed, 'language', 'dc:language'),
    entries: settleGuids(drafts),
    hints: hintsOf({
      ttl: firstText(feed, 'ttl'),
      period: firstText(feed, 'sy:updateperiod'),
      frequency: firstText(feed, 'sy:updatefrequency'),
      skipHours: firstText(feed, 'skiphours'),
      skipDays: firstText(feed, 'skipdays'),
      links: [...nodes(feed, 'link'), ...nodes(feed, 'atom:link')].map((node) => ({
        rel: attribute(node, 'rel') ?? '',
        href: attribute(node, 'href') ?? '',
      })),
    }),
  };
}

function readEntry(item: XmlFields, format: FeedFormat): EntryDraft {
  const id =
    firstText(item, 'guid', 'id', 'atom:id') ??
    (item['rdf:about'] as string | undefined) ??
    firstText(item, 'dc:identifier');
  const source = nodes(item, 'source')[0];
  const sourceName = source === undefined ? '' : stripMarkup(textOf(source));
  return {
    title: stripMarkup(firstText(item, 'title', 'dc:title', 'atom:title') ?? ''),
    link: alternateLink(item) ?? permalink(item) ?? (format === 'rdf' && isWebAddress(id) ? id : null),
    id: id || null,
    published: firstText(item, ...PUBLISHED),
    updated: firstText(item, ...UPDATED),
    author: authorOf(item),
    html: longest(item),
    source: sourceName === '' ? null : { name: sourceName, url: attribute(source, 'url') },
  };
}

const PUBLISHED = words(`pubdate published atom:published dcterms:issued issued atom:issued dc:date date
  created dcterms:created atom:created`);
const UPDATED = words('updated atom:updated modified dcterms:modified atom:modified');
const CONTENT = words(`content:encoded content atom:content xhtml:body xhtml:div body fullitem description
  summary atom:summary dc:description itunes:summary`);

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}

function longest(item: XmlFields): string {
  let best = '';
  for (const name of CONTENT) {
    for (const node of nodes(item, name)) if (textOf(node).length > best.length) best = textOf(node);
  }
  return best;
}

/** The page itself: an Atom link without or with the relation `alternate`, HTML before other types, else the text of the last `link`. */
function alternateLink(fields: XmlFields): string | null {
  for (const name of ['link', 'atom:link']) {
    const links = nodes(fields, name);
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
  const guid = nodes(item, 'guid')[0];
  const address = guid === undefined ? '' : textOf(guid).trim();
  return attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false' && isWebAddress(address) ? address : null;
}

function isWebAddress(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** RSS writes "editor@example.com (Ann Example)": the name without the address. */
function authorOf(item: XmlFields): string | null {
  const written = stripMarkup(
    firstText(item, 'dc:creator', 'author', 'atom:author', 'creator', 'dc:author', 'itunes:author') ?? '',
  );
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

function firstText(fields: XmlFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const node of nodes(fields, name)) if (textOf(node) !== '') return textOf(node);
  }
  return null;
}

function nodes(fields: XmlFields, name: string): readonly XmlNode[] {
  const value = fields[`all:${name}`];
  return Array.isArray(value) ? value : [];
}

function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : (node._ ?? '');
}

function attribute(node: XmlNode | undefined, name: string): string | null {
  return typeof node === 'object' ? (node.$?.[name] ?? null) : null;
}
