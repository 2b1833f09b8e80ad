import { apiChannel, apiMessage, numbered } from './api-objects.ts';
import { checkMessage, IS_COMPONENTS_V2, type SentMessage } from './check-message.ts';
import { checkSpec } from './check-spec.ts';
import { isThread, PERMISSION, permissionsOf } from './permissions.ts';
import { missingAccess, missingPermissions, Refusal, refuseForm, unknownChannel, unknownMessage } from './refusal.ts';
import type { Route } from './route.ts';
import { type ShownFile, takeFiles } from './sent-files.ts';
import { addChannel, CHANNEL_TYPE, type FakeChannel, pingedBy, type ShownMessage, type World } from './world.ts';

/** How long a nonce is remembered; "in the past few minutes", says the documentation. */
const NONCE_MS = 5 * 60_000;
/** https://docs.discord.com/developers/topics/threads */
const ACTIVE_THREADS = 1_000;

/** Channels, messages, threads and forum posts. */
export function channelRoutes(world: World): Route[] {
  return [
    {
      on: 'GET /channels/:channel',
      reply: (body) => schemaOfChannel(body as { type: number }),
      handle: ({ params }) => apiChannel(world, visible(world, params.channel)),
    },
    {
      on: 'PATCH /channels/:channel',
      reply: 'ThreadResponse',
      handle({ params, body }) {
        const channel = visible(world, params.channel);
        if (!isThread(channel)) throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
        refuseForm(checkSpec('UpdateThreadRequestPartial', body));
        const changes = body as { archived?: boolean; locked?: boolean };
        const opensOnly = changes.archived === false && Object.keys(changes).length === 1 && !channel.locked;
        demand(world, channel, opensOnly ? 'SEND_MESSAGES_IN_THREADS' : 'MANAGE_THREADS');
        channel.archived = changes.archived ?? channel.archived;
        channel.locked = changes.locked ?? channel.locked;
        return apiChannel(world, channel);
      },
    },
    {
      on: 'POST /channels/:channel/messages',
      reply: 'MessageResponse',
      handle({ params, body, files }) {
        const channel = visible(world, params.channel);
        if (channel.type === CHANNEL_TYPE.forum)
          throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel');
        demandSending(world, channel);
        const sent = body as SentMessage;
        refuseForm(checkMessage(sent, 'MessageCreateRequest'));
        if (files.length > 0) demand(world, channel, 'ATTACH_FILES');
        const shownFiles = takeFiles(sent, files, world);
        if (sent.enforce_nonce === true && sent.nonce != null) {
          const earlier = channel.messages.findLast(
            ({ nonce, id }) => nonce === String(sent.nonce) && world.clock.now() - timeOfId(id) < NONCE_MS,
          );
          if (earlier !== undefined) return apiMessage(world, earlier);
        }
        const target = sent.message_reference?.message_id;
        if (target !== undefined) demand(world, channel, 'READ_MESSAGE_HISTORY');
        if (target !== undefined && sent.message_reference?.fail_if_not_exists !== false) {
          if (!channel.messages.some(({ id }) => id === target)) {
            refuseForm([
              { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
            ]);
          }
        }
        // The API opens an archived thread by itself when something is sent to it.
        channel.archived = false;
        return apiMessage(world, Object.assign(addMessage(world, channel, sent, world.bot.id), { files: shownFiles }));
      },
    },
    {
      on: 'GET /channels/:channel/messages',
      reply: 'MessageResponse',
      each: true,
      handle({ params, query }) {
        const channel = visible(world, params.channel);
        const limit = Number(query.get('limit') ?? 50);
        if (!(limit >= 1 && limit <= 100)) {
          refuseForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'Must be between 1 and 100' }]);
        }
        // Without this permission there are no messages to be seen, and no error.
        const mayRead = (permissionsOf(world, channel, world.bot.id) & PERMISSION.READ_MESSAGE_HISTORY) !== 0n;
        const seen = channel.messages.filter(({ visibleTo }) => visibleTo === null);
        // Nonces are not given again.
        return mayRead
          ? seen
              .slice(-limit)
              .reverse()
              .map((message) => apiMessage(world, { ...message, nonce: null }))
          : [];
      },
    },
    {
      on: 'GET /channels/:channel/messages/:message',
      reply: 'MessageResponse',
      handle({ params }) {
        const channel = visible(world, params.channel);
        demand(world, channel, 'READ_MESSAGE_HISTORY');
        return apiMessage(world, messageIn(channel, params.message));
      },
    },
    {
      on: 'PATCH /channels/:channel/messages/:message',
      reply: 'MessageResponse',
      handle({ params, body, files }) {
        const channel = visible(world, params.channel);
        const message = messageIn(channel, params.message);
        if (message.authorId !== world.bot.id)
          throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
        if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived');
        const sent = body as SentMessage;
        refuseForm(checkMessage(sent, 'MessageEditRequestPartial', message.flags));
        applyEdit(message, sent, takeFiles(sent, files, world));
        return apiMessage(world, message);
      },
    },
    {
      on: 'POST /channels/:channel/messages/:message/threads',
      status: 201,
      reply: 'CreatedThreadResponse',
      handle({ params, body }) {
        const channel = visible(world, params.channel);
        if (channel.type !== CHANNEL_TYPE.text && channel.type !== CHANNEL_TYPE.announcement) {
          throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
        }
        demand(world, channel, 'CREATE_PUBLIC_THREADS');
        refuseForm(checkSpec('CreateTextThreadWithMessageRequest', body));
        const message = messageIn(channel, params.message);
        if (message.hadThread) throw new Refusal(400, 160004, 'A thread has already been created for this message');
        refuseCrowd(world, channel);
        message.hadThread = true;
        const type = channel.type === CHANNEL_TYPE.text ? CHANNEL_TYPE.thread : CHANNEL_TYPE.announcementThread;
        const name = nameOf(body);
        return apiChannel(
          world,
          addChannel(world, { id: message.id, type, name, guildId: channel.guildId, parentId: channel.id }),
        );
      },
    },
    {
      on: 'POST /channels/:channel/threads',
      status: 201,
      reply: 'CreatedThreadResponse',
      handle({ params, body, files }) {
        const channel = visible(world, params.channel);
        if (channel.type !== CHANNEL_TYPE.forum)
          throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
        demand(world, channel, 'SEND_MESSAGES');
        refuseForm(checkSpec('CreateForumThreadRequest', body));
        const { message, applied_tags: tags = [] } = body as { message: SentMessage; applied_tags?: string[] };
        refuseForm(
          checkMessage(message, 'BaseCreateMessageCreateRequest').map((e) => ({ ...e, path: ['message', ...e.path] })),
        );
        if (channel.requiresTag && tags.length === 0) {
          throw new Refusal(400, 40067, 'A tag is required to create a forum post in this channel');
        }
        for (const id of tags) {
          const tag = channel.tags.find((candidate) => candidate.id === id);
          if (tag === undefined)
            refuseForm([{ path: ['applied_tags'], code: 'FORUM_TAG_UNKNOWN', message: 'Unknown tag' }]);
          if (tag?.moderated === true) demand(world, channel, 'MANAGE_THREADS');
        }
        if (files.length > 0) demand(world, channel, 'ATTACH_FILES');
        const shownFiles = takeFiles(message, files, world);
        refuseCrowd(world, channel);
        const post = addChannel(world, {
          type: CHANNEL_TYPE.thread,
          name: nameOf(body),
          guildId: channel.guildId,
          parentId: channel.id,
          appliedTags: tags,
        });
        const first = Object.assign(addMessage(world, post, message, world.bot.id, post.id), { files: shownFiles });
        return { ...apiChannel(world, post), message: apiMessage(world, first) };
      },
    },
  ];
}

