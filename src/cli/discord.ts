import { registerCommands } from '../chat/discord/register-commands.ts';
import { specsOf } from '../commands/command-specs.ts';
import { commands } from '../commands/index.ts';
import { loadProject } from '../load-project.ts';
import type { CliCommand } from './cli-command.ts';

export const discord: CliCommand = {
  name: 'discord',
  usage: 'discord register [--server ID]',
  description:
    'register the slash command at Discord, for all servers or one, and print the link that installs the bot',
  options: { server: { type: 'string' } },
  async run([what, ...more], { server }) {
    if (what !== 'register' || more.length > 0) {
      process.stderr.write(`cli discord: only register can be done\nusage: npm run --silent cli -- ${this.usage}\n`);
      return 2;
    }
    if (typeof server === 'string' && !/^\d{5,24}$/.test(server)) {
      process.stderr.write(
        'cli discord: --server wants the id of a server: developer mode on, then "Copy Server ID"\n',
      );
      return 2;
    }
    const project = await loadProject();
    if (project === null) return 2;
    const settings = project.environment.discord;
    if (settings === null) {
      process.stderr.write('cli discord: DISCORD_TOKEN is not set; put the token of the bot into .env\n');
      return 2;
    }
    const {
      applicationName,
      guildName,
      commands: registered,
      installLink,
    } = await registerCommands({
      token: settings.token(),
      ...(settings.apiUrl === null ? {} : { apiUrl: settings.apiUrl }),
      specs: specsOf(commands),
      identity: { command: project.config.command, subject: project.config.subject.name },
      guildId: typeof server === 'string' ? server : null,
    });
    const where = guildName === null ? 'on all servers' : `on the server ${guildName}`;
    process.stdout.write(
      `/${project.config.command} of ${applicationName} is registered ${where}: ${registered.join(', ')}\n\nInstall the bot with this link:\n${installLink}\n`,
    );
    return 0;
  },
};
