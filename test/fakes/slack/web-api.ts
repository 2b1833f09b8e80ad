import type { types } from '@slack/bolt';
import { type Refusal, refusalOfBlocks } from './block-rules.ts';
import { type Answer, type Arguments, type Method, Refused } from './call-method.ts';
import { type FakeFile, imagesOf } from './files.ts';
import type { SlackShapes } from './slack-shapes.ts';
import { APP, type FakeChannel, type FakeMessage, type Workspace } from './workspace.ts';

const SENT = {
  channel: 'string!',
  text: 'string',
  blocks: 'json',
  metadata: 'json',
  parse: 'string',
  link_names: 'boolean',
} as const;
const POSTED = {
  ...SENT,
  thread_ts: 'string',
  unfurl_links: 'boolean',
  unfurl_media: 'boolean',
  mrkdwn: 'boolean',
} as const;

/** `text` beyond this is refused by chat.update, and cut at 40,000 by chat.postMessage; the fake refuses there too. */
const LONGEST_EDIT = 4_000;
const LONGEST_TEXT = 40_000;
const LARGEST_METADATA = 8_000;

/**
 * The methods of the Web API that the product calls: https://docs.slack.dev/reference/methods. Whatever Slack refuses is refused,
 * and so is any argument that is not listed here.
 */
