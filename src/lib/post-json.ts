import { Agent, request } from 'undici';
import { flatten, guardedConnector, parseAddress } from './http.ts';
import { readBody } from './http-body.ts';
import { toHttpError } from './http-error.ts';

export interface PostOptions {
  readonly userAgent: string;
  /** `host:port` that may be reached though they are private: an endpoint that the operator configured. */
  readonly allow?: readonly string[];
  /** Of the answer, unpacked. */
  readonly maxBytes: number;
}

/** What came back, whatever its status. */
export interface PostResponse {
  readonly status: number;
  readonly body: Uint8Array;
}

/** POST of JSON over http and https, to one endpoint that the operator named. */
export interface JsonPoster {
  /**
   * Follows no redirect: it would carry the headers, and with them a key, to another host. A redirect is an answer with its status.
   * @param signal ends the exchange, body included; an `AbortSignal.timeout` makes it a deadline
   * @throws HttpError, and nothing else; its message names the address and no header
   */
  post(
    url: string,
    body: unknown,
    options: { readonly headers?: Readonly<Record<string, string>>; readonly signal: AbortSignal },
  ): Promise<PostResponse>;
  /** Ends all connections, those under way included. */
  close(): Promise<void>;
}

/** Addresses are guarded as for feeds, see `createHttpClient`. */
export function createJsonPoster({ userAgent, allow = [], maxBytes }: PostOptions): JsonPoster {
  const agent = new Agent({ connect: guardedConnector(new Set(allow), CONNECT_MS), connections: 4 });
  return {
    async post(url, body, { headers = {}, signal }) {
      try {
        const answer = await request(parseAddress(url), {
          method: 'POST',
          dispatcher: agent,
          signal,
          headers: {
            'user-agent': userAgent,
            'accept-encoding': 'gzip, br, deflate',
            'content-type': 'application/json',
            accept: 'application/json',
            ...headers,
          },
          body: JSON.stringify(body),
        });
        const encoding = flatten(answer.headers)['content-encoding'] ?? '';
        return { status: answer.statusCode, body: await readBody(answer.body, encoding, maxBytes) };
      } catch (error) {
        throw toHttpError(error, url);
      }
    },
    close: () => agent.destroy(),
  };
}

/** The signal of a call ends it earlier. */
const CONNECT_MS = 10_000;
