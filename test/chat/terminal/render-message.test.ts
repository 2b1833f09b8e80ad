import { describe, expect, it } from 'vitest';
import { renderEdit, renderMessage, renderReply } from '../../../src/chat/terminal/render-message.ts';
import type { Block, ChatMessage } from '../../../src/model/chat-message.ts';

const message = (...blocks: Block[]): ChatMessage => ({ blocks });
const lines = (...expected: string[]) => expected.join('\n');

const alert = message(
  { kind: 'heading', content: ['Ada Ling joins Cobalt Labs'], status: 'reported' },
  {
    kind: 'paragraph',
    content: ['Ada Ling, who led post-training, has joined Cobalt Labs.', { text: ' [1]', style: 'dim' }],
  },
  {
    kind: 'fields',
    fields: [
      { name: 'What changed', value: ['Ada Ling joined Cobalt Labs'] },
      { name: '', value: ['Ada Ling left Qwen'] },
    ],
  },
  {
    kind: 'list',
    items: [
      [
        '[1] ',
        { text: 'The Lantern', style: 'strong' },
        ', 12 March: ',
        { text: 'Ada Ling joins Cobalt Labs', href: 'https://lantern.example/ada' },
      ],
      [{ text: 'and 3 more', style: 'dim' }],
    ],
  },
  { kind: 'footnote', content: ['4 outlets · next-move · /qwen story ada-ling'] },
);

const chinese = message(
  { kind: 'heading', content: ['林爱达加入钴实验室'], status: 'confirmed' },
  {
    kind: 'paragraph',
    content: ['原后训练负责人林爱达已经加入钴实验室，负责“视觉模型”和多模态交互（Seed团队）的后训练工作。'],
  },
);

describe('renderMessage', () => {
  it('shows an alert on a wide terminal without colour', () => {
    expect(renderMessage(alert, { width: 72, colour: false })).toBe(
      lines(
        '│ [reported] Ada Ling joins Cobalt Labs',
        '│',
        '│ Ada Ling, who led post-training, has joined Cobalt Labs. [1]',
        '│',
        '│ What changed  Ada Ling joined Cobalt Labs',
        '│               Ada Ling left Qwen',
        '│',
        '│ [1] The Lantern, 12 March: Ada Ling joins Cobalt Labs',
        '│     <https://lantern.example/ada>',
        '│     and 3 more',
        '│',
        '│ 4 outlets · next-move · /qwen story ada-ling',
      ),
    );
  });

  it('wraps it on a narrow one, and keeps the address whole', () => {
    expect(renderMessage(alert, { width: 30, colour: false })).toBe(
      lines(
        '│ [reported] Ada Ling joins',
        '│ Cobalt Labs',
        '│',
        '│ Ada Ling, who led',
        '│ post-training, has joined',
        '│ Cobalt Labs. [1]',
        '│',
        '│ What changed',
        '│   Ada Ling joined Cobalt',
        '│   Labs',
        '│   Ada Ling left Qwen',
        '│',
        '│ [1] The Lantern, 12 March:',
        '│     Ada Ling joins Cobalt',
        '│     Labs',
        '│     <https://lantern.example/ada>',
        '│     and 3 more',
        '│',
        '│ 4 outlets · next-move ·',
        '│ /qwen story ada-ling',
      ),
    );
  });

  it('colours bar and badge by status, and closes every style in its line', () => {
    expect(
      renderMessage(message(...alert.blocks.slice(0, 2), ...alert.blocks.slice(4)), { width: 72, colour: true }),
    ).toBe(
      lines(
        '\u001b[36m│\u001b[39m \u001b[1;30;46m reported \u001b[22;39;49m \u001b[1mAda Ling joins Cobalt Labs\u001b[22m',
        '\u001b[36m│\u001b[39m',
        '\u001b[36m│\u001b[39m Ada Ling, who led post-training, has joined Cobalt Labs.\u001b[2m [1]\u001b[22m',
        '\u001b[36m│\u001b[39m',
        '\u001b[36m│\u001b[39m \u001b[2m4 outlets · next-move · /qwen story ada-ling\u001b[22m',
      ),
    );
  });

  it.each([
    ['rumoured', '33', '1;30;43'],
    ['reported', '36', '1;30;46'],
    ['confirmed', '32', '1;30;42'],
    ['denied', '31', '1;37;41'],
  ] as const)('gives %s a colour of its own, and a word without colour', (status, bar, badge) => {
    const heading = message({ kind: 'heading', content: ['So'], status });

    expect(renderMessage(heading, { width: 40, colour: true })).toBe(
      `\u001b[${bar}m│\u001b[39m \u001b[${badge}m ${status} \u001b[22;39;49m \u001b[1mSo\u001b[22m`,
    );
    expect(renderMessage(heading, { width: 40, colour: false })).toBe(`│ [${status}] So`);
  });

  it('counts two columns for a Chinese character and keeps punctuation where it belongs', () => {
    expect(renderMessage(chinese, { width: 32, colour: false })).toBe(
      lines(
        '│ [confirmed] 林爱达加入钴实验室',
        '│',
        '│ 原后训练负责人林爱达已经加入钴',
        '│ 实验室，负责“视觉模型”和多模态',
        '│ 交互（Seed团队）的后训练工作。',
      ),
    );
    expect(renderMessage(chinese, { width: 100, colour: false })).toBe(
      lines(
        '│ [confirmed] 林爱达加入钴实验室',
        '│',
        '│ 原后训练负责人林爱达已经加入钴实验室，负责“视觉模型”和多模态交互（Seed团队）的后训练工作。',
      ),
    );
  });

  it('shows strike and code by marks where there is no colour', () => {
    const styled = message({
      kind: 'paragraph',
      content: [{ text: 'not so', style: 'strike' }, ' but ', { text: '/qwen help', style: 'code' }],
    });

    expect(renderMessage(styled, { width: 60, colour: false })).toBe('│ ~~not so~~ but `/qwen help`');
    expect(renderMessage(styled, { width: 60, colour: true })).toBe(
      '\u001b[2m│\u001b[22m \u001b[9mnot so\u001b[29m but \u001b[36m/qwen help\u001b[39m',
    );
  });

  it('shows where a link leads, whatever its label says', () => {
    const links = message({
      kind: 'list',
      items: [
        [{ text: 'https://good.example/', href: 'https://evil.example/' }],
        [{ text: 'https://same.example/', href: 'https://same.example/' }],
        [{ text: 'look-alike', href: 'https://аpple.example/千问' }],
        [{ text: 'no web address', href: 'javascript:alert(1)' }],
        [{ text: '', href: 'https://bare.example/' }],
      ],
    });

    expect(renderMessage(links, { width: 100, colour: false })).toBe(
      lines(
        '│ • https://good.example/ <https://evil.example/>',
        '│ • <https://same.example/>',
        '│ • look-alike <https://xn--pple-43d.example/%E5%8D%83%E9%97%AE>',
        '│ • no web address',
        '│ • <https://bare.example/>',
      ),
    );
  });

  it('breaks a word that is too long after its hyphens, else between characters', () => {
    const long = message({
      kind: 'paragraph',
      content: ['multi-modal-interaction-team supercalifragilisticexpialidocious'],
    });

    expect(renderMessage(long, { width: 24, colour: false })).toBe(
      lines('│ multi-modal-', '│ interaction-team', '│ supercalifragilisticex', '│ pialidocious'),
    );
  });

  it('is one bar for a message of nothing and does not mind a silly width', () => {
    expect(renderMessage(message(), { width: 80, colour: false })).toBe('');
    expect(renderMessage(message({ kind: 'paragraph', content: [] }), { width: 80, colour: false })).toBe('│');
    expect(
      renderMessage(message({ kind: 'paragraph', content: ['one two three four five'] }), { width: 0, colour: false }),
    ).toBe(lines('│ one two three four', '│ five'));
  });
});

