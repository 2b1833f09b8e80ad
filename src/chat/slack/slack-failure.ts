import { webApi } from '@slack/bolt';
import { messageOf } from '../../lib/errors.ts';
import { withoutSecrets } from './bolt-logger.ts';

/** Why a call of the Web API brought nothing. */
export type SlackFailure =
  | { readonly kind: 'rate-limited'; readonly afterMs: number }
  /** It may have been carried out: the connection broke or nothing came in time. */
  | { readonly kind: 'no-answer'; readonly detail: string }
  /** It was not carried out: no connection was made, or Slack is out of order. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** `code` is Slack's own; `needed` the scope that a call lacks. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly needed: string | null;
      readonly messages: readonly string[];
    };

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Errors of Slack's own making: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const OUT_OF_ORDER = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'enterprise_is_restricted',
]);
/** Slack names no time where it limits with an error of this name. */
const RATE_LIMIT_MS = 30_000;

/** @returns what an error that a call threw means. Never throws; nothing in it holds a token. */
export function failureOf(error: unknown): SlackFailure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'rate-limited', afterMs: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: 'unavailable', detail: `HTTP status ${error.statusCode}` };
  if (error instanceof webApi.WebAPIPlatformError) return refusalOf(error);
  const detail = withoutSecrets(messageOf(error));
  if (detail.startsWith('Retry header')) return { kind: 'rate-limited', afterMs: RATE_LIMIT_MS };
  return NO_CONNECTION.has(codeOf(error)) ? { kind: 'unavailable', detail } : { kind: 'no-answer', detail };
}

function refusalOf({ data }: webApi.WebAPIPlatformError): SlackFailure {
  const code = String(data.error);
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'rate-limited', afterMs: RATE_LIMIT_MS };
  // A proxy's page in place of an answer comes as an error that is no code.
  if (OUT_OF_ORDER.has(code) || !/^[a-z_]{1,80}$/.test(code)) return { kind: 'unavailable', detail: code.slice(0, 80) };
  const messages = data.response_metadata?.messages ?? [];
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : null;
  return { kind: 'refused', code, needed, messages };
}

/** The system's name for what went wrong, which fetch hides among the causes. */
function codeOf(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if ('code' in cause && typeof cause.code === 'string' && NO_CONNECTION.has(cause.code)) return cause.code;
    if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  }
  return '';
}

/** Codes that say that the token is not good (any more): https://docs.slack.dev/reference/methods/auth.test#errors. */
const TOKEN_FAULTS = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'org_login_required',
  'team_access_not_granted',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'access_denied',
]);

/** @returns whether a refusal is about the token and not about what was asked with it. */
export function isTokenFault(code: string): boolean {
  return TOKEN_FAULTS.has(code);
}

/** Codes that say that the blocks are not taken as they are: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const BLOCK_FAULTS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** @returns whether a simpler and shorter message might be taken. */
export function isBlockFault(code: string): boolean {
  return BLOCK_FAULTS.has(code);
}
