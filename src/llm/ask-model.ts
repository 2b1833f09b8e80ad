import pLimit from 'p-limit';
import type { Asked, AskFailure, AskModel } from '../judging/assist/offered-answer.ts';
import type { Clock } from '../lib/clock.ts';
import { HttpError } from '../lib/http-error.ts';
import { createJsonPoster } from '../lib/post-json.ts';
import type { Subject } from '../model/subject.ts';
import { answerOf, contentOf } from './answer-schema.ts';
import { createCircuit } from './circuit.ts';
import { promptFor } from './prompt.ts';

/** The whole of a call, waiting for its turn included. */
const DEADLINE_MS = 10_000;
const CALLS_AT_ONCE = 2;
const MOST_BYTES = 256_000;
const MOST_TOKENS = 2_000;

export interface ModelOptions {
  readonly baseUrl: string;
  readonly model: string;
  /** Null for an endpoint that wants none. Read for each call, and put into nothing but its header. */
  readonly apiKey: () => string | null;
  readonly userAgent: string;
  readonly subject: Subject;
  readonly clock: Clock;
  /** Default 10 s. */
  readonly deadlineMs?: number;
}

/** A model behind an OpenAI-compatible endpoint. */
export interface Model {
  readonly ask: AskModel;
  /** Ends all connections, those under way included. */
  close(): Promise<void>;
}

/**
 * One POST an article, without a retry: the article is judged without an answer as well. After failures in a row the endpoint is left
 * alone for a while, see `createCircuit`.
 */
export function createModel(options: ModelOptions): Model {
  const { baseUrl, model, apiKey, userAgent, subject, clock, deadlineMs = DEADLINE_MS } = options;
  const url = completionsUrl(baseUrl);
  // Feeds may lead to no private address. This one the operator wrote down, and a model on this machine or in its network is the
  // usual case; no redirect is followed, so that the permission ends at this host and port.
  const poster = createJsonPoster({ userAgent, allow: [hostOf(url)], maxBytes: MOST_BYTES });
  const circuit = createCircuit(clock);
  const limit = pLimit(CALLS_AT_ONCE);

  const call = async (article: Parameters<AskModel>[0], signal: AbortSignal): Promise<Asked> => {
    const key = apiKey();
    const body = {
      model,
      messages: promptFor(article, subject),
      temperature: 0,
      max_tokens: MOST_TOKENS,
      response_format: { type: 'json_object' },
      stream: false,
    };
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    try {
      const { status, body: answered } = await poster.post(url, body, { headers, signal });
      if (status !== 200) return failed(STATUS.get(status) ?? 'failed');
      const content = contentOf(answered);
      const answer = content === null ? null : answerOf(content);
      // An endpoint that repeats the key would have it printed by `why`.
      const leaks = key !== null && JSON.stringify(answer).includes(key);
      return answer === null || leaks ? failed('invalid') : { kind: 'answered', answer };
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return failed(
        error.fault === 'timeout' ? 'timed-out' : error.fault === 'too-large' ? 'too-large' : 'unreachable',
      );
    }
  };

  return {
    async ask(article) {
      if (!circuit.closed()) return failed('paused');
      // Before its turn: who waits behind two slow calls has no more time than they.
      const signal = AbortSignal.timeout(deadlineMs);
      const asked = await limit(() => call(article, signal));
      if (asked.kind === 'answered') circuit.succeeded();
      else circuit.failed();
      return asked;
    },
    close: () => poster.close(),
  };
}

const STATUS: ReadonlyMap<number, AskFailure> = new Map([
  [401, 'unauthorised'],
  [403, 'unauthorised'],
  [408, 'timed-out'],
  [429, 'throttled'],
]);

function failed(failure: AskFailure): Asked {
  return { kind: 'failed', failure };
}

/** @returns the address of chat completions; a query of the base address, as Azure wants one, is kept. */
function completionsUrl(baseUrl: string): string {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url.href;
}

function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
