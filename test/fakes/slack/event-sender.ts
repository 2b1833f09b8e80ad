import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** How Slack delivers something to the app. */
export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** What the app answered to a delivery, and after how many milliseconds. `ok` is false where Slack would show an error. */
export interface Ack {
  readonly ok: boolean;
  readonly afterMs: number;
  readonly payload: unknown;
  readonly status?: number;
}

/** Slack shows "operation_timeout" after that: https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response. */
const ACK_WITHIN_MS = 3_000;

/** The app's Socket Mode connections. https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly open: number;
  /** How many connections there have been in all. */
  readonly opened: number;
  deliver(type: EnvelopeType, payload: unknown, retry: number, envelopeId: string): Promise<Ack>;
  /** What Slack sends before it recycles a connection; the app is to close it and to open another. */
  requestRefresh(): void;
  /** Breaks all connections without a word. */
  drop(): void;
  /** Answers no close handshake from here on. */
  ignoreClosing(): void;
  close(): void;
}

export function createSockets(onChange: () => void): Sockets {
  const server = new WebSocketServer({ noServer: true, autoPong: true });
  const open = new Set<WebSocket>();
  const acks = new Map<string, (payload: unknown) => void>();
  let opened = 0;
  const connect = (socket: WebSocket) => {
    open.add(socket);
    opened++;
    socket.on('close', () => {
      open.delete(socket);
      onChange();
    });
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      acks.get(id)?.(payload);
    });
    socket.ping();
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        connection_info: { app_id: 'A0APP' },
        debug_info: {
          host: 'applink-1',
          started: '2026-01-01 00:00:00.000',
          build_number: 1,
          approximate_connection_time: 18_060,
        },
      }),
    );
    onChange();
  };
  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, connect),
    get open() {
      return open.size;
    },
    get opened() {
      return opened;
    },
    deliver(type, payload, retry, envelopeId) {
      const [socket] = open;
      if (socket === undefined)
        throw new Error('the app has no open socket: await fake.until(() => fake.sockets.open > 0) first');
      const start = performance.now();
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve({ ok: false, afterMs: ACK_WITHIN_MS, payload: null }), ACK_WITHIN_MS);
        acks.set(envelopeId, (acked) => {
          clearTimeout(timer);
          resolve({ ok: true, afterMs: performance.now() - start, payload: acked ?? null });
        });
        socket.send(
          JSON.stringify({
            type,
            envelope_id: envelopeId,
            payload,
            accepts_response_payload: type !== 'events_api',
            ...(retry > 0 ? { retry_attempt: retry, retry_reason: 'timeout' } : {}),
          }),
        );
      });
    },
    requestRefresh() {
      for (const socket of open) {
        socket.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'applink-1' } }),
        );
      }
    },
    drop() {
      for (const socket of open) socket.terminate();
    },
    ignoreClosing() {
      for (const socket of open) (socket as unknown as { _socket: { pause(): void } })._socket.pause();
    },
    close() {
      for (const socket of open) socket.terminate();
      server.close();
    },
  };
}

export interface SignedRequest {
  readonly url: string;
  readonly type: EnvelopeType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly secret: string;
  /** How old the request says it is. */
  readonly ageSeconds?: number;
  readonly retry: number;
}

/** Sends what Slack sends to a request URL, signed: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export async function sendSigned({ url, type, payload, secret, ageSeconds = 0, retry }: SignedRequest): Promise<Ack> {
  const isJson = type === 'events_api';
  const form = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  const body = isJson ? JSON.stringify(payload) : new URLSearchParams(form).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000) - ageSeconds);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
      ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
    },
    signal: AbortSignal.timeout(ACK_WITHIN_MS),
  });
  const text = await response.text();
  return { ok: response.ok, status: response.status, afterMs: performance.now() - start, payload: text };
}
