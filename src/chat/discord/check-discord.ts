import {
  type APIApplication,
  type APIApplicationCommand,
  type APIGatewayBotInfo,
  type APIUser,
  Routes,
} from 'discord.js';
import type { Clock } from '../../lib/clock.ts';
import type { CommandSpec } from '../../model/command-spec.ts';
import { type ChannelDirectory, createChannelDirectory, type KnownChannel } from './channel-directory.ts';
import { isEssential, missingPermissions } from './channel-permissions.ts';
import { createDiscordApi, DISCORD_API_URL, type DiscordApi } from './discord-api.ts';
import { explainRefusal } from './explain-refusal.ts';
import { outcomeOf } from './outcome-of.ts';
import { platformErrorOf } from './platform-error-of.ts';
import { installLink } from './register-commands.ts';
import { isDestinationId } from './send-message.ts';

/** One thing looked at. `advice` says what to do where it is not well. */
export interface DiscordFinding {
  readonly state: 'well' | 'worth a look' | 'broken';
  readonly what: string;
  readonly advice?: string;
}

export interface DiscordCheck {
  readonly token: string;
  /** @default https://discord.com/api */
  readonly apiUrl?: string;
  readonly clock: Clock;
  /** Name of the slash command, without its slash. */
  readonly command: string;
  /** The commands that should be registered. */
  readonly specs: readonly CommandSpec[];
  /** Destinations that are told something: ids of channels, or `@` and a person's. */
  readonly destinations: readonly string[];
}

/** Sessions that a bot may begin in a day are 1,000; Discord resets the token of one that uses them up. */
const FEW_SESSIONS = 50;
const REGISTER = 'run `npm run cli -- discord register`';

/** Looks at everything that Discord needs, and posts nothing. Never rejects: what cannot be looked at is a finding. */
export async function checkDiscord(check: DiscordCheck): Promise<DiscordFinding[]> {
  const { token, apiUrl = DISCORD_API_URL, clock, command, specs, destinations } = check;
  const api = createDiscordApi({ apiUrl, token });
  const channels = createChannelDirectory(api, clock);
  try {
    const application = await api.call<APIApplication>('get', Routes.currentApplication());
    const gateway = await api.call<APIGatewayBotInfo>('get', Routes.gatewayBot());
    const places: DiscordFinding[] = [];
    const guildIds = new Set<string>();
    for (const id of destinations) {
      places.push(await checkDestination(id, api, channels, application.id));
      const guildId = channels.lastGuild(id);
      if (guildId !== null) guildIds.add(guildId);
    }
    return [
      ...checkApplication(application, gateway),
      await checkCommands(api, application.id, [...guildIds], command, specs),
      ...places,
    ];
  } catch (error) {
    const { message } = platformErrorOf(error, apiUrl);
    return [{ state: 'broken', what: `Discord token: ${message}`, advice: 'put DISCORD_TOKEN right, then look again' }];
  } finally {
    api.close();
  }
}

function checkApplication(
  application: APIApplication,
  { session_start_limit: limit }: APIGatewayBotInfo,
): DiscordFinding[] {
  const findings: DiscordFinding[] = [
    {
      state: 'well',
      what: `Discord token: ${application.name} (application ${application.id}); no privileged intent is needed`,
    },
  ];
  if (application.interactions_endpoint_url != null) {
    findings.push({
      state: 'broken',
      what: 'Discord sends commands to a web address and not to the bot',
      advice: 'empty "Interactions Endpoint URL" of the application at https://discord.com/developers/applications',
    });
  }
  if (limit.remaining < FEW_SESSIONS) {
    const hours = Math.ceil(limit.reset_after / 3_600_000);
    findings.push({
      state: 'worth a look',
      what: `Discord lets the bot connect only ${limit.remaining} times more in the next ${hours} h`,
      advice: 'do not restart it again and again: Discord resets the token of a bot that connects too often',
    });
  }
  return findings;
}

