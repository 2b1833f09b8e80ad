import type { SentComponent } from './check-message.ts';
import { isThread, permissionsOf } from './permissions.ts';
import type { ShownFile } from './sent-files.ts';
import {
  CHANNEL_TYPE,
  type FakeChannel,
  type FakeGuild,
  type FakeRole,
  type FakeUser,
  type ShownMessage,
  type World,
} from './world.ts';

/** How Discord writes the things of the world; each is checked against the OpenAPI document before it leaves. */
export function apiUser({ id, username, bot }: FakeUser): object {
  return {
    id,
    username,
    avatar: null,
    discriminator: bot === true ? '0001' : '0',
    public_flags: 0,
    flags: 0,
    global_name: bot === true ? null : username,
    primary_guild: null,
    ...(bot === true ? { bot: true } : {}),
  };
}

export function apiRole({ id, name, permissions, mentionable }: FakeRole): object {
  return {
    id,
    name,
    permissions: String(permissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function apiMember(world: World, guild: FakeGuild, userId: string): object {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: '2026-01-01T00:00:00.000Z',
    nick: null,
    pending: false,
    premium_since: null,
    roles: guild.members.get(userId) ?? [],
    user: apiUser(world.users.get(userId) ?? { id: userId, username: 'unknown' }),
    mute: false,
    deaf: false,
  };
}

export function apiChannel(world: World, channel: FakeChannel): Record<string, unknown> {
  const { id, type, name, guildId, parentId } = channel;
  if (type === CHANNEL_TYPE.dm) {
    const other = world.users.get(channel.recipientId ?? '');
    return { id, type, flags: 0, last_message_id: null, recipients: other === undefined ? [] : [apiUser(other)] };
  }
  if (isThread(channel)) {
    return {
      id,
      type,
      name,
      guild_id: guildId,
      parent_id: parentId,
      owner_id: channel.messages[0]?.authorId ?? world.bot.id,
      flags: 0,
      last_message_id: channel.messages.at(-1)?.id ?? null,
      rate_limit_per_user: 0,
      message_count: channel.messages.length,
      member_count: 1,
      total_message_sent: channel.messages.length,
      applied_tags: [...channel.appliedTags],
      thread_metadata: {
        archived: channel.archived,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
        auto_archive_duration: 10_080,
        locked: channel.locked,
        create_timestamp: new Date(world.clock.now()).toISOString(),
      },
    };
  }
  return {
    id,
    type,
    name,
    guild_id: guildId,
    parent_id: parentId,
    flags: channel.requiresTag ? 1 << 4 : 0,
    position: 0,
    nsfw: false,
    topic: null,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id: whom, type: kind, allow, deny }) => ({
      id: whom,
      type: kind,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(type === CHANNEL_TYPE.forum
      ? {
          available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

export function apiMessage(world: World, message: ShownMessage): object {
  const at = new Date(world.clock.now()).toISOString();
  const users = message.pinged.users.flatMap((id) => world.users.get(id) ?? []);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.repliesTo === null ? 0 : 19,
    content: message.content,
    author: apiUser(world.users.get(message.authorId) ?? world.bot),
    mentions: users.map(apiUser),
    mention_roles: [...message.pinged.roles],
    mention_everyone: message.pinged.everyone,
    attachments: message.files.map(({ id, filename, description, bytes }) => ({
      id,
      filename,
      size: bytes.length,
      ...(description === null ? {} : { description }),
      ...addressesOf(id, filename),
      content_type: 'image/png',
    })),
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    timestamp: at,
    edited_timestamp: message.edits === 0 ? null : at,
    flags: message.flags,
    components: message.components.map((component) => apiComponent(component, message.files)),
    pinned: false,
    tts: false,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.repliesTo === null
      ? {}
      : { message_reference: { type: 0, channel_id: message.channelId, message_id: message.repliesTo } }),
  };
}

/** Where a file is found once it was sent. */
function addressesOf(id: string, filename: string): { readonly url: string; readonly proxy_url: string } {
  const path = `attachments/1/${id}/${filename}`;
  return { url: `https://cdn.discordapp.com/${path}`, proxy_url: `https://media.discordapp.net/${path}` };
}

function apiComponent(component: SentComponent, files: readonly ShownFile[]): object {
  const { type, id = 0, components = [] } = component;
  switch (type) {
    case 17:
      return {
        type,
        id,
        accent_color: component.accent_color ?? null,
        spoiler: false,
        components: components.map((inner) => apiComponent(inner, files)),
      };
    case 14:
      return { type, id, spacing: component.spacing ?? 1, divider: component.divider ?? true };
    case 1:
      return { type, id, components: components.map((inner) => apiComponent(inner, files)) };
    case 12:
      return { type, id, items: (component.items ?? []).map((item) => apiMedia(item, files)) };
    default:
      return { ...component, id };
  }
}

function apiMedia(
  { media, description }: NonNullable<SentComponent['items']>[number],
  files: readonly ShownFile[],
): object {
  const file = files.find(({ filename }) => media.url === `attachment://${filename}`);
  const addresses = file === undefined ? { url: media.url, proxy_url: media.url } : addressesOf(file.id, file.filename);
  return {
    media: { id: file?.id ?? '0', ...addresses, width: null, height: null, content_type: 'image/png' },
    description: description ?? null,
    spoiler: false,
  };
}

/** Numbers the components that were sent without an id, as Discord does. */
export function numbered(components: readonly SentComponent[]): SentComponent[] {
  const taken = new Set<number>();
  const note = (list: readonly SentComponent[]): void => {
    for (const { id, components: inner } of list) {
      if (id !== undefined && id !== 0) taken.add(id);
      note(inner ?? []);
    }
  };
  note(components);
  let next = 0;
  const number = (list: readonly SentComponent[]): SentComponent[] =>
    list.map((component) => {
      let { id } = component;
      if (id === undefined || id === 0) {
        do next++;
        while (taken.has(next));
        id = next;
      }
      return {
        ...component,
        id,
        ...(component.components === undefined ? {} : { components: number(component.components) }),
      };
    });
  return number(components);
}

/** A guild as GUILD_CREATE carries it; the OpenAPI document does not have it. */
export function apiGuild(world: World, guild: FakeGuild): object {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    ...apiGuildFields(guild),
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [apiMember(world, guild, world.bot.id)],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => apiChannel(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.archived && permissionsOf(world, channel, world.bot.id) !== 0n)
      .map((channel) => apiChannel(world, channel)),
  };
}

export function apiGuildFields(guild: FakeGuild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: guild.roles.map(apiRole),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}
