import { type Logger as BoltLogger, SocketModeReceiver, type webApi } from '@slack/bolt';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import { withoutSecrets } from './bolt-logger.ts';
import type { EventLink } from './event-link.ts';

/** From opening the connection to Slack's hello. */
const CONNECT_MS = 15_000;
/** Slack recycles connections every few hours, so the first try is made at once. */
const RECONNECT_MS = [50, 1_000, 2_000, 5_000, 10_000, 30_000];
const CLOSE_MS = 300;

/**
 * Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode. Reconnects by itself, for ever, and not with the client's own
 * reconnecting: that waits five seconds, and ends the process with an unhandled rejection where Slack cannot be reached
 * (socket-mode 3, `delayReconnectAttempt` calls `start` without catching).
 */
export function openSocketLink(options: {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: BoltLogger;
  readonly log: Logger;
}): EventLink {
  const { appToken, clientOptions, logger, log } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  let state: 'connecting' | 'open' | 'waiting' | 'stopped' = 'connecting';
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    state = 'connecting';
    await within(CONNECT_MS, client.start(), 'Slack sent no hello over its socket');
    if (isStopped()) throw new Error('it was stopped while it was being connected');
    state = 'open';
    failures = 0;
  };
  const reconnect = () => {
    state = 'waiting';
    timer = setTimeout(
      async () => {
        try {
          await connect();
          log.debug('Slack is connected again');
        } catch (error) {
          if (state === 'stopped') return;
          // The first failures are everyday life; what lasts is worth a look, about every ten minutes.
          const level = failures % 20 === 4 ? 'warn' : 'debug';
          log[level](
            { cause: withoutSecrets(messageOf(error)), failures },
            'Slack cannot be connected to; trying again',
          );
          await abandon();
          if (!isStopped()) reconnect();
        }
      },
      RECONNECT_MS[Math.min(failures++, RECONNECT_MS.length - 1)],
    );
  };
  const isStopped = () => state === 'stopped';
  /** Closes what is half open; a second call does not wait for the other side's goodbye. */
  const abandon = async () => {
    await within(CLOSE_MS, client.disconnect(), '').catch(() => client.disconnect());
  };
  client.on('disconnected', () => {
    if (state === 'open') reconnect();
  });

  return {
    receiver,
    async start() {
      try {
        await connect();
      } catch (error) {
        state = 'stopped';
        await abandon().catch(() => {});
        throw error;
      }
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      await abandon().catch(() => {});
    },
    address: () => null,
    installPage: () => null,
  };
}

async function within<T>(ms: number, work: Promise<T>, late: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), ms);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
