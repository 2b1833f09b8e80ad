import type { HoursPicture } from '../model/picture.ts';
import { COUNTED, type Counts, type HourCounts } from '../model/status-report.ts';
import type { Voice } from './wording/voice.ts';

/** Hour and minute of a printed time. */
const TIME_OF_DAY = /\d\d:\d\d$/;

/** @returns what was counted in these hours, the last of them not over; null where nothing was. */
export function hoursPicture(
  hours: readonly HourCounts[],
  formatTime: (iso: string) => string,
  { words }: Voice,
): HoursPicture | null {
  const [first] = hours;
  if (first === undefined || hours.every((hour) => COUNTED.every((key) => hour[key] === 0))) return null;
  const { day } = words.status;
  const labels = hours.map(({ from }) => TIME_OF_DAY.exec(formatTime(from))?.[0] ?? '');
  const series = COUNTED.map((key) => {
    const counts = hours.map((hour) => hour[key]);
    const most = Math.max(...counts);
    const peak = labels[counts.indexOf(most)] ?? '';
    const sum = counts.reduce((total, count) => total + count, 0);
    return { key, name: day.names[key], note: sum === 0 ? day.none : day.note(sum, most, peak), counts };
  });
  return { kind: 'hours', title: day.title(formatTime(first.from)), hours: labels, series, underWay: day.underWay };
}

/** @returns what was counted in all of the hours. */
export function sumOfHours(hours: readonly HourCounts[]): Counts {
  return Object.fromEntries(COUNTED.map((key) => [key, hours.reduce((sum, hour) => sum + hour[key], 0)])) as Counts;
}
