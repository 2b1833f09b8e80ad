import { destinationKey, destinationOfKey } from './destination-key.ts';
import { type OutboxRecords, pendingKey } from './outbox.ts';

/** Something that should be on record and is not. */
export interface Gap {
  /** What kind of record is missing, and of what. */
  readonly what: 'sequence' | 'post' | 'judgement' | 'story' | 'coverage' | 'article';
  /** In words for an operator. */
  readonly detail: string;
}

/** What was looked at, and what is missing. */
export interface OutboxAudit {
  readonly destinations: number;
  readonly delivered: number;
  readonly superseded: number;
  readonly waiting: number;
  readonly dead: number;
  readonly gaps: readonly Gap[];
}

/**
 * Every number that was given at a destination is that of one message: it waits, has left, or was given up. And every story that counts as
 * told somewhere has its message there, or on its way. Numbers from before the oldest one on record are past the time for which they are kept.
 */
export async function auditOutbox(records: OutboxRecords): Promise<OutboxAudit> {
  const counts = { delivered: 0, superseded: 0, waiting: 0, dead: 0 };
  const numbers = new Map<string, Map<number, string>>();
  const gaps: Gap[] = [];
  const meet = (key: string, as: string) => {
    const at = key.lastIndexOf('|');
    const [destination, sequence] = [key.slice(0, at), Number(key.slice(at + 1))];
    const known = numbers.get(destination) ?? new Map<number, string>();
    numbers.set(destination, known);
    const before = known.get(sequence);
    if (before !== undefined)
      gaps.push({
        what: 'sequence',
        detail: `${destination}: message ${sequence} is on record as ${before} and as ${as}`,
      });
    known.set(sequence, as);
  };
  const posts = new Set<string>();
  for await (const [key, { kind, storyId, destination }] of records.pending.scan({ prefix: '' })) {
    counts.waiting++;
    meet(key, 'waiting');
    if (kind === 'post' && storyId !== null) posts.add(`${storyId}|${destinationKey(destination)}`);
  }
  for await (const [key, { fate }] of records.sent.scan({ prefix: '' })) {
    counts[fate]++;
    // A crash may come between noting that it left and taking it out: the next pass does.
    const at = key.lastIndexOf('|');
    if (numbers.get(key.slice(0, at))?.get(Number(key.slice(at + 1))) !== 'waiting') meet(key, fate);
  }
  for await (const [key] of records.deadLetters.scan({ prefix: '' })) {
    counts.dead++;
    meet(key, 'given up');
  }
  let destinations = 0;
  for await (const [destination, last] of records.sequences.scan({ prefix: '' })) {
    destinations++;
    const known = numbers.get(destination);
    const first = known === undefined || known.size === 0 ? last + 1 : Math.min(...known.keys());
    for (let sequence = first; sequence <= last; sequence++) {
      if (known?.has(sequence) === true) continue;
      gaps.push({ what: 'sequence', detail: `${destination}: message ${sequence} of ${last} is nowhere on record` });
    }
  }
  for (const [destination, known] of numbers) {
    const last = (await records.sequences.get(destination)) ?? 0;
    const most = Math.max(...known.keys());
    // The number is given after the intent is durable: one more than the counter says is a crash in between, which mends itself.
    if (most > last + 1)
      gaps.push({
        what: 'sequence',
        detail: `${destination}: there is a message ${most}, and only ${last} numbers were given`,
      });
  }
  for await (const [key, { ref }] of records.messages.scan({ prefix: '' })) {
    if (ref !== null || posts.has(key)) continue;
    const at = key.indexOf('|');
    const { platform, id } = destinationOfKey(key.slice(at + 1));
    gaps.push({
      what: 'post',
      detail: `${platform}:${id}: the story ${key.slice(0, at)} counts as told and has no message there`,
    });
  }
  return { destinations, ...counts, gaps };
}

/** @returns the key of a message in words: `slack:C1, message 7`. */
export function placeOfKey(key: string): string {
  const at = key.lastIndexOf('|');
  return `${key.slice(0, at)}, message ${Number(key.slice(at + 1))}`;
}

/** The inverse, for what somebody types: `slack:C1 7`, or the key itself. */
export function keyOfPlace(destination: string, sequence: number): string {
  return pendingKey(destination, sequence);
}
