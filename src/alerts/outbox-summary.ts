import type { OutboxRecords } from './outbox.ts';

/** What waits to be sent, and what was given up. Times are ISO 8601 in UTC. */
export interface OutboxSummary {
  readonly pending: number;
  /** Since when the message waits that has waited longest; null where none does. */
  readonly waitingSince: string | null;
  readonly deadLetters: number;
  readonly lastDeadLetter: { readonly reason: string; readonly at: string } | null;
}

/** @returns how the outbox is; reads all that stands in it. */
export async function outboxSummary({
  pending,
  deadLetters,
}: Pick<OutboxRecords, 'pending' | 'deadLetters'>): Promise<OutboxSummary> {
  let waiting = 0;
  let waitingSince: string | null = null;
  for await (const [, { created }] of pending.scan({ prefix: '' })) {
    waiting++;
    if (waitingSince === null || created < waitingSince) waitingSince = created;
  }
  let dead = 0;
  let lastDeadLetter: OutboxSummary['lastDeadLetter'] = null;
  for await (const [, { reason, at }] of deadLetters.scan({ prefix: '' })) {
    dead++;
    if (lastDeadLetter === null || at >= lastDeadLetter.at) lastDeadLetter = { reason, at };
  }
  return { pending: waiting, waitingSince, deadLetters: dead, lastDeadLetter };
}
