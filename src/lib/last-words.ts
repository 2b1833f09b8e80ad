import { writeSync } from 'node:fs';
import { WatcherError } from './errors.ts';

const STANDARD_ERROR = 2;
/** What the engine itself says of a mistake in a program. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/**
 * From here on a failure that nobody catches ends the process with exit code 1 and `lastWordsOf` it. Node would print the whole error:
 * those of clients carry the request that failed, with its token.
 */
export function sayLastWords(): void {
  process.on('uncaughtException', (error: unknown) => {
    writeSync(STANDARD_ERROR, lastWordsOf(error));
    process.exit(1);
  });
}

/** @returns name, code and place of the error; its message where that is ours or the engine's, since any other may hold what was sent. */
export function lastWordsOf(error: unknown): string {
  if (!(error instanceof Error))
    return 'qwen-watch ended: something that is no error was thrown, and nobody caught it\n';
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const isTold = error instanceof WatcherError || (OF_THE_ENGINE.has(name) && !message.includes('://'));
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return `${[`qwen-watch ended: nobody caught ${name}${code}${isTold ? `: ${message}` : ''}`, ...places].join('\n')}\n`;
}
