import type { Clock } from '../../../src/lib/clock.ts';

/** So many requests in so many milliseconds. */
export interface Rate {
  readonly limit: number;
  readonly perMs: number;
}

/** What a 429 says. */
export interface Limited {
  readonly retryAfterMs: number;
  readonly scope: 'user' | 'global' | 'shared';
}

export interface RateLimits {
  /** @returns the headers of the reply, and whether the request is over the limit. */
  take(
    route: string,
    major: string,
    countsGlobally: boolean,
  ): { readonly headers: Record<string, string>; readonly limited: Limited | null };
}

/** https://docs.discord.com/developers/topics/rate-limits */
const GLOBAL: Rate = { limit: 50, perMs: 1_000 };

/**
 * Counts requests as Discord does: a bucket for each route and top-level id, and one for the whole bot.
 *
 * @param rateOf a route such as `POST /channels/:channel/messages`.
 */
export function createRateLimits(clock: Clock, rateOf: (route: string) => Rate): RateLimits {
  const buckets = new Map<string, { start: number; used: number }>();
  const use = (key: string, { limit, perMs }: Rate) => {
    const now = clock.now();
    const known = buckets.get(key);
    const bucket = known === undefined || now - known.start >= perMs ? { start: now, used: 0 } : known;
    buckets.set(key, bucket);
    bucket.used++;
    return { over: bucket.used > limit, left: Math.max(0, limit - bucket.used), resetMs: bucket.start + perMs - now };
  };
  return {
    take(route, major, countsGlobally) {
      const rate = rateOf(route);
      const own = use(`${route}|${major}`, rate);
      const all = countsGlobally ? use('global', GLOBAL) : { over: false, resetMs: 0 };
      const headers = {
        'X-RateLimit-Limit': String(rate.limit),
        'X-RateLimit-Remaining': String(own.left),
        'X-RateLimit-Reset': ((clock.now() + own.resetMs) / 1_000).toFixed(3),
        'X-RateLimit-Reset-After': (own.resetMs / 1_000).toFixed(3),
        'X-RateLimit-Bucket': Buffer.from(route).toString('hex').slice(0, 32),
      };
      if (all.over) return { headers, limited: { retryAfterMs: all.resetMs, scope: 'global' } };
      return { headers, limited: own.over ? { retryAfterMs: own.resetMs, scope: 'user' } : null };
    },
  };
}
