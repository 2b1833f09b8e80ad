import { type RawFile, REST, type RouteLike } from 'discord.js';

/** https://docs.discord.com/developers/reference#api-reference-base-url */
export const DISCORD_API_URL = 'https://discord.com/api';
const REQUEST_TIMEOUT_MS = 15_000;

export interface DiscordApiOptions {
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Null for the routes of interactions, which carry a token of their own in their address. */
  readonly token: string | null;
  /** For the whole exchange, waiting in the client included. @default 15 s */
  readonly timeoutMs?: number;
  /** A limit that lifts within this is waited for, a longer one refused as `RateLimitError`. @default 0, so that the caller decides */
  readonly patienceMs?: number;
  /** The same of the limit that all requests of the bot share: it lifts every second. @default as `patienceMs` */
  readonly sharedPatienceMs?: number;
}

/**
 * What a second of the shared limit lasts longer by, so that the last request of one and the first of the next do not meet at Discord. With the
 * client's own 50 ms a twentieth of all that may be sent is not; with half of that a busy machine is told to wait again and again.
 */
const BETWEEN_SECONDS_MS = 40;

type Method = 'get' | 'post' | 'patch' | 'put';

/** Discord's REST API as this product calls it: one request is one attempt. */
export interface DiscordApi {
  /**
   * @returns the reply's JSON. What it is, the caller knows from the route; nothing is checked here.
   * @param files what `attachments` of the body names by their place in this list.
   * @throws RateLimitError, DiscordAPIError (Discord refused), HTTPError (5xx), or what the connection failed with.
   */
  call<Reply>(method: Method, route: RouteLike, body?: unknown, files?: readonly RawFile[]): Promise<Reply>;
  close(): void;
}

/**
 * discord.js' own REST client with its retries off: it would send a message again whose answer was lost, up to four times in all. It keeps
 * the buckets of Discord's limits and asks nothing of a full one.
 */
export function createDiscordApi(options: DiscordApiOptions): DiscordApi {
  const { apiUrl, token, timeoutMs = REQUEST_TIMEOUT_MS, patienceMs = 0, sharedPatienceMs = patienceMs } = options;
  const rest = new REST({
    api: apiUrl.replace(/\/+$/, ''),
    version: '10',
    retries: 0,
    timeout: timeoutMs,
    offset: BETWEEN_SECONDS_MS,
    rejectOnRateLimit: ({ global, retryAfter, sublimitTimeout }) =>
      Math.max(retryAfter, sublimitTimeout) > (global ? sharedPatienceMs : patienceMs),
    // Routes of interactions do not count for the bot: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
    ...(token === null ? { globalRequestsPerSecond: Number.POSITIVE_INFINITY } : {}),
  });
  return {
    async call<Reply>(method: Method, route: RouteLike, body?: unknown, files: readonly RawFile[] = []) {
      // A 401 makes the client forget its token for good. It may be valid again: the next request says.
      if (token !== null) rest.setToken(token);
      // The client's own time-out ends with the head of a reply; its body may stall as well.
      const signal = AbortSignal.timeout(timeoutMs);
      const request = {
        auth: token !== null,
        signal,
        ...(body === undefined ? {} : { body }),
        ...(files.length === 0 ? {} : { files: [...files] }),
      };
      return (await rest[method](route, request)) as Reply;
    },
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
