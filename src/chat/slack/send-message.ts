import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { DeliveryOutcome, Destination } from '../../model/delivery.ts';
import type { SendRequest } from '../chat-adapter.ts';
import { addressOf, placeName } from './destination-address.ts';
import { findSent, METADATA_TYPE } from './find-sent.ts';
import { renderMessage, type SlackMessage } from './render-message.ts';
import { sendOutcome } from './send-outcome.ts';
import { failureOf, isBlockFault, isTokenFault } from './slack-failure.ts';
import type { Workspace } from './workspaces.ts';

/** How long after its start a process takes every message for one that an earlier process may have sent. */
const IN_DOUBT_AFTER_START_MS = 15 * 60_000;
/** Persons, channels and keys that are remembered; beyond them the oldest are forgotten. */
const MOST_REMEMBERED = 5_000;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** `sendMessage` keeps what is remembered of the workspace. */
export interface SendDeps extends Pick<Workspace, 'id' | 'client' | 'directMessages' | 'doubtful' | 'unreadable'> {
  readonly clock: Clock;
  /** When this process began: what an earlier one left in doubt, it does not know. */
  readonly since: number;
  readonly log: Logger;
}

type NewMessage = Extract<SendRequest, { kind: 'post' }> | (SendRequest & { readonly kind: 'reply' });

/**
 * Sends one request. Neither link nor picture is unfolded below a message, since the message says what is in them. An edit keeps the
 * metadata of its message and notifies nobody. What got no answer before is looked for before it is sent again, and so is everything in
 * the first minutes of a process, where the bot may read the channel; elsewhere it may come to stand there twice.
 */
export async function sendMessage(request: SendRequest, deps: SendDeps): Promise<DeliveryOutcome> {
  const { client, log, doubtful, id: workspace } = deps;
  try {
    if (request.kind === 'post')
      return await post(request, await channelOf(request.destination, deps), undefined, deps);
    const place = placeOf(request.ref);
    if (place === null) {
      return { status: 'rejected', reason: 'not-found', detail: `"${request.ref}" names no message of Slack` };
    }
    const { channel, ts } = place;
    if (request.kind === 'reply') return await post({ ...request, kind: 'reply' }, channel, ts, deps);
    return delivered(
      await simplerIfRefused(request, deps, (message) => client.chat.update({ channel, ts, ...message })),
    );
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && (isTokenFault(failure.code) || failure.code === 'missing_scope')) {
      const { code, needed } = failure;
      const cure =
        workspace === null ? 'install the app again, or replace SLACK_BOT_TOKEN' : 'have the app added there again';
      log.error({ code, needed, workspace, cure }, 'Slack refuses the bot; messages wait');
    }
    if (failure.kind === 'no-answer' && request.kind !== 'edit') remember(doubtful, request.key);
    return sendOutcome(failure, placeName(request.destination.id));
  }
}

async function post(
  request: NewMessage,
  channel: string,
  threadTs: string | undefined,
  deps: SendDeps,
): Promise<DeliveryOutcome> {
  const { client, doubtful } = deps;
  const { key } = request;
  const thread = threadTs === undefined ? {} : { threadTs };
  const sent = isInDoubt(key, channel, deps) ? await look({ channel, ...thread, key }, deps) : null;
  const metadata = { event_type: METADATA_TYPE, event_payload: { key } };
  const place = { channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  const outcome =
    sent === null
      ? delivered(
          await simplerIfRefused(request, deps, (message) =>
            client.chat.postMessage({ ...place, ...message, ...QUIET, metadata }),
          ),
        )
      : delivered({ channel, ts: sent });
  doubtful.delete(key);
  return outcome;
}

/** A workspace that does not take the message as it should be gets it without tables, and shorter. */
async function simplerIfRefused<T>(
  { message }: SendRequest,
  { log }: SendDeps,
  call: (message: SlackMessage) => Promise<T>,
): Promise<T> {
  try {
    return await call(renderMessage(message));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || !isBlockFault(failure.code)) throw error;
    log.warn({ code: failure.code, messages: failure.messages }, 'Slack refuses a message as it is; trying it simpler');
    return call(renderMessage(message, 'plain-message'));
  }
}

/** Whether the message of this key may stand there already, and it is worth a look. */
function isInDoubt(key: string, channel: string, { doubtful, unreadable, clock, since }: SendDeps): boolean {
  return doubtful.has(key) || (clock.now() - since < IN_DOUBT_AFTER_START_MS && !unreadable.has(channel));
}

/** Whoever may not read the channel sends again: a message twice is better than one that is lost. */
async function look(
  wanted: Parameters<typeof findSent>[1],
  { client, unreadable, log }: SendDeps,
): Promise<string | null> {
  try {
    return await findSent(client, wanted);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused') throw error;
    if (failure.code === 'missing_scope') remember(unreadable, wanted.channel);
    log.debug({ code: failure.code }, 'the bot may not look whether a message was posted');
    return null;
  }
}

/** A person is written to in the direct messages with the app: https://docs.slack.dev/reference/methods/conversations.open. */
async function channelOf({ id: destination }: Destination, { client, directMessages }: SendDeps): Promise<string> {
  const { id: user, isPerson } = addressOf(destination);
  if (!isPerson) return user;
  const known = directMessages.get(user);
  if (known !== undefined) return known;
  const { channel } = await client.conversations.open({ users: user });
  const opened = channel?.id ?? '';
  if (directMessages.size >= MOST_REMEMBERED) directMessages.clear();
  directMessages.set(user, opened);
  return opened;
}

function remember(keys: Set<string>, key: string): void {
  keys.add(key);
  for (const oldest of keys) {
    if (keys.size <= MOST_REMEMBERED) break;
    keys.delete(oldest);
  }
}

function delivered({ channel, ts }: { channel?: string; ts?: string }): DeliveryOutcome {
  return { status: 'delivered', messageRef: `${channel ?? ''}/${ts ?? ''}` };
}

function placeOf(ref: string): { channel: string; ts: string } | null {
  const [, channel, ts] = /^([A-Z0-9]+)\/(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? null : { channel, ts };
}
