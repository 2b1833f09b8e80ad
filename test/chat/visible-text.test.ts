import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, visibleText } from '../../src/chat/visible-text.ts';

describe('visible text', () => {
  it.each([
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['क्‍ष', 'क्‍ष'],
    ['\u200dalone\u200c', 'alone'],
    ['a\ufe0f\ufe0f\ufe0fb', 'a\ufe0fb'],
    ['z\u200bw\u2060\u202etxet\u202c', 'zwtxet'],
    ['two\n\tlines', 'two lines'],
    ['e\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301'],
    ['\ud800half', 'half'],
  ])('of %j is %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('stays as it is when it is made visible again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });
});

describe('a cut text', () => {
  it('is as long as it may be at most, and tears no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = cutText(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
    expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…');
    expect(cutText('👩‍👩‍👧‍👦', 5)).toBe('…');
  });
});
