import { similarity } from './fingerprint.ts';
import type { Known, KnownArticle } from './known.ts';

/** The text an article repeats, and how it was recognised. */
export interface Repeat {
  readonly of: KnownArticle;
  readonly by: 'guid' | 'url' | 'text';
  readonly similarity: number;
}

/** @returns the most similar text known, whatever its similarity; null where none shares a band. */
export function bestNeighbour(signature: readonly number[], known: Known): Repeat | null {
  let best: Repeat | null = null;
  for (const of of known.neighbours) {
    const score = similarity(signature, of.signature);
    if (best === null || score > best.similarity) best = { of, by: 'text', similarity: score };
  }
  return best;
}

/** @returns what the article repeats: the same entry, the same page, or a text alike by at least `threshold`. */
export function repeatOf(signature: readonly number[], known: Known, threshold: number): Repeat | null {
  if (known.sameArticle !== null) return identified(signature, known.sameArticle, 'guid');
  if (known.sameUrl !== null) return identified(signature, known.sameUrl, 'url');
  const best = bestNeighbour(signature, known);
  return best !== null && best.similarity >= threshold ? best : null;
}

function identified(signature: readonly number[], of: KnownArticle, by: 'guid' | 'url'): Repeat {
  return { of, by, similarity: similarity(signature, of.signature) };
}
