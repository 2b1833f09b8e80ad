import { groupBy } from '../ledger/group-by.ts';
import { happensOnce } from '../ledger/statements.ts';
import { type Timeline, type TimelineEvent, timeline as timelineOf } from '../ledger/timeline.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Status } from '../model/story.ts';
import { citeAll, footnote, heading, list, nothing, readable, table } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

/** Longest bar of the drawing, in characters. */
const BAR = 24;
const REMARKS_SHOWN = 2;
const MARKS: Readonly<Record<Status, string>> = { confirmed: '●', reported: '◐', rumoured: '○', denied: '✕' };

/** `timeline`: what happened when, drawn by month and listed by day. */
export const timeline = {
  name: 'timeline',
  usage: 'timeline [days] [as-of 2026-03-05]',
  description: 'Dated events in order, with how sure each is',
  options: ['days', 'as-of', 'limit'],
  words: 'days',
  run: async ({ options }, deps: Deps) => timelineMessage(await timelineOf(deps.ledger, options), options.days),
  json: ({ options }, deps: Deps) => timelineOf(deps.ledger, options),
} satisfies Command;

function timelineMessage({ asOf, from, events, omitted }: Timeline, days: number | undefined): ChatMessage {
  if (events.length === 0) {
    return nothing(
      'No event is on record.',
      `Looked at everything published up to ${readable(asOf)}${from === null ? '' : ` and dated ${from} or later`}.`,
      ...(days === undefined ? [] : [`/qwen timeline ${days * 4}`, '/qwen timeline']),
      '/qwen latest',
    );
  }
  const months = groupBy(events, ({ day }) => day.slice(0, 7));
  return {
    blocks: [
      heading('Timeline'),
      ...(months.size > 1 ? [drawing(months)] : []),
      ...[...months].flatMap(([month, inMonth]): Block[] => [heading(month), list(inMonth.map(line))]),
      footnote(
        `${Object.entries(MARKS)
          .map(([status, mark]) => `${mark} ${status}`)
          .join(
            '  ',
          )}. As of ${readable(asOf)}.${omitted > 0 ? ` ${omitted} earlier events are not listed: /qwen timeline limit 100` : ''}`,
      ),
    ],
  };
}

/** A bar a month: as long as the month had events, the surest marks in front. */
function drawing(months: ReadonlyMap<string, readonly TimelineEvent[]>): Block {
  const most = Math.max(...[...months.values()].map(({ length }) => length));
  const scale = Math.min(1, BAR / most);
  const rows = [...months].map(([month, events]) => {
    const marks = (Object.keys(MARKS) as Status[]).flatMap((status) => {
      const count = events.filter((event) => event.status === status).length;
      return count === 0 ? [] : [MARKS[status].repeat(Math.max(1, Math.round(count * scale)))];
    });
    return [[month], [marks.join('')], [String(events.length)]];
  });
  return table(['Month', 'Events', 'Number'], rows);
}

function line({ status, action, text, remarks, dates, precision, day, sources, storyId }: TimelineEvent): Inline[] {
  const when =
    precision === 'reported' ? `reported ${day}` : dates.map(({ value }) => value.replace('/', ' to ')).join(' / ');
  const differ: Inline[] =
    dates.length < 2
      ? []
      : dates.flatMap((version, at) => [`${at === 0 ? '; ' : ', '}${version.value}: `, ...citeAll(version.sources, 3)]);
  return [
    `${MARKS[status]} `,
    { text: when, style: 'strong' },
    `  ${text}${happensOnce(action) ? '' : told(remarks)} (`,
    ...(differ.length === 0 ? citeAll(sources, 3) : ['dates differ', ...differ]),
    ')',
    ...(storyId === null ? [] : [{ text: ` · ${storyId}`, style: 'dim' as const }]),
  ];
}

/** What somebody said or a letter announced is in the remarks alone; where two differ, both stand. */
function told(remarks: TimelineEvent['remarks']): string {
  const texts = [...new Set(remarks.map(({ text }) => text))].slice(0, REMARKS_SHOWN);
  return texts.length === 0 ? '' : `: ${texts.join('; ')}`;
}
