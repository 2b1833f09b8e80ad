import { TOPICS } from '../model/topic.ts';
import { fields, footnote, heading, paragraph } from './answer-blocks.ts';
import type { Command } from './command.ts';
import { voiceOf } from './wording/voice.ts';

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
    run: async (_args, deps) => {
      const { language, words, topic } = voiceOf(deps);
      const { open, close } = words.common;
      const usages = [...others, help].map(({ usage, description }) => [`/qwen ${usage}`, description[language]]);
      // What is typed stands beside what it is called.
      const topics = TOPICS.map((typed) => (topic(typed) === typed ? typed : `${typed}${open}${topic(typed)}${close}`));
      return {
        blocks: [
          heading(words.help.title),
          fields(Object.fromEntries(usages)),
          paragraph(words.help.topics(topics.join(words.common.comma))),
          footnote(words.help.hint),
        ],
      };
    },
  };
  return help;
}
