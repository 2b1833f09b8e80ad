import type { Block, ChatMessage } from '../model/chat-message.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';

const WORDS: Readonly<Record<ReaderLanguage, string>> = {
  en: 'Possibly repeated: an earlier attempt to send this got no answer, and the bot may not look here whether it arrived.',
  zh: '可能重复：先前发送这条消息时没有得到答复，而机器人无权在此查看它是否已经送达。',
};

/** @returns the message with a note, above its buttons, that it may stand there twice. */
export function possiblyRepeated(message: ChatMessage, language: ReaderLanguage): ChatMessage {
  const note: Block = { kind: 'footnote', content: [WORDS[language]] };
  const isButtons = ({ kind }: Block) => kind === 'actions';
  const rest = message.blocks.filter((block) => !isButtons(block));
  return { ...message, blocks: [...rest, note, ...message.blocks.filter(isButtons)] };
}
