import { cutToLength } from '../lib/cut-to-length.ts';
import { type HoursPicture, type HoursSeries, MOST_HOURS } from '../model/picture.ts';
import { round } from './status-symbol.ts';
import { FONT_FAMILIES, svgText, type TextStyle, visible } from './svg-text.ts';

/** Pixels, as in the picture of a timeline. */
const WIDTH = 1_080;
const MARGIN = 48;
const ROOM = WIDTH - 2 * MARGIN;
const HEAD = 116;
/** Its text, and the bars below. */
const PANEL_TEXT = 52;
const BARS = 104;
const PANEL = PANEL_TEXT + BARS + 40;
const FOOT = 128;
/** An hour with one of something is no mountain. */
const LEAST_SCALE = 4;
const HOURS_BETWEEN_LABELS = 6;
const LONGEST_ALT = 1_000;

const TITLE: TextStyle = { size: 44, colour: '#1f2328', bold: true };
const NAME: TextStyle = { size: 36, colour: '#1f2328', bold: true };
const NOTE: TextStyle = { size: 30, colour: '#59636e' };
const NAME_ROOM = 330;

const COLOURS: Readonly<Record<HoursSeries['key'], string>> = {
  articles: '#59636e',
  stories: '#0b62c4',
  alerts: '#1a7f37',
  failures: '#cf222e',
};

/**
 * Draws what was counted hour by hour: a diagram each, with a scale of its own, since articles are hundreds and failures are few. The hour that is not over
 * is paler. Pure: the same picture gives the same text.
 */
export function hoursSvg(picture: HoursPicture): string {
  const { title, hours, series, underWay } = picture;
  const height = HEAD + series.length * PANEL + FOOT;
  const slot = ROOM / Math.min(Math.max(hours.length, 1), MOST_HOURS);
  const left = (at: number) => round(MARGIN + at * slot);
  const foot = HEAD + series.length * PANEL;
  const last = Math.min(hours.length, MOST_HOURS) - 1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT_FAMILIES.latin}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    svgText(MARGIN, 78, title, TITLE, ROOM),
    ...series.map((one, at) => drawSeries(one, HEAD + at * PANEL, { slot, left, last })),
    ...hours
      .slice(0, MOST_HOURS)
      .flatMap((label, at) =>
        at % HOURS_BETWEEN_LABELS === 0 ? [svgText(left(at), foot + 14, label, NOTE, HOURS_BETWEEN_LABELS * slot)] : [],
      ),
    `<rect x="${MARGIN}" y="${foot + 54}" width="28" height="28" fill="${COLOURS.articles}" fill-opacity="0.45"/>`,
    svgText(MARGIN + 44, foot + 79, underWay, NOTE, ROOM - 44),
    '</svg>',
  ].join('\n');
}

interface Slots {
  readonly slot: number;
  readonly left: (at: number) => number;
  readonly last: number;
}

function drawSeries({ key, name, note, counts }: HoursSeries, top: number, { slot, left, last }: Slots): string {
  const shown = counts.slice(0, MOST_HOURS);
  const most = Math.max(LEAST_SCALE, ...shown);
  const base = top + PANEL_TEXT + BARS;
  const width = round(slot * 0.78);
  const bars = shown.flatMap((count, at) => {
    if (!(count > 0)) return [];
    // One of a thousand is seen as well.
    const high = round(Math.max(4, (count / most) * BARS));
    const pale = at === last ? ' fill-opacity="0.45"' : '';
    return [
      `<rect x="${left(at)}" y="${round(base - high)}" width="${width}" height="${high}" fill="${COLOURS[key]}"${pale}/>`,
    ];
  });
  return [
    svgText(MARGIN, top + 32, name, NAME, NAME_ROOM),
    svgText(MARGIN + NAME_ROOM, top + 32, note, NOTE, ROOM - NAME_ROOM),
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${base}" y2="${base}" stroke="#d1d9e0" stroke-width="3"/>`,
    ...bars,
  ].join('\n');
}

/** @returns what the picture shows, in words: of each diagram the sum and the hour with the most. At most 1,000 characters. */
export function hoursAlt({ title, series }: HoursPicture): string {
  const lines = [title, ...series.map(({ name, note }) => `${name}: ${note}`)];
  return cutToLength(lines.map(visible).join('\n'), LONGEST_ALT);
}
