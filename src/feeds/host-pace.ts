import type { Clock } from '../lib/clock.ts';

/** Hosts that ask for more patience between two requests than others, sub-domains included. */
const SPACINGS: readonly { readonly host: string; readonly ms: number }[] = [
  // Shared by everybody at six requests a minute.
  { host: 'hnrss.org', ms: 10_000 },
  { host: 'arxiv.org', ms: 3_000 },
  { host: 'reddit.com', ms: 60_000 },
  { host: 'news.google.com', ms: 5_000 },
];
const USUAL_MS = 1_500;
/** Of one's own machine: a demo, an RSSHub beside the bot. */
const OWN = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/;

/** @returns milliseconds that lie between two requests to the host at least. */
export function spacingOf(host: string): number {
  if (OWN.test(host)) return 0;
  const name = host.replace(/:\d+$/, '');
  return SPACINGS.find((one) => name === one.host || name.endsWith(`.${one.host}`))?.ms ?? USUAL_MS;
}

/** Gives out places in each host's line. */
export interface HostPace {
  /** @returns milliseconds until the host may be asked, which are taken from then on; null where that is longer than `longestMs`. */
  take(host: string, longestMs: number): number | null;
}

/** @param spacing milliseconds between two requests to a host. */
export function createHostPace(clock: Clock, spacing: (host: string) => number): HostPace {
  const free = new Map<string, number>();
  return {
    take(host, longestMs) {
      const now = clock.now();
      // What is over is forgotten: hosts come and go with the feeds that operators add.
      for (const [other, at] of free) if (at <= now) free.delete(other);
      const at = Math.max(now, free.get(host) ?? now);
      if (at - now > longestMs) return null;
      free.set(host, at + spacing(host));
      return at - now;
    },
  };
}
