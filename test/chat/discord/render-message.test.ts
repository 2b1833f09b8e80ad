import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage, renderPages, titleOf } from '../../../src/chat/discord/render-message.ts';
import type { Block, ChatMessage, Inline } from '../../../src/model/chat-message.ts';
import { checkMessage, type SentMessage } from '../../fakes/discord/check-message.ts';
import { readMarkdown } from '../../fakes/discord/read-markdown.ts';
import { buttonsOf, textOf } from '../../fakes/discord/world.ts';

const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<a:blob:123456789012345678>',
  ':skull:',
  '<t:1700000000:R>',
  '</qwen status:123456789012345678>',
  '<id:customize>',
  '[text](javascript:alert(1))',
  '[https://qwen.ai](https://evil.example)',
  'https://evil.example/path',
  '<https://evil.example>',
  '<t:1772500000:f>',
  '||spoiler||',
  '**bold** __under__ *em* _em_ ~~gone~~',
  '`code` ``more`` ```block```',
  '# heading',
  '-# small',
  '> quote',
  '>>> quotes',
  '- item',
  '* item',
  '+ item',
  '1. first',
  '12) twelfth',
  '\\',
  '\\*',
  '`',
  '``',
  '***',
  '~~~',
  '|| ',
  'line\nbreak',
  '\u202eright to left',
  'مرحبا بالعالم',
  'zero\u200bwidth\u2060',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
  '林俊旸离开通义千问',
  '\u0000\u001b[31m',
  '\ud800',
  '   ',
  '',
];

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((text) => text.repeat(100)) },
  { weight: 1, arbitrary: fc.constantFrom('很', '👩‍👩‍👧‍👦', '*', '[', 'a ').map((text) => text.repeat(10_000)) },
);
const text = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '));
const href = fc.constantFrom(
  'https://qwen.ai/a?b=c#d',
  'http://example.com/(a)_*b*~~|`<>"\'',
  'javascript:alert(1)',
  'https://user:pass@evil.example',
  `https://example.com/${'x'.repeat(3_000)}`,
  'https://xn--e1afmkfd.example/',
  'no address',
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record(
    { text, style: fc.constantFrom('strong', 'dim', 'strike', 'code'), href },
    { requiredKeys: ['text'] },
  ) as fc.Arbitrary<Inline>,
);
const content = fc.array(inline, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('heading' as const),
      content,
      status: fc.constantFrom('rumoured', 'reported', 'confirmed', 'denied', 'reversed'),
      statusLabel: text,
    },
    { requiredKeys: ['kind', 'content'] },
  ) as fc.Arbitrary<Block>,
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(content, { maxLength: 15 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { maxLength: 5 }),
    rows: fc.array(fc.array(content, { maxLength: 4 }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: text, value: content }), { maxLength: 10 }),
  }),
  fc.record({ kind: fc.constant('footnote' as const), content }),
  fc.record({
    kind: fc.constant('choice' as const),
    of: fc.constantFrom('person' as const, 'topic' as const, 'story' as const, 'interest' as const),
    label: text,
    command: fc.oneof(text, fc.constantFrom('person', 'timeline story')),
  }),
  fc.record({
    kind: fc.constant('actions' as const),
    buttons: fc.array(
      fc.record({
        label: text,
        command: fc.oneof(text, fc.constantFrom('help', 'status')),
        answer: fc.constantFrom('asker' as const, 'channel' as const),
      }),
      { maxLength: 30 },
    ),
  }),
);
const message: fc.Arbitrary<ChatMessage> = fc.record({
  blocks: fc.array(block, { maxLength: 8 }),
  pings: fc.array(
    fc.record({
      kind: fc.constantFrom('person' as const, 'role' as const),
      id: fc.constantFrom('123456789012345678', '1> @everyone', 'x'),
    }),
    { maxLength: 3 },
  ),
});

const SCHEMAS = [
  'MessageCreateRequest',
  'MessageEditRequestPartial',
  'BaseCreateMessageCreateRequest',
  'IncomingWebhookUpdateRequestPartial',
];
const shownOf = (rendered: { components: readonly object[] }) =>
  textOf({ content: '', components: rendered.components as SentMessage['components'] & object });

