import {
  type APIChannel,
  type APIDMChannel,
  type APIGuild,
  type APIGuildForumTag,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  ChannelFlags,
  ChannelType,
  Routes,
} from 'discord.js';
import type { Clock } from '../../lib/clock.ts';
import { type PermissionQuestion, permissionsIn } from './channel-permissions.ts';
import type { DiscordApi } from './discord-api.ts';
import type { ToldChannel } from './discord-connection.ts';

/** How long what is known of a channel is believed; a renamed tag shows after that. */
const FRESH_MS = 5 * 60_000;
const MOST_KNOWN = 1_000;

/** How a channel takes messages: threads under messages, posts with threads of their own, or neither. */
export type ChannelShape = 'threads' | 'forum' | 'plain';

export interface KnownChannel {
  readonly id: string;
  /** `#qwen-news`; of direct messages "direct messages". */
  readonly name: string;
  readonly shape: ChannelShape;
  /** Null for direct messages. */
  readonly guildId: string | null;
  /** The channel or forum of a thread. */
  readonly parentId: string | null;
  readonly tags: readonly APIGuildForumTag[];
  readonly requiresTag: boolean;
  readonly overwrites: PermissionQuestion['overwrites'];
}

/** What Discord says of channels and of the bot in them, remembered for a while. */
export interface ChannelDirectory {
  /** @throws what the API does, where the channel is gone or hidden. */
  find(id: string): Promise<KnownChannel>;
  /** @returns how the channel takes messages; asked for only where Discord has not told by itself. @throws as `find` does */
  shapeOf(id: string): Promise<ChannelShape>;
  /** @returns the last known name, also of a channel that has since been hidden; undefined for one never seen. */
  lastName(id: string): string | undefined;
  /** @returns the server of a channel that was found; null else. */
  lastGuild(id: string): string | null;
  forget(id: string): void;
  /** @returns the channel of a person's direct messages, opened where it is not. */
  directMessages(userId: string): Promise<string>;
  /** @returns what the bot may do there; of a thread, in its channel. Null in direct messages. */
  permissions(channel: KnownChannel): Promise<bigint | null>;
  ownId(): Promise<string>;
}

/**
 * @param told what Discord has told of a channel by itself: of a server's channels all, which is more than is worth remembering here.
 * @returns a directory that asks `api` and remembers up to 1,000 channels.
 */
export function createChannelDirectory(
  api: DiscordApi,
  clock: Clock,
  told: (id: string) => ToldChannel | undefined = () => undefined,
): ChannelDirectory {
  const known = new Map<string, { readonly channel: KnownChannel; readonly at: number }>();
  const names = new Map<string, string>();
  const direct = new Map<string, string>();
  let self: Promise<APIUser> | null = null;

  const remember = <Value>(map: Map<string, Value>, key: string, value: Value) => {
    map.delete(key);
    map.set(key, value);
    const [oldest] = map.keys();
    if (map.size > MOST_KNOWN && oldest !== undefined) map.delete(oldest);
  };
  const ownId = async () => {
    self ??= api.call<APIUser>('get', Routes.user());
    try {
      return (await self).id;
    } catch (error) {
      self = null;
      throw error;
    }
  };
  const find = async (id: string) => {
    const entry = known.get(id);
    if (entry !== undefined && clock.now() - entry.at < FRESH_MS) return entry.channel;
    const channel = knownChannel(await api.call<APIChannel>('get', Routes.channel(id)));
    remember(known, id, { channel, at: clock.now() });
    remember(names, id, channel.name);
    return channel;
  };

  return {
    find,
    ownId,
    async shapeOf(id) {
      const channel = told(id);
      return channel === undefined ? (await find(id)).shape : shapeOfType(channel.type);
    },
    lastName: (id) => names.get(id) ?? toldName(told(id)),
    lastGuild: (id) => known.get(id)?.channel.guildId ?? null,
    forget: (id) => void known.delete(id),
    async directMessages(userId) {
      const open = direct.get(userId);
      if (open !== undefined) return open;
      const { id } = await api.call<APIDMChannel>('post', Routes.userChannels(), { recipient_id: userId });
      remember(direct, userId, id);
      return id;
    },
    async permissions(channel) {
      const { guildId } = channel;
      if (guildId === null) return null;
      const userId = await ownId();
      const [guild, roles, member, place] = await Promise.all([
        api.call<APIGuild>('get', Routes.guild(guildId)),
        api.call<APIRole[]>('get', Routes.guildRoles(guildId)),
        api.call<APIGuildMember>('get', Routes.guildMember(guildId, userId)),
        channel.shape === 'plain' && channel.parentId !== null ? find(channel.parentId) : channel,
      ]);
      const { overwrites } = place;
      return permissionsIn({
        guildId,
        ownerId: guild.owner_id,
        roles,
        member: { userId, roleIds: member.roles },
        overwrites,
      });
    },
  };
}

function shapeOfType(type: ChannelType): ChannelShape {
  switch (type) {
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return 'forum';
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return 'threads';
    default:
      return 'plain';
  }
}

function toldName(channel: ToldChannel | undefined): string | undefined {
  return channel?.name == null ? undefined : `#${channel.name}`;
}

function knownChannel(channel: APIChannel): KnownChannel {
  const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
  const isDirect = channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM;
  const isThread =
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread;
  return {
    id: channel.id,
    name: isDirect ? 'direct messages' : `#${channel.name}`,
    shape: shapeOfType(channel.type),
    guildId: 'guild_id' in channel ? (channel.guild_id ?? null) : null,
    parentId: isThread ? (channel.parent_id ?? null) : null,
    tags: isForum ? channel.available_tags : [],
    requiresTag: isForum && ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
    overwrites: 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [],
  };
}
