import {
  type APIApplication,
  type APIApplicationCommand,
  type APIGuild,
  OAuth2Scopes,
  PermissionFlagsBits,
  type RouteLike,
  Routes,
} from 'discord.js';
import type { CommandSpec } from '../../model/command-spec.ts';
import { NEEDED_PERMISSIONS } from './channel-permissions.ts';
import { type CommandIdentity, commandJson } from './command-json.ts';
import { createDiscordApi, DISCORD_API_URL } from './discord-api.ts';
import { platformErrorOf } from './platform-error-of.ts';

export interface RegisterOptions {
  readonly token: string;
  /** @default https://discord.com/api */
  readonly apiUrl?: string;
  readonly specs: readonly CommandSpec[];
  readonly identity: CommandIdentity;
  /** Registers for this server alone, where it shows at once; everywhere else it may take a minute. @default null, for everywhere */
  readonly guildId?: string | null;
}

export interface Registered {
  readonly applicationId: string;
  readonly applicationName: string;
  /** Null where it was registered for all servers. */
  readonly guildName: string | null;
  /** Names of the subcommands. */
  readonly commands: readonly string[];
  /** Invites the bot with just the permissions that it needs. */
  readonly installLink: string;
}

/**
 * Puts the slash command in the place of all commands that the application has there.
 *
 * @throws PlatformError where Discord refuses the token, is not reached, or does not know the server.
 */
export async function registerCommands(options: RegisterOptions): Promise<Registered> {
  const { token, apiUrl = DISCORD_API_URL, specs, identity, guildId = null } = options;
  const api = createDiscordApi({ apiUrl, token });
  try {
    const { id, name } = await api.call<APIApplication>('get', Routes.currentApplication());
    const guild = guildId === null ? null : await api.call<APIGuild>('get', Routes.guild(guildId));
    const route: RouteLike =
      guildId === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
    const [command] = await api.call<APIApplicationCommand[]>('put', route, [commandJson(specs, identity)]);
    return {
      applicationId: id,
      applicationName: name,
      guildName: guild?.name ?? null,
      commands: (command?.options ?? []).map((option) => option.name),
      installLink: installLink(id),
    };
  } catch (error) {
    throw platformErrorOf(error, apiUrl);
  } finally {
    api.close();
  }
}

/** @returns the address that invites the bot. https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export function installLink(applicationId: string): string {
  const permissions = NEEDED_PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n);
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  link.searchParams.set('permissions', String(permissions & ~PermissionFlagsBits.Administrator));
  return link.href;
}
