import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage, renderPages, type SlackMessage } from '../../../src/chat/slack/render-message.ts';
import type { Block, ChatMessage, Inline } from '../../../src/model/chat-message.ts';
import { refusalOfBlocks } from '../../fakes/slack/block-rules.ts';
import { readBlocks } from '../../fakes/slack/read-blocks.ts';
import { slackShapes } from '../../fakes/slack/slack-shapes.ts';

const shapes = slackShapes();
const paragraph = (...content: Inline[]): ChatMessage => ({ blocks: [{ kind: 'paragraph', content }] });
const shown = (message: ChatMessage) => readBlocks(renderMessage(message).blocks);

const HOSTILE = [
  '<!channel> <!here> <@U123> @everyone',
  '<https://evil.example|bank.example>',
  '[text](javascript:alert(1))',
  '`code` *bold* _it_ ~no~ ```',
  'a & b &lt;!channel&gt;',
  '\u202etxet desrever\u202c',
  'z\u200be\u200br\u200bo\ufeff',
  '👩‍👩‍👧‍👦'.repeat(30),
  `e${'\u0301'.repeat(500)}`,
  '林俊旸'.repeat(400),
  'x'.repeat(10_000),
  '"\\'.repeat(3_000),
  'line\nbreak\ttab\u0000nul',
  '\ud83d',
  '',
  ' ',
];
const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 4, arbitrary: fc.lorem() },
);
const href = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    `https://example.org/${'y'.repeat(5_000)}`,
    'https://a:b@evil.example',
    'ftp://x.y',
    '',
  ),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record(
    { text, href, style: fc.constantFrom('strong' as const, 'dim' as const, 'strike' as const, 'code' as const) },
    { requiredKeys: ['text'] },
  ),
);
const content = fc.array(inline, { maxLength: 6 });
const status = fc.constantFrom(
  'rumoured' as const,
  'reported' as const,
  'confirmed' as const,
  'denied' as const,
  'reversed' as const,
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    { kind: fc.constant('heading' as const), content, status, statusLabel: text },
    { requiredKeys: ['kind', 'content'] },
  ),
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(content, { maxLength: 60 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { maxLength: 25 }),
    rows: fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 110 }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: text, value: content }), { maxLength: 15 }),
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
      fc.record(
        {
          label: text,
          command: text,
          answer: fc.constantFrom('asker' as const, 'channel' as const),
          style: fc.constantFrom('primary' as const, 'danger' as const),
        },
        { requiredKeys: ['label', 'command'] },
      ),
      { maxLength: 40 },
    ),
  }),
);
const ping = fc.record({
  kind: fc.constantFrom('person' as const, 'role' as const),
  id: fc.constantFrom('U1', 'W2', 'S3', '!channel', 'U1>', ''),
});
const message: fc.Arbitrary<ChatMessage> = fc.record(
  { blocks: fc.array(block, { maxLength: 12 }), pings: fc.array(ping, { maxLength: 30 }) },
  { requiredKeys: ['blocks'] },
);

const isTaken = ({ text, blocks }: SlackMessage, surface: 'message' | 'home' = 'message') => {
  expect(refusalOfBlocks(blocks, surface, shapes)).toBeNull();
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4_000);
};

describe('any content', () => {
  it('is within every limit as a message, as pages and as a Home tab', () => {
    fc.assert(
      fc.property(message, (any) => {
        isTaken(renderMessage(any));
        isTaken(renderMessage(any, 'home'), 'home');
        isTaken(renderMessage(any, 'plain-message'));
        const pages = renderPages(any, 5, 'ask for less');
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.length).toBeLessThanOrEqual(5);
        for (const page of pages) isTaken(page);
      }),
      { numRuns: 60 },
    );
  });

  it('calls nobody but those whom the message names', () => {
    fc.assert(
      fc.property(message, (any) => {
        const { blocks, text: fallback } = renderMessage(any);
        const calls = readBlocks(blocks).calls;
        const asked = (any.pings ?? []).flatMap(({ kind, id }) =>
          kind === 'person' && /^[UW]\d$/.test(id)
            ? [`@${id}`]
            : kind === 'role' && /^S\d$/.test(id)
              ? [`!subteam^${id}`]
              : [],
        );
        expect(asked).toEqual(expect.arrayContaining([...calls]));
        const inFallback = [...fallback.matchAll(/<([^>]*)>/g)].map(([, call]) => call);
        expect(asked).toEqual(expect.arrayContaining(inFallback));
      }),
      { numRuns: 100 },
    );
  });

  it('is cut between the characters of a reader', () => {
    const family = '👩‍👩‍👧‍👦';
    const { text: cut } = shown(paragraph(family.repeat(1_000)));

    expect(cut.endsWith('…')).toBe(true);
    expect(cut.slice(0, -1).replaceAll(family, '')).toBe('');
  });
});

it('shows a moment to each reader in their own zone, and what is no moment as it is printed', () => {
  const shown = (time: string) => {
    const content = ['Harbour Post, ', { text: '2026-03-12 08:00', time }, ': a title'];
    const { blocks } = renderMessage({ blocks: [{ kind: 'list', items: [content] }] });
    expect(refusalOfBlocks(blocks, 'message', slackShapes())).toBeNull();
    return { text: readBlocks(blocks).text, json: JSON.stringify(blocks) };
  };

  expect(shown('2026-03-12T08:00:00.000Z').json).toContain('"type":"date","timestamp":1773302400');
  expect(shown('2026-03-12T08:00:00.000Z').text).toContain('Harbour Post, 2026-03-12 08:00: a title');
  expect(shown('soon').json).not.toContain('"date"');
});

