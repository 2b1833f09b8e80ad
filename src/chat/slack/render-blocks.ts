import type { types } from '@slack/bolt';
import { type Block, type Button, type Choice, type Inline, LONGEST_COMMAND } from '../../model/chat-message.ts';
import { STATUS_SIGNS } from '../status-signs.ts';
import { renderTable, tableAsList } from './render-table.ts';
import { isPlain, plainText, richText } from './rich-text.ts';

/** One block of Slack, and whether it still stands where a message has to be cut before it. */
export interface Piece {
  readonly block: types.KnownBlock;
  /** Footnotes and buttons: they say what the message is and what can be done with it. */
  readonly isEnd: boolean;
}

/**
 * Where blocks stand. Home tabs take no tables (https://docs.slack.dev/reference/block-kit/blocks/table-block); a `plain-message` has
 * none either and is shorter: for a workspace that refuses the message as it should be, because limits are not all documented and new
 * kinds of blocks come to workspaces one by one.
 */
export type Surface = 'message' | 'plain-message' | 'home';

/** `action_id` of a button begins with one of these: who sees the answer has to be known when it is pressed. */
export const ACTION_PREFIX = { asker: 'qwen-ask-', channel: 'qwen-tell-' } as const;

/** `action_id` of a choice: this, what is picked, a colon, and the command that picking asks. */
export const CHOICE_PREFIX = 'qwen-pick-';

/** https://docs.slack.dev/reference/block-kit/blocks: header 150, actions 25 elements; button text 75. */
const LONGEST_HEADER = 150;
const MOST_BUTTONS = 25;
const LONGEST_LABEL = 75;
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const LONGEST_PLACEHOLDER = 150;
const LONGEST_HEADING = 500;
const LONGEST_PARAGRAPH = 3_000;
const LONGEST_ITEM = 1_000;
const LONGEST_FOOTNOTE = 1_000;
/** Lists longer than this, as JSON, are several blocks, so that a message can be cut between them. */
const LARGEST_LIST = 2_500;
const OWN_NUMBER = /^\[\d{1,3}\] /;

/** The blocks of a message in their order, each within Slack's limits for one block; blocks that show nothing are left out. */
export function renderBlocks(blocks: readonly Block[], surface: Surface): Piece[] {
  const menus = new Set<string>();
  let buttons = 0;
  let headings = 0;
  let tables = surface === 'message' ? 0 : 1;
  const render = (block: Block): Piece[] => {
    switch (block.kind) {
      case 'heading':
        return body(renderHeading(block, headings++ === 0));
      case 'paragraph':
        return body(section(richText(block.content, LONGEST_PARAGRAPH)));
      case 'list':
        return body(renderList(block.items));
      case 'fields':
        return body(renderFields(block.fields));
      case 'table': {
        // One table a message: another is refused with `only_one_table_allowed`.
        const table = tables === 0 ? renderTable(block) : null;
        if (table === null) return body(renderList(tableAsList(block)));
        tables++;
        return body([table]);
      }
      case 'footnote':
        return end(renderFootnote(block.content));
      case 'actions': {
        const shown = block.buttons.filter(isPressable);
        const first = buttons;
        buttons += shown.length;
        return end(renderButtons(shown, first));
      }
      case 'choice':
        return end(renderChoice(block, menus));
    }
  };
  return blocks.flatMap(render);
}

function body(blocks: readonly types.KnownBlock[]): Piece[] {
  return blocks.map((block) => ({ block, isEnd: false }));
}

function end(blocks: readonly types.KnownBlock[]): Piece[] {
  return blocks.map((block) => ({ block, isEnd: true }));
}

function section(elements: types.RichTextElement[]): types.KnownBlock[] {
  return elements.length === 0
    ? []
    : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...elements] }] }];
}

/** The first heading is set large where it is plain and short enough; Slack sets no other text larger. */
function renderHeading(
  { content, status, statusLabel }: Extract<Block, { kind: 'heading' }>,
  isFirst: boolean,
): types.KnownBlock[] {
  const plain = plainText(content, LONGEST_HEADING);
  const isHeader = isFirst && isPlain(content) && plain.length <= LONGEST_HEADER;
  const heading: types.KnownBlock[] =
    plain === ''
      ? []
      : isHeader
        ? [{ type: 'header', text: { type: 'plain_text', text: plain, emoji: false } }]
        : section(richText(content, LONGEST_HEADING, true));
  if (status === undefined) return heading;
  const label = plainText([statusLabel ?? status], LONGEST_LABEL);
  return [...heading, context(`${STATUS_SIGNS[status]} ${label}`)];
}

