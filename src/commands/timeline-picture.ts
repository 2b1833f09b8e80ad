import { periodOf } from '../ledger/as-of.ts';
import { spanOf } from '../ledger/claim-date.ts';
import { groupBy } from '../ledger/group-by.ts';
import type { TimelineEvent } from '../ledger/timeline.ts';
import { cutToLength } from '../lib/cut-to-length.ts';
import { MOST_MARKS, MOST_ROWS, type PictureMark, type PictureRow, type TimelinePicture } from '../model/picture.ts';
import { STATUSES, type Status } from '../model/story.ts';
import type { Voice } from './wording/voice.ts';

/** One mark says nothing that a line of text does not. */
const FEWEST_MARKS = 2;
/** What a line of the picture cannot show is not stored with it either. */
const LONGEST_NAME = 80;
const LONGEST_NOTE = 160;

/**
 * @param events in the order in which they happened.
 * @returns the people among those whom the events are about, the last to do something in front, with what happened to them; remarks, and what
 *   only organisations did, are left to the text. Null where a picture would show next to nothing.
 */
export function timelinePicture(title: string, events: readonly TimelineEvent[], voice: Voice): TimelinePicture | null {
  const steps = events.filter(({ subject, aside }) => subject.kind === 'person' && !aside);
  const people = [...groupBy(steps, ({ subject }) => subject.key).values()];
  const rows = people.flatMap((own) => rowOf(own, voice) ?? []);
  if (rows.reduce((sum, { marks }) => sum + marks.length, 0) < FEWEST_MARKS) return null;
  const latest = rows.map((row) => ({ row, at: lastOf(row) })).sort((a, b) => b.at - a.at);
  const { picture: words } = voice.words.timeline;
  const left = rows.length - MOST_ROWS;
  return {
    title: cutToLength(title, LONGEST_NOTE),
    rows: latest.slice(0, MOST_ROWS).map(({ row }) => row),
    more: left > 0 ? words.more(left) : null,
    words: {
      statuses: Object.fromEntries(STATUSES.map((status) => [status, voice.status(status)])) as Record<Status, string>,
      vague: words.vague,
      differ: words.differ,
    },
  };
}

function rowOf(own: readonly TimelineEvent[], voice: Voice): PictureRow | null {
  const dated = own.flatMap((event) => {
    const mark = markOf(event);
    return mark === null ? [] : [{ event, mark }];
  });
  const last = dated.at(-1)?.event;
  if (last === undefined) return null;
  return {
    name: cutToLength(voice.person({ key: last.subject.key, name: last.name }), LONGEST_NAME),
    note: cutToLength(voice.claim(last.claim, last.text), LONGEST_NOTE),
    marks: dated.slice(-MOST_MARKS).map(({ mark }) => mark),
  };
}

/** Where no date is named, the day of the first report stands in, as in the text. */
function markOf({ dates, day, status }: TimelineEvent): PictureMark | null {
  const named = dates.map(({ value }) => spanOf(value)).filter((span) => span !== null);
  const reported = periodOf(day);
  const spans = named.length > 0 ? named : reported === null ? [] : [reported];
  if (spans.length === 0) return null;
  return { dates: spans.map(({ startMs, endMs }) => ({ startMs, endMs })), status };
}

function lastOf({ marks }: PictureRow): number {
  return Math.max(...marks.flatMap(({ dates }) => dates.map(({ endMs }) => endMs)));
}
