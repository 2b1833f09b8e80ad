import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatAdapter, CommandRequest, Inbound } from '../../src/chat/chat-adapter.ts';
import type { ChatMessage } from '../../src/model/chat-message.ts';
import type { DeliveryOutcome, Destination } from '../../src/model/delivery.ts';

/** An adapter that is started, with people around it. Each method resolves once the platform has settled. */
export interface AdapterBench {
  readonly adapter: ChatAdapter;
  readonly channel: Destination;
  /** @returns everything that stands in the channel for everybody to read, oldest first: one text a message, a reply after its message. */
  visible(): Promise<readonly string[]>;
  /** @returns the ids of whoever was called by a message so far. */
  called(): Promise<readonly string[]>;
  /** Somebody types a command in the channel, which the platform delivers as often as said. @returns what they are shown. */
  ask(text: string, deliveries?: number): Promise<string>;
  /** Somebody presses the button with this label on the last message. @returns what is shown to them, or to all. */
  press(label: string, deliveries?: number): Promise<string>;
  close(): Promise<void>;
}

/** What platforms differ in. */
export interface AdapterTraits {
  /** An edit changes what stands there; else it is told as a line of its own. */
  readonly editsInPlace: boolean;
  /** There are buttons, private answers and pings; a terminal has one reader and a keyboard. */
  readonly hasPeople: boolean;
  /** The ids of a person and a role that a message may call. */
  readonly pings: { readonly person: string; readonly role: string };
}

const HOSTILE = [
  '@everyone @here <!channel> <!here> <@U123> <@&123>',
  '[click](javascript:alert(1)) <https://evil.example|bank.example>',
  '`code` ```block``` *bold* _it_ ~no~ ||spoiler|| # head',
  '\u001b[31mred\u001b[0m \u202etxet\u202c z\u200bw \u0000nul',
  'Title '.repeat(2_000),
  '👩‍👩‍👧‍👦 林俊旸 e\u0301',
];

/** What every platform promises of its adapter. `open` gives a new one, started with `inbound`, and a channel with nothing in it. */
export function chatAdapterContract(traits: AdapterTraits, open: (inbound: Inbound) => Promise<AdapterBench>): void {
  describe('as every chat adapter', () => promises(traits, open));
}

