import { ALL_PERMISSIONS, PERMISSION, type PermissionName } from './permissions.ts';
import { addChannel, CHANNEL_TYPE, type FakeChannel, type FakeGuild, type FakeUser, type World } from './world.ts';

/** A server with the bot in it as it is after the invitation link, one member who manages it and one who does not. */
export interface SampleGuild {
  readonly guild: FakeGuild;
  readonly news: FakeChannel;
  readonly other: FakeChannel;
  readonly forum: FakeChannel;
  readonly manager: FakeUser;
  readonly member: FakeUser;
  readonly botRoleId: string;
}

/** What the bot is invited with here. */
export const INVITED: readonly PermissionName[] = [
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
  'READ_MESSAGE_HISTORY',
  'ATTACH_FILES',
];

export function addSampleGuild(
  world: World,
  { forumTags = ['Departures', 'Analysis'], requiresTag = false } = {},
): SampleGuild {
  const id = world.newId();
  const [ownerId, botRoleId, managerRoleId] = [world.newId(), world.newId(), world.newId()];
  const person = (username: string, userId = world.newId()): FakeUser => {
    const user: FakeUser = { id: userId, username };
    world.users.set(userId, user);
    return user;
  };
  person('owner', ownerId);
  const manager = person('manager');
  const member = person('member');
  const bits = (names: readonly PermissionName[]) => names.reduce((sum, name) => sum | PERMISSION[name], 0n);
  const guild: FakeGuild = {
    id,
    name: 'Qwen builders',
    ownerId,
    roles: [
      {
        id,
        name: '@everyone',
        permissions: bits(['VIEW_CHANNEL', 'SEND_MESSAGES', 'READ_MESSAGE_HISTORY']),
        mentionable: false,
      },
      { id: botRoleId, name: 'qwen-watch', permissions: bits(INVITED), mentionable: false },
      { id: managerRoleId, name: 'staff', permissions: bits(['MANAGE_GUILD']), mentionable: true },
    ],
    members: new Map([
      [ownerId, []],
      [world.bot.id, [botRoleId]],
      [manager.id, [managerRoleId]],
      [member.id, []],
    ]),
  };
  world.guilds.set(id, guild);
  const channel = (name: string, type: number, more: Partial<FakeChannel> = {}) =>
    addChannel(world, { type, name, guildId: id, ...more });
  return {
    guild,
    manager,
    member,
    botRoleId,
    news: channel('qwen-news', CHANNEL_TYPE.text),
    other: channel('general', CHANNEL_TYPE.text),
    forum: channel('qwen-stories', CHANNEL_TYPE.forum, {
      tags: forumTags.map((name) => ({ id: world.newId(), name, moderated: false })),
      requiresTag,
    }),
  };
}

/** Takes permissions from the bot in one channel, as a person does in its settings. */
export function takePermissions(world: World, channel: FakeChannel, names: readonly PermissionName[]): void {
  const deny = names.reduce((sum, name) => sum | PERMISSION[name], 0n);
  channel.overwrites.push({ id: world.bot.id, type: 1, allow: 0n, deny: deny & ALL_PERMISSIONS });
}

/** Gives them back. */
export function restorePermissions(world: World, channel: FakeChannel): void {
  const kept = channel.overwrites.filter(({ id }) => id !== world.bot.id);
  channel.overwrites.splice(0, channel.overwrites.length, ...kept);
}
