import type { Destination } from '../model/delivery.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { destinationOfKey } from './destination-key.ts';
import type { DigestRecords } from './digests.ts';
import type { OutboxRecords } from './outbox.ts';
import type { RefusalRecords } from './refusals.ts';
import type { SubscriptionRecords } from './subscriptions.ts';

/** Everything that is kept by destination. */
export interface DestinationRecords {
  readonly subscriptions: SubscriptionRecords;
  readonly digests: DigestRecords;
  readonly outbox: OutboxRecords;
  readonly refusals: RefusalRecords;
  readonly feedback: Namespace<Feedback>;
}

/** Keys that are removed in one transaction. */
const AT_ONCE = 500;

/**
 * Removes everything that is kept of destinations that the bot can never reach again: what they subscribed, muted, are to be sent and
 * were sent, and what people there said of it. Reads all that is kept by destination, because that happens rarely. May be done again
 * after a crash, at any step: what makes new messages goes first, so that nothing comes up behind. Nothing may be planned or sent for
 * them meanwhile. The ids of messages that were ever taken in stay: they are hashes and name nobody.
 *
 * @returns how many entries were removed.
 */
export async function forgetDestinations(
  { subscriptions, digests, outbox, refusals, feedback }: DestinationRecords,
  isGone: (destination: Destination) => boolean,
): Promise<number> {
  const isGoneKey = (key: string) => isGone(destinationOfKey(key));
  const inFront = (key: string) => isGoneKey(key.split('|', 1)[0] ?? '');
  const behind = (key: string) => isGoneKey(key.slice(key.lastIndexOf('|') + 1));
  let removed = 0;
  removed += await removeWhere(subscriptions.subscribers, behind);
  removed += await removeWhere(subscriptions.subscriptions, inFront);
  removed += await removeWhere(digests.due, (key) => isGoneKey(key.split('|', 2)[1] ?? ''));
  removed += await removeWhere(digests.planned, inFront);
  removed += await removeWhere(digests.waiting, inFront);
  removed += await removeWhere(outbox.pending, inFront);
  removed += await removeWhere(outbox.catchUp, inFront);
  removed += await removeWhere(outbox.messages, behind);
  removed += await removeWhere(outbox.deadLetters, inFront);
  removed += await removeWhere(outbox.sent, inFront);
  removed += await removeWhere(outbox.history, (key) => isGoneKey(key.split('|', 2)[1] ?? ''));
  removed += await removeWhere(outbox.sequences, isGoneKey);
  removed += await removeWhere(subscriptions.mutes, inFront);
  removed += await removeWhere(refusals, isGoneKey);
  removed += await removeWhere(feedback, (_, { by, where }) => isGoneKey(by) || isGoneKey(where));
  return removed;
}

async function removeWhere<V>(records: Namespace<V>, isGone: (key: string, value: V) => boolean): Promise<number> {
  let removed = 0;
  let keys: string[] = [];
  const remove = async () => {
    await records.deleteMany(keys);
    removed += keys.length;
    keys = [];
  };
  for await (const [key, value] of records.scan({ prefix: '' })) {
    if (isGone(key, value)) keys.push(key);
    if (keys.length >= AT_ONCE) await remove();
  }
  if (keys.length > 0) await remove();
  return removed;
}
