import pLimit from 'p-limit';
import type { ChatAdapter, SendRequest } from '../chat/chat-adapter.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Turns } from '../lib/turns.ts';
import type { DeliveryOutcome, OutboxMessage, Refusal } from '../model/delivery.ts';
import { destinationKey } from './destination-key.ts';
import { KEPT_MS, type OutboxRecords, pendingKey, type SentMessage, type StoryMessage } from './outbox.ts';
import { possiblyRepeated } from './possibly-repeated.ts';
import { waitAfter } from './retry-policy.ts';
import { noteHistory } from './story-history.ts';

/** What one pass over the outbox did. */
export interface RelayReport {
  readonly delivered: number;
  /** Edits that need not be made (a later one of the same message tells more, or it was deleted), and what nobody there wants any more. */
  readonly superseded: number;
  readonly waiting: number;
  readonly dead: number;
}

export interface RelayDeps {
  readonly records: OutboxRecords;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  /** Lets work that writes wait for other such work, one piece at a time. */
  readonly turns: Turns;
  /** From 0 up to 1: spreads tries after a failure. @default 0, as early as may be */
  readonly random?: () => number;
  /** Asked of what was held back for quiet hours: somebody may have unsubscribed or muted it since. */
  readonly isWanted?: (message: OutboxMessage) => Promise<boolean>;
  /** Where several processes send: see `SendRequest`. */
  readonly mayGo?: () => Promise<void>;
  /** Since when a message of this age may stand there though nothing says so, because the store lost its last writes: ISO 8601. */
  readonly doubtOf?: (created: string) => string | undefined;
  /** Counts what arrived and what was given up, in the commit that notes it. */
  readonly count?: (counts: { readonly alerts: 1 } | { readonly failures: 1 }) => Promise<void>;
  /** Told of every message that its platform refused for good. */
  readonly onRefused?: (message: OutboxMessage, refusal: Pick<Refusal, 'reason' | 'detail'>) => Promise<void>;
}

/** A message is edited at most so often: each edit shows the whole story, so what lies between is lost to nobody. */
const EDIT_EVERY_MS = 60_000;
/** Destinations sent to at once. */
const CONCURRENT_DESTINATIONS = 16;

/** What became of one message of a destination. `wait` holds back those behind it; `held` only those of its story, `later` none. */
type Fate = 'delivered' | 'superseded' | 'wait' | 'held' | 'later' | 'dead';

/** What one pass has learnt. */
interface Pass {
  readonly report: Record<keyof RelayReport, number>;
  /** A platform that gave no answer is asked again with the next pass: each further try would take its time-out. */
  readonly down: Set<ChatAdapter>;
}

/**
 * Sends what the outbox holds for the platforms given, in order within each destination, several destinations at once. A message that has
 * to wait holds back those behind it at its destination and no other destination; one that is held for quiet hours only those of its
 * story; an edit that waits holds back nothing; one that is refused for good becomes a dead letter. Never throws for what a platform answers.
 * Where somebody deleted a story's message, an answer to it is posted in its place, and an edit is dropped.
 */
export async function drainOutbox(deps: RelayDeps): Promise<RelayReport> {
  const pass: Pass = { report: { delivered: 0, superseded: 0, waiting: 0, dead: 0 }, down: new Set() };
  const draining = deps.adapters.map(async (adapter) => {
    const limit = pLimit(CONCURRENT_DESTINATIONS);
    const queues: Promise<void>[] = [];
    for await (const queue of queuesOf(deps.records, adapter.platform)) {
      queues.push(limit(() => drainQueue(queue, adapter, pass, deps)));
    }
    const ended = await Promise.allSettled(queues);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  });
  const ended = await Promise.allSettled(draining);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return pass.report;
}

/**
 * Sends what the outbox holds for one destination, as `drainOutbox` does for all.
 * `untilKept` resolves once what is stored by now will not be lost any more; it is asked where something was never tried.
 * @returns whether the platform is well enough to be asked for other destinations.
 */
export async function drainDestination(
  destination: string,
  adapter: ChatAdapter,
  deps: RelayDeps & { readonly untilKept: () => Promise<void> },
): Promise<boolean> {
  const pass: Pass = { report: { delivered: 0, superseded: 0, waiting: 0, dead: 0 }, down: new Set() };
  const queue: OutboxMessage[] = [];
  for await (const [, message] of deps.records.pending.scan({ prefix: `${destination}|` })) queue.push(message);
  const now = isoNow(deps.clock);
  const isNew = ({ kind, attempted, notBefore }: OutboxMessage) =>
    kind !== 'edit' && attempted === undefined && (notBefore ?? '') <= now;
  if (queue.some(isNew)) await deps.untilKept();
  await drainQueue(queue, adapter, pass, deps);
  return pass.down.size === 0;
}

