import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger as BoltLogger, HTTPReceiver } from '@slack/bolt';
import { requestPatience } from '../../lib/request-patience.ts';
import { type EventLink, INSTALL_PATH, REQUEST_PATH } from './event-link.ts';
import type { InstallPages } from './install-pages.ts';

/** Slack's requests are a few kilobytes; the largest, a press in a long message, carry the message of at most 100 KB. */
const MOST_BYTES = 500_000;

/**
 * Requests over HTTP, each checked for Slack's signature and for being no older than five minutes
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack), and the pages on which the app is added to a workspace.
 * Listens on all interfaces: Slack has to reach it.
 *
 * @param signingSecret null where only the pages are served.
 * @param port 0 for any free one.
 */
export function openHttpLink(options: {
  readonly signingSecret: string | null;
  readonly port: number;
  readonly install?: InstallPages;
  readonly logger: BoltLogger;
  /** Milliseconds that a request may take, headers and body. @default 15000 */
  readonly longestRequestMs?: number | undefined;
}): EventLink {
  const { signingSecret, port, install, logger } = options;
  const receiver = new HTTPReceiver({
    ...(signingSecret === null
      ? { signingSecret: '', signatureVerification: false, endpoints: [] }
      : { signingSecret, endpoints: [REQUEST_PATH] }),
    ...install,
    port,
    logger,
    bodyLimit: MOST_BYTES,
  });
  let server: Server | undefined;
  const urlOf = (path: string) => {
    const address = server?.address() as AddressInfo | null | undefined;
    return address == null ? null : `http://127.0.0.1:${address.port}${path}`;
  };
  const start = async () => {
    server = (await receiver.start(port, requestPatience(options.longestRequestMs))) as Server;
  };
  return {
    // Bolt would authorise requests by the installer where it saw one, and leave those of a workspace that is not on record unanswered.
    receiver: { init: (app) => receiver.init(app), start, stop: () => receiver.stop() },
    start,
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
    address: () => (signingSecret === null ? null : urlOf(REQUEST_PATH)),
    installPage: () => (install === undefined ? null : urlOf(INSTALL_PATH)),
  };
}
