import { type APIOverwrite, type APIRole, OverwriteType, PermissionFlagsBits } from 'discord.js';

/** A permission as Discord's settings name it. */
export interface NamedPermission {
  readonly name: string;
  readonly bit: bigint;
}

const VIEW: NamedPermission = { name: 'View Channel', bit: PermissionFlagsBits.ViewChannel };
const SEND: NamedPermission = { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages };
const HISTORY: NamedPermission = { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory };
const THREADS: NamedPermission = { name: 'Create Public Threads', bit: PermissionFlagsBits.CreatePublicThreads };
const IN_THREADS: NamedPermission = {
  name: 'Send Messages in Threads',
  bit: PermissionFlagsBits.SendMessagesInThreads,
};
const FILES: NamedPermission = { name: 'Attach Files', bit: PermissionFlagsBits.AttachFiles };

/**
 * What the bot needs in a channel, and no more: "Read Message History" to reply to a message, "Attach Files" for pictures, no "Embed Links",
 * since Components V2 embed nothing. In a forum "Send Messages" is shown as "Create Posts".
 */
export const NEEDED_PERMISSIONS: readonly NamedPermission[] = [VIEW, SEND, HISTORY, THREADS, IN_THREADS, FILES];

/** Who asks for permissions: a member with the roles and the place they are wanted in. */
export interface PermissionQuestion {
  readonly guildId: string;
  readonly ownerId: string | null;
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
  readonly member: { readonly userId: string; readonly roleIds: readonly string[] };
  readonly overwrites: readonly Pick<APIOverwrite, 'id' | 'type' | 'allow' | 'deny'>[];
}

/**
 * @returns the permissions of a member in a channel: everybody's and the roles', then the channel's overwrites for everybody, for roles, for
 *   the member. Nothing where the channel is not seen. https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn({ guildId, ownerId, roles, member, overwrites }: PermissionQuestion): bigint {
  const all = (1n << 53n) - 1n;
  if (ownerId === member.userId) return all;
  const own = new Set([guildId, ...member.roleIds]);
  let bits = roles.filter(({ id }) => own.has(id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((bits & PermissionFlagsBits.Administrator) !== 0n) return all;
  const layers = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guildId && own.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.userId),
  ];
  for (const layer of layers) {
    bits &= ~layer.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    bits |= layer.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  }
  return (bits & PermissionFlagsBits.ViewChannel) === 0n ? 0n : bits;
}

/** @returns the names of those needed permissions that are missing; without sight of the channel that one alone, since it hides the others. */
export function missingPermissions(bits: bigint): string[] {
  if ((bits & VIEW.bit) === 0n) return [VIEW.name];
  return NEEDED_PERMISSIONS.filter(({ bit }) => (bits & bit) === 0n).map(({ name }) => name);
}

/**
 * @returns whether nothing can be posted without it; the others have a lesser way: a reply in the channel in place of a thread, a text without
 *   its picture.
 */
export function isEssential(name: string): boolean {
  return name === VIEW.name || name === SEND.name;
}
