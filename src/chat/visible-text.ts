/** Accents that one character may carry: real scripts need three, and a pile of them paints over other lines. */
const ACCENT_PILE = /(\p{M}{3})\p{M}+/gu;
/** Not `\s`, which takes in the byte order mark. */
const SPACES = /[\p{Z}\t\n\v\f\r\u0085]+/gu;
/** Control characters, halves of surrogate pairs, and code points that mean nothing or something private. */
const MEANINGLESS = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
/**
 * What is drawn as nothing or turns text around: bidi marks and overrides, zero-width spaces, tags. The joiners and the variation
 * selectors stay, because emoji and Indic scripts are made with them.
 */
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners that join nothing (at an end, beside a space, after another joiner) and selectors that select nothing. */
const STRAY_JOINERS =
  /(?<=^| |\u200c|\u200d)(?:\u200c|\u200d|\ufe0e|\ufe0f)+|(?<=\ufe0e|\ufe0f)(?:\ufe0e|\ufe0f)+|(?:\u200c|\u200d)+(?=$| )/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Beyond as many times the wanted length a text is cut before it is cleaned, which takes its time. */
const UNCLEANED = 4;

/**
 * Makes text from feeds and people harmless on a platform that draws any character: one line of what can be seen, white space collapsed
 * to single spaces (kept at both ends, so that runs can be joined). What a platform's markup means by a character is its own matter.
 *
 * @param length how much of it is wanted; the result may be longer, and where much more was given ends in "…".
 */
export function visibleText(text: string, length = Number.POSITIVE_INFINITY): string {
  const most = UNCLEANED * length + 100;
  const given = text.length > most ? `${text.slice(0, most)}…` : text;
  return given
    .replace(SPACES, ' ')
    .replace(MEANINGLESS, '')
    .replace(UNSEEN, '')
    .replace(ACCENT_PILE, '$1')
    .replace(STRAY_JOINERS, '')
    .replace(SPACES, ' ');
}

/**
 * @param length in UTF-16 units, at least 1.
 * @returns `text`, cut between two characters of a reader and then ending in "…"; no longer than `length`.
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** @returns the characters of `text` as a reader counts them, so that none is torn apart. */
export function graphemesOf(text: string): Iterable<string> {
  const segments = graphemes.segment(text);
  return {
    *[Symbol.iterator]() {
      for (const { segment } of segments) yield segment;
    },
  };
}