describe('tables', () => {
  const table = message({
    kind: 'table',
    columns: ['Person', 'Role', 'Sources'],
    rows: [
      [
        ['林爱达'],
        ['head of post-training for the Qwen models'],
        [{ text: 'The Lantern', href: 'https://lantern.example/ada' }],
      ],
      [
        ['Bo Yun'],
        ['intern'],
        [
          { text: 'Ledger', href: 'https://ledger.example/bo' },
          ', ',
          { text: 'Lantern', href: 'https://lantern.example/ada' },
        ],
      ],
    ],
  });

  it('have their own widths where they fit, with the addresses below', () => {
    expect(renderMessage(table, { width: 90, colour: false })).toBe(
      lines(
        '│ Person  Role                                       Sources',
        '│ ──────  ─────────────────────────────────────────  ───────────────────────',
        '│ 林爱达  head of post-training for the Qwen models  The Lantern [1]',
        '│ Bo Yun  intern                                     Ledger [2], Lantern [1]',
        '│',
        '│ [1] https://lantern.example/ada',
        '│ [2] https://ledger.example/bo',
      ),
    );
  });

  it('wrap cells where they do not', () => {
    expect(renderMessage(table, { width: 50, colour: false })).toBe(
      lines(
        '│ Person  Role                 Sources',
        '│ ──────  ───────────────────  ───────────────────',
        '│ 林爱达  head of              The Lantern [1]',
        '│         post-training for',
        '│         the Qwen models',
        '│',
        '│ Bo Yun  intern               Ledger [2], Lantern',
        '│                              [1]',
        '│',
        '│ [1] https://lantern.example/ada',
        '│ [2] https://ledger.example/bo',
      ),
    );
  });

  it('become records on a narrow terminal', () => {
    expect(renderMessage(table, { width: 34, colour: false })).toBe(
      lines(
        '│ Person   林爱达',
        '│ Role     head of post-training',
        '│          for the Qwen models',
        '│ Sources  The Lantern [1]',
        '│',
        '│ Person   Bo Yun',
        '│ Role     intern',
        '│ Sources  Ledger [2], Lantern [1]',
        '│',
        '│ [1] https://lantern.example/ada',
        '│ [2] https://ledger.example/bo',
      ),
    );
  });

  it('take rows that are too short or too long', () => {
    const uneven = message({ kind: 'table', columns: ['A', 'B'], rows: [[['1']], [['2'], ['3'], ['4']]] });

    expect(renderMessage(uneven, { width: 40, colour: false })).toBe(lines('│ A  B', '│ ─  ─  ─', '│ 1', '│ 2  3  4'));
  });
});

