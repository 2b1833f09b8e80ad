import type { Clock } from '../../../src/lib/clock.ts';
import type { SentComponent, SentMessage } from './check-message.ts';
import type { ShownFile } from './sent-files.ts';
import { createSnowflakes } from './snowflakes.ts';

export const CHANNEL_TYPE = {
  text: 0,
  dm: 1,
  voice: 2,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  forum: 15,
} as const;

export interface FakeUser {
  readonly id: string;
  readonly username: string;
  readonly bot?: boolean;
  /** Whether the bot may write to them. */
  dmsClosed?: boolean;
}

export interface FakeRole {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  mentionable: boolean;
}

export interface FakeOverwrite {
  readonly id: string;
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface FakeTag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: FakeRole[];
  /** Ids of roles by member. */
  readonly members: Map<string, string[]>;
}

/** A message as the channel shows it. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  content: string;
  embeds: readonly object[];
  components: readonly SentComponent[];
  files: readonly ShownFile[];
  flags: number;
  edits: number;
  readonly nonce: string | null;
  readonly repliesTo: string | null;
  /** Whom it notified when it was made. */
  readonly pinged: { readonly users: readonly string[]; readonly roles: readonly string[]; readonly everyone: boolean };
  /** Who alone sees it; null for all. */
  readonly visibleTo: string | null;
  loading: boolean;
  /** A message can have one thread in its life, deleted or not: the thread has its id. */
  hadThread: boolean;
}

export interface FakeChannel {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly recipientId: string | null;
  readonly overwrites: FakeOverwrite[];
  readonly tags: FakeTag[];
  readonly requiresTag: boolean;
  readonly appliedTags: readonly string[];
  readonly messages: ShownMessage[];
  archived: boolean;
  locked: boolean;
}

/** Everything that a Discord remembers. */
export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Null while it is revoked. */
  token: string | null;
  readonly applicationId: string;
  /** Bytes of all files of a request: https://docs.discord.com/developers/reference#uploading-files */
  uploadLimit: number;
  /** Where interactions go in place of the gateway. */
  interactionsUrl: string | null;
  readonly bot: FakeUser;
  readonly users: Map<string, FakeUser>;
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  /** Commands by guild id; '' for the global ones. */
  readonly commands: Map<string, readonly Record<string, unknown>[]>;
}

/** @returns a world with the bot in it and nobody else. */
export function createWorld(clock: Clock, token: string): World {
  const newId = createSnowflakes(clock);
  const id = newId();
  const bot: FakeUser = { id, username: 'qwen-watch', bot: true };
  return {
    clock,
    newId,
    token,
    applicationId: id,
    uploadLimit: 10 * 1024 * 1024,
    interactionsUrl: null,
    bot,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
  };
}

export function addChannel(
  world: World,
  channel: Partial<FakeChannel> & Pick<FakeChannel, 'type' | 'name'>,
): FakeChannel {
  const made: FakeChannel = {
    id: world.newId(),
    guildId: null,
    parentId: null,
    recipientId: null,
    overwrites: [],
    tags: [],
    requiresTag: false,
    appliedTags: [],
    messages: [],
    archived: false,
    locked: false,
    ...channel,
  };
  world.channels.set(made.id, made);
  return made;
}

/** @returns all text of a message as a reader sees it, components in order. */
export function textOf({ content, components }: Pick<ShownMessage, 'content' | 'components'>): string {
  const texts = (list: readonly SentComponent[]): string[] =>
    list.flatMap((component) => [
      ...(component.content === undefined ? [] : [component.content]),
      ...texts(component.components ?? []),
    ]);
  return [content, ...texts(components)].filter((text) => text !== '').join('\n');
}

/** @returns the buttons of a message in order. */
export function buttonsOf({ components }: Pick<ShownMessage, 'components'>): SentComponent[] {
  const walk = (list: readonly SentComponent[]): SentComponent[] =>
    list.flatMap((component) => [...(component.type === 2 ? [component] : []), ...walk(component.components ?? [])]);
  return walk(components);
}

/** Whom a new message notifies, by Discord's rules: https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export function pingedBy(world: World, channel: FakeChannel, sent: SentMessage): ShownMessage['pinged'] {
  const text = textOf({ content: sent.content ?? '', components: sent.components ?? [] });
  if (((sent.flags ?? 0) & (1 << 12)) !== 0) return { users: [], roles: [], everyone: false };
  const allowed = sent.allowed_mentions;
  const parses = (kind: string) => (allowed == null ? true : (allowed.parse ?? []).includes(kind));
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const guild = world.guilds.get(channel.guildId ?? '');
  return {
    users: named(/<@!?(\d+)>/g).filter((id) => parses('users') || (allowed?.users ?? []).includes(id)),
    roles: named(/<@&(\d+)>/g)
      .filter((id) => parses('roles') || (allowed?.roles ?? []).includes(id))
      .filter((id) => guild?.roles.some((role) => role.id === id && role.mentionable) ?? false),
    everyone: parses('everyone') && /@everyone|@here/.test(text),
  };
}
