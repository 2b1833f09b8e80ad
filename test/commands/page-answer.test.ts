import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/commands/page-answer.ts';
import type { Block, Inline } from '../../src/model/chat-message.ts';

const text = fc.string({ maxLength: 200 });
const inline: fc.Arbitrary<Inline> = fc.oneof(text, fc.record({ text, href: fc.constant('https://a.example/') }));
const content = fc.array(inline, { maxLength: 3 });
const heading: fc.Arbitrary<Block> = fc.record({ kind: fc.constant('heading' as const), content });
const body: fc.Arbitrary<Block> = fc.oneof(
  heading,
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(content, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(['A', 'B']),
    rows: fc.array(fc.tuple(content, content), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: fc.constantFrom('', 'who', 'when'), value: content }), { maxLength: 30 }),
  }),
);
const answers = fc
  .tuple(heading, fc.array(body, { maxLength: 8 }), fc.boolean())
  .map(([title, blocks, noted]): Block[] => [
    title,
    ...blocks,
    ...(noted ? [{ kind: 'footnote' as const, content: ['the end'] }] : []),
  ]);

/** Each row by itself, without headings and footnotes, which pages repeat. */
function rowsOf(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'table') return [...block.rows];
    if (block.kind === 'fields') return block.fields.map(({ value }) => value);
    return block.kind === 'paragraph' ? [block.content] : [];
  });
}

const item = (text: string): Block => ({ kind: 'list', items: [[text]] });
const items = (count: number): Block => ({
  kind: 'list',
  items: Array.from({ length: count }, (_, at) => [`row ${at}`]),
});

describe('the pages of an answer', () => {
  it('hold every row once, in order, and not more than a platform takes', () => {
    fc.assert(
      fc.property(answers, (blocks) => {
        const pages = pagesOf({ blocks });
        expect(pages.flatMap(rowsOf)).toEqual(rowsOf(blocks));
        for (const page of pages) {
          expect(page[0]).toEqual(blocks[0]);
          if (pages.length === 1) continue;
          const rows = rowsOf(page);
          expect(rows.length).toBeLessThanOrEqual(12);
          const headings = page.filter(({ kind }) => kind === 'heading').length;
          expect(rows.length + headings).toBeGreaterThan(1);
          if (rows.length > 1) expect(JSON.stringify(page).length).toBeLessThan(12_000);
          expect(page.at(-1)?.kind === 'footnote').toBe(blocks.at(-1)?.kind === 'footnote');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are one where it is short, block by block as it was', () => {
    const blocks: Block[] = [{ kind: 'heading', content: ['Title'] }, item('a'), item('b')];
    expect(pagesOf({ blocks })).toEqual([blocks]);
  });

  it('have the heading of a section that goes on, and the name that a field continues', () => {
    const field = (name: string, value: string) => ({ name, value: [value] });
    const blocks: Block[] = [
      { kind: 'heading', content: ['Title'] },
      items(10),
      { kind: 'heading', content: ['Differences'] },
      { kind: 'fields', fields: [field('who', 'a'), field('', 'b'), field('', 'c'), field('', 'd')] },
      { kind: 'footnote', content: ['the end'] },
    ];
    expect(pagesOf({ blocks })[1]).toEqual([
      { kind: 'heading', content: ['Title'] },
      { kind: 'heading', content: ['Differences'] },
      { kind: 'fields', fields: [field('who', 'c'), field('', 'd')] },
      { kind: 'footnote', content: ['the end'] },
    ]);
  });

  it('are more where the addresses of links are long', () => {
    const row = [{ text: 'An Outlet', href: `https://news.example/${'x'.repeat(700)}` }];
    const blocks: Block[] = [
      { kind: 'heading', content: ['Title'] },
      { kind: 'list', items: Array.from({ length: 12 }, () => row) },
    ];
    expect(pagesOf({ blocks }).map((page) => rowsOf(page).length)).toEqual([4, 4, 4]);
  });
});
