import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SlackOptions } from '../../../src/chat/slack/slack-adapter.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import { textOf } from '../../fakes/slack/fake-slack.ts';
import { readBlocks } from '../../fakes/slack/read-blocks.ts';
import { askedBench, askOn, endedWell, notingInbound, say, type Taken } from './asked-bench.ts';
import { lastButton, type SlackBench, slackBench } from './slack-bench.ts';

let bench: SlackBench;
let asked: Taken['asked'];
let left: Taken['left'];
afterEach(() => endedWell(bench));

async function open(...how: Parameters<typeof askedBench>) {
  ({ bench, asked, left } = await askedBench(...how));
  return bench;
}
const ask = (text: string, channel?: string, user?: string) => askOn(bench, text, channel, user);

describe('start', () => {
  const start = async (prepare: (bench: SlackBench) => void, options: Partial<SlackOptions> = {}) => {
    bench = await slackBench({ options });
    prepare(bench);
    return bench.adapter.start(notingInbound(() => say('-'), { asked: [], left: [] }));
  };

  it.each([
    [
      'a bot token that is refused',
      'token-refused',
      /SLACK_BOT_TOKEN.*xoxb-/,
      ({ slack }: SlackBench) => {
        slack.workspace.botTokenFault = 'token_revoked';
      },
    ],
    [
      'an app token that is refused',
      'token-refused',
      /SLACK_APP_TOKEN.*xapp-/,
      ({ slack }: SlackBench) => {
        slack.workspace.appTokenFault = 'invalid_auth';
      },
    ],
    [
      'a scope without which nothing works',
      'scope-missing',
      /chat:write/,
      ({ slack }: SlackBench) => {
        slack.workspace.scopes = ['commands'];
      },
    ],
    [
      'Slack out of order',
      'unreachable',
      /503/,
      ({ slack }: SlackBench) => {
        slack.faults.add({ fault: { kind: 'status', status: 503 } });
      },
    ],
  ] as const)('%s says so', async (_, fault, message, prepare) => {
    await expect(start(prepare)).rejects.toMatchObject({
      code: `platform-${fault}`,
      message: expect.stringMatching(message),
      retryable: fault === 'unreachable',
    });
  });

  it('where nobody listens may be tried again, and then works', async () => {
    await expect(start(({ slack }) => slack.faults.add({ fault: { kind: 'drop-before' } }))).rejects.toMatchObject({
      retryable: true,
    });

    await bench.adapter.start(notingInbound(() => say('works now'), { asked: [], left: [] }));
    expect(await ask('help')).toContain('works now');
  });

  it('goes on without what can be missed, and says what', async () => {
    await start(({ slack }) => {
      slack.workspace.scopes = ['chat:write', 'commands'];
    });

    expect(bench.logged.join()).toContain('im:write');
  });
});

