import { afterEach, expect, it, vi } from 'vitest';
import type { ChatAdapter, Inbound, SendRequest } from '../../src/chat/chat-adapter.ts';
import type { DeliveryOutcome, Destination } from '../../src/model/delivery.ts';
import { type ChatApp, chatApp } from './chat-app.ts';

const gone: Destination = { platform: 'discord', id: '1001' };
const stays: Destination = { platform: 'discord', id: '1002' };
let watcher: ChatApp;
afterEach(() => watcher.close());

/** @returns what is kept of a channel, by namespace. */
async function keptOf({ id }: Destination): Promise<string[]> {
  const kept: string[] = [];
  for (const name of ['subscriptions', 'subscribers', 'outbox', 'outbox-messages', 'outbox-sequences']) {
    for await (const [key] of watcher.stores.namespace(name).scan({ prefix: '' }))
      if (key.includes(id)) kept.push(name);
  }
  return kept;
}

it('a channel that goes while a message is on its way to it leaves nothing behind', async () => {
  let inbound: Inbound | undefined;
  let answer = (_: DeliveryOutcome) => {};
  const sent: SendRequest[] = [];
  const adapter: ChatAdapter = {
    platform: 'discord',
    start: async (given) => {
      inbound = given;
    },
    send: (request) => {
      sent.push(request);
      if (request.destination.id === stays.id) return Promise.resolve({ status: 'delivered', messageRef: '1' });
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    stop: async () => {},
  };
  watcher = await chatApp([adapter]);
  const self = { platform: 'discord', id: '@5' } as const;
  for (const destination of [gone, stays]) {
    await inbound?.command({
      text: 'subscribe all',
      destination,
      asker: { self, language: 'en', timezone: null, mayManage: true, isOperator: false },
      audience: 'asker',
    });
  }

  const reported = watcher.report({
    id: 'exit',
    title: 'Gao Lan leaves Alibaba’s Qwen team',
    text: 'Gao Lan, who led the speech group of Alibaba’s Qwen team, has left the company, people familiar with the matter said on Friday.',
  });
  await vi.waitUntil(() => sent.length === 2, { timeout: 10_000 });
  const left = inbound?.left(({ id }) => id === gone.id);
  // It would be tried again: the relay writes that down once it has the answer.
  answer({ status: 'retry', afterMs: 1_000, reason: 'unavailable' });
  await Promise.all([reported, left]);

  expect(await keptOf(gone)).toEqual([]);
  expect(await keptOf(stays)).toEqual(['subscriptions', 'subscribers', 'outbox-messages', 'outbox-sequences']);
});
