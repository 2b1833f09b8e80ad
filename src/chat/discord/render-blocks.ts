import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Block, Button, Inline } from '../../model/chat-message.ts';
import { STATUS_SIGNS } from '../status-signs.ts';
import { cutText, visibleText } from '../visible-text.ts';
import { buttonId } from './button-id.ts';
import { inlineText } from './inline-text.ts';
import { renderTable } from './render-table.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** What one block becomes: text that can be cut between its pieces, or a row of buttons. */
export type Piece =
  | {
      readonly kind: 'text';
      /** Lines of markdown; one, unless they may not be parted. */
      readonly text: string;
      /** Pieces of one block stand in one text, the blocks apart. */
      readonly block: number;
      /** Footnotes and buttons: they say what the message is and what can be done with it. */
      readonly isEnd: boolean;
    }
  | { readonly kind: 'row'; readonly row: ButtonRow; readonly isEnd: boolean };

/** https://docs.discord.com/developers/components/reference#button: label 80; five buttons a row. */
const LONGEST_LABEL = 80;
const BUTTONS_IN_ROW = 5;
/** A button is a component too, of which a message has 40. */
const MOST_BUTTONS = 15;
const LONGEST_HEADING = 500;
const LONGEST_PARAGRAPH = 2_500;
const LONGEST_ITEM = 1_000;
const LONGEST_FOOTNOTE = 600;
const LONGEST_STATUS = 60;
const OWN_NUMBER = /^\[\d{1,3}\] /;

/** The pieces of all blocks in their order; blocks that show nothing are left out, as are buttons that ask what another asks. */
export function renderBlocks(blocks: readonly Block[]): Piece[] {
  const ids = new Set<string>();
  let headings = 0;
  const render = (block: Block, index: number): Piece[] => {
    switch (block.kind) {
      case 'choice':
        // Discord suggests while a command is typed.
        return [];
      case 'heading':
        return piecesOf(renderHeading(block, headings++ === 0), index);
      case 'paragraph':
        return piecesOf([inlineText(block.content, LONGEST_PARAGRAPH)], index);
      case 'list':
        return piecesOf(renderList(block.items), index);
      case 'fields':
        return piecesOf(renderFields(block.fields), index);
      case 'table': {
        const table = renderTable(block);
        return piecesOf(table.whole ? [table.lines.join('\n')] : table.lines, index);
      }
      case 'footnote':
        return piecesOf([prefixed('-# ', inlineText(block.content, LONGEST_FOOTNOTE))], index, true);
      case 'actions':
        return rowsOf(block.buttons, ids).map((row) => ({ kind: 'row', row, isEnd: true }));
    }
  };
  return blocks.flatMap(render);
}

function piecesOf(texts: readonly string[], block: number, isEnd = false): Piece[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'text', text, block, isEnd }));
}

function prefixed(prefix: string, line: string): string {
  return line === '' ? '' : `${prefix}${line}`;
}

/** The status stands as a word under the headline, so that nobody depends on the colour. */
function renderHeading(
  { content, status, statusLabel }: Extract<Block, { kind: 'heading' }>,
  isFirst: boolean,
): string[] {
  const heading = prefixed(isFirst ? '## ' : '### ', inlineText(content, LONGEST_HEADING));
  if (status === undefined) return [heading];
  return [heading, `-# ${STATUS_SIGNS[status]} ${inlineText([statusLabel ?? status], LONGEST_STATUS)}`];
}

/** Items that number themselves ("[1] ...") stand without bullets. */
function renderList(items: readonly (readonly Inline[])[]): string[] {
  const isNumbered = items.some(([first]) => OWN_NUMBER.test(typeof first === 'string' ? first : (first?.text ?? '')));
  return items.map((item) => prefixed(isNumbered ? '' : '- ', inlineText(item, LONGEST_ITEM)));
}

/** A name with several values (fields without a name continue the one before) stands above them. */
function renderFields(fields: Extract<Block, { kind: 'fields' }>['fields']): string[] {
  return fields.flatMap(({ name, value }, index) => {
    const shown = inlineText(value, LONGEST_ITEM);
    const isNamed = visibleText(name).trim() !== '';
    const continues = fields[index + 1] !== undefined && visibleText(fields[index + 1]?.name ?? '').trim() === '';
    if (!isNamed) return [prefixed('- ', shown)];
    const title = inlineText([{ text: name, style: 'strong' }], LONGEST_HEADING);
    if (continues) return [title, prefixed('- ', shown)];
    return [shown === '' ? title : `${title}: ${shown}`];
  });
}

function rowsOf(buttons: readonly Button[], ids: Set<string>): ButtonRow[] {
  const rendered = buttons.flatMap((button): APIButtonComponent[] => {
    const id = buttonId({ command: button.command, answer: button.answer ?? 'asker' });
    const label = cutText(visibleText(button.label).trim(), LONGEST_LABEL);
    // Two buttons with one id are refused.
    if (id === null || label === '' || ids.has(id) || ids.size >= MOST_BUTTONS) return [];
    ids.add(id);
    return [{ type: ComponentType.Button, style: styleOf(button), label, custom_id: id }];
  });
  return Array.from({ length: Math.ceil(rendered.length / BUTTONS_IN_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: rendered.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
  }));
}

function styleOf({ style }: Button): ButtonStyle.Primary | ButtonStyle.Danger | ButtonStyle.Secondary {
  if (style === 'primary') return ButtonStyle.Primary;
  return style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary;
}
