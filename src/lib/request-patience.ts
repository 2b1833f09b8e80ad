import type { ServerOptions } from 'node:http';

/** A request takes this long at most, headers and body. */
const LONGEST_REQUEST_MS = 15_000;

/**
 * @returns what a server of HTTP is made with, so that nobody holds a connection by sending slowly: 408, and it is closed.
 * @param longestMs milliseconds for a whole request; it ends a third of that later at most.
 */
export function requestPatience(longestMs = LONGEST_REQUEST_MS): ServerOptions {
  return {
    requestTimeout: longestMs,
    headersTimeout: longestMs,
    // Node looks every half a minute where nothing else is said.
    connectionsCheckingInterval: Math.ceil(longestMs / 3),
  };
}
