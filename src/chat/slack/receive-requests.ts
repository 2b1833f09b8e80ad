import type {
  App,
  BlockAction,
  ButtonAction,
  Context,
  EnvelopedEvent,
  ExternalSelectAction,
  SlashCommand,
  types,
} from '@slack/bolt';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Audience, Choice } from '../../model/chat-message.ts';
import type { Suggestion } from '../chat-adapter.ts';
import { cutText, visibleText } from '../visible-text.ts';
import { unescapeText } from './escape-text.ts';
import { workspaceIdOf } from './installations.ts';
import { ACTION_PREFIX, CHOICE_PREFIX } from './render-blocks.ts';
import type { SeenRequests } from './seen-requests.ts';
import type { Removal } from './workspaces.ts';

/** A command that was typed or a button that was pressed, as Slack tells it. */
export interface Asked {
  /** What to answer: without `/qwen`, of what can be seen, at most 500 characters. */
  readonly text: string;
  /** Slack's id of the workspace that it came from. */
  readonly workspace: string;
  readonly user: string;
  readonly userName: string;
  readonly audience: Audience;
  /** Where it was asked; null in the app's Home. `isDirect` where only people talk to each other, or somebody to the bot. */
  readonly place: { readonly channel: string; readonly isDirect: boolean; readonly responseUrl: string } | null;
}

/** What somebody has typed so far into a menu that is searched. */
export interface Typed {
  readonly of: Choice['of'];
  readonly text: string;
  readonly workspace: string;
  readonly user: string;
}

/** What is to be done with what comes in. None may reject. */
export interface RequestHandlers {
  readonly asked: (asked: Asked) => Promise<void>;
  /** @returns what may be meant by what somebody has typed into a menu; at most 100. */
  readonly typed: (typed: Typed) => Promise<readonly Suggestion[]>;
  readonly homeOpened: (opened: { readonly workspace: string; readonly user: string }) => Promise<void>;
  readonly removed: (removal: Removal) => Promise<void>;
}

const LONGEST_COMMAND = 500;
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const LONGEST_LABEL = 75;
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
  app.command(command, async ({ ack, body, context }) => {
    await ack();
    if (await seen.isNew(`command ${body.trigger_id}`)) await handlers.asked(fromCommand(body, workspaceIdOf(context)));
  });
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, async ({ ack, payload, body, context }) => {
    const choice = choiceOf(payload.action_id);
    const text = visibleText(payload.value, LONGEST_LABEL);
    const asked = { text, workspace: workspaceIdOf(context), user: body.user.id };
    const suggestions = choice === null ? [] : await handlers.typed({ ...asked, of: choice.of });
    await ack({ options: suggestions.map(optionOf) });
  });
  app.action<BlockAction<ButtonAction | ExternalSelectAction>>({ type: 'block_actions' }, async (received) => {
    const { ack, body, action, context } = received;
    await ack();
    if (action.type === 'external_select') {
      const choice = choiceOf(action.action_id);
      const picked = action.selected_option?.value;
      if (
        choice === null ||
        picked === undefined ||
        !(await seen.isNew(`action ${body.trigger_id} ${action.action_id}`))
      )
        return;
      const value = `${choice.command} ${picked}`;
      await handlers.asked(fromAction(body, value, { audience: 'asker', workspace: workspaceIdOf(context) }));
      return;
    }
    const audience = audienceOf(action.action_id);
    if (audience === null || !(await seen.isNew(`action ${body.trigger_id} ${action.action_id}`))) return;
    await handlers.asked(fromAction(body, action.value ?? '', { audience, workspace: workspaceIdOf(context) }));
  });
  app.event('app_home_opened', async ({ event, body, context }) => {
    if (event.tab !== 'home' || !(await seen.isNew(`event ${body.event_id}`))) return;
    await handlers.homeOpened({ workspace: workspaceIdOf(context), user: event.user });
  });
  const removed = async (what: Removal['what'], body: EnvelopedEvent, context: Context) => {
    if (!(await seen.isNew(`event ${body.event_id}`))) return;
    await handlers.removed({ workspace: workspaceIdOf(context), at: body.event_time * 1_000, what });
  };
  app.event('app_uninstalled', async ({ body, context }) => removed('app', body, context));
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // People's own tokens are none of the bot's.
    if ((event.tokens.bot ?? []).length > 0) await removed('tokens', body, context);
  });
  app.error(async (error) => {
    log.error({ cause: messageOf(error) }, 'a request of Slack failed');
  });
}

function fromCommand(body: SlashCommand, workspace: string): Asked {
  return {
    text: commandText(body.text),
    workspace,
    user: body.user_id,
    userName: body.user_name,
    audience: 'asker',
    place: { channel: body.channel_id, isDirect: isDirect(body.channel_name), responseUrl: body.response_url },
  };
}

function fromAction(
  body: BlockAction<ButtonAction | ExternalSelectAction>,
  command: string,
  { audience, workspace }: Pick<Asked, 'audience' | 'workspace'>,
): Asked {
  const { channel, response_url: responseUrl, user } = body;
  const isHome = channel === undefined || responseUrl === undefined;
  return {
    text: commandText(command),
    workspace,
    user: user.id,
    userName: user.name ?? user.username ?? user.id,
    audience: isHome ? 'asker' : audience,
    place: isHome ? null : { channel: channel.id, isDirect: isDirect(channel.name), responseUrl },
  };
}

/** What an `action_id` says that is picked, and what picking asks; null where it is no menu of ours. */
function choiceOf(actionId: string): Pick<Choice, 'of' | 'command'> | null {
  if (!actionId.startsWith(CHOICE_PREFIX)) return null;
  const [of = '', ...command] = actionId.slice(CHOICE_PREFIX.length).split(':');
  const kind = CHOICES.find((one) => one === of);
  return kind === undefined ? null : { of: kind, command: command.join(':') };
}

const CHOICES: readonly Choice['of'][] = ['person', 'topic', 'story', 'interest'];

function optionOf({ label, value }: Suggestion): types.PlainTextOption {
  return { text: { type: 'plain_text', text: cutText(visibleText(label), LONGEST_LABEL), emoji: false }, value };
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
