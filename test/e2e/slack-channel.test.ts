import { expect } from 'vitest';
import { lastButton, slackBench } from '../chat/slack/slack-bench.ts';
import { textOf } from '../fakes/slack/fake-slack.ts';
import { channelStory } from './channel-story.ts';

for (const http of [false, true]) {
  channelStory(http ? 'Slack over signed requests' : 'Slack in Socket Mode', async () => {
    const { slack, adapter, close } = await slackBench({ http });
    const messages = () =>
      (slack.workspace.channels.get('C1')?.messages ?? []).filter(({ onlyFor }) => onlyFor === undefined);
    const shown = async (expected: string, act: () => Promise<unknown>) => {
      const before = slack.seenBy('U1', 'C1').length;
      await act();
      return slack.until(() => {
        const text = slack.seenBy('U1', 'C1').slice(before).map(textOf).join('\n');
        return text.includes(expected) ? text : null;
      }, expected);
    };
    const start = adapter.start.bind(adapter);
    return {
      adapter: {
        ...adapter,
        start: async (inbound) => {
          await start(inbound);
          slack.requestUrl = adapter.requestUrl();
        },
      },
      ask: (text, expected) => shown(expected, () => slack.command({ user: 'U1', channel: 'C1', text })),
      press: (label, expected) => {
        const { value, actionId } = lastButton(slack, 'U1', 'C1', label);
        return shown(expected, () => slack.press({ user: 'U1', channel: 'C1', label, value, actionId }));
      },
      standing: () => {
        const all = messages();
        return all
          .filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts)
          .map((message) =>
            [message, ...all.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts)]
              .map(textOf)
              .join('\n↳ '),
          );
      },
      close: async () => {
        await close();
        expect(slack.objections).toEqual([]);
      },
    };
  });
}
