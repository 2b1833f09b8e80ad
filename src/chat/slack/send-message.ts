import type { Logger } from '../../lib/logger.ts';
import type { DeliveryOutcome, Destination } from '../../model/delivery.ts';
import type { SendRequest } from '../chat-adapter.ts';
import { addressOf, placeName } from './destination-address.ts';
import { directMessagesWith } from './direct-messages.ts';
import { findSent, METADATA_TYPE } from './find-sent.ts';
import { isUnknownFile } from './picture-files.ts';
import { renderMessage, type SlackMessage } from './render-message.ts';
import { sendOutcome } from './send-outcome.ts';
import { failureOf, isBlockFault, isTokenFault } from './slack-failure.ts';
import type { Workspace } from './workspaces.ts';

/** Slack knows a file some seconds after it was uploaded. */
const UNKNOWN_FILE_MS = 2_000;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** `sendMessage` keeps what is remembered of the workspace. */
export interface SendDeps extends Pick<Workspace, 'id' | 'client' | 'directMessages' | 'looks' | 'pictures'> {
  readonly log: Logger;
}

type NewMessage = Extract<SendRequest, { kind: 'post' }> | (SendRequest & { readonly kind: 'reply' });

/**
 * Sends one request. Neither link nor picture is unfolded below a message, since the message says what is in them. An edit keeps the
 * metadata of its message and notifies nobody. What may stand there already is looked for before it is sent again, where the bot may
 * read the channel; elsewhere it may come to stand there twice, and says so. A picture is a file that is uploaded before and stands in the
 * message, so that the message is one and is found by its key; an edit has none.
 */
export async function sendMessage(request: SendRequest, deps: SendDeps): Promise<DeliveryOutcome> {
  const { client, log, id: workspace } = deps;
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
    return sendOutcome(failure, placeName(request.destination.id));
  }
}

async function post(
  request: NewMessage,
  channel: string,
  threadTs: string | undefined,
  deps: SendDeps,
): Promise<DeliveryOutcome> {
  const { client, log } = deps;
  const { key, attempted, ifUnsure, mayGo } = request;
  const thread = threadTs === undefined ? {} : { threadTs };
  const sent = attempted === undefined ? null : await look({ channel, ...thread, key, attempted }, deps);
  if (sent !== null && sent !== 'may-not-look') return delivered({ channel, ts: sent });
  const metadata = { event_type: METADATA_TYPE, event_payload: { key } };
  const place = { channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
  const shown = sent === 'may-not-look' && ifUnsure !== undefined ? { ...request, message: ifUnsure } : request;
  const say = (message: SlackMessage) => client.chat.postMessage({ ...place, ...message, ...QUIET, metadata });
  const picture = await deps.pictures.of(request.message);
  await mayGo?.();
  if (picture !== null) {
    try {
      return delivered(await say(renderMessage(shown.message, 'message', '…', picture.block)));
    } catch (error) {
      const failure = failureOf(error);
      // Refused, so it does not stand there; nobody waits here, because other channels would wait with this one.
      if (isUnknownFile(failure) && picture.mayTryAgain())
        return { status: 'retry', afterMs: UNKNOWN_FILE_MS, reason: 'rate-limited' };
      if (failure.kind !== 'refused' || !isBlockFault(failure.code)) throw error;
      log.warn({ code: failure.code, messages: failure.messages }, 'Slack refuses a picture; its message goes without');
    }
  }
  return delivered(await simplerIfRefused(shown, deps, say));
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

/** Whoever may not read the channel sends again: a message twice is better than one that is lost. */
async function look(
  wanted: Parameters<typeof findSent>[1],
  { client, looks, log }: SendDeps,
): Promise<string | null | 'may-not-look'> {
  try {
    return await findSent(client, wanted, looks);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || isTokenFault(failure.code)) throw error;
    log.debug({ code: failure.code }, 'the bot may not look whether a message was posted');
    return 'may-not-look';
  }
}

async function channelOf({ id: destination }: Destination, deps: SendDeps): Promise<string> {
  const { id, isPerson } = addressOf(destination);
  return isPerson ? directMessagesWith(id, deps) : id;
}

function delivered({ channel, ts }: { channel?: string; ts?: string }): DeliveryOutcome {
  return { status: 'delivered', messageRef: `${channel ?? ''}/${ts ?? ''}` };
}

function placeOf(ref: string): { channel: string; ts: string } | null {
  const [, channel, ts] = /^([A-Z0-9]+)\/(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? null : { channel, ts };
}
