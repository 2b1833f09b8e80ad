import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHanCutter, innerWordPositions } from '../../src/judging/han-words.ts';
import { tokenise } from '../../src/judging/tokenise.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function placesInside(run: string): number[] {
  const begins = new Set([...segmenter.segment(run)].map(({ index }) => index));
  return Array.from({ length: run.length }, (_, place) => place).filter((place) => !begins.has(place));
}

describe('the words of a run without spaces', () => {
  const runs = fc.oneof(
    fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 16 }),
    fc.array(
      fc.oneof(
        fc.integer({ min: 0x4e00, max: 0x9fa5 }),
        fc.constantFrom(...[...'千问负责人离开通义实验室'].map(codeOf)),
      ),
      {
        minLength: 1,
        maxLength: 16,
      },
    ),
  );

  it('are those that the segmenter cuts, in whatever order the places are asked about', () => {
    fc.assert(
      fc.property(runs, fc.boolean(), (codes, isReversed) => {
        const run = String.fromCodePoint(...codes);
        const isInside = createHanCutter()(run);
        const places = Array.from({ length: run.length }, (_, place) => place);
        const asked = isReversed ? places.reverse() : places;
        expect(asked.filter(isInside).sort((a, b) => a - b)).toEqual(placesInside(run));
      }),
    );
  });

  it('end at names, gaps and marks', () => {
    const tokens = tokenise('他成为林俊旸的同事，成为');
    const inner = innerWordPositions(tokens, [{ at: 3, end: 6 }], createHanCutter());
    expect(tokens.map((_, at) => at).filter((at) => inner.has(at))).toEqual([2, 8, 11]);
  });
});

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
