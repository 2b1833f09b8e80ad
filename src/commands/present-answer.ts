import { type Block, type Button, type ChatMessage, LONGEST_COMMAND } from '../model/chat-message.ts';
import { footnote } from './answer-blocks.ts';
import type { Asked, Command, CommandArgs } from './command.ts';
import { isPaged, pagesOf } from './page-answer.ts';
import type { Voice } from './wording/voice.ts';

/** A command that was understood, and how to ask it again. */
export interface Understood {
  readonly command: Command;
  readonly args: CommandArgs;
  /** With all its options but the page, without `/qwen`. */
  readonly text: string;
}

/**
 * Makes a command's whole answer what is shown where it was asked: the page of it, with buttons to the pages beside it and one that
 * shows the same to the channel. A terminal has no buttons: there the footnote names the command. An answer that found nothing, which
 * has no heading, is given as it is.
 */
export function presentAnswer(
  answer: ChatMessage,
  { command, args: { options }, text }: Understood,
  asked: Asked,
  voice: Voice,
): ChatMessage {
  if (answer.blocks[0]?.kind !== 'heading') return answer;
  const { page: words } = voice.words;
  const isTerminal = asked.destination.platform === 'terminal';
  const pages = command.options.includes('page') && isPaged(options, asked) ? pagesOf(answer) : [[...answer.blocks]];
  const at = Math.min(options.page ?? 1, pages.length);
  const askPage = (page: number) => (page === 1 ? text : `${text} page:${page}`);
  const buttonTo = (label: string, page: number): Button[] =>
    page < 1 || page > pages.length ? [] : [{ label, command: askPage(page) }];
  const paging = [...buttonTo(words.previous, at - 1), ...buttonTo(words.next, at + 1)];
  // In somebody's direct messages there is nobody else to show it to, and what the channel sees is shown already.
  const show = command.shown === true && asked.audience === 'asker' && !asked.destination.id.startsWith('@');
  const all: Button[] = [
    ...paging,
    ...(show ? [{ label: words.showToChannel, command: askPage(at), answer: 'channel' as const }] : []),
  ];
  const buttons = isTerminal ? [] : all.filter((button) => button.command.length <= LONGEST_COMMAND);
  const next = at < pages.length ? askPage(at + 1) : null;
  const named =
    next !== null && !buttons.some((button) => button.command === next) ? [words.more(`/qwen ${next}`)] : [];
  const numbered = pages.length > 1 ? [words.of(at, pages.length), ...named] : [];
  const { picture, ...rest } = answer;
  return {
    ...rest,
    // It shows the whole of the answer, and stands beside the first page of it.
    ...(picture === undefined || at > 1 ? {} : { picture }),
    blocks: [
      ...withFootnote(pages[at - 1] ?? [], numbered.join(' · ')),
      ...(buttons.length === 0 ? [] : [{ kind: 'actions' as const, buttons }]),
    ],
  };
}

function withFootnote(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1);
  if (text === '') return [...blocks];
  if (last?.kind !== 'footnote') return [...blocks, footnote(text)];
  return [...blocks.slice(0, -1), footnote(...last.content, ` · ${text}`)];
}
