import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { accountRoutes } from './account-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { checkSpec } from './check-spec.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createPeople, type Interaction, interactionRoutes, type People } from './interactions.ts';
import { createRateLimits, type Limited, type Rate } from './rate-limits.ts';
import { Refusal } from './refusal.ts';
import { findRoute, type Route } from './route.ts';
import { readForm, type SentFile } from './sent-files.ts';
import { createWorld, type World } from './world.ts';

/** What goes wrong with a request. `after`: once Discord has done it; else before. */
export type Fault =
  | { readonly do: 'drop' | 'stall'; readonly after?: true }
  | { readonly do: 'status'; readonly status: number; readonly after?: true }
  | { readonly do: 'limit'; readonly retryAfterMs: number; readonly scope: Limited['scope'] };

interface PlannedFault {
  readonly on: RegExp;
  readonly fault: Fault;
  times: number;
}

/** One request as it came, and what it got. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** What came beside the body, in a form of several parts. */
  readonly files: readonly SentFile[];
  readonly authorization: string | null;
  /** Null while it has none: it stalls, or was dropped. */
  status: number | null;
}

export interface FakeDiscord extends People {
  /** For the client's `api` option, without the version. */
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly requests: readonly SeenRequest[];
  /** What the fake itself got wrong: replies that Discord's own document does not allow. Empty in every honest test. */
  readonly violations: readonly string[];
  /** The next `times` requests whose `METHOD /path` matches fail so. @param times 1 by default */
  fail(on: RegExp, fault: Fault, times?: number): void;
  heal(): void;
  /** Refuses the token from now on, on both transports; `restoreToken` takes it back. */
  revokeToken(): void;
  restoreToken(): void;
  /** The same interaction once more on the gateway. */
  repeat(interaction: Interaction): void;
  /** Resolves when the condition holds; looks whenever something happened. Rejects after ten seconds. */
  until(condition: () => boolean, what?: string): Promise<void>;
  close(): Promise<void>;
}

export interface FakeDiscordOptions {
  readonly clock?: Clock;
  readonly token?: string;
  /** @default 5 messages a channel in 5 seconds, 1,000 of everything else */
  readonly rateOf?: (route: string) => Rate;
  /** Told of every request: as it comes, and once its answer has left. @returns whether it is lost with its connection. */
  readonly observe?: (moment: 'asked' | 'answered', request: SeenRequest) => boolean;
}

const PATIENCE_MS = 10_000;
const defaultRate = (route: string): Rate =>
  route === 'POST /channels/:channel/messages' ? { limit: 5, perMs: 5_000 } : { limit: 1_000, perMs: 1_000 };

