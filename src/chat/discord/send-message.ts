import { type APIMessage, type APIThreadChannel, type DiscordAPIError, Routes } from 'discord.js';
import { messageOf } from '../../lib/errors.ts';
import type { DeliveryOutcome, Destination } from '../../model/delivery.ts';
import type { SendRequest } from '../chat-adapter.ts';
import { type DrawDeps, drawnPicture } from '../drawn-picture.ts';
import { withPicture } from './attach-picture.ts';
import type { KnownChannel } from './channel-directory.ts';
import { missingPermissions } from './channel-permissions.ts';
import { explainDeleted, explainRefusal } from './explain-refusal.ts';
import { type FindDeps, findMessage, findPost, marked, NONCE_MS, nonceOf } from './find-sent.ts';
import { tagsFor } from './forum-tags.ts';
import { type MessageRef, readRef, writeRef } from './message-ref.ts';
import { CHANNEL_GONE, outcomeOf, refusalCode } from './outcome-of.ts';
import { type DiscordMessage, renderMessage, titleOf } from './render-message.ts';

/** The longest there is, so that new facts find the thread open: https://docs.discord.com/developers/resources/channel#thread-metadata-object */
const ARCHIVE_AFTER_MINUTES = 10_080;
const ARCHIVED = 50083;
const HAS_THREAD = 160004;
type Sent = DiscordMessage & { readonly message_reference?: object };
/** No thread may be made here: not allowed, not in this kind of channel, or too many of them. */
const NO_THREAD: ReadonlySet<number | null> = new Set([50001, 50013, 50024, 160006]);

export interface SendDeps extends FindDeps, DrawDeps {}

/**
 * Posts, edits or answers. Never throws for what Discord answers.
 *
 * A message carries its key as an enforced nonce, so that a post whose answer was lost is not made twice. Discord forgets a nonce after some
 * minutes, and posts of a forum take none: what is in doubt is looked for before it is made again. A picture comes with its message in one
 * request; an edit has none.
 */
export async function sendMessage(request: SendRequest, deps: SendDeps): Promise<DeliveryOutcome> {
  if (!isDestinationId(request.destination.id)) return rejectedId(request.destination.id);
  const rendered = renderMessage(request.message);
  let channelId = request.destination.id;
  try {
    if (request.kind === 'post') {
      channelId = await channelOf(request.destination, deps);
      return delivered(await post(channelId, request, rendered, deps));
    }
    const ref = readRef(request.ref);
    if (ref === null) {
      const detail = `The message to change or answer is unknown to Discord (${request.ref.slice(0, 50)}).`;
      return { status: 'rejected', reason: 'not-found', detail };
    }
    channelId = ref.channelId;
    if (request.kind === 'edit') return delivered(await edit(ref, rendered, deps));
    return delivered(await reply(ref, request, rendered, deps));
  } catch (error) {
    return failed(error, channelId, request.destination, deps);
  }
}

/** @returns whether it is the number of a channel, or `@` and that of a person: nothing else may get into an address. */
export function isDestinationId(id: string): boolean {
  return /^@?\d{15,21}$/.test(id);
}

function rejectedId(id: string): DeliveryOutcome {
  const detail = `"${id.slice(0, 50)}" is no channel of Discord's. Turn on Developer Mode in Discord, copy the channel's ID (a number of some 19 digits) and subscribe that.`;
  return { status: 'rejected', reason: 'bad-payload', detail };
}

function delivered(ref: MessageRef): DeliveryOutcome {
  return { status: 'delivered', messageRef: writeRef(ref) };
}

async function channelOf({ id }: Destination, { channels }: SendDeps): Promise<string> {
  return id.startsWith('@') ? channels.directMessages(id.slice(1)) : id;
}

async function post(
  channelId: string,
  request: SendRequest,
  rendered: DiscordMessage,
  deps: SendDeps,
): Promise<MessageRef> {
  const title = titleOf(request.message);
  // Direct messages are plain; asking for them is spared.
  const shape = request.destination.id.startsWith('@') ? 'plain' : await deps.channels.shapeOf(channelId);
  if (shape === 'forum') return postInForum(await deps.channels.find(channelId), request, rendered, deps);
  const { id } = await create(channelId, request, rendered, deps);
  return { channelId, messageId: id, shape, title };
}

/** The first message of a forum post has the post's id. */
async function postInForum(
  forum: KnownChannel,
  { message, key, attempted, mayGo }: SendRequest,
  rendered: DiscordMessage,
  deps: SendDeps,
): Promise<MessageRef> {
  const title = titleOf(message);
  const ref = (id: string): MessageRef => ({ channelId: id, messageId: id, shape: 'forum', title });
  const made = attempted === undefined ? undefined : await findPost(forum, { title, key, attempted }, deps);
  if (made !== undefined) return ref(made.id);
  const tags = tagsFor(message, forum.tags, forum.requiresTag);
  const picture = await drawnPicture(message, deps);
  await mayGo?.();
  const { id } = await withPicture(marked(rendered, key), picture, deps.log, (first, files) =>
    deps.api.call<APIThreadChannel>(
      'post',
      Routes.threads(forum.id),
      {
        name: title,
        auto_archive_duration: ARCHIVE_AFTER_MINUTES,
        ...(tags.length === 0 ? {} : { applied_tags: tags }),
        message: first,
      },
      files,
    ),
  );
  return ref(id);
}

