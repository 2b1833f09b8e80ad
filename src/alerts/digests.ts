import type { Story } from '../model/story.ts';
import { interestKey, type Subscription } from '../model/subscription.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { composeDigest } from './compose-digest.ts';
import type { Wording } from './compose-message.ts';
import { destinationKey } from './destination-key.ts';
import { nextDigest, quietUntil } from './digest-time.ts';
import { enqueue, type OutboxRecords } from './outbox.ts';
import { withPings } from './plan-alerts.ts';
import type { SubscriptionRecords } from './subscriptions.ts';

/** The namespaces of what waits for a digest. */
export interface DigestRecords {
  /** `<destination>|<interest>|<storyId>` -> when the story had news since the last digest; ISO 8601 in UTC */
  readonly waiting: Namespace<string>;
  /** `<due>|<destination>|<interest>` -> key of the subscription: digests by the time they go out */
  readonly due: Namespace<string>;
}

/** @returns the namespaces of digests in `stores`. */
export function digestRecords(stores: Stores): DigestRecords {
  return { waiting: stores.namespace('digests-waiting'), due: stores.namespace('digests-due') };
}

/** Puts the story into the next digest of each subscription. Done again it changes nothing. */
export async function noteForDigests(
  records: DigestRecords,
  subscriptions: readonly Subscription[],
  storyId: string,
  now: number,
): Promise<void> {
  for (const subscription of subscriptions) {
    if (subscription.digest === null) continue;
    const key = keyOf(subscription);
    // Planned before its first story: where one waits, the digest stands.
    if ((await waitingFor(records, key, 1)).length === 0) {
      const due = new Date(nextDigest(subscription.digest, now)).toISOString();
      await records.due.set(`${due}|${key}`, key);
    }
    await records.waiting.set(`${key}|${storyId}`, new Date(now).toISOString());
  }
}

interface DigestDeps {
  readonly digests: DigestRecords;
  readonly subscriptions: SubscriptionRecords;
  readonly outbox: OutboxRecords;
  readonly stories: Namespace<Story>;
  readonly wording: Wording;
}

/**
 * Queues every digest that is due. Each is one message however many stories it tells; one whose hour passed while nothing ran goes
 * out late, and once. A crash between any two steps repeats nothing.
 */
export async function sendDigests(
  { digests, subscriptions, outbox, stories, wording }: DigestDeps,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  for await (const [dueKey, key] of digests.due.scan({ prefix: '' })) {
    if (dueKey.slice(0, at.length) > at) break;
    const waiting = await waitingFor(digests, key);
    const subscription = await subscriptions.subscriptions.get(key);
    if (subscription !== undefined && subscription.digest !== null) {
      const told = (await stories.getMany(waiting.map(({ storyId }) => storyId))).filter((one) => one !== undefined);
      const { destination, quiet } = subscription;
      const until = quiet === null ? null : quietUntil(quiet, now);
      const message = withPings(composeDigest(told, subscription, wording), subscription);
      const post = { destination, kind: 'post', storyId: null, message } as const;
      const planned = until === null ? post : { ...post, notBefore: new Date(until).toISOString() };
      if (told.length > 0) await enqueue(outbox, [planned], `digest~${dueKey}`, at);
    }
    await digests.waiting.deleteMany(waiting.map(({ storyId }) => `${key}|${storyId}`));
    await digests.due.delete(dueKey);
  }
}

/** @returns the stories that wait, in the order of their news. */
async function waitingFor(
  { waiting }: DigestRecords,
  key: string,
  limit?: number,
): Promise<{ readonly storyId: string; readonly since: string }[]> {
  const prefix = `${key}|`;
  const found: { storyId: string; since: string }[] = [];
  const range = limit === undefined ? { prefix } : { prefix, limit };
  for await (const [at, since] of waiting.scan(range)) found.push({ storyId: at.slice(prefix.length), since });
  return found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function keyOf({ destination, about }: Subscription): string {
  return `${destinationKey(destination)}|${interestKey(about)}`;
}
