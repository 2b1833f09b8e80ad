import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, article, memoryLedger } from './judging-harness.ts';
import { GROUPS } from './minimal-pairs.ts';

const firsts = GROUPS.map(({ first: [title, text, language] }, at) =>
  article(title, text, { url: `https://news.example.com/${at}`, ...(language === undefined ? {} : { language }) }),
);
const streams = fc.shuffledSubarray(firsts, { minLength: 2, maxLength: 8 });

describe('whatever the stream', () => {
  it('tells nothing when it is read a second time', async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (stream) => {
        const ledger = memoryLedger();
        for (const item of stream) await ledger.take(item);
        for (const item of stream) {
          expect((await ledger.take(item)).verdict).toMatch(/duplicate|corroboration|irrelevant/);
        }
      }),
      { numRuns: 15, seed: 7 },
    );
  });
  it('tells every fact exactly once, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (stream) => {
        const factsOf = async (order: readonly (typeof firsts)[number][]) => {
          const ledger = memoryLedger();
          const told = new Set<string>();
          for (const item of order) {
            for (const { subject, action, to } of (await ledger.take(item)).news.claims)
              told.add(`${subject.key} ${action} ${to}`);
          }
          return told;
        };
        const departures = (facts: ReadonlySet<string>) =>
          new Set([...facts].map((fact) => fact.split(' ').slice(0, 2).join(' ')));
        expect(departures(await factsOf([...stream].reverse()))).toEqual(departures(await factsOf(stream)));
      }),
      { numRuns: 15, seed: 7 },
    );
  });
  it('gives every claim its evidence, inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Zhou Hao', 'Qwen', 'leaves', '离职', '周浩', ', ', '. ', 'joins Meta', '？', 'who'), {
          maxLength: 60,
        }),
        (words) => {
          const item = article('Qwen', words.join(' '));
          for (const { evidence } of analyse(item).claims) {
            const span = evidence.span;
            expect(span !== null && span.start < span.end && span.end <= item[span.field].length).toBe(true);
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
