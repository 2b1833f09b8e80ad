import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FeedHints } from './parsed-feed.ts';

/** What a subscription is of; one of anything else is void. */
export interface HubTarget {
  /** The feed's configured address. */
  readonly feedUrl: string;
  readonly hub: string;
  readonly topic: string;
  /** Where the bot is reached, and the id of the key that address and secret of the subscription are made of. */
  readonly publicUrl: string;
  readonly keyId: string;
}

/** What is remembered of a feed at its hub; nothing that others must not know. Times are ISO 8601 in UTC. */
export interface HubSubscription extends HubTarget {
  /** What makes its address and its secret, with the key, other than those of before. */
  readonly nonce: string;
  /** asked: not verified yet. refused: the hub wants none, or could not be asked. */
  readonly state: 'asked' | 'active' | 'refused';
  readonly asked: string;
  readonly lease: { readonly from: string; readonly until: string } | null;
  /** Requests in a row that led to no lease. */
  readonly failures: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asked for; the hub decides. */
export const LEASE_SECONDS = 10 * 24 * 3600;
const SHORTEST_LEASE_S = 60;
const LONGEST_LEASE_S = 30 * 24 * 3600;

/** @returns hub and topic of a feed; null where it offers none. `address`: where it is asked. */
export function hubOf(hints: FeedHints | null | undefined, address: string): { hub: string; topic: string } | null {
  const hub = hints?.hubs[0];
  return hub === undefined ? null : { hub, topic: hints?.self ?? address };
}

/**
 * @returns whether the hub is to be asked now: for a first lease, before the last quarter of one that runs, and again after a request
 * that led to nothing, an hour later and then half as often each time, once a day at the least. Pure.
 */
export function mustAsk(subscription: HubSubscription | undefined, wanted: HubTarget, now: number): boolean {
  if (subscription === undefined || !isFor(subscription, wanted)) return true;
  const { asked, lease, failures } = subscription;
  const patience = patienceAfter(failures);
  if (lease === null) return now - Date.parse(asked) >= patience;
  const [from, until] = [Date.parse(lease.from), Date.parse(lease.until)];
  const isLate = now >= until - (until - from) / 4;
  // A lease may be shorter than the patience.
  return isLate && (Date.parse(asked) <= from || now - Date.parse(asked) >= Math.min(patience, (until - from) / 8));
}

/** @returns how many milliseconds a hub is left alone after so many requests in a row that led to nothing. */
export function patienceAfter(failures: number): number {
  return Math.min(HOUR_MS * 2 ** Math.min(failures, 10), DAY_MS);
}

/** @returns whether the subscription is of this feed at this hub, and still reaches us. */
export function isFor(subscription: HubTarget, wanted: HubTarget): boolean {
  return subscription.hub === wanted.hub && subscription.topic === wanted.topic && isOurs(subscription, wanted);
}

/** What a subscription cannot do without, whatever hub and topic are. */
export type Ours = Pick<HubTarget, 'feedUrl' | 'publicUrl' | 'keyId'>;

/** @returns whether what the hub sends still reaches us, is known as its own, and is of this feed. */
export function isOurs(subscription: HubTarget, { feedUrl, publicUrl, keyId }: Ours): boolean {
  return subscription.feedUrl === feedUrl && subscription.publicUrl === publicUrl && subscription.keyId === keyId;
}

/** @returns whether the hub has promised to push at `now`. */
export function isPushed(subscription: HubSubscription | undefined, ours: Ours, now: number): boolean {
  return subscription !== undefined && isOurs(subscription, ours) && isLeased(subscription, now);
}

/** @returns whether the hub pushes at `now`, whoever takes it. */
export function isLeased({ lease }: HubSubscription, now: number): boolean {
  return lease !== null && Date.parse(lease.until) > now;
}

/** @returns the lease that a hub grants at `now`; a hub that does not say for how long is asked again within a day. */
export function leaseOf(seconds: string | undefined, now: number): NonNullable<HubSubscription['lease']> {
  const said = /^\d{1,10}$/.test(seconds ?? '') ? Number(seconds) : 24 * 3600;
  const granted = Math.min(Math.max(said, SHORTEST_LEASE_S), LONGEST_LEASE_S);
  return { from: new Date(now).toISOString(), until: new Date(now + granted * 1000).toISOString() };
}

const ALGORITHMS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** @returns whether `header` (`X-Hub-Signature`, `method=hex`) signs the body with the secret. Takes the same time for every wrong one. */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [, method = '', hex = ''] = /^([a-z0-9]{1,10})=([0-9a-f]{40,128})$/i.exec(header ?? '') ?? [];
  if (!ALGORITHMS.has(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** @returns whether the two are the same, without telling where they part. */
export function isSameToken(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHmac('sha256', 'token').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
