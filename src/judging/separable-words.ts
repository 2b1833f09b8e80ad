import type { Hit } from './phrase-trie.ts';
import { type Token, tokenise } from './tokenise.ts';

/** Words behind the first within which the rest of the phrase stands. */
const REACH = 14;

/** By the first word's form: the words that must follow it somewhere in its clause, and what all say together. */
export type SeparableWords<T> = ReadonlyMap<string, readonly (readonly [rest: readonly string[], value: T])[]>;

/** Compiles phrases that other words may part behind the first; a phrase of one word is left out. */
export function compileSeparableWords<T>(phrases: Iterable<readonly [phrase: string, value: T]>): SeparableWords<T> {
  const words = new Map<string, (readonly [readonly string[], T])[]>();
  for (const [phrase, value] of phrases) {
    const [first, ...rest] = tokenise(phrase).map(({ form }) => form);
    if (first === undefined || rest.length === 0) continue;
    words.set(first, [...(words.get(first) ?? []), [rest, value]]);
  }
  return words;
}

/**
 * @returns where the phrases stand: "tritt als Leiter von Qwen zurück" at its verb, "la guida di Qwen passa a", with several words
 * behind the gap, at those. Costs at most `REACH` looks a token.
 */
export function findSeparated<T>(tokens: readonly Token[], words: SeparableWords<T>): Hit<T>[] {
  const hits: Hit<T>[] = [];
  if (words.size === 0) return hits;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const [rest, value] of words.get(tokens[at]?.form ?? '') ?? []) {
      const next = standsBehind(tokens, at, rest);
      if (next === null) continue;
      hits.push(rest.length === 1 ? { at, end: at + 1, value } : { at: next, end: next + rest.length, value });
    }
  }
  return hits;
}

/** @returns where the rest of the phrase begins, no mark between; null where it does not follow within reach. */
function standsBehind(tokens: readonly Token[], at: number, rest: readonly string[]): number | null {
  for (let next = at + 1; next <= at + REACH && tokens[next]?.kind === 'word'; next += 1) {
    if (rest.every((form, offset) => tokens[next + offset]?.form === form)) return next;
  }
  return null;
}
