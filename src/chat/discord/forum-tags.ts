import type { APIGuildForumTag } from 'discord.js';
import type { ChatMessage } from '../../model/chat-message.ts';
import { plainText } from './inline-text.ts';

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
const MOST_TAGS = 5;
const SEPARATORS = /[·,，、;|/]/;

/**
 * @returns ids of the forum's tags that the message's footnote names among its topics ("Departures" for "departure"), at most five; the first
 *   tag that the bot may give where the forum wants one and none is named.
 */
export function tagsFor(message: ChatMessage, tags: readonly APIGuildForumTag[], requiresTag: boolean): string[] {
  const footnotes = message.blocks.flatMap((block) =>
    block.kind === 'footnote' ? [plainText(block.content, 1_000)] : [],
  );
  const topics = new Set(footnotes.flatMap((text) => text.split(SEPARATORS)).map(plain));
  // A moderated tag wants a right that the bot does not ask for.
  const open = tags.filter(({ moderated }) => !moderated);
  const named = open.filter(({ name }) => topics.has(plain(name)));
  const chosen = named.length === 0 && requiresTag ? open.slice(0, 1) : named;
  return chosen.slice(0, MOST_TAGS).map(({ id }) => id);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/s$/, '');
}
