import { describe, expect } from 'vitest';
import { chatAdapterContract } from '../../contract/chat-adapter-contract.ts';
import { textOf } from '../../fakes/slack/fake-slack.ts';
import { readBlocks } from '../../fakes/slack/read-blocks.ts';
import { lastButton, slackBench } from './slack-bench.ts';

const traits = { editsInPlace: true, hasPeople: true, pings: { person: 'U1', role: 'S1' } };

describe.each([
  ['over Socket Mode', false],
  ['over HTTP', true],
])('Slack %s', (_, http) => {
  chatAdapterContract(traits, async (inbound) => {
    const { slack, adapter, channel, nextFor, close } = await slackBench({ inbound, http });
    const standing = () =>
      (slack.workspace.channels.get('C1')?.messages ?? []).filter(({ onlyFor }) => onlyFor === undefined);
    return {
      adapter,
      channel,
      visible: async () => standing().map(textOf),
      called: async () => [
        ...standing().flatMap(({ blocks }) =>
          readBlocks(blocks).calls.map((call) => call.replace(/^@|^!subteam\^/, '')),
        ),
      ],
      ask: (text, deliveries = 1) =>
        nextFor('U1', 'C1', () => slack.command({ user: 'U1', channel: 'C1', text, deliveries })),
      press: (label, deliveries = 1) => {
        const { value, actionId } = lastButton(slack, 'U1', 'C1', label);
        return nextFor('U1', 'C1', () =>
          slack.press({ user: 'U1', channel: 'C1', label, value, actionId, deliveries }),
        );
      },
      close: async () => {
        await close();
        expect(slack.objections).toEqual([]);
      },
    };
  });
});
