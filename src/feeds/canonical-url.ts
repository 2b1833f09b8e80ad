/** Parameters that say where a reader came from and never which page it is; `*` at the end stands for any continuation. */
const TRACKING =
  `utm_* at_medium at_campaign at_custom* at_link* at_ptr* mtm_* matomo_* pk_* piwik_* hsa_* _hs* __hs* mc_* ml_subscriber*
  oly_* vero_* wt.* wt_* itm_* trk* ga_* _ga _gl gclid gclsrc dclid wbraid gbraid fbclid fb_* igshid igsh twclid ttclid
  msclkid yclid ysclid ymclid li_fat_id mkt_tok epik rb_clickid s_cid s_kwcid ncid cmpid cmp cid_source campaign_id icid
  ito ref ref_* referer referrer refer refsrc src_ref sref source_ref xtor guccounter guce_* smid smtyp soc_src soc_trk
  spm scm from_source share share_* sharer* sharedfrom shared_from shareuid timestamp_share xsec_* wvr isappinstalled
  outputtype __twitter_impression oc ocid rss rssid feed_id partner_source ns_* mbid spref sr_share sh_kit
  cndid linkid link_id taid tpcc triedredirect`.split(/\s+/);
const TRACKING_NAMES: ReadonlySet<string> = new Set(TRACKING.filter((name) => !name.endsWith('*')));
const TRACKING_PREFIXES = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
/** Names that carry content elsewhere and a feed's mark only with these values. */
const MARKED_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['source', /rss|feed|twitter|facebook|newsletter|social|email|wechat|weibo/i],
  ['from', /rss|feed|twitter|facebook|newsletter|social|email|wechat|weibo|groupmessage|singlemessage|timeline/i],
  ['f', /^(rss|feed)/i],
  ['src', /rss|feed|twitter|social/i],
  ['cid', /rss|feed|twitter|social/i],
  ['amp', /^(1|true|)$/],
  ['_amp', /^(1|true|)$/],
]);
/** Parameters in which a wrapper carries the address it leads to. */
const WRAPPED = ['url', 'u', 'q', 'target', 'to', 'redirect', 'redirect_url', 'dest', 'destination', 'r'];
/** Paths that only lead on; on these, and only on these, a parameter that holds an address is the address. */
const WRAPPER_PATH =
  /^\/(?:news\/)?(?:apiclick\.aspx|url|link|linkfilter|l\.php|redirect|redir|r|out|away|goto|ck\/a|external)\/?$/i;
/** Each opening shortens the address; one of 8 KB cannot hold more. */
const MOST_UNWRAPPED = 500;

/**
 * The address that all copies of a page share: scheme https, host in lower case without `www.`, mobile or AMP label, no
 * default port, fragment, tracking parameter, AMP form, index page or trailing slash; query sorted; click wrappers and AMP
 * caches opened. Google News article addresses stay what they are but for their parameters. For comparing, not for following.
 * Pure and idempotent.
 * @returns the address as given where it is not http(s).
 */
export function canonicalUrl(address: string): string {
  const url = parse(address);
  if (!url) return address;
  let printed = print(url);
  for (let times = 0; times < MOST_UNWRAPPED; times += 1) {
    const inner = unwrap(new URL(printed));
    if (!inner) break;
    printed = print(inner);
  }
  return printed;
}

function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
}

/** What the address only leads to; null where it is the page itself. Gets printed addresses alone, so that idempotence holds. */
function unwrap(url: URL): URL | null {
  return ampCache(url) ?? clickWrapper(url);
}

/** `cdn.ampproject.org/c/s/example.com/path`, `google.com/amp/s/example.com/path`: `s` for https, `c` and `v` for the kind. */
function ampCache(url: URL): URL | null {
  if (!isAmpHost(url.hostname)) return null;
  const path = /^\/(?:amp|c|v|wp)\/(s\/)?([^/]+\.[^/]+.*)$/.exec(url.pathname);
  return path ? parse(`${path[1] ? 'https' : 'http'}://${path[2]}${url.search}`) : null;
}

function isAmpHost(host: string): boolean {
  return /(^|\.)ampproject\.(org|net)$/.test(host) || /^google\.(com|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/.test(host);
}

function clickWrapper(url: URL): URL | null {
  if (!WRAPPER_PATH.test(url.pathname)) return null;
  for (const name of WRAPPED) {
    const inner = parse(url.searchParams.get(name) ?? '');
    if (inner) return inner;
  }
  return null;
}

function print(url: URL): string {
  const host = canonicalHost(url.hostname);
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const query = canonicalQuery(url.searchParams);
  const path = canonicalPath(url.pathname, host);
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

/** Labels are taken off while a name of at least two labels is left that is not a bare public suffix such as `co.uk`. */
function canonicalHost(hostname: string): string {
  let labels = hostname.replace(/\.$/, '').split('.');
  while (labels.length > 2 && /^(www\d?|m|mobile|amp|wap|touch|3g)$/.test(labels[0] ?? '')) {
    const rest = labels.slice(1);
    if (rest.length === 2 && /^(com?|net|org|gov|edu|ac|or|ne)$/.test(rest[0] ?? '') && (rest[1]?.length ?? 0) === 2)
      break;
    labels = rest;
  }
  return labels.join('.');
}

function canonicalPath(pathname: string, host: string): string {
  let path = pathname.replace(/\/{2,}/g, '/').replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  if (host === 'news.google.com' || isAmpHost(host)) return path.replace(/\/$/, '');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path
      .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '/')
      .replace(/\/$/, '')
      .replace(/\/amp$/i, '')
      .replace(/^\/amp(?=\/)/i, '')
      .replace(/\.amp(\.html?)?$/i, '$1');
  }
  return path;
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isTracking(name.toLowerCase(), value));
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return new URLSearchParams(kept).toString();
}

function isTracking(name: string, value: string): boolean {
  if (TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return MARKED_VALUES.get(name)?.test(value) ?? false;
}
