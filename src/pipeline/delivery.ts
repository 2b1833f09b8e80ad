import { destinationKey } from '../alerts/destination-key.ts';
import { type DigestPicture, type DigestRecords, sendDigests } from '../alerts/digests.ts';
import { type DestinationRecords, forgetDestinations } from '../alerts/forget-destinations.ts';
import { drainDestination, drainOutbox, type RelayDeps } from '../alerts/relay.ts';
import { type SubscriptionRecords, wants } from '../alerts/subscriptions.ts';
import type { Turns } from '../lib/turns.ts';
import type { Destination, OutboxMessage } from '../model/delivery.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import type { OperatorWatch } from './operator-watch.ts';
import { tellHeldUpdates } from './pace-article.ts';
import type { TakeInDeps } from './take-in-article.ts';

type Adapter = RelayDeps['adapters'][number];

interface DeliveryDeps {
  readonly stations: TakeInDeps;
  readonly subscriptions: SubscriptionRecords;
  readonly digests: DigestRecords;
  /** Made anew for each pass: what it has gone through is as large as the ledger. */
  readonly digestPicture: () => DigestPicture;
  readonly kept: DestinationRecords;
  readonly turns: Turns;
  readonly hours: Pick<HourlyCounts, 'add'>;
  /** From 0 up to 1: spreads tries after a failure. */
  readonly random: () => number;
  /** @returns the platforms that can be sent to. */
  readonly opened: () => readonly Adapter[];
  readonly watch: Pick<OperatorWatch, 'onRefused' | 'tellRefusals'>;
  /** Told of what failed alone: the rest goes on, and it is tried again. */
  readonly onFailure: (what: string, error: unknown) => void;
}

/** What goes out, for each platform by itself. */
export interface Delivery {
  /** Queues what has become due and sends what may be sent. Resolves once every platform has been tried. */
  drain(): Promise<void>;
  /** Queues what has become due: updates that were held, and digests. */
  queueDue(): Promise<void>;
  /** Where processes share the destinations: sends to one of them, for whoever holds it. @returns whether its platform is well. */
  sendTo(destination: string, held: Held): Promise<boolean>;
  /** Removes everything that is kept of destinations; what is being sent there meanwhile leaves nothing behind. @returns how many entries that were. */
  forget(isGone: (destination: Destination) => boolean): Promise<number>;
  /** Resolves once nothing is being sent. */
  idle(): Promise<void>;
}

/** A destination that this process alone sends to at the moment. */
export interface Held
  extends Pick<RelayDeps, 'turns' | 'mayGo' | 'doubtOf'>,
    Pick<Parameters<typeof drainDestination>[2], 'untilKept'> {}

/** A platform that stalls holds up no other: each has a line of passes, of which one begins when the one before it has ended. */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { stations, turns, watch, onFailure } = deps;
  const { outbox, ledger, subscribers, wording, clock } = stations;
  const lines = new Map<Adapter['platform'], Promise<unknown>>();
  const inLine = (platform: Adapter['platform'], work: () => Promise<unknown>): Promise<unknown> => {
    const next = (lines.get(platform) ?? Promise.resolve()).then(work);
    lines.set(
      platform,
      next.catch(() => {}),
    );
    return next;
  };

  const isWanted = async ({ storyId, destination }: OutboxMessage): Promise<boolean> => {
    const story = storyId === null ? undefined : await ledger.stories.get(storyId);
    if (story === undefined) return true;
    const { subscriptions, muted } = await subscribers.of(story);
    const key = destinationKey(destination);
    const there = subscriptions.some((one) => destinationKey(one.destination) === key && wants(one, story));
    return there && !muted.has(key);
  };
  const relay = (adapter: Adapter): RelayDeps => ({
    records: outbox,
    adapters: [adapter],
    clock,
    turns,
    random: deps.random,
    isWanted,
    count: deps.hours.add,
    onRefused: (message, outcome) => turns(() => watch.onRefused(message, outcome)),
  });
  const send = (adapter: Adapter) => inLine(adapter.platform, () => drainOutbox(relay(adapter)));
  const sendAll = () => Promise.all(deps.opened().map(send));

  const queueDue = async () => {
    const onUpdate = (storyId: string, error: unknown) => onFailure(`an update of ${storyId}`, error);
    await turns(() => tellHeldUpdates({ ...stations, onFailure: onUpdate }));
    const { digests, subscriptions } = deps;
    const onDigest = (key: string, error: unknown) => onFailure(`the digest of ${key}`, error);
    const due = {
      digests,
      subscriptions,
      subscribers,
      outbox,
      stories: ledger.stories,
      wording,
      pictureOf: deps.digestPicture(),
      onFailure: onDigest,
    };
    await turns(() => sendDigests(due, clock.now()));
  };

  return {
    queueDue: async () => {
      await queueDue();
      await turns(() => watch.tellRefusals());
    },
    async sendTo(destination, held) {
      const adapter = deps.opened().find(({ platform }) => destination.startsWith(`${platform}:`));
      // That a platform is not open in this process says nothing of it: another one, or the next wake, sends.
      if (adapter === undefined) return true;
      return drainDestination(destination, adapter, { ...relay(adapter), ...held });
    },
    async drain() {
      await queueDue();
      await sendAll();
      if (await turns(() => watch.tellRefusals())) await sendAll();
    },
    async forget(isGone) {
      const before = Promise.all(lines.values());
      const forgotten = before.then(() => turns(() => forgetDestinations(deps.kept, isGone)));
      for (const platform of lines.keys()) void inLine(platform, () => forgotten);
      return forgotten;
    },
    idle: async () => void (await Promise.all(lines.values())),
  };
}
