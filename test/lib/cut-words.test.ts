import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../src/lib/cut-words.ts';

describe('cutWords', () => {
  it('leaves what is short enough as it is, and counts its words', () => {
    expect(cutWords('Wei Ming has left.', 4)).toEqual({ text: 'Wei Ming has left.', words: 4 });
    expect(cutWords('韦明已离职', 3)).toEqual({ text: '韦明已离职', words: 3 });
    expect(cutWords('', 3)).toEqual({ text: '', words: 0 });
  });

  it('cuts between words, and in a script without spaces after two characters a word', () => {
    expect(cutWords('Wei Ming has left the lab.', 4).text).toBe('Wei Ming has left …');
    expect(cutWords('韦明已经离开千问', 2).text).toBe('韦明已经 …');
  });

  it('cuts no letter from its accents and no pair in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, words) => {
        const cut = cutWords(text, words);
        const kept = cut.text.replace(/ …$/, '');
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.isWellFormed()).toBe(true);
        expect(cut.words).toBeLessThanOrEqual(words);
      }),
    );
  });

  it('ends a word that never ends', () => {
    expect(cutWords('a'.repeat(100_000), 3).text.length).toBeLessThan(500);
  });
});
