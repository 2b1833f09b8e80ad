import type { Audience } from '../../model/chat-message.ts';

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
const LONGEST_ID = 100;
const PREFIXES: Readonly<Record<Audience, string>> = { asker: 'qwen:', channel: 'qwen!' };

/** What a press asks, and who sees the answer. */
export interface Pressed {
  readonly command: string;
  readonly answer: Audience;
}

/** @returns a button's `custom_id`; null where the command is too long to be handed on, or empty. */
export function buttonId({ command, answer }: Pressed): string | null {
  const id = `${PREFIXES[answer]}${command}`;
  return command.trim() === '' || id.length > LONGEST_ID ? null : id;
}

/** @returns what the button with this `custom_id` asks; null for one that is not ours. */
export function readButtonId(id: string): Pressed | null {
  for (const answer of ['asker', 'channel'] as const) {
    if (id.startsWith(PREFIXES[answer])) return { command: id.slice(PREFIXES[answer].length), answer };
  }
  return null;
}
