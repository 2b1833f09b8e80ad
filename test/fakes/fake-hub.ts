import { createHmac, randomUUID } from 'node:crypto';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

/** A WebSub hub that refuses what the recommendation does not allow, and says what it was asked and answered. */
export interface FakeHub {
  readonly server: LoopbackServer;
  readonly url: string;
  /** Requests that were in order, each with what came of the verification. */
  readonly subscribed: readonly { topic: string; callback: string; secret: string; verified: boolean }[];
  /** What was wrong with requests; empty in a good run. */
  readonly faults: readonly string[];
  /** Says to whoever asks that it wants no subscribers. */
  refuse: boolean;
  leaseSeconds: number;
  /** Resolves once nothing is being verified. */
  verified(): Promise<unknown>;
  /** Sends a document to every subscriber. @returns the status of each answer, 0 for none. */
  publish(topic: string, body: string, over?: { signature?: string | null; secret?: string }): Promise<number[]>;
}

const FIELDS = new Set(['hub.mode', 'hub.topic', 'hub.callback', 'hub.secret', 'hub.lease_seconds']);

export async function fakeHub(): Promise<FakeHub> {
  const subscribed: { topic: string; callback: string; secret: string; verified: boolean }[] = [];
  const faults: string[] = [];
  let verifying: Promise<unknown> = Promise.resolve();
  const server = await startServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const problem = hub.refuse ? 'no subscribers are wanted' : problemOf(request.method, request.headers, form);
      if (problem !== null) {
        if (!hub.refuse) faults.push(problem);
        response.writeHead(400).end(problem);
        return;
      }
      const [topic, callback, secret] = ['topic', 'callback', 'secret'].map((name) => form.get(`hub.${name}`) ?? '');
      const asked = { topic: topic ?? '', callback: callback ?? '', secret: secret ?? '', verified: false };
      subscribed.push(asked);
      response.writeHead(202).end();
      verifying = verifying.then(() => verify(asked));
    });
  });

  async function verify(asked: (typeof subscribed)[number]) {
    const challenge = randomUUID();
    const address = new URL(asked.callback);
    const query = { mode: 'subscribe', topic: asked.topic, challenge, lease_seconds: String(hub.leaseSeconds) };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(`hub.${name}`, value);
    const answer = await fetch(address).catch(() => null);
    // Whoever is gone is not verified, and that is nobody's fault.
    if (answer === null) return;
    asked.verified = answer.status >= 200 && answer.status < 300 && (await answer.text()) === challenge;
    if (!asked.verified) faults.push(`the challenge was answered with ${answer.status}`);
  }

  const hub: FakeHub = {
    server,
    url: server.url('/hub'),
    subscribed,
    faults,
    refuse: false,
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

function problemOf(
  method: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  form: URLSearchParams,
): string | null {
  if (method !== 'POST') return 'subscribe with POST';
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return 'the body is no form';
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) return 'a field stands twice';
  const unknown = names.find((name) => !FIELDS.has(name));
  if (unknown !== undefined) return `${unknown} is no field`;
  if (form.get('hub.mode') !== 'subscribe') return 'only subscriptions are taken';
  for (const name of ['hub.topic', 'hub.callback']) {
    const address = form.get(name) ?? '';
    if (!URL.canParse(address) || new URL(address).hash !== '') return `${name} is no address`;
  }
  const secret = form.get('hub.secret') ?? '';
  if (secret.length < 20 || Buffer.byteLength(secret) >= 200)
    return 'a secret has 20 characters and fewer than 200 bytes';
  if (!/^[1-9]\d*$/.test(form.get('hub.lease_seconds') ?? '')) return 'hub.lease_seconds is no number';
  return null;
}
