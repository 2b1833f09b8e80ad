/** How a field's content is to be read. */
export type FieldKind = 'markup' | 'content' | 'plain' | 'words' | 'date' | 'person' | 'link' | 'source';

const RSS = ['purl.org/rss/', 'my.netscape.com/rdf/', 'channel.netscape.com/rdf/', 'backend.userland.com/'];
const RSS_LAW = ['blogs.law.harvard.edu/tech/rss', 'cyber.law.harvard.edu/rss', 'my.netscape.com/publish/formats/rss'];

/** Beginning of a namespace's address without scheme and `www.`, lower case -> the prefix it is known by here. */
const NAMESPACES: readonly (readonly [string, string])[] = [
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0/modules/', 'module'],
  ...[...RSS, ...RSS_LAW].map((start) => [start, 'rss'] as const),
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/atom/', 'module'],
  ['example.com/newformat', 'atom'],
  ['necho.sourceforge.net/', 'atom'],
  ['purl.org/pie/', 'atom'],
  ['w3.org/1999/02/22-rdf-syntax', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/dc/elements/', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['itunes.com/dtds/podcast', 'itunes'],
];
const CONVENTIONAL: ReadonlySet<string> = new Set(['atom', 'rdf', 'xhtml', 'dc', 'dcterms', 'content', 'itunes', 'sy']);

/**
 * @returns the prefix that `uri` is known by here: `rss` for every address of plain RSS, `module` for one without interest;
 * for an undeclared prefix (`uri` undefined), the prefix itself where it is a customary one.
 */
export function canonicalPrefix(uri: string | undefined, prefix: string): string {
  if (uri === undefined || uri === '') {
    const lower = prefix.toLowerCase();
    return prefix === '' ? '' : CONVENTIONAL.has(lower) ? lower : 'module';
  }
  const address = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '');
  for (const [start, name] of NAMESPACES) if (address.startsWith(start)) return name;
  return prefix === '' ? '' : 'module';
}

const kinds = (kind: FieldKind, names: string): (readonly [string, FieldKind])[] =>
  names.split(' ').map((name) => [name, kind]);

/** Fields of an entry by canonical lower-case name; names without prefix are those of the document's own format. */
export const ENTRY_FIELDS: ReadonlyMap<string, FieldKind> = new Map([
  ...kinds('markup', 'title dc:title atom:title'),
  ...kinds(
    'content',
    'description content summary body fullitem dc:description content:encoded atom:summary atom:content',
  ),
  ...kinds('content', 'xhtml:body xhtml:div itunes:summary'),
  ...kinds('plain', 'guid id atom:id dc:identifier'),
  ...kinds('date', 'pubdate published issued created updated modified date dc:date dcterms:issued dcterms:created'),
  ...kinds('date', 'dcterms:modified atom:published atom:issued atom:created atom:updated atom:modified'),
  ...kinds('person', 'author dc:creator dc:author atom:author itunes:author creator'),
  ...kinds('link', 'link atom:link'),
  ...kinds('source', 'source'),
]);

/** Fields of the feed itself. */
export const FEED_FIELDS: ReadonlyMap<string, FieldKind> = new Map([
  ...kinds('markup', 'title dc:title atom:title'),
  ...kinds('plain', 'language dc:language ttl sy:updateperiod sy:updatefrequency'),
  ...kinds('words', 'skiphours skipdays'),
  ...kinds('link', 'link atom:link'),
]);

/** Elements whose children look like fields of the feed or entry and are not. */
export const FOREIGN_CONTAINERS: ReadonlySet<string> = new Set(
  'image textinput cloud items contributor skiphours skipdays category rating source'.split(' '),
);
