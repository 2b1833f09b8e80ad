import { createHmac, randomUUID } from 'node:crypto';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

/** A WebSub hub that refuses what the recommendation does not allow, and says what it was asked and answered. */
export interface FakeHub {
  readonly server: LoopbackServer;
  readonly url: string;
  /** Requests that were in order, each with what came of the verification. */
  readonly subscribed: readonly { topic: string; callback: string; secret: string; verified: boolean }[];
  /** Callbacks whose subscription was ended on request, and verified. */
  readonly ended: readonly string[];
  /** Feeds that a publisher said have changed, in this order, each with what the hub then found there. */
  readonly published: readonly { topic: string; status: number; body: string }[];
  /** How publishers are answered. */
  publishStatus: number;
  /** Leaves publishers without any answer. */
  silent: boolean;
  /** What was wrong with requests; empty in a good run. */
  readonly faults: readonly string[];
  /** Says to whoever asks that it wants no subscribers. */
  refuse: boolean;
  /** Refuses, too, and says what it was sent. */
  repeat: boolean;
  leaseSeconds: number;
  /** Resolves once nothing is being verified. */
  verified(): Promise<unknown>;
  /** Sends a document to every subscriber. @returns the status of each answer, 0 for none. */
  publish(topic: string, body: string, over?: { signature?: string | null; secret?: string }): Promise<number[]>;
}

const FIELDS = new Set(['hub.mode', 'hub.topic', 'hub.callback', 'hub.secret', 'hub.lease_seconds']);

export async function fakeHub(): Promise<FakeHub> {
  const subscribed: { topic: string; callback: string; secret: string; verified: boolean }[] = [];
  const ended: string[] = [];
  const published: { topic: string; status: number; body: string }[] = [];
  const faults: string[] = [];
  let verifying: Promise<unknown> = Promise.resolve();
  const server = await startServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      if (form.get('hub.mode') === 'publish') {
        if (hub.silent) return;
        const wrong = publishProblem(request.method, request.headers, form);
        if (wrong !== null) faults.push(wrong);
        response.writeHead(wrong === null ? hub.publishStatus : 400).end(wrong ?? '');
        if (wrong === null && hub.publishStatus < 300)
          verifying = verifying.then(() => look(form.get('hub.url') ?? ''));
        return;
      }
      const problem = hub.refuse ? 'no subscribers are wanted' : problemOf(request.method, request.headers, form);
      if (problem !== null) {
        if (!hub.refuse) faults.push(problem);
        response.writeHead(400).end(problem);
        return;
      }
      const [topic, callback, secret] = ['topic', 'callback', 'secret'].map((name) => form.get(`hub.${name}`) ?? '');
      const asked = { topic: topic ?? '', callback: callback ?? '', secret: secret ?? '', verified: false };
      if (hub.repeat) {
        subscribed.push(asked);
        response.writeHead(400).end(`${secret} ${callback}`);
        return;
      }
      response.writeHead(202).end();
      if (form.get('hub.mode') === 'unsubscribe') {
        verifying = verifying.then(() => end(asked));
        return;
      }
      subscribed.push(asked);
      verifying = verifying.then(() => verify(asked));
    });
  });

  /** @returns whether it was answered; null where nobody is there, which is nobody's fault. */
  async function challenged({ topic, callback }: { topic: string; callback: string }, more: Record<string, string>) {
    const challenge = randomUUID();
    const address = new URL(callback);
    for (const [name, value] of Object.entries({ topic, challenge, ...more }))
      address.searchParams.set(`hub.${name}`, value);
    const answer = await fetch(address).catch(() => null);
    if (answer === null) return null;
    const isAnswered = answer.status >= 200 && answer.status < 300 && (await answer.text()) === challenge;
    if (!isAnswered) faults.push(`the challenge was answered with ${answer.status}`);
    return isAnswered;
  }

  /** As a hub does: it reads the feed, and takes it only where that names this hub and itself. */
  async function look(topic: string) {
    const answer = await fetch(topic).catch(() => null);
    const links = answer?.headers.get('link') ?? '';
    for (const wanted of [`<${server.url('/hub')}>; rel="hub"`, `<${topic}>; rel="self"`])
      if (answer?.ok && !links.includes(wanted)) faults.push(`${topic} does not link ${wanted}`);
    published.push({ topic, status: answer?.status ?? 0, body: (await answer?.text()) ?? '' });
  }

  async function verify(asked: (typeof subscribed)[number]) {
    const query = { mode: 'subscribe', lease_seconds: String(hub.leaseSeconds) };
    asked.verified = (await challenged(asked, query)) ?? asked.verified;
  }

  async function end(asked: { topic: string; callback: string }) {
    if (!(await challenged(asked, { mode: 'unsubscribe' }))) return;
    ended.push(asked.callback);
    for (const one of subscribed) if (one.callback === asked.callback) one.verified = false;
  }

  const hub: FakeHub = {
    server,
    url: server.url('/hub'),
    subscribed,
    ended,
    published,
    publishStatus: 204,
    silent: false,
    faults,
    refuse: false,
    repeat: false,
    leaseSeconds: 864_000,
    verified: () => verifying,
    async publish(topic, body, { signature, secret } = {}) {
      const current = new Map(
        subscribed.filter((one) => one.verified && one.topic === topic).map((one) => [one.callback, one]),
      );
      const statuses: number[] = [];
      for (const one of current.values()) {
        const signed = `sha256=${createHmac('sha256', secret ?? one.secret)
          .update(body)
          .digest('hex')}`;
        const header = signature === undefined ? signed : signature;
        const answer = await fetch(one.callback, {
          method: 'POST',
          headers: {
            'content-type': 'application/rss+xml',
            link: `<${server.url('/hub')}>; rel="hub", <${topic}>; rel="self"`,
            ...(header === null ? {} : { 'x-hub-signature': header }),
          },
          body,
        }).catch(() => null);
        statuses.push(answer?.status ?? 0);
      }
      return statuses;
    },
  };
  return hub;
}

