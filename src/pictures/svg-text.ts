import { xmlText } from '../lib/xml-text.ts';

/** Names of the fonts that come along, by which a picture asks for them. */
export const FONT_FAMILIES = { latin: 'Noto Sans', chinese: 'Noto Sans S Chinese' } as const;

/** How a text stands. Pixels. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: true;
}

/** Controls, what turns text around or is drawn as nothing, private and unassigned characters. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** A pile of accents paints over other lines. */
const ACCENT_PILE = /(\p{M}{3})\p{M}+/gu;
/** What the Chinese font draws, as wide as it is high. */
const WIDE_RANGES = String.raw`\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}`;
const WIDE = new RegExp(`[${WIDE_RANGES}]`, 'u');
const RUNS = new RegExp(`[${WIDE_RANGES}]+|[^${WIDE_RANGES}]+`, 'gu');
/** How wide other letters are, in heights, at the most that the bold ones are. */
const THIN = /[ .,:;'’!|()[\]ijlftrI-]/u;
const BROAD = /[\p{Lu}mw@%&—…]/u;

/**
 * @returns one line of text, whatever is in it, cut to the pixels that there are by estimate. Chinese stands in a font of its own: looked
 *   for letter by letter in both, a mixed line takes forty times as long.
 */
export function svgText(x: number, y: number, text: string, style: TextStyle, room: number): string {
  const { size, colour, bold } = style;
  const shown = cutToRoom(visible(text), size, room);
  const runs = [...shown.matchAll(RUNS)].map(([run]) =>
    WIDE.test(run) ? `<tspan font-family="${FONT_FAMILIES.chinese}">${xmlText(run)}</tspan>` : xmlText(run),
  );
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${colour}">${runs.join('')}</text>`;
}

/** @returns the text on one line, without what cannot be seen. */
export function visible(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(ACCENT_PILE, '$1').trim();
}

function cutToRoom(text: string, size: number, room: number): string {
  const most = room / size;
  let [wide, kept] = [0, ''];
  for (const character of text) {
    wide += emsOf(character);
    if (wide > most) return `${kept.slice(0, -1).trimEnd()}…`;
    kept += character;
  }
  return text;
}

function emsOf(character: string): number {
  if (WIDE.test(character)) return 1;
  if (THIN.test(character)) return 0.38;
  return BROAD.test(character) ? 0.76 : 0.59;
}
