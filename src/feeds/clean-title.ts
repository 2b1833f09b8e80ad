/** Labels of wire services and newsrooms; they say how a report came, not what happened. */
const WIRE_PREFIXES: readonly RegExp[] = [
  /^(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|BRIEF|EXCLUSIVE|FOCUS|INSIGHT|BREAKINGVIEWS)(?: ?\d{1,2})?(?: ?[-–—] ?|: ?)/,
  /^(?:exclusive|breaking(?: news)?|just in|developing|updated?|corrected|live(?: updates)?|watch|flash|news flash|urgent|scoop)(?: ?[:|] ?| [-–—] )/i,
  /^[[【［(（](?:[\p{L}\p{N}]{0,8})?(?:独家|獨家|快讯|快訊|突发|突發|电报|電報|最新|更新|重磅|简讯|即时|速報|独自|単独|단독|속보|exclusive|breaking|updated?)[\]】］)）]\s?/iu,
  /^(?:[\p{L}\p{N}]{0,6})?(?:独家|獨家|快讯|快訊|突发|突發|电报|重磅|最新消息)(?:\s?[：:|｜丨·!！]\s?)/u,
];
const MOST_PREFIXES = 3;
const SEPARATOR = /[\s\u00a0]*(?:[-–—|｜丨·:：_]|«|»)[\s\u00a0]*$/u;

/**
 * Takes wire prefixes ("UPDATE 2-", "Exclusive:", "【快讯】") from the front, and " - Outlet", " | Outlet", "_Outlet" from the
 * end where the outlet is exactly one of `outlets`, letter case and width aside. What would leave nothing stays. Pure.
 * @param title - plain text on one line
 */
export function cleanTitle(title: string, outlets: readonly string[]): string {
  return withoutPrefixes(withoutOutlet(title, outlets));
}

function withoutPrefixes(title: string): string {
  let rest = title;
  for (let times = 0; times < MOST_PREFIXES; times += 1) {
    const shorter = WIRE_PREFIXES.reduce((text, prefix) => text.replace(prefix, ''), rest).trim();
    if (shorter === rest || shorter === '') break;
    rest = shorter;
  }
  return rest;
}

function withoutOutlet(title: string, outlets: readonly string[]): string {
  let rest = title;
  for (const outlet of outlets) {
    if (outlet === '' || rest.length <= outlet.length || fold(rest.slice(-outlet.length)) !== fold(outlet)) continue;
    const front = rest.slice(0, -outlet.length);
    const cut = front.slice(-6).match(SEPARATOR);
    const shorter = cut ? front.slice(0, -cut[0].length).trim() : '';
    if (shorter !== '') rest = shorter;
  }
  return rest;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