/** What keeps a request from being read at all. */
function unreadProblem(
  method: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  if (method !== 'POST') return 'ask with POST';
  return headers['content-type'] === 'application/x-www-form-urlencoded' ? null : 'the body is no form';
}

function publishProblem(
  method: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  form: URLSearchParams,
): string | null {
  const unread = unreadProblem(method, headers);
  if (unread !== null) return unread;
  // Hubs take the one or the other: https://www.w3.org/TR/websub/ leaves it to them.
  const [url, topic] = [form.getAll('hub.url'), form.getAll('hub.topic')];
  if (url.length !== 1 || !URL.canParse(url[0] ?? '')) return 'hub.url is no address';
  if (topic.length !== 1 || topic[0] !== url[0]) return 'hub.topic is another address than hub.url';
  return null;
}

function problemOf(
  method: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  form: URLSearchParams,
): string | null {
  const unread = unreadProblem(method, headers);
  if (unread !== null) return unread;
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) return 'a field stands twice';
  const unknown = names.find((name) => !FIELDS.has(name));
  if (unknown !== undefined) return `${unknown} is no field`;
  const mode = form.get('hub.mode') ?? '';
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return 'hub.mode is neither subscribe nor unsubscribe';
  for (const name of ['hub.topic', 'hub.callback']) {
    const address = form.get(name) ?? '';
    if (!URL.canParse(address) || new URL(address).hash !== '') return `${name} is no address`;
  }
  if (mode === 'unsubscribe') return null;
  const secret = form.get('hub.secret') ?? '';
  if (secret.length < 20 || Buffer.byteLength(secret) >= 200)
    return 'a secret has 20 characters and fewer than 200 bytes';
  if (!/^[1-9]\d*$/.test(form.get('hub.lease_seconds') ?? '')) return 'hub.lease_seconds is no number';
  return null;
}
