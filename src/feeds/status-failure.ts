import type { HttpResponse } from '../lib/http.ts';
import { printableAddress } from '../lib/http-error.ts';
import type { FeedProblem } from '../model/feed-desk.ts';

/**
 * What a status means for a feed. Pure.
 * @returns null for a response whose body may be a feed
 */
export function failureOfStatus({ status, headers, body }: HttpResponse, address: string): FeedProblem | null {
  const where = printableAddress(address);
  if (status === 204 || (status === 200 && body.length === 0)) {
    return { code: 'feed-empty', message: `${where} answers with an empty document` };
  }
  if (status >= 200 && status < 300) return null;
  if (status === 304) return { code: 'http-status-304', message: `${where} says "not modified" to a first request` };
  if (status === 429 || (status === 403 && saysSlowDown(headers, address))) {
    return {
      code: 'throttled',
      message: `${where} asks us to slow down (HTTP ${status}); check less often, or use your own feed token`,
    };
  }
  if (status === 410)
    return { code: 'gone', message: `${where} is gone for good (HTTP 410); remove it from the feed list` };
  return { code: `http-status-${status}`, message: `${where} answers with HTTP ${status}${ADVICE.get(status) ?? ''}` };
}

const ADVICE: ReadonlyMap<number, string> = new Map([
  [401, ': it wants a login'],
  [403, ': it refuses this reader or its network'],
  [404, ': look for its new address'],
  [500, ': its server has a fault'],
  [502, ': its server has a fault'],
  [503, ': it is not available for now'],
]);

/** A 403 with a time to come back is a throttle; Reddit answers with one when the budget of an address is used up. */
function saysSlowDown(headers: HttpResponse['headers'], address: string): boolean {
  return (
    'retry-after' in headers ||
    headers['x-ratelimit-remaining']?.startsWith('0') === true ||
    /(^|\.)reddit\.com$/.test(new URL(address).hostname)
  );
}
