import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { WatcherError } from '../lib/errors.ts';

/** The port cannot be listened on. */
export class PortError extends WatcherError {
  readonly code = 'web-port';
}

/** A request takes this long at most, headers and body. */
const LONGEST_REQUEST_MS = 15_000;

/** The server of everything that the bot shows and takes over HTTP. */
export interface WebServer {
  readonly port: number;
  /** Takes no more requests, and ends those under way. */
  close(): Promise<void>;
}

interface WebServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The address to listen on. @default '127.0.0.1' */
  readonly host?: string;
  readonly routes: readonly Hono[];
  readonly onError: (error: Error) => void;
}

/**
 * Serves the routes, in their order. A route that fails answers with 500 and says nothing of why.
 * @throws PortError where the port is taken, or may not be used
 */
export async function startWebServer({
  port,
  host = '127.0.0.1',
  routes,
  onError,
}: WebServerOptions): Promise<WebServer> {
  const app = new Hono();
  for (const one of routes) app.route('/', one);
  app.notFound((context) => context.text('not found', 404));
  app.onError((error, context) => {
    onError(error);
    return context.text('an error of ours', 500);
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.headersTimeout = LONGEST_REQUEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new PortError(`port ${port} of ${host} cannot be listened on; write another into WEB_PORT, or WEB_HOST`, {
          cause: error,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
