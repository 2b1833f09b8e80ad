import { groupBy } from '../ledger/group-by.ts';
import { happensOnce } from '../ledger/statements.ts';
import { findStory } from '../ledger/story-dossier.ts';
import { type Timeline, type TimelineEvent, timeline as timelineOf } from '../ledger/timeline.ts';
import type { Remark } from '../ledger/versions.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Status, Story } from '../model/story.ts';
import { citeAll, citedBehind, footnote, heading, list, nothing, readable, sentences, table } from './answer-blocks.ts';
import { noStory } from './ask-story.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';
import { untold } from './differences.ts';
import { timelinePicture } from './timeline-picture.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

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

/** `timeline`: what happened when, drawn by month and listed by day; of one story, what it tells and what its people did besides. */
export const timeline = {
  name: 'timeline',
  usage: 'timeline [days] [story <id>] [as-of 2026-03-05]',
  description: {
    en: 'Dated events in order, with how sure each is',
    zh: '按时间排列的事件，以及可信程度',
  },
  options: ['days', 'story', 'as-of', 'limit', 'page'],
  words: 'days',
  shown: true,
  run: async (args, deps: Deps) => {
    const { story, ...options } = args.options;
    const voice = voiceOf(deps);
    if (story === undefined) return timelineMessage(await timelineOf(deps.ledger, options), args, voice);
    const found = await findStory(deps.ledger, story);
    if (Array.isArray(found)) return noStory(story, found, (id) => `/qwen timeline story ${id}`, voice);
    return timelineMessage(await timelineOf(deps.ledger, { ...options, story: found }), args, voice, found);
  },
  json: async ({ options: { story, ...options } }, deps: Deps) => {
    if (story === undefined) return timelineOf(deps.ledger, options);
    const found = await findStory(deps.ledger, story);
    return Array.isArray(found) ? null : timelineOf(deps.ledger, { ...options, story: found });
  },
} satisfies Command;

function timelineMessage(
  { asOf, from, events: all, omitted }: Timeline,
  { options: { days } }: CommandArgs,
  voice: Voice,
  story?: Story,
): ChatMessage {
  const { common, timeline: words } = voice.words;
  const steps = all.filter(({ aside }) => !aside);
  const events = all.length > FEW ? steps : all;
  const asides = all.length - events.length;
  if (events.length === 0) {
    return nothing(
      voice,
      words.none,
      words.lookedAt(readable(asOf), from),
      ...(days === undefined ? [] : [`/qwen timeline ${days * 4}`, '/qwen timeline']),
      '/qwen latest',
    );
  }
  const months = groupBy(events, ({ day }) => day.slice(0, 7));
  const dates = groupBy(events, drawnDay);
  const title = story === undefined ? words.title : words.titleOf(voice.story(story).headline);
  const picture = timelinePicture(title, events, voice);
  const marks = Object.entries(MARKS).map(([status, mark]) => `${mark} ${voice.status(status as Status)}`);
  return {
    blocks: [
      heading(title),
      ...(dates.size > 1 && dates.size <= DAYS_DRAWN ? [drawing(words.day, dates, voice)] : []),
      ...(dates.size > DAYS_DRAWN && months.size > 1 ? [drawing(words.month, months, voice)] : []),
      ...[...months].flatMap(([month, inMonth]): Block[] => [
        heading(month),
        list(inMonth.map((event) => line(event, voice))),
      ]),
      footnote(
        sentences(
          voice,
          `${marks.join('  ')}${common.fullStop}`,
          common.asOf(readable(asOf)),
          asides > 0 ? words.asides(asides) : '',
          omitted > 0 ? words.omitted(omitted) : '',
        ),
      ),
    ],
    ...(picture === null ? {} : { picture }),
  };
}

/** What is dated by its month alone has a bar of its own. */
function drawnDay({ day, precision }: TimelineEvent): string {
  if (precision === 'year') return day.slice(0, 4);
  return precision === 'month' || precision === 'interval' ? day.slice(0, 7) : day;
}

/** A bar a day or month: as long as it had events, the surest marks in front. */
function drawing(unit: string, periods: ReadonlyMap<string, readonly TimelineEvent[]>, { words }: Voice): Block {
  const most = Math.max(...[...periods.values()].map(({ length }) => length));
  const scale = Math.min(1, BAR / most);
  const rows = [...periods].map(([period, events]) => {
    const marks = (Object.keys(MARKS) as Status[]).flatMap((status) => {
      const count = events.filter((event) => event.status === status).length;
      return count === 0 ? [] : [MARKS[status].repeat(Math.max(1, Math.round(count * scale)))];
    });
    return [[period], [marks.join('')], [String(events.length)]];
  });
  return table([unit, words.timeline.events, words.timeline.number], rows);
}

function line(event: TimelineEvent, voice: Voice): Inline[] {
  const { status, action, text, claim, remarks, dates, precision, day, sources, storyId } = event;
  const { common, timeline: words } = voice.words;
  const printed = (date: string) => {
    const [first = '', last] = date.split('/');
    return last === undefined ? first : common.until(first, last);
  };
  const when = precision === 'reported' ? common.reportedOn(day) : dates.map(({ value }) => printed(value)).join(' / ');
  const differ = dates.flatMap((version, at): Inline[] => [
    `${at === 0 ? words.datesDiffer : ' / '}${version.value} `,
    ...citeAll(version.sources, voice, SOURCES_SHOWN),
  ]);
  const sentence = voice.claim(claim, text);
  return [
    `${MARKS[status]} `,
    { text: when, style: 'strong' },
    `  ${sentence}${happensOnce(action) ? '' : told(sentence, remarks, voice)}`,
    ...(dates.length < 2 ? citedBehind(sources, voice, SOURCES_SHOWN) : [common.open, ...differ, common.close]),
    ...(storyId === null ? [] : [{ text: ` · ${storyId}`, style: 'dim' as const }]),
  ];
}

/** What somebody said or a letter announced is in the remarks alone; where two differ, both stand. */
function told(sentence: string, remarks: readonly Remark[], { words: { common } }: Voice): string {
  const others = untold(sentence, remarks);
  const texts = [...new Set(others.map(({ text }) => text))].slice(
    0,
    others.length < remarks.length ? REMARKS_SHOWN - 1 : REMARKS_SHOWN,
  );
  if (texts.length === 0) return '';
  return `${others.length < remarks.length ? common.semicolon : common.colon}${texts.join(common.semicolon)}`;
}
