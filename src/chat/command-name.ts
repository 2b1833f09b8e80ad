import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { ChatAdapter, Inbound } from './chat-adapter.ts';

/**
 * How messages name the slash command until they reach a platform, stored ones too: what it is called there is the configuration's
 * (`subject.command`), and may change while messages wait.
 */
export const NEUTRAL_COMMAND = 'qwen';

/** A word of its own, and no part of an address or a path. */
const NEUTRAL_WORD = /(?<![\p{L}\p{N}/._-])\/qwen(?![\p{L}\p{N}/._-])/gu;

/** @returns the message with the slash command under the name `command`, without its slash. Links, which are others' words, stay as they are. */
export function withCommandName(message: ChatMessage, command: string): ChatMessage {
  if (command === NEUTRAL_COMMAND) return message;
  const rename = (text: string) => text.replace(NEUTRAL_WORD, () => `/${command}`);
  const inline = (part: Inline): Inline => {
    if (typeof part === 'string') return rename(part);
    return part.href === undefined ? { ...part, text: rename(part.text) } : part;
  };
  return { ...message, blocks: message.blocks.map((block) => renamed(block, inline)) };
}

function renamed(block: Block, inline: (part: Inline) => Inline): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(inline)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(inline))) };
    case 'fields':
      return { ...block, fields: block.fields.map(({ name, value }) => ({ name, value: value.map(inline) })) };
    case 'actions':
    case 'choice':
      return block;
    default:
      return { ...block, content: block.content.map(inline) };
  }
}

/** @returns what was typed without the command's own name in front, with or without its slash. */
export function withoutCommandName(text: string, command: string): string {
  const [first = ''] = text.trimStart().split(/\s/, 1);
  const isName = [command, `/${command}`].includes(first.toLowerCase());
  return isName ? text.trimStart().slice(first.length).trimStart() : text;
}

/** @returns the adapter with the slash command under the name `command` in all that it prints and takes. */
export function namingCommand(adapter: ChatAdapter, command: string): ChatAdapter {
  if (command === NEUTRAL_COMMAND) return adapter;
  const named = (inbound: Inbound): Inbound => ({
    ...inbound,
    command: async (request) =>
      withCommandName(await inbound.command({ ...request, text: withoutCommandName(request.text, command) }), command),
  });
  return {
    platform: adapter.platform,
    ...(adapter.limitGroup && { limitGroup: adapter.limitGroup }),
    start: (inbound) => adapter.start(named(inbound)),
    send: (request) => adapter.send({ ...request, message: withCommandName(request.message, command) }),
    stop: () => adapter.stop(),
  };
}
