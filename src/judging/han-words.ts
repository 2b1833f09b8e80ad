import type { Token } from './tokenise.ts';

/** Cuts Chinese into words by the dictionary that Node ships; stateless, so one serves all texts. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Tells of a run of Chinese whether a place in it, in UTF-16 units from its beginning and before its end, is inside a word. */
export type HanCutter = (run: string) => (place: number) => boolean;

/**
 * @returns a cutter for one article: verbs and names are looked for in the same runs, and the same run is cut once. A word is made
 * only where one is asked for: an object for each word costs twice what finding their ends does.
 */
export function createHanCutter(): HanCutter {
  const known = new Map<string, (place: number) => boolean>();
  return (run) => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const isInside = HANGUL.test(run) ? withinOneWord : insideWordsOf(run);
    known.set(run, isInside);
    return isInside;
  };
}

/** No dictionary cuts these: a run of them is one word, and asking for it is what costs most in a Korean article. */
const HANGUL = /^[\uac00-\ud7a3]+$/;

function withinOneWord(place: number): boolean {
  return place > 0;
}

function insideWordsOf(run: string): (place: number) => boolean {
  const words = segmenter.segment(run);
  const asked = new Map<number, boolean>();
  return (place) => {
    const inside = asked.get(place) ?? words.containing(place)?.index !== place;
    asked.set(place, inside);
    return inside;
  };
}

/** The positions between two Han tokens that stand inside one word, `成|为` in 成为. A position is that of the token behind it. */
export interface InnerWordPositions {
  has(position: number): boolean;
}

/**
 * No phrase of one character begins or ends inside a word. Text is cut run by run when it is first asked about: segmenting costs
 * more than anything else that is done with it, and most runs are never asked about.
 *
 * @param taken token ranges of names: they are found before words, because a segmenter splits Chinese names.
 */
export function innerWordPositions(
  tokens: readonly Token[],
  taken: readonly { readonly at: number; readonly end: number }[],
  cut: HanCutter,
): InnerWordPositions {
  const runs: Run[] = [];
  let free: boolean[] | null = null;
  const continues = (at: number) => {
    free ??= freeOf(tokens, taken);
    return free[at] === true && free[at - 1] === true && tokens[at - 1]?.end === tokens[at]?.start;
  };
  const runAround = (position: number): Run => {
    let from = position - 1;
    while (continues(from)) from -= 1;
    const places: number[] = [];
    let text = '';
    let to = from;
    do {
      places.push(text.length);
      text += tokens[to]?.form ?? '';
      to += 1;
    } while (continues(to));
    const run = { from, to, places, isInside: cut(text) };
    runs.push(run);
    return run;
  };
  return {
    has: (position) => {
      const known = runs.find(({ from, to }) => from < position && position < to);
      // Between two runs there is no word.
      if (known === undefined && !continues(position)) return false;
      const { from, places, isInside } = known ?? runAround(position);
      return isInside(places[position - from] ?? 0);
    },
  };
}

interface Run {
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where each of them begins in the text of the run. */
  readonly places: readonly number[];
  readonly isInside: (place: number) => boolean;
}

/** @returns of each token whether it is a Han character of no name. */
function freeOf(tokens: readonly Token[], taken: readonly { readonly at: number; readonly end: number }[]): boolean[] {
  const free = tokens.map((token) => token.kind === 'char');
  for (const { at, end } of taken) for (let n = at; n < end; n += 1) free[n] = false;
  return free;
}
