import type { Token } from './tokenise.ts';

/** Cuts Chinese into words by the dictionary that Node ships; stateless, so one serves all texts. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of a run end, in UTF-16 units; the same run is cut once. */
export type HanCutter = (run: string) => readonly number[];

/** @returns a cutter for one article: verbs and names are looked for in the same runs. */
export function createHanCutter(): HanCutter {
  const known = new Map<string, readonly number[]>();
  return (run) => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const ends: number[] = [];
    for (const { index } of segmenter.segment(run)) if (index > 0) ends.push(index);
    ends.push(run.length);
    known.set(run, ends);
    return ends;
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
  const inner = new Set<number>();
  const asked = new Set<number>();
  let free: boolean[] | null = null;
  const continues = (at: number) => {
    free ??= freeOf(tokens, taken);
    return free[at] === true && free[at - 1] === true && tokens[at - 1]?.end === tokens[at]?.start;
  };
  return {
    has: (position) => {
      if (asked.has(position)) return inner.has(position);
      // Between two runs there is no word.
      if (!continues(position)) return false;
      let from = position - 1;
      while (continues(from)) from -= 1;
      let to = from + 1;
      for (; continues(to); to += 1) asked.add(to);
      markInner(tokens, from, to, inner, cut);
      return inner.has(position);
    },
  };
}

/** @returns of each token whether it is a Han character of no name. */
function freeOf(tokens: readonly Token[], taken: readonly { readonly at: number; readonly end: number }[]): boolean[] {
  const free = tokens.map((token) => token.kind === 'char');
  for (const { at, end } of taken) for (let n = at; n < end; n += 1) free[n] = false;
  return free;
}

function markInner(tokens: readonly Token[], from: number, to: number, inner: Set<number>, cut: HanCutter): void {
  let run = '';
  for (let at = from; at < to; at += 1) run += tokens[at]?.form ?? '';
  let at = from;
  let start = 0;
  for (const end of cut(run)) {
    let length = 0;
    for (let first = true; length < end - start; first = false) {
      if (!first) inner.add(at);
      length += tokens[at]?.form.length ?? 1;
      at += 1;
    }
    start = end;
  }
}
