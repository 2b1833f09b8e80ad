/** A part of a text with the number of words in it. */
interface Cut {
  readonly text: string;
  readonly words: number;
}

/** A word without spaces that never ends is cut here, in graphemes. */
const LONGEST = 400;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Each of these characters is a grapheme, whatever stands beside it. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/**
 * @returns the text where it has at most `words` words, else its beginning with an ellipsis, cut between graphemes and, in a script
 * with spaces, between words. A script without spaces counts two characters as a word. Linear in what is kept.
 */
export function cutWords(text: string, words: number): Cut {
  let used = 0;
  let count = 0;
  let inWord = false;
  for (const { segment, index } of graphemesOf(text)) {
    const spaceless = segment.charCodeAt(0) > 0x2e7f;
    const begins = !spaceless && segment.trim() !== '' && !inWord;
    inWord = !spaceless && segment.trim() !== '';
    used += spaceless ? 0.5 : begins ? 1 : 0;
    count += 1;
    if (used > words || count > LONGEST) return { text: `${text.slice(0, index).trimEnd()} …`, words };
  }
  return { text, words: Math.ceil(used) };
}

function graphemesOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return PLAIN.test(text) ? charactersOf(text) : GRAPHEMES.segment(text);
}

/** One by one, since most of a long text is cut off. */
function* charactersOf(text: string) {
  for (let index = 0; index < text.length; index += 1) yield { segment: text.charAt(index), index };
}
