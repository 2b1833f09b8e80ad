import stringWidth from 'string-width';

/** Longer than anything a message is composed of; what a feed or a person pastes beyond it is cut. */
const LONGEST_RUN = 10_000;
/** Accents that one character may carry: real scripts need three, and a pile of them paints over other lines. */
const ACCENT_PILE = /(\p{M}{3})\p{M}+/gu;
/** Not `\s`, which takes in the byte order mark. */
const SPACES = /[\p{Z}\t\n\v\f\r\u0085]+/gu;
/** Two-byte and one-byte forms of CSI and of the string commands (OSC, DCS, ...), with their parameters where they end properly. */
const ESCAPE_SEQUENCE = new RegExp(
  String.raw`(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]` +
    String.raw`|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]{0,256}(?:\u0007|\u001b\\|\u009c)`,
  'gu',
);
/**
 * Control and format characters (bidi overrides, joiners, tags), whatever else is drawn as nothing, halves of surrogate
 * pairs, and code points that mean nothing or something private.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Makes text from feeds and people harmless to a terminal: one line of characters that can be seen, white space collapsed to
 * single spaces (kept at both ends, so that runs can be joined). Text over 10,000 characters is cut and ends in "…".
 */
export function visibleText(text: string): string {
  const cut = text.length > LONGEST_RUN ? `${text.slice(0, LONGEST_RUN)}…` : text;
  return cut
    .replace(ESCAPE_SEQUENCE, '')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(ACCENT_PILE, '$1')
    .replace(SPACES, ' ');
}

/** @returns the columns that `text` takes on a terminal; a Chinese character takes two. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** @returns the characters of `text` as a reader counts them, so that none is torn apart. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** @returns `text`, cut to at most `columns` columns and then ending in "…". `columns` is at least 1. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (columnsOf(`${kept}${grapheme}…`) > columns) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}
