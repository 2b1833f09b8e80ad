import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { asOfNow, parseAsOf } from '../../src/ledger/as-of.ts';
import { createLastingAnswers } from '../../src/ledger/lasting-answers.ts';
import { sharedAnswers } from '../../src/ledger/noted-records.ts';
import type { Concluded, Question } from '../../src/ledger/whole-question.ts';
import { manualClock } from '../../src/lib/clock.ts';

/** A ledger of words under keys, of which the answer is the list of those that are there, by key. */
function wordsUnderKeys(words: Record<string, string> = { 'person:a': 'one', 'person:b': 'two' }) {
  const clock = manualClock('2026-03-04T08:00:00.000Z');
  const answers = createLastingAnswers();
  const kept = new Map(Object.entries(words));
  const read: string[] = [];
  const later = new Map<string, number>();
  const question = (name = 'words'): Question<string, string> => ({
    name,
    parts: async () => [...kept.keys()],
    partsOf: (told) => (told.startsWith('person:') ? [told] : []),
    conclude: async (parts) => {
      read.push(...parts);
      const concluded = new Map<string, Concluded<string>>();
      for (const part of parts) {
        const is = kept.get(part) ?? null;
        await setImmediate();
        concluded.set(part, { is: is && `${part}=${is}`, untilMs: later.get(part), restsOn: ['event:shared'] });
      }
      return concluded;
    },
    gather: (conclusions) => [...conclusions].sort().join(' '),
  });
  const ask = (asOf = asOfNow(clock), name?: string) => answers.of(question(name), asOf);
  const tell = (key: string, word: string | null) => {
    if (word === null) kept.delete(key);
    else kept.set(key, word);
    answers.note([key]);
  };
  /** What was concluded since this was last asked. */
  const concluded = () => read.splice(0).sort();
  return { clock, answers, kept, later, question, ask, tell, concluded };
}

const past = (text: string) => parseAsOf(text) ?? expect.fail(text);

