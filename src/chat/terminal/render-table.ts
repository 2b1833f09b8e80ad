import type { Inline } from '../../model/chat-message.ts';
import type { LinkNotes } from './link-notes.ts';
import { type Field, renderFields } from './render-fields.ts';
import { type Line, plainWords, type Span, span, spansOf } from './span.ts';
import { columnsOf, visibleText } from './visible-text.ts';
import { wrapSpans } from './wrap-spans.ts';

const GAP = 2;
/** A column squeezed below this, or below its name, becomes hard to read; the table becomes records instead. */
const NARROWEST_COLUMN = 12;

/** Column names and rows of cells, as the `table` block has them. A short row ends in empty cells. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/**
 * A table within `width` columns: its own widths where they fit, else the wide columns share what the narrow ones leave and
 * their cells wrap, else one record of fields a row. `markOf` gives what stands for an address: cells are too narrow for one.
 */
export function renderTable(
  { columns, rows }: Table,
  width: number,
  colour: boolean,
  markOf: LinkNotes['markOf'],
): Line[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const names = Array.from({ length: count }, (_, column) => visibleText(columns[column] ?? '').trim());
  const head = names.map((name) => [span(name, 'strong')]);
  const body = rows.map((row) => names.map((_, column) => spansOf(row[column] ?? [], null, colour, markOf)));
  const natural = names.map((_, column) => Math.max(1, ...[head, ...body].map((row) => widthOf(row[column] ?? []))));
  const least = names.map((name) => Math.max(NARROWEST_COLUMN, columnsOf(name)));
  const widths = fitColumns(natural, least, width - GAP * (count - 1));
  if (widths === null) return renderRecords(names, rows, width, colour, markOf);

  const lines = body.map((row) => renderRow(row, widths));
  const loose = lines.some((row) => row.length > 1);
  return [
    ...renderRow(head, widths),
    [span(widths.map((wide) => '─'.repeat(wide)).join(' '.repeat(GAP)), 'dim')],
    ...lines.flatMap((row, index) => (loose && index > 0 ? [[], ...row] : row)),
  ];
}

function widthOf(cell: readonly Span[]): number {
  return cell.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

/**
 * @param least below this a column is read letter by letter.
 * @returns a width for each column, all together at most `room`; null where that leaves a column too narrow.
 */
function fitColumns(natural: readonly number[], least: readonly number[], room: number): number[] | null {
  const widths = natural.map(() => 0);
  let open = natural.map((_, column) => column);
  let left = room;
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const needed = (column: number) => Math.min(natural[column] ?? 0, Math.max(share, least[column] ?? 0));
    const settled = open.filter((column) => (natural[column] ?? 0) <= share || (least[column] ?? 0) > share);
    if (settled.length === 0) {
      // What the division leaves over goes to the last of the wide columns, where the long texts stand.
      for (const column of open) widths[column] = share;
      widths[open.at(-1) ?? 0] = left - share * (open.length - 1);
      return widths;
    }
    for (const column of settled) {
      widths[column] = needed(column);
      left -= needed(column);
    }
    open = open.filter((column) => !settled.includes(column));
  }
  return left < 0 ? null : widths;
}

function renderRow(cells: readonly (readonly Span[])[], widths: readonly number[]): Line[] {
  const wrapped = cells.map((cell, column) => wrapSpans(cell, widths[column] ?? 1));
  const height = Math.max(0, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped.flatMap((lines, column) => {
      const line = lines[at] ?? [];
      const last = column === wrapped.length - 1;
      const padding = last ? 0 : Math.max(0, (widths[column] ?? 0) - widthOf(line)) + GAP;
      return [...line, span(' '.repeat(padding))];
    }),
  );
}

function renderRecords(
  names: readonly string[],
  rows: Table['rows'],
  width: number,
  colour: boolean,
  markOf: LinkNotes['markOf'],
): Line[] {
  const nameColumns = Math.max(0, ...names.map(columnsOf));
  return rows.flatMap((row, index) => {
    const fields: Field[] = names
      .map((name, column) => ({ name, value: row[column] ?? [] }))
      .filter(({ value }) => plainWords(value) !== '');
    const lines = renderFields(fields, width, colour, markOf, nameColumns);
    return index > 0 ? [[], ...lines] : lines;
  });
}