function promises(traits: AdapterTraits, open: (inbound: Inbound) => Promise<AdapterBench>): void {
  let bench: AdapterBench;
  let asked: CommandRequest[];
  let answer: ChatMessage;

  beforeEach(async () => {
    asked = [];
    answer = alert('The answer', 'to what was asked');
    bench = await open({
      command: async (request) => {
        asked.push(request);
        return answer;
      },
      suggest: async () => [],
      left: async () => {},
      specs: [],
    });
  });
  afterEach(() => bench.close());

  const post = (message: ChatMessage, key = 'key') =>
    bench.adapter.send({ kind: 'post', destination: bench.channel, message, key });
  const refOf = (outcome: DeliveryOutcome) => {
    expect(outcome).toMatchObject({ status: 'delivered' });
    return outcome.status === 'delivered' ? outcome.messageRef : '';
  };

  describe('send', () => {
    it('posts what the message says', async () => {
      const ref = refOf(await post(alert('Lin Junyang steps down', 'He said so on X.')));

      const shown = (await bench.visible()).join('\n');
      expect(ref).not.toBe('');
      expect(shown).toContain('Lin Junyang steps down');
      expect(shown).toContain('He said so on X.');
      expect(shown).toContain('Confirmed');
      expect(shown).toContain('2 outlets');
    });

    it('keeps the order in which it is asked', async () => {
      for (const title of ['first', 'second', 'third']) await post(alert(title, '-'), title);

      const shown = (await bench.visible()).join('\n');
      expect(['first', 'second', 'third'].map((title) => shown.indexOf(title))).toEqual(
        ['first', 'second', 'third'].map((title) => shown.indexOf(title)).toSorted((a, b) => a - b),
      );
      expect(shown).toContain('third');
    });

    it('shows every kind of block', async () => {
      await post(everyKind());

      const shown = (await bench.visible()).join('\n');
      for (const text of ['Heading', 'paragraph', 'first item', 'Column', 'cell', 'Name', 'value', 'footnote']) {
        expect(shown).toContain(text);
      }
    });

    it('edits a message by its ref, and the ref of the edit is as good', async () => {
      const ref = refOf(await post(alert('Before', 'one outlet')));
      const edit = { kind: 'edit', destination: bench.channel, key: 'edit' } as const;

      const again = refOf(await bench.adapter.send({ ...edit, ref, message: alert('After', 'two') }));
      await bench.adapter.send({ ...edit, ref: again, message: alert('At last', 'three'), key: 'edit 2' });

      const shown = await bench.visible();
      expect(shown.join('\n')).toContain('At last');
      if (traits.editsInPlace) {
        expect(shown).toHaveLength(1);
        expect(shown.join('\n')).not.toContain('Before');
      }
    });

    it('replies to a message by its ref, which leaves the message as it is', async () => {
      const ref = refOf(await post(alert('The story', 'as told first')));

      refOf(
        await bench.adapter.send({
          kind: 'reply',
          destination: bench.channel,
          ref,
          message: alert('A new fact', 'he goes elsewhere'),
          key: 'reply',
        }),
      );

      const shown = (await bench.visible()).join('\n');
      expect(shown.indexOf('he goes elsewhere')).toBeGreaterThan(shown.indexOf('as told first'));
      expect(shown).toContain('as told first');
    });

    it('takes any text, which neither calls nor commands anybody', async () => {
      for (const [at, text] of HOSTILE.entries()) {
        refOf(await post(alert(text, text), `hostile ${at}`));
        refOf(
          await post(
            { blocks: [{ kind: 'paragraph', content: [{ text, href: 'javascript:alert(1)' }] }] },
            `link ${at}`,
          ),
        );
      }
      refOf(await post({ blocks: [] }, 'nothing'));

      const shown = (await bench.visible()).join('\n');
      expect(await bench.called()).toEqual([]);
      expect(shown).toContain('林俊旸');
      for (const unseen of ['\u0000', '\u001b', '\u200b', '\u202e']) expect(shown).not.toContain(unseen);
    });

    it('rejects a ref that names nothing, with a detail', async () => {
      if (!traits.editsInPlace) return;

      const outcome = await bench.adapter.send({
        kind: 'edit',
        destination: bench.channel,
        ref: 'no such ref',
        message: alert('x', 'y'),
        key: 'k',
      });

      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: 'not-found',
        detail: expect.stringMatching(/.{10}/),
      });
    });

    it('calls those whom the message names', async () => {
      if (!traits.hasPeople) return;
      const { person, role } = traits.pings;

      await post({
        ...alert('Look', 'here'),
        pings: [
          { kind: 'person', id: person },
          { kind: 'role', id: role },
        ],
      });

      expect((await bench.called()).toSorted()).toEqual([person, role].toSorted());
    });
  });

  describe('a command', () => {
    it('is asked as it was typed, where it was typed, and its answer shown', async () => {
      const shown = await bench.ask('who-left since:2026-03-01 林俊旸');

      expect(shown).toContain('to what was asked');
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({
        text: 'who-left since:2026-03-01 林俊旸',
        destination: bench.channel,
        audience: 'asker',
      });
      expect(['en', 'zh']).toContain(asked[0]?.asker.language);
    });

    it('is answered for whoever asked alone', async () => {
      if (!traits.hasPeople) return;

      await bench.ask('latest');

      expect((await bench.visible()).join('\n')).not.toContain('to what was asked');
      expect(asked[0]?.asker.self).toMatchObject({
        platform: bench.channel.platform,
        id: expect.stringMatching(/^@./),
      });
    });

    it('is cut to 500 characters', async () => {
      await bench.ask(`person ${'x'.repeat(2_000)}`);

      expect(asked[0]?.text.length).toBe(500);
    });

    it('that is delivered three times runs once', async () => {
      if (!traits.hasPeople) return;

      await bench.ask('latest', 3);
      await bench.ask('help');

      expect(asked.map(({ text }) => text)).toEqual(['latest', 'help']);
    });
  });

  describe('a button', () => {
    const withButtons: ChatMessage = {
      blocks: [
        { kind: 'heading', content: ['A story'] },
        {
          kind: 'actions',
          buttons: [
            { label: 'Timeline', command: 'timeline 30' },
            { label: 'Show to channel', command: 'story s1', answer: 'channel' },
          ],
        },
      ],
    };

    it('asks its command, for whoever pressed alone', async () => {
      if (!traits.hasPeople) return;
      await post(withButtons);

      const shown = await bench.press('Timeline', 2);

      expect(shown).toContain('to what was asked');
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ text: 'timeline 30', destination: bench.channel, audience: 'asker' });
      expect((await bench.visible()).join('\n')).not.toContain('to what was asked');
    });

    it('answers in the channel where it says so', async () => {
      if (!traits.hasPeople) return;
      await post(withButtons);

      await bench.press('Show to channel');

      expect((await bench.visible()).join('\n')).toContain('to what was asked');
      expect(asked[0]).toMatchObject({ text: 'story s1', audience: 'channel' });
    });
  });

  describe('stop', () => {
    it('loses nothing: what is sent then is to be sent again later', async () => {
      await bench.adapter.stop();

      expect(await post(alert('Too late', '-'))).toMatchObject({ status: 'retry' });
      expect((await bench.visible()).join('\n')).not.toContain('Too late');
    });

    it('may be asked twice', async () => {
      await bench.adapter.stop();
      await expect(bench.adapter.stop()).resolves.toBeUndefined();
    });
  });
}

function alert(headline: string, text: string): ChatMessage {
  return {
    blocks: [
      { kind: 'heading', content: [headline], status: 'confirmed', statusLabel: 'Confirmed' },
      { kind: 'paragraph', content: [text] },
      { kind: 'footnote', content: ['2 outlets'] },
    ],
  };
}

function everyKind(): ChatMessage {
  return {
    blocks: [
      { kind: 'heading', content: ['Heading'] },
      { kind: 'paragraph', content: ['paragraph ', { text: 'strong', style: 'strong' }] },
      { kind: 'list', items: [['first item'], ['[2] second']] },
      {
        kind: 'table',
        columns: ['Column', 'Other'],
        rows: [[['cell'], [{ text: 'link', href: 'https://example.org/' }]]],
      },
      { kind: 'fields', fields: [{ name: 'Name', value: ['value'] }] },
      { kind: 'footnote', content: ['footnote'] },
      { kind: 'actions', buttons: [{ label: 'Press', command: 'help' }] },
    ],
  };
}
