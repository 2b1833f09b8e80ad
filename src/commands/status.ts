import type { ChatMessage, Inline } from '../model/chat-message.ts';
import { VERDICTS } from '../model/judgement.ts';
import type { FeedStatus, StatusReport } from '../model/status-report.ts';
import { fields, footnote, heading, section } from './answer-blocks.ts';
import { hoursPicture, sumOfHours } from './hours-picture.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

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
  description: {
    en: 'Last poll, feeds that fail, articles judged, messages waiting',
    zh: '最近一次抓取、失败的来源、已判断的文章、待发消息',
  },
  options: [],
  words: 'none',
  run: async (_args: unknown, deps: StatusDeps & Parameters<typeof voiceOf>[0]) =>
    statusMessage(await deps.status(), deps.formatTime, voiceOf(deps), deps.asked.asker.isOperator),
  json: (_args: unknown, deps: Pick<StatusDeps, 'status'>) => deps.status(),
} as const;

/** A refusal names the channel that refused, and the store a place on the machine: operators alone see these. */
function statusMessage(
  report: StatusReport,
  formatTime: StatusDeps['formatTime'],
  voice: Voice,
  isOperator: boolean,
): ChatMessage {
  const { common, status: words } = voice.words;
  const quiet = report.feeds.flatMap(({ name, silentSince }) => (silentSince === null ? [] : [{ name, silentSince }]));
  const failing = report.feeds.filter(({ failures }) => failures > 0);
  const unread = report.feeds.filter(({ failures, lastSuccess }) => failures === 0 && lastSuccess === null);
  const next = report.feeds.map(({ nextCheck }) => nextCheck).filter((time) => time !== null);
  const [soonest] = next.sort();
  const polled = [
    report.lastPoll === null ? words.noCycle : formatTime(report.lastPoll),
    soonest === undefined ? words.noCheck : words.nextCheck(formatTime(soonest)),
  ];
  const { pending, waitingSince, deadLetters, lastDeadLetter } = report.outbox;
  const moreFailing = failing.length - FEEDS_SHOWN;
  const picture = hoursPicture(report.lastDay, formatTime, voice);
  return {
    ...(picture === null ? {} : { picture }),
    blocks: [
      heading(words.title),
      fields({
        [words.fields.mode]: report.mode,
        [words.fields.started]: formatTime(report.started),
        [words.fields.polled]: polled.join(common.clause),
        [words.fields.feeds]: [
          words.feeds(report.feeds.length, failing.length, unread.length),
          ...(quiet.length === 0 ? [] : [words.silentFeeds(quiet.length)]),
        ].join(common.clause),
        [words.fields.articles]: VERDICTS.map((verdict) => words.counted(report.articles[verdict], verdict)).join(
          common.clause,
        ),
        [words.fields.lastDay]: words.lastDay(sumOfHours(report.lastDay)),
        [words.fields.outbox]: words.outbox(
          pending,
          waitingSince === null ? null : formatTime(waitingSince),
          deadLetters,
        ),
        [words.fields.canary]:
          report.canary === null
            ? null
            : words.canary(Math.ceil(report.canary.delayMs / 1_000), formatTime(report.canary.arrived)),
        [words.fields.subscriptions]: String(report.subscriptions),
        [words.fields.lastGivenUp]:
          lastDeadLetter === null || !isOperator
            ? null
            : `${formatTime(lastDeadLetter.at)}${common.clause}${lastDeadLetter.reason}`,
        [words.fields.store]: isOperator ? report.store : null,
      }),
      ...section(
        words.failing,
        failing.slice(0, FEEDS_SHOWN).map((feed) => failingLine(feed, formatTime, voice)),
      ),
      ...(moreFailing > 0 ? [footnote(words.moreFailing(moreFailing))] : []),
      ...section(
        words.silent,
        quiet
          .slice(0, FEEDS_SHOWN)
          .map(({ name, silentSince }): Inline[] => [
            { text: name, style: 'strong' },
            words.newestEntry(formatTime(silentSince)),
          ]),
      ),
      ...(quiet.length > FEEDS_SHOWN ? [footnote(words.moreSilent(quiet.length - FEEDS_SHOWN))] : []),
    ],
  };
}

/** Cause first, then how long and when it is tried again. */
function failingLine(feed: FeedStatus, formatTime: StatusDeps['formatTime'], { words }: Voice): Inline[] {
  const { name, problem, failures, lastSuccess, nextCheck } = feed;
  const { common, status: of } = words;
  const known = [
    of.often(failures),
    lastSuccess === null ? of.neverRead : of.lastRead(formatTime(lastSuccess)),
    nextCheck === null ? of.noCheck : of.nextCheck(formatTime(nextCheck)),
  ].join(common.clause);
  return [
    { text: name, style: 'strong' },
    `${common.colon}${problem ?? of.noCause}${common.open}${known}${common.close}`,
  ];
}
