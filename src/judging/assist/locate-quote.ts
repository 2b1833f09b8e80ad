import type { Span } from '../../model/claim.ts';
import { MAX_CHARACTERS } from '../sentence.ts';

/** Fewer characters stand in a text by accident. */
const SHORTEST = 4;
const SPACE = /\s/u;
const MARK = /\p{M}/u;

/** A text in NFC with single spaces, and for each UTF-16 unit of it where its origin begins and ends in the text as given. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Finds words of a quote in one article, as far as it is analysed; made once an article. @returns the first place, title before text; null where they are in neither. */
export function createQuoteLocator(article: {
  readonly title: string;
  readonly text: string;
}): (quote: string) => Span | null {
  const fields = (['title', 'text'] as const).map((field) => ({
    field,
    folded: fold(article[field].slice(0, MAX_CHARACTERS[field])),
  }));
  return (quote) => {
    const wanted = fold(quote.trim()).text;
    if (wanted.length < SHORTEST) return null;
    for (const { field, folded } of fields) {
      const at = folded.text.indexOf(wanted);
      const [start, end] = [folded.starts[at], folded.ends[at + wanted.length - 1]];
      if (at >= 0 && start !== undefined && end !== undefined) return { field, start, end };
    }
    return null;
  };
}

function fold(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end);
    const plain = SPACE.test(cluster) ? ' ' : cluster.normalize('NFC');
    for (const unit of plain.split('')) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };
}

/** End of the run of spaces, or of the character with its combining marks, that begins at `at`. */
function clusterEnd(text: string, at: number): number {
  const belongs = SPACE.test(text.charAt(at)) ? SPACE : MARK;
  let end = at + sizeAt(text, at);
  while (end < text.length && belongs.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) end += sizeAt(text, end);
  return end;
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
