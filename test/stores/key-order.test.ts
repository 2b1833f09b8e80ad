import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, endOfPrefix } from '../../src/stores/key-order.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{10FFFF}'),
    fc.string({ unit: 'binary' }),
  ),
  maxLength: 6,
});

describe('key order', () => {
  it('is the order of the UTF-8 bytes', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { seed: 1 },
    );
  });

  it('puts the end of a prefix after all that begin with it and before all else that follows', () => {
    fc.assert(
      fc.property(text, text, text, (prefix, rest, other) => {
        const end = endOfPrefix(prefix);
        if (end !== null) expect(compareKeys(prefix + rest, end)).toBeLessThan(0);
        if (!other.startsWith(prefix) && compareKeys(other, prefix) > 0) {
          expect(end).not.toBeNull();
          expect(compareKeys(other, end ?? '')).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['a', 'b'],
    ['a|', 'a}'],
    ['\uD7FF', '\uE000'],
    ['\uFFFF', '\u{10000}'],
    ['a\u{10FFFF}', 'b'],
    ['', null],
    ['\u{10FFFF}\u{10FFFF}', null],
  ])('ends %j at %j', (prefix, end) => {
    expect(endOfPrefix(prefix)).toBe(end);
  });
});
