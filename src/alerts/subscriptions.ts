import { CERTAINTIES } from '../model/claim.ts';
import type { Destination } from '../model/delivery.ts';
import { READER_LANGUAGES } from '../model/reader-language.ts';
import { isFallen, type Story } from '../model/story.ts';
import { type Interest, interestKey, type Subscription } from '../model/subscription.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { destinationKey } from './destination-key.ts';

/** The namespaces of who wants what. */
export interface SubscriptionRecords {
  /** `<destination>|<interest>` -> subscription: those of a destination by a prefix */
  readonly subscriptions: Namespace<Subscription>;
  /** `<interest>|<destination>` -> destination: who has an interest by a prefix; written after the subscription */
  readonly subscribers: Namespace<Destination>;
  /** `<destination>|<interest>` -> until when nobody there is notified of it; ISO 8601 in UTC. Gone when that is over. */
  readonly mutes: Namespace<string>;
}

/** @returns the namespaces of subscriptions in `stores`. */
export function subscriptionRecords(stores: Stores): SubscriptionRecords {
  return {
    subscriptions: stores.namespace('subscriptions'),
    subscribers: stores.namespace('subscribers'),
    mutes: stores.namespace('mutes'),
  };
}

/** Who is to hear of a story. */
export interface Audience {
  /** Those whose interest it meets, whatever its status; in the order of their destinations. */
  readonly subscriptions: readonly Subscription[];
  /** Keys of destinations where the story, or all of its topics, are muted. */
  readonly muted: ReadonlySet<string>;
}

/** Looks up who wants to be told. */
export interface Subscribers {
  of(story: Story): Promise<Audience>;
  /** @returns all subscriptions of the destinations (keys). */
  at(destinations: readonly string[]): Promise<readonly Subscription[]>;
  /** @returns those of the destinations (keys) where the story, or all of its topics, are muted. */
  mutedAmong(destinations: readonly string[], story: Story): Promise<ReadonlySet<string>>;
}

/**
 * @param fixed what the configuration subscribes, beside what people do.
 * @returns the look-up; its cost grows with those who are told, not with all who subscribe.
 */
export function createSubscribers(records: SubscriptionRecords, fixed: readonly Subscription[]): Subscribers {
  return {
    async of(story) {
      const subscriptions = fixed.filter(({ about }) => meets(about, story));
      for (const interest of interestsMet(story)) {
        const keys: string[] = [];
        const prefix = `${interest}|`;
        for await (const [key] of records.subscribers.scan({ prefix }))
          keys.push(`${key.slice(prefix.length)}|${interest}`);
        const found = await records.subscriptions.getMany(keys);
        subscriptions.push(...(found.filter((one) => one !== undefined && isReadable(one)) as Subscription[]));
      }
      const destinations = subscriptions.map(({ destination }) => destinationKey(destination));
      return { subscriptions, muted: await mutedAmong(records, story, destinations) };
    },
    mutedAmong: (destinations, story) => mutedAmong(records, story, destinations),
    async at(destinations) {
      const subscriptions = fixed.filter((one) => destinations.includes(destinationKey(one.destination)));
      for (const key of destinations) subscriptions.push(...(await storedAt(records, key)));
      return subscriptions;
    },
  };
}

/** Subscribes, or changes the subscription that the destination has of this interest. */
export async function subscribe(records: SubscriptionRecords, subscription: Subscription): Promise<void> {
  const destination = destinationKey(subscription.destination);
  const interest = interestKey(subscription.about);
  await records.subscriptions.set(`${destination}|${interest}`, subscription);
  await records.subscribers.set(`${interest}|${destination}`, subscription.destination);
}

/** @returns whether there was such a subscription. */
export async function unsubscribe(
  records: SubscriptionRecords,
  { destination, about }: Pick<Subscription, 'destination' | 'about'>,
): Promise<boolean> {
  const [key, interest] = [destinationKey(destination), interestKey(about)];
  const was = await records.subscriptions.delete(`${key}|${interest}`);
  await records.subscribers.delete(`${interest}|${key}`);
  return was;
}

