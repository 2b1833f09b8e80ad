import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger as BoltLogger, HTTPReceiver } from '@slack/bolt';
import { type EventLink, REQUEST_PATH } from './event-link.ts';

/**
 * Requests over HTTP, each checked for Slack's signature and for being no older than five minutes
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack). Listens on all interfaces: Slack has to reach it.
 *
 * @param port 0 for any free one.
 */
export function openHttpLink(options: {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: BoltLogger;
}): EventLink {
  const { signingSecret, port, logger } = options;
  const receiver = new HTTPReceiver({ signingSecret, port, endpoints: [REQUEST_PATH], logger });
  let server: Server | undefined;
  return {
    receiver,
    async start() {
      server = (await receiver.start(port)) as Server;
    },
    async stop() {
      const open = server;
      server = undefined;
      if (open === undefined) return;
      await new Promise<void>((resolve) => {
        open.close(() => resolve());
        // Who has been acknowledged waits for nothing on this connection.
        open.closeIdleConnections();
        setTimeout(() => open.closeAllConnections(), 500).unref();
      });
    },
    address() {
      const address = server?.address() as AddressInfo | null | undefined;
      return address == null ? null : `http://127.0.0.1:${address.port}${REQUEST_PATH}`;
    },
  };
}
