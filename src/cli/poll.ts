import { describePoll } from '../pipeline/describe-poll.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

export const poll: CliCommand = {
  name: 'poll',
  usage: 'poll',
  description: 'check the feeds of config/feeds.yaml that are due once, without sending anything',
  options: {},
  async run() {
    const opened = await openApp();
    if (opened === null) return 2;
    try {
      process.stdout.write(`${describePoll(await opened.app.poll())}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
