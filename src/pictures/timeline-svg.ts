import { MOST_MARKS, MOST_ROWS, type PictureMark, type PictureRow, type TimelinePicture } from '../model/picture.ts';
import { STATUSES } from '../model/story.ts';
import { dateBar, round, STATUS_COLOURS, SYMBOL_RADIUS, statusSymbol } from './status-symbol.ts';
import { FONT_FAMILIES, svgText, type TextStyle } from './svg-text.ts';
import { timeAxis } from './time-axis.ts';

/** Pixels. A phone shows 1,080 of them on some 360 points, so that 30 are as high as its own small print. */
const WIDTH = 1_080;
const MARGIN = 48;
const ROOM = WIDTH - 2 * MARGIN;
const HEAD = 190;
const ROW_TEXT = 96;
const LANE = 42;
/** Marks that would cover each other stand below each other, up to so many. */
const MOST_LANES = 3;
const LEGEND_LINE = 56;
const SHOWN_DATES = 5;
const DAY_MS = 86_400_000;

const TITLE: TextStyle = { size: 44, colour: '#1f2328', bold: true };
const NAME: TextStyle = { size: 36, colour: '#1f2328', bold: true };
const NOTE: TextStyle = { size: 30, colour: '#59636e' };
const LEGEND: TextStyle = { size: 30, colour: '#1f2328' };

type Place = (ms: number) => number;

/**
 * Draws who did what when: a row a person; a mark an event, its status by shape and colour; a bar with the mark in its middle where a date is a
 * month or a year, and one with a mark at each date where sources name several. Pure: the same picture gives the same text.
 */
export function timelineSvg(picture: TimelinePicture): string {
  const rows = picture.rows.slice(0, MOST_ROWS).map((row) => ({ ...row, marks: row.marks.slice(-MOST_MARKS) }));
  const dates = rows.flatMap(({ marks }) => marks.flatMap((mark) => mark.dates));
  const axis = timeAxis(Math.min(...dates.map(({ startMs }) => startMs)), Math.max(...dates.map(({ endMs }) => endMs)));
  const inner = ROOM - 2 * SYMBOL_RADIUS;
  const x: Place = (ms) => round(MARGIN + SYMBOL_RADIUS + ((ms - axis.fromMs) / (axis.toMs - axis.fromMs)) * inner);
  let foot = HEAD;
  const drawn = rows.map((row) => {
    const laned = inLanes(row, x);
    const top = foot;
    foot += ROW_TEXT + (Math.max(0, ...laned.map(({ lane }) => lane)) + 1) * LANE;
    return drawRow(row, laned, top, x);
  });
  const legend = legendOf(picture, rows, foot + 48 + (picture.more === null ? 0 : 44));
  const height = legend.bottom + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT_FAMILIES.latin}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    svgText(MARGIN, 78, picture.title, TITLE, ROOM),
    ...axis.ticks.flatMap(({ atMs, label }) => [
      `<line x1="${x(atMs)}" x2="${x(atMs)}" y1="${HEAD - 30}" y2="${foot}" stroke="#eaeef2" stroke-width="2"/>`,
      svgText(x(atMs), HEAD - 42, label, NOTE, WIDTH - x(atMs)),
    ]),
    ...drawn,
    ...(picture.more === null ? [] : [svgText(MARGIN, foot + 46, picture.more, LEGEND, ROOM)]),
    legend.svg,
    '</svg>',
  ].join('\n');
}

interface LanedMark {
  readonly mark: PictureMark;
  readonly lane: number;
}

/** The first lane in which a mark covers none before it; the last where there is none. */
function inLanes({ marks }: PictureRow, x: Place): LanedMark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const { from, to } = extentOf(mark, x);
    const free = ends.findIndex((end) => from - SYMBOL_RADIUS > end);
    const lane = free !== -1 ? free : Math.min(ends.length, MOST_LANES - 1);
    ends[lane] = to + SYMBOL_RADIUS;
    return { mark, lane };
  });
}

function extentOf({ dates }: PictureMark, x: Place): { readonly from: number; readonly to: number } {
  const places = dates.flatMap(({ startMs, endMs }) =>
    endMs - startMs <= DAY_MS ? [middleOf(startMs, endMs, x)] : [x(startMs), x(endMs)],
  );
  return { from: Math.min(...places), to: Math.max(...places) };
}

function middleOf(startMs: number, endMs: number, x: Place): number {
  return x(startMs + (endMs - startMs) / 2);
}

function drawRow({ name, note }: PictureRow, laned: readonly LanedMark[], top: number, x: Place): string {
  const lanes = [...new Set(laned.map(({ lane }) => lane))].map((lane) => lineOf(top, lane));
  return [
    ...lanes.map(
      (y) => `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y}" y2="${y}" stroke="#d1d9e0" stroke-width="3"/>`,
    ),
    svgText(MARGIN, top + 32, name, NAME, ROOM),
    svgText(MARGIN, top + 66, note, NOTE, ROOM),
    ...laned.map(({ mark, lane }) => drawMark(mark, lineOf(top, lane), x)),
  ].join('\n');
}

function lineOf(top: number, lane: number): number {
  return top + ROW_TEXT + lane * LANE;
}

function drawMark(mark: PictureMark, y: number, x: Place): string {
  const { from, to } = extentOf(mark, x);
  const bar = to > from ? dateBar(STATUS_COLOURS[mark.status], from, to, y) : '';
  const symbols = mark.dates
    .slice(0, SHOWN_DATES)
    .map(({ startMs, endMs }) => statusSymbol(mark.status, middleOf(startMs, endMs, x), y));
  return bar + symbols.join('');
}

/** Only what is in the picture is explained. */
function legendOf(
  { words }: TimelinePicture,
  rows: readonly PictureRow[],
  top: number,
): { svg: string; bottom: number } {
  const marks = rows.flatMap((row) => row.marks);
  const grey = LEGEND.colour;
  const bar = (x: number, y: number) => dateBar(grey, x, x + 60, y);
  const dot = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="10" fill="${grey}"/>`;
  const entries = [
    ...STATUSES.filter((status) => marks.some((mark) => mark.status === status)).map((status) => ({
      text: words.statuses[status],
      sign: (x: number, y: number) => statusSymbol(status, x + 30, y),
    })),
    ...(marks.some(({ dates }) => dates.length === 1 && dates.some(({ startMs, endMs }) => endMs - startMs > DAY_MS))
      ? [{ text: words.vague, sign: (x: number, y: number) => bar(x, y) + dot(x + 30, y) }]
      : []),
    ...(marks.some(({ dates }) => dates.length > 1)
      ? [{ text: words.differ, sign: (x: number, y: number) => bar(x, y) + dot(x + 10, y) + dot(x + 50, y) }]
      : []),
  ];
  const column = ROOM / 2;
  const svg = entries.map(({ text, sign }, at) => {
    const [x, y] = [MARGIN + (at % 2) * column, top + Math.floor(at / 2) * LEGEND_LINE];
    return sign(x, y) + svgText(x + 76, y + 11, text, LEGEND, column - 88);
  });
  return { svg: svg.join('\n'), bottom: top + Math.max(0, Math.ceil(entries.length / 2) - 1) * LEGEND_LINE + 24 };
}