describe('the links of a message', () => {
  const link = (name: string) => ({ text: `Outlet ${name}`, href: `https://${name}.example/story` });

  it('stand inline while they are few', () => {
    const few = message({ kind: 'paragraph', content: ['By ', link('a'), ', ', link('b'), ', ', link('a'), '.'] });
    expect(renderMessage(few, { width: 200, colour: false })).toBe(
      '│ By Outlet a <https://a.example/story>, Outlet b <https://b.example/story>, Outlet a <https://a.example/story>.',
    );
  });

  it('become numbered notes at the end where they are many, each once over all blocks', () => {
    const many = message(
      { kind: 'heading', content: [link('a')] },
      { kind: 'paragraph', content: [link('b'), ', ', link('a')] },
      { kind: 'list', items: [[link('c')], ['also ', link('b')], [{ text: '', href: 'https://bare.example/' }]] },
      { kind: 'fields', fields: [{ name: 'From', value: [link('d'), ' and ', link('c')] }] },
      { kind: 'footnote', content: ['That is all.'] },
    );
    expect(renderMessage(many, { width: 60, colour: false })).toBe(
      lines(
        '│ Outlet a [1]',
        '│',
        '│ Outlet b [2], Outlet a [1]',
        '│',
        '│ • Outlet c [3]',
        '│ • also Outlet b [2]',
        '│ • <https://bare.example/>',
        '│',
        '│ From  Outlet d [4] and Outlet c [3]',
        '│',
        '│ That is all.',
        '│',
        '│ [1] https://a.example/story',
        '│ [2] https://b.example/story',
        '│ [3] https://c.example/story',
        '│ [4] https://d.example/story',
      ),
    );
  });

  it('share the notes with a table, however few they are', () => {
    const both = message(
      { kind: 'table', columns: ['Who'], rows: [[[link('a')]]] },
      { kind: 'paragraph', content: [link('a'), ' and ', link('b')] },
    );
    expect(renderMessage(both, { width: 60, colour: false })).toBe(
      lines(
        '│ Who',
        '│ ────────────',
        '│ Outlet a [1]',
        '│',
        '│ Outlet a [1] and Outlet b [2]',
        '│',
        '│ [1] https://a.example/story',
        '│ [2] https://b.example/story',
      ),
    );
  });

  it('stay beside the items of a list that numbers itself, and the notes go on from its numbers', () => {
    const numbered = message(
      { kind: 'paragraph', content: [link('a'), ', ', link('b'), ', ', link('c'), ', ', link('d')] },
      {
        kind: 'list',
        items: [
          ['[1] ', link('e')],
          ['[2] ', link('f')],
        ],
      },
    );
    expect(renderMessage(numbered, { width: 80, colour: false })).toBe(
      lines(
        '│ Outlet a [3], Outlet b [4], Outlet c [5], Outlet d [6]',
        '│',
        '│ [1] Outlet e <https://e.example/story>',
        '│ [2] Outlet f <https://f.example/story>',
        '│',
        '│ [3] https://a.example/story',
        '│ [4] https://b.example/story',
        '│ [5] https://c.example/story',
        '│ [6] https://d.example/story',
      ),
    );
  });
});

describe('renderReply and renderEdit', () => {
  it('indents a reply under the headline that it answers', () => {
    const reply = message({
      kind: 'heading',
      content: ['New in this story: Cobalt Labs confirms'],
      status: 'confirmed',
    });

    expect(renderReply(reply, 'Ada Ling joins Cobalt Labs', { width: 60, colour: false })).toBe(
      lines(
        '    ↳ in reply to: Ada Ling joins Cobalt Labs',
        '    │ [confirmed] New in this story: Cobalt Labs confirms',
      ),
    );
    expect(renderReply(reply, 'Ada Ling joins Cobalt Labs', { width: 30, colour: false }).split('\n')[0]).toBe(
      '    ↳ in reply to: Ada Ling j…',
    );
  });

  it('tells an edit in one line', () => {
    expect(renderEdit(alert, { width: 80, colour: false })).toBe(
      'edited: Ada Ling joins Cobalt Labs · reported · 4 outlets',
    );
    expect(renderEdit(alert, { width: 46, colour: false })).toBe('edited: Ada Ling joins… · reported · 4 outlets');
    expect(renderEdit(chinese, { width: 30, colour: false })).toBe('edited: 林爱达加… · confirmed');
    expect(renderEdit(message(), { width: 80, colour: true })).toBe('\u001b[2medited: \u001b[22m');
  });
});
