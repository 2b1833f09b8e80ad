import type { ChatMessage } from '../../model/chat-message.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';

/** What this platform says by itself. */
interface AnswerWording {
  readonly more: string;
  readonly askedBy: (name: string) => string;
  readonly failed: string;
  readonly tryAgain: string;
}

export const ANSWER_WORDING: Readonly<Record<ReaderLanguage, AnswerWording>> = {
  en: {
    more: '… there is more than fits here: ask for less, with a limit, a topic or a later date.',
    askedBy: (name) => `Asked by ${name}`,
    failed: 'That did not work',
    tryAgain: 'Try it again in a minute; the operator of the bot finds the reason in its log.',
  },
  zh: {
    more: '……内容过多，未能全部显示：请用条数、主题或更晚的日期缩小范围。',
    askedBy: (name) => `由 ${name} 查询`,
    failed: '操作未成功',
    tryAgain: '请稍后再试；机器人的运维者可在日志中查到原因。',
  },
};

/** @returns the answer to a command that threw. */
export function failureMessage(language: ReaderLanguage): ChatMessage {
  const { failed, tryAgain } = ANSWER_WORDING[language];
  return {
    blocks: [
      { kind: 'heading', content: [failed] },
      { kind: 'paragraph', content: [tryAgain] },
    ],
  };
}

/** @returns the message with who asked for it at its end, for everybody who reads along. */
export function withAsker(message: ChatMessage, name: string, language: ReaderLanguage): ChatMessage {
  const { blocks } = message;
  const footnote = { kind: 'footnote' as const, content: [ANSWER_WORDING[language].askedBy(name)] };
  const at = blocks.findIndex(({ kind }) => kind === 'actions');
  const end = at === -1 ? blocks.length : at;
  return { ...message, blocks: [...blocks.slice(0, end), footnote, ...blocks.slice(end)] };
}
