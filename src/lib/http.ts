import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import {
  isPublicAddress,
  isWebPort,
  literalAddress,
  publicLookup,
  RefusedAddress,
  RefusedPort,
} from './address-guard.ts';
import { readBody } from './http-body.ts';
import { HttpError, printableAddress, toHttpError } from './http-error.ts';

export interface HttpOptions {
  /** Says who asks and how to reach them. */
  readonly userAgent: string;
  /** `host:port` that may be reached though they are private, or the port is no usual one: feeds of one's own. */
  readonly allow?: readonly string[];
  /** For the whole exchange, redirects and body included. Default 20 s. */
  readonly timeoutMs?: number;
  /** Of the body, unpacked. Default 10 MB. */
  readonly maxBytes?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; of repeated ones the values joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. Empty for 304. */
  readonly body: Uint8Array;
  /** Where the response came from, after redirects. */
  readonly url: string;
  /** Where the address has moved for good (301, 308), as far as every redirect up to there says so; null where it has not. */
  readonly movedTo: string | null;
}

/** GET over http and https. Answers of every status are responses; only an exchange that came to none throws. */
export interface HttpClient {
  /**
   * Follows up to five redirects, each checked like the first address.
   * @throws HttpError, and nothing else
   */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<HttpResponse>;
  /** Ends all connections, those under way included. */
  close(): Promise<void>;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Private, loopback, link-local and other special addresses are refused when the connection is made, after DNS and on every
 * redirect, so that no name can lead there.
 */
export function createHttpClient(options: HttpOptions): HttpClient {
  const { userAgent, allow = [], timeoutMs = 20_000, maxBytes = 10_000_000 } = options;
  const agent = new Agent({
    connect: guardedConnector(new Set(allow), timeoutMs),
    connections: 4,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(timeoutMs);
    let current = url;
    let movedTo: string | null = null;
    let permanent = true;
    for (let redirects = 0; ; redirects += 1) {
      const target = parseAddress(current);
      try {
        const answer = await request(target, {
          dispatcher: agent,
          signal,
          headers: requestHeaders(userAgent, headers),
        });
        if (!REDIRECTS.has(answer.statusCode)) {
          const received = flatten(answer.headers);
          const body = await readBody(answer.body, received['content-encoding'] ?? '', maxBytes);
          return { status: answer.statusCode, headers: received, body, url: current, movedTo };
        }
        await discard(answer);
        current = redirectTarget(current, flatten(answer.headers).location, redirects);
        permanent &&= answer.statusCode === 301 || answer.statusCode === 308;
        if (permanent) movedTo = current;
      } catch (error) {
        throw toHttpError(error, current);
      }
    }
  }
  return { get, close: () => agent.destroy() };
}

/** Connects to public addresses at ports of the web, and to whatever stands in `allow` as `host:port`. */
export function guardedConnector(allow: ReadonlySet<string>, timeoutMs: number): buildConnector.connector {
  const open = buildConnector({ timeout: timeoutMs });
  const guarded = buildConnector({ timeout: timeoutMs, lookup: publicLookup });
  return (target, callback) => {
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    if (allow.has(`${target.hostname}:${port}`)) return open(target, callback);
    if (!isWebPort(port)) return callback(new RefusedPort(port), null);
    const literal = literalAddress(target.hostname);
    // Addresses that need no DNS never meet the lookup.
    if (literal !== null && !isPublicAddress(literal)) return callback(new RefusedAddress(literal, literal), null);
    return guarded(target, callback);
  };
}

function requestHeaders(userAgent: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  return { 'user-agent': userAgent, 'accept-encoding': 'gzip, br, deflate', ...headers };
}

/** @throws HttpError bad-address for anything but an absolute http(s) address. */
export function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new HttpError('bad-address', `${printableAddress(address)} is not an http or https address`);
}

function redirectTarget(from: string, location: string | undefined, redirects: number): string {
  const where = printableAddress(from);
  if (redirects >= MOST_REDIRECTS)
    throw new HttpError('bad-redirect', `${where} redirects more than ${MOST_REDIRECTS} times`);
  if (location === undefined || !URL.canParse(location, from)) {
    throw new HttpError('bad-redirect', `${where} redirects, but does not say where to`);
  }
  const target = new URL(location, from);
  if (/^https?:$/.test(target.protocol)) return target.href;
  throw new HttpError('bad-redirect', `${where} redirects to an address that is neither http nor https`);
}

/** The body of a redirect is nobody's; a small one is read so that the connection can be used again. */
async function discard({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump({ limit: 16_384 });
}

/** @returns the headers with names in lower case, repeated ones joined. */
export function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    return value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value] as const];
  });
  return Object.fromEntries(entries);
}
