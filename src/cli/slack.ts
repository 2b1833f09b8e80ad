import { describeScopes, slackManifest } from '../chat/slack/manifest.ts';
import { specsOf } from '../commands/command-specs.ts';
import { commands } from '../commands/index.ts';
import { messageOf } from '../lib/errors.ts';
import type { CliCommand } from './cli-command.ts';

export const slack: CliCommand = {
  name: 'slack',
  usage: 'slack manifest [--origin URL] [--may-read-history]',
  description: 'print the manifest of the Slack app to paste, and what each scope is for',
  options: { origin: { type: 'string' }, 'may-read-history': { type: 'boolean', default: false } },
  async run([what, ...more], { origin, 'may-read-history': mayReadHistory }) {
    if (what !== 'manifest' || more.length > 0) {
      process.stderr.write(
        `cli slack: only the manifest can be printed\nusage: npm run --silent cli -- ${this.usage}\n`,
      );
      return 2;
    }
    const history = mayReadHistory === true;
    try {
      const manifest = slackManifest({
        specs: specsOf(commands),
        mayReadHistory: history,
        ...(typeof origin === 'string' ? { origin } : {}),
      });
      process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
    } catch (error) {
      process.stderr.write(
        `cli slack: --origin wants a web address such as https://bot.example.org (${messageOf(error)})\n`,
      );
      return 2;
    }
    // To standard error, so that standard output holds nothing but what is pasted.
    process.stderr.write(`\nScopes, and what each is for:\n${describeScopes(history).join('\n')}\n`);
    process.stderr.write('\nPaste it at https://api.slack.com/apps: Create New App, From a manifest, JSON.\n');
    return 0;
  },
};
