import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { types } from '@slack/bolt';
import { refusalOfBlocks } from './block-rules.ts';
import { type Ack, createSockets, type EnvelopeType, type Sockets, sendSigned } from './event-sender.ts';
import { createFaults, type Faults } from './faults.ts';
import { actionsPayload, commandPayload, eventPayload } from './payloads.ts';
import { readBlocks } from './read-blocks.ts';
import { slackShapes } from './slack-shapes.ts';
import { type Answer, type Arguments, callMethod, createWebApi } from './web-api.ts';
import { createWorkspace, type FakeMessage, type Workspace } from './workspace.ts';

/** A call of the Web API as it came in, and what it was answered; null where it was not. */
export interface ApiCall {
  readonly method: string;
  readonly args: Arguments;
  readonly answer: Answer | null;
}

/** A command as somebody types it, or a button as they press it. */
export interface Asking {
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
  readonly workspace: Workspace;
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
  /** Somebody opens the app's Home tab. */
  openHome(user: string, deliveries?: number): Promise<Ack[]>;
  /** @returns the messages that a person sees in a channel, oldest first, edits in place, threads left out. */
  seenBy(user: string, channel: string): FakeMessage[];
  /** Half an hour and three seconds later: every `response_url` and every `trigger_id` so far has expired. */
  letTimePass(): void;
  /** Resolves with what `find` finds, as soon as it finds something; asked again at every request and every change of a connection. */
  until<T>(find: () => T | undefined | false | null, what?: string): Promise<T>;
  close(): Promise<void>;
}

interface ResponseUrl {
  readonly user: string;
  readonly channel: string | undefined;
  uses: number;
  isExpired: boolean;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five messages, within 30 minutes. */
const MOST_ANSWERS = 5;
const WAIT_MS = 10_000;

/**
 * Slack on loopback, for the real clients: Web API, Socket Mode, signed requests, `response_url`. It refuses what Slack refuses, checks
 * its own answers against the declared shapes, and keeps what the workspace looks like.
 *
 * @example
 * const slack = await startFakeSlack();
 * slack.workspace.addChannel({ id: 'C1' });
 */
export async function startFakeSlack(): Promise<FakeSlack> {
  const workspace = createWorkspace();
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
  const methods = createWebApi(workspace, shapes, () => `ws://127.0.0.1:${port}/link?ticket=${++ids}`);
  const tokens = { bot: 'xoxb-fake-bot-token', app: 'xapp-fake-app-token', secret: 'fake-signing-secret' };

  const check = (where: string, root: string, value: unknown) => {
    objections.push(...shapes.faultsOf(root, value).map((fault) => `${where}: ${fault}`));
  };

  const answerApi = (name: string, body: Readonly<Record<string, string>>, authorization: string) => {
    const isAppToken = authorization === `Bearer ${tokens.app}`;
    if (!isAppToken && authorization !== `Bearer ${tokens.bot}`) {
      return { answer: { ok: false, error: authorization === '' ? 'not_authed' : 'invalid_auth' }, args: body };
    }
    const { answer, answers, args } = callMethod(methods, name, body, { workspace, isAppToken });
    if (answers !== undefined) check(`answer of ${name}`, answers, answer);
    return { answer, args };
  };

  const answerResponseUrl = (id: string, body: Record<string, unknown>): { status: number; text: string } => {
    const url = responseUrls.get(id);
    if (url === undefined || url.isExpired) return { status: 404, text: 'expired_url' };
    if (url.uses >= MOST_ANSWERS) return { status: 404, text: 'used_url' };
    const known = [
      'response_type',
      'replace_original',
      'delete_original',
      'text',
      'blocks',
      'thread_ts',
      'mrkdwn',
      'unfurl_links',
      'unfurl_media',
    ];
    if (Object.keys(body).some((key) => !known.includes(key))) return { status: 400, text: 'invalid_arguments' };
    const refusal = body.blocks === undefined ? null : refusalOfBlocks(body.blocks, 'message', shapes);
    if (refusal !== null) {
      objections.push(`response_url was refused: ${refusal.error} ${refusal.messages.join()}`);
      return { status: 400, text: refusal.error };
    }
    if (body.text === undefined && body.blocks === undefined) return { status: 400, text: 'no_text' };
    const channel = url.channel === undefined ? undefined : workspace.channels.get(url.channel);
    if (channel === undefined || channel.isDeleted) return { status: 404, text: 'channel_not_found' };
    url.uses++;
    channel.messages.push({
      ts: workspace.nextTs(),
      text: String(body.text ?? ''),
      blocks: (body.blocks ?? []) as types.KnownBlock[],
      edits: 0,
      via: 'response_url',
      ...(body.response_type === 'in_channel' ? {} : { onlyFor: url.user }),
    });
    return { status: 200, text: 'ok' };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isApi = pathname.startsWith('/api/');
    const method = isApi ? pathname.slice('/api/'.length) : 'response_url';
    const form = isApi ? Object.fromEntries(new URLSearchParams(raw)) : {};
    const fault = faults.take(method, form.channel, isApi ? (form.blocks ?? '') : raw);
    if (fault?.kind === 'drop-before') return void request.socket.destroy();
    const refused = fault?.kind === 'status' || fault?.kind === 'rate-limited' || fault?.kind === 'error';
    if (isApi) {
      const done = refused ? null : answerApi(method, form, request.headers.authorization ?? '');
      const answer = fault?.kind === 'error' ? { ok: false, error: fault.error } : (done?.answer ?? null);
      calls.push({ method, args: done?.args ?? form, answer });
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-oauth-scopes', workspace.scopes.join(','));
      if (fault === undefined || fault.kind === 'error') response.end(JSON.stringify(answer));
    } else {
      const body = parsed(raw);
      const done = refused ? null : answerResponseUrl(pathname.split('/').at(-1) ?? '', body);
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
    workspace.triggers.set(trigger, 'good');
    return trigger;
  };

  const newResponseUrl = ({ user, channel }: Asking) => {
    const id = `r${++ids}`;
    responseUrls.set(id, { user, channel, uses: 0, isExpired: false });
    return `http://127.0.0.1:${port}/actions/T0TEAM/${id}`;
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
    faults,
    sockets,
    calls,
    objections,
    requestUrl: null,
    command(asking) {
      const { user, text, command = '/qwen' } = asking;
      const channel = workspace.channels.get(asking.channel ?? '');
      if (channel === undefined) throw new Error(`no channel ${asking.channel}: add it with workspace.addChannel`);
      channel.members.add(user);
      const payload = commandPayload({
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
      const channel = asking.channel === undefined ? undefined : workspace.channels.get(asking.channel);
      const responseUrl = channel === undefined ? undefined : newResponseUrl(asking);
      channel?.members.add(asking.user);
      const payload = actionsPayload({ ...asking, channel, responseUrl, trigger: newTrigger() });
      for (const action of payload.actions) check('action', 'ButtonAction', action);
      return deliver('interactive', payload, asking);
    },
    openHome(user, deliveries = 1) {
      const payload = eventPayload(
        { type: 'app_home_opened', user, channel: workspace.directMessages(user).id, tab: 'home' },
        ++ids,
      );
      check('event', 'AppHomeOpenedEvent', payload.event);
      return deliver('events_api', payload, { deliveries });
    },
    seenBy: (user, channel) =>
      (workspace.channels.get(channel)?.messages ?? []).filter(
        ({ threadTs, onlyFor }) => threadTs === undefined && (onlyFor === undefined || onlyFor === user),
      ),
    letTimePass() {
      for (const trigger of workspace.triggers.keys()) workspace.triggers.set(trigger, 'expired');
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
