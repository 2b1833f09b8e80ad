import { fillTemplate } from '../alerts/fill-template.ts';
import type { OutboxSummary } from '../alerts/outbox-summary.ts';
import type { ChatMessage, Inline } from '../model/chat-message.ts';
import { VERDICTS, type Verdict } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/subscription.ts';
import { fields, footnote, heading, section } from './answer-blocks.ts';
import { statusWords } from './status-words.ts';

/** How the running watcher is, as its app counts it. Times are ISO 8601 in UTC. */
export interface StatusReport {
  /** In words: "terminal, sample feeds". */
  readonly mode: string;
  readonly started: string;
  /** Null before the first cycle has ended. */
  readonly lastPoll: string | null;
  readonly feeds: readonly FeedStatus[];
  readonly articles: Readonly<Record<Verdict, number>>;
  readonly outbox: OutboxSummary;
  readonly subscriptions: number;
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
  /** The newest entry of a feed that answers and has had nothing new for long; null for any other. */
  readonly silentSince: string | null;
}

const FEEDS_SHOWN = 15;
/** How a number of articles of each verdict reads. */
const COUNTED: Readonly<Record<Verdict, string>> = {
  alert: 'alerts',
  update: 'updates',
  corroboration: 'corroborations',
  duplicate: 'duplicates',
  irrelevant: 'irrelevant',
};

/** What the answer is made from; part of what every command is given. */
export interface StatusDeps {
  /** @returns how the running watcher is. */
  readonly status: () => Promise<StatusReport>;
  /** Prints a time for the reader. */
  readonly formatTime: (iso: string) => string;
}

interface Reader {
  readonly asked: { readonly asker: { readonly language: ReaderLanguage } };
}

/** `status`: last poll, failing feeds, what was judged, what waits to be sent. */
export const status = {
  name: 'status',
  usage: 'status',
  description: {
    en: 'Last poll, feeds that fail, articles judged, messages waiting',
    zh: '最近一次抓取、失败的来源、已判断的文章、待发消息',
  },
  options: [],
  words: 'none',
  run: async (_args: unknown, deps: StatusDeps & Reader) =>
    statusMessage(await deps.status(), deps.formatTime, deps.asked.asker.language),
  json: (_args: unknown, deps: Pick<StatusDeps, 'status'>) => deps.status(),
} as const;

function statusMessage(
  report: StatusReport,
  formatTime: StatusDeps['formatTime'],
  language: ReaderLanguage,
): ChatMessage {
  const words = statusWords(language);
  const quiet = report.feeds.flatMap(({ name, silentSince }) => (silentSince === null ? [] : [{ name, silentSince }]));
  const failing = report.feeds.filter(({ failures }) => failures > 0);
  const unread = report.feeds.filter(({ failures, lastSuccess }) => failures === 0 && lastSuccess === null);
  const next = report.feeds.map(({ nextCheck }) => nextCheck).filter((time) => time !== null);
  const time = (iso: string | null) => (iso === null ? 'never' : formatTime(iso));
  const judged = VERDICTS.map((verdict) => counted(report.articles[verdict], verdict)).join(', ');
  const { pending, waitingSince, deadLetters, lastDeadLetter } = report.outbox;
  const longest = waitingSince === null ? '' : `, ${fillTemplate(words.waitingSince, { time: time(waitingSince) })}`;
  return {
    blocks: [
      heading('Status'),
      fields({
        Mode: report.mode,
        Started: formatTime(report.started),
        Polled: `${report.lastPoll === null ? 'no cycle has ended yet' : formatTime(report.lastPoll)}, ${
          next.length === 0 ? 'no check is planned' : `next check ${time(next.sort()[0] ?? null)}`
        }`,
        Feeds: `${report.feeds.length} on, ${failing.length === 0 ? 'all well' : `${failing.length} failing`}${quiet.length === 0 ? '' : `, ${quiet.length} silent`}${unread.length === 0 ? '' : `, ${unread.length} not yet read`}`,
        Articles: judged,
        [words.subscriptions]: String(report.subscriptions),
        Outbox: `${pending} waiting${longest}${deadLetters === 0 ? '' : `, ${deadLetters} given up`}`,
        [words.lastGivenUp]: lastDeadLetter === null ? null : `${time(lastDeadLetter.at)}, ${lastDeadLetter.reason}`,
        Store: report.store,
      }),
      ...section(
        'Failing feeds',
        failing.slice(0, FEEDS_SHOWN).map((feed) => failingLine(feed, time)),
      ),
      ...(failing.length > FEEDS_SHOWN ? [footnote(`and ${failing.length - FEEDS_SHOWN} more failing feeds`)] : []),
      ...section(
        words.silent,
        quiet
          .slice(0, FEEDS_SHOWN)
          .map(({ name, silentSince }): Inline[] => [
            { text: name, style: 'strong' },
            fillTemplate(words.newestEntry, { time: time(silentSince) }),
          ]),
      ),
      ...(quiet.length > FEEDS_SHOWN
        ? [footnote(fillTemplate(words.moreSilent, { count: String(quiet.length - FEEDS_SHOWN) }))]
        : []),
    ],
  };
}

/** Cause first, then how long and when it is tried again. */
function failingLine(
  { name, problem, failures, lastSuccess, nextCheck }: FeedStatus,
  time: (iso: string | null) => string,
): Inline[] {
  const often = failures === 1 ? 'failed once' : `failed ${failures} times in a row`;
  const read = lastSuccess === null ? 'never read' : `last read ${time(lastSuccess)}`;
  const next = nextCheck === null ? 'no check is planned' : `next check ${time(nextCheck)}`;
  return [{ text: name, style: 'strong' }, `: ${problem ?? 'the cause is not on record'} (${often}, ${read}, ${next})`];
}

function counted(number: number, verdict: Verdict): string {
  return `${number} ${number === 1 ? verdict : COUNTED[verdict]}`;
}
