import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { WatcherError } from '../lib/errors.ts';
import { requestPatience } from '../lib/request-patience.ts';

/** The port cannot be listened on. */
export class PortError extends WatcherError {
  readonly code = 'web-port';
}

/** The server of everything that the bot shows and takes over HTTP. */
export interface WebServer {
  readonly port: number;
  /** Takes no more requests, and ends those under way. */
  close(): Promise<void>;
}

interface WebServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The address to listen on; null for all of the machine. @default 127.0.0.1 */
  readonly host?: string | null;
  readonly routes: readonly Hono[];
  readonly onError: (error: Error) => void;
  /** Milliseconds that a request may take, headers and body. @default 15000 */
  readonly longestRequestMs?: number;
}

/**
 * Serves the routes, in their order. A route that fails answers with 500 and says nothing of why.
 * @throws PortError where the port is taken, or may not be used
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { port, host = '127.0.0.1', routes, onError } = options;
  const app = new Hono();
  for (const one of routes) app.route('/', one);
  app.notFound((context) => context.text('not found', 404));
  app.onError((error, context) => {
    // What a route refuses is no fault of ours.
    if (error instanceof HTTPException) return error.getResponse();
    onError(error);
    return context.text('an error of ours', 500);
  });
  const serverOptions = requestPatience(options.longestRequestMs);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new PortError(`port ${port} cannot be listened on; write another into WEB_PORT, or WEB_HOST`, {
          cause: error,
        }),
      ),
    );
    server.listen(port, host ?? undefined, resolve);
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
