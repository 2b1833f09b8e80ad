import type { ChatMessage } from '../model/chat-message.ts';
import { VERDICTS, type Verdict } from '../model/judgement.ts';
import { fields, footnote, heading, table } from './answer-blocks.ts';

/** How the running watcher is, as its app counts it. Times are ISO 8601 in UTC. */
export interface StatusReport {
  /** In words: "terminal, sample feeds". */
  readonly mode: string;
  readonly started: string;
  /** Null before the first cycle has ended. */
  readonly lastPoll: string | null;
  readonly feeds: readonly FeedStatus[];
  readonly articles: Readonly<Record<Verdict, number>>;
  readonly outbox: { readonly pending: number; readonly deadLetters: number };
  /** Without credentials. */
  readonly store: string;
}

export interface FeedStatus {
  readonly name: string;
  /** Failed checks in a row; 0 for a healthy feed. */
  readonly failures: number;
  readonly lastSuccess: string | null;
  readonly nextCheck: string | null;
  /** Of the last failed check, without secrets. */
  readonly problem: string | null;
}

const FEEDS_SHOWN = 15;

/** What the answer is made from; part of what every command is given. */
export interface StatusDeps {
  /** @returns how the running watcher is. */
  readonly status: () => Promise<StatusReport>;
  /** Prints a time for the reader. */
  readonly formatTime: (iso: string) => string;
}

/** `status`: last poll, failing feeds, what was judged, what waits to be sent. */
export const status = {
  name: 'status',
  usage: 'status',
  description: 'Last poll, feeds that fail, articles judged, messages waiting',
  options: [],
  words: 'none',
  run: async (_args: unknown, deps: StatusDeps) => statusMessage(await deps.status(), deps.formatTime),
  json: (_args: unknown, deps: Pick<StatusDeps, 'status'>) => deps.status(),
} as const;

function statusMessage(report: StatusReport, formatTime: StatusDeps['formatTime']): ChatMessage {
  const failing = report.feeds.filter(({ failures }) => failures > 0);
  const silent = report.feeds.filter(({ failures, lastSuccess }) => failures === 0 && lastSuccess === null);
  const next = report.feeds.map(({ nextCheck }) => nextCheck).filter((time) => time !== null);
  const time = (iso: string | null) => (iso === null ? 'never' : formatTime(iso));
  const judged = VERDICTS.map((verdict) => `${report.articles[verdict]} ${verdict}`).join(', ');
  return {
    blocks: [
      heading('Status'),
      fields({
        Mode: report.mode,
        Started: formatTime(report.started),
        'Last poll': report.lastPoll === null ? 'none has ended yet' : formatTime(report.lastPoll),
        'Next check': next.length === 0 ? 'none is planned' : time(next.sort()[0] ?? null),
        Feeds: `${report.feeds.length} on, ${failing.length} failing, ${silent.length} not yet read`,
        Articles: judged,
        Outbox: `${report.outbox.pending} waiting, ${report.outbox.deadLetters} given up`,
        Store: report.store,
      }),
      ...(failing.length === 0
        ? []
        : [
            table(
              ['Feed', 'Failures', 'Last success', 'Next check', 'Problem'],
              failing
                .slice(0, FEEDS_SHOWN)
                .map((feed) => [
                  [feed.name],
                  [String(feed.failures)],
                  [time(feed.lastSuccess)],
                  [time(feed.nextCheck)],
                  [feed.problem ?? ''],
                ]),
            ),
          ]),
      ...(failing.length > FEEDS_SHOWN ? [footnote(`and ${failing.length - FEEDS_SHOWN} more failing feeds`)] : []),
    ],
  };
}
