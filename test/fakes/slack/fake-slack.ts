import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { type Answer, type Arguments, callMethod } from './call-method.ts';
import { type Ack, createSockets, type EnvelopeType, type Sockets, sendSigned } from './event-sender.ts';
import { createFaults, type Faults } from './faults.ts';
import { type Offered, searchMenu } from './menus.ts';
import { createOAuth, type FakeApp, type OAuth } from './oauth.ts';
import { actionsPayload, commandPayload, eventPayload, pickedAction, suggestionPayload } from './payloads.ts';
import { readBlocks } from './read-blocks.ts';
import { answerAtUrl, type ResponseUrl } from './response-url.ts';
import { slackShapes } from './slack-shapes.ts';
import { createWebApi } from './web-api.ts';
import { createWorkspace, type FakeMessage, type Workspace, type WorkspaceIdentity } from './workspace.ts';

/** A call of the Web API as it came in, and what it was answered; null where it was not. */
export interface ApiCall {
  readonly method: string;
  readonly args: Arguments;
  readonly answer: Answer | null;
}

/** A command as somebody types it, or a button as they press it. */
export interface Asking {
  /** Of a workspace that was added; the one that the app belongs to where it is left out. */
  readonly team?: string;
  readonly user: string;
  /** A channel's id; without one it is the app's Home, for buttons. */
  readonly channel?: string;
  /** How often Slack delivers it: more than once where it saw no acknowledgement. @default 1 */
  readonly deliveries?: number;
  readonly signature?: { readonly secret?: string; readonly ageSeconds?: number };
}

export interface FakeSlack {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The one that the app belongs to. */
  readonly workspace: Workspace;
  /** The app as others install it. */
  readonly app: FakeApp;
  /** A further workspace, without the app. */
  addWorkspace(identity: WorkspaceIdentity & { readonly team: string }): Workspace;
  /** @throws Error where there is none. */
  workspaceOf(team?: string): Workspace;
  /** Somebody agrees on Slack's page, or declines. @returns where their browser is sent. */
  agree: OAuth['agree'];
  /** The app is removed from a workspace. @returns how it took what it is told of that; it is told nothing where `told` is false. */
  uninstall(team: string, how?: { readonly told?: boolean }): Promise<Ack[]>;
  /** Tells of a removal, however it is: Slack repeats what it could not deliver. */
  tellRemoval(
    team: string,
    how?: { readonly what?: 'app' | 'tokens' | 'user-tokens'; readonly ageSeconds?: number },
  ): Promise<Ack[]>;
  readonly faults: Faults;
  readonly sockets: Sockets;
  readonly calls: readonly ApiCall[];
  /** What the fake itself has answered or sent out of shape: a test that leaves any has proved nothing. */
  readonly objections: readonly string[];
  /** Where requests are sent signed, in place of Socket Mode. */
  requestUrl: string | null;
  command(asking: Asking & { readonly text: string; readonly command?: string }): Promise<Ack[]>;
  press(
    asking: Asking & { readonly value: string; readonly actionId: string; readonly label?: string },
  ): Promise<Ack[]>;
  /** Somebody types into a menu that is searched. @returns what it offers then. */
  search(asking: Asking & { readonly actionId: string; readonly typed: string }): Promise<readonly Offered[]>;
  /** Somebody picks one of what it offered. */
  pick(asking: Asking & { readonly actionId: string; readonly picked: Offered }): Promise<Ack[]>;
  /** Somebody opens the app's Home tab. */
  openHome(user: string, deliveries?: number, team?: string): Promise<Ack[]>;
  /** @returns the messages that a person sees in a channel, oldest first, edits in place, threads left out. */
  seenBy(user: string, channel: string, team?: string): FakeMessage[];
  /** Half an hour and three seconds later: every `response_url` and every `trigger_id` so far has expired. */
  letTimePass(): void;
  /** Resolves with what `find` finds, as soon as it finds something; asked again at every request and every change of a connection. */
  until<T>(find: () => T | undefined | false | null, what?: string): Promise<T>;
  close(): Promise<void>;
}

