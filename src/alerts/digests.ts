import type { ChatMessage } from '../model/chat-message.ts';
import type { Picture } from '../model/picture.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Story } from '../model/story.ts';
import { interestKey, type Subscription } from '../model/subscription.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';
import { composeDigest } from './compose-digest.ts';
import type { Wording } from './compose-message.ts';
import { destinationKey } from './destination-key.ts';
import { nextDigest } from './digest-time.ts';
import { enqueue, type OutboxRecords } from './outbox.ts';
import { notBeforeOf, withPings } from './plan-alerts.ts';
import type { Subscribers, SubscriptionRecords } from './subscriptions.ts';

/** The namespaces of what waits for a digest. */
export interface DigestRecords {
  /** `<destination>|<interest>|<storyId>` -> when the story had news since the last digest; ISO 8601 in UTC */
  readonly waiting: Namespace<string>;
  /** `<due>|<destination>|<interest>` -> key of the subscription: digests by the time they go out */
  readonly due: Namespace<string>;
  /** `<destination>|<interest>` -> when its digest goes out; an entry of `due` that says otherwise is void */
  readonly planned: Namespace<string>;
}

/** @returns the namespaces of digests in `stores`. */
export function digestRecords(stores: Stores): DigestRecords {
  return {
    waiting: stores.namespace('digests-waiting'),
    due: stores.namespace('digests-due'),
    planned: stores.namespace('digests-planned'),
  };
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
    if ((await records.planned.get(key)) === undefined) await plan(records, key, nextDigest(subscription.digest, now));
    await records.waiting.set(`${key}|${storyId}`, new Date(now).toISOString());
  }
}

/**
 * Brings the digest of a subscription that was changed to its new hour; one that is told at once from now on goes out with what
 * waits. Nothing is done where nothing waits.
 */
export async function rescheduleDigest(records: DigestRecords, subscription: Subscription, now: number): Promise<void> {
  const key = keyOf(subscription);
  if ((await records.planned.get(key)) === undefined) return;
  await plan(records, key, subscription.digest === null ? now : nextDigest(subscription.digest, now));
}

/** What was planned before is void from the moment in which the new time is written. */
async function plan({ due, planned }: DigestRecords, key: string, ms: number): Promise<void> {
  const at = new Date(ms).toISOString();
  await due.set(`${at}|${key}`, key);
  await planned.set(key, at);
}

/** @returns the stories of a digest as a picture under its title; null where that would show next to nothing. */
export type DigestPicture = (digest: {
  readonly stories: readonly Story[];
  readonly title: string;
  readonly language: ReaderLanguage;
  /** Milliseconds since the epoch; the same for all digests that go out together. */
  readonly now: number;
}) => Promise<Picture | null>;

interface DigestDeps {
  readonly digests: DigestRecords;
  readonly subscriptions: SubscriptionRecords;
  readonly outbox: OutboxRecords;
  readonly subscribers: Pick<Subscribers, 'mutedAmong'>;
  readonly stories: Namespace<Story>;
  readonly wording: Wording;
  /** Of weekly digests; they go without it where it fails. */
  readonly pictureOf?: DigestPicture;
  /** Told of a digest that failed; it is tried again, and the others go out. One whose picture failed goes out. */
  readonly onFailure: (key: string, error: unknown) => void;
}

/**
 * Queues every digest that is due. Each is one message however many stories it tells; one whose hour passed while nothing ran goes
 * out late, and once. A crash between any two steps repeats nothing.
 */
export async function sendDigests(deps: DigestDeps, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  for await (const [dueKey, key] of deps.digests.due.scan({ prefix: '' })) {
    if (dueKey.slice(0, at.length) > at) break;
    try {
      await sendDigest(dueKey, key, now, deps);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      deps.onFailure(key, error);
    }
  }
}

async function sendDigest(dueKey: string, key: string, now: number, deps: DigestDeps): Promise<void> {
  const { digests, subscriptions, subscribers, outbox, stories, wording } = deps;
  if (`${await digests.planned.get(key)}|${key}` === dueKey) {
    const waiting = await waitingFor(digests, key);
    const subscription = await subscriptions.subscriptions.get(key);
    if (subscription !== undefined) {
      const { destination } = subscription;
      const wanted: Story[] = [];
      for (const story of await stories.getMany(waiting.map(({ storyId }) => storyId))) {
        if (story === undefined || (await subscribers.mutedAmong([destinationKey(destination)], story)).size > 0)
          continue;
        wanted.push(story);
      }
      const composed = withPings(composeDigest(wanted, subscription, wording), subscription);
      const picture = await pictureFor(wanted, composed, subscription, now, deps);
      const message = picture === null ? composed : { ...composed, picture };
      const tells = wanted.map(({ id }) => id);
      const digest = { destination, kind: 'post', storyId: null, message, tells } as const;
      const post = { ...digest, ...notBeforeOf([subscription], now) };
      const created = new Date(now).toISOString();
      if (wanted.length > 0) await enqueue(outbox, [post], `digest~${dueKey}`, created);
    }
    await digests.waiting.deleteMany(waiting.map(({ storyId }) => `${key}|${storyId}`));
    await digests.planned.delete(key);
  }
  await digests.due.delete(dueKey);
}

/** What the text says is not kept back for a picture. */
async function pictureFor(
  stories: readonly Story[],
  { blocks: [heading] }: ChatMessage,
  { digest, language, destination }: Subscription,
  now: number,
  { pictureOf, onFailure }: DigestDeps,
): Promise<Picture | null> {
  if (pictureOf === undefined || digest?.weekday == null || heading?.kind !== 'heading') return null;
  const title = heading.content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  try {
    return await pictureOf({ stories, title, language, now });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    onFailure(`${destinationKey(destination)}, its picture`, error);
    return null;
  }
}

/** @returns the stories that wait, in the order of their news. */
async function waitingFor(
  { waiting }: DigestRecords,
  key: string,
): Promise<{ readonly storyId: string; readonly since: string }[]> {
  const prefix = `${key}|`;
  const found: { storyId: string; since: string }[] = [];
  for await (const [at, since] of waiting.scan({ prefix })) found.push({ storyId: at.slice(prefix.length), since });
  return found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function keyOf({ destination, about }: Subscription): string {
  return `${destinationKey(destination)}|${interestKey(about)}`;
}
