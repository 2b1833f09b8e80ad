import type { Block, ChatMessage, Inline } from '../../model/chat-message.ts';
import type { Status } from '../../model/story.ts';
import { isSelfNumbered, type LinkNotes, linkNotes, ownNumberOf } from './link-notes.ts';
import { renderFields } from './render-fields.ts';
import { renderTable } from './render-table.ts';
import { type Line, paint, plainWords, type Span, span, spansOf } from './span.ts';
import { columnsOf, cutToColumns, visibleText } from './visible-text.ts';
import { wrapSpans } from './wrap-spans.ts';

/** How wide the terminal is, in columns, and whether it shows colour. Widths under 24 (a reply: 28) are taken as that. */
export interface RenderOptions {
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 24;
const BAR = '│';
const BAR_ROOM = 2;
const REPLY_INDENT = '    ';

/**
 * A message as a channel would show it: a bar on the left in the colour of its status, blocks a blank line apart, wrapped to
 * the width, the addresses of many links as numbered notes at its end. Nothing in it can command the terminal: all text is reduced to what can be seen. No line is wider than the
 * width but one that holds a single long address. Without a line break at the end; never throws.
 */
export function renderMessage(message: ChatMessage, { width, colour }: RenderOptions): string {
  const status = statusOf(message);
  const room = Math.max(NARROWEST, width) - BAR_ROOM;
  const notes = linkNotes(message);
  const parts = [
    ...message.blocks.map((block) => renderBlock(block, room, colour, notes.markOf)),
    notes.lines(room),
  ].filter(({ length }) => length > 0);
  const lines = parts.flatMap((part, index) => (index > 0 ? [[], ...part] : part));
  const bar = span(BAR, status === undefined ? 'dim' : `bar-${status}`);
  return lines.map((line) => paint(line.length === 0 ? [bar] : [bar, span(' '), ...line], colour).trimEnd()).join('\n');
}

/** A reply in the thread of the message that `ref` names: indented, under the headline that it answers. */
export function renderReply(message: ChatMessage, headline: string, { width, colour }: RenderOptions): string {
  const room = Math.max(NARROWEST, width - REPLY_INDENT.length);
  const to = paint([span(cutToColumns(`↳ in reply to: ${visibleText(headline).trim()}`, room), 'dim')], colour);
  const body = renderMessage(message, { width: room, colour });
  return [to, ...body.split('\n')].map((line) => REPLY_INDENT + line).join('\n');
}

/** An edit as one line, since a terminal cannot change what it has printed: headline, status, and how its footnote begins. */
export function renderEdit(message: ChatMessage, { width, colour }: RenderOptions): string {
  const room = Math.max(NARROWEST, width);
  const footnote = message.blocks.filter((block) => block.kind === 'footnote').at(-1);
  const [counted = ''] = plainWords(footnote?.content ?? []).split(' · ');
  const tail = [statusLabelOf(message), counted].filter((part) => part !== '').map((part) => ` · ${part}`);
  const start = `edited: ${headlineOf(message)}`;
  const rest = cutToColumns(tail.join(''), Math.max(Math.floor(room / 2), room - columnsOf(start)));
  const line = cutToColumns(start, room - columnsOf(rest)) + rest;
  return paint([span(line, 'dim')], colour);
}

/** @returns the message's heading in plain words on one line; '' where it has none. */
export function headlineOf(message: ChatMessage): string {
  return plainWords(message.blocks.find((block) => block.kind === 'heading')?.content ?? []);
}

function statusOf(message: ChatMessage): Status | undefined {
  return message.blocks.find((block) => block.kind === 'heading')?.status;
}

function statusLabelOf(message: ChatMessage): string {
  const heading = message.blocks.find((block) => block.kind === 'heading');
  return heading?.statusLabel ?? heading?.status ?? '';
}

function renderBlock(block: Block, width: number, colour: boolean, markOf: LinkNotes['markOf']): Line[] {
  switch (block.kind) {
    case 'heading':
      return wrapSpans(
        [...badge(block.status, block.statusLabel, colour), ...spansOf(block.content, 'strong', colour, markOf)],
        width,
      );
    case 'paragraph':
      return wrapSpans(spansOf(block.content, null, colour, markOf), width);
    case 'footnote':
      return wrapSpans(spansOf(block.content, 'dim', colour, markOf), width);
    case 'list':
      return renderList(block.items, width, colour, isSelfNumbered(block) ? () => null : markOf);
    case 'fields':
      return renderFields(block.fields, width, colour, markOf);
    case 'table':
      return renderTable(block, width, colour, markOf);
    case 'actions':
    case 'choice':
      // Nothing can be pressed here; what a button asks can be typed.
      return [];
  }
}

function badge(status: Status | undefined, label: string | undefined, colour: boolean): Span[] {
  if (status === undefined) return [];
  return [{ text: colour ? ` ${label ?? status} ` : `[${label ?? status}]`, style: status, whole: true }, span(' ')];
}

/** Items that number themselves ("[1] ...") hang from their number instead of a bullet, and the others from their column. */
function renderList(
  items: readonly (readonly Inline[])[],
  width: number,
  colour: boolean,
  markOf: LinkNotes['markOf'],
): Line[] {
  const spans = items.map((item) => spansOf(item, null, colour, markOf));
  const numbers = spans.map(([first]) => ownNumberOf(first?.text ?? ''));
  const bullet = numbers.some((number) => number !== null) ? '    ' : '• ';
  return spans.flatMap((item, index) => {
    const [first, ...others] = item;
    const number = numbers[index] ?? null;
    const marker = number ?? bullet;
    const rest =
      first === undefined || number === null ? item : [{ ...first, text: first.text.slice(number.length) }, ...others];
    return wrapSpans(rest, width - marker.length).map((line, at) => [
      at === 0 ? span(marker, number === null ? null : 'dim') : span(' '.repeat(marker.length)),
      ...line,
    ]);
  });
}
