import { Agent, request } from 'undici';
import { guardedConnector, parseAddress } from './http.ts';
import { readBody } from './http-body.ts';
import { toHttpError } from './http-error.ts';

export interface FormPosterOptions {
  /** Says who asks and how to reach them. */
  readonly userAgent: string;
  /** `host:port` that may be reached though they are private. */
  readonly allow?: readonly string[];
}

/** POST of forms over http and https. */
export interface FormPoster {
  /**
   * Follows no redirect: what is in the form is meant for this address.
   * @returns the status and the beginning of what the answer says.
   * @throws HttpError, and nothing else
   */
  post(
    url: string,
    form: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly text: string }>;
  /** Ends all connections, those under way included. */
  close(): Promise<void>;
}

const DEADLINE_MS = 20_000;
const MOST_BYTES = 100_000;
const TEXT_KEPT = 200;

/** Addresses are guarded as for feeds, see `createHttpClient`. */
export function createFormPoster({ userAgent, allow = [] }: FormPosterOptions): FormPoster {
  const agent = new Agent({ connect: guardedConnector(new Set(allow), DEADLINE_MS), connections: 2 });
  return {
    async post(url, form) {
      try {
        const answer = await request(parseAddress(url), {
          method: 'POST',
          dispatcher: agent,
          signal: AbortSignal.timeout(DEADLINE_MS),
          headers: { 'user-agent': userAgent, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(form).toString(),
        });
        const body = await readBody(answer.body, '', MOST_BYTES);
        return { status: answer.statusCode, text: new TextDecoder().decode(body).slice(0, TEXT_KEPT) };
      } catch (error) {
        throw toHttpError(error, url);
      }
    },
    close: () => agent.destroy(),
  };
}
