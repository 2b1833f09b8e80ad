import { describePoll } from '../pipeline/describe-poll.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

export const poll: CliCommand = {
  name: 'poll',
  usage: 'poll',
  description: 'check the feeds that are due once; what they bring is sent by the next start',
  options: {},
  async run() {
    const opened = await openApp({ queues: true });
    if (opened === null) return 2;
    try {
      await opened.app.open();
      process.stdout.write(`${describePoll(await opened.app.poll())}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
