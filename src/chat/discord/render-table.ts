import stringWidth from 'string-width';
import type { Block, Inline } from '../../model/chat-message.ts';
import { hasLink, inlineText, plainText } from './inline-text.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Columns that a code block has on a phone and beside an open member list; wider lines break and the columns with them. */
const WIDEST = 56;
const MOST_ROWS = 25;
const GAP = '  ';
const LONGEST_ROW = 900;
const LONGEST_CELL = 300;
/** Ends a code block when there are three of it. */
const BACKTICKS = /`/g;

/**
 * A table as lines of markdown: aligned in a code block where it is narrow, short and has no links, which code blocks cannot hold; else the
 * name of the first column and one line a row, its first cell set strong and the others behind the names of their columns.
 *
 * @returns no lines where there are no rows. Lines that begin with ``` stay together.
 */
export function renderTable(table: Table): { readonly lines: string[]; readonly whole: boolean } {
  const aligned = alignedTable(table);
  return aligned === null ? { lines: rowLines(table), whole: false } : { lines: aligned, whole: true };
}

function alignedTable({ columns, rows }: Table): string[] | null {
  if (rows.length === 0 || rows.length > MOST_ROWS || rows.some((row) => row.some(hasLink))) return null;
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const at = Array.from({ length: count }, (_, index) => index);
  const cell = (content: readonly Inline[]) => plainText(content, LONGEST_CELL).replace(BACKTICKS, 'ˋ');
  const cells = [
    at.map((index) => cell([columns[index] ?? ''])),
    ...rows.map((row) => at.map((i) => cell(row[i] ?? []))),
  ];
  const widths = at.map((index) => Math.max(0, ...cells.map((row) => stringWidth(row[index] ?? ''))));
  const width = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (count - 1);
  if (count < 2 || width > WIDEST) return null;
  const lines = cells.map((row) =>
    row
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - stringWidth(text)))
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return ['```', lines[0] ?? '', rule, ...lines.slice(1), '```'];
}

function rowLines({ columns, rows }: Table): string[] {
  const title = rows.length === 0 ? '' : inlineText([{ text: columns[0] ?? '', style: 'strong' }], LONGEST_CELL);
  const lines = rows.flatMap((row) => {
    const [first = [], ...others] = row;
    const isNamed = plainText(first, 10) !== '';
    const runs = others.flatMap((cell, index): Inline[] => {
      if (plainText(cell, 10) === '') return [];
      const name = columns[index + 1] ?? '';
      return [name === '' ? ' · ' : ` · ${name}: `, ...cell];
    });
    const strong = first.map(
      (run): Inline => ({ style: 'strong', ...(typeof run === 'string' ? { text: run } : run) }),
    );
    // A row without a first cell continues the one before.
    const line = isNamed ? inlineText([...strong, ...runs], LONGEST_ROW) : inlineText(withoutDot(runs), LONGEST_ROW);
    return line === '' ? [] : [`${isNamed ? '' : '  '}- ${line}`];
  });
  return [title, ...lines];
}

function withoutDot([first, ...rest]: readonly Inline[]): Inline[] {
  return typeof first === 'string' ? [first.replace(/^ · /, ''), ...rest] : [];
}
