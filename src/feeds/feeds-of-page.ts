import { decodeBytes } from './decode-bytes.ts';
import { resolveLink } from './resolve-link.ts';
import { readXml } from './xml-events.ts';

const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
]);
/** The first is the feed of the site; the rest are those of its sections and comments. */
const FEEDS_TAKEN = 3;
const LONGEST_ADDRESS = 500;
/** A page names its feeds in its head; the rest of a large one is not worth the time. */
const HEAD_BYTES = 256_000;

/**
 * @returns the addresses of feeds that a page for people names, in its order; the page is untrusted.
 * @throws FeedDocumentError where the bytes cannot be decoded, as `parseFeed` does.
 */
export function feedsOfPage(
  body: Uint8Array,
  { url, contentType }: { readonly url: string; readonly contentType: string | null },
): string[] {
  const found = new Set<string>();
  // Cut behind a tag, so that no character is halved.
  const head = body.subarray(0, HEAD_BYTES);
  readXml(decodeBytes(head.subarray(0, head.lastIndexOf(0x3e) + 1), contentType, HEAD_BYTES), {
    open({ name, attributes }) {
      if (name.toLowerCase() !== 'link' || found.size === FEEDS_TAKEN) return;
      const rel = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
      const type = attributes.get('type')?.toLowerCase().trim() ?? '';
      if (!rel.includes('alternate') || !FEED_TYPES.has(type)) return;
      const address = resolveLink(attributes.get('href') ?? '', url);
      if (/^https?:\/\//i.test(address) && address.length <= LONGEST_ADDRESS) found.add(address);
    },
    close() {},
    text() {},
    cdata() {},
  });
  return [...found];
}
