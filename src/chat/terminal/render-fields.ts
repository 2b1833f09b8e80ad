import type { Inline } from '../../model/chat-message.ts';
import type { LinkNotes } from './link-notes.ts';
import { type Line, span, spansOf } from './span.ts';
import { columnsOf, visibleText } from './visible-text.ts';
import { wrapSpans } from './wrap-spans.ts';

const GAP = 2;
/** Names wider than this part of the line stand above their values. */
const NAME_SHARE = 1 / 3;

/** A name and its value, as the `fields` block has them. */
export interface Field {
  readonly name: string;
  readonly value: readonly Inline[];
}

/**
 * Names and values side by side, values wrapped in their own column; one above the other where a name is long for the line.
 * A field without a name continues the one before it.
 *
 * @param nameColumns room for names that are not among these, so that several records line up.
 */
export function renderFields(
  fields: readonly Field[],
  width: number,
  colour: boolean,
  markOf: LinkNotes['markOf'],
  nameColumns = 0,
): Line[] {
  const names = fields.map(({ name }) => visibleText(name).trim());
  const widest = Math.max(nameColumns, ...names.map(columnsOf));
  const stacked = widest > width * NAME_SHARE;
  const indent = stacked ? GAP : widest + GAP;
  return fields.flatMap(({ value }, index) => {
    const name = names[index] ?? '';
    const lines = wrapSpans(spansOf(value, null, colour, markOf), width - indent);
    const above = stacked && name !== '' ? wrapSpans([span(name, 'strong')], width) : [];
    const beside = stacked ? '' : name;
    return [
      ...above,
      ...lines.map((line, at) => {
        const shown = at === 0 ? beside : '';
        return [span(shown, 'strong'), span(' '.repeat(indent - columnsOf(shown))), ...line];
      }),
    ];
  });
}
