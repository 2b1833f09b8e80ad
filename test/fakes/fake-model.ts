import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

/** What the fake does with a request. `content` is what the model says, put into a completion as an honest endpoint would. */
export type FakeAnswer =
  | { readonly mode: 'content'; readonly content: string }
  | { readonly mode: 'status'; readonly status: number }
  | { readonly mode: 'body'; readonly body: string }
  | { readonly mode: 'stall' | 'trickle' | 'huge' | 'reset' | 'redirect' };

/** An article and the rest of the request as the endpoint received them. */
export interface FakeRequest {
  readonly authorization: string | undefined;
  readonly path: string;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly response_format: { readonly type: string };
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  readonly article: { readonly title: string; readonly text: string };
}

export interface FakeModel extends Pick<LoopbackServer, 'close'> {
  readonly baseUrl: string;
  readonly requests: readonly FakeRequest[];
}

/** An OpenAI-compatible endpoint on loopback that lies, stalls or talks nonsense as `answerTo` says. */
export async function startFakeModel(answerTo: (request: FakeRequest) => FakeAnswer): Promise<FakeModel> {
  const requests: FakeRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = await startServer(async (request, response) => {
    const received = await receive(request);
    requests.push(received);
    respond(answerTo(received), response, timers);
  });
  return {
    baseUrl: server.url('/v1'),
    requests,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await server.close();
    },
  };
}

/** @returns an answer of the right shape, with the keys left out filled in. */
export function saying(claims: readonly object[], summary: readonly object[] = []): FakeAnswer {
  const nothing = { role: null, date: null, from: null, to: null, certainty: 'reported', negated: false };
  const content = JSON.stringify({ claims: claims.map((claim) => ({ ...nothing, ...claim })), summary });
  return { mode: 'content', content };
}

async function receive(request: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as FakeRequest['body'];
  const article = JSON.parse(body.messages.at(-1)?.content ?? '{}') as FakeRequest['article'];
  return { authorization: request.headers.authorization, path: request.url ?? '', body, article };
}

function respond(answer: FakeAnswer, response: ServerResponse, timers: Set<NodeJS.Timeout>): void {
  switch (answer.mode) {
    case 'content':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(completion(answer.content));
      return;
    case 'body':
      response.end(answer.body);
      return;
    case 'status':
      response.writeHead(answer.status).end('{"error":{"message":"no"}}');
      return;
    case 'redirect':
      response.writeHead(307, { location: '/elsewhere' }).end();
      return;
    case 'huge':
      response.end(completion('x'.repeat(5_000_000)));
      return;
    case 'reset':
      response.destroy();
      return;
    case 'trickle':
      response.writeHead(200);
      timers.add(setInterval(() => response.write(' '), 20));
      return;
    case 'stall':
      return;
  }
}

function completion(content: string): string {
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }];
  return JSON.stringify({ id: 'c1', object: 'chat.completion', choices, usage: { total_tokens: 1 } });
}
