import { hash } from 'node:crypto';
import type { OutboxMessage } from '../model/delivery.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { destinationKey } from './destination-key.ts';
import type { Pace } from './pace-updates.ts';
import type { PlannedMessage } from './plan-alerts.ts';

/** A story's message at a destination: on its way, or there under the platform's reference. */
export interface StoryMessage {
  readonly ref: string | null;
  /** The version of the article that the post tells. */
  readonly cause: string;
  /** What it is written in; English in what older versions stored. */
  readonly language?: ReaderLanguage;
  /** When it was last edited; ISO 8601 in UTC. */
  readonly edited?: string;
}

/** A message that its platform refused for good, kept with the reason. */
export interface DeadLetter {
  readonly message: OutboxMessage;
  readonly reason: string;
  readonly at: string;
}

/** What became of a message that has left the outbox. */
export interface SentMessage {
  readonly id: string;
  readonly cause: string;
  readonly storyId: string | null;
  readonly kind: OutboxMessage['kind'];
  /** `superseded`: a later one told more, it stood there already, or nobody wanted it any more. */
  readonly fate: 'delivered' | 'superseded';
  readonly at: string;
}

/** What became of one message of a story. */
export interface StoryDelivery {
  /** `digest`: one message that tells it among others. */
  readonly kind: OutboxMessage['kind'] | 'digest';
  readonly fate: SentMessage['fate'] | 'refused';
  /** It says that what the story told does not hold, or holds again. */
  readonly corrects?: true;
  readonly cause: string;
  readonly at: string;
}

/** A post of a story that came in late. */
export interface HeldPost {
  readonly post: PlannedMessage;
  /** The version of the article that it comes from. */
  readonly cause: string;
  /** When that was published; ISO 8601 in UTC. */
  readonly published: string;
}

/** The namespaces of delivery. */
export interface OutboxRecords {
  /** `<destination>|<sequence>` -> what waits to be sent, in order */
  readonly pending: Namespace<OutboxMessage>;
  /** message id -> the sequence it had: everything that was ever taken in */
  readonly accepted: Namespace<number>;
  /** destination -> last sequence given */
  readonly sequences: Namespace<number>;
  /** `<storyId>|<destination>` -> the story's message there */
  readonly messages: Namespace<StoryMessage>;
  /** `<destination>|<sequence>` -> what was given up */
  readonly deadLetters: Namespace<DeadLetter>;
  /** `<destination>|<sequence>` -> what has left: with what waits and what was given up it leaves no number out */
  readonly sent: Namespace<SentMessage>;
  /** `<storyId>|<destination>|<sequence>` -> what became of a message of the story: `sent` and `deadLetters` from the story's side */
  readonly history: Namespace<StoryDelivery>;
  /** `<destination>|<storyId>` -> a post that waits for the end of a catch-up */
  readonly catchUp: Namespace<HeldPost>;
  /** story id -> what of its uncertain updates was told and what waits; only while its window is open */
  readonly paces: Namespace<Pace>;
}

/** How long it is known that a message was taken in or refused: no step is done again so much later. */
export const KEPT_MS = 90 * 24 * 3_600_000;

/** @returns the outbox's namespaces in `stores`. */
export function outboxRecords(stores: Stores): OutboxRecords {
  return {
    pending: stores.namespace('outbox'),
    accepted: stores.namespace('outbox-accepted'),
    sequences: stores.namespace('outbox-sequences'),
    messages: stores.namespace('outbox-messages'),
    deadLetters: stores.namespace('outbox-dead'),
    sent: stores.namespace('outbox-sent'),
    history: stores.namespace('outbox-history'),
    catchUp: stores.namespace('outbox-catch-up'),
    paces: stores.namespace('outbox-paces'),
  };
}

/**
 * @returns the language of the story's message, by the key of each destination that has it or has it queued, except from `cause` itself:
 * a step that a crash cut off must plan the same post again, and not an answer to it.
 */
export async function toldDestinations(
  records: OutboxRecords,
  storyId: string,
  cause: string,
): Promise<Map<string, ReaderLanguage>> {
  const prefix = `${storyId}|`;
  const told = new Map<string, ReaderLanguage>();
  for await (const [key, message] of records.messages.scan({ prefix })) {
    if (message.cause !== cause) told.set(key.slice(prefix.length), message.language ?? 'en');
  }
  return told;
}

/**
 * Makes the intents durable, in the order given. A message taken in before (same destination, story, kind and content of the
 * same article) is not taken in again, so that a crash after this call and before its article counts as seen repeats nothing.
 *
 * @param cause the version of the article that the messages come from (`<id>~<content hash>`); part of their identity.
 */
export async function enqueue(
  records: OutboxRecords,
  plans: readonly PlannedMessage[],
  cause: string,
  created: string,
): Promise<void> {
  for (const plan of plans) {
    const destination = destinationKey(plan.destination);
    const id = messageId(plan, destination, cause);
    if ((await records.accepted.get(id)) !== undefined) continue;
    const last = (await records.sequences.get(destination)) ?? 0;
    const queued = await findPending(records, destination, last, id);
    const sequence = queued ?? last + 1;
    if (queued === undefined) {
      const message: OutboxMessage = { id, sequence, ...plan, cause, created, attempts: 0 };
      await records.pending.set(pendingKey(destination, sequence), message);
    }
    if (sequence > last) await records.sequences.set(destination, sequence);
    if (plan.kind === 'post' && plan.storyId !== null) {
      await queueStoryMessage(records, `${plan.storyId}|${destination}`, { cause, language: plan.language ?? 'en' });
    }
    await records.accepted.set(id, sequence, KEPT_MS);
  }
}

async function queueStoryMessage(
  { messages }: OutboxRecords,
  key: string,
  message: Pick<StoryMessage, 'cause' | 'language'>,
): Promise<void> {
  if ((await messages.get(key)) === undefined) await messages.set(key, { ref: null, ...message });
}

/**
 * A crash between writing the intent and noting its id leaves it at the end of its destination's order, with the counter
 * behind it or already on it.
 */
async function findPending(
  records: OutboxRecords,
  destination: string,
  last: number,
  id: string,
): Promise<number | undefined> {
  const atEnd = await records.pending.getMany([pendingKey(destination, last), pendingKey(destination, last + 1)]);
  return atEnd.find((message) => message?.id === id)?.sequence;
}

function messageId(plan: PlannedMessage, destination: string, cause: string): string {
  const content = JSON.stringify([destination, plan.storyId, plan.kind, cause]);
  return hash('sha256', content, 'base64url').slice(0, 22);
}

/** @returns the key of a pending message; padded, so that key order is sequence order. */
export function pendingKey(destination: string, sequence: number): string {
  return `${destination}|${String(sequence).padStart(12, '0')}`;
}
