import type { AsOf } from './as-of.ts';

/** What walks over the whole ledger gave, kept while nothing further is told. */
export interface LastingAnswers {
  /**
   * @param question names what is asked; `walk` gives the same for the same name and ledger.
   * @returns what `walk` gives, or gave to somebody who asked the same before. Who asks meanwhile waits for the same walk.
   */
  of<T>(question: string, asOf: AsOf, walk: () => Promise<T>): Promise<T>;
  /** Something was told: whoever asks from here on is answered anew. */
  forget(): void;
}

/** Questions about the past are many; beyond these the oldest is walked for again. */
const MOST_KEPT = 20;
/** What is dated into the future becomes known without being told. */
const LASTS_MS = 10 * 60_000;

/** Answers each question anew: for a ledger that others may write to. */
export const ALWAYS_ANEW: LastingAnswers = { of: (_question, _asOf, walk) => walk(), forget: () => {} };

/** @returns answers that last until `forget` is called. */
export function createLastingAnswers(): LastingAnswers {
  const kept = new Map<string, { readonly untilMs: number; readonly answer: Promise<unknown> }>();
  return {
    async of<T>(question: string, asOf: AsOf, walk: () => Promise<T>) {
      const key = asOf.isPresent === true ? question : `${question} ${asOf.label}`;
      const before = kept.get(key);
      const age = asOf.untilMs - (before?.untilMs ?? 0);
      if (before !== undefined && age >= 0 && age < LASTS_MS) return before.answer as Promise<T>;
      const answer = walk();
      const entry = { untilMs: asOf.untilMs, answer };
      kept.delete(key);
      for (const oldest of kept.keys()) {
        if (kept.size < MOST_KEPT) break;
        kept.delete(oldest);
      }
      kept.set(key, entry);
      try {
        return await answer;
      } catch (error) {
        if (kept.get(key) === entry) kept.delete(key);
        throw error;
      }
    },
    forget: () => kept.clear(),
  };
}
