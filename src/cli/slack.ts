import { INSTALL_PATH } from '../chat/slack/event-link.ts';
import { describeScopes, slackManifest } from '../chat/slack/manifest.ts';
import { specsOf } from '../commands/command-specs.ts';
import { commands } from '../commands/index.ts';
import { messageOf } from '../lib/errors.ts';
import { loadProject } from '../load-project.ts';
import type { CliCommand } from './cli-command.ts';

export const slack: CliCommand = {
  name: 'slack',
  usage: 'slack manifest [--origin URL] [--many-workspaces] [--may-read-history]',
  description: 'print the manifest of the Slack app to paste, and what each scope is for',
  options: {
    origin: { type: 'string' },
    'many-workspaces': { type: 'boolean', default: false },
    'may-read-history': { type: 'boolean', default: false },
  },
  async run([what, ...more], { origin, 'many-workspaces': many, 'may-read-history': mayReadHistory }) {
    if (what !== 'manifest' || more.length > 0) {
      process.stderr.write(
        `cli slack: only the manifest can be printed\nusage: npm run --silent cli -- ${this.usage}\n`,
      );
      return 2;
    }
    const history = mayReadHistory === true;
    // The app is made before there are credentials of it, so that it can be asked for; once they are set it goes by itself.
    const project = await loadProject();
    if (project === null) return 2;
    const { slack: settings } = project.environment;
    const isMany = settings?.access.kind === 'many';
    const manyWorkspaces = many === true || isMany;
    try {
      const manifest = slackManifest({
        specs: specsOf(commands),
        command: project.config.command,
        subject: project.config.subject.name,
        mayReadHistory: history,
        manyWorkspaces,
        ...(typeof origin === 'string' ? { origin } : {}),
        ...(isMany ? { socketMode: settings.transport.kind === 'socket' } : {}),
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
    if (manyWorkspaces && typeof origin === 'string') {
      const page = new URL(INSTALL_PATH, origin).href;
      process.stderr.write(
        `Then activate public distribution under "Manage Distribution"; others add it to their workspace at ${page}\n`,
      );
    }
    return 0;
  },
};
