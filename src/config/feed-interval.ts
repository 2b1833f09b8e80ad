import type { Tier } from '../model/article.ts';

/** The shortest interval that a feed's owner bears, and why. */
export interface IntervalFloor {
  readonly minutes: number;
  readonly why: string;
  /** Whether less is borne by a feed that says itself how long it is fresh. */
  readonly unlessSaid: boolean;
}

type Floor = Omit<IntervalFloor, 'unlessSaid'>;

/** Hosts that asked for patience or enforce it, sub-domains included. */
const HOST_FLOORS: readonly (Floor & { readonly host: string })[] = [
  { host: 'github.com', minutes: 180, why: 'releases and commits are few' },
  { host: 'arxiv.org', minutes: 180, why: 'the interface is shared and slow' },
  { host: 'reddit.com', minutes: 60, why: 'more than one request an hour is refused' },
];
const TIER_FLOORS: Readonly<Record<Tier, Floor>> = {
  primary: { minutes: 15, why: 'newsrooms publish a few times a day' },
  press: { minutes: 15, why: 'even the busiest feeds hold hours of news' },
  newsletter: { minutes: 180, why: 'newsletters come out weekly, on hosts that refuse frequent callers' },
  aggregator: { minutes: 15, why: 'results hardly change in less' },
  community: { minutes: 15, why: 'the hosts are run by volunteers' },
};

/** @returns the floor for a feed: its host's where it has one, else its tier's. */
export function shortestInterval({ url, tier }: { readonly url: string; readonly tier: Tier }): IntervalFloor {
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  const floor = HOST_FLOORS.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
  return floor === undefined ? { ...TIER_FLOORS[tier], unlessSaid: true } : { ...floor, unlessSaid: false };
}
