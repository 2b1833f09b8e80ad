import type { DeliveryOutcome } from '../../model/delivery.ts';
import { isTokenFault, type SlackFailure } from './slack-failure.ts';

type Rejected = Extract<DeliveryOutcome, { status: 'rejected' }>;

/** The relay spaces out its own tries; these are the least. */
const NO_ANSWER_MS = 5_000;
const UNAVAILABLE_MS = 15_000;
/** Somebody has to install the app again or to replace a token, and then to start the bot again. */
const TOKEN_MS = 300_000;

/** What people are told of codes that concern the place: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const PLACE_FAULTS: Readonly<Record<string, { reason: Rejected['reason']; what: string }>> = {
  not_in_channel: { reason: 'forbidden', what: 'the bot is not in it; type /invite with the name of the bot there' },
  channel_not_found: {
    reason: 'not-found',
    what: 'it does not exist, or is private and the bot was not invited to it',
  },
  is_archived: { reason: 'not-found', what: 'it is archived; restore it, or subscribe another channel' },
  restricted_action: { reason: 'forbidden', what: 'a rule of the workspace lets the bot not post there; ask an admin' },
  restricted_action_read_only_channel: { reason: 'forbidden', what: 'it is read-only; let the bot post there' },
  restricted_action_thread_locked: { reason: 'forbidden', what: 'the thread is locked' },
  restricted_action_non_threadable_channel: { reason: 'forbidden', what: 'it takes no threads' },
  restricted_action_thread_only_channel: { reason: 'forbidden', what: 'it takes replies in threads only' },
  message_not_found: { reason: 'message-gone', what: 'the message was deleted there' },
  thread_not_found: { reason: 'message-gone', what: 'the message to reply to was deleted there' },
  // So are the remains of a message that has replies: https://docs.slack.dev/reference/methods/chat.update#errors.
  cant_update_message: { reason: 'message-gone', what: 'the message was deleted there, or is not one of this bot' },
  cannot_reply_to_message: { reason: 'message-gone', what: 'the message to reply to was deleted there' },
  edit_window_closed: { reason: 'forbidden', what: 'the workspace lets messages be edited for a while only' },
  user_not_found: { reason: 'not-found', what: 'there is no such person in the workspace' },
  user_disabled: { reason: 'not-found', what: 'the account of the person is deactivated' },
  users_not_found: { reason: 'not-found', what: 'there is no such person in the workspace' },
  cannot_dm_bot: { reason: 'forbidden', what: 'it is a bot, which takes no direct messages' },
};

/**
 * What became of sending, by why the call failed. A token that is refused loses nothing: what is sent waits until the app is
 * installed again or the token replaced, and so it does for a scope that is missing.
 *
 * @param place the destination as people know it, for the detail.
 */
export function sendOutcome(failure: SlackFailure, place: string): DeliveryOutcome {
  switch (failure.kind) {
    case 'rate-limited':
      return { status: 'retry', afterMs: failure.afterMs, reason: 'rate-limited' };
    case 'no-answer':
      return { status: 'retry', afterMs: NO_ANSWER_MS, reason: 'no-answer' };
    case 'unavailable':
      return { status: 'retry', afterMs: UNAVAILABLE_MS, reason: 'unavailable' };
    case 'refused': {
      const { code, messages } = failure;
      if (isTokenFault(code) || code === 'missing_scope')
        return { status: 'retry', afterMs: TOKEN_MS, reason: 'unavailable' };
      const known = PLACE_FAULTS[code];
      if (known !== undefined)
        return { status: 'rejected', reason: known.reason, detail: `Slack ${place}: ${known.what} (${code})` };
      const said = messages.length === 0 ? '' : `: ${messages.slice(0, 3).join('; ')}`;
      const detail = `Slack ${place}: the message was refused with ${code}${said}; this is a fault of the bot, please report it`;
      return { status: 'rejected', reason: 'bad-payload', detail };
    }
  }
}
