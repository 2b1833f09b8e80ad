import type { OutboxRecords } from '../alerts/outbox.ts';
import { outboxSummary } from '../alerts/outbox-summary.ts';
import type { FeedHealth } from '../model/feed-desk.ts';
import type { StatusReport } from '../model/status-report.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { type CanaryFlight, lastFlight } from './canary.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import { type Progress, progressOf } from './progress.ts';

interface StatusDeps extends Pick<StatusReport, 'mode' | 'started' | 'store'> {
  readonly progress: Namespace<Progress>;
  readonly flights: Namespace<CanaryFlight>;
  readonly hours: Pick<HourlyCounts, 'lastDay'>;
  readonly outbox: OutboxRecords;
  readonly subscriptions: Namespace<unknown>;
  readonly health: () => Promise<readonly FeedHealth[]>;
}

/** @returns how the watcher is, read from the store: so it is right whichever process is asked. */
export async function watcherStatus(deps: StatusDeps): Promise<StatusReport> {
  const { mode, started, store } = deps;
  const { lastPoll, verdicts } = await progressOf(deps.progress);
  return {
    ...{ mode, started, lastPoll },
    feeds: (await deps.health()).map(({ feed, condition, failures, lastSuccess, nextCheck, newestEntry, problem }) => ({
      ...{ name: feed.name, failures, lastSuccess, nextCheck },
      problem: problem?.message ?? null,
      silentSince: condition === 'silent' ? newestEntry : null,
    })),
    articles: verdicts,
    lastDay: await deps.hours.lastDay(),
    canary: (await lastFlight(deps.flights)) ?? null,
    outbox: await outboxSummary(deps.outbox),
    subscriptions: await count(deps.subscriptions),
    store,
  };
}

async function count(namespace: Namespace<unknown>): Promise<number> {
  let entries = 0;
  for await (const _ of namespace.scan({ prefix: '' })) entries++;
  return entries;
}
