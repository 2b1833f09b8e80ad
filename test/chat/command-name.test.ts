import { describe, expect, it } from 'vitest';
import { namingCommand, withCommandName, withoutCommandName } from '../../src/chat/command-name.ts';
import type { ChatMessage } from '../../src/model/chat-message.ts';
import { recordingAdapter } from '../alerts/recording-adapter.ts';

const MESSAGE: ChatMessage = {
  blocks: [
    { kind: 'heading', content: ['Try /qwen help'] },
    { kind: 'paragraph', content: [{ text: '/qwen latest', style: 'code' }, '：/qwen feeds list。'] },
    { kind: 'list', items: [[{ text: 'About /qwen', href: 'https://news.example/qwen' }]] },
    { kind: 'table', columns: ['/qwen'], rows: [[['/qwen status', 'models/qwen']]] },
    { kind: 'fields', fields: [{ name: 'Ask', value: ['(/qwen why x)'] }] },
    { kind: 'footnote', content: ['https://github.com/qwen /qwen3 /qwen/model'] },
    { kind: 'actions', buttons: [{ label: 'Help', command: 'help' }] },
    { kind: 'choice', of: 'topic', label: 'Which?', command: 'latest' },
  ],
};

describe('the name of the slash command', () => {
  it('stands in every text that names the command, and in no address, path or link', () => {
    const { blocks } = withCommandName(MESSAGE, 'kestrel');

    expect(blocks).toEqual([
      { kind: 'heading', content: ['Try /kestrel help'] },
      { kind: 'paragraph', content: [{ text: '/kestrel latest', style: 'code' }, '：/kestrel feeds list。'] },
      { kind: 'list', items: [[{ text: 'About /qwen', href: 'https://news.example/qwen' }]] },
      { kind: 'table', columns: ['/qwen'], rows: [[['/kestrel status', 'models/qwen']]] },
      { kind: 'fields', fields: [{ name: 'Ask', value: ['(/kestrel why x)'] }] },
      { kind: 'footnote', content: ['https://github.com/qwen /qwen3 /qwen/model'] },
      { kind: 'actions', buttons: [{ label: 'Help', command: 'help' }] },
      { kind: 'choice', of: 'topic', label: 'Which?', command: 'latest' },
    ]);
  });

  it('changes nothing where it is the one that messages are written with', () => {
    expect(withCommandName(MESSAGE, 'qwen')).toBe(MESSAGE);
    const { adapter } = recordingAdapter();
    expect(namingCommand(adapter, 'qwen')).toBe(adapter);
  });

  it.each([
    ['/kestrel who-left', 'who-left'],
    ['  Kestrel   who-left', 'who-left'],
    ['kestrels', 'kestrels'],
    ['/kestrel', ''],
    ['who-left kestrel', 'who-left kestrel'],
  ])('is taken off the front of %j', (typed, asked) => {
    expect(withoutCommandName(typed, 'kestrel')).toBe(asked);
  });

  it('is the configured one on a platform, in what is asked, answered and sent', async () => {
    const { adapter, sent } = recordingAdapter();
    let begin: Parameters<typeof adapter.start>[0] | undefined;
    const named = namingCommand(
      {
        ...adapter,
        start: async (inbound) => {
          begin = inbound;
        },
      },
      'kestrel',
    );
    const asked: string[] = [];
    await named.start({
      command: async ({ text }) => {
        asked.push(text);
        return MESSAGE;
      },
      suggest: async () => [],
      left: async () => {},
      specs: [],
    });
    const self = { platform: 'terminal', id: 'terminal' } as const;
    const asker = { self, language: 'en', timezone: null, mayManage: true, isOperator: true } as const;
    const answer = await begin?.command({ text: '/kestrel latest', destination: self, asker, audience: 'asker' });
    await named.send({ kind: 'post', destination: self, message: MESSAGE, key: 'k' });

    expect(asked).toEqual(['latest']);
    expect(answer?.blocks[0]).toEqual({ kind: 'heading', content: ['Try /kestrel help'] });
    expect(sent[0]?.message.blocks[0]).toEqual({ kind: 'heading', content: ['Try /kestrel help'] });
  });
});