async function edit(ref: MessageRef, rendered: DiscordMessage, { api }: SendDeps): Promise<MessageRef> {
  const route = Routes.channelMessage(ref.channelId, ref.messageId);
  try {
    await api.call('patch', route, rendered);
  } catch (error) {
    if (refusalCode(error) !== ARCHIVED) throw error;
    // Messages of an archived thread cannot be changed, and who may write in a thread may open it.
    await api.call('patch', Routes.channel(ref.channelId), { archived: false });
    await api.call('patch', route, rendered);
  }
  return ref;
}

async function reply(
  ref: MessageRef,
  request: SendRequest,
  rendered: DiscordMessage,
  deps: SendDeps,
): Promise<MessageRef> {
  const { channelId, messageId, title } = ref;
  if (ref.shape === 'forum') {
    const { id } = await create(channelId, request, rendered, deps);
    return { channelId, messageId: id, shape: 'plain', title };
  }
  if (ref.shape === 'threads' && (await openThread(ref, deps))) {
    try {
      const { id } = await create(messageId, request, rendered, deps);
      return { channelId: messageId, messageId: id, shape: 'plain', title };
    } catch (error) {
      // Somebody deleted the thread; no second one can be made under the message.
      if (refusalCode(error) !== CHANNEL_GONE) throw error;
    }
  }
  const reference = { message_reference: { message_id: messageId, fail_if_not_exists: false } };
  const { id } = await create(channelId, request, { ...rendered, ...reference }, deps);
  return { channelId, messageId: id, shape: 'plain', title };
}

/** @returns whether the message has a thread now: one with the message's own id. */
async function openThread(
  { channelId, messageId, title }: MessageRef,
  { api, channels, log }: SendDeps,
): Promise<boolean> {
  try {
    await api.call('post', Routes.threads(channelId, messageId), {
      name: title,
      auto_archive_duration: ARCHIVE_AFTER_MINUTES,
    });
    return true;
  } catch (error) {
    const code = refusalCode(error);
    if (code === HAS_THREAD) return true;
    if (!NO_THREAD.has(code)) throw error;
    const place = channels.lastName(channelId) ?? channelId;
    log.warn(
      { channel: place, cause: messageOf(error) },
      'discord: no thread could be made, the reply stands in the channel',
    );
    return false;
  }
}

async function create(
  channelId: string,
  { key, attempted, ifUnsure, destination, mayGo, message: neutral }: SendRequest,
  message: Sent,
  deps: SendDeps,
): Promise<Pick<APIMessage, 'id'>> {
  const made = attempted === undefined ? undefined : await findMessage(channelId, key, deps);
  if (made != null) return made;
  const isForgotten = attempted !== undefined && deps.clock.now() - Date.parse(attempted) > NONCE_MS;
  // A thread that was opened for this message may be empty yet; an empty channel is one that may not be read.
  const isUnread = made === null && channelId === destination.id;
  const shown =
    isUnread && isForgotten && ifUnsure !== undefined ? { ...message, ...renderMessage(ifUnsure) } : message;
  const body = { ...marked(shown, key), nonce: nonceOf(key), enforce_nonce: true };
  const picture = await drawnPicture(neutral, deps);
  await mayGo?.();
  return withPicture(body, picture, deps.log, (sent, files) =>
    deps.api.call<APIMessage>('post', Routes.channelMessages(channelId), sent, files),
  );
}

async function failed(
  error: unknown,
  channelId: string,
  destination: Destination,
  deps: SendDeps,
): Promise<DeliveryOutcome> {
  const { channels, log } = deps;
  const code = refusalCode(error);
  if (code === CHANNEL_GONE) {
    channels.forget(channelId);
    // The channel of an earlier message is not always the destination: it may be a post of the forum.
    const isWithin = channelId !== destination.id && !destination.id.startsWith('@');
    if (isWithin) return postIsGone(destination, deps);
  }
  const missing = code === 50013 ? await missingIn(channelId, deps) : [];
  const place = destination.id.startsWith('@') ? 'direct messages' : (channels.lastName(channelId) ?? channelId);
  const explain = (refusal: DiscordAPIError) => explainRefusal(refusal, { place, missing });
  const outcome = outcomeOf(error, explain);
  const fields = { channel: place, cause: messageOf(error), ...outcome };
  log.debug(fields, 'discord: a message was not delivered');
  return outcome;
}

/** Somebody deleted a forum post, or the forum with it: the forum says. */
async function postIsGone(destination: Destination, deps: SendDeps): Promise<DeliveryOutcome> {
  try {
    deps.channels.forget(destination.id);
    const { name } = await deps.channels.find(destination.id);
    return { status: 'rejected', reason: 'message-gone', detail: explainDeleted(name) };
  } catch (error) {
    return failed(error, destination.id, destination, deps);
  }
}

/** What to ask for is worth some requests; where they fail too, the refusal is told without it. */
async function missingIn(channelId: string, { channels }: SendDeps): Promise<string[]> {
  try {
    channels.forget(channelId);
    const bits = await channels.permissions(await channels.find(channelId));
    return bits === null ? [] : missingPermissions(bits);
  } catch {
    return [];
  }
}