async function checkCommands(
  api: DiscordApi,
  applicationId: string,
  guildIds: readonly string[],
  command: string,
  specs: readonly CommandSpec[],
): Promise<DiscordFinding> {
  const everywhere = await api.call<APIApplicationCommand[]>('get', Routes.applicationCommands(applicationId));
  const inGuilds: APIApplicationCommand[] = [];
  for (const id of guildIds) {
    try {
      inGuilds.push(
        ...(await api.call<APIApplicationCommand[]>('get', Routes.applicationGuildCommands(applicationId, id))),
      );
    } catch {
      // A server that the bot has left is told with its channel.
    }
  }
  const registered = [...everywhere, ...inGuilds].filter(({ name }) => name === command);
  if (registered.length === 0)
    return { state: 'broken', what: `Discord command /${command} is not registered`, advice: REGISTER };
  const known = new Set(registered.flatMap(({ options }) => (options ?? []).map(({ name }) => name)));
  const missing = specs.map(({ name }) => name).filter((name) => !known.has(name));
  const stale = [...known].filter((name) => !specs.some((spec) => spec.name === name));
  if (missing.length + stale.length > 0) {
    const what = [
      ...(missing.length === 0 ? [] : [`without ${missing.join(', ')}`]),
      ...(stale.length === 0 ? [] : [`with ${stale.join(', ')}, which this version does not have`]),
    ];
    return {
      state: 'worth a look',
      what: `Discord command /${command} is registered ${what.join(' and ')}`,
      advice: REGISTER,
    };
  }
  const twice = everywhere.some(({ name }) => name === command) && inGuilds.some(({ name }) => name === command);
  if (twice) {
    const advice = 'registered for one server and for all, it is listed twice there: it does no harm';
    return { state: 'worth a look', what: `Discord command /${command} is registered twice`, advice };
  }
  return { state: 'well', what: `Discord command /${command}: ${known.size} subcommands registered` };
}

async function checkDestination(
  id: string,
  api: DiscordApi,
  channels: ChannelDirectory,
  applicationId: string,
): Promise<DiscordFinding> {
  if (!isDestinationId(id)) {
    const advice = 'turn on Developer Mode in Discord and copy the ID of the channel: a number of some 19 digits';
    return { state: 'broken', what: `Discord channel "${id.slice(0, 50)}" is none`, advice };
  }
  const invite = `invite the bot with ${installLink(applicationId)}, or end its subscriptions`;
  try {
    if (id.startsWith('@')) {
      const user = await api.call<APIUser>('get', Routes.user(id.slice(1)));
      return { state: 'well', what: `Discord direct messages of ${user.username}` };
    }
    const channel = await channels.find(id);
    const bits = await channels.permissions(channel);
    return judgePlace(channel, bits === null ? [] : missingPermissions(bits));
  } catch (error) {
    const place = channels.lastName(id) ?? `channel ${id}`;
    const outcome = outcomeOf(error, (refusal) => explainRefusal(refusal, { place, missing: [] }));
    if (outcome.status === 'rejected')
      return { state: 'broken', what: `Discord ${place}: ${outcome.detail}`, advice: invite };
    return {
      state: 'worth a look',
      what: `Discord ${place} cannot be looked at now`,
      advice: 'look again in a minute',
    };
  }
}

function judgePlace({ name, tags, requiresTag }: KnownChannel, missing: readonly string[]): DiscordFinding {
  if (missing.length > 0) {
    const lacks = missing.map((permission) => `"${permission}"`).join(', ');
    return {
      state: missing.some(isEssential) ? 'broken' : 'worth a look',
      what: `Discord ${name}: the bot lacks ${lacks}`,
      advice: 'give it that in the settings of the channel, under Permissions',
    };
  }
  if (requiresTag && !tags.some(({ moderated }) => !moderated)) {
    return {
      state: 'broken',
      what: `Discord ${name} wants a tag on each post and has none that the bot may give`,
      advice: 'add a tag that is not for moderators only, or stop requiring tags',
    };
  }
  return { state: 'well', what: `Discord ${name}` };
}
