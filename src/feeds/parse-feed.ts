import { createRequire } from 'node:module';
import Parser from 'rss-parser';
import { messageOf } from '../lib/errors.ts';
import { cleanFeed } from './clean-feed.ts';
import { decodeBytes } from './decode-bytes.ts';
import { fieldKey, readEntries, type XmlNode } from './entry-fields.ts';
import { FeedDocumentError } from './feed-errors.ts';
import { ENTRY_FIELDS, FEED_FIELDS } from './feed-vocabulary.ts';
import { isJson, parseJsonFeed } from './parse-json-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

/** What is known of a document besides its bytes, and how much of it is taken. */
export interface ParseOptions {
  /** Its address after redirects: relative links resolve against it. */
  readonly url: string | null;
  /** The HTTP header, for its charset. */
  readonly contentType: string | null;
  /** Size of the document, before and after decompression. Default 10 MB. */
  readonly maxBytes?: number;
  /** Entries kept, the first of the document; the rest are counted. Default 2,500. */
  readonly maxEntries?: number;
}

/**
 * Reads a feed document: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, RSS-in-JSON, in any usual encoding, well-formed
 * or not. Ends within two seconds and 300 MB whatever the bytes are; no network, no file, no entity expansion.
 * @throws FeedDocumentError where the bytes are no feed, or not enough of one.
 */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions): Promise<ParsedFeed> {
  const { url, contentType, maxBytes = 10_000_000, maxEntries = 2_500 } = options;
  const source = decodeBytes(bytes, contentType, maxBytes);
  if (source.trim() === '') throw new FeedDocumentError('empty', 'the document is empty');
  if (isJson(source)) return parseJsonFeed(source, url, maxEntries);
  const { xml, format, entriesLeftOut, truncated } = cleanFeed(source, url, maxEntries);
  try {
    const output = await createParser().parseString(xml);
    return { format, entriesLeftOut, truncated, ...readEntries(output, format) };
  } catch (error) {
    throw new FeedDocumentError('malformed', `the document cannot be parsed: ${messageOf(error)}`, { cause: error });
  }
}

/** As many values of each field as the document has: which one counts is decided by `readEntries`. */
const keepAll = (names: Iterable<string>) =>
  Array.from(names, (name) => [spelled(name), fieldKey(name), { keepArray: true }]);
const spelled = (name: string) => (name === 'pubdate' ? 'pubDate' : name);

function createParser(): Parser<Record<string, XmlNode[]>, Record<string, XmlNode[]>> {
  switchOffSnippets();
  return new Parser({
    customFields: { item: keepAll(ENTRY_FIELDS.keys()), feed: keepAll(FEED_FIELDS.keys()) },
  } as object);
}

/**
 * rss-parser makes a `contentSnippet` of every entry in quadratic time, and no option stops it: 50 KB of `<` take seven
 * seconds. The function is looked up at each call, so replacing it is enough; a test holds that it still is.
 */
function switchOffSnippets(): void {
  const utils: { getSnippet: (html: string) => string } = createRequire(import.meta.url)('rss-parser/lib/utils');
  utils.getSnippet = () => '';
}
