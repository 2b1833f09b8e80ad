const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** @returns the text where it has at most `most` UTF-16 units, else its beginning with an ellipsis, cut between graphemes. */
export function cutToLength(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, most + 1))) {
    if (index + segment.length > most - 1) break;
    kept = index + segment.length;
  }
  return `${text.slice(0, kept).trimEnd()}…`;
}
