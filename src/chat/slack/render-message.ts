import type { types } from '@slack/bolt';
import type { ChatMessage, Ping } from '../../model/chat-message.ts';
import { cutText } from '../visible-text.ts';
import { escapeText } from './escape-text.ts';
import { type Piece, renderBlocks, type Surface } from './render-blocks.ts';
import { plainText } from './rich-text.ts';

/** What one message of Slack consists of. */
export interface SlackMessage {
  /** For notifications and screen readers; escaped, at most 4,000 characters (https://docs.slack.dev/reference/methods/chat.postMessage). */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** How much goes where. `json` is the length of the blocks as JSON. */
interface Room {
  readonly blocks: number;
  readonly json: number;
}

/**
 * 50 blocks a message and 100 a Home tab: https://docs.slack.dev/reference/block-kit/blocks. Slack refuses blocks of some 13,200
 * characters with `msg_blocks_too_long`, and counts more than their text: https://github.com/slackapi/bolt-js/issues/2509.
 */
const ROOM: Readonly<Record<Surface, Room>> = {
  message: { blocks: 50, json: 12_500 },
  'plain-message': { blocks: 40, json: 6_500 },
  home: { blocks: 100, json: 50_000 },
};
/** An end (footnote, buttons) that is larger than this is cut like the rest. */
const LARGEST_END: Room = { blocks: 10, json: 4_000 };
const HINT: Room = { blocks: 1, json: 400 };
/** Escaping makes up to five characters of one, and pings stand in front. */
const LONGEST_FALLBACK = 600;
const MOST_PINGS = 20;

/**
 * A message as Slack shows it, in one piece. What has no room is left out before the footnote and the buttons at its end, with "…"
 * or with `hint` in its place. Only `pings` call anybody. A picture stands below the headline.
 */
export function renderMessage(
  message: ChatMessage,
  surface: Surface = 'message',
  hint = '…',
  image?: types.ImageBlock,
): SlackMessage {
  const [page] = renderPages(message, 1, hint, surface, image);
  return page ?? { text: '…', blocks: [] };
}

/**
 * A long answer as at most `most` messages, cut between blocks; beyond them like `renderMessage`.
 *
 * @returns at least one.
 */
export function renderPages(
  message: ChatMessage,
  most: number,
  hint: string,
  surface: Surface = 'message',
  image?: types.ImageBlock,
): SlackMessage[] {
  const room = ROOM[surface];
  const text = renderBlocks(message.blocks, surface);
  const pieces = withPings(image === undefined ? text : belowHeadline(text, image), message.pings ?? []);
  const ends = endOf(pieces);
  const pages: types.KnownBlock[][] = [[]];
  let left = room;
  let cut = false;
  for (const [index, { block }] of pieces.entries()) {
    const isEnd = index >= pieces.length - ends.length;
    const size = JSON.stringify(block).length + 1;
    const isLast = pages.length === most;
    // On the last page room is kept for the end and for saying that something is missing.
    const reserved = isLast && !isEnd ? sum(ends, HINT) : { blocks: 0, json: 0 };
    const fits = left.blocks - reserved.blocks >= 1 && left.json - reserved.json >= size;
    if (!isEnd && (cut || (!fits && isLast))) {
      cut = true;
      continue;
    }
    if (cut && isEnd && index === pieces.length - ends.length) pages.at(-1)?.push(hintBlock(hint));
    if (!fits && !isLast) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(block);
    left = { blocks: left.blocks - 1, json: left.json - size };
  }
  if (cut && ends.length === 0) pages.at(-1)?.push(hintBlock(hint));
  const fallback = fallbackOf(message);
  return pages.map((blocks) => ({ text: fallback, blocks: blocks.length === 0 ? [hintBlock('…')] : blocks }));
}

/** The pieces at the end that are kept, where they are not too large for that. */
function endOf(pieces: readonly Piece[]): readonly Piece[] {
  const ends = pieces.slice(pieces.findLastIndex(({ isEnd }) => !isEnd) + 1);
  const size = sum(ends, { blocks: 0, json: 0 });
  return size.blocks > LARGEST_END.blocks || size.json > LARGEST_END.json ? [] : ends;
}

function sum(pieces: readonly Piece[], more: Room): Room {
  const json = pieces.reduce((total, { block }) => total + JSON.stringify(block).length + 1, more.json);
  return { blocks: pieces.length + more.blocks, json };
}

function hintBlock(hint: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: cutText(hint, 300), emoji: false }] };
}

/** Those who are called stand below the headline, which is what a notification begins with. */
function withPings(pieces: readonly Piece[], pings: readonly Ping[]): Piece[] {
  const calls = callsOf(pings);
  if (calls === '') return [...pieces];
  return belowHeadline(pieces, { type: 'section', text: { type: 'mrkdwn', text: calls } });
}

function belowHeadline(pieces: readonly Piece[], block: types.KnownBlock): Piece[] {
  const after = pieces.findIndex(({ block: { type } }) => type !== 'header' && type !== 'context');
  const at = after === -1 ? pieces.length : after;
  return [...pieces.slice(0, at), { block, isEnd: false }, ...pieces.slice(at)];
}

/** @returns mentions of people and user groups: https://docs.slack.dev/messaging/formatting-message-text#mentioning-users. */
function callsOf(pings: readonly Ping[]): string {
  const calls = pings.flatMap(({ kind, id }) => {
    // Anything else in an id could be markup of its own.
    if (kind === 'person') return /^[UW][A-Z0-9]{1,30}$/.test(id) ? [`<@${id}>`] : [];
    return /^S[A-Z0-9]{1,30}$/.test(id) ? [`<!subteam^${id}>`] : [];
  });
  return [...new Set(calls)].slice(0, MOST_PINGS).join(' ');
}

function fallbackOf({ blocks, pings = [] }: ChatMessage): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
    const text = plainText(block.content, LONGEST_FALLBACK);
    const label = block.kind === 'heading' && block.status !== undefined ? (block.statusLabel ?? block.status) : '';
    return [label === '' ? text : `${text} [${label}]`];
  });
  const text = cutText(lines.filter((line) => line !== '').join('\n'), LONGEST_FALLBACK);
  const calls = callsOf(pings);
  return `${calls === '' ? '' : `${calls} `}${escapeText(text === '' ? '…' : text)}`;
}
