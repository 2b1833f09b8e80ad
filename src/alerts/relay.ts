import pLimit from 'p-limit';
import type { ChatAdapter, SendRequest } from '../chat/chat-adapter.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { DeliveryOutcome, OutboxMessage, Refusal } from '../model/delivery.ts';
import { destinationKey } from './destination-key.ts';
import { type OutboxRecords, pendingKey, type StoryMessage } from './outbox.ts';

/** What one pass over the outbox did. */
export interface RelayReport {
  readonly delivered: number;
  /** Edits that need not be made: a later one of the same message tells more, or the message was deleted. */
  readonly superseded: number;
  readonly waiting: number;
  readonly dead: number;
}

export interface RelayDeps {
  readonly records: OutboxRecords;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  /** Told of every message that its platform refused for good. */
  readonly onRefused?: (message: OutboxMessage, refusal: Pick<Refusal, 'reason' | 'detail'>) => Promise<void>;
}

/** A message is edited at most so often: each edit shows the whole story, so what lies between is lost to nobody. */
const EDIT_EVERY_MS = 60_000;
/** Destinations sent to at once. */
const CONCURRENT_DESTINATIONS = 16;

/** What became of one message of a destination. `wait` holds back those behind it, `later` does not. */
type Fate = 'delivered' | 'superseded' | 'wait' | 'later' | 'dead';

/**
 * Sends what the outbox holds, in order within each destination, several destinations at once. A message that has to wait holds back
 * those behind it at its destination and no other destination; an edit that waits for its minute holds back nothing; one that is
 * refused for good becomes a dead letter. Where somebody deleted a story's message, an answer to it is posted in its place, and an edit
 * is dropped. Never throws for what a platform answers.
 */
export async function drainOutbox(deps: RelayDeps): Promise<RelayReport> {
  const report = { delivered: 0, superseded: 0, waiting: 0, dead: 0 };
  const limit = pLimit(CONCURRENT_DESTINATIONS);
  const draining: Promise<void>[] = [];
  for await (const queue of queuesOf(deps.records)) {
    draining.push(limit(() => drainQueue(queue, deps, report)));
  }
  const ended = await Promise.allSettled(draining);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return report;
}

/** The pending messages of one destination after the other. */
async function* queuesOf({ pending }: OutboxRecords): AsyncGenerator<OutboxMessage[]> {
  let queue: OutboxMessage[] = [];
  for await (const [, message] of pending.scan({ prefix: '' })) {
    const [first] = queue;
    if (first !== undefined && destinationKey(first.destination) !== destinationKey(message.destination)) {
      yield queue;
      queue = [];
    }
    queue.push(message);
  }
  if (queue.length > 0) yield queue;
}

async function drainQueue(
  queue: readonly OutboxMessage[],
  deps: RelayDeps,
  report: Record<keyof RelayReport, number>,
): Promise<void> {
  for (const [at, message] of queue.entries()) {
    const fate = await deliver(message, queue.slice(at + 1), deps);
    if (fate === 'wait') {
      report.waiting += queue.length - at;
      return;
    }
    report[fate === 'later' ? 'waiting' : fate] += 1;
  }
}

async function deliver(message: OutboxMessage, behind: readonly OutboxMessage[], deps: RelayDeps): Promise<Fate> {
  const { records, adapters, clock } = deps;
  const destination = destinationKey(message.destination);
  const adapter = adapters.find(({ platform }) => platform === message.destination.platform);
  if (adapter === undefined || (message.notBefore !== undefined && message.notBefore > isoNow(clock))) return 'wait';
  const key = pendingKey(destination, message.sequence);
  const toldKey = `${message.storyId}|${destination}`;
  const told = message.storyId === null ? undefined : await records.messages.get(toldKey);
  if (message.kind === 'post' && told?.ref != null && told.cause === message.cause) {
    // A crash came between noting where it stands and noting that it was sent.
    await leave(records, message, key);
    return 'delivered';
  }
  if (message.kind === 'reply' && told === undefined) {
    // What it answers is gone. As a post it is durable, so that a crash after it was sent is noticed.
    const post: OutboxMessage = { ...message, kind: 'post' };
    await records.pending.set(key, post);
    return deliver(post, behind, deps);
  }
  if (message.kind === 'edit') {
    if (behind.some(({ kind, storyId }) => kind === 'edit' && storyId === message.storyId)) {
      await leave(records, message, key);
      return 'superseded';
    }
    if (told?.edited !== undefined && clock.now() - Date.parse(told.edited) < EDIT_EVERY_MS) return 'later';
  }
  const request = requestFor(message, told);
  const outcome: DeliveryOutcome =
    request === undefined
      ? { status: 'rejected', reason: 'not-found', detail: 'the message to edit or answer was never delivered' }
      : await adapter.send(request);
  if (outcome.status === 'delivered') {
    await noteDelivered(records, message, { told, ref: outcome.messageRef, at: isoNow(clock) });
    await leave(records, message, key);
    return 'delivered';
  }
  if (outcome.status === 'retry') {
    const notBefore = new Date(clock.now() + outcome.afterMs).toISOString();
    await records.pending.set(key, { ...message, attempts: message.attempts + 1, notBefore });
    return 'wait';
  }
  const { reason, detail } = outcome;
  // The story is not told here (any more): the next thing to say about it is a post again.
  if (message.storyId !== null && (message.kind === 'post' || reason === 'message-gone')) {
    await records.messages.delete(toldKey);
  }
  if (reason === 'message-gone') {
    if (message.kind === 'reply') return deliver(message, behind, deps);
    await leave(records, message, key);
    return 'superseded';
  }
  await records.deadLetters.set(key, { message, reason: `${reason}: ${detail}`, at: isoNow(clock) });
  await records.pending.delete(key);
  if (request !== undefined) await deps.onRefused?.(message, { reason, detail });
  return 'dead';
}

/** Its id is noted before it leaves the outbox, so that an intent whose id a crash left unnoted is not taken in again. */
async function leave(records: OutboxRecords, message: OutboxMessage, key: string): Promise<void> {
  await records.accepted.set(message.id, message.sequence);
  await records.pending.delete(key);
}

async function noteDelivered(
  records: OutboxRecords,
  { kind, storyId, destination, cause }: OutboxMessage,
  { told, ref, at }: { readonly told: StoryMessage | undefined; readonly ref: string; readonly at: string },
): Promise<void> {
  if (storyId === null || kind === 'reply') return;
  const key = `${storyId}|${destinationKey(destination)}`;
  if (kind === 'post') await records.messages.set(key, { ref, cause });
  else if (told !== undefined) await records.messages.set(key, { ...told, edited: at });
}

function requestFor(message: OutboxMessage, told: StoryMessage | undefined): SendRequest | undefined {
  const { kind, destination, id: key } = message;
  if (kind === 'post') return { kind, destination, message: message.message, key };
  return told?.ref == null ? undefined : { kind, destination, message: message.message, key, ref: told.ref };
}
