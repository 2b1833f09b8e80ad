import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderEdit, renderMessage, renderReply } from '../../../src/chat/terminal/render-message.ts';
import { typedCommand } from '../../../src/chat/terminal/typed-command.ts';
import { cutToColumns, visibleText } from '../../../src/chat/terminal/visible-text.ts';
import type { Block, ChatMessage, Inline } from '../../../src/model/chat-message.ts';
import { STATUSES } from '../../../src/model/story.ts';

/** Anything that moves the cursor, turns the direction of text, or is not drawn: none may be in a line that is printed. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ESCAPE = '\u001b';
const SGR = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

const NASTY = [
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u001b\\label\u001b]8;;\u001b\\',
  '\u009b31m',
  '\u0090q\u009c',
  '\u001b',
  '\r\n',
  '\b\b\b',
  '\u0000',
  '\u007f',
  '\t',
  '\u202egnp.exe',
  '\u2066\u2069\u200f\u061c',
  'a\u200bb\u200d\ufeff\u00ad',
  '\u2028\u2029\u0085',
  '\u{e0041}\u{e007f}',
  '\ud83d',
  '\udc00',
  'Z̶̷̸̹̺̻̼͇͈͉͍͎͙͚ͧͨͩͪͫͬͭͮͯalgo',
  '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  '林俊旸、郁博文。“千问”（Qwen）',
  'https://example.com/a-very-long-address-without-any-space-in-it',
  '\ue000\u{10ffff}',
  '한국어 텍스트',
  '  spaces   ',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...NASTY, 'word', '字'), { maxLength: 12 }).map((parts) => parts.join('')),
  },
);
const run: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ text, style: fc.constantFrom('strong', 'dim', 'strike', 'code') }),
  fc.record({
    text,
    href: fc.oneof(
      text,
      fc.webUrl(),
      fc.constantFrom('javascript:1', 'http://[::1]/\u001b[31m', 'https://a.example/\u202e x'),
    ),
  }),
);
const content = fc.array(run, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), content, status: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'footnote'), content }),
  fc.record({ kind: fc.constant('list'), items: fc.array(content, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('fields'),
    fields: fc.array(fc.record({ name: text, value: content }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.array(text, { maxLength: 5 }),
    rows: fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 4 }),
  }),
) as fc.Arbitrary<Block>;
const message: fc.Arbitrary<ChatMessage> = fc.record({ blocks: fc.array(block, { maxLength: 4 }) });
const width = fc.integer({ min: 24, max: 140 });

const withoutColour = (line: string) => line.replace(SGR, '');
/** A single address may stand over the edge: it has to stay one that can be opened. */
const holdsAddress = (line: string) => /<?https?:\/\/[!-~]+$/.test(line.replace(/>$/, ''));

describe('what is printed', () => {
  it('has no character that commands or deceives a terminal, whatever the content', () => {
    fc.assert(
      fc.property(message, text, width, fc.boolean(), (sent, headline, columns, colour) => {
        const options = { width: columns, colour };
        const printed = [renderMessage(sent, options), renderReply(sent, headline, options), renderEdit(sent, options)];
        for (const line of printed.flatMap((block) => block.split('\n'))) {
          const bare = colour ? withoutColour(line) : line;
          expect(FORBIDDEN.test(bare)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to the width but for an address', () => {
    fc.assert(
      fc.property(message, width, (sent, columns) => {
        const options = { width: columns, colour: false };
        const wide = renderMessage(sent, options)
          .split('\n')
          .filter((line) => stringWidth(line) > columns && !holdsAddress(line));
        expect(wide).toEqual([]);
        const deep = renderReply(sent, 'headline', { width: columns + 4, colour: false })
          .split('\n')
          .filter((line) => stringWidth(line) > columns + 4 && !holdsAddress(line));
        expect(deep).toEqual([]);
        expect(stringWidth(renderEdit(sent, options))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same words with and without colour, and ends each line in no style', () => {
    fc.assert(
      fc.property(message, width, (sent, columns) => {
        const coloured = renderMessage(sent, { width: columns, colour: true });
        for (const line of coloured.split('\n')) {
          const codes = [...line.matchAll(SGR)];
          expect(codes.length % 2).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('visibleText', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['\u009b2Jgone', 'gone'],
    ['half \u001b[', 'half ['],
    ['\u001b\u001b[0m[31mnested', '[31mnested'],
    ['line\r\nbreak\ttab\u2028end', 'line break tab end'],
    ['user\u202egpj.exe', 'usergpj.exe'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['e\u0301\u0302\u0303\u0304\u0305', 'e\u0301\u0302\u0303'],
    ['\ud83dlone', 'lone'],
    ['林俊旸 👍', '林俊旸 👍'],
    [' kept ', ' kept '],
  ])('turns %j into %j', (given, expected) => {
    expect(visibleText(given)).toBe(expected);
  });

  it('cuts what is longer than any message and stays fast on it', () => {
    const started = performance.now();
    for (const part of ['\u001b]', '\u001b[', '\u0301', 'a\u0301', ' \t', '\u009b0']) {
      expect(visibleText(part.repeat(500_000)).length).toBeLessThanOrEqual(10_001);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(visibleText(visibleText(given))).toBe(visibleText(given));
      }),
    );
  });
});

describe('cutToColumns', () => {
  it('never takes more than it may, and tears no character apart', () => {
    expect(cutToColumns('林俊旸离职', 7)).toBe('林俊旸…');
    expect(cutToColumns('林俊旸离职', 6)).toBe('林俊…');
    expect(cutToColumns('fits', 4)).toBe('fits');
    fc.assert(
      fc.property(text.map(visibleText), fc.integer({ min: 1, max: 40 }), (given, columns) => {
        expect(stringWidth(cutToColumns(given, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('typedCommand', () => {
  it.each([
    ['/qwen who-left', 'who-left'],
    ['who-left', 'who-left'],
    ['  /QWEN   person 林俊旸 ', 'person 林俊旸'],
    ['/qwen', ''],
    ['/qwenty', '/qwenty'],
    ['', null],
    [' \t ', null],
    ['\u001b[A', null],
    ['person \u202eLin', 'person Lin'],
  ])('reads %j as %j', (line, command) => {
    expect(typedCommand(line)).toBe(command);
  });

  it('cuts at 500 characters and leaves no half of one', () => {
    expect(typedCommand('x'.repeat(10_000))).toBe('x'.repeat(500));
    expect(typedCommand(`${'x'.repeat(499)}👍👍`)).toBe('x'.repeat(499));
  });
});