/** @returns keys of the destinations of a platform for which something waits; one look-up each. */
export async function* waitingDestinations(
  { pending }: Pick<OutboxRecords, 'pending'>,
  platform: ChatAdapter['platform'],
): AsyncGenerator<string> {
  for (let after = `${platform}:`; ; ) {
    let found: string | undefined;
    for await (const [key] of pending.scan({ prefix: `${platform}:`, after, limit: 1 }))
      found = key.slice(0, key.lastIndexOf('|'));
    if (found === undefined) return;
    yield found;
    after = `${found}|\u{10FFFF}`;
  }
}

/** The pending messages of one destination after the other. */
async function* queuesOf(
  { pending }: OutboxRecords,
  platform: ChatAdapter['platform'],
): AsyncGenerator<OutboxMessage[]> {
  let queue: OutboxMessage[] = [];
  for await (const [, message] of pending.scan({ prefix: `${platform}:` })) {
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
  adapter: ChatAdapter,
  { report, down }: Pass,
  deps: RelayDeps,
): Promise<void> {
  const held = new Set<string | null>();
  const dropped = new Set<string | null>();
  for (const [at, message] of queue.entries()) {
    const { storyId } = message;
    if (held.has(storyId)) {
      report.waiting += 1;
      continue;
    }
    const fate = dropped.has(storyId)
      ? await drop(message, deps)
      : await deliver(message, queue.slice(at + 1), adapter, down, deps);
    if (fate === 'wait') {
      report.waiting += queue.length - at;
      return;
    }
    if (fate === 'held' && storyId !== null) held.add(storyId);
    if (fate === 'superseded' && message.kind === 'post' && storyId !== null) dropped.add(storyId);
    report[fate === 'later' || fate === 'held' ? 'waiting' : fate] += 1;
  }
}

async function deliver(
  message: OutboxMessage,
  behind: readonly OutboxMessage[],
  adapter: ChatAdapter,
  down: Set<ChatAdapter>,
  deps: RelayDeps,
): Promise<Fate> {
  const { records, clock } = deps;
  const { kind, storyId, notBefore, attempts } = message;
  const destination = destinationKey(message.destination);
  if (notBefore !== undefined && notBefore > isoNow(clock)) {
    return kind === 'edit' ? 'later' : attempts === 0 ? 'held' : 'wait';
  }
  if (down.has(adapter)) return 'wait';
  const key = pendingKey(destination, message.sequence);
  const toldKey = `${storyId}|${destination}`;
  const told = storyId === null ? undefined : await records.messages.get(toldKey);
  if (kind === 'post' && told?.ref != null && told.cause === message.cause) {
    // A crash came between noting where it stands and noting that it was sent.
    await whileQueued(key, deps, () => arrived(message, key, deps));
    return 'delivered';
  }
  if (kind === 'reply' && told === undefined) {
    // What it answers is gone. As a post it is durable, so that a crash after it was sent is noticed.
    const post: OutboxMessage = { ...message, kind: 'post' };
    if (!(await whileQueued(key, deps, () => records.pending.set(key, post)))) return 'superseded';
    return deliver(post, behind, adapter, down, deps);
  }
  if (kind === 'edit') {
    if (behind.some((one) => one.kind === 'edit' && one.storyId === storyId)) return drop(message, deps);
    if (told?.edited !== undefined && clock.now() - Date.parse(told.edited) < EDIT_EVERY_MS) return 'later';
  }
  const waited = notBefore !== undefined && attempts === 0;
  if (waited && (await deps.isWanted?.(message)) === false) return drop(message, deps);
  // What a store has lost of its last writes may have been that this was tried.
  const tried = message.attempted ?? deps.doubtOf?.(message.created);
  const request = requestFor(tried === undefined ? message : { ...message, attempted: tried }, told);
  // Edits may be made again. Of anything else it is on record that it may stand there, before it can.
  const taken = kind === 'edit' ? message : { ...message, attempted: tried ?? isoNow(clock) };
  const isNoted = request === undefined || taken.attempted === message.attempted;
  if (!isNoted && !(await whileQueued(key, deps, () => records.pending.set(key, taken)))) return 'superseded';
  await deps.mayGo?.();
  const outcome: DeliveryOutcome =
    request === undefined
      ? { status: 'rejected', reason: 'not-found', detail: 'the message to edit or answer was never delivered' }
      : await adapter.send({ ...request, ...(deps.mayGo && { mayGo: deps.mayGo }) });
  if (outcome.status === 'delivered') {
    await whileQueued(key, deps, async () => {
      await noteDelivered(records, message, { told, ref: outcome.messageRef, at: isoNow(clock) });
      await arrived(message, key, deps);
    });
    return 'delivered';
  }
  if (outcome.status === 'retry') {
    const limited = outcome.reason === 'rate-limited';
    if (!limited || outcome.wholePlatform === true) down.add(adapter);
    const next = new Date(clock.now() + waitAfter(outcome, attempts, deps.random?.() ?? 0)).toISOString();
    // What was limited did not arrive, and is as uncertain as it was before.
    const left = limited ? message : taken;
    await whileQueued(key, deps, () => records.pending.set(key, { ...left, attempts: attempts + 1, notBefore: next }));
    return kind === 'edit' ? 'later' : 'wait';
  }
  const { reason, detail } = outcome;
  const isGone = reason === 'message-gone';
  const isThere = await whileQueued(key, deps, async () => {
    // The story is not told here (any more): the next thing to say about it is a post again.
    if (storyId !== null && (kind === 'post' || isGone)) await records.messages.delete(toldKey);
    if (isGone && kind === 'reply') return;
    if (isGone) return leave(records, message, key, { fate: 'superseded', at: isoNow(clock) });
    await noteHistory(records, message, { fate: 'refused', at: isoNow(clock) });
    await records.deadLetters.set(key, { message, reason: `${reason}: ${detail}`, at: isoNow(clock) }, KEPT_MS);
    await records.pending.delete(key);
    await deps.count?.({ failures: 1 });
  });
  if (!isThere) return 'superseded';
  if (isGone) return kind === 'reply' ? deliver(message, behind, adapter, down, deps) : 'superseded';
  if (request !== undefined) await deps.onRefused?.(message, { reason, detail });
  return 'dead';
}

/** Writes what became of a message in one turn, where it still waits: everything of its destination may have been forgotten meanwhile. @returns whether it does. */
function whileQueued(key: string, { records, turns }: RelayDeps, work: () => Promise<unknown>): Promise<boolean> {
  return turns(async () => {
    if ((await records.pending.get(key)) === undefined) return false;
    await work();
    return true;
  });
}

/** An edit calls nobody, and counts as none. */
async function arrived(message: OutboxMessage, key: string, { records, clock, count }: RelayDeps): Promise<void> {
  await leave(records, message, key, { fate: 'delivered', at: isoNow(clock) });
  if (message.kind !== 'edit') await count?.({ alerts: 1 });
}

/** Takes out what need not be sent any more; a story whose post is dropped is not told here. */
async function drop(message: OutboxMessage, deps: RelayDeps): Promise<'superseded'> {
  const { records, clock } = deps;
  const { kind, storyId, sequence } = message;
  const destination = destinationKey(message.destination);
  const key = pendingKey(destination, sequence);
  await whileQueued(key, deps, async () => {
    if (kind === 'post' && storyId !== null) await records.messages.delete(`${storyId}|${destination}`);
    await leave(records, message, key, { fate: 'superseded', at: isoNow(clock) });
  });
  return 'superseded';
}

/** Its id is noted before it leaves the outbox, so that an intent whose id a crash left unnoted is not taken in again. */
async function leave(
  records: OutboxRecords,
  message: OutboxMessage,
  key: string,
  left: Pick<SentMessage, 'fate' | 'at'>,
): Promise<void> {
  const { id, sequence, cause, storyId, kind } = message;
  await records.accepted.set(id, sequence, KEPT_MS);
  await noteHistory(records, message, left);
  await records.sent.set(key, { id, cause, storyId, kind, ...left }, KEPT_MS);
  await records.pending.delete(key);
}

async function noteDelivered(
  records: OutboxRecords,
  { kind, storyId, destination, cause, language }: OutboxMessage,
  { told, ref, at }: { readonly told: StoryMessage | undefined; readonly ref: string; readonly at: string },
): Promise<void> {
  if (storyId === null || kind === 'reply') return;
  const key = `${storyId}|${destinationKey(destination)}`;
  if (kind === 'post') await records.messages.set(key, { ref, cause, ...(language && { language }) });
  else if (told !== undefined) await records.messages.set(key, { ...told, edited: at });
}

function requestFor(message: OutboxMessage, told: StoryMessage | undefined): SendRequest | undefined {
  const { kind, destination, id: key, attempted } = message;
  const doubt =
    attempted === undefined ? {} : { attempted, ifUnsure: possiblyRepeated(message.message, message.language ?? 'en') };
  const sent = { destination, message: message.message, key, ...doubt };
  if (kind === 'post') return { kind, ...sent };
  return told?.ref == null ? undefined : { kind, ...sent, ref: told.ref };
}
