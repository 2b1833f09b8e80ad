import { TOPICS } from '../model/topic.ts';
import { fields, footnote, heading, paragraph } from './answer-blocks.ts';
import type { Command } from './command.ts';

/** @returns `help` over the other commands; it lists itself. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    usage: 'help',
    description: {
      en: 'This list',
      zh: '本列表',
    },
    options: [],
    words: 'none',
    run: async () => ({
      blocks: [
        heading('What you can ask'),
        fields(
          Object.fromEntries([...others, help].map(({ usage, description }) => [`/qwen ${usage}`, description.en])),
        ),
        paragraph(`Topics: ${TOPICS.join(', ')}.`),
        footnote('as-of answers with what was known on that day (UTC). Names may be typed in any spelling and script.'),
      ],
    }),
  };
  return help;
}
