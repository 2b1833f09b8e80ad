import { FeedDocumentError } from './feed-errors.ts';
import { ENTRY_FIELDS, FEED_FIELDS, FOREIGN_CONTAINERS } from './feed-vocabulary.ts';
import { capturedText, captureTag, captureText, type FieldCapture, openCapture } from './field-capture.ts';
import type { FeedFormat } from './parsed-feed.ts';
import { resolveLink } from './resolve-link.ts';
import { type OpenTag, readXml } from './xml-events.ts';
import { innerScope, nameIn, rootScope, type XmlScope } from './xml-scope.ts';
import { createXmlWriter } from './xml-writer.ts';

/** What the pass made of a document: well-formed RSS 2.0 or Atom that holds the fields of interest and nothing else. */
export interface CleanFeed {
  readonly xml: string;
  readonly format: Extract<FeedFormat, 'rss' | 'rdf' | 'atom'>;
  readonly entriesLeftOut: number;
  readonly truncated: boolean;
}

/** `author` and `source` hold the one field that counts a level deeper; nothing of `foreign` counts. */
type Role = 'feed' | 'entry' | 'author' | 'source' | 'foreign' | 'plain';

interface Frame {
  /** As in the document, to find its closing tag. */
  readonly raw: string;
  readonly role: Role;
  readonly scope: XmlScope;
  readonly base: string | null;
}

interface Field {
  readonly name: string;
  readonly raw: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly base: string | null;
  readonly capture: FieldCapture;
  /** Elements of the same name open inside it. */
  nested: number;
}

const DEEPEST = 500;
const LONGEST_BASE = 2000;
const ROOTS: ReadonlyMap<string, CleanFeed['format']> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
]);
/** Fields that no title or name contains: one of them opening means that a closing tag was lost. */
const ENDS_SHORT_FIELD = new Set(['guid', 'pubdate', 'description', 'content:encoded', 'id', 'updated', 'published']);

/**
 * One linear pass over whatever came: drops junk, DOCTYPE, comments and unknown elements, resolves namespaces, encodes
 * every text anew, makes dates ISO 8601 and links absolute, closes what was left open. Entries over `maxEntries` are counted.
 * @throws FeedDocumentError html, not-a-feed, truncated (nothing before the cut), malformed (nested over 500 deep).
 */
