import type { ChatAdapter, SendRequest } from '../chat/chat-adapter.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { DeliveryOutcome, OutboxMessage } from '../model/delivery.ts';
import { type OutboxRecords, pendingKey } from './outbox.ts';
import { destinationKey } from './plan-alerts.ts';

/** What one pass over the outbox did. */
export interface RelayReport {
  readonly delivered: number;
  readonly waiting: number;
  readonly dead: number;
}

export interface RelayDeps {
  readonly records: OutboxRecords;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
}

/**
 * Sends what the outbox holds, in order within each destination. A message that has to wait holds back those behind it at its
 * destination and no other; one that is refused for good becomes a dead letter and holds back nothing.
 * Never throws for what a platform answers.
 */
export async function drainOutbox({ records, adapters, clock }: RelayDeps): Promise<RelayReport> {
  const report = { delivered: 0, waiting: 0, dead: 0 };
  const held = new Set<string>();
  for await (const [, message] of records.pending.scan({ prefix: '' })) {
    const destination = destinationKey(message.destination);
    const adapter = adapters.find(({ platform }) => platform === message.destination.platform);
    if (adapter === undefined || held.has(destination)) {
      report.waiting++;
      continue;
    }
    const request = await requestFor(records, message);
    const outcome: DeliveryOutcome =
      request === undefined
        ? { status: 'rejected', reason: 'not-found', detail: 'the message to edit or answer was never delivered' }
        : await adapter.send(request);
    const key = pendingKey(destination, message.sequence);
    if (outcome.status === 'delivered') {
      if (message.kind === 'post') {
        await records.messages.set(`${message.storyId}|${destination}`, {
          ref: outcome.messageRef,
          cause: message.cause,
        });
      }
      // Noted before it leaves the outbox, so that an intent whose id a crash left unnoted is not taken in again.
      await records.accepted.set(message.id, message.sequence);
      await records.pending.delete(key);
      report.delivered++;
    } else if (outcome.status === 'retry') {
      await records.pending.set(key, { ...message, attempts: message.attempts + 1 });
      held.add(destination);
      report.waiting++;
    } else {
      // The story is not told here after all: the next thing to say about it is a post again.
      if (message.kind === 'post') await records.messages.delete(`${message.storyId}|${destination}`);
      const reason = `${outcome.reason}: ${outcome.detail}`;
      await records.deadLetters.set(key, { message, reason, at: isoNow(clock) });
      await records.pending.delete(key);
      report.dead++;
    }
  }
  return report;
}

async function requestFor(records: OutboxRecords, message: OutboxMessage): Promise<SendRequest | undefined> {
  const { kind, destination, id: key } = message;
  if (kind === 'post') return { kind, destination, message: message.message, key };
  const told = await records.messages.get(`${message.storyId}|${destinationKey(destination)}`);
  if (told?.ref == null) return undefined;
  return { kind, destination, message: message.message, key, ref: told.ref };
}