export function createWebApi(
  workspace: Workspace,
  shapes: SlackShapes,
  { socketUrl, uploadUrl }: { readonly socketUrl: () => string; readonly uploadUrl: (ticket: string) => string },
): Map<string, Method> {
  const { team, name: teamName, bot, botUser } = workspace;
  const printed = printedIn(workspace);
  const channelOf = (id: unknown): FakeChannel => {
    const asked = String(id);
    const channel = workspace.channels.get(asked);
    // Slack hides private channels from who is not in them.
    if (channel === undefined || channel.isDeleted) throw new Refused('channel_not_found');
    if (channel.kind !== 'public' && !channel.members.has(botUser)) throw new Refused('channel_not_found');
    return channel;
  };
  const writable = (id: unknown) => {
    const channel = channelOf(id);
    if (channel.isArchived) throw new Refused('is_archived');
    if (!channel.members.has(botUser)) throw new Refused('not_in_channel');
    return channel;
  };
  const contentOf = ({ text, blocks, metadata }: Arguments, longest: number) => {
    refuse(blocks === undefined ? null : refusalOfBlocks(blocks, 'message', shapes));
    const unknownFiles = workspace.files.faultsOf(blocks);
    if (unknownFiles.length > 0) throw new Refused('invalid_blocks', unknownFiles);
    const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
    if ((text === undefined || text === '') && !hasBlocks) throw new Refused('no_text');
    if (String(text ?? '').length > longest) throw new Refused('msg_too_long');
    if (metadata !== undefined) {
      const faults = shapes.faultsOf('MessageMetadata', metadata);
      const size = JSON.stringify(metadata).length;
      if (faults.length > 0) throw new Refused('invalid_metadata_format', faults);
      if (size > LARGEST_METADATA) throw new Refused('metadata_too_large', [`${size}`]);
    }
    return {
      text: String(text ?? ''),
      blocks: (blocks ?? []) as types.KnownBlock[],
      ...(metadata === undefined ? {} : { metadata: metadata as types.MessageMetadata }),
    };
  };
  const post = (args: Arguments): Answer => {
    const channel = writable(args.channel);
    const threadTs = args.thread_ts === undefined ? undefined : String(args.thread_ts);
    if (threadTs !== undefined && !channel.messages.some(({ ts }) => ts === threadTs))
      throw new Refused('thread_not_found');
    const message: FakeMessage = {
      ts: workspace.nextTs(),
      ...contentOf(args, LONGEST_TEXT),
      ...(threadTs === undefined ? {} : { threadTs }),
      edits: 0,
      via: 'web-api',
    };
    channel.messages.push(message);
    return { ok: true, channel: channel.id, ts: message.ts, message: printed(message) };
  };
  const update = (args: Arguments): Answer => {
    const channel = writable(args.channel);
    const message = channel.messages.find(({ ts, onlyFor }) => ts === args.ts && onlyFor === undefined);
    if (message === undefined) throw new Refused('message_not_found');
    Object.assign(message, contentOf(args, LONGEST_EDIT), { edits: message.edits + 1 });
    const { ts, ...rest } = printed(message);
    return { ok: true, channel: channel.id, ts, text: message.text, message: rest };
  };
  const postEphemeral = (args: Arguments): Answer => {
    const channel = writable(args.channel);
    const user = String(args.user);
    if (!channel.members.has(user)) throw new Refused('user_not_in_channel');
    // https://github.com/slackapi/node-slack-sdk/issues/1790
    if (imagesOf(args.blocks).length > 0) throw new Refused('invalid_blocks', ['no file is shared with one person']);
    const message: FakeMessage = {
      ts: workspace.nextTs(),
      ...contentOf(args, LONGEST_TEXT),
      edits: 0,
      onlyFor: user,
      via: 'web-api',
    };
    channel.messages.push(message);
    return { ok: true, message_ts: message.ts };
  };
  const history = (args: Arguments, inThread: boolean): Answer => {
    const channel = channelOf(args.channel);
    if (!channel.members.has(botUser)) throw new Refused('not_in_channel');
    const all = channel.messages.filter(({ onlyFor, threadTs, ts }) => {
      const belongs = inThread ? threadTs === args.ts || ts === args.ts : threadTs === undefined;
      return onlyFor === undefined && belongs && (args.oldest === undefined || Number(ts) > Number(args.oldest));
    });
    const limit = Number(args.limit ?? 100);
    // A thread is read from its beginning; so is a channel from a bound in time on, and each page has the latest in front.
    const page = inThread || args.oldest !== undefined ? all.slice(0, limit) : all.slice(-limit);
    const messages = inThread ? page : page.toReversed();
    return {
      ok: true,
      has_more: all.length > page.length,
      messages: messages.map((m) => printed(m, args.include_all_metadata === 'true')),
    };
  };
  const publish = (args: Arguments): Answer => {
    const user = String(args.user_id);
    if (!workspace.people.has(user)) throw new Refused('user_not_found');
    const faults = shapes.faultsOf('HomeView', args.view);
    if (faults.length > 0) throw new Refused('invalid_arguments', faults);
    const view = args.view as types.HomeView;
    refuse(refusalOfBlocks(view.blocks, 'home', shapes));
    workspace.homes.set(user, view);
    return { ok: true, view: { id: `V${user}`, team_id: team, ...view } };
  };

  const openModal = ({ trigger_id: trigger, view }: Arguments): Answer => {
    const state = workspace.triggers.get(String(trigger));
    if (state === undefined) throw new Refused('invalid_trigger_id');
    if (state !== 'good') throw new Refused(state === 'used' ? 'exchanged_trigger_id' : 'expired_trigger_id');
    const faults = shapes.faultsOf('ModalView', view);
    if (faults.length > 0) throw new Refused('invalid_arguments', faults);
    refuse(refusalOfBlocks((view as types.ModalView).blocks, 'home', shapes));
    workspace.triggers.set(String(trigger), 'used');
    return { ok: true, view: { id: 'V1', team_id: team, ...(view as object) } };
  };

  return new Map<string, Method>([
    [
      'views.open',
      { takes: { trigger_id: 'string!', view: 'json!' }, answers: 'ViewsPublishResponse', run: openModal },
    ],
    [
      'auth.test',
      {
        takes: {},
        answers: 'AuthTestResponse',
        run: () => ({
          ok: true,
          url: 'https://fake.slack.test/',
          team: teamName,
          user: 'qwen-watch',
          team_id: team,
          user_id: botUser,
          bot_id: bot,
          is_enterprise_install: false,
        }),
      },
    ],
    [
      'apps.connections.open',
      { takes: {}, answers: 'AppsConnectionsOpenResponse', run: () => ({ ok: true, url: socketUrl() }) },
    ],
    ['chat.postMessage', { scope: 'chat:write', takes: POSTED, answers: 'ChatPostMessageResponse', run: post }],
    [
      'chat.update',
      { scope: 'chat:write', takes: { ...SENT, ts: 'string!' }, answers: 'ChatUpdateResponse', run: update },
    ],
    [
      'chat.postEphemeral',
      {
        scope: 'chat:write',
        takes: { ...SENT, user: 'string!', thread_ts: 'string' },
        answers: 'ChatPostEphemeralResponse',
        run: postEphemeral,
      },
    ],
    [
      'conversations.info',
      {
        scope: 'channels:read',
        takes: { channel: 'string!', include_locale: 'boolean', include_num_members: 'boolean' },
        answers: 'ConversationsInfoResponse',
        run: ({ channel: id }) => {
          const channel = channelOf(id);
          if (channel.kind === 'private' && !workspace.scopes.includes('groups:read')) {
            throw new Refused('missing_scope');
          }
          return {
            ok: true,
            channel: {
              id: channel.id,
              name: channel.name,
              is_channel: channel.kind === 'public',
              is_im: channel.kind === 'im',
              is_private: channel.kind !== 'public',
              is_archived: channel.isArchived,
              is_member: channel.members.has(botUser),
            },
          };
        },
      },
    ],
    [
      'conversations.history',
      {
        scope: 'channels:history',
        takes: { channel: 'string!', oldest: 'string', limit: 'number', include_all_metadata: 'boolean' },
        answers: 'ConversationsHistoryResponse',
        run: (args) => history(args, false),
      },
    ],
    [
      'conversations.replies',
      {
        scope: 'channels:history',
        takes: {
          channel: 'string!',
          ts: 'string!',
          oldest: 'string',
          limit: 'number',
          include_all_metadata: 'boolean',
        },
        answers: 'ConversationsHistoryResponse',
        run: (args) => history(args, true),
      },
    ],
    [
      'conversations.open',
      {
        scope: 'im:write',
        takes: { users: 'string!' },
        answers: 'ConversationsOpenResponse',
        run: ({ users }) => {
          if (!workspace.people.has(String(users))) throw new Refused('user_not_found');
          return { ok: true, channel: { id: workspace.directMessages(String(users)).id } };
        },
      },
    ],
    [
      'conversations.join',
      {
        scope: 'channels:join',
        takes: { channel: 'string!' },
        answers: 'ConversationsInfoResponse',
        run: ({ channel: id }) => {
          const channel = channelOf(id);
          if (channel.isArchived) throw new Refused('is_archived');
          if (channel.kind !== 'public') throw new Refused('method_not_supported_for_channel_type');
          channel.members.add(botUser);
          return { ok: true, channel: { id: channel.id, is_member: true } };
        },
      },
    ],
    [
      'files.getUploadURLExternal',
      {
        scope: 'files:write',
        takes: { filename: 'string!', length: 'string!', snippet_type: 'string' },
        answers: 'FilesGetUploadURLExternalResponse',
        run: ({ filename, length }) => {
          if (!(Number(length) > 0)) throw new Refused('invalid_arguments', ['length']);
          const announced = { filename: String(filename), length: Number(length) };
          const { file, ticket } = workspace.files.announce(announced);
          return { ok: true, upload_url: uploadUrl(ticket), file_id: file.id };
        },
      },
    ],
    [
      'files.completeUploadExternal',
      {
        scope: 'files:write',
        // With a channel the file would be a message of its own, which nobody finds again by its key.
        takes: { files: 'json!' },
        answers: 'FilesCompleteUploadExternalResponse',
        run: ({ files }) => {
          const ids = Array.isArray(files) ? files.map(({ id }: { id?: unknown }) => String(id)) : [];
          const completed = workspace.files.complete(ids);
          if (completed === null) throw new Refused('file_not_found');
          return { ok: true, files: completed.map(printedFile) };
        },
      },
    ],
    [
      'users.info',
      {
        scope: 'users:read',
        takes: { user: 'string!', include_locale: 'boolean' },
        answers: 'UsersInfoResponse',
        run: ({ user: id, include_locale: withLocale }) => {
          const person = workspace.people.get(String(id));
          if (person === undefined) throw new Refused('user_not_found');
          const { timezone: tz, isAdmin, locale, name } = person;
          const user = { id: person.id, team_id: team, name, tz, is_admin: isAdmin, is_owner: false, is_bot: false };
          return { ok: true, user: withLocale === 'true' ? { ...user, locale } : user };
        },
      },
    ],
    [
      'views.publish',
      { takes: { user_id: 'string!', view: 'json!', hash: 'string' }, answers: 'ViewsPublishResponse', run: publish },
    ],
  ]);
}

function refuse(refusal: Refusal | null): void {
  if (refusal !== null) throw new Refused(refusal.error, refusal.messages);
}

function printedIn({ team, bot, botUser }: Workspace) {
  return ({ ts, text, blocks, threadTs, metadata }: FakeMessage, withMetadata = true): Record<string, unknown> => ({
    type: 'message',
    user: botUser,
    bot_id: bot,
    app_id: APP,
    team,
    ts,
    text,
    blocks,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(metadata === undefined || !withMetadata ? {} : { metadata }),
  });
}

/** What Slack tells of a file at once: what kind it is comes later. */
function printedFile({ id, filename, length }: FakeFile): Record<string, unknown> {
  return { id, name: filename, title: filename, mimetype: '', filetype: '', size: length, file_access: 'visible' };
}
