import type { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { DeliveryOutcome, Destination } from '../../model/delivery.ts';
import type { SendRequest } from '../chat-adapter.ts';
import { renderMessage } from './render-message.ts';
import { sendOutcome } from './send-outcome.ts';
import { failureOf, isTokenFault } from './slack-failure.ts';

/** `metadata.event_type` of everything that is sent: https://docs.slack.dev/messaging/message-metadata. It holds no secret. */
export const METADATA_TYPE = 'qwen_watch_alert';

const MOST_OPENED = 5_000;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface SendDeps {
  readonly client: webApi.WebClient;
  /** Direct messages that were opened, by person; this adds to it. */
  readonly directMessages: Map<string, string>;
  readonly log: Logger;
}

/**
 * Sends one request. Neither link nor picture is unfolded below a message, since the message says what is in them. An edit keeps the
 * metadata of its message and notifies nobody.
 */
export async function sendMessage(request: SendRequest, deps: SendDeps): Promise<DeliveryOutcome> {
  const { client, log } = deps;
  const message = renderMessage(request.message);
  const metadata = { event_type: METADATA_TYPE, event_payload: { key: request.key } };
  try {
    if (request.kind === 'post') {
      const channel = await channelOf(request.destination, deps);
      return delivered(await client.chat.postMessage({ channel, ...message, ...QUIET, metadata }));
    }
    const place = placeOf(request.ref);
    if (place === null) {
      return { status: 'rejected', reason: 'not-found', detail: `"${request.ref}" names no message of Slack` };
    }
    const { channel, ts } = place;
    if (request.kind === 'edit') return delivered(await client.chat.update({ channel, ts, ...message }));
    return delivered(await client.chat.postMessage({ channel, thread_ts: ts, ...message, ...QUIET, metadata }));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && (isTokenFault(failure.code) || failure.code === 'missing_scope')) {
      const { code, needed } = failure;
      log.error(
        { code, needed },
        'Slack refuses the bot; messages wait until the app is installed again or SLACK_BOT_TOKEN replaced',
      );
    }
    return sendOutcome(failure, placeName(request.destination));
  }
}

/** A person is written to in the direct messages with the app: https://docs.slack.dev/reference/methods/conversations.open. */
async function channelOf({ id }: Destination, { client, directMessages }: SendDeps): Promise<string> {
  if (!id.startsWith('@')) return id;
  const user = id.slice(1);
  const known = directMessages.get(user);
  if (known !== undefined) return known;
  const { channel } = await client.conversations.open({ users: user });
  const opened = channel?.id ?? '';
  if (directMessages.size >= MOST_OPENED) directMessages.clear();
  directMessages.set(user, opened);
  return opened;
}

function delivered({ channel, ts }: { channel?: string; ts?: string }): DeliveryOutcome {
  return { status: 'delivered', messageRef: `${channel ?? ''}/${ts ?? ''}` };
}

function placeOf(ref: string): { channel: string; ts: string } | null {
  const [, channel, ts] = /^([A-Z0-9]+)\/(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? null : { channel, ts };
}

function placeName({ id }: Destination): string {
  return id.startsWith('@') ? `direct messages of ${id.slice(1)}` : `channel ${id}`;
}
