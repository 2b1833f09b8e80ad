import type { types } from '@slack/bolt';
import type { Block, Inline } from '../../model/chat-message.ts';
import { isPlain, plainText, richText } from './rich-text.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** https://docs.slack.dev/reference/block-kit/blocks/table-block: rows with the header, cells in a row, and characters in all. */
const MOST_ROWS = 100;
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 8_000;
const LONGEST_CELL = 500;
/** A cell may not be empty. */
const EMPTY = '–';

/** @returns the table as Slack's own block, its columns wrapped; null where it is too large for one, or has nothing to show. */
export function renderTable({ columns, rows }: Table): types.TableBlock | null {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  if (rows.length === 0 || rows.length >= MOST_ROWS || width === 0 || width > MOST_COLUMNS) return null;
  const at = Array.from({ length: width }, (_, index) => index);
  const table: types.TableBlock = {
    type: 'table',
    column_settings: at.map(() => ({ is_wrapped: true })),
    rows: [
      at.map((index) => rawCell([columns[index] ?? ''])),
      ...rows.map((row) => at.map((index) => renderCell(row[index] ?? []))),
    ],
  };
  return JSON.stringify(table.rows).length > MOST_CHARACTERS ? null : table;
}

/** @returns each row as the items of a list: its first cell, then the others behind the names of their columns. */
export function tableAsList({ columns, rows }: Table): Inline[][] {
  return rows.map((row) =>
    row.flatMap((cell, index): Inline[] => {
      if (plainText(cell, 10) === '') return [];
      if (index === 0) return cell.map(strong);
      const name = columns[index] ?? '';
      return [name === '' ? ' · ' : ` · ${name}: `, ...cell];
    }),
  );
}

function strong(run: Inline): Inline {
  return { style: 'strong', ...(typeof run === 'string' ? { text: run } : run) };
}

function renderCell(cell: readonly Inline[]): types.TableBlock['rows'][number][number] {
  const isStyled = !isPlain(cell) || cell.some((run) => typeof run !== 'string' && run.style === 'strong');
  const elements = isStyled ? richText(cell, LONGEST_CELL) : [];
  if (elements.length === 0) return rawCell(cell);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function rawCell(cell: readonly Inline[]): types.RawTextElement {
  const text = plainText(cell, LONGEST_CELL);
  return { type: 'raw_text', text: text === '' ? EMPTY : text };
}
