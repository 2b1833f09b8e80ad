import type { DeliveryOutcome } from '../model/delivery.ts';

type Retry = Extract<DeliveryOutcome, { readonly status: 'retry' }>;

/** How tries after a failure are spaced. All times in milliseconds. */
export interface RetryPolicy {
  readonly name: string;
  /** Each wait is so many times the one before it; 1 for waits that the platform names. */
  readonly factor: number;
  /** Waits grow up to this, unless the platform asks for more. */
  readonly longestMs: number;
  /** Up to such a share is added at random, so that what failed together is not tried together. Nothing is ever taken off. */
  readonly jitter: number;
}

/** By why a try failed. No policy gives up: a message is given up only where its platform refuses it for good. */
export const RETRY_POLICIES: Readonly<Record<Retry['reason'], RetryPolicy>> = {
  'rate-limited': { name: 'as the platform asks', factor: 1, longestMs: 0, jitter: 0.1 },
  unavailable: { name: 'until it is back', factor: 2, longestMs: 5 * 60_000, jitter: 0.2 },
  'no-answer': { name: 'soon, then less often', factor: 2, longestMs: 5 * 60_000, jitter: 0.2 },
};

/** Beyond so many failures waits grow no more. */
const MOST_DOUBLINGS = 10;

/**
 * @param attempts failed tries before this one.
 * @param random from 0 up to 1.
 * @returns the milliseconds until the next try: never fewer than the outcome asks for.
 */
export function waitAfter({ reason, afterMs }: Retry, attempts: number, random: number): number {
  const { factor, longestMs, jitter } = RETRY_POLICIES[reason];
  const spaced = Math.min(afterMs * factor ** Math.min(attempts, MOST_DOUBLINGS), Math.max(longestMs, afterMs));
  return Math.ceil(spaced * (1 + jitter * random));
}
