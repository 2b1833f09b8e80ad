import { messageOf } from '../lib/errors.ts';
import { StoreError } from './store-error.ts';

/** What may be asked again: the connection is gone, or the server reads its file. */
const PASSING =
  /Socket closed|socket has been ended|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|Connection timeout|client is closed|client is offline|not connected|^LOADING|^BUSY|^TRYAGAIN|^MASTERDOWN/;

/** @returns whether the same call may do in a moment, without anybody doing anything. */
export function isPassing(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return PASSING.test(messageOf(cause)) || PASSING.test(code);
}

/** @returns the StoreError for what the client threw. @param server its address without credentials. */
export function redisFailure(server: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const said = messageOf(cause);
  const failure = (code: StoreError['code'], message: string) => new StoreError(code, message, { cause });
  if (/^(NOAUTH|WRONGPASS|NOPERM)|AUTH/.test(said)) {
    return failure(
      'store-not-permitted',
      `${server} refuses this user or password. Write STORE_URL as redis://USER:PASSWORD@HOST:PORT with those that the server knows.`,
    );
  }
  if (/^READONLY/.test(said)) {
    return failure(
      'store-not-permitted',
      `${server} may only be read: it is a replica. Point STORE_URL to the server that takes writes.`,
    );
  }
  if (/^(OOM|MISCONF)/.test(said)) {
    return failure(
      'store-full',
      `${server} takes no writes (${said.split(' ', 1)[0]}): its memory or its disk is full. What was to be written now is not stored, everything before it is. Make room, or raise its maxmemory.`,
    );
  }
  if (isPassing(cause)) {
    return failure(
      'store-unavailable',
      `${server} does not answer. Start Redis there, or correct STORE_URL; what was stored is kept by Redis, and work goes on by itself once it answers.`,
    );
  }
  return failure('store-unavailable', `${server} could not be read or written (${said}).`);
}