/** Puts what was subscribed of one person under the key of another who they were found to be. May be done again after a crash. */
export async function movePerson(records: SubscriptionRecords, from: string, to: string): Promise<void> {
  const old: Interest = { kind: 'person', person: from };
  const about: Interest = { kind: 'person', person: to };
  const prefix = `${interestKey(old)}|`;
  for await (const [key, destination] of records.subscribers.scan({ prefix })) {
    const at = key.slice(prefix.length);
    const moved = await records.subscriptions.get(`${at}|${interestKey(old)}`);
    const there = await records.subscriptions.get(`${at}|${interestKey(about)}`);
    if (moved !== undefined && there === undefined) await subscribe(records, { ...moved, about });
    await unsubscribe(records, { destination, about: old });
  }
}

/** @returns what a destination is subscribed to, in the order of the interests. */
export function subscriptionsAt(records: SubscriptionRecords, destination: Destination): Promise<Subscription[]> {
  return storedAt(records, destinationKey(destination));
}

/** Nobody at the destination is notified of a story or a topic until then; its messages are kept up to date all the same. */
export async function mute(
  records: SubscriptionRecords,
  destination: Destination,
  interest: Interest,
  { until, now }: { readonly until: number; readonly now: number },
): Promise<void> {
  const key = `${destinationKey(destination)}|${interestKey(interest)}`;
  await records.mutes.set(key, new Date(until).toISOString(), until - now);
}

/** @returns whether it was muted. */
export function unmute(records: SubscriptionRecords, destination: Destination, interest: Interest): Promise<boolean> {
  return records.mutes.delete(`${destinationKey(destination)}|${interestKey(interest)}`);
}

/** @returns what is muted at a destination: interests as words, each with the end. */
export async function mutesAt(
  records: SubscriptionRecords,
  destination: Destination,
): Promise<{ readonly interest: string; readonly until: string }[]> {
  const prefix = `${destinationKey(destination)}|`;
  const mutes: { interest: string; until: string }[] = [];
  for await (const [key, until] of records.mutes.scan({ prefix }))
    mutes.push({ interest: key.slice(prefix.length), until });
  return mutes;
}

/** @returns whether the subscription is about the story, and the story sure enough for it. */
export function wants({ about, atLeast }: Pick<Subscription, 'about' | 'atLeast'>, story: Story): boolean {
  // A denial is always worth telling to those who may have heard the claim.
  const sure = isFallen(story.status) || CERTAINTIES.indexOf(story.status) >= CERTAINTIES.indexOf(atLeast);
  return sure && meets(about, story);
}

function meets(about: Interest, story: Story): boolean {
  return interestsMet(story).includes(interestKey(about));
}

function interestsMet({ id, topics, people }: Story): string[] {
  const interests: Interest[] = [
    { kind: 'all' },
    ...topics.map((topic) => ({ kind: 'topic', topic }) as const),
    ...people.map((person) => ({ kind: 'person', person }) as const),
    { kind: 'story', story: id },
  ];
  return [...new Set(interests.map(interestKey))];
}

async function storedAt(records: SubscriptionRecords, destination: string): Promise<Subscription[]> {
  const subscriptions: Subscription[] = [];
  for await (const [, one] of records.subscriptions.scan({ prefix: `${destination}|` }))
    if (isReadable(one)) subscriptions.push(one);
  return subscriptions;
}

/** One that a damaged store or another version left tells nobody anything, and must stop nobody else's alerts. */
function isReadable({ language }: Subscription): boolean {
  return READER_LANGUAGES.includes(language);
}

async function mutedAmong({ mutes }: SubscriptionRecords, story: Story, keys: readonly string[]): Promise<Set<string>> {
  const destinations = [...new Set(keys)];
  const words = [
    interestKey({ kind: 'story', story: story.id }),
    ...story.topics.map((topic) => interestKey({ kind: 'topic', topic })),
  ];
  const until = await mutes.getMany(destinations.flatMap((key) => words.map((word) => `${key}|${word}`)));
  return new Set(
    destinations.filter((_, at) => {
      const [ofStory, ...ofTopics] = until.slice(at * words.length, (at + 1) * words.length);
      return ofStory !== undefined || (ofTopics.length > 0 && ofTopics.every((one) => one !== undefined));
    }),
  );
}
