import { createTurns, type Turns } from '../lib/turns.ts';
import type { AsOf } from './as-of.ts';
import type { Concluded, Question } from './whole-question.ts';

/** One answer with the conclusions that it was gathered from. */
export interface KeptAnswer {
  /** @returns the answer at `asOf`; only what is out of date is concluded anew. Where that fails, the next to ask has all walked for. */
  of(question: Question<unknown, unknown>, asOf: AsOf): Promise<unknown>;
  /** What was told of these is not in the answer yet. */
  outdate(told: Iterable<string>): void;
  /** @returns whether it can be brought to `asOf`: what became known since a moment is not taken out of it again. */
  isOfBefore(asOf: AsOf): boolean;
}

/** People who ask at once are answered in any order, and clocks are set right by a little: so much later an answer may be. */
const SLACK_MS = 60_000;

/** Parts come in and few leave, such as stories that are among the latest no more: of so many more than at the walk, it is walked again. */
const MOST_MORE = 1000;

/** @param walking where the first walk over the whole ledger takes its turn; what is told later is read at once. */
export function createKeptAnswer(partsOf: Question<unknown, unknown>['partsOf'], walking: Turns): KeptAnswer {
  const refreshing = createTurns();
  const conclusions = new Map<string, unknown>();
  const outdated = new Set<string>();
  /** When more is known of a part; most have no such moment. */
  const untilMs = new Map<string, number>();
  const restsOn = new Map<string, readonly string[]>();
  const restingOn = new Map<string, Set<string>>();
  let answer: { readonly is: unknown } | undefined;
  let atMs = Number.NEGATIVE_INFINITY;
  let most = 0;

  const drop = (part: string) => {
    conclusions.delete(part);
    untilMs.delete(part);
    for (const one of restsOn.get(part) ?? []) {
      const resting = restingOn.get(one);
      resting?.delete(part);
      if (resting?.size === 0) restingOn.delete(one);
    }
    restsOn.delete(part);
  };
  const put = (part: string, concluded: Concluded<unknown>, asOf: AsOf) => {
    if (concluded.is !== null) conclusions.set(part, concluded.is);
    if (asOf.isPresent === true && concluded.untilMs !== undefined) untilMs.set(part, concluded.untilMs);
    if (concluded.restsOn === undefined) return;
    restsOn.set(part, concluded.restsOn);
    for (const one of concluded.restsOn) restingOn.set(one, (restingOn.get(one) ?? new Set()).add(part));
  };
  const conclude = async (parts: readonly string[], question: Question<unknown, unknown>, asOf: AsOf) => {
    const concluded = await question.conclude(parts);
    for (const part of parts) drop(part);
    for (const [part, of] of concluded) put(part, of, asOf);
    answer = { is: question.gather(conclusions.values()) };
  };
  const isFresh = (asOf: AsOf) => {
    for (const [part, ms] of untilMs) if (ms <= asOf.untilMs) outdated.add(part);
    return answer !== undefined && outdated.size === 0;
  };
  const letGo = () => {
    answer = undefined;
    for (const part of [...conclusions.keys(), ...untilMs.keys(), ...restsOn.keys()]) drop(part);
  };
  const refresh = async (question: Question<unknown, unknown>, asOf: AsOf) => {
    if (isFresh(asOf)) return;
    if (conclusions.size > most) letGo();
    // Before anything is read: what is told from here on may be read or not, and is out of date again.
    const parts = answer === undefined ? null : [...outdated];
    outdated.clear();
    if (parts === null) {
      await walking(async () => conclude(await question.parts(), question, asOf));
      most = 2 * conclusions.size + MOST_MORE;
    } else await conclude(parts, question, asOf);
    atMs = Math.max(atMs, asOf.untilMs);
  };
  return {
    async of(question, asOf) {
      if (!isFresh(asOf)) {
        await refreshing(async () => {
          try {
            await refresh(question, asOf);
          } catch (error) {
            letGo();
            throw error;
          }
        });
      }
      return answer?.is;
    },
    outdate(told) {
      for (const one of told) {
        for (const part of partsOf(one)) outdated.add(part);
        for (const part of restingOn.get(one) ?? []) outdated.add(part);
      }
    },
    isOfBefore: (asOf) => atMs <= asOf.untilMs + SLACK_MS,
  };
}
