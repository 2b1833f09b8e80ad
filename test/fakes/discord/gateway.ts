import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { apiGuild, apiUser } from './api-objects.ts';
import type { World } from './world.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
};
const CLOSE = {
  unknownOp: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  invalidIntents: 4013,
  disallowedIntents: 4014,
};
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const KNOWN_INTENTS = 0x3ffffff;
/** 120 events a connection in 60 seconds. */
const EVENTS = 120;
const IDENTIFIES = 1_000;
const HEARTBEAT_MS = 41_250;

interface Session {
  readonly id: string;
  sequence: number;
  /** What was dispatched in it, to be replayed. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
  resumable: boolean;
}

export interface Gateway {
  /** What has happened, for tests to wait for and count. */
  readonly seen: { connections: number; identified: number; resumed: number; intents: number; heartbeats: number };
  readonly identifiesLeft: () => number;
  /** Sends an event to every session; a session without a connection gets it when it resumes. */
  dispatch(event: string, data: object): void;
  /** Breaks the connections without a word. */
  drop(): void;
  /** Reads nothing more from the connections, not even that they are to be closed. */
  freeze(): void;
  /** Op 7: asks for a reconnect, which resumes. */
  reconnect(): void;
  /** Op 9: the session is lost, and what was sent meanwhile with it. */
  invalidate(): void;
  /** Closes every connection with a code. */
  close(code: number, reason: string): void;
  /** While false, new connections are refused. */
  open: boolean;
  /** Whether privileged intents are granted. @default false */
  privileged: boolean;
  connected(): number;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

/** @param changed is told whenever something happened that a test may wait for. */
export function createGateway(world: World, url: () => string, changed: () => void): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const seen = { connections: 0, identified: 0, resumed: 0, intents: 0, heartbeats: 0 };

  const push = (socket: WebSocket, payload: object) =>
    socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
  const dispatchTo = (session: Session, t: string, d: unknown) => {
    const event = { op: OP.dispatch, s: ++session.sequence, t, d };
    session.sent.push(event);
    if (session.socket !== null) push(session.socket, event);
  };

  const welcome = (socket: WebSocket) => {
    let session: Session | null = null;
    let received: number[] = [];
    sockets.add(socket);
    seen.connections++;
    socket.on('close', () => {
      sockets.delete(socket);
      if (session?.socket === socket) session.socket = null;
      changed();
    });
    socket.on('message', (raw) => {
      const now = Date.now();
      received = [...received.filter((at) => now - at < 60_000), now];
      if (received.length > EVENTS) return socket.close(CLOSE.rateLimited, 'You are being rate limited.');
      let message: { op: number; d: Record<string, unknown> };
      try {
        message = JSON.parse(String(raw));
      } catch {
        return socket.close(CLOSE.decode, 'Error while decoding payload.');
      }
      const { op, d } = message;
      if (op === OP.heartbeat) {
        seen.heartbeats++;
        push(socket, { op: OP.ack });
      } else if (op === OP.identify) {
        if (session !== null) return socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.');
        if (d.token !== world.token) return socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
        const intents = Number(d.intents);
        if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
          return socket.close(CLOSE.invalidIntents, 'Invalid intent(s).');
        if (!gateway.privileged && (intents & PRIVILEGED) !== 0)
          return socket.close(CLOSE.disallowedIntents, 'Disallowed intent(s).');
        session = { id: world.newId(), sequence: 0, sent: [], socket, resumable: true };
        sessions.set(session.id, session);
        seen.identified++;
        seen.intents = intents;
        const guilds = [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id));
        dispatchTo(session, 'READY', {
          v: 10,
          user: apiUser(world.bot),
          guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
          session_id: session.id,
          resume_gateway_url: url(),
          session_type: 'normal',
          application: { id: world.applicationId, flags: 0 },
          shard: d.shard ?? [0, 1],
        });
        for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', apiGuild(world, guild));
      } else if (op === OP.resume) {
        if (d.token !== world.token) return socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
        const earlier = sessions.get(String(d.session_id));
        if (earlier === undefined || !earlier.resumable) push(socket, { op: OP.invalidSession, d: false });
        else {
          session = earlier;
          session.socket = socket;
          for (const event of session.sent.filter(({ s }) => s > Number(d.seq))) push(socket, event);
          seen.resumed++;
          dispatchTo(session, 'RESUMED', {});
        }
      } else if (session === null) socket.close(CLOSE.notAuthenticated, 'Not authenticated.');
      else if (op !== OP.presence && op !== 4 && op !== 8) socket.close(CLOSE.unknownOp, 'Unknown opcode.');
      changed();
    });
    push(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS } });
  };

  const gateway: Gateway = {
    seen,
    open: true,
    privileged: false,
    identifiesLeft: () => IDENTIFIES - seen.identified,
    dispatch(event, data) {
      for (const session of sessions.values()) if (session.resumable) dispatchTo(session, event, data);
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    freeze() {
      for (const socket of sockets) socket.pause();
    },
    reconnect() {
      for (const socket of sockets) push(socket, { op: OP.reconnect });
    },
    invalidate() {
      for (const session of sessions.values()) session.resumable = false;
      for (const socket of sockets) push(socket, { op: OP.invalidSession, d: false });
    },
    close(code, reason) {
      for (const socket of sockets) socket.close(code, reason);
    },
    connected: () => [...sessions.values()].filter(({ socket }) => socket !== null).length,
    upgrade(request, socket, head) {
      const query = new URL(request.url ?? '/', 'http://fake').searchParams;
      if (!gateway.open || query.get('v') !== '10' || query.get('encoding') !== 'json') {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    stop() {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
  return gateway;
}
