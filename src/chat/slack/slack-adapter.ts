import { App, webApi } from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { ChatMessage } from '../../model/chat-message.ts';
import type { DeliveryOutcome, Destination } from '../../model/delivery.ts';
import type { ReaderLanguage } from '../../model/subscription.ts';
import type { Asker, ChatAdapter, CommandRequest, Inbound, SendRequest } from '../chat-adapter.ts';
import { PlatformError } from '../platform-error.ts';
import { answerAt } from './answer-at.ts';
import { boltLogger } from './bolt-logger.ts';
import type { EventLink } from './event-link.ts';
import { openHttpLink } from './http-link.ts';
import { createReaderProfiles } from './reader-profiles.ts';
import { type Asked, receiveRequests } from './receive-requests.ts';
import { renderMessage } from './render-message.ts';
import { createSeenRequests } from './seen-requests.ts';
import { sendMessage } from './send-message.ts';
import { signIn } from './sign-in.ts';
import { failureOf } from './slack-failure.ts';
import { openSocketLink } from './socket-link.ts';
import { startError } from './start-error.ts';

/** How requests come in: over Socket Mode with an app-level token, or over HTTP, signed. */
export type SlackIntake =
  | { readonly appToken: string }
  /** `port` 0 for any free one; Slack's request URLs end in `/slack/events`. */
  | { readonly signingSecret: string; readonly port: number };

