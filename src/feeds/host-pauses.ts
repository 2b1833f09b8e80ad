import type { FeedState } from './feed-state.ts';

/** @returns the host that is asked for the feed: of the address it has moved to, where it has. */
export function hostOfFeed(url: string, state: Pick<FeedState, 'movedTo'> | undefined): string {
  const address = state?.movedTo ?? url;
  return URL.canParse(address) ? new URL(address).host : '';
}

/**
 * A host that asked for patience on one feed means that feed; one that did so on two means all of them, until the last moment that
 * two of them name. Pure.
 * @param feeds every feed's configured address and what its last check left
 * @returns host -> ISO 8601 in UTC, of hosts that are left alone at `at`
 */
export function hostPauses(
  feeds: readonly { readonly url: string; readonly state: FeedState | undefined }[],
  at: string,
): Map<string, string> {
  const asked = new Map<string, string[]>();
  for (const { url, state } of feeds) {
    const until = state?.throttledUntil ?? null;
    if (state?.url !== url || until === null || until <= at) continue;
    const host = hostOfFeed(url, state);
    asked.set(host, [...(asked.get(host) ?? []), until]);
  }
  const pauses = new Map<string, string>();
  for (const [host, times] of asked) {
    const [, second] = times.sort((a, b) => (a < b ? 1 : -1));
    if (second !== undefined) pauses.set(host, second);
  }
  return pauses;
}
