import { describe, expect, it } from 'vitest';
import { createNameForms } from '../../src/judging/name-forms.ts';
import { compileSeparableWords, findSeparated } from '../../src/judging/separable-words.ts';
import { tokenise } from '../../src/judging/tokenise.ts';
import { subject } from './judging-harness.ts';

function forms(text: string): string[] {
  return tokenise(text).map((token) => token.form);
}

describe('createNameForms', () => {
  const plain = createNameForms(subject);
  const named = (text: string, grammar: Parameters<typeof plain>[1]) =>
    plain(tokenise(text), grammar).map((token) => token.form);

  it('takes case endings off known names only', () => {
    expect(named('Tencents Labor', { nameEndings: 's' })).toEqual(['tencent', 'labor']);
    expect(named('Laptops', { nameEndings: 's' })).toEqual(['laptops']);
  });
  it('puts back the ending that the case replaced', () => {
    expect(named('Alibaby', { nameEndings: 'y>a' })).toEqual(['alibaba']);
  });
  it('takes prepositions off that are written together with a name', () => {
    expect(named('لعلي بابا', { namePrefixes: 'و|ل' })).toEqual(forms('علي بابا'));
  });
  it('leaves a name alone that ends like a case by itself', () => {
    expect(named('Alibaba', { nameEndings: 'a' })).toEqual(['alibaba']);
  });
  it('changes nothing in a language without cases', () => {
    expect(named('Tencents', undefined)).toEqual(['tencents']);
  });
  it('keeps the place of the word in the text', () => {
    expect(plain(tokenise('Tencents'), { nameEndings: 's' })[0]).toMatchObject({ start: 0, end: 8 });
  });
});

describe('findSeparated', () => {
  const words = compileSeparableWords([
    ['tritt zurück', 'leaves'],
    ['guida passa a', 'given'],
    ['alone', 'nothing'],
  ]);

  it('finds the verb whose particle stands later in the clause', () => {
    expect(findSeparated(tokenise('Er tritt als Leiter zurück'), words)).toEqual([{ at: 1, end: 2, value: 'leaves' }]);
  });
  it('looks no farther than the clause', () => {
    expect(findSeparated(tokenise('Er tritt an, sie ruft zurück'), words)).toEqual([]);
  });
  it('stands at the last words where the gap is before several', () => {
    expect(findSeparated(tokenise('La guida del gruppo passa a lei'), words)).toEqual([
      { at: 4, end: 6, value: 'given' },
    ]);
  });
  it('needs more than one word', () => {
    expect(findSeparated(tokenise('alone'), words)).toEqual([]);
  });
});

describe('tokenise', () => {
  it('parts Arabic prefixes from a name in Latin letters', () => {
    expect(forms('بQwen')).toEqual(['ب', 'qwen']);
  });
  it('compares Arabic without vowel signs and stretching', () => {
    expect(forms('عُيِّن')).toEqual(forms('عين'));
    expect(forms('قـــال')).toEqual(forms('قال'));
  });
});
