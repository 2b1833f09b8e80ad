import { type NoticeWording, noticeText } from '../alerts/compose-notice.ts';
import type { Notice, NoticeSettings } from '../alerts/decide-notices.ts';
import { destinationKey } from '../alerts/destination-key.ts';
import { type NoticeRecords, tellOperators } from '../alerts/operator-notices.ts';
import type { OutboxRecords } from '../alerts/outbox.ts';
import { noteRefusal, type RefusalRecords, tellRefusals } from '../alerts/refusals.ts';
import type { RelayDeps } from '../alerts/relay.ts';
import type { SubscriptionRecords } from '../alerts/subscriptions.ts';
import { noteSource, type TopicSourceRecords } from '../alerts/topic-sources.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import type { Destination } from '../model/delivery.ts';
import type { FeedHealth } from '../model/feed-desk.ts';
import type { Stores } from '../stores/open-stores.ts';
import type { PollReport } from './poll-feeds.ts';
import type { TakenIn } from './take-in-article.ts';

interface OperatorWatchDeps {
  readonly stores: Stores;
  readonly outbox: OutboxRecords;
  readonly subscriptions: SubscriptionRecords;
  /** The platforms that can be sent to; a process without any leaves notices to one that has some. */
  readonly platforms: readonly Destination['platform'][];
  readonly channels: Readonly<Partial<Record<Destination['platform'], string | null>>>;
  readonly settings: NoticeSettings;
  readonly wording: NoticeWording;
  readonly health: () => Promise<readonly FeedHealth[]>;
  readonly clock: Clock;
  /** Told of every notice and refusal, also where no channel is set for operators: what it is about, and what of it. */
  readonly onNotice: (about: string, what: string) => void;
}

/** What makes operators, and those who subscribe, hear of what goes wrong. */
export interface OperatorWatch {
  /** Notes which feed brought what an article tells. */
  note(article: Article, taken: TakenIn): Promise<void>;
  /** Tells operators what a cycle has changed; nothing while the whole network is down. */
  afterCycle(report: Pick<PollReport, 'networkDown'>): Promise<void>;
  readonly onRefused: NonNullable<RelayDeps['onRefused']>;
  /** @returns whether there is something to send. */
  tellRefusals(): Promise<boolean>;
}

/** Watches over feeds and deliveries. */
export function createOperatorWatch(deps: OperatorWatchDeps): OperatorWatch {
  const { stores, outbox, subscriptions, platforms, channels, settings, wording, clock } = deps;
  const sources: TopicSourceRecords = stores.namespace('topic-sources');
  const state: NoticeRecords = stores.namespace('operator-notices');
  const refusals: RefusalRecords = stores.namespace('refusals');
  const operators = platforms.flatMap((platform): Destination[] => {
    const id = channels[platform] ?? null;
    return id === null ? [] : [{ platform, id }];
  });
  const onNotices = (notices: readonly Notice[]) => {
    for (const { about, what } of notices.map((notice) => noticeText(notice, wording))) deps.onNotice(about, what);
  };
  const isReachable = ({ platform }: Destination) => platforms.includes(platform);
  return {
    async note({ feed }, taken) {
      if (taken.kind === 'judged') await noteSource(sources, feed, taken.judgement);
    },
    async afterCycle({ networkDown }) {
      if (networkDown || platforms.length === 0) return;
      await tellOperators(
        { state, sources, outbox, operators, settings, wording, onNotices },
        await deps.health(),
        clock.now(),
      );
    },
    async onRefused(message, outcome) {
      deps.onNotice(destinationKey(message.destination), `refused a message for good: ${outcome.detail}`);
      await noteRefusal(refusals, message, outcome, isoNow(clock));
    },
    async tellRefusals() {
      if (platforms.length === 0) return false;
      const { language } = wording;
      return (await tellRefusals({ refusals, subscriptions, outbox, operators, language, isReachable })) > 0;
    },
  };
}
