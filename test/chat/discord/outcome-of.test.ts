import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isDoubtful, outcomeOf } from '../../../src/chat/discord/outcome-of.ts';

const refusal = (status: number, code: number | string) =>
  new DiscordAPIError({ code: code as number, message: 'no' }, code, status, 'POST', 'https://x', {
    files: undefined,
    body: undefined,
  });
const outcome = (error: unknown) => outcomeOf(error, () => 'explained');

describe('what a failure means', () => {
  it.each([
    [404, 10003, { status: 'rejected', reason: 'not-found', detail: 'explained' }],
    [404, 10008, { status: 'rejected', reason: 'message-gone' }],
    [403, 50001, { status: 'rejected', reason: 'forbidden' }],
    [403, 50007, { status: 'rejected', reason: 'forbidden' }],
    [400, 50035, { status: 'rejected', reason: 'bad-payload' }],
    [400, 160006, { status: 'retry', reason: 'rate-limited' }],
    [400, 40003, { status: 'retry', reason: 'rate-limited' }],
    [401, 0, { status: 'retry', reason: 'unavailable' }],
    [403, 0, { status: 'retry', reason: 'unavailable' }],
    [400, 'invalid_grant', { status: 'retry', reason: 'unavailable' }],
  ])('refused with %i and code %s', (status, code, expected) => {
    expect(outcome(refusal(status, code))).toMatchObject(expected);
    expect(isDoubtful(refusal(status, code))).toBe(false);
  });

  it.each([
    ['ECONNREFUSED', 'unavailable', false],
    ['ENOTFOUND', 'unavailable', false],
    ['ECONNRESET', 'no-answer', true],
    ['UND_ERR_SOCKET', 'no-answer', true],
  ])('a connection that fails with %s', (code, reason, doubtful) => {
    const error = Object.assign(new Error('failed'), { code });
    expect(outcome(error)).toMatchObject({ status: 'retry', reason });
    expect(isDoubtful(error)).toBe(doubtful);
  });

  it('a server that fails may have done it', () => {
    const error = new HTTPError(502, 'Bad Gateway', 'POST', 'https://x', { files: undefined, body: undefined });
    expect(outcome(error)).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(isDoubtful(error)).toBe(true);
  });
});
