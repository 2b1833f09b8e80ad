import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { DeliveryOutcome } from '../../model/delivery.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const CHANNEL_GONE = 10003;
const MESSAGE_GONE = 10008;

const AFTER_NO_ANSWER_MS = 2_000;
const AFTER_5XX_MS = 5_000;
const AFTER_TOKEN_REFUSED_MS = 60_000;
const AFTER_CROWD_MS = 10 * 60_000;

/** Refusals that mean that the place is gone. */
const GONE: ReadonlySet<unknown> = new Set([CHANNEL_GONE, 10004, 10013]);
/** Refusals that lift by themselves: DMs opened too fast, edits of old messages, active threads at their maximum. */
const FOR_A_WHILE: ReadonlySet<unknown> = new Set([40003, 30046, 160006]);
/** The request never left this machine, or reached nobody. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

type Failure = Exclude<DeliveryOutcome, { readonly status: 'delivered' }>;

/**
 * What a failed request means for its message. A refused token is no refusal of the message: it is tried again, and nothing is lost.
 *
 * @param explain puts a refusal into words for people: what happened, where, what to do.
 */
export function outcomeOf(error: unknown, explain: (error: DiscordAPIError) => string): Failure {
  if (error instanceof RateLimitError) {
    // A reply with Retry-After and without a bucket sets only the second.
    const afterMs = Math.ceil(Math.max(error.retryAfter, error.sublimitTimeout, 0));
    return {
      status: 'retry',
      afterMs,
      reason: 'rate-limited',
      ...(error.global ? { wholePlatform: true as const } : {}),
    };
  }
  if (error instanceof DiscordAPIError) return outcomeOfRefusal(error, explain);
  if (error instanceof HTTPError) return { status: 'retry', afterMs: AFTER_5XX_MS, reason: 'unavailable' };
  const reason = NEVER_SENT.has(codeOf(error)) ? 'unavailable' : 'no-answer';
  return { status: 'retry', afterMs: AFTER_NO_ANSWER_MS, reason };
}

function outcomeOfRefusal(error: DiscordAPIError, explain: (error: DiscordAPIError) => string): Failure {
  const { status, code } = error;
  if (status === 401) return { status: 'retry', afterMs: AFTER_TOKEN_REFUSED_MS, reason: 'unavailable' };
  if (FOR_A_WHILE.has(code)) return { status: 'retry', afterMs: AFTER_CROWD_MS, reason: 'rate-limited' };
  // Without Discord's own code it is the answer of something in between: a proxy, or its protection against floods.
  if (typeof code !== 'number' || code === 0)
    return { status: 'retry', afterMs: AFTER_TOKEN_REFUSED_MS, reason: 'unavailable' };
  return { status: 'rejected', reason: reasonOf(code, status), detail: explain(error) };
}

function reasonOf(code: number, status: number): Extract<Failure, { readonly status: 'rejected' }>['reason'] {
  if (code === MESSAGE_GONE) return 'message-gone';
  if (GONE.has(code)) return 'not-found';
  return status === 403 ? 'forbidden' : 'bad-payload';
}

/** @returns whether Discord may have done what was asked though no answer says so. */
export function isDoubtful(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError) return false;
  return error instanceof HTTPError || !NEVER_SENT.has(codeOf(error));
}

/** @returns the number of a refusal of Discord's; null for every other failure. */
export function refusalCode(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
