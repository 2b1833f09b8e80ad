import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Asked, CommandOptions } from './command.ts';

/** Rows of one page, whatever they are: a row of a table, an item, a field, a paragraph. */
const ROWS = 12;
/** Characters of one page with the addresses of its links: Discord takes 4,000 of a message, and marks take some of them. */
const CHARACTERS = 3_200;

/** @returns whether the answer is cut into pages: a terminal scrolls, and is given pages where they are asked for. */
export function isPaged({ page }: Pick<CommandOptions, 'page'>, { destination }: Pick<Asked, 'destination'>): boolean {
  return page !== undefined || destination.platform !== 'terminal';
}

/** A part of a block that is never cut, under the heading of its section. */
interface Row {
  readonly section: Block | null;
  /** The block that it is cut from: rows of one block stand together again on their page. */
  readonly from: Block;
  readonly block: Block;
  /** As `block`, where it is the first on its page: what continues a name has the name. */
  readonly first: Block;
}

/**
 * Cuts a long answer into messages that every platform takes: at most 12 rows each, and no more than 3,200 characters unless one row
 * is longer. Each has the answer's heading in front and its footnote at the end; a section that goes on has its heading again, a
 * table its columns. Every row is on exactly one page, in its order.
 */
export function pagesOf({ blocks }: ChatMessage): Block[][] {
  const [title, ...rest] = blocks;
  if (title === undefined) return [[]];
  const last = rest.at(-1);
  const foot = last?.kind === 'footnote' ? [last] : [];
  const rows = rowsOf(foot.length === 0 ? rest : rest.slice(0, -1));
  const room = CHARACTERS - [title, ...foot].reduce((sum, block) => sum + weightOf(block), 0);
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const page = pages.at(-1);
    const before = page?.at(-1);
    const opens = row.section !== null && row.section !== before?.section ? weightOf(row.section) : 0;
    const weight = weightOf(row.block) + opens;
    if (page !== undefined && page.length < ROWS && weight <= left) {
      page.push(row);
      left -= weight;
    } else {
      pages.push([row]);
      left = room - weightOf(row.first) - (row.section === null ? 0 : weightOf(row.section));
    }
  }
  if (pages.length < 2) return [[...blocks]];
  return pages.map((page) => [title, ...blocksOf(page), ...foot]);
}

function rowsOf(blocks: readonly Block[]): Row[] {
  let section: Block | null = null;
  return blocks.flatMap((from, at): Row[] => {
    if (from.kind === 'heading') {
      // A heading with nothing under it is a row itself.
      const alone = (blocks[at + 1]?.kind ?? 'heading') === 'heading';
      section = alone ? null : from;
      return alone ? [{ section, from, block: from, first: from }] : [];
    }
    const under = section;
    return cut(from).map(([block, first = block]) => ({ section: under, from, block, first }));
  });
}

function cut(block: Block): (readonly [block: Block, first?: Block])[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => [{ ...block, items: [item] }]);
    case 'table':
      return block.rows.map((row) => [{ ...block, rows: [row] }]);
    case 'fields': {
      let name = '';
      return block.fields.map((field) => {
        name = field.name === '' ? name : field.name;
        return [
          { ...block, fields: [field] },
          { ...block, fields: [{ ...field, name }] },
        ];
      });
    }
    default:
      return [[block]];
  }
}

function blocksOf(page: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  page.forEach(({ section, from, block, first }, at) => {
    const before = page[at - 1];
    if (section !== null && section !== before?.section) blocks.push(section);
    const together = before?.from === from ? merged(blocks.at(-1), block) : null;
    if (together === null) blocks.push(at === 0 ? first : block);
    else blocks.splice(-1, 1, together);
  });
  return blocks;
}

function merged(a: Block | undefined, b: Block): Block | null {
  if (a?.kind === 'list' && b.kind === 'list') return { ...a, items: [...a.items, ...b.items] };
  if (a?.kind === 'table' && b.kind === 'table') return { ...a, rows: [...a.rows, ...b.rows] };
  if (a?.kind === 'fields' && b.kind === 'fields') return { ...a, fields: [...a.fields, ...b.fields] };
  return null;
}

/** @returns about how many characters the block takes where it is shown. */
function weightOf(block: Block): number {
  switch (block.kind) {
    case 'list':
      return sum(block.items.map((item) => inlineWeight(item) + 2));
    case 'table':
      // A platform without tables names the column in front of each cell.
      return sum(
        block.rows.flatMap((row) => row.map((cell, at) => inlineWeight(cell) + (block.columns[at]?.length ?? 0) + 3)),
      );
    case 'fields':
      return sum(block.fields.map(({ name, value }) => name.length + inlineWeight(value) + 6));
    case 'actions':
    case 'choice':
      return 0;
    default:
      return inlineWeight(block.content) + 8;
  }
}

function inlineWeight(content: readonly Inline[]): number {
  return sum(
    content.map((run) =>
      typeof run === 'string' ? run.length : run.text.length + (run.href === undefined ? 0 : run.href.length) + 4,
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