describe('an answer about the whole ledger', () => {
  it('lasts while nothing is told, and is made once for all who ask meanwhile', async () => {
    const { clock, ask, concluded } = wordsUnderKeys();
    const answer = 'person:a=one person:b=two';
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([answer, answer, answer]);
    expect(concluded()).toEqual(['person:a', 'person:b']);
    clock.set(clock.now() + 24 * 3_600_000);
    expect(await ask()).toBe(answer);
    expect(concluded()).toEqual([]);
    expect(await ask(asOfNow(clock), 'other words')).toBe(answer);
    expect(concluded()).toEqual(['person:a', 'person:b']);
  });

  it('is concluded anew for whom something was told of, once all of it is written', async () => {
    const { answers, ask, tell, concluded } = wordsUnderKeys();
    await ask();
    concluded();
    tell('person:a', 'three');
    tell('person:c', 'four');
    expect(await ask()).toBe('person:a=one person:b=two');
    answers.settle();
    expect(await ask()).toBe('person:a=three person:b=two person:c=four');
    expect(concluded()).toEqual(['person:a', 'person:c']);
    tell('person:b', null);
    answers.settle();
    expect(await ask()).toBe('person:a=three person:c=four');
    expect(concluded()).toEqual(['person:b']);
  });

  it('is concluded anew where what a part rests on besides itself was told', async () => {
    const { answers, ask, concluded } = wordsUnderKeys();
    await ask();
    concluded();
    answers.note(['event:of-somebody-else', 'organisation:qwen']);
    answers.settle();
    await ask();
    expect(concluded()).toEqual([]);
    answers.note(['event:shared']);
    answers.settle();
    await ask();
    expect(concluded()).toEqual(['person:a', 'person:b']);
  });

  it('takes in what was told while it was walked for', async () => {
    const { answers, ask, tell } = wordsUnderKeys();
    const first = ask();
    await setImmediate();
    tell('person:a', 'three');
    tell('person:c', 'four');
    answers.settle();
    await first;
    expect(await ask()).toBe('person:a=three person:b=two person:c=four');
    tell('person:a', 'five');
    answers.settle();
    const second = ask();
    await setImmediate();
    tell('person:a', 'six');
    answers.settle();
    await second;
    expect(await ask()).toBe('person:a=six person:b=two person:c=four');
  });

  it('takes in what becomes known with time', async () => {
    const { clock, later, kept, ask, concluded } = wordsUnderKeys();
    later.set('person:b', clock.now() + 60_000);
    await ask();
    concluded();
    kept.set('person:b', 'known by now');
    later.clear();
    clock.set(clock.now() + 59_999);
    expect(await ask()).toBe('person:a=one person:b=two');
    clock.set(clock.now() + 1);
    expect(await ask()).toBe('person:a=one person:b=known by now');
    expect(concluded()).toEqual(['person:b']);
  });

  it('is walked for again where the clock went back', async () => {
    const { clock, ask, concluded } = wordsUnderKeys();
    await ask();
    clock.set(clock.now() - 3_600_000);
    await ask();
    expect(concluded()).toHaveLength(4);
  });

  it('is that of its moment, and what is told late of the past is in it', async () => {
    const { answers, ask, tell, concluded } = wordsUnderKeys();
    await ask(past('2026-03-03'));
    await ask(past('2026-03-02'));
    await ask();
    expect(concluded()).toHaveLength(6);
    tell('person:a', 'late');
    answers.settle();
    expect(await ask(past('2026-03-03'))).toBe('person:a=late person:b=two');
    expect(concluded()).toEqual(['person:a']);
  });

  it('is forgotten for moments that nobody asks about any more, and never for the present', async () => {
    const { ask, concluded } = wordsUnderKeys();
    await ask();
    for (let day = 1; day <= 28; day++) await ask(past(`2026-02-${String(day).padStart(2, '0')}`));
    concluded();
    await ask();
    await ask(past('2026-02-28'));
    expect(concluded()).toEqual([]);
    await ask(past('2026-02-01'));
    expect(concluded()).toEqual(['person:a', 'person:b']);
  });

  it('is walked for again where all was forgotten, also during a walk', async () => {
    const { answers, ask, kept, concluded } = wordsUnderKeys();
    const slow = ask();
    await setImmediate();
    kept.set('person:a', 'renamed');
    answers.forget();
    expect(await ask()).toBe('person:a=renamed person:b=two');
    expect(await slow).toBe('person:a=one person:b=two');
    concluded();
    expect(await ask()).toBe('person:a=renamed person:b=two');
    expect(concluded()).toEqual([]);
  });

  it('lets go of parts that have left it, once they are many', async () => {
    const { answers, clock, question, tell, kept, concluded } = wordsUnderKeys({ 'person:first': 'one' });
    const latest = { ...question(), parts: async () => [...kept.keys()].slice(-3) };
    const ask = () => answers.of(latest, asOfNow(clock));
    const tellAndAsk = async (...keys: string[]) => {
      for (const key of keys) tell(`person:${key}`, 'told');
      answers.settle();
      await ask();
      return concluded().length;
    };
    await tellAndAsk();
    expect(await tellAndAsk(...Array.from({ length: 1200 }, (_, n) => String(n)))).toBe(1200);
    expect(await tellAndAsk('a', 'b', 'c', 'd')).toBe(3);
    expect(await tellAndAsk('d')).toBe(1);
  });

  it('is not kept where the walk failed, nor where only a part of it did', async () => {
    const { answers, clock, question, ask, tell } = wordsUnderKeys();
    const broken = { ...question(), conclude: () => Promise.reject(new Error('the disk is gone')) };
    await expect(answers.of(broken, asOfNow(clock))).rejects.toThrow('disk');
    expect(await ask()).toBe('person:a=one person:b=two');
    tell('person:a', 'three');
    answers.settle();
    await expect(answers.of(broken, asOfNow(clock))).rejects.toThrow('disk');
    expect(await ask()).toBe('person:a=three person:b=two');
  });
});

describe('answers where other processes write too', () => {
  it('are brought up to date with what those changed, and forgotten where that is not known', async () => {
    const { answers, kept, question, clock, concluded } = wordsUnderKeys();
    let changes: readonly (readonly [string, string])[] | null = [];
    const shared = sharedAnswers(answers, async () => changes);
    const ask = () => shared.of(question(), asOfNow(clock));
    await ask();
    concluded();
    kept.set('person:a', 'uno');

    expect(await ask()).toBe('person:a=one person:b=two');
    changes = [['claims', 'person:a|2026-03-04|a1|0']];
    expect([await ask(), concluded()]).toEqual(['person:a=uno person:b=two', ['person:a']]);
    changes = null;
    kept.set('person:b', 'due');
    expect([await ask(), concluded()]).toEqual(['person:a=uno person:b=due', ['person:a', 'person:b']]);
  });

  it('are the same where nobody else writes', () => {
    const { answers } = wordsUnderKeys();
    expect(sharedAnswers(answers, undefined)).toBe(answers);
  });
});
