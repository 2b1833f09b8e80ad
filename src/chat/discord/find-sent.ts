import { createHash } from 'node:crypto';
import {
  type APIMessage,
  type APIThreadChannel,
  ComponentType,
  type RESTGetAPIGuildThreadsResult,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Clock } from '../../lib/clock.ts';
import type { ChannelDirectory, KnownChannel } from './channel-directory.ts';
import type { DiscordApi } from './discord-api.ts';
import { refusalCode } from './outcome-of.ts';
import type { RecentIds } from './recent-ids.ts';
import type { DiscordMessage } from './render-message.ts';

/** https://docs.discord.com/developers/resources/message#create-message: at most 25 characters. */
const NONCE_LENGTH = 25;
/** What may have been sent is looked for among the last messages, or among the forum posts of the last minutes. */
const LOOK_BACK_MESSAGES = 50;
const LOOK_BACK_MS = 15 * 60_000;
/** How long after its start a process takes every message for one that an earlier process may have sent. */
const IN_DOUBT_AFTER_START_MS = 15 * 60_000;
const MAX_INT32 = 0x7fff_ffff;

export interface FindDeps {
  readonly api: DiscordApi;
  readonly channels: ChannelDirectory;
  readonly clock: Clock;
  /** Keys of messages whose making had no answer. */
  readonly doubtful: RecentIds;
  /** When this process began: what an earlier one left in doubt, it does not know. */
  readonly since: number;
}

/** @returns the idempotency key as Discord takes it. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, NONCE_LENGTH);
}

/** @returns whether the message of this key may stand there already. */
export function isInDoubt(key: string, { doubtful, clock, since }: FindDeps): boolean {
  return doubtful.has(key) || clock.now() - since < IN_DOUBT_AFTER_START_MS;
}

/**
 * @returns the message with its key on it: as the id of its container, a number that Discord keeps and shows nobody, while it forgets nonces.
 *   https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function marked<Message extends DiscordMessage>(message: Message, key: string): Message {
  const components = message.components.map((component) =>
    component.type === ComponentType.Container ? { ...component, id: markOf(key) } : component,
  );
  return { ...message, components };
}

/** @returns our message with the key among the last ones of a channel; undefined where there is none, or they may not be read. */
export async function findMessage(channelId: string, key: string, deps: FindDeps): Promise<APIMessage | undefined> {
  const { api, channels } = deps;
  const own = await channels.ownId();
  try {
    const route = `${Routes.channelMessages(channelId)}?limit=${LOOK_BACK_MESSAGES}` as const;
    const messages = await api.call<APIMessage[]>('get', route);
    return messages.find((message) => message.author.id === own && isMarked(message, key));
  } catch (error) {
    // Why it is refused, the attempt to send will tell.
    if (refusalCode(error) !== null) return undefined;
    throw error;
  }
}

/**
 * @returns our post of this name among the last minutes' of a forum whose first message has the key: two messages may have one title.
 *   Undefined where there is none, or its message may not be read.
 */
export async function findPost(
  forum: KnownChannel,
  { title, key }: { readonly title: string; readonly key: string },
  deps: FindDeps,
): Promise<APIThreadChannel | undefined> {
  const { api, channels, clock } = deps;
  if (forum.guildId === null) return undefined;
  const own = await channels.ownId();
  const { threads } = await api.call<RESTGetAPIGuildThreadsResult>('get', Routes.guildActiveThreads(forum.guildId));
  const candidates = (threads as APIThreadChannel[]).filter(
    ({ id, parent_id, owner_id, name }) =>
      parent_id === forum.id &&
      owner_id === own &&
      name === title.trim() &&
      clock.now() - SnowflakeUtil.timestampFrom(id) < LOOK_BACK_MS,
  );
  for (const candidate of candidates) if (await beginsWith(candidate.id, key, api)) return candidate;
  return undefined;
}

/** Whether the first message of a forum post, which has the post's id, carries the key. */
async function beginsWith(postId: string, key: string, api: DiscordApi): Promise<boolean> {
  try {
    return isMarked(await api.call<APIMessage>('get', Routes.channelMessage(postId, postId)), key);
  } catch (error) {
    // Somebody has deleted it, or the bot may not read it.
    if (refusalCode(error) !== null) return false;
    throw error;
  }
}

function isMarked({ components = [] }: APIMessage, key: string): boolean {
  const mark = markOf(key);
  return components.some(({ type, id }) => type === ComponentType.Container && id === mark);
}

/** From 2^16 on, so that it is none of the numbers that Discord gives by itself, which count from 1. */
function markOf(key: string): number {
  const hash = createHash('sha256').update(key).digest().readUInt32BE(0);
  return 0x1_0000 + (hash % (MAX_INT32 - 0x1_0000));
}
