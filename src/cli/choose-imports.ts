import type { NewFeedEntry } from '../config/append-feeds.ts';
import { addressProblem, keyOf } from '../config/feeds-config.ts';
import { canonicalUrl } from '../feeds/canonical-url.ts';
import type { OpmlFeed } from '../feeds/parse-opml.ts';
import { isPublicAddress, literalAddress } from '../lib/address-guard.ts';
import type { Tier } from '../model/article.ts';

/** A feed of the list that is not taken, and why, for a person. */
export interface LeftOut {
  readonly name: string;
  readonly url: string;
  readonly why: string;
}

/** What there is already: nothing of it is taken again. */
export interface KnownFeed {
  readonly key: string;
  readonly name: string;
  readonly url: string;
}

/** Names of hosts that no public server answers to. */
const PRIVATE_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * @param tier of feeds about which the list says none.
 * @returns the feeds to take, in the list's order, each with a key of its own; and those that are left out: twice in the list or known
 * already (by canonical address), and with an address that nobody may poll.
 */
export function chooseImports(
  listed: readonly OpmlFeed[],
  known: readonly KnownFeed[],
  tier: Tier,
): { readonly taken: readonly NewFeedEntry[]; readonly leftOut: readonly LeftOut[] } {
  const addresses = new Map(known.map(({ url, name }) => [canonicalUrl(url), name]));
  const keys = new Set(known.map(({ key }) => key));
  const taken: NewFeedEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const feed of listed) {
    const url = webAddress(feed.url);
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const name = feed.name || host || 'no name';
    const problem = addressProblem(url) ?? privateProblem(url);
    const same = problem === null ? addresses.get(canonicalUrl(url)) : undefined;
    const why = problem ?? (same === undefined ? null : `is there already as ${same}`);
    if (why !== null) {
      leftOut.push({ name, url: printable(feed.url), why });
      continue;
    }
    addresses.set(canonicalUrl(url), name);
    const own = keyOf({ name });
    const key = freeKey(own === '' ? keyOf({ name: host }) : own, keys);
    keys.add(key);
    taken.push({
      ...(key === own ? {} : { key }),
      name,
      url,
      ...(feed.home !== null && addressProblem(feed.home) === null && URL.canParse(feed.home)
        ? { home: new URL(feed.home).href }
        : {}),
      ...(feed.language === null ? {} : { language: feed.language }),
      tier: feed.tier ?? tier,
    });
  }
  return { taken, leftOut };
}

/** Browsers hand on `feed://host/path` and `feed:https://host/path`. */
function webAddress(address: string): string {
  const plain = address.replace(/^feed:\/\//i, 'https://').replace(/^feed:(?=https?:)/i, '');
  // Written out as it is asked for: no blank and no sign that cannot be seen.
  return URL.canParse(plain) ? new URL(plain).href : plain;
}

function privateProblem(url: string): string | null {
  // A variable stands for a host of the operator's own: a list from elsewhere may not lead there.
  if (!URL.canParse(url)) return 'write a whole web address that begins with https:// or http://';
  const { hostname } = new URL(url);
  const literal = literalAddress(hostname);
  const isPrivate = literal === null ? PRIVATE_NAME.test(hostname.replace(/\.$/, '')) : !isPublicAddress(literal);
  return isPrivate ? `${hostname} is not on the public internet` : null;
}

function freeKey(wanted: string, keys: ReadonlySet<string>): string {
  const base = wanted === '' ? 'feed' : wanted;
  let key = base;
  for (let number = 2; keys.has(key); number += 1) key = `${base}-${number}`;
  return key;
}

const LONGEST_PRINTED = 200;

/** Of an address that may be anything: no password, no character that commands a terminal. */
function printable(url: string): string {
  return url
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\/\/[^/@]*@/g, '//***@')
    .slice(0, LONGEST_PRINTED);
}
