import { createTurns } from '../lib/turns.ts';
import type { AsOf } from './as-of.ts';
import { createKeptAnswer, type KeptAnswer } from './kept-answer.ts';
import type { Question } from './whole-question.ts';

/** Answers to questions about the whole ledger, kept between those who ask. What they give is shared and must not be changed. */
export interface LastingAnswers {
  /** @returns the answer as far as is known at `asOf`, which `question` must conclude by. Who asks meanwhile waits for the same walk. */
  of<P, A>(question: Question<P, A>, asOf: AsOf): Promise<A>;
  /** Something is being told of these: `person:<key>`, `organisation:<key>`, `story:<id>`, `event:<key>`. */
  note(told: readonly string[]): void;
  /** All of what was noted is written: whoever asks from here on is answered with it. */
  settle(): void;
  /** Whoever asks from here on is answered anew: people were renamed, or writes were undone. */
  forget(): void;
}

/** Questions about the past are many; beyond these the one asked longest ago is walked for again. Those about the present are few. */
const MOST_PAST_KEPT = 6;

/** Answers each question anew: for a ledger that others may write to. */
export const ALWAYS_ANEW: LastingAnswers = {
  of: async (question) => {
    const concluded = await question.conclude(await question.parts());
    return question.gather([...concluded.values()].flatMap(({ is }) => (is === null ? [] : [is])));
  },
  note: () => {},
  settle: () => {},
  forget: () => {},
};

/** @returns answers that are kept, and brought up to date part by part as things are told. */
export function createLastingAnswers(): LastingAnswers {
  const present = new Map<string, KeptAnswer>();
  const past = new Map<string, KeptAnswer>();
  const noted = new Set<string>();
  // Several walks over the whole ledger at once would end no sooner, and the first only with the last.
  const walking = createTurns();
  const keptFor = (question: Question<unknown, unknown>, asOf: AsOf): KeptAnswer => {
    const [kept, key] = asOf.isPresent === true ? [present, question.name] : [past, `${question.name} ${asOf.label}`];
    const before = kept.get(key);
    const answer = before?.isOfBefore(asOf) === true ? before : createKeptAnswer(question.partsOf, walking);
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = past.keys();
    if (past.size > MOST_PAST_KEPT && oldest !== undefined) past.delete(oldest);
    return answer;
  };
  return {
    of: <P, A>(question: Question<P, A>, asOf: AsOf) =>
      // The name stands for the types: of one name there is one question.
      keptFor(question as Question<unknown, unknown>, asOf).of(
        question as Question<unknown, unknown>,
        asOf,
      ) as Promise<A>,
    note: (told) => {
      for (const one of told) noted.add(one);
    },
    settle: () => {
      for (const answer of [...present.values(), ...past.values()]) answer.outdate(noted);
      noted.clear();
    },
    forget: () => {
      present.clear();
      past.clear();
      noted.clear();
    },
  };
}