export function cleanFeed(source: string, documentUrl: string | null, maxEntries: number): CleanFeed {
  const stack: Frame[] = [];
  const openNames = new Map<string, number>();
  let openEntries = 0;
  const writer = createXmlWriter();
  let format: CleanFeed['format'] | null = null;
  let field: Field | null = null;
  let finished = false;
  let sawHtml = /^\s*<!doctype\s+html/i.test(source.slice(0, 1000));
  let entryName = '';
  let entries = 0;
  let saysSomething = false;
  let site: string | null = null;

  const top = () => stack[stack.length - 1];

  function endField() {
    if (!field) return;
    const { name, attributes, base, capture } = field;
    field = null;
    const text = capturedText(capture);
    if (capture.kind === 'link') {
      const rel = attributes.get('rel') ?? 'alternate';
      // Without `xml:base`, publishers mean their site and not the host that serves the feed.
      const href = resolveLink(attributes.get('href') ?? text, base === documentUrl ? (site ?? base) : base);
      if (href === '') return;
      if (openEntries === 0 && rel === 'alternate' && documentUrl !== null && URL.canParse(href)) site = href;
      if (name === 'link' && format !== 'atom') {
        if (rel === 'alternate') writer.element('link', {}, href);
      } else writer.element(name, { rel, href, type: attributes.get('type') ?? '' }, '');
    } else if (capture.kind === 'source') {
      const url = resolveLink(attributes.get('url') ?? '', base);
      if (text !== '') writer.element('source', { url }, text);
    } else if (text !== '') {
      const permalink = attributes.get('isPermaLink') ?? attributes.get('ispermalink');
      writer.element(name, name === 'guid' && permalink ? { isPermaLink: permalink } : {}, text);
    }
  }

  function pop() {
    const frame = stack.pop();
    if (frame) openNames.set(frame.raw, (openNames.get(frame.raw) ?? 1) - 1);
    if (frame?.role === 'entry') {
      openEntries -= 1;
      writer.endEntry(true);
    }
    if (stack.length === 0) finished = true;
  }

  function startField(tag: OpenTag, name: string, kind: FieldCapture['kind'], base: string | null) {
    const capture = openCapture(kind, tag.attributes, format === 'atom' || name.startsWith('atom:'));
    field = { name, raw: tag.name, attributes: tag.attributes, base, capture, nested: 0 };
    // A link with an address has no content; HTML writers leave it open.
    if (tag.selfClosing || (kind === 'link' && tag.attributes.has('href'))) endField();
  }

  function push(tag: OpenTag, role: Role, scope: XmlScope, base: string | null) {
    if (tag.selfClosing) return;
    if (stack.length >= DEEPEST) throw new FeedDocumentError('malformed', `elements are nested over ${DEEPEST} deep`);
    stack.push({ raw: tag.name, role, scope, base });
    openNames.set(tag.name, (openNames.get(tag.name) ?? 0) + 1);
    if (role === 'entry') openEntries += 1;
  }

  function openRoot(tag: OpenTag) {
    const local = tag.name.slice(tag.name.indexOf(':') + 1).toLowerCase();
    sawHtml ||= local === 'html';
    const root = sawHtml ? undefined : ROOTS.get(local);
    if (root === undefined) return;
    format = root;
    entryName = root === 'atom' ? 'entry' : 'item';
    saysSomething = local === 'channel' || root === 'atom';
    writer.start(root === 'atom' ? 'feed' : 'rss', tag.attributes.get('xml:lang') ?? '');
    const scope = rootScope(tag.attributes, root === 'atom' ? 'atom' : 'rss');
    push(tag, 'feed', scope, resolveBase(tag.attributes.get('xml:base'), documentUrl));
    if (tag.selfClosing) finished = true;
  }

  function openEntry(tag: OpenTag, scope: XmlScope, base: string | null) {
    saysSomething = true;
    if (tag.selfClosing && openEntries > 0) return;
    // An entry inside an entry: the closing tag of the first was lost.
    while (openEntries > 0) pop();
    entries += 1;
    const kept = entries <= maxEntries;
    if (kept) writer.startEntry(tag.attributes.get('rdf:about') ?? tag.attributes.get('about') ?? '');
    if (tag.selfClosing && kept) writer.endEntry(true);
    push(tag, kept ? 'entry' : 'foreign', scope, base);
  }

  function openElement(tag: OpenTag, parent: Frame) {
    const scope = innerScope(tag.attributes, parent.scope);
    const base = resolveBase(tag.attributes.get('xml:base'), parent.base);
    const name = nameIn(scope, tag.name);
    if (parent.role === 'foreign') return push(tag, 'foreign', scope, base);
    if (name === entryName) return openEntry(tag, scope, base);
    if (name === 'channel') {
      saysSomething = true;
      return push(tag, 'feed', scope, base);
    }
    if (parent.role === 'author') {
      if (name === 'name' || name === 'atom:name') startField(tag, 'author', 'person', base);
      return;
    }
    if (parent.role === 'source') {
      if (name === 'title') startField(tag, 'source', 'source', base);
      return;
    }
    const isAtomAuthor = name === 'atom:author' || (name === 'author' && format === 'atom');
    if (isAtomAuthor) return push(tag, openEntries > 0 ? 'author' : 'foreign', scope, base);
    const kind = (openEntries > 0 ? ENTRY_FIELDS : FEED_FIELDS).get(name);
    if (kind === 'source' && format === 'atom') return push(tag, 'source', scope, base);
    if (kind !== undefined) return startField(tag, name, kind, base);
    const foreign = FOREIGN_CONTAINERS.has(name) || name.includes(':');
    push(tag, foreign ? 'foreign' : parent.role === 'entry' ? 'plain' : parent.role, scope, base);
  }

  /** @returns whether the tag is part of the field that is open. */
  function capturesTag(tag: OpenTag): boolean {
    const parent = top();
    if (!field || !parent) return false;
    const name = nameIn(innerScope(tag.attributes, parent.scope), tag.name);
    const isShort = field.capture.kind !== 'content';
    if (name === entryName || (isShort && name !== field.name && ENDS_SHORT_FIELD.has(name))) return false;
    if (tag.name === field.raw && !tag.selfClosing) field.nested += 1;
    captureTag(field.capture, source.slice(tag.start, tag.end));
    return true;
  }

  readXml(source, {
    open(tag) {
      if (finished) return;
      if (capturesTag(tag)) return;
      endField();
      const parent = top();
      if (parent) openElement(tag, parent);
      else openRoot(tag);
    },
    close(name) {
      if (finished || format === null) return;
      if (field) {
        if (name === field.raw && field.nested === 0) return endField();
        if (name === field.raw) field.nested -= 1;
        if (!openNames.get(name)) return captureTag(field.capture, `</${name}>`);
        endField();
      }
      if (!openNames.get(name)) return;
      const at = stack.findLastIndex((frame) => frame.raw === name);
      while (stack.length > at) pop();
    },
    text: (raw) => field && captureText(field.capture, raw, false),
    cdata: (text) => field && captureText(field.capture, text, true),
  });

  if (format === null || !saysSomething) {
    if (sawHtml) throw new FeedDocumentError('html', 'the address answers with an HTML page and not with a feed');
    if (format !== null && !finished)
      throw new FeedDocumentError('truncated', 'the document ends before its first entry');
    throw new FeedDocumentError('not-a-feed', 'the document is in no known feed format');
  }
  // What the cut runs through is kept only with enough to recognise it by; its open field is left out.
  const recognisable = writer.entryHas('title') && (writer.entryHas('link') || writer.entryHas('guid'));
  if (openEntries > 0) writer.endEntry(recognisable);
  // Of RSS, a missing `</rss>` alone loses nothing.
  const truncated = !finished && !(format === 'rss' && stack.length === 1);
  if (truncated && writer.entryCount() === 0) {
    throw new FeedDocumentError('truncated', 'the document ends before its first entry');
  }
  return { xml: writer.end(), format, entriesLeftOut: Math.max(0, entries - maxEntries), truncated };
}

function resolveBase(given: string | undefined, outer: string | null): string | null {
  if (given === undefined) return outer;
  const resolved = resolveLink(given, outer);
  return URL.canParse(resolved) && resolved.length <= LONGEST_BASE ? resolved : outer;
}
