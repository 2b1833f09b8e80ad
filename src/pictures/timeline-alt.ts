import { cutToLength } from '../lib/cut-to-length.ts';
import { MOST_ROWS, type PictureMark, type TimelinePicture } from '../model/picture.ts';
import { visible } from './svg-text.ts';

/** Slack and Discord take more. */
const LONGEST = 1_000;
const DAY_MS = 86_400_000;

/** @returns what the picture shows, in words: of each row its note, the date and the status of its last mark. At most 1,000 characters. */
export function timelineAlt({ title, rows, more, words }: TimelinePicture): string {
  const lines = rows.slice(0, MOST_ROWS).map(({ name, note, marks }) => {
    const last = marks.at(-1);
    const told = note.includes(name) ? note : `${name}: ${note}`;
    return last === undefined ? told : `${told} [${whenOf(last)}, ${words.statuses[last.status]}]`;
  });
  const all = [title, ...lines, ...(more === null ? [] : [more])].map(visible).filter((line) => line !== '');
  return cutToLength(all.join('\n'), LONGEST);
}

/** Days as they are, months and years from their first day to their last; dates that differ behind each other. */
function whenOf({ dates }: PictureMark): string {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return dates
    .map(({ startMs, endMs }) => (endMs - startMs <= DAY_MS ? day(startMs) : `${day(startMs)} – ${day(endMs - 1)}`))
    .join(' / ');
}
