import { closest, distance } from 'fastest-levenshtein';

/** Longer lists are named in the documentation, not in a message. */
const LISTED = 20;

/** @returns the candidate that `word` was probably meant to be; null where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  const folded = word.toLowerCase();
  const nearest = closest(
    folded,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  // Two letters that changed places count as two edits; in a word of three nearly every other word is that near.
  const tolerated = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  if (distance(folded, nearest) > tolerated) return null;
  return candidates.find((candidate) => candidate.toLowerCase() === nearest) ?? null;
}

/** @returns `did you mean "names"?`, or `otherwise`, or what may stand there instead. */
export function remedyFor(word: string, candidates: readonly string[], otherwise?: string): string {
  const meant = didYouMean(word, candidates);
  if (meant !== null) return `did you mean "${meant}"?`;
  return (
    otherwise ??
    `what may stand here: ${candidates.slice(0, LISTED).join(', ')}${candidates.length > LISTED ? ', …' : ''}`
  );
}
