import type { Clock } from '../../lib/clock.ts';
import { messageOf } from '../../lib/errors.ts';
import type { ChatMessage } from '../../model/chat-message.ts';
import type { Destination } from '../../model/delivery.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { Asker, ChatAdapter, Inbound } from '../chat-adapter.ts';
import { NEUTRAL_COMMAND } from '../command-name.ts';
import { headlineOf, renderEdit, renderMessage, renderReply } from './render-message.ts';
import { createScreen, type ScreenStreams } from './screen.ts';
import { typedCommand } from './typed-command.ts';
import { cutToColumns, visibleText } from './visible-text.ts';

/** Where progress is a line each, as in a log, one says enough for this long. */
const PROGRESS_LINE_EVERY_MS = 2_000;
const RETRY_AFTER_MS = 60_000;
const LONGEST_HEADLINE = 100;

export interface TerminalOptions extends ScreenStreams {
  /** Whether to colour: the caller knows of NO_COLOR and of pipes. */
  readonly colour: boolean;
  /** Columns, asked at each print, since windows change. */
  readonly width: () => number;
  /** The destination's id under which typed commands ask: the one channel that a terminal is. */
  readonly channel: string;
  /** Name of the command, which may stand in front of what is typed. @default that of messages before they are printed */
  readonly command?: string;
  /** Language of the answers. */
  readonly language: ReaderLanguage;
  readonly clock: Clock;
  /** Ctrl-C at the prompt, which the terminal no longer turns into a signal while somebody may type. */
  readonly onInterrupt: () => void;
}

/** The terminal as a chat platform, and what only a terminal has. */
export interface TerminalAdapter extends ChatAdapter {
  /**
   * Says what is under way. On a terminal in a line that goes again: with the next text, or with ''. Elsewhere as a line of
   * its own, at most one in two seconds. May be called before `start`.
   */
  progress(text: string): void;
  /** Runs `write`, which prints whole lines past this adapter (a log on standard error), without garbling what is typed. */
  aside(write: () => void): void;
}

/**
 * Prints messages and takes typed commands, one a line, with or without the command's name. Answers come in the order of the lines.
 * Closed input ends nothing. A `ref` carries the message's headline, so that a reply names it in a later process too.
 *
 * @example
 * const terminal = createTerminalAdapter({
 *   input: process.stdin, output: process.stdout, colour: true, width: () => process.stdout.columns ?? 100,
 *   channel: 'terminal', language: 'en', clock: systemClock, onInterrupt: () => void shutDown(),
 * });
 */
export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const { input, output, colour, width, clock, command = NEUTRAL_COMMAND } = options;
  const screen = createScreen({ input, output }, width, `${command}> `);
  const destination: Destination = { platform: 'terminal', id: options.channel };
  // Who sits at the terminal has started the bot, and reads what its channel is told.
  const asker: Asker = {
    self: destination,
    language: options.language,
    timezone: null,
    mayManage: true,
    isOperator: true,
  };
  const view = () => ({ width: width(), colour });
  let state: 'new' | 'open' | 'stopped' = 'new';
  let answering: Promise<void> = Promise.resolve();
  let lineBefore = false;
  let lastProgress = Number.NEGATIVE_INFINITY;

  // A reader that goes away (a closed pipe) is an outcome of `send`, not a crash of the process.
  output.on('error', () => {});

  const write = (text: string) =>
    new Promise<boolean>((resolve) => {
      screen.aside(() => output.write(text, (error) => resolve(error == null)));
    });
  const printLine = (line: string) => {
    lineBefore = true;
    return write(`${line}\n`);
  };
  const printBlock = (block: string) => {
    const gap = lineBefore ? '\n' : '';
    lineBefore = false;
    return write(`${gap}${block}\n\n`);
  };

  const answer = async (text: string, { command }: Inbound) => {
    if (state !== 'open') return;
    let message: ChatMessage;
    try {
      message = await command({ text, destination, asker, audience: 'asker' });
    } catch (error) {
      message = failure(text, error);
    }
    if (state !== 'open') return;
    // A prompt shows what was asked; a transcript would not.
    if (input.isTTY !== true || output.isTTY !== true) await printLine(cutToColumns(`> ${text}`, Math.max(2, width())));
    lineBefore = true;
    await printBlock(renderMessage(message, view()));
  };

  return {
    platform: 'terminal',
    async start(inbound) {
      state = 'open';
      screen.open({
        onLine(line) {
          const text = typedCommand(line, command);
          if (text !== null) answering = answering.then(() => answer(text, inbound));
        },
        onInterrupt: options.onInterrupt,
      });
    },
    async send(request) {
      if (state === 'stopped') return { status: 'retry', afterMs: RETRY_AFTER_MS, reason: 'unavailable' };
      const { message } = request;
      const printed =
        request.kind === 'post'
          ? await printBlock(renderMessage(message, view()))
          : request.kind === 'edit'
            ? await printLine(renderEdit(message, view()))
            : await printBlock(renderReply(message, headlineIn(request.ref), view()));
      if (!printed) return { status: 'retry', afterMs: RETRY_AFTER_MS, reason: 'unavailable' };
      return { status: 'delivered', messageRef: refOf(request.key, message) };
    },
    progress(text) {
      if (state === 'stopped') return;
      if (output.isTTY === true) return screen.status(text);
      const shown = visibleText(text).trim();
      if (shown === '' || clock.now() - lastProgress < PROGRESS_LINE_EVERY_MS) return;
      lastProgress = clock.now();
      void printLine(cutToColumns(shown, Math.max(1, width())));
    },
    aside(writeLines) {
      lineBefore = true;
      screen.aside(writeLines);
    },
    async stop() {
      state = 'stopped';
      screen.close();
    },
  };
}

function refOf(key: string, message: ChatMessage): string {
  return `${key.replaceAll(' ', '-')} ${cutToColumns(headlineOf(message), LONGEST_HEADLINE)}`;
}

function headlineIn(ref: string): string {
  const headline = ref.includes(' ') ? ref.slice(ref.indexOf(' ') + 1) : '';
  return headline === '' ? 'an earlier message' : headline;
}

function failure(text: string, error: unknown): ChatMessage {
  return {
    blocks: [
      { kind: 'heading', content: ['That did not work'] },
      { kind: 'paragraph', content: [{ text, style: 'code' }, ` failed: ${messageOf(error)}`] },
      { kind: 'footnote', content: ['Try it again, or type help for what can be asked.'] },
    ],
  };
}
