import { describe, expect, it } from 'vitest';
import { asOfNow, parseAsOf } from '../../src/ledger/as-of.ts';
import { createLastingAnswers } from '../../src/ledger/lasting-answers.ts';
import { manualClock } from '../../src/lib/clock.ts';

function counting() {
  const clock = manualClock('2026-03-04T08:00:00.000Z');
  const answers = createLastingAnswers();
  let walks = 0;
  const ask = (asOf = asOfNow(clock), question = 'departures') => answers.of(question, asOf, async () => ++walks);
  return { clock, answers, ask };
}

const past = (text: string) => parseAsOf(text) ?? expect.fail(text);

describe('an answer that walked over the whole ledger', () => {
  it('lasts while nothing is told, and is made once for all who ask meanwhile', async () => {
    const { clock, answers, ask } = counting();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    clock.set(clock.now() + 60_000);
    expect(await ask()).toBe(1);
    expect(await ask(asOfNow(clock), 'leaders')).toBe(2);

    answers.forget();
    expect(await ask()).toBe(3);
  });

  it('is made again after a while: what is dated into the future becomes known', async () => {
    const { clock, ask } = counting();
    await ask();
    clock.set(clock.now() + 3_600_000);
    expect(await ask()).toBe(2);
  });

  it('is that of its moment', async () => {
    const { ask } = counting();
    expect(await ask(past('2026-03-03'))).toBe(1);
    expect(await ask(past('2026-03-02'))).toBe(2);
    expect(await ask()).toBe(3);
    expect(await ask(past('2026-03-03'))).toBe(1);
  });

  it('is not kept where the walk failed, nor where something was told meanwhile', async () => {
    const { clock, answers } = counting();
    const asOf = asOfNow(clock);
    await expect(answers.of('q', asOf, () => Promise.reject(new Error('the disk is gone')))).rejects.toThrow('disk');
    const slow = answers.of('q', asOf, async () => 'before');
    answers.forget();
    expect(await answers.of('q', asOf, async () => 'after')).toBe('after');
    expect(await slow).toBe('before');
    expect(await answers.of('q', asOf, async () => 'again')).toBe('after');
  });
});
