import { withCommandName, withoutCommandName } from '../chat/command-name.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { isUnderstood } from '../commands/dispatch.ts';
import { systemClock } from '../lib/clock.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

const WIDTH_OF_A_PIPE = 100;

export const ask: CliCommand = {
  name: 'ask',
  usage: 'ask QUESTION [--json] [--as-of DAY] [--since DAY] [--demo]',
  description: 'answer what the bot answers, from the ledger: who-left, timeline, person NAME ...',
  options: {
    json: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    'as-of': { type: 'string' },
    since: { type: 'string' },
  },
  async run(words, { json, demo, 'as-of': asOf, since }) {
    const text = [
      ...words,
      ...(typeof asOf === 'string' ? ['as-of', asOf] : []),
      ...(typeof since === 'string' ? ['since', since] : []),
    ].join(' ');
    return answer(text, { json: json === true, demo: demo === true });
  },
};

/** Asks one question of the live ledger, or of the demo's, and prints the answer. @returns the exit code. */
export async function answer(typed: string, { json, demo }: { json: boolean; demo: boolean }): Promise<number> {
  const opened = await openApp({ demo, mayOnlyRead: true });
  if (opened === null) return 2;
  const { command } = opened.config;
  const text = withoutCommandName(typed, command);
  const view = {
    width: process.stdout.columns ?? WIDTH_OF_A_PIPE,
    colour: process.stdout.isTTY === true && !opened.noColor,
  };
  const print = (message: ChatMessage, how: typeof view) =>
    `${renderMessage(withCommandName(message, command), how)}\n`;
  try {
    if (!json) {
      process.stdout.write(print(await opened.app.answer(text), view));
      return isUnderstood(text, systemClock) ? 0 : 2;
    }
    const asked = await opened.app.answerJson(text);
    if (asked.ok) process.stdout.write(`${JSON.stringify(asked.value)}\n`);
    else process.stderr.write(print(asked.message, { ...view, colour: false }));
    return asked.ok ? 0 : 2;
  } finally {
    await opened.close();
  }
}