export interface FakeSlackOptions {
  /** What messages get their time by. @default the machine's */
  readonly clock?: Clock;
  /** Told of every call of the Web API: as it comes, and once its answer has left. @returns whether it is lost with its connection. */
  readonly observe?: (moment: 'asked' | 'answered', method: string, args: Readonly<Record<string, string>>) => boolean;
  /** @returns the seconds that a message has to wait in this channel; null where it may be posted. @default none has to */
  readonly overLimit?: (channel: string) => number | null;
}

const WAIT_MS = 10_000;

/**
 * Slack on loopback, for the real clients: Web API, Socket Mode, signed requests, `response_url`. It refuses what Slack refuses, checks
 * its own answers against the declared shapes, and keeps what the workspace looks like.
 *
 * @example
 * const slack = await startFakeSlack();
 * slack.workspace.addChannel({ id: 'C1' });
 */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { clock = systemClock, observe = () => false, overLimit = () => null } = options;
  const workspace = createWorkspace({ clock });
  const shapes = slackShapes();
  const faults = createFaults();
  const calls: ApiCall[] = [];
  const objections: string[] = [];
  const responseUrls = new Map<string, ResponseUrl>();
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of [...waiting]) look();
  };
  const sockets = createSockets(changed);
  let ids = 0;
  const workspaces = new Map<string, Workspace>();
  const methods = new Map<Workspace, ReturnType<typeof createWebApi>>();
  const add = (added: Workspace) => {
    workspaces.set(added.team, added);
    methods.set(
      added,
      createWebApi(added, shapes, {
        socketUrl: () => `ws://127.0.0.1:${port}/link?ticket=${++ids}`,
        uploadUrl: (ticket) => `http://127.0.0.1:${port}/upload/${added.team}/${ticket}`,
      }),
    );
    return added;
  };
  add(workspace);
  const workspaceOf = (team = workspace.team) => {
    const found = workspaces.get(team);
    if (found === undefined) throw new Error(`no workspace ${team}: add it with addWorkspace`);
    return found;
  };
  const oauth = createOAuth(() => `http://127.0.0.1:${port}/oauth/v2/authorize`);
  const tokens = { bot: 'xoxb-fake-bot-token', app: 'xapp-fake-app-token', secret: 'fake-signing-secret' };

  const check = (where: string, root: string, value: unknown) => {
    objections.push(...shapes.faultsOf(root, value).map((fault) => `${where}: ${fault}`));
  };

  const answerApi = (name: string, body: Readonly<Record<string, string>>, authorization: string) => {
    if (name === 'oauth.v2.access') {
      // The one method that is called without a token.
      const answer = authorization === '' ? oauth.access(body) : { ok: false, error: 'invalid_arguments' };
      const told = Object.entries(answer).filter(([, value]) => value !== null);
      check(`answer of ${name}`, 'OauthV2AccessResponse', Object.fromEntries(told));
      return { answer, args: body };
    }
    const token = authorization.replace(/^Bearer /, '');
    const isAppToken = token === tokens.app;
    const issued = token === tokens.bot || isAppToken ? { workspace, isRevoked: false } : oauth.tokenOf(token);
    if (issued === undefined || issued.isRevoked) {
      const error = token === '' ? 'not_authed' : issued === undefined ? 'invalid_auth' : 'account_inactive';
      return { answer: { ok: false, error }, args: body };
    }
    const own = methods.get(issued.workspace) ?? new Map();
    const { answer, answers, args } = callMethod(own, name, body, { workspace: issued.workspace, isAppToken });
    if (answers !== undefined) check(`answer of ${name}`, answers, answer);
    return { answer, args, workspace: issued.workspace };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isApi = pathname.startsWith('/api/');
    if (pathname.startsWith('/upload/')) {
      const [team, ticket = ''] = pathname.slice('/upload/'.length).split('/');
      const status = workspaceOf(team).files.receive(ticket, Uint8Array.from(Buffer.concat(chunks)));
      response.writeHead(status).end(status === 200 ? `OK - ${raw.length}` : 'Failed');
      return changed();
    }
    const method = isApi ? pathname.slice('/api/'.length) : 'response_url';
    const form = isApi ? Object.fromEntries(new URLSearchParams(raw)) : {};
    if (isApi && observe('asked', method, form)) return void request.socket.destroy();
    if (isApi) response.on('finish', () => void observe('answered', method, form));
    const seconds = method === 'chat.postMessage' ? overLimit(form.channel ?? '') : null;
    const limit = seconds === null ? undefined : ({ kind: 'rate-limited', seconds } as const);
    const fault = faults.take(method, form.channel, isApi ? (form.blocks ?? '') : raw) ?? limit;
    if (fault?.kind === 'drop-before') return void request.socket.destroy();
    const refused = fault?.kind === 'status' || fault?.kind === 'rate-limited' || fault?.kind === 'error';
    if (isApi) {
      const done = refused ? null : answerApi(method, form, request.headers.authorization ?? '');
      const answer = fault?.kind === 'error' ? { ok: false, error: fault.error } : (done?.answer ?? null);
      calls.push({ method, args: done?.args ?? form, answer });
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-oauth-scopes', (done?.workspace ?? workspace).scopes.join(','));
      if (fault === undefined || fault.kind === 'error') response.end(JSON.stringify(answer));
    } else {
      const body = parsed(raw);
      const done = refused
        ? null
        : answerAtUrl(responseUrls.get(pathname.split('/').at(-1) ?? ''), body, { shapes, objections });
      calls.push({ method, args: body, answer: done === null ? null : { ok: done.status === 200 } });
      if (fault === undefined && done !== null) response.writeHead(done.status).end(done.text);
      if (fault?.kind === 'error') response.writeHead(400).end(fault.error);
    }
    if (fault?.kind === 'drop-after') request.socket.destroy();
    if (fault?.kind === 'status') response.writeHead(fault.status).end('upstream connect error');
    if (fault?.kind === 'rate-limited') {
      response
        .writeHead(429, { 'retry-after': String(fault.seconds) })
        .end(JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    changed();
  };

  const server = createServer((request, response) => void handle(request, response));
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const newTrigger = () => {
    const trigger = `${++ids}.fake.trigger`;
    for (const each of workspaces.values()) each.triggers.set(trigger, 'good');
    return trigger;
  };

  const newResponseUrl = ({ user, channel, team }: Asking) => {
    const id = `r${++ids}`;
    responseUrls.set(id, { workspace: workspaceOf(team), user, channel, uses: 0, isExpired: false });
    return `http://127.0.0.1:${port}/actions/${workspaceOf(team).team}/${id}`;
  };

  const placeOf = ({ team, channel: id = '' }: Pick<Asking, 'team' | 'channel'>) => {
    const own = workspaceOf(team);
    const channel = own.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}: add it with workspace.addChannel`);
    return { workspace: own, channel };
  };

  const deliver = async (
    type: EnvelopeType,
    payload: Readonly<Record<string, unknown>>,
    { deliveries = 1, signature }: Pick<Asking, 'deliveries' | 'signature'>,
  ): Promise<Ack[]> => {
    const acks: Ack[] = [];
    const envelopeId = `envelope-${++ids}`;
    for (let retry = 0; retry < deliveries; retry++) {
      acks.push(
        slack.requestUrl === null
          ? await sockets.deliver(type, payload, retry, envelopeId)
          : await sendSigned({ url: slack.requestUrl, type, payload, retry, secret: tokens.secret, ...signature }),
      );
    }
    return acks;
  };

  const slack: FakeSlack = {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret: tokens.secret,
    workspace,
    app: oauth.app,
    addWorkspace: (identity) => add(createWorkspace({ clock, ...identity })),
    workspaceOf,
    agree: oauth.agree,
    async uninstall(team, { told = true } = {}) {
      oauth.revoke(workspaceOf(team));
      if (!told) return [];
      // In either order: https://github.com/slackapi/bolt-js/issues/673
      return [...(await slack.tellRemoval(team)), ...(await slack.tellRemoval(team, { what: 'tokens' }))];
    },
    tellRemoval(team, { what = 'app', ageSeconds = 0 } = {}) {
      const own = workspaceOf(team);
      const revoked = what === 'tokens' ? { oauth: [], bot: [own.botUser] } : { oauth: ['U1'], bot: [] };
      const event = what === 'app' ? { type: 'app_uninstalled' } : { type: 'tokens_revoked', tokens: revoked };
      const payload = eventPayload(event, { id: ++ids, workspace: own, ageSeconds });
      const { event_ts: _, ...shape } = payload.event;
      check('event', what === 'app' ? 'AppUninstalledEvent' : 'TokensRevokedEvent', shape);
      return deliver('events_api', payload, {});
    },
    faults,
    sockets,
    calls,
    objections,
    requestUrl: null,
    command(asking) {
      const { user, text, command = '/qwen' } = asking;
      const { workspace: own, channel } = placeOf(asking);
      channel.members.add(user);
      const payload = commandPayload({
        workspace: own,
        user,
        channel,
        text,
        command,
        responseUrl: newResponseUrl(asking),
        trigger: newTrigger(),
      });
      check('slash command', 'SlashCommand', payload);
      return deliver('slash_commands', payload, asking);
    },
    press(asking) {
      const own = workspaceOf(asking.team);
      const channel = asking.channel === undefined ? undefined : own.channels.get(asking.channel);
      const responseUrl = channel === undefined ? undefined : newResponseUrl(asking);
      channel?.members.add(asking.user);
      const payload = actionsPayload({ ...asking, workspace: own, channel, responseUrl, trigger: newTrigger() });
      for (const action of payload.actions) check('action', 'ButtonAction', action);
      return deliver('interactive', payload, asking);
    },
    search: (asking) =>
      searchMenu(suggestionPayload({ ...asking, ...placeOf(asking) }), (payload) =>
        deliver('interactive', payload, {}),
      ),
    pick(asking) {
      const picked = pickedAction(asking.actionId, asking.picked);
      const common = { responseUrl: newResponseUrl(asking), trigger: newTrigger(), user: asking.user };
      check('action', 'ExternalSelectAction', picked);
      const payload = actionsPayload({ ...common, ...placeOf(asking), actionId: asking.actionId, value: '', picked });
      return deliver('interactive', payload, asking);
    },
    openHome(user, deliveries = 1, team = workspace.team) {
      const own = workspaceOf(team);
      const payload = eventPayload(
        { type: 'app_home_opened', user, channel: own.directMessages(user).id, tab: 'home' },
        { id: ++ids, workspace: own },
      );
      check('event', 'AppHomeOpenedEvent', payload.event);
      return deliver('events_api', payload, { deliveries });
    },
    seenBy: (user, channel, team) =>
      (workspaceOf(team).channels.get(channel)?.messages ?? []).filter(
        ({ threadTs, onlyFor }) => threadTs === undefined && (onlyFor === undefined || onlyFor === user),
      ),
    letTimePass() {
      for (const { triggers } of workspaces.values()) for (const one of triggers.keys()) triggers.set(one, 'expired');
      oauth.expireCodes();
      for (const url of responseUrls.values()) url.isExpired = true;
    },
    until(find, what = find.toString()) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = find();
          if (found === undefined || found === false || found === null) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          const last = calls
            .slice(-5)
            .map(({ method, answer }) => `${method} ${answer?.ok === true ? 'ok' : (answer?.error ?? 'no answer')}`);
          reject(new Error(`not within ${WAIT_MS} ms: ${what}; last calls: ${last.join(', ')}`));
        }, WAIT_MS);
        waiting.add(look);
        look();
      });
    },
    async close() {
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
  return slack;
}

function parsed(raw: string): Record<string, unknown> {
  try {
    return JSON.parse(raw) as Record<string, unknown>;
  } catch {
    return { invalid_payload: raw };
  }
}

/** @returns what a reader sees of a message. */
export function textOf({ blocks, text }: FakeMessage): string {
  return blocks.length === 0 ? text : readBlocks(blocks).text;
}
