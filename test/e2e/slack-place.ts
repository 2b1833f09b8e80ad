import { expect } from 'vitest';
import { lastButton, slackBench } from '../chat/slack/slack-bench.ts';
import { textOf } from '../fakes/slack/fake-slack.ts';
import { readBlocks } from '../fakes/slack/read-blocks.ts';
import type { FakeMessage } from '../fakes/slack/workspace.ts';
import type { Place } from './place.ts';

const [USER, CHANNEL] = ['U1', 'C1'];

interface SlackPlaceOptions {
  /** Requests come signed over HTTP, not over Socket Mode. */
  readonly http?: boolean;
  /** Scopes beside those that are asked for. */
  readonly scopes?: readonly string[];
}

/** @returns a channel on the fake Slack behind the real client. */
export async function openSlackPlace({ http = false, scopes = [] }: SlackPlaceOptions = {}): Promise<Place> {
  const { slack, adapter, close } = await slackBench({ http });
  const { workspace, faults } = slack;
  workspace.scopes.push(...scopes);
  const channel = workspace.channels.get(CHANNEL);
  const person = workspace.people.get(USER);
  if (channel === undefined || person === undefined) throw new Error('the bench has a channel and a person');
  const directMessages = workspace.directMessages(USER);
  const forAll = (messages: readonly FakeMessage[]) => messages.filter(({ onlyFor }) => onlyFor === undefined);
  const withReplies = (messages: readonly FakeMessage[]) =>
    messages
      .filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts)
      .map((message) =>
        [message, ...messages.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts)]
          .map(textOf)
          .join('\n↳ '),
      );
  const shown = async (expected: string, place: string, act: () => Promise<unknown>) => {
    const before = slack.seenBy(USER, place).length;
    await act();
    return slack.until(() => {
      const text = slack.seenBy(USER, place).slice(before).map(textOf).join('\n');
      return text.includes(expected) ? text : null;
    }, expected);
  };
  return {
    adapter: {
      ...adapter,
      start: async (inbound) => {
        await adapter.start(inbound);
        slack.requestUrl = adapter.requestUrl();
      },
    },
    ask(text, expected, { direct, deliveries = 1 } = {}) {
      const place = direct === true ? directMessages.id : CHANNEL;
      return shown(expected, place, () => slack.command({ user: USER, channel: place, text, deliveries }));
    },
    press(label, expected) {
      const { value, actionId } = lastButton(slack, USER, CHANNEL, label);
      return shown(expected, CHANNEL, () => slack.press({ user: USER, channel: CHANNEL, label, value, actionId }));
    },
    buttons() {
      const last = slack.seenBy(USER, CHANNEL).at(-1);
      return readBlocks(last?.blocks ?? []).buttons.map(({ label }) => label);
    },
    standing: () => withReplies(forAll(channel.messages)),
    direct: () => withReplies(forAll(directMessages.messages)),
    answers: () => channel.messages.filter(({ onlyFor }) => onlyFor === USER).map(textOf),
    speakChinese() {
      person.locale = 'zh-CN';
    },
    faults: {
      down: () => faults.add({ fault: { kind: 'drop-before' }, times: Number.POSITIVE_INFINITY }),
      revokeToken() {
        workspace.botTokenFault = 'token_revoked';
      },
      deleteChannel() {
        channel.isDeleted = true;
      },
      forbid: () => void channel.members.delete(slack.workspace.botUser),
      limit: () =>
        faults.add({ fault: { kind: 'rate-limited', seconds: 1 }, method: 'chat.postMessage', channel: CHANNEL }),
      dropAnswer: () => faults.add({ fault: { kind: 'drop-after' }, method: 'chat.postMessage', channel: CHANNEL }),
      async heal() {
        faults.clear();
        workspace.botTokenFault = null;
        channel.isDeleted = false;
        channel.members.add(slack.workspace.botUser);
      },
      requests: () => slack.calls.filter(({ args }) => args.channel === CHANNEL).length,
    },
    async close() {
      await close();
      expect(slack.objections).toEqual([]);
    },
  };
}
