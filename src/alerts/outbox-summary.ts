import type { OutboxSummary } from '../model/status-report.ts';
import type { OutboxRecords } from './outbox.ts';

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
