import type { OutboxMessage } from '../model/delivery.ts';
import { destinationKey } from './destination-key.ts';
import type { DeadLetter, OutboxRecords } from './outbox.ts';

/** @returns what was given up, by destination and in order, each with its key. Reads all of it. */
export async function deadLettersOf({ deadLetters }: OutboxRecords): Promise<(readonly [key: string, DeadLetter])[]> {
  const found: (readonly [string, DeadLetter])[] = [];
  for await (const entry of deadLetters.scan({ prefix: '' })) found.push(entry);
  return found;
}

/**
 * Puts what was given up back into its place in the order of its destination, to be sent as if it had never been tried. May be done again
 * after a crash. A story's post is the story's message there again, unless the story has another one by now.
 *
 * @returns whether there was such a dead letter.
 */
export async function retryDeadLetter(records: OutboxRecords, key: string): Promise<boolean> {
  const letter = await records.deadLetters.get(key);
  if (letter === undefined) return false;
  const { notBefore: _, attempted: __, ...message } = letter.message;
  await noteStoryMessage(records, message);
  await records.pending.set(key, { ...message, attempts: 0 });
  await records.deadLetters.delete(key);
  return true;
}

async function noteStoryMessage(
  { messages }: OutboxRecords,
  { kind, storyId, destination, cause, language }: OutboxMessage,
): Promise<void> {
  if (kind !== 'post' || storyId === null) return;
  const key = `${storyId}|${destinationKey(destination)}`;
  if ((await messages.get(key)) === undefined)
    await messages.set(key, { ref: null, cause, language: language ?? 'en' });
}
