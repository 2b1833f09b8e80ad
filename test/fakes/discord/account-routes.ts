import { apiChannel, apiGuildFields, apiMember, apiRole, apiUser } from './api-objects.ts';
import { checkCommands, type SentCommand, type SentOption } from './check-commands.ts';
import { checkSpec } from './check-spec.ts';
import { isThread, permissionsOf } from './permissions.ts';
import { missingAccess, Refusal, refuseForm } from './refusal.ts';
import type { Route } from './route.ts';
import { addChannel, CHANNEL_TYPE, type FakeGuild, type World } from './world.ts';

/** The bot itself, its application and commands, its guilds, and direct messages. */
export function accountRoutes(world: World): Route[] {
  return [
    {
      on: 'GET /users/@me',
      reply: 'UserPIIResponse',
      handle: () => ({ ...apiUser(world.bot), mfa_enabled: true, locale: 'en-US', email: null, verified: true }),
    },
    {
      on: 'POST /users/@me/channels',
      reply: 'PrivateChannelResponse',
      handle({ body }) {
        refuseForm(checkSpec('CreatePrivateChannelRequest', body));
        const id = (body as { recipient_id?: string }).recipient_id ?? '';
        const user = world.users.get(id);
        if (user === undefined) throw new Refusal(404, 10013, 'Unknown User');
        if (user.bot === true) throw new Refusal(403, 50007, 'Cannot send messages to this user');
        const open = [...world.channels.values()].find(({ recipientId }) => recipientId === id);
        return apiChannel(world, open ?? addChannel(world, { type: CHANNEL_TYPE.dm, name: '', recipientId: id }));
      },
    },
    {
      on: 'GET /users/:user',
      reply: 'UserResponse',
      handle({ params }) {
        const user = world.users.get(params.user ?? '');
        if (user === undefined) throw new Refusal(404, 10013, 'Unknown User');
        return apiUser(user);
      },
    },
    { on: 'GET /applications/@me', reply: 'PrivateApplicationResponse', handle: () => application(world) },
    {
      on: 'GET /users/@me/guilds',
      handle: () =>
        [...world.guilds.values()].map(({ id, name }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: false,
          permissions: '0',
          features: [],
        })),
      reply: 'MyGuildResponse',
      each: true,
    },
    { on: 'GET /guilds/:guild', handle: ({ params }) => apiGuildFields(guildOf(world, params.guild)) },
    {
      on: 'GET /guilds/:guild/roles',
      reply: 'GuildRoleResponse',
      each: true,
      handle: ({ params }) => guildOf(world, params.guild).roles.map(apiRole),
    },
    {
      on: 'GET /guilds/:guild/members/:user',
      reply: 'GuildMemberResponse',
      handle({ params }) {
        const guild = guildOf(world, params.guild);
        if (!guild.members.has(params.user ?? '')) throw new Refusal(404, 10007, 'Unknown Member');
        return apiMember(world, guild, params.user ?? '');
      },
    },
    {
      on: 'GET /guilds/:guild/threads/active',
      reply: 'ThreadsResponse',
      handle({ params }) {
        const guild = guildOf(world, params.guild);
        const threads = [...world.channels.values()]
          .filter((channel) => isThread(channel) && channel.guildId === guild.id && !channel.archived)
          .filter((channel) => permissionsOf(world, channel, world.bot.id) !== 0n)
          .map((channel) => apiChannel(world, channel));
        return { threads, members: [], has_more: false };
      },
    },
    ...['', '/guilds/:guild'].flatMap((place): Route[] => [
      {
        on: `GET /applications/:application${place}/commands`,
        reply: 'ApplicationCommandResponse',
        each: true,
        handle: ({ params }) => world.commands.get(scopeOf(world, params)) ?? [],
      },
      {
        on: `PUT /applications/:application${place}/commands`,
        reply: 'ApplicationCommandResponse',
        each: true,
        handle({ params, body }) {
          const scope = scopeOf(world, params);
          const sent = body as SentCommand[];
          refuseForm(checkCommands(sent));
          const commands = sent.map((command) => ({
            id: world.newId(),
            application_id: world.applicationId,
            version: world.newId(),
            default_member_permissions: null,
            type: 1,
            nsfw: false,
            ...command,
            ...(command.options === undefined ? {} : { options: command.options.map(asStored) }),
            ...(scope === '' ? {} : { guild_id: scope, contexts: null }),
          }));
          world.commands.set(scope, commands);
          return commands;
        },
      },
    ]),
  ];
}

/** Discord gives back what a command says, without the fields that are false. */
function asStored(option: SentOption): object {
  const { required, options, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(options === undefined ? {} : { options: options.map(asStored) }),
  };
}

function scopeOf(world: World, params: Readonly<Record<string, string | undefined>>): string {
  if (params.application !== world.applicationId) throw new Refusal(404, 10002, 'Unknown Application');
  if (params.guild !== undefined) guildOf(world, params.guild);
  return params.guild ?? '';
}

function guildOf(world: World, id: string | undefined): FakeGuild {
  const guild = world.guilds.get(id ?? '');
  if (guild === undefined) throw new Refusal(404, 10004, 'Unknown Guild');
  if (!guild.members.has(world.bot.id)) throw missingAccess();
  return guild;
}

function application(world: World): object {
  return {
    id: world.applicationId,
    name: 'qwen-watch',
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: apiUser(world.bot),
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: world.interactionsUrl,
    role_connections_verification_url: null,
    owner: apiUser({ id: world.applicationId, username: 'owner' }),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
