import { CHANNEL_TYPE, type FakeChannel, type World } from './world.ts';

/** https://docs.discord.com/developers/topics/permissions */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_GUILD: 1n << 5n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
} as const;
export type PermissionName = keyof typeof PERMISSION;

export const ALL_PERMISSIONS = Object.values(PERMISSION).reduce((sum, bit) => sum | bit, 0n);

/** What a member may do in a channel: base, then the overwrites of everyone, of roles, of the member. A thread has its parent's. */
export function permissionsOf(world: World, channel: FakeChannel, userId: string): bigint {
  if (channel.guildId === null) return ALL_PERMISSIONS;
  const guild = world.guilds.get(channel.guildId);
  const roles = guild?.members.get(userId);
  if (guild === undefined || roles === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const place = isThread(channel) ? (world.channels.get(channel.parentId ?? '') ?? channel) : channel;
  let bits = guild.roles
    .filter(({ id }) => id === guild.id || roles.includes(id))
    .reduce((sum, role) => sum | role.permissions, 0n);
  if ((bits & PERMISSION.ADMINISTRATOR) !== 0n) return ALL_PERMISSIONS;
  const layers = [
    place.overwrites.filter(({ id }) => id === guild.id),
    place.overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && roles.includes(id)),
    place.overwrites.filter(({ id, type }) => type === 1 && id === userId),
  ];
  for (const layer of layers) {
    bits &= ~layer.reduce((sum, { deny }) => sum | deny, 0n);
    bits |= layer.reduce((sum, { allow }) => sum | allow, 0n);
  }
  return (bits & PERMISSION.VIEW_CHANNEL) === 0n ? 0n : bits;
}

export function isThread({ type }: FakeChannel): boolean {
  return type === CHANNEL_TYPE.thread || type === CHANNEL_TYPE.announcementThread;
}