export interface SlackOptions {
  /** Of the bot, `xoxb-...`. */
  readonly botToken: string;
  readonly intake: SlackIntake;
  /** Another address of the Web API, for tests and proxies. @default 'https://slack.com/api/' */
  readonly apiUrl?: string;
  /** The slash command, with its slash. @default '/qwen' */
  readonly command?: string;
  /** Whether the configuration names a person, by their id at Slack, as an operator of the bot. */
  readonly isOperator: (userId: string) => boolean;
  /** Only admins and owners of the workspace change what a channel is told; else whoever is in it. @default false */
  readonly adminsOnly?: boolean;
  /** Of readers whose locale Slack does not tell. @default 'en' */
  readonly language?: ReaderLanguage;
  /** After how many milliseconds a call of the Web API counts as not answered. @default 10000 */
  readonly callMs?: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Slack as a chat platform, and what only Slack has. */
export interface SlackAdapter extends ChatAdapter {
  /** Where Slack is to send requests to, on this machine; null with Socket Mode, and while nothing is open. */
  requestUrl(): string | null;
}

const CALL_MS = 10_000;
const STOPPED: DeliveryOutcome = { status: 'retry', afterMs: 60_000, reason: 'unavailable' };
/** How long `stop` waits for answers that are on their way. */
const LAST_ANSWERS_MS = 500;

/**
 * Posts, edits and replies through the Web API, and answers commands, buttons and the Home tab. The clients' own retries are off:
 * whoever sends decides. A destination is a channel's id, or `@` and a person's; a `ref` is `<channel>/<ts>`.
 *
 * @example
 * const slack = createSlackAdapter({
 *   botToken, intake: { appToken }, isOperator: (id) => operators.includes(id), clock: systemClock, log,
 * });
 * await slack.start(inbound);
 */
export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { botToken, clock, log, language = 'en' } = options;
  const logger = boltLogger(log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    timeout: options.callMs ?? CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const profiles = createReaderProfiles({ client, clock, log, language });
  const seen = createSeenRequests(clock);
  const sending = { client, log, directMessages: new Map<string, string>(), doubtful: new Set<string>() };
  const underWay = new Set<Promise<void>>();
  let link: EventLink | null = null;
  let isStopped = false;

  const askerOf = async (userId: string, inChannel: boolean): Promise<{ asker: Asker; name: string | null }> => {
    const { language: theirs, timezone, isAdmin, name } = await profiles.of(userId);
    const asker: Asker = {
      self: { platform: 'slack', id: `@${userId}` },
      language: theirs,
      timezone,
      mayManage: !inChannel || options.adminsOnly !== true || isAdmin,
      isOperator: options.isOperator(userId),
    };
    return { asker, name };
  };

  const run = async (inbound: Inbound, request: CommandRequest): Promise<ChatMessage> => {
    try {
      return await inbound.command(request);
    } catch (error) {
      log.error({ cause: messageOf(error) }, 'a command failed');
      return failed(request.asker.language);
    }
  };

  const answer = async (inbound: Inbound, asked: Asked) => {
    const inChannel = asked.place !== null && !asked.place.isDirect;
    const { asker, name } = await askerOf(asked.user, inChannel);
    const destination: Destination =
      inChannel && asked.place !== null ? { platform: 'slack', id: asked.place.channel } : asker.self;
    const { text, audience } = asked;
    const message = await run(inbound, { text, destination, asker, audience });
    if (isStopped) return;
    if (asked.place === null) return publishHome(inbound, asked.user, asker, message);
    const { channel, responseUrl } = asked.place;
    const shown = audience === 'channel' ? askedBy(message, name ?? asked.userName, asker.language) : message;
    await answerAt({ channel, user: asked.user, responseUrl, audience, language: asker.language }, shown, {
      client,
      log,
    });
  };

  /** The Home tab is the list of the person's own subscriptions, below what a button there was answered with. */
  const publishHome = async (inbound: Inbound, user: string, asker: Asker, above?: ChatMessage) => {
    const list = await run(inbound, {
      text: 'subscriptions',
      destination: asker.self,
      asker,
      audience: 'asker',
    });
    const { blocks } = renderMessage({ blocks: [...(above?.blocks ?? []), ...list.blocks] }, 'home');
    try {
      await client.views.publish({ user_id: user, view: { type: 'home', blocks } });
    } catch (error) {
      log.warn({ failure: failureOf(error) }, 'the Home tab of Slack cannot be shown');
    }
  };

  /** Answers run beside the acknowledgement, and end with the adapter. */
  const track = async (work: Promise<void>) => {
    underWay.add(work);
    try {
      await work;
    } catch (error) {
      log.error({ cause: messageOf(error) }, 'a request of Slack failed');
    } finally {
      underWay.delete(work);
    }
  };

  const openLink = (): EventLink => {
    const { intake } = options;
    if ('appToken' in intake) return openSocketLink({ appToken: intake.appToken, clientOptions, logger, log });
    return openHttpLink({ ...intake, logger });
  };

  return {
    platform: 'slack',
    async start(inbound) {
      isStopped = false;
      const bot = await signIn(client, log);
      if (isStopped) throw new PlatformError('unreachable', 'Slack was stopped while it was being opened');
      const opened = openLink();
      link = opened;
      const app = new App({
        receiver: opened.receiver,
        authorize: async () => ({ botToken, ...bot }),
        clientOptions,
        logger,
        convoStore: false,
      });
      receiveRequests(
        app,
        options.command ?? '/qwen',
        seen,
        {
          asked: (asked) => track(answer(inbound, asked)),
          homeOpened: (user) => track(askerOf(user, false).then(({ asker }) => publishHome(inbound, user, asker))),
          removed: () =>
            log.error('the app was removed from the workspace of Slack, or its token revoked; install it again'),
        },
        log,
      );
      try {
        await opened.start();
      } catch (error) {
        link = null;
        throw startError(error, 'SLACK_APP_TOKEN');
      }
    },
    async send(request: SendRequest): Promise<DeliveryOutcome> {
      return isStopped ? STOPPED : sendMessage(request, sending);
    },
    async stop() {
      const open = link;
      link = null;
      // While it is being opened there is nothing to close, and `start` looks at this.
      if (open === null) isStopped = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_ANSWERS_MS);
      });
      await Promise.race([Promise.allSettled([...underWay]), late]);
      clearTimeout(timer);
      isStopped = true;
      await open?.stop();
    },
    requestUrl: () => link?.address() ?? null,
  };
}

/** What the channel is shown says who wanted it there. */
function askedBy(message: ChatMessage, name: string, language: ReaderLanguage): ChatMessage {
  const line = language === 'zh' ? `由 ${name} 查询` : `Asked by ${name}`;
  return { ...message, blocks: [...message.blocks, { kind: 'footnote', content: [line] }] };
}

function failed(language: ReaderLanguage): ChatMessage {
  const text =
    language === 'zh'
      ? '出错了,请再试一次。如果仍然不行,请告诉维护者。'
      : 'That did not work. Try it again; if it still does not, tell whoever runs the bot.';
  return { blocks: [{ kind: 'paragraph', content: [text] }] };
}