describe('links', () => {
  it('lead to web addresses only', () => {
    const { links, text: seen } = shown(
      paragraph({ text: 'a', href: 'javascript:alert(1)' }, { text: 'b', href: 'https://example.org/b' }),
    );

    expect(links).toEqual(['https://example.org/b']);
    expect(seen).toBe('ab');
  });

  it('whose label names another host say where they lead', () => {
    expect(shown(paragraph({ text: 'bank.example', href: 'https://evil.example/x' })).text).toBe(
      'bank.example (evil.example)',
    );
    expect(shown(paragraph({ text: 'www.bank.example/a', href: 'https://bank.example/a' })).text).toBe(
      'www.bank.example/a',
    );
    expect(shown(paragraph({ text: 'Qwen lead leaves', href: 'https://news.example/a' })).text).toBe(
      'Qwen lead leaves',
    );
  });
});

describe('an alert', () => {
  const alert: ChatMessage = {
    blocks: [
      { kind: 'heading', content: ['Lin Junyang steps down'], status: 'confirmed', statusLabel: 'Confirmed' },
      { kind: 'paragraph', content: ['He announced it on X.', { text: ' [1]', style: 'dim' }] },
      {
        kind: 'list',
        items: [['[1] ', { text: 'Outlet', style: 'strong' }, ': ', { text: 'Title', href: 'https://o.example/1' }]],
      },
      { kind: 'footnote', content: ['2 outlets · departure · /qwen story s1'] },
      {
        kind: 'actions',
        buttons: [
          { label: 'Timeline', command: 'timeline' },
          { label: 'Show', command: 'story s1', answer: 'channel', style: 'primary' },
          { label: 'Too long', command: 'x'.repeat(91) },
        ],
      },
    ],
    pings: [{ kind: 'role', id: 'S01' }],
  };

  it('reads in order, with its headline large and its buttons last', () => {
    const rendered = renderMessage(alert);

    expect(rendered.blocks.map(({ type }) => type)).toEqual([
      'header',
      'context',
      'section',
      'rich_text',
      'rich_text',
      'context',
      'actions',
    ]);
    expect(readBlocks(rendered.blocks)).toEqual({
      text: [
        'Lin Junyang steps down',
        '🟢 Confirmed',
        '<!subteam^S01>',
        'He announced it on X. [1]',
        '[1] Outlet: Title',
        '2 outlets · departure · /qwen story s1',
      ].join('\n'),
      links: ['https://o.example/1'],
      calls: ['!subteam^S01'],
      buttons: [
        { label: 'Timeline', value: 'timeline', actionId: 'qwen-ask-0' },
        { label: 'Show', value: 'story s1', actionId: 'qwen-tell-1' },
      ],
      menus: [],
    });
    expect(rendered.text).toBe('<!subteam^S01> Lin Junyang steps down [Confirmed]\nHe announced it on X. [1]');
  });

  it('strikes through what has fallen, headline too', () => {
    const { blocks } = renderMessage({
      blocks: [{ kind: 'heading', content: [{ text: 'He left', style: 'strike' }] }],
    });

    expect(JSON.stringify(blocks)).toContain('"strike":true');
  });
});

describe('a long message', () => {
  const long: ChatMessage = {
    blocks: [
      { kind: 'heading', content: ['All of it'] },
      { kind: 'list', items: Array.from({ length: 120 }, (_, at) => [`item ${at} ${'word '.repeat(30)}`]) },
      { kind: 'footnote', content: ['the end'] },
      { kind: 'actions', buttons: [{ label: 'More', command: 'more' }] },
    ],
  };

  it('keeps its footnote and its buttons, and says that it was cut', () => {
    const { text: seen, buttons } = readBlocks(renderMessage(long, 'message', 'ask for less').blocks);

    expect(seen).toMatch(/ask for less\nthe end$/);
    expect(buttons).toHaveLength(1);
  });

  it('is told in full over several pages where it may be', () => {
    const pages = renderPages(long, 5, 'ask for less').map(({ blocks }) => readBlocks(blocks).text);

    expect(pages.length).toBeGreaterThan(1);
    for (let at = 0; at < 120; at++) expect(pages.some((page) => page.includes(`item ${at} `))).toBe(true);
    expect(pages.join()).not.toContain('ask for less');
    expect(pages.at(-1)).toMatch(/the end$/);
  });
});

describe('a table', () => {
  const table = (rows: number): ChatMessage => ({
    blocks: [
      {
        kind: 'table',
        columns: ['Person', 'Role'],
        rows: Array.from({ length: rows }, (_, at) => [[`P${at}`], [{ text: 'Lead', href: 'https://o.example/' }, '']]),
      },
    ],
  });

  it('is a table of Slack where it fits, and a list where it does not', () => {
    expect(renderMessage(table(3)).blocks.map(({ type }) => type)).toEqual(['table']);
    expect(renderMessage(table(3), 'home').blocks.map(({ type }) => type)).toEqual(['rich_text']);
    expect(renderMessage(table(100)).blocks.map(({ type }) => type)).not.toContain('table');
    expect(shown({ blocks: [...table(2).blocks, ...table(1).blocks] }).text).toBe(
      'Person | Role\nP0 | Lead\nP1 | Lead\n• P0 · Role: Lead',
    );
  });
});
