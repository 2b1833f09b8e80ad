import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import type { PictureMark, TimelinePicture } from '../../src/model/picture.ts';
import { STATUSES } from '../../src/model/story.ts';
import { timelineAlt } from '../../src/pictures/timeline-alt.ts';
import { timelineSvg } from '../../src/pictures/timeline-svg.ts';
import { ENGLISH } from './sample-pictures.ts';

const DRAWN = new Set(['svg', 'rect', 'line', 'circle', 'path', 'text', 'tspan']);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('</text><image href="x"/>', '&lt;script&gt;', ']]>', '<!--', '<?xml?>', '"\'', '林俊旸 <b>'),
);
const date = fc
  .tuple(
    fc.integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-01-01') }),
    fc.integer({ min: 1, max: 1e11 }),
  )
  .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
const mark: fc.Arbitrary<PictureMark> = fc.record({
  dates: fc.array(date, { minLength: 1, maxLength: 4 }),
  status: fc.constantFrom(...STATUSES),
});
const picture: fc.Arbitrary<TimelinePicture> = fc.record({
  title: text,
  rows: fc.array(fc.record({ name: text, note: text, marks: fc.array(mark, { minLength: 1, maxLength: 20 }) }), {
    minLength: 1,
    maxLength: 15,
  }),
  more: fc.option(text),
  words: fc.constant(ENGLISH.words),
});

it('whatever is in a picture, it consists of shapes and text, and its numbers are numbers', () => {
  fc.assert(
    fc.property(picture, (one) => {
      const svg = timelineSvg(one);
      const names: string[] = [];
      let open = 0;
      const parser = new Parser(
        {
          onopentag: (name, attributes) => {
            names.push(name);
            open++;
            expect(Object.keys(attributes).filter((key) => /href|^on|style/.test(key))).toEqual([]);
          },
          onclosetag: () => {
            open--;
          },
          oncomment: () => names.push('comment'),
          onprocessinginstruction: (name) => names.push(name),
        },
        { xmlMode: true },
      );
      parser.end(svg);

      expect(names.filter((name) => !DRAWN.has(name))).toEqual([]);
      expect(open).toBe(0);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(timelineAlt(one).length).toBeLessThanOrEqual(1_000);
    }),
    { numRuns: 60 },
  );
});