describe('whatever a message holds', () => {
  it('is taken by Discord, everywhere it may be sent', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 1, max: 4 }), (given, most) => {
        const pages = renderPages(given, most, 'There is more: ask for less.');
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.length).toBeLessThanOrEqual(most);
        for (const page of pages) {
          for (const schema of SCHEMAS) expect(checkMessage(page as SentMessage, schema)).toEqual([]);
        }
        expect(titleOf(given).length).toBeLessThanOrEqual(100);
        expect(titleOf(given).trim()).not.toBe('');
      }),
      { numRuns: 25 },
    );
  });

  it('calls, links and formats nothing that we did not', () => {
    fc.assert(
      fc.property(message, (given) => {
        const [page] = renderPages(given, 1, '…');
        const { components } = page ?? { components: [] };
        const calls = components.length > 1 ? 1 : 0;
        for (const each of components.slice(calls)) {
          for (const shown of textsOf(each as never)) {
            const { mentions, strange, links, times } = readMarkdown(shown);
            expect(mentions).toEqual([]);
            expect(strange).toEqual([]);
            expect(times).toEqual([]);
            expect(
              links.filter(({ url }) => !/^https?:\/\/(qwen\.ai|example\.com|xn--e1afmkfd\.example)\//.test(url)),
            ).toEqual([]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('shows plain text letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, 'a', 'b '), { maxLength: 8 }), (parts) => {
        const given = parts
          .join('')
          .replace(/[\p{Cc}\p{Cs}\u200b\u2060\u202e]/gu, '')
          .replace(/ +/g, ' ')
          .trim();
        fc.pre(given !== '' && !/\u0301{4}/.test(given));
        const shown = shownOf(renderMessage({ blocks: [{ kind: 'paragraph', content: [given] }] }));
        const read = readMarkdown(shown);
        expect(read.shown).toBe(given);
        expect(read.lines).toEqual(['plain']);
      }),
      { numRuns: 1_000 },
    );
  });
});

function textsOf(component: { content?: string; components?: never[] }): string[] {
  return [
    ...(component.content === undefined ? [] : [component.content]),
    ...(component.components ?? []).flatMap(textsOf),
  ];
}

describe('an alert', () => {
  const alert: ChatMessage = {
    blocks: [
      { kind: 'heading', content: ['Lin Junyang leaves Qwen'], status: 'confirmed', statusLabel: 'confirmed' },
      { kind: 'paragraph', content: ['He announced it on X.', { text: ' [1]', style: 'dim' }] },
      {
        kind: 'fields',
        fields: [
          { name: 'What changed', value: ['He leaves.'] },
          { name: '', value: ['No destination.'] },
        ],
      },
      {
        kind: 'list',
        items: [
          [
            '[1] ',
            { text: 'Pandaily', style: 'strong' },
            ', 2026-03-03: ',
            { text: 'Qwen lead out', href: 'https://pandaily.com/a' },
          ],
        ],
      },
      { kind: 'footnote', content: ['2 outlets · departure · /qwen story s1'] },
      {
        kind: 'actions',
        buttons: [
          { label: 'Sources', command: 'story s1' },
          { label: 'Show', command: 'story s1', answer: 'channel', style: 'primary' },
        ],
      },
    ],
    pings: [{ kind: 'role', id: '123456789012345678' }],
  };

  it('reads as it is drawn in the product', () => {
    const rendered = renderMessage(alert);
    expect(shownOf(rendered)).toBe(
      [
        '<@&123456789012345678>',
        '## Lin Junyang leaves Qwen',
        '-# 🟢 confirmed',
        'He announced it on X. \\[1\\]',
        '**What changed**',
        '- He leaves.',
        '- No destination.',
        '\\[1\\] **Pandaily**, 2026-03-03: [Qwen lead out](<https://pandaily.com/a>)',
        '-# 2 outlets · departure · /qwen story s1',
      ].join('\n'),
    );
    expect(rendered.allowed_mentions).toEqual({ parse: [], users: [], roles: ['123456789012345678'] });
    expect(rendered.components[1]).toMatchObject({ type: 17, accent_color: 0x2ecc71 });
    expect(buttonsOf(rendered as never).map(({ label, custom_id, style }) => [label, custom_id, style])).toEqual([
      ['Sources', 'qwen:story s1', 2],
      ['Show', 'qwen!story s1', 1],
    ]);
  });

  it('keeps footnote and buttons when it is cut, and says that it is', () => {
    const items = Array.from({ length: 200 }, (_, at): Inline[] => [`Item ${at} ${'很长的句子'.repeat(10)}`]);
    const rendered = renderMessage(
      { blocks: [...alert.blocks.slice(0, 2), { kind: 'list', items }, ...alert.blocks.slice(4)] },
      'More: /qwen story s1',
    );
    const shown = shownOf(rendered);
    expect(shown).toContain('Item 0 ');
    expect(shown).not.toContain('Item 199');
    expect(shown).toMatch(/More: \/qwen story s1\n-# 2 outlets/);
    expect(buttonsOf(rendered as never)).toHaveLength(2);
  });

  it('pages what is long, and each page is full', () => {
    const items = Array.from({ length: 220 }, (_, at): Inline[] => [
      `Item ${at} of many, with enough words to fill a line`,
    ]);
    const pages = renderPages({ blocks: [alert.blocks[0] as Block, { kind: 'list', items }] }, 3, 'cut');
    expect(pages).toHaveLength(3);
    expect(pages.map(shownOf).join('\n')).toContain('Item 219');
    expect(shownOf(pages[0] as never).length).toBeGreaterThan(3_900);
  });
});

it('shows a moment to each reader in their own zone, and what is no moment as it is printed', () => {
  const shown = (time: string) => {
    const content = ['Harbour Post, ', { text: '2026-03-12 08:00', time }, ': a title'];
    return readMarkdown(shownOf(renderMessage({ blocks: [{ kind: 'list', items: [content] }] })));
  };

  expect(shown('2026-03-12T08:00:00.000Z')).toMatchObject({ times: [1_773_302_400], strange: [] });
  expect(shown('soon')).toMatchObject({ times: [], shown: expect.stringContaining('Post, 2026-03-12 08:00: a') });
});

describe('links', () => {
  const one = (run: Inline) => shownOf(renderMessage({ blocks: [{ kind: 'paragraph', content: [run] }] }));

  it('say where they lead when their label says something else', () => {
    expect(one({ text: 'See qwen.ai', href: 'https://evil.example/x' })).toBe(
      '[See qwen.ai](<https://evil.example/x>) (evil.example)',
    );
    expect(one({ text: 'See qwen.ai', href: 'https://www.qwen.ai/x' })).toBe('[See qwen.ai](<https://www.qwen.ai/x>)');
  });

  it('are text where they lead elsewhere than to the web', () => {
    expect(one({ text: 'click', href: 'javascript:alert(1)' })).toBe('click');
    expect(one({ text: 'click', href: 'https://qwen.ai@evil.example' })).toBe('click');
  });

  it('are left out whole when there is no room for them', () => {
    expect(one({ text: 'long', href: `https://qwen.ai/${'x'.repeat(900)}` })).toBe('long (qwen.ai)');
  });
});

describe('tables', () => {
  const table = (rows: Inline[][][]) =>
    shownOf(renderMessage({ blocks: [{ kind: 'table', columns: ['Person', 'Role'], rows }] }));

  it('line up, Chinese characters counting two', () => {
    expect(
      table([
        [['林俊旸'], ['tech lead']],
        [['Hui'], ['研究员']],
      ]),
    ).toBe(['```', 'Person  Role', '──────  ─────────', '林俊旸  tech lead', 'Hui     研究员', '```'].join('\n'));
  });

  it('are a line a row where they are wide or have links', () => {
    expect(table([[['Lin'], [{ text: 'lead', href: 'https://qwen.ai/' }]]])).toBe(
      '**Person**\n- **Lin** · Role: [lead](<https://qwen.ai/>)',
    );
    expect(table([[['Lin'], ['x'.repeat(60)]]])).toContain('- **Lin** · Role');
  });

  it('cannot be closed from within', () => {
    expect(readMarkdown(table([[['```'], ['a']]])).lines.every((kind) => kind === 'code')).toBe(true);
  });
});
