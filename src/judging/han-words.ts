import type { Token } from './tokenise.ts';

/** Cuts Chinese into words by the dictionary that Node ships; stateless, so one serves all texts. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

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
      markInner(tokens, from, to, inner);
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

function markInner(tokens: readonly Token[], from: number, to: number, inner: Set<number>): void {
  const run = tokens
    .slice(from, to)
    .map((token) => token.form)
    .join('');
  let at = from;
  for (const { segment } of segmenter.segment(run)) {
    let length = 0;
    for (let first = true; length < segment.length; first = false) {
      if (!first) inner.add(at);
      length += tokens[at]?.form.length ?? 1;
      at += 1;
    }
  }
}
