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
import type { DiscordMessage } from './render-message.ts';

/** https://docs.discord.com/developers/resources/message#create-message: at most 25 characters. */
const NONCE_LENGTH = 25;
/** What may have been sent is looked for among the last messages, or among the forum posts since. */
const LOOK_BACK_MESSAGES = 100;
/** By how much the clocks of this machine and of Discord may differ. */
const CLOCKS_DIFFER_MS = 120_000;
/** Within this Discord knows the nonce, and makes no second message. */
export const NONCE_MS = 3 * 60_000;
const MAX_INT32 = 0x7fff_ffff;

export interface FindDeps {
  readonly api: DiscordApi;
  readonly channels: ChannelDirectory;
  readonly clock: Clock;
}

/** @returns the idempotency key as Discord takes it. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, NONCE_LENGTH);
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

/** @returns our message with the key among the last ones of a channel; undefined where there is none. Null where they may not be read. */
export async function findMessage(
  channelId: string,
  key: string,
  deps: FindDeps,
): Promise<APIMessage | undefined | null> {
  const { api, channels } = deps;
  const own = await channels.ownId();
  try {
    const route = `${Routes.channelMessages(channelId)}?limit=${LOOK_BACK_MESSAGES}` as const;
    const messages = await api.call<APIMessage[]>('get', route);
    // Whoever may not read a channel is shown an empty one.
    if (messages.length === 0) return null;
    return messages.find((message) => message.author.id === own && isMarked(message, key));
  } catch (error) {
    // Why it is refused, the attempt to send will tell.
    if (refusalCode(error) !== null) return null;
    throw error;
  }
}

/**
 * @returns our post of this name among those of a forum since the attempt whose first message has the key: two messages may have one title.
 *   Undefined where there is none, or its message may not be read.
 */
export async function findPost(
  forum: KnownChannel,
  { title, key, attempted }: { readonly title: string; readonly key: string; readonly attempted: string },
  deps: FindDeps,
): Promise<APIThreadChannel | undefined> {
  const { api, channels } = deps;
  if (forum.guildId === null) return undefined;
  const own = await channels.ownId();
  const { threads } = await api.call<RESTGetAPIGuildThreadsResult>('get', Routes.guildActiveThreads(forum.guildId));
  const candidates = (threads as APIThreadChannel[]).filter(
    ({ id, parent_id, owner_id, name }) =>
      parent_id === forum.id &&
      owner_id === own &&
      name === title.trim() &&
      SnowflakeUtil.timestampFrom(id) > Date.parse(attempted) - CLOCKS_DIFFER_MS,
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
