import { clearLine, clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { cutToColumns, visibleText } from './visible-text.ts';

/** What the terminal is made of: the process's standard streams, or a test's. `isTTY` as node sets it. */
export interface ScreenStreams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** What a person at the keyboard causes. */
interface KeyboardEvents {
  readonly onLine: (line: string) => void;
  readonly onInterrupt: () => void;
}

/**
 * The bottom line of a terminal, where somebody may be typing and something may be under way, and everything printed above it.
 * Where input or output is no terminal there is no prompt, and lines are simply written.
 */
export interface Screen {
  /** Begins to read lines; with a prompt where both ends are a terminal. */
  open(events: KeyboardEvents): void;
  /** Runs `write`, which may print whole lines to this terminal by any way, with the bottom line out of the way. */
  aside<T>(write: () => T): T;
  /** Shows what is under way until the next call; '' removes it. Does nothing where output is no terminal. */
  status(text: string): void;
  /** Removes the bottom line and hands the terminal back as it was found. May be called again, or without `open`. */
  close(): void;
}

/** @returns a screen over the streams with `prompt` in front of what is typed; `width` is asked at each drawing, since windows change. */
export function createScreen({ input, output }: ScreenStreams, width: () => number, prompt: string): Screen {
  let reader: Interface | null = null;
  let prompting = false;
  let current = '';
  let drawn = false;

  const hide = (): number => {
    if (prompting && reader !== null) {
      const { rows } = reader.getCursorPos();
      moveCursor(output, 0, -rows);
      cursorTo(output, 0);
      clearScreenDown(output);
      return rows;
    }
    if (drawn) {
      cursorTo(output, 0);
      clearLine(output, 0);
      drawn = false;
    }
    return 0;
  };
  const show = (rows: number) => {
    if (prompting && reader !== null) {
      reader.setPrompt(current === '' ? prompt : `(${current}) ${prompt}`);
      // readline goes up by the rows that the typed text took when it last drew it: give it those rows to go up.
      output.write('\n'.repeat(rows));
      reader.prompt(true);
    } else if (output.isTTY === true && current !== '') {
      output.write(current);
      drawn = true;
    }
  };
  const aside = <T>(write: () => T): T => {
    const rows = hide();
    try {
      return write();
    } finally {
      show(rows);
    }
  };

  return {
    open({ onLine, onInterrupt }) {
      hide();
      prompting = input.isTTY === true && output.isTTY === true;
      reader = prompting
        ? createInterface({ input, output, terminal: true, prompt })
        : createInterface({ input, terminal: false });
      const opened = reader;
      opened.on('line', (line) => {
        if (prompting) opened.prompt();
        onLine(line);
      });
      opened.on('SIGINT', onInterrupt);
      // A keyboard that breaks away (a closed session) is closed input.
      opened.on('error', () => opened.close());
      opened.on('close', () => {
        // Ctrl-D leaves the cursor behind the prompt.
        if (prompting) output.write('\n');
        prompting = false;
        reader = null;
      });
      show(0);
    },
    aside,
    status(text) {
      if (output.isTTY !== true) return;
      const rows = hide();
      const room = prompting ? Math.floor(width() / 2) : width() - 1;
      current = cutToColumns(visibleText(text).trim(), Math.max(1, room));
      show(rows);
    },
    close() {
      hide();
      current = '';
      prompting = false;
      reader?.close();
      reader = null;
    },
  };
}
