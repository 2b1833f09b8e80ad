import { closest, distance } from 'fastest-levenshtein';

/** Longer words are not mistyped ones. */
const LONGEST = 40;

/** @returns the candidate that `word` was probably meant to be, null where none is near. `word` in lower case. */
export function nearest<T extends string>(word: string, candidates: readonly T[]): T | null {
  if (word === '' || word.length > LONGEST || candidates.length === 0) return null;
  const begun = candidates.filter((candidate) => word.length >= 3 && candidate.split('-').includes(word));
  const found = begun[0] ?? closest(word, [...candidates]);
  const near = begun.length > 0 || distance(word, found) <= Math.max(1, Math.ceil(found.length / 3));
  return candidates.find((candidate) => near && candidate === found) ?? null;
}
