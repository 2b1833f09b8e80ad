import type { FeedHints } from './parsed-feed.ts';

/** As they stand in the document. */
interface WrittenHints {
  readonly ttl?: string | null;
  readonly period?: string | null;
  readonly frequency?: string | null;
  readonly skipHours?: string | null;
  readonly skipDays?: string | null;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

const DAY_MINUTES = 24 * 60;
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', DAY_MINUTES],
  ['weekly', 7 * DAY_MINUTES],
  ['monthly', 30 * DAY_MINUTES],
  ['yearly', 365 * DAY_MINUTES],
]);
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Hubs that are looked at; a feed has one or two. */
const MOST_HUBS = 3;

/** Reads what a document says of its own schedule; what cannot be read is as if it were not there. Pure. */
export function hintsOf({ ttl, period, frequency, skipHours, skipDays, links }: WrittenHints): FeedHints {
  const perPeriod = PERIODS.get((period ?? '').trim().toLowerCase());
  // Twice a day is every twelve hours; the frequency is 1 where it is left out.
  const updated = perPeriod === undefined ? null : perPeriod / (wholeNumber(frequency) || 1);
  const every = Math.max(wholeNumber(ttl) ?? 0, updated ?? 0);
  const hours = words(skipHours).flatMap((word) => wholeNumber(word) ?? []);
  const days = words(skipDays).flatMap((word) => (DAYS.includes(word) ? DAYS.indexOf(word) : []));
  return {
    everyMinutes: every > 0 ? every : null,
    // Some writers call midnight 24.
    skipHours: [...new Set(hours.filter((hour) => hour <= 24).map((hour) => hour % 24))],
    skipDays: [...new Set(days)],
    ...pushedBy(links),
  };
}

/** @returns what the relations `hub` and `self` name. */
export function pushedBy(links: WrittenHints['links']): Pick<FeedHints, 'hubs' | 'self'> {
  const addresses = (wanted: string) =>
    links
      .filter(({ rel, href }) => rel.toLowerCase().split(/\s+/).includes(wanted) && isWebAddress(href))
      .map(({ href }) => href);
  return { hubs: [...new Set(addresses('hub'))].slice(0, MOST_HUBS), self: addresses('self')[0] ?? null };
}

/** @returns the links of an HTTP `Link` header, several of them joined by commas. */
export function linksOfHeader(header: string): WrittenHints['links'] {
  // Bounded repetitions: a header is at most 16 KB, and each part is read once.
  const parts = header.slice(0, 8_000).matchAll(/<([^<>]{1,2000})>\s{0,9}((?:;[^<>,;]{0,300}){0,10})/g);
  return [...parts].map(([, href = '', parameters = '']) => {
    const rel = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s";,]{1,100}))/i.exec(parameters);
    return { rel: rel?.[1] ?? rel?.[2] ?? '', href };
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.length <= 2_000 && URL.canParse(text);
}

function words(text: string | null | undefined): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Seven digits of minutes are 19 years. */
function wholeNumber(text: string | null | undefined): number | null {
  const digits = (text ?? '').trim();
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}