/**
 * A Discord on loopback that refuses what Discord refuses. REST v10 and gateway, each request and each reply checked against Discord's own
 * OpenAPI document and a table of the limits that it leaves out.
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { clock = systemClock, token = 'a-very-fake-token', rateOf = defaultRate, observe = () => false } = options;
  const world = createWorld(clock, token);
  const interactions = new Map<string, Interaction>();
  const faults: PlannedFault[] = [];
  const requests: SeenRequest[] = [];
  const violations: string[] = [];
  const changes = new EventEmitter().setMaxListeners(0);
  const changed = () => void changes.emit('change');
  let port = 0;
  const gateway = createGateway(world, () => `ws://127.0.0.1:${port}`, changed);
  const limits = createRateLimits(clock, rateOf);
  const routes: Route[] = [
    {
      on: 'GET /gateway/bot',
      reply: 'GatewayBotResponse',
      handle: () => ({
        url: `ws://127.0.0.1:${port}`,
        shards: 1,
        session_start_limit: {
          total: 1_000,
          remaining: gateway.identifiesLeft(),
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      }),
    },
    ...accountRoutes(world),
    ...channelRoutes(world),
    ...interactionRoutes(world, interactions),
  ];

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      violations.push(`the fake failed: ${error instanceof Error ? error.stack : String(error)}`);
      response.destroy();
      changed();
    });
  });
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    const { body, files } = await receive(request);
    const authorization = request.headers.authorization ?? null;
    const seen: SeenRequest = { method, path, body, files, authorization, status: null };
    requests.push(seen);
    if (observe('asked', seen)) return void response.destroy();
    response.on('finish', () => void observe('answered', seen));
    const reply = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      seen.status = status;
      response.writeHead(status, json === undefined ? headers : { 'content-type': 'application/json', ...headers });
      response.end(json === undefined ? undefined : JSON.stringify(json));
      changed();
    };
    if (!url.pathname.startsWith('/api/v10/')) return reply(404, { message: '404: Not Found', code: 0 });

    const planned = faults.find(({ on, times }) => times > 0 && on.test(`${method} ${path}`));
    if (planned !== undefined) planned.times--;
    const fault = planned?.fault;
    const fails = (): boolean => {
      if (fault === undefined) return false;
      if (fault.do === 'limit') limited(reply, fault, {});
      else if (fault.do === 'status') reply(fault.status, { message: `${fault.status}: Fault`, code: 0 });
      else if (fault.do === 'drop') response.destroy();
      changed();
      return true;
    };
    const waitsForAnswer = fault !== undefined && fault.do !== 'limit' && fault.after === true;
    if (!waitsForAnswer && fails()) return;

    const found = findRoute(routes, method, path);
    if (found === undefined) return reply(404, { message: '404: Not Found', code: 0 });
    const { route, params } = found;
    if (route.open !== true && (world.token === null || authorization !== `Bot ${world.token}`)) {
      return reply(401, { message: '401: Unauthorized', code: 0 });
    }
    const major = params.channel ?? params.guild ?? params.token ?? '';
    const { headers, limited: over } = limits.take(route.on, major, route.open !== true);
    if (over !== null) return limited(reply, over, headers);

    let result: unknown;
    try {
      result = route.handle({ params, query: url.searchParams, body, files });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Of the errors within, the OpenAPI document says that their codes are numbers; the reference shows and Discord sends words.
      violations.push(...checkSpec('Error', error.body()).map(({ message }) => `error of ${route.on}: ${message}`));
      return reply(error.status, error.body(), headers);
    }
    check(route, result);
    if (waitsForAnswer && fails()) return;
    reply(route.status ?? (result === undefined ? 204 : 200), result, headers);
  }

  function check({ on, reply, each }: Route, result: unknown): void {
    if (reply === undefined) return;
    for (const item of each === true ? (result as unknown[]) : [result]) {
      const schema = typeof reply === 'function' ? reply(item) : reply;
      for (const { path, message } of checkSpec(schema, item))
        violations.push(`reply of ${on}: ${path.join('.')}: ${message}`);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  const people = createPeople(world, interactions, (event, data) => gateway.dispatch(event, data));

  return {
    ...people,
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    requests,
    violations,
    fail: (on, fault, times = 1) => void faults.push({ on, fault, times }),
    heal: () => void faults.splice(0),
    revokeToken() {
      world.token = null;
      gateway.close(4004, 'Authentication failed.');
    },
    restoreToken() {
      world.token = token;
    },
    repeat: ({ payload }) => gateway.dispatch('INTERACTION_CREATE', payload),
    until: (condition, what = 'what was waited for') =>
      new Promise((resolve, reject) => {
        const give = setTimeout(
          () => finish(new Error(`${what} did not come about in ${PATIENCE_MS} ms`)),
          PATIENCE_MS,
        );
        const finish = (error?: Error) => {
          clearTimeout(give);
          changes.off('change', look);
          if (error === undefined) resolve();
          else reject(error);
        };
        const look = () => {
          if (condition()) finish();
        };
        changes.on('change', look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        gateway.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function limited(
  reply: (status: number, json: unknown, headers: Record<string, string>) => void,
  { retryAfterMs, scope }: Limited,
  headers: Record<string, string>,
): void {
  const seconds = retryAfterMs / 1_000;
  reply(
    429,
    { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    {
      ...headers,
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': scope,
      ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  );
}

async function receive(request: IncomingMessage): Promise<{ body: unknown; files: SentFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  const text = bytes.toString();
  return { body: text === '' ? undefined : JSON.parse(text), files: [] };
}