describe('a command', () => {
  it('is acknowledged before it is answered', async () => {
    let finish = (_: ChatMessage) => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    await open(
      () =>
        new Promise((resolve) => {
          finish = resolve;
          begin();
        }),
    );

    const [ack] = await bench.slack.command({ user: 'U1', channel: 'C1', text: 'latest' });
    expect(ack).toMatchObject({ ok: true });
    expect(ack?.afterMs).toBeLessThan(1_000);
    await begun;
    expect(bench.slack.seenBy('U1', 'C1')).toEqual([]);

    finish(say('at last'));
    await bench.slack.until(() => bench.slack.seenBy('U1', 'C1').map(textOf).includes('at last'));
  });

  it('says who asks: language, time zone, rights', async () => {
    await open();
    bench.slack.workspace.addPerson({ id: 'U2', locale: 'zh-CN', timezone: 'Asia/Shanghai' });

    await ask('latest');
    await ask('latest', 'C1', 'U2');

    expect(asked.map(({ asker }) => asker)).toEqual([
      {
        self: { platform: 'slack', id: '@U1' },
        language: 'en',
        timezone: 'Europe/Berlin',
        mayManage: true,
        isOperator: false,
      },
      {
        self: { platform: 'slack', id: '@U2' },
        language: 'zh',
        timezone: 'Asia/Shanghai',
        mayManage: true,
        isOperator: false,
      },
    ]);
  });

  it('by a person asks Slack about them once', async () => {
    await open();

    await ask('one');
    await ask('two');

    expect(bench.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('waits no longer than half a second for who asks', async () => {
    await open(undefined, { options: { language: 'zh' } });
    bench.slack.faults.add({ fault: { kind: 'stall' }, method: 'users.info' });

    const start = performance.now();
    await ask('latest');

    expect(performance.now() - start).toBeLessThan(1_500);
    expect(asked[0]?.asker).toMatchObject({ language: 'zh', timezone: null });
  });

  it('lets only admins manage a channel where it is so configured, and everybody their own messages', async () => {
    await open(undefined, { options: { adminsOnly: true } });
    bench.slack.workspace.addPerson({ id: 'U0OPS', isAdmin: true });
    bench.slack.workspace.directMessages('U1');

    await ask('subscribe departure');
    await ask('subscribe departure', 'C1', 'U0OPS');
    await ask('subscribe departure', 'D1');

    expect(asked.map(({ asker }) => [asker.mayManage, asker.isOperator])).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  it('in any direct messages is about the direct messages with the bot', async () => {
    await open();
    bench.slack.workspace.addChannel({ id: 'D9', kind: 'im', user: 'U9', withBot: false });

    expect(await ask('subscribe departure', 'D9')).toContain('the answer');
    expect(asked[0]?.destination).toEqual({ platform: 'slack', id: '@U1' });
  });

  it('comes as it was typed, where Slack escapes it', async () => {
    await open();

    await ask('  person A &amp; B &lt;x&gt;\u202e ');
    await ask('why <https://a.example/x?y=1&amp;z=2|a.example> <#C1|general> ping <@U2|ben> <!subteam^S9|@desk>');

    expect(asked.map(({ text }) => text)).toEqual([
      'person A & B <x>',
      'why https://a.example/x?y=1&z=2 #general ping <@U2|ben> <!subteam^S9|@desk>',
    ]);
  });

  it('may have another name', async () => {
    await open(undefined, { options: { command: 'watch' } });

    await bench.nextFor('U1', 'C1', () =>
      bench.slack.command({ user: 'U1', channel: 'C1', text: 'x', command: '/watch' }),
    );

    expect(asked).toHaveLength(1);
  });

  it('that fails is answered all the same', async () => {
    await open(() => {
      throw new Error('a fault of ours');
    });

    expect(await ask('latest')).toContain('did not work');
    expect(bench.logged.join()).toContain('a fault of ours');
  });

  it.each(['expire', 'status', 'drop-before'] as const)(
    'is answered another way when the response_url fails: %s',
    async (how) => {
      await open(() => {
        if (how === 'expire') bench.slack.letTimePass();
        else
          bench.slack.faults.add({
            fault: how === 'status' ? { kind: how, status: 500 } : { kind: how },
            method: 'response_url',
          });
        return say('the answer');
      });

      expect(await ask('latest')).toContain('the answer');
      expect(bench.slack.seenBy('U1', 'C1')).toMatchObject([{ via: 'web-api', onlyFor: 'U1' }]);
    },
  );

  it.each(['response_url', 'chat.postEphemeral'])('is answered without a table where %s takes none', async (method) => {
    await open(() => {
      if (method !== 'response_url') bench.slack.letTimePass();
      return { blocks: [{ kind: 'table', columns: ['Person', 'Role'], rows: [[['A'], ['B']]] }] };
    });
    bench.slack.faults.add({ fault: { kind: 'error', error: 'invalid_blocks' }, method, block: 'table', times: 9 });

    expect(await ask('who-left')).toBe('• A · Role: B');
  });

  it('that has a long answer is answered in parts, five at most', async () => {
    await open(({ text }) => ({
      blocks: [
        { kind: 'list', items: Array.from({ length: Number(text) }, (_, at) => [`item ${at} ${'word '.repeat(100)}`]) },
      ],
    }));
    const parts = async (items: number) => {
      const before = bench.slack.seenBy('U1', 'C1').length;
      await bench.slack.command({ user: 'U1', channel: 'C1', text: String(items) });
      await bench.slack.until(() =>
        bench.slack
          .seenBy('U1', 'C1')
          .some((m) => textOf(m).includes(items > 100 ? 'more than fits' : `item ${items - 1} `)),
      );
      return bench.slack.seenBy('U1', 'C1').length - before;
    };

    expect(await parts(40)).toBe(2);
    expect(await parts(400)).toBe(5);
  });
});

describe('a button', () => {
  const withButton: ChatMessage = {
    blocks: [
      { kind: 'heading', content: ['A story'] },
      { kind: 'actions', buttons: [{ label: 'Show', command: 'story s1', answer: 'channel' }] },
    ],
  };

  it('whose answer all see says who asked', async () => {
    await open();
    await bench.adapter.send({ kind: 'post', destination: bench.channel, message: withButton, key: 'k' });
    const { value, actionId } = lastButton(bench.slack, 'U1', 'C1', 'Show');

    await bench.nextFor('U2', 'C1', () => bench.slack.press({ user: 'U1', channel: 'C1', value, actionId }));

    expect(bench.slack.seenBy('U2', 'C1').map(textOf).at(-1)).toBe('the answer\nAsked by anna');
  });

  it('of another app is not ours', async () => {
    await open();

    const [ack] = await bench.slack.press({ user: 'U1', channel: 'C1', value: 'x', actionId: 'something-else' });

    expect(ack).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
  });
});

describe('the Home tab', () => {
  it('lists the subscriptions of whoever opens it, and does what its buttons say', async () => {
    await open(({ text }) =>
      text === 'subscriptions'
        ? {
            blocks: [
              { kind: 'heading', content: ['Your subscriptions'] },
              { kind: 'table', columns: ['Topic'], rows: [[['departure']]] },
              { kind: 'actions', buttons: [{ label: 'End', command: 'unsubscribe departure', style: 'danger' }] },
            ],
          }
        : say(`did ${text}`),
    );
    const home = () => bench.slack.workspace.homes.get('U1');

    await bench.slack.openHome('U1', 2);
    const first = await bench.slack.until(home);
    const [button] = readBlocks(first.blocks as Parameters<typeof readBlocks>[0]).buttons;
    await bench.slack.press({ user: 'U1', value: button?.value ?? '', actionId: button?.actionId ?? '' });
    await bench.slack.until(() => home() !== first);

    expect(readBlocks((home()?.blocks ?? []) as Parameters<typeof readBlocks>[0]).text).toBe(
      'did unsubscribe departure\nYour subscriptions\n• departure',
    );
    expect(asked.map(({ text, destination }) => [text, destination.id])).toEqual([
      ['subscriptions', '@U1'],
      ['unsubscribe departure', '@U1'],
      ['subscriptions', '@U1'],
    ]);
  });
});

it('stays with what it can where the token is revoked while it runs', async () => {
  await open();
  bench.slack.workspace.botTokenFault = 'token_revoked';

  expect(await ask('latest')).toContain('the answer');
  expect(
    await bench.adapter.send({ kind: 'post', destination: bench.channel, message: say('x'), key: 'k' }),
  ).toMatchObject({ status: 'retry' });

  bench.slack.workspace.botTokenFault = null;
  expect(
    await bench.adapter.send({ kind: 'post', destination: bench.channel, message: say('x'), key: 'k' }),
  ).toMatchObject({ status: 'delivered' });
});

describe('the app that is removed from the only workspace', () => {
  const removed = async (what: 'app' | 'tokens', fault: 'account_inactive' | null) => {
    await open();
    bench.slack.workspace.botTokenFault = fault;
    await bench.slack.tellRemoval(bench.slack.workspace.team, { what });
    await vi.waitUntil(() => bench.logged.some((line) => line.includes('the app was removed')));
    return ['C1', '@U1'].map((id) => left.some((isGone) => isGone({ platform: 'slack', id })));
  };

  it('takes all of Slack with it', async () => {
    expect(await removed('app', 'account_inactive')).toEqual([true, true]);
    expect(left[0]?.({ platform: 'discord', id: 'C1' })).toBe(false);
  });

  it('takes nothing where only its token was revoked, to be replaced', async () => {
    expect(await removed('tokens', 'account_inactive')).toEqual([false, false]);
  });

  it('takes nothing where Slack tells it late, and the token is good again', async () => {
    expect(await removed('app', null)).toEqual([false, false]);
  });
});
