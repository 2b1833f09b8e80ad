import type { APIInteraction } from 'discord.js';
import type { Clock } from '../../lib/clock.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { DrawPicture } from '../../model/picture.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { ChatAdapter, Inbound } from '../chat-adapter.ts';
import { answerInteraction } from './answer-interaction.ts';
import { createChannelDirectory } from './channel-directory.ts';
import { createDiscordApi, DISCORD_API_URL } from './discord-api.ts';
import { createConnection, type DiscordConnection } from './discord-connection.ts';
import { createRecentIds } from './recent-ids.ts';
import { sendMessage } from './send-message.ts';

const REMEMBERED_INTERACTIONS = 1_000;
const AFTER_STOP_MS = 60_000;
/** Limits of an interaction's own routes lift soon; a person waits. */
const ANSWER_PATIENCE_MS = 3_000;
/** The limit of the whole bot lifts every second: nobody else can be sent to meanwhile, and a pass that ended would be begun anew much later. */
const SHARED_PATIENCE_MS = 2_000;
const REQUEST_TIMEOUT_MS = 15_000;
const START_TIMEOUT_MS = 30_000;
const SHORTEST_RECONNECT_MS = 30_000;
const LONGEST_RECONNECT_MS = 10 * 60_000;

export interface DiscordOptions {
  /** The bot's, without "Bot" in front. Never logged. */
  readonly token: string;
  /** Another server in Discord's place, for tests and proxies: without the version. Its gateway is where it says. @default https://discord.com/api */
  readonly apiUrl?: string;
  /** Where several processes receive the same: whether none of them has taken this up. */
  readonly isFirst?: ((id: string) => Promise<boolean>) | undefined;
  readonly clock: Clock;
  readonly log: Logger;
  /** @param userId a person's number on Discord. */
  readonly isOperator: (userId: string) => boolean;
  /** Number of the role that may manage subscriptions beside whoever has Manage Server. @default null, for none */
  readonly manageRole?: string | null;
  /** For people whose client speaks neither English nor Chinese. @default 'en' */
  readonly defaultLanguage?: ReaderLanguage;
  /** Draws the pictures of messages; without it they go without. */
  readonly draw?: DrawPicture | undefined;
  /** For one request to the API, its body included. @default 15 s */
  readonly requestTimeoutMs?: number;
  /** How long `start` waits for a session. @default 30 s */
  readonly startTimeoutMs?: number;
  /** Pause before the n-th try (from 1) to connect after Discord refused a running session. @default 30 s, doubled up to 10 min */
  readonly reconnectAfterMs?: (attempt: number) => number;
}

/**
 * Discord as a chat platform: REST for messages, the gateway for `/qwen` and buttons. Destinations are channels (`1234...`: text,
 * announcement, forum, thread) and people (`@1234...`: their direct messages).
 *
 * @example
 * const discord = createDiscordAdapter({ token, clock: systemClock, log, isOperator: (id) => operators.includes(id) });
 * await discord.start(inbound);
 */
export function createDiscordAdapter(options: DiscordOptions): ChatAdapter {
  const {
    token,
    apiUrl = DISCORD_API_URL,
    clock,
    log,
    isOperator,
    manageRole = null,
    defaultLanguage = 'en',
    draw,
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
    startTimeoutMs = START_TIMEOUT_MS,
    reconnectAfterMs = (attempt) => Math.min(LONGEST_RECONNECT_MS, SHORTEST_RECONNECT_MS * 2 ** (attempt - 1)),
  } = options;
  let connection: DiscordConnection | null = null;
  const api = createDiscordApi({
    apiUrl,
    token,
    timeoutMs: requestTimeoutMs,
    sharedPatienceMs: SHARED_PATIENCE_MS,
  });
  const answers = createDiscordApi({
    apiUrl,
    token: null,
    timeoutMs: requestTimeoutMs,
    patienceMs: ANSWER_PATIENCE_MS,
  });
  const channels = createChannelDirectory(api, clock, (id) => connection?.told(id));
  const met = createRecentIds(REMEMBERED_INTERACTIONS);
  const sending = { api, channels, clock, draw, log };
  let isStopped = false;

  const hear = (inbound: Inbound) => {
    const deps = {
      api: answers,
      channels,
      inbound,
      rules: { isOperator, manageRole, defaultLanguage },
      draw,
      log,
      isNew: async (id: string) => met.add(id) && ((await options.isFirst?.(`discord ${id}`)) ?? true),
    };
    return (interaction: APIInteraction) => void answerInteraction(interaction, deps);
  };

  /** Nobody is told of it a second time: where the store fails, the refusals of what was left say so to the operators. */
  const leave = async (inbound: Inbound, channelIds: ReadonlySet<string>) => {
    for (const id of channelIds) channels.forget(id);
    log.info({ channels: channelIds.size }, 'discord: channels are gone, or the bot was removed from their server');
    try {
      await inbound.left(({ platform, id }) => platform === 'discord' && channelIds.has(id));
    } catch (error) {
      log.error({ cause: messageOf(error) }, 'discord: what is kept of channels that are gone could not be removed');
    }
  };

  return {
    platform: 'discord',
    async start(inbound) {
      isStopped = false;
      await connection?.close();
      connection = createConnection({
        token,
        apiUrl,
        log,
        onInteraction: hear(inbound),
        onLeft: (channelIds) => void leave(inbound, channelIds),
        reconnectAfterMs,
        startTimeoutMs,
        requestTimeoutMs,
      });
      await connection.open();
    },
    async send(request) {
      if (isStopped) return { status: 'retry', afterMs: AFTER_STOP_MS, reason: 'unavailable' };
      return sendMessage(request, sending);
    },
    async stop() {
      isStopped = true;
      await connection?.close();
      api.close();
      answers.close();
    },
  };
}