/** Adds a message as it was sent. @param id of its own, unless it begins a forum post. */
export function addMessage(
  world: World,
  channel: FakeChannel,
  sent: SentMessage,
  authorId: string,
  id = world.newId(),
  seen: Pick<ShownMessage, 'visibleTo' | 'loading'> = { visibleTo: null, loading: false },
): ShownMessage {
  const message: ShownMessage = {
    id,
    channelId: channel.id,
    authorId,
    content: (sent.content ?? '').trim(),
    embeds: sent.embeds ?? [],
    components: numbered(sent.components ?? []),
    files: [],
    flags: sent.flags ?? 0,
    edits: 0,
    nonce: sent.nonce == null ? null : String(sent.nonce),
    repliesTo: sent.message_reference?.message_id ?? null,
    pinged: pingedBy(world, channel, sent),
    hadThread: false,
    ...seen,
  };
  channel.messages.push(message);
  return message;
}

/** What is not named stays; a V2 flag cannot be taken back. */
export function applyEdit(message: ShownMessage, sent: SentMessage, files: readonly ShownFile[] = []): void {
  message.edits++;
  if (sent.attachments != null || files.length > 0) message.files = files;
  if (sent.content !== undefined) message.content = (sent.content ?? '').trim();
  if (sent.embeds !== undefined) message.embeds = sent.embeds ?? [];
  if (sent.components !== undefined) message.components = numbered(sent.components ?? []);
  message.flags = (message.flags & IS_COMPONENTS_V2) | (sent.flags ?? message.flags) | (message.flags & 64);
}

/** @throws Refusal where there is no such channel, or the bot does not see it. */
function visible(world: World, id: string | undefined): FakeChannel {
  if (!/^\d+$/.test(id ?? '')) {
    refuseForm([{ path: ['channel_id'], code: 'NUMBER_TYPE_COERCE', message: `Value "${id}" is not snowflake.` }]);
  }
  const channel = world.channels.get(id ?? '');
  if (channel === undefined) throw unknownChannel();
  if ((permissionsOf(world, channel, world.bot.id) & PERMISSION.VIEW_CHANNEL) === 0n) throw missingAccess();
  return channel;
}

function demand(world: World, channel: FakeChannel, name: keyof typeof PERMISSION): void {
  if ((permissionsOf(world, channel, world.bot.id) & PERMISSION[name]) === 0n) throw missingPermissions();
}

function demandSending(world: World, channel: FakeChannel): void {
  const recipient = world.users.get(channel.recipientId ?? '');
  if (recipient?.dmsClosed === true) throw new Refusal(403, 50007, 'Cannot send messages to this user');
  if (channel.locked) throw new Refusal(403, 160005, 'This thread is locked');
  demand(world, channel, isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
}

function refuseCrowd(world: World, { guildId }: FakeChannel): void {
  const active = [...world.channels.values()].filter((c) => isThread(c) && !c.archived && c.guildId === guildId);
  if (active.length >= ACTIVE_THREADS) throw new Refusal(400, 160006, 'Maximum number of active threads reached');
}

function messageIn(channel: FakeChannel, id: string | undefined): ShownMessage {
  const message = channel.messages.find((candidate) => candidate.id === id && candidate.visibleTo === null);
  if (message === undefined) throw unknownMessage();
  return message;
}

function nameOf(body: unknown): string {
  const { name } = body as { name: string };
  if (name.trim() === '')
    refuseForm([{ path: ['name'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
  return name.trim();
}

function timeOfId(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
}

export function schemaOfChannel({ type }: { readonly type: number }): string {
  if (type === CHANNEL_TYPE.dm) return 'PrivateChannelResponse';
  return type >= 10 && type <= 12 ? 'ThreadResponse' : 'GuildChannelResponse';
}
