import type { App, BlockAction, ButtonAction, SlashCommand } from '@slack/bolt';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Audience } from '../../model/chat-message.ts';
import { visibleText } from '../visible-text.ts';
import { unescapeText } from './escape-text.ts';
import { ACTION_PREFIX } from './render-blocks.ts';
import type { SeenRequests } from './seen-requests.ts';

/** A command that was typed or a button that was pressed, as Slack tells it. */
export interface Asked {
  /** What to answer: without `/qwen`, of what can be seen, at most 500 characters. */
  readonly text: string;
  readonly user: string;
  readonly userName: string;
  readonly audience: Audience;
  /** Where it was asked; null in the app's Home. `isDirect` where only people talk to each other, or somebody to the bot. */
  readonly place: { readonly channel: string; readonly isDirect: boolean; readonly responseUrl: string } | null;
}

/** What is to be done with what comes in. None may reject. */
export interface RequestHandlers {
  readonly asked: (asked: Asked) => Promise<void>;
  readonly homeOpened: (user: string) => Promise<void>;
  /** The app was removed from the workspace, or its tokens were revoked. */
  readonly removed: () => void;
}

const LONGEST_COMMAND = 500;
/** What Slack names every conversation of two people, the bot or not. */
const DIRECT_MESSAGES = 'directmessage';

/**
 * Listens with Bolt. Everything is acknowledged before anything else is done with it, so that three seconds are never missed
 * (https://docs.slack.dev/tools/bolt-js/concepts/acknowledge); what is delivered again is acknowledged and not done again.
 */
export function receiveRequests(
  app: App,
  command: string,
  seen: SeenRequests,
  handlers: RequestHandlers,
  log: Logger,
): void {
  app.command(command, async ({ ack, body }) => {
    await ack();
    if (seen.isNew(`command ${body.trigger_id}`)) await handlers.asked(fromCommand(body));
  });
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack();
    const audience = audienceOf(action.action_id);
    if (audience === null || !seen.isNew(`action ${body.trigger_id} ${action.action_id}`)) return;
    await handlers.asked(fromAction(body, action, audience));
  });
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home' && seen.isNew(`event ${body.event_id}`)) await handlers.homeOpened(event.user);
  });
  app.event('app_uninstalled', async () => handlers.removed());
  app.event('tokens_revoked', async () => handlers.removed());
  app.error(async (error) => {
    log.error({ cause: messageOf(error) }, 'a request of Slack failed');
  });
}

function fromCommand(body: SlashCommand): Asked {
  return {
    text: commandText(body.text),
    user: body.user_id,
    userName: body.user_name,
    audience: 'asker',
    place: { channel: body.channel_id, isDirect: isDirect(body.channel_name), responseUrl: body.response_url },
  };
}

function fromAction(body: BlockAction<ButtonAction>, action: ButtonAction, audience: Audience): Asked {
  const { channel, response_url: responseUrl, user } = body;
  const isHome = channel === undefined || responseUrl === undefined;
  return {
    text: commandText(action.value ?? ''),
    user: user.id,
    userName: user.name ?? user.username ?? user.id,
    audience: isHome ? 'asker' : audience,
    place: isHome ? null : { channel: channel.id, isDirect: isDirect(channel.name), responseUrl },
  };
}

function audienceOf(actionId: string): Audience | null {
  if (actionId.startsWith(ACTION_PREFIX.channel)) return 'channel';
  return actionId.startsWith(ACTION_PREFIX.asker) ? 'asker' : null;
}

function isDirect(channelName: string | undefined): boolean {
  return channelName === DIRECT_MESSAGES;
}

/**
 * Slack hands texts on with `&`, `<` and `>` escaped, and writes out what it knows: https://docs.slack.dev/interactivity/implementing-slash-commands.
 * An address is one again, a channel its name; people and groups stay ids in angle brackets, since a ping is made of them.
 */
function commandText(text: string): string {
  const plain = text.replace(/<(https?:[^|<>]+)(?:\|[^<>]*)?>/g, '$1').replace(/<#\w+\|([^<>]*)>/g, '#$1');
  const typed = visibleText(unescapeText(plain), LONGEST_COMMAND).trim();
  const cut = typed.slice(0, LONGEST_COMMAND);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
