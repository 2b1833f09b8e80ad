import { afterEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '../../../src/chat/chat-adapter.ts';
import type { SlackOptions } from '../../../src/chat/slack/slack-adapter.ts';
import { manualClock } from '../../../src/lib/clock.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import { textOf } from '../../fakes/slack/fake-slack.ts';
import { imagesOf } from '../../fakes/slack/files.ts';
import type { FakeMessage } from '../../fakes/slack/workspace.ts';
import { ALT, drawTiny, pictured, TINY_PNG } from '../pictured.ts';
import { askedBench, askOn, endedWell } from './asked-bench.ts';
import { lastButton, type SlackBench, slackBench } from './slack-bench.ts';

const DIGEST: ChatMessage = pictured({
  blocks: [
    { kind: 'heading', content: ['Weekly digest'] },
    { kind: 'list', items: [['one story']] },
    { kind: 'actions', buttons: [{ label: 'Show to channel', command: 'timeline', answer: 'channel' }] },
  ],
});
const post = (id = 'C1', key = 'k1'): SendRequest => ({
  kind: 'post',
  destination: { platform: 'slack', id },
  message: DIGEST,
  key,
});

let bench: SlackBench;
afterEach(() => endedWell(bench));

const open = async (options: Partial<SlackOptions> = {}) => {
  bench = await slackBench({ options: { draw: drawTiny, ...options } });
};
const messages = (id = 'C1'): readonly FakeMessage[] => bench.slack.workspace.channels.get(id)?.messages ?? [];
const typesOf = ({ blocks }: FakeMessage) => blocks.map(({ type }) => type);
const files = () => bench.slack.workspace.files;
const calls = (method: string) => bench.slack.calls.filter((call) => call.method === method).length;
const logged = (text: string) => bench.logged.filter((line) => line.includes(text)).length;

describe('the picture of a message', () => {
  it('is uploaded, and stands in the one message that is found by its key', async () => {
    await open();
    const tooEarly = await bench.adapter.send(post());
    const outcome = await bench.adapter.send(post());

    expect(tooEarly).toEqual({ status: 'retry', afterMs: 2_000, reason: 'rate-limited' });
    expect(outcome).toMatchObject({ status: 'delivered' });
    const [message, ...others] = messages();
    expect(others).toEqual([]);
    expect(message && typesOf(message)).toEqual(['header', 'image', 'rich_text', 'actions']);
    expect(message?.metadata?.event_payload).toEqual({ key: 'k1' });
    expect(message?.blocks[1]).toMatchObject({ alt_text: ALT, slack_file: { id: files().all[0]?.id } });
    expect(files().all).toMatchObject([{ filename: 'timeline.png', isComplete: true, bytes: TINY_PNG }]);
  });

  it('is one file for all channels of the workspace', async () => {
    await open();
    files().unknownFor = 0;
    bench.slack.workspace.addChannel({ id: 'C2' });
    await bench.adapter.send(post());
    await bench.adapter.send(post('C2', 'k2'));
    await bench.adapter.send(post('@U1', 'k3'));

    expect(files().all).toHaveLength(1);
    expect([...messages(), ...messages('C2'), ...messages('D1')].map(({ blocks }) => imagesOf(blocks).length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('stands there once where the answer was lost, and where a process ended behind the upload', async () => {
    await open();
    files().unknownFor = 0;
    bench.slack.workspace.scopes.push('channels:history');
    bench.slack.faults.add({ fault: { kind: 'drop-after' }, method: 'chat.postMessage' });
    const lost = await bench.adapter.send(post());
    const attempted = new Date(Date.now() - 60_000).toISOString();
    const again = await bench.another().send({ ...post(), attempted });

    expect(lost).toMatchObject({ status: 'retry', reason: 'no-answer' });
    expect(again).toMatchObject({ status: 'delivered' });
    expect(messages().map(({ blocks }) => imagesOf(blocks).length)).toEqual([1]);
    expect(calls('files.getUploadURLExternal')).toBe(1);
  });

  it('is left out without the scope for it, which is said once', async () => {
    await open();
    bench.slack.workspace.scopes = bench.slack.workspace.scopes.filter((scope) => scope !== 'files:write');

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'delivered' });
    expect(await bench.adapter.send(post('C1', 'k2'))).toMatchObject({ status: 'delivered' });
    expect(messages().map(typesOf)).toEqual([
      ['header', 'rich_text', 'actions'],
      ['header', 'rich_text', 'actions'],
    ]);
    expect(logged('files:write')).toBe(1);
    bench.slack.workspace.scopes.push('files:write');
    files().unknownFor = 0;
    await bench.adapter.send(post('C1', 'k3'));
    expect(messages().map(({ blocks }) => imagesOf(blocks).length)).toEqual([0, 0, 1]);
  });

  it('is left out where it is not taken, cannot be drawn, or stays unknown', async () => {
    const clock = manualClock('2026-04-10T08:00:00.000Z');
    let fails = true;
    await open({
      clock,
      draw: async (picture) => {
        if (fails) throw new Error('no font');
        return drawTiny(picture);
      },
    });
    await bench.adapter.send(post('C1', 'undrawn'));
    fails = false;
    files().uploadStatus = 500;
    await bench.adapter.send(post('C1', 'untaken'));
    files().uploadStatus = 200;
    files().unknownFor = 1_000;
    const early = await bench.adapter.send(post('C1', 'unknown'));
    clock.set(clock.now() + 60_000);
    await bench.adapter.send(post('C1', 'unknown'));

    expect(early).toMatchObject({ status: 'retry', reason: 'rate-limited' });
    expect(messages().map(({ blocks, metadata }) => [metadata?.event_payload.key, imagesOf(blocks).length])).toEqual([
      ['undrawn', 0],
      ['untaken', 0],
      ['unknown', 0],
    ]);
  });

  it('is given up first where a workspace refuses the blocks', async () => {
    await open();
    files().unknownFor = 0;
    bench.slack.faults.add({
      fault: { kind: 'error', error: 'invalid_blocks' },
      method: 'chat.postMessage',
      block: 'image',
    });

    expect(await bench.adapter.send(post())).toMatchObject({ status: 'delivered' });
    expect(messages().map(typesOf)).toEqual([['header', 'rich_text', 'actions']]);
  });
});

describe('the picture of an answer', () => {
  const opened = async (options: Partial<SlackOptions> = {}) => {
    ({ bench } = await askedBench(() => DIGEST, { options: { draw: drawTiny, pictureMs: 1, ...options } }));
  };
  const images = (channel: string) => messages(channel).filter(({ blocks }) => imagesOf(blocks).length > 0);

  it('is left out where one person alone sees it in a channel, and nothing is uploaded', async () => {
    await opened();
    expect(await askOn(bench, 'timeline')).toContain('Weekly digest');
    await askOn(bench, 'timeline');

    expect(images('C1')).toEqual([]);
    expect(files().all).toEqual([]);
  });

  it('stands below the text that a button shows to the channel', async () => {
    await opened();
    files().unknownFor = 3;
    await askOn(bench, 'timeline');
    const { value, actionId } = lastButton(bench.slack, 'U1', 'C1', 'Show to channel');
    await bench.slack.press({ user: 'U1', channel: 'C1', value, actionId, label: 'Show to channel' });
    await bench.slack.until(() => images('C1').length > 0, 'the picture');

    const [text, picture] = messages().slice(-2);
    expect(text && textOf(text)).toContain('Asked by anna');
    expect([text?.via, picture?.via, picture?.onlyFor]).toEqual(['response_url', 'web-api', undefined]);
    expect(picture?.blocks).toMatchObject([{ type: 'image', alt_text: ALT }]);
    expect(picture?.text).toBe('时间线');
  });

  it('stands below the text in their direct messages with the bot, and in no others', async () => {
    await opened();
    files().unknownFor = 0;
    const direct = bench.slack.workspace.directMessages('U1').id;
    bench.slack.workspace.addChannel({ id: 'D9', kind: 'im', user: 'U2', withBot: false }).members.add('U1');
    await askOn(bench, 'timeline', 'D9');
    await askOn(bench, 'timeline', direct);
    await bench.slack.until(() => images(direct).length > 0, 'the picture');

    expect(images('D9')).toEqual([]);
    expect(files().all).toHaveLength(1);
  });

  it('is missed by nobody where the bot is not in the channel', async () => {
    await opened();
    files().unknownFor = 0;
    bench.slack.workspace.addChannel({ id: 'C3', withBot: false });
    await askOn(bench, 'timeline', 'C3');
    const { value, actionId } = lastButton(bench.slack, 'U1', 'C3', 'Show to channel');
    await bench.slack.press({ user: 'U1', channel: 'C3', value, actionId, label: 'Show to channel' });
    await expect.poll(() => logged('stands without its picture'), { timeout: 10_000 }).toBe(1);

    expect(messages('C3').map(textOf).at(-1)).toContain('Weekly digest');
    expect(images('C3')).toEqual([]);
  });
});
