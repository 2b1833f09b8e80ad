import { TIERS, type Tier } from '../model/article.ts';
import { decodeBytes } from './decode-bytes.ts';
import { FeedDocumentError } from './feed-errors.ts';
import { readXml } from './xml-events.ts';

/** A feed of a subscription list, as whoever wrote the list describes it. Nothing of it is checked. */
export interface OpmlFeed {
  /** One line of at most 200 characters, without anything that cannot be seen; '' where the list gives no name. */
  readonly name: string;
  readonly url: string;
  readonly home: string | null;
  readonly language: string | null;
  /** Where a category of the feed or a folder around it is called as one of ours. */
  readonly tier: Tier | null;
}

/** Lists of readers with thousands of feeds have a few hundred KB. */
const LARGEST_BYTES = 4_000_000;
const MOST_FEEDS = 5_000;
const DEEPEST = 100;
const LONGEST_NAME = 200;

/**
 * Reads an OPML subscription list (1.0, 1.1 or 2.0) as programs really write it: folders in folders, names in `text` or `title`, bare
 * `&`, attributes in other spellings of upper and lower case. Linear in the bytes; entities that a DOCTYPE declares do not exist.
 *
 * @throws FeedDocumentError for what is no OPML, holds no feed, or is beyond 4 MB, 5,000 feeds or a hundred folders deep.
 */
export function parseOpml(bytes: Uint8Array): OpmlFeed[] {
  const source = decodeBytes(bytes, null, LARGEST_BYTES);
  const feeds: OpmlFeed[] = [];
  const folders: string[] = [];
  let root: string | null = null;
  readXml(source, {
    open({ name, attributes, selfClosing }) {
      const element = name.toLowerCase();
      root ??= element;
      if (root !== 'opml')
        throw new FeedDocumentError('not-a-feed', `this is no OPML: it begins with <${oneLine(name)}>`);
      if (element !== 'outline') return;
      const given = new Map([...attributes].map(([key, value]) => [key.toLowerCase(), value]));
      const text = oneLine(given.get('text') || given.get('title') || '');
      const feed = feedOf(given, text, folders);
      if (feed !== null) feeds.push(feed);
      if (feeds.length > MOST_FEEDS) {
        throw new FeedDocumentError('too-large', `the list has more than ${MOST_FEEDS} feeds; split it`);
      }
      if (selfClosing) return;
      folders.push(text);
      if (folders.length > DEEPEST) {
        throw new FeedDocumentError('malformed', `the list has folders more than ${DEEPEST} deep`);
      }
    },
    close(name) {
      if (name.toLowerCase() === 'outline') folders.pop();
    },
    text() {},
    cdata() {},
  });
  if (root === null) throw new FeedDocumentError('empty', 'this is no OPML: there is no element in it');
  if (feeds.length === 0) throw new FeedDocumentError('empty', 'the list names no feed: no outline has an xmlUrl');
  return feeds;
}

function feedOf(given: ReadonlyMap<string, string>, name: string, folders: readonly string[]): OpmlFeed | null {
  const url = (given.get('xmlurl') ?? '').trim();
  if (url === '') return null;
  const language = given.get('language')?.trim() ?? '';
  const categories = (given.get('category') ?? '').split(',').flatMap((category) => category.split('/'));
  return {
    name,
    url,
    home: given.get('htmlurl')?.trim() || null,
    language: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)
      ? language.toLowerCase().replace(/-([a-z]{2})$/, upper)
      : null,
    tier: [...categories, ...[...folders].reverse()].map(tierOf).find((tier) => tier !== null) ?? null,
  };
}

function upper(text: string): string {
  return text.toUpperCase();
}

function tierOf(text: string): Tier | null {
  const word = text.trim().toLowerCase();
  return TIERS.find((tier) => tier === word) ?? null;
}

function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[\ud800-\udbff]$/, '');
}