function renderFootnote(content: readonly Inline[]): types.KnownBlock[] {
  if (!isPlain(content)) return section(richText(content, LONGEST_FOOTNOTE));
  const text = plainText(content, LONGEST_FOOTNOTE);
  return text === '' ? [] : [context(text)];
}

function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

/** Items that number themselves ("[1] ...") stand without bullets. */
function renderList(items: readonly (readonly Inline[])[]): types.KnownBlock[] {
  const lines = items.map((item) => richText(item, LONGEST_ITEM)).filter((line) => line.length > 0);
  if (lines.some(([first]) => first?.type === 'text' && OWN_NUMBER.test(first.text))) return renderLines(lines);
  return chunked(lines).map((chunk) => ({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: chunk.map((elements) => ({ type: 'rich_text_section', elements })),
      },
    ],
  }));
}

function renderLines(lines: readonly types.RichTextElement[][]): types.KnownBlock[] {
  const lineBreak: types.RichTextText = { type: 'text', text: '\n' };
  return chunked(lines).flatMap((chunk) =>
    section(chunk.flatMap((line, at) => (at === 0 ? line : [lineBreak, ...line]))),
  );
}

function chunked(lines: readonly types.RichTextElement[][]): types.RichTextElement[][][] {
  const chunks: types.RichTextElement[][][] = [];
  let size = 0;
  for (const line of lines) {
    const more = JSON.stringify(line).length;
    const last = chunks.at(-1);
    if (last === undefined || size + more > LARGEST_LIST) {
      chunks.push([line]);
      size = more;
    } else {
      last.push(line);
      size += more;
    }
  }
  return chunks;
}

/** A name and its value on one line. A field without a name continues the one before it: the values stand below the name, as a list. */
function renderFields(fields: Extract<Block, { kind: 'fields' }>['fields']): types.KnownBlock[] {
  const groups: { name: string; values: (readonly Inline[])[] }[] = [];
  for (const { name, value } of fields) {
    const last = groups.at(-1);
    const shown = plainText([name], LONGEST_HEADER);
    if (shown === '' && last !== undefined) last.values.push(value);
    else groups.push({ name: shown, values: [value] });
  }
  const lines: types.RichTextElement[][] = [];
  const blocks: types.KnownBlock[] = [];
  for (const { name, values } of groups) {
    const label: Inline[] = name === '' ? [] : [{ text: `${name}: `, style: 'strong' }];
    const [first = []] = values;
    const line = richText(values.length === 1 ? [...label, ...first] : label, LONGEST_ITEM);
    if (line.length > 0) lines.push(line);
    if (values.length > 1) blocks.push(...renderLines(lines.splice(0)), ...renderList(values));
  }
  return [...blocks, ...renderLines(lines)];
}

function isPressable({ label, command }: Button): boolean {
  return command !== '' && command.length <= LONGEST_COMMAND && plainText([label], LONGEST_LABEL) !== '';
}

function renderButtons(buttons: readonly Button[], first: number): types.KnownBlock[] {
  const elements = buttons.map(
    ({ label, command, answer = 'asker', style }, index): types.Button => ({
      type: 'button',
      action_id: `${ACTION_PREFIX[answer]}${first + index}`,
      text: { type: 'plain_text', text: plainText([label], LONGEST_LABEL), emoji: false },
      value: command,
      ...(style === undefined ? {} : { style }),
    }),
  );
  const rows = Math.ceil(elements.length / MOST_BUTTONS);
  return Array.from({ length: rows }, (_, row) => ({
    type: 'actions',
    elements: elements.slice(row * MOST_BUTTONS, (row + 1) * MOST_BUTTONS),
  }));
}

/** A menu that is searched: what it offers is asked for while somebody types, and first when it is opened. */
function renderChoice({ label, of, command }: Choice, menus: Set<string>): types.KnownBlock[] {
  const placeholder = plainText([label], LONGEST_PLACEHOLDER);
  const id = `${CHOICE_PREFIX}${of}:${command}`;
  // Two with one `action_id` are refused.
  if (placeholder === '' || command === '' || command.length > LONGEST_COMMAND || menus.has(id)) return [];
  menus.add(id);
  const menu: types.ExternalSelect = {
    type: 'external_select',
    action_id: id,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
    min_query_length: 0,
  };
  return [{ type: 'actions', elements: [menu] }];
}
