import { html } from 'hono/html';
import type { Html } from './html-parts.ts';
import type { Reader } from './reader.ts';

/** A column of a table; one with `by` can be sorted by it. */
export interface Column<R> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: R) => Html | string;
  readonly by?: (row: R) => string | number;
}

/** As the address asks for it: `sort` names a column, `dir` is `asc` or `desc`. */
interface Sorting {
  readonly column: string | undefined;
  readonly down: boolean;
}

/** @returns how the address wants tables sorted; what it names may be no column. */
export function sortingOf({ parameters }: Pick<Reader, 'parameters'>): Sorting {
  return { column: parameters.sort, down: parameters.dir === 'desc' };
}

/** @returns the rows in the order that the address asks for, equal ones as they came. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], { column, down }: Sorting): readonly R[] {
  const by = columns.find(({ name }) => name === column)?.by;
  if (by === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  const order = down ? -1 : 1;
  return keyed.sort((a, b) => order * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

/** @returns the table with its caption; on a phone each row is a card. Roles are written out, because such a table loses them. */
export function table<R>(caption: string, columns: readonly Column<R>[], rows: readonly R[], reader: Reader): Html {
  const sorting = sortingOf(reader);
  const inOrder = sorted(rows, columns, sorting);
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => heading(column, sorting, reader))}</tr></thead>
<tbody role="rowgroup">${inOrder.map(
    (row) =>
      html`<tr role="row">${columns.map(({ label, cell }, at) =>
        at === 0
          ? html`<th role="rowheader" scope="row" data-label="${label}">${cell(row)}</th>`
          : html`<td role="cell" data-label="${label}">${cell(row)}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

function heading<R>({ name, label, by }: Column<R>, { column, down }: Sorting, reader: Reader): Html {
  if (by === undefined) return html`<th role="columnheader" scope="col">${label}</th>`;
  const isBy = column === name;
  const dir = isBy && !down ? 'desc' : 'asc';
  const state = isBy ? (down ? 'descending' : 'ascending') : 'none';
  const mark = isBy ? (down ? ' ↓' : ' ↑') : '';
  const { since, person } = reader.parameters;
  const to = reader.link(reader.path, { since, person, sort: name, dir });
  return html`<th role="columnheader" scope="col" aria-sort="${state}"><a href="${to}" title="${reader.words.table.sortBy(label)}">${label}<span aria-hidden="true">${mark}</span></a></th>`;
}
