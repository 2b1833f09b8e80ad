import { answer } from './ask.ts';
import type { CliCommand } from './cli-command.ts';

export const why: CliCommand = {
  name: 'why',
  usage: 'why URL-OR-STORY [--demo]',
  description: 'show each stage of the decision about an article or a story',
  options: { demo: { type: 'boolean', default: false } },
  async run(words, { demo }) {
    return answer(['why', ...words].join(' '), { json: false, demo: demo === true });
  },
};
