import { groupBy } from '../ledger/group-by.ts';
import { happensOnce } from '../ledger/statements.ts';
import { type Timeline, type TimelineEvent, timeline as timelineOf } from '../ledger/timeline.ts';
import type { Remark } from '../ledger/versions.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Status } from '../model/story.ts';
import { citeAll, footnote, heading, list, nothing, readable, table, untold } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

/** Longest bar of the drawing, in characters. */
const BAR = 24;
const REMARKS_SHOWN = 2;
const SOURCES_SHOWN = 2;
/** With fewer events than these, remarks of others are no clutter. */
const FEW = 12;
/** Days that are drawn one by one; more are drawn by month. */
const DAYS_DRAWN = 16;
const MARKS: Readonly<Record<Status, string>> = {
  confirmed: '●',
  reported: '◐',
  rumoured: '○',
  denied: '✕',
  reversed: '↺',
};

/** `timeline`: what happened when, drawn by month and listed by day. */
export const timeline = {
  name: 'timeline',
  usage: 'timeline [days] [as-of 2026-03-05]',
  description: {
    en: 'Dated events in order, with how sure each is',
    zh: '按时间排列的事件，以及可信程度',
  },
  options: ['days', 'as-of', 'limit'],
  words: 'days',
  run: async ({ options }, deps: Deps) => timelineMessage(await timelineOf(deps.ledger, options), options.days),
  json: ({ options }, deps: Deps) => timelineOf(deps.ledger, options),
} satisfies Command;

function timelineMessage({ asOf, from, events: all, omitted }: Timeline, days: number | undefined): ChatMessage {
  const steps = all.filter(({ aside }) => !aside);
  const events = all.length > FEW ? steps : all;
  const asides = all.length - events.length;
  if (events.length === 0) {
    return nothing(
      'No event is on record.',
      `Looked at everything published up to ${readable(asOf)}${from === null ? '' : ` and dated ${from} or later`}.`,
      ...(days === undefined ? [] : [`/qwen timeline ${days * 4}`, '/qwen timeline']),
      '/qwen latest',
    );
  }
  const months = groupBy(events, ({ day }) => day.slice(0, 7));
  const dates = groupBy(events, drawnDay);
  return {
    blocks: [
      heading('Timeline'),
      ...(dates.size > 1 && dates.size <= DAYS_DRAWN ? [drawing('Day', dates)] : []),
      ...(dates.size > DAYS_DRAWN && months.size > 1 ? [drawing('Month', months)] : []),
      ...[...months].flatMap(([month, inMonth]): Block[] => [heading(month), list(inMonth.map(line))]),
      footnote(
        [
          `${Object.entries(MARKS)
            .map(([status, mark]) => `${mark} ${status}`)
            .join('  ')}. As of ${readable(asOf)}.`,
          ...(asides > 0 ? [`${asides} remarks and goodbyes are left out: /qwen latest statement`] : []),
          ...(omitted > 0 ? [`${omitted} earlier events are not listed: /qwen timeline limit 100`] : []),
        ].join(' '),
      ),
    ],
  };
}

/** What is dated by its month alone has a bar of its own. */
function drawnDay({ day, precision }: TimelineEvent): string {
  if (precision === 'year') return day.slice(0, 4);
  return precision === 'month' || precision === 'interval' ? day.slice(0, 7) : day;
}

/** A bar a day or month: as long as it had events, the surest marks in front. */
function drawing(unit: 'Day' | 'Month', periods: ReadonlyMap<string, readonly TimelineEvent[]>): Block {
  const most = Math.max(...[...periods.values()].map(({ length }) => length));
  const scale = Math.min(1, BAR / most);
  const rows = [...periods].map(([period, events]) => {
    const marks = (Object.keys(MARKS) as Status[]).flatMap((status) => {
      const count = events.filter((event) => event.status === status).length;
      return count === 0 ? [] : [MARKS[status].repeat(Math.max(1, Math.round(count * scale)))];
    });
    return [[period], [marks.join('')], [String(events.length)]];
  });
  return table([unit, 'Events', 'Number'], rows);
}

function line({ status, action, text, remarks, dates, precision, day, sources, storyId }: TimelineEvent): Inline[] {
  const when =
    precision === 'reported' ? `reported ${day}` : dates.map(({ value }) => value.replace('/', ' to ')).join(' / ');
  const differ = dates.flatMap((version, at): Inline[] => [
    `${at === 0 ? 'dates differ: ' : ' / '}${version.value} `,
    ...citeAll(version.sources, SOURCES_SHOWN),
  ]);
  return [
    `${MARKS[status]} `,
    { text: when, style: 'strong' },
    `  ${text}${happensOnce(action) ? '' : told(text, remarks)} (`,
    ...(dates.length < 2 ? citeAll(sources, SOURCES_SHOWN) : differ),
    ')',
    ...(storyId === null ? [] : [{ text: ` · ${storyId}`, style: 'dim' as const }]),
  ];
}

/** What somebody said or a letter announced is in the remarks alone; where two differ, both stand. */
function told(sentence: string, remarks: readonly Remark[]): string {
  const others = untold(sentence, remarks);
  const texts = [...new Set(others.map(({ text }) => text))].slice(
    0,
    others.length < remarks.length ? REMARKS_SHOWN - 1 : REMARKS_SHOWN,
  );
  if (texts.length === 0) return '';
  return `${others.length < remarks.length ? '; ' : ': '}${texts.join('; ')}`;
}
