import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Story } from '../model/story.ts';
import { fillTemplate } from './fill-template.ts';
import type { LanguageWording } from './wording-language.ts';

/**
 * The message of a story whose status has turned since it was told: what it told is struck through, and why is said below, in the
 * reader's language. Any other message is given back as it is.
 */
export function strikeThrough(message: ChatMessage, story: Story, wording: LanguageWording): ChatMessage {
  if (story.turned !== true) return message;
  const [heading, ...rest] = message.blocks;
  if (heading?.kind !== 'heading') return message;
  const why: Block = {
    kind: 'paragraph',
    content: [{ text: wording.correction.mark, style: 'strong' }, reasonOf(story, wording)],
  };
  const [summary, ...others] = rest;
  const body = summary?.kind === 'paragraph' ? [struck(summary), ...others] : rest;
  return { blocks: [struck(heading), why, ...body] };
}

function struck<B extends Extract<Block, { content: readonly Inline[] }>>(block: B): B {
  const strike = (inline: Inline): Inline =>
    typeof inline === 'string' ? { text: inline, style: 'strike' } : { ...inline, style: 'strike' };
  return { ...block, content: block.content.map(strike) };
}

function reasonOf({ retracted, status }: Story, { correction: { reasons }, labels: { statuses } }: LanguageWording) {
  if (retracted === true) return reasons.retracted;
  if (status === 'denied' || status === 'reversed') return reasons[status];
  return fillTemplate(reasons.opposite, { status: statuses[status] });
}
