import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '../../../src/chat/chat-adapter.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import { textOf } from '../../fakes/slack/fake-slack.ts';
import { type SlackBench, slackBench } from './slack-bench.ts';

const say = (text: string): ChatMessage => ({ blocks: [{ kind: 'paragraph', content: [text] }] });
const post = (id = 'C1', key = 'k1'): SendRequest => ({
  kind: 'post',
  destination: { platform: 'slack', id },
  message: say('news'),
  key,
});

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.slack.objections).toEqual([]);
  expect(bench.logged.join()).not.toMatch(/xoxb|xapp|fake-signing-secret/);
});
const messages = (id = 'C1') => bench.slack.workspace.channels.get(id)?.messages ?? [];

describe('what is sent', () => {
  it('unfolds no link, calls nobody by name, and carries its key', async () => {
    const outcome = await bench.adapter.send(post());

    const [message] = messages();
    expect(outcome).toEqual({ status: 'delivered', messageRef: `C1/${message?.ts}` });
    expect(message?.metadata).toEqual({ event_type: 'qwen_watch_alert', event_payload: { key: 'k1' } });
    expect(bench.slack.calls.map(({ method, args }) => [method, args.unfurl_links, args.unfurl_media])).toEqual([
      ['chat.postMessage', 'false', 'false'],
    ]);
  });

  it('goes to a person through their direct messages, which are opened once', async () => {
    await bench.adapter.send(post('@U1'));
    const outcome = await bench.adapter.send(post('@U1', 'k2'));

    expect(outcome).toMatchObject({ status: 'delivered', messageRef: expect.stringMatching(/^D1\//) });
    expect(messages('D1')).toHaveLength(2);
    expect(bench.slack.calls.filter(({ method }) => method === 'conversations.open')).toHaveLength(1);
  });

  it('replies in the thread of its message and edits it in place', async () => {
    await bench.adapter.send(post());
    const ref = `C1/${messages()[0]?.ts}`;
    const to = { destination: bench.channel, ref, key: 'k2' };

    await bench.adapter.send({ kind: 'reply', message: say('a new fact'), ...to });
    await bench.adapter.send({ kind: 'edit', message: say('news, 2 outlets'), ...to });

    expect(messages().map((m) => [textOf(m), m.threadTs, m.edits, m.metadata?.event_payload.key])).toEqual([
      ['news, 2 outlets', undefined, 1, 'k1'],
      ['a new fact', messages()[0]?.ts, 0, 'k2'],
    ]);
  });
});

describe('what may stand there already', () => {
  const attempted = new Date(Date.now() - 60_000).toISOString();
  const looks = () =>
    bench.slack.calls.filter(({ method }) => /^conversations\.(history|replies)$/.test(method)).length;
  /** Messages whose sending is not on record, and then a process that has just begun. */
  const restart = async (scopes: readonly string[]) => {
    bench.slack.workspace.scopes.push(...scopes);
    await bench.adapter.send(post());
    await bench.adapter.send({ ...post('C1', 'k2'), kind: 'reply', ref: `C1/${messages()[0]?.ts}` });
    return bench.another();
  };

  it('is found again, with one look each, and nothing else is looked for', async () => {
    const later = await restart(['channels:history']);
    const [first, reply] = messages();

    expect(await later.send({ ...post(), attempted })).toEqual({
      status: 'delivered',
      messageRef: `C1/${first?.ts}`,
    });
    const again: SendRequest = { ...post('C1', 'k2'), kind: 'reply', ref: `C1/${first?.ts}`, attempted };
    expect(await later.send(again)).toEqual({ status: 'delivered', messageRef: `C1/${reply?.ts}` });
    expect([messages().length, looks()]).toEqual([2, 2]);
    expect(await later.send(post('C1', 'k3'))).toMatchObject({ status: 'delivered' });
    expect([messages().length, looks()]).toEqual([3, 2]);
  });

  it('is found behind many others, and a limit on looking costs no page twice', async () => {
    const later = await restart(['channels:history']);
    for (let at = 0; at < 40; at++) await bench.adapter.send(post('C1', `other-${at}`));
    await bench.adapter.send(post('C1', 'wanted'));
    const wanted = messages().at(-1)?.ts;
    const request = { ...post('C1', 'wanted'), attempted };
    const limit = () =>
      bench.slack.faults.add({ fault: { kind: 'rate-limited', seconds: 60 }, method: 'conversations.history' });

    limit();
    expect(await later.send(request)).toMatchObject({ status: 'retry', reason: 'rate-limited' });
    expect(await later.send(request)).toEqual({ status: 'delivered', messageRef: `C1/${wanted}` });
    expect(looks()).toBe(1 + 3);
    expect(messages().filter(({ metadata }) => metadata?.event_payload.key === 'wanted')).toHaveLength(1);
  });

  it('is sent with a note where the bot may not look', async () => {
    const later = await restart([]);

    await later.send({ ...post('C1', 'k1'), attempted, ifUnsure: say('news, possibly repeated') });
    expect(messages().map(textOf).at(-1)).toBe('news, possibly repeated');
    await later.send({ ...post('C1', 'k4'), ifUnsure: say('news, possibly repeated') });
    expect(messages().map(textOf).at(-1)).toBe('news');
  });

  it('waits for the look where Slack limits that', async () => {
    const later = await restart(['channels:history']);
    bench.slack.faults.add({ fault: { kind: 'rate-limited', seconds: 30 }, method: 'conversations.history' });

    const request = { ...post(), attempted };
    expect(await later.send(request)).toEqual({ status: 'retry', afterMs: 30_000, reason: 'rate-limited' });
    expect(messages()).toHaveLength(2);
  });
});

describe('what Slack answers', () => {
  const { faults, workspace } = { faults: () => bench.slack.faults, workspace: () => bench.slack.workspace };

  it('429 is to be sent again when Slack says, and holds back no other channel', async () => {
    workspace().addChannel({ id: 'C2' });
    faults().add({ fault: { kind: 'rate-limited', seconds: 30 }, channel: 'C1' });

    const outcomes = await Promise.all([bench.adapter.send(post('C1')), bench.adapter.send(post('C2'))]);

    expect(outcomes[0]).toEqual({ status: 'retry', afterMs: 30_000, reason: 'rate-limited' });
    expect(outcomes[1]).toMatchObject({ status: 'delivered' });
    expect(bench.slack.calls).toHaveLength(2);
  });

  it.each(['drop-after', 'stall'] as const)('%s may have been carried out, and is sent once', async (kind) => {
    await bench.close();
    bench = await slackBench({ options: { callMs: 1_000 } });
    faults().add({ fault: { kind } });

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'retry', reason: 'no-answer' });
    expect(messages()).toHaveLength(1);
  });

  it.each(['post', 'reply'] as const)(
    'a lost answer to a %s: it is found again where the bot may look',
    async (kind) => {
      workspace().scopes.push('channels:history');
      await bench.adapter.send(post());
      const request: SendRequest =
        kind === 'post' ? post('C1', 'k2') : { ...post('C1', 'k2'), kind, ref: `C1/${messages()[0]?.ts}` };
      faults().add({ fault: { kind: 'drop-after' } });
      await bench.adapter.send(request);

      const again = { ...request, attempted: new Date().toISOString() };
      expect(await bench.adapter.send(again)).toEqual({ status: 'delivered', messageRef: `C1/${messages()[1]?.ts}` });
      expect(messages()).toHaveLength(2);
    },
  );

  it('a lost answer where the message was lost too: it is sent', async () => {
    workspace().scopes.push('channels:history');
    faults().add({ fault: { kind: 'drop-before' } });
    await bench.adapter.send(post());

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'delivered' });
    expect(messages()).toHaveLength(1);
  });

  it('a lost answer where the bot may not look: twice is better than never', async () => {
    faults().add({ fault: { kind: 'drop-after' } });
    await bench.adapter.send(post());

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'delivered' });
    expect(messages()).toHaveLength(2);
  });

  it.each([500, 503])('status %d is Slack out of order', async (status) => {
    faults().add({ fault: { kind: 'status', status } });

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(bench.slack.calls).toHaveLength(1);
  });

  it('nothing at all, where there is no connection', async () => {
    await bench.slack.close();

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'retry', reason: 'unavailable' });
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive'] as const)('%s loses nothing', async (fault) => {
    workspace().botTokenFault = fault;
    expect(await bench.adapter.send(post())).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(bench.logged.join()).toContain('SLACK_BOT_TOKEN');

    workspace().botTokenFault = null;
    expect(await bench.adapter.send(post())).toMatchObject({ status: 'delivered' });
  });

  it('a missing scope loses nothing', async () => {
    workspace().scopes = ['commands'];

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(bench.logged.join()).toContain('chat:write');
  });

  it.each([
    [
      'a channel that was archived',
      () => Object.assign(workspace().channels.get('C1') ?? {}, { isArchived: true }),
      'not-found',
      'archived',
    ],
    [
      'a channel that was deleted',
      () => Object.assign(workspace().channels.get('C1') ?? {}, { isDeleted: true }),
      'not-found',
      'does not exist',
    ],
    [
      'a channel that the bot was removed from',
      () => workspace().channels.get('C1')?.members.clear(),
      'forbidden',
      '/invite',
    ],
  ])('%s is told in words', async (_, change, reason, detail) => {
    change();

    const outcome = await bench.adapter.send(post());

    expect(outcome).toMatchObject({ status: 'rejected', reason, detail: expect.stringContaining(detail) });
    expect(outcome).toMatchObject({ detail: expect.stringContaining('channel C1') });
  });

  it('a workspace that takes no tables gets a list', async () => {
    faults().add({ fault: { kind: 'error', error: 'invalid_blocks' }, block: 'table', times: 9 });
    const message: ChatMessage = { blocks: [{ kind: 'table', columns: ['Person', 'Role'], rows: [[['A'], ['B']]] }] };

    expect(await bench.adapter.send({ ...post(), message })).toMatchObject({ status: 'delivered' });
    expect(messages().map(textOf)).toEqual(['• A · Role: B']);
  });

  it.each(['edit', 'reply'] as const)(
    'a message that was deleted takes no %s, and its channel is there',
    async (kind) => {
      const request = { kind, ref: 'C1/1.1', destination: bench.channel, message: say('x'), key: 'k' } as const;

      expect(await bench.adapter.send(request)).toMatchObject({
        status: 'rejected',
        reason: 'message-gone',
        detail: expect.stringContaining('deleted there'),
      });
    },
  );

  it.each(['edit', 'reply'] as const)('a channel that was deleted takes no %s', async (kind) => {
    const request = { kind, ref: 'C1/1.1', destination: bench.channel, message: say('x'), key: 'k' } as const;
    Object.assign(workspace().channels.get('C1') ?? {}, { isDeleted: true });

    expect(await bench.adapter.send(request)).toMatchObject({ status: 'rejected', reason: 'not-found' });
  });

  it('somebody who is not there any more', async () => {
    expect(await bench.adapter.send(post('@U404'))).toMatchObject({ status: 'rejected', reason: 'not-found' });
  });

  it.each([
    ['invalid_blocks', { status: 'rejected', reason: 'bad-payload' }],
    ['msg_too_long', { status: 'rejected', reason: 'bad-payload' }],
    ['restricted_action', { status: 'rejected', reason: 'forbidden' }],
    ['cant_update_message', { status: 'rejected', reason: 'message-gone' }],
    ['cannot_reply_to_message', { status: 'rejected', reason: 'message-gone' }],
    ['internal_error', { status: 'retry', reason: 'unavailable' }],
    ['ratelimited', { status: 'retry', reason: 'rate-limited' }],
    ['<html>Bad gateway</html>', { status: 'retry', reason: 'unavailable' }],
  ])('%s', async (error, outcome) => {
    faults().add({ fault: { kind: 'error', error }, times: 2 });

    expect(await bench.adapter.send(post())).toMatchObject(outcome);
  });
});
