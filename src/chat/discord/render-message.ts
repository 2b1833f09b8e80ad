import {
  type APIAllowedMentions,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { ChatMessage, Ping } from '../../model/chat-message.ts';
import type { Status } from '../../model/story.ts';
import { inlineText, plainText } from './inline-text.ts';
import { type Piece, renderBlocks } from './render-blocks.ts';

/** One message as Discord's API takes it, to be made or to replace another in an edit. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: APIAllowedMentions;
}

/** https://docs.discord.com/developers/components/reference: 40 components and 4,000 characters over all texts. */
const TEXT_TOTAL = 4_000;
const COMPONENTS = 40;
/** An end (footnote, buttons) that is larger than this is cut like the rest. */
const LARGEST_END: Room = { text: 1_300, components: 20 };
const LONGEST_HINT = 300;
const LONGEST_TITLE = 100;
/** allowed_mentions takes 100 of each: https://docs.discord.com/developers/resources/message#allowed-mentions-object */
const MOST_PINGS = 20;
const SNOWFLAKE = /^\d{15,21}$/;

const ACCENTS: Readonly<Record<Status, number>> = {
  rumoured: 0x95a5a6,
  reported: 0xf1c40f,
  confirmed: 0x2ecc71,
  denied: 0xe74c3c,
  reversed: 0x9b59b6,
};

interface Room {
  readonly text: number;
  readonly components: number;
}

/**
 * A message as Components V2 in one piece: a container in the colour of its status. What has no room is left out before the footnote and
 * the buttons at its end, with "…" or with `hint` in its place. Only `pings` notify anybody.
 */
export function renderMessage(message: ChatMessage, hint = '…'): DiscordMessage {
  const [page] = renderPages(message, 1, hint);
  return page ?? emptyMessage();
}

/**
 * A long answer as at most `most` messages, cut between lines; beyond them like `renderMessage`.
 *
 * @returns at least one.
 */
export function renderPages(message: ChatMessage, most: number, hint: string): DiscordMessage[] {
  const calls = callsOf(message.pings ?? []);
  const pieces = renderBlocks(message.blocks);
  const pages = paginate(pieces, most, hint, { calls: calls.text, hasPicture: message.picture !== undefined });
  const status = message.blocks.find((block) => block.kind === 'heading' && block.status !== undefined);
  const accent = status?.kind === 'heading' && status.status !== undefined ? ACCENTS[status.status] : undefined;
  const rendered = pages.map((page, index): DiscordMessage => {
    const components = assemble(page);
    const container: APIContainerComponent = {
      type: ComponentType.Container,
      ...(accent === undefined ? {} : { accent_color: accent }),
      components,
    };
    const isCalling = index === 0 && calls.text !== '';
    return {
      flags: MessageFlags.IsComponentsV2,
      components: isCalling ? [text(calls.text), container] : [container],
      allowed_mentions: isCalling ? calls.allowed : { parse: [] },
    };
  });
  return rendered.length === 0 ? [emptyMessage()] : rendered;
}

/** @returns the headline in plain words on one line, at most 100 characters, for threads and forum posts; '…' where there is none. */
export function titleOf({ blocks }: ChatMessage): string {
  const heading =
    blocks.find((block) => block.kind === 'heading') ?? blocks.find((block) => block.kind === 'paragraph');
  const title = heading === undefined ? '' : plainText(heading.content, LONGEST_TITLE);
  return title === '' ? '…' : title;
}

function paginate(
  pieces: readonly Piece[],
  most: number,
  hint: string,
  { calls, hasPicture }: { readonly calls: string; readonly hasPicture: boolean },
): Piece[][] {
  const ends = endOf(pieces);
  const closing: Piece = { kind: 'text', text: inlineText([hint], LONGEST_HINT), block: -1, isEnd: true };
  const pages: Piece[][] = [[]];
  // Each page has a container, the first the calls before it and a picture within.
  const fresh: Room = { text: TEXT_TOTAL, components: COMPONENTS - 1 };
  const beside = { text: calls.length, components: (calls === '' ? 0 : 1) + (hasPicture ? 1 : 0) };
  let left = less(fresh, beside);
  let cut = false;
  for (const [index, piece] of pieces.entries()) {
    const isEnd = index >= pieces.length - ends.length;
    const isLast = pages.length === most;
    // On the last page room is kept for the end and for saying that something is missing.
    const before = pages.at(-1)?.at(-1);
    const needed = sum(isLast && !isEnd ? [piece, closing, ...ends] : [piece], before);
    const fits = needed.text <= left.text && needed.components <= left.components;
    if (!isEnd && (cut || (!fits && isLast))) {
      cut = true;
      continue;
    }
    if (cut && index === pieces.length - ends.length) pages.at(-1)?.push(closing);
    if (!fits && !isLast) {
      pages.push([]);
      left = fresh;
    }
    pages.at(-1)?.push(piece);
    left = less(left, sum([piece], fits ? before : undefined));
  }
  if (cut && ends.length === 0) pages.at(-1)?.push(closing);
  return pages.filter((page) => page.length > 0);
}

/** The pieces at the end that are kept, where they are not too large for that. */
function endOf(pieces: readonly Piece[]): readonly Piece[] {
  const ends = pieces.slice(pieces.findLastIndex(({ isEnd }) => !isEnd) + 1);
  const size = sum(ends);
  return size.text > LARGEST_END.text || size.components > LARGEST_END.components ? [] : ends;
}

/** @param before what stands in front of them: pieces of one block share a text. */
function sum(pieces: readonly Piece[], before?: Piece): Room {
  let [text, components] = [0, 0];
  let last = before;
  for (const piece of pieces) {
    if (piece.kind === 'row') components += 1 + piece.row.components.length;
    else {
      text += piece.text.length + 1;
      components += last?.kind === 'text' && last.block === piece.block ? 0 : 1;
    }
    last = piece;
  }
  return { text, components };
}

function less(room: Room, used: Room): Room {
  return { text: room.text - used.text, components: room.components - used.components };
}

function assemble(pieces: readonly Piece[]): APIContainerComponent['components'] {
  const components: APIContainerComponent['components'] = [];
  let open: { block: number; component: APITextDisplayComponent } | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'row') {
      open = null;
      components.push(piece.row);
    } else if (open !== null && open.block === piece.block) {
      open.component.content += `\n${piece.text}`;
    } else {
      open = { block: piece.block, component: text(piece.text) };
      components.push(open.component);
    }
  }
  return components;
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function callsOf(pings: readonly Ping[]): { readonly text: string; readonly allowed: APIAllowedMentions } {
  // Anything else in an id could be markup of its own.
  const valid = pings.filter(({ id }) => SNOWFLAKE.test(id)).slice(0, MOST_PINGS);
  const idsOf = (kind: Ping['kind']) => [...new Set(valid.filter((ping) => ping.kind === kind).map(({ id }) => id))];
  const [users, roles] = [idsOf('person'), idsOf('role')];
  return {
    text: [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`)].join(' '),
    allowed: { parse: [], users, roles },
  };
}

function emptyMessage(): DiscordMessage {
  return { flags: MessageFlags.IsComponentsV2, components: [text('…')], allowed_mentions: { parse: [] } };
}
