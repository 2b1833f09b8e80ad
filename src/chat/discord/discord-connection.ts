import {
  type APIInteraction,
  type ChannelType,
  Client,
  Events,
  GatewayDispatchEvents,
  type GatewayGuildDeleteDispatchData,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import { platformErrorOf } from './platform-error-of.ts';

export interface ConnectionOptions {
  readonly token: string;
  /** Without the version; the address of the gateway is what this API tells. */
  readonly apiUrl: string;
  readonly log: Logger;
  /** Called for each interaction as it comes, as soon as the connection stands. Never throws. */
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** Called with channels and threads that were deleted, or whose server the bot was removed from. Never throws. */
  readonly onLeft: (channelIds: ReadonlySet<string>) => void;
  /** @returns how many milliseconds to wait before the n-th try (from 1) after Discord has closed the session for good. */
  readonly reconnectAfterMs: (attempt: number) => number;
  readonly startTimeoutMs: number;
  readonly requestTimeoutMs: number;
}

/** What Discord has told of a channel by itself. */
export interface ToldChannel {
  readonly type: ChannelType;
  readonly name: string | null;
}

/** The connection over which Discord tells what people ask. */
export interface DiscordConnection {
  /** @throws PlatformError */
  open(): Promise<void>;
  /** @returns what Discord has told of the channel, and of every change to it; undefined where it has not. */
  told(channelId: string): ToldChannel | undefined;
  close(): Promise<void>;
}

/**
 * The gateway, by the client of discord.js, with the one intent that is not privileged and enough: Guilds. Drops and sessions that Discord
 * ends are resumed or begun anew by the client. Where Discord refuses the token of a running session, the client gives up; then a new one is
 * tried until it is taken, because tokens are reset and put right again without anybody restarting the bot.
 */
export function createConnection(options: ConnectionOptions): DiscordConnection {
  const { log, reconnectAfterMs } = options;
  let current: Session | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  const connect = async () => {
    const session = createSession(options, (reason) => {
      log.error(
        { cause: reason },
        'discord: the connection was closed for good; commands are not heard until it is back',
      );
      void session.end();
      tryAgain(1);
    });
    current = session;
    try {
      await session.begin();
    } catch (error) {
      await session.end();
      throw error;
    }
    // Closed while it was opening.
    if (isClosed) await session.end();
  };
  const tryAgain = (attempt: number) => {
    if (isClosed) return;
    retry = setTimeout(() => {
      connect().then(
        () => log.info({}, 'discord: connected again'),
        (error: unknown) => {
          log.warn({ attempt, cause: messageOf(error) }, 'discord: still not connected');
          tryAgain(attempt + 1);
        },
      );
    }, reconnectAfterMs(attempt));
  };

  return {
    async open() {
      isClosed = false;
      await connect();
    },
    told: (channelId) => current?.told(channelId),
    async close() {
      isClosed = true;
      if (retry !== null) clearTimeout(retry);
      await current?.end();
    },
  };
}

interface Session extends Pick<DiscordConnection, 'told'> {
  begin(): Promise<void>;
  end(): Promise<void>;
}

/** @param onLost is called once, when a session that stood will not come back by itself. */
function createSession(options: ConnectionOptions, onLost: (reason: string) => void): Session {
  const { token, apiUrl, log, onInteraction, onLeft, startTimeoutMs, requestTimeoutMs } = options;
  let strategy: SimpleShardingStrategy | null = null;
  let stands = false;
  let ended: Promise<void> | null = null;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl.replace(/\/+$/, ''), retries: 0, timeout: requestTimeoutMs },
    ws: {
      buildStrategy(manager) {
        strategy = new SimpleShardingStrategy(manager);
        return strategy;
      },
    },
    // Nothing is read from the caches but which channels there are.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
    }),
  });
  client.on(Events.Error, (error) => log.warn({ cause: messageOf(error) }, 'discord: the client reports an error'));
  client.on(Events.ShardError, (error) =>
    log.warn({ cause: messageOf(error) }, 'discord: the connection has an error'),
  );
  client.on(Events.ShardReconnecting, () => log.debug({}, 'discord: connecting again'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!stands) return;
    stands = false;
    onLost(code === 4004 ? 'Discord refuses the token' : `close code ${code}`);
  });
  guardPackets(client, log);
  // Before the client has looked at it: an interaction has three seconds, and the client first waits for all servers.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => onInteraction(interaction));
  // Before it, too, because it then forgets what there was.
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
    // An outage is no farewell: https://docs.discord.com/developers/events/gateway-events#guild-delete
    if (unavailable !== true) onLeft(new Set(client.guilds.cache.get(id)?.channels.cache.keys()));
  });
  client.ws.on(GatewayDispatchEvents.ChannelDelete, ({ id }: { readonly id: string }) => {
    // Its threads go with it, unannounced.
    const threads = client.channels.cache.filter((channel) => channel.isThread() && channel.parentId === id);
    onLeft(new Set([id, ...threads.keys()]));
  });
  client.ws.on(GatewayDispatchEvents.ThreadDelete, ({ id }: { readonly id: string }) => onLeft(new Set([id])));

  return {
    told(channelId) {
      const channel = client.channels.cache.get(channelId);
      return channel && { type: channel.type, name: 'name' in channel ? (channel.name ?? null) : null };
    },
    async begin() {
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no session within ${startTimeoutMs / 1_000} s`)), startTimeoutMs);
      });
      try {
        await Promise.race([client.login(token), tooLate]);
        stands = true;
      } catch (error) {
        throw platformErrorOf(error, apiUrl);
      } finally {
        clearTimeout(timer);
      }
    },
    async end() {
      stands = false;
      ended ??= endClient(client, strategy);
      await ended;
    },
  };
}

type HandlePacket = (packet: { readonly t: string | null } | undefined, shard: unknown) => boolean;

/**
 * What the client does with an event that is not as it expects ends the process: its handlers throw into a promise that nobody holds
 * (discord.js 14.28, WebSocketManager.attachEvents). Interactions it need not see at all.
 */
function guardPackets(client: Client, log: Logger): void {
  const handle: HandlePacket = Reflect.get(client.ws, 'handlePacket');
  const guarded: HandlePacket = (packet, shard) => {
    if (packet?.t === GatewayDispatchEvents.InteractionCreate) return true;
    try {
      return handle.call(client.ws, packet, shard);
    } catch (error) {
      log.warn({ event: packet?.t, cause: messageOf(error) }, 'discord: the client could not read an event');
      return false;
    }
  };
  Reflect.set(client.ws, 'handlePacket', guarded);
}

/** What the client keeps to itself of a shard. */
interface ShardParts {
  internalConnect: () => Promise<void>;
  readonly connection: { readonly readyState: number; terminate?: () => void } | null;
}

const OPENING = 0;
const CLOSED = 3;
/** How long the other side may take to agree to a close; the client alone would wait for 30 s. */
const CLOSE_PATIENCE_MS = 1_000;

/**
 * `destroy` alone leaves two things behind: a shard in its pause before a reconnect connects afterwards all the same, and a socket that is
 * just connecting stays open. @discordjs/ws 1.2.3, WebSocketShard.destroy.
 */
async function endClient(client: Client, strategy: SimpleShardingStrategy | null): Promise<void> {
  const shards: ReadonlyMap<number, ShardParts> = strategy === null ? new Map() : Reflect.get(strategy, 'shards');
  const sockets = [...shards.values()].map((shard) => {
    shard.internalConnect = async () => {};
    return shard.connection;
  });
  const timer = setTimeout(() => {
    for (const socket of sockets) if (socket?.readyState !== CLOSED) socket?.terminate?.();
  }, CLOSE_PATIENCE_MS);
  await client.destroy();
  clearTimeout(timer);
  for (const socket of sockets) if (socket?.readyState === OPENING) socket.terminate?.();
}
