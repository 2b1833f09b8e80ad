import type { Line, Span } from './span.ts';
import { columnsOf, graphemesOf } from './visible-text.ts';

/** What may stand apart from its neighbours: a word, or a few characters of a script that has no spaces. */
interface Unit {
  readonly pieces: readonly Span[];
  readonly columns: number;
  /** The space in front of it, in the style of the run that it came from; null where it follows without one. */
  readonly space: Span | null;
}

/** Scripts that break between words without a space; Korean has spaces and keeps them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff9f]/u;
/** Never at the start of a line: what closes, or belongs to the word before it. */
const CLINGS_BACK = /^[\p{Pe}\p{Pf}。，、；：！？…·—～ー々％%.,;:!?'"]/u;
/** Never at the end of a line: what opens. */
const CLINGS_ON = /[\p{Ps}\p{Pi}$￥¥]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Breaks spans into lines of at most `columns` columns: at spaces, and between the words of Chinese and Japanese with
 * punctuation kept beside what it belongs to. A word longer than a line is broken after a hyphen, else between characters.
 * Only a `whole` span wider than a line, or one character wider than it, stands over the edge, on a line of its own.
 * Always at least one line; no line begins or ends with a space.
 */
export function wrapSpans(spans: readonly Span[], columns: number): Line[] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  const breakLine = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const unit of unitsOf(spans)) {
    const gap = unit.space !== null && line.length > 0 ? 1 : 0;
    if (used + gap + unit.columns <= columns) {
      if (gap === 1 && unit.space !== null) line.push(unit.space);
      line.push(...unit.pieces);
      used += gap + unit.columns;
      continue;
    }
    breakLine();
    const parts = unit.columns <= columns ? unit.pieces : unit.pieces.flatMap((piece) => smaller(piece, columns));
    for (const part of parts) {
      const wide = columnsOf(part.text);
      if (used + wide > columns) breakLine();
      line.push(part);
      used += wide;
    }
  }
  breakLine();
  return lines.length > 0 ? lines : [[]];
}

/** Parts of a piece that each fit a line: up to its hyphens, and characters where that is still too much. */
function smaller(piece: Span, columns: number): Span[] {
  if (piece.whole) return [piece];
  return piece.text
    .split(/(?<=\p{L}-)(?=\p{L})/u)
    .flatMap((part) => (columnsOf(part) <= columns ? [part] : graphemesOf(part)))
    .map((text) => ({ ...piece, text }));
}

function unitsOf(spans: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  let pieces: Span[] = [];
  let space: Span | null = null;
  let before = '';
  const close = () => {
    if (pieces.length === 0) return;
    units.push({ pieces, columns: pieces.reduce((sum, { text }) => sum + columnsOf(text), 0), space });
    pieces = [];
    space = null;
  };
  for (const piece of spans.flatMap(piecesOf)) {
    if (piece.text === ' ') {
      close();
      space = piece;
      before = '';
      continue;
    }
    if (mayBreak(before, piece.text)) close();
    pieces.push(piece);
    before = piece.text;
  }
  close();
  return units;
}

/** Single spaces, and the words between them. */
function piecesOf(run: Span): Span[] {
  if (run.whole) return run.text === '' ? [] : [run];
  return run.text
    .split(/( )/)
    .filter((text) => text !== '')
    .flatMap((text) => (UNSPACED.test(text) ? Array.from(words.segment(text), ({ segment }) => segment) : [text]))
    .map((text) => ({ ...run, text }));
}

function mayBreak(before: string, after: string): boolean {
  if (before === '' || CLINGS_BACK.test(after) || CLINGS_ON.test(before)) return false;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
