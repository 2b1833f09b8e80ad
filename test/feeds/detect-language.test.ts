import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/feeds/detect-language.ts';
import { arabic } from '../judging/language/arabic.ts';
import { dutch } from '../judging/language/dutch.ts';
import { french } from '../judging/language/french.ts';
import { german } from '../judging/language/german.ts';
import { hindi } from '../judging/language/hindi.ts';
import { indonesian } from '../judging/language/indonesian.ts';
import { italian } from '../judging/language/italian.ts';
import { japanese } from '../judging/language/japanese.ts';
import { korean } from '../judging/language/korean.ts';
import { polish } from '../judging/language/polish.ts';
import { portuguese } from '../judging/language/portuguese.ts';
import { russian } from '../judging/language/russian.ts';
import { spanish } from '../judging/language/spanish.ts';
import { turkish } from '../judging/language/turkish.ts';
import { vietnamese } from '../judging/language/vietnamese.ts';

const TABLES = {
  ...{ de: german, fr: french, es: spanish, pt: portuguese, it: italian, nl: dutch, pl: polish, ru: russian },
  ...{ tr: turkish, vi: vietnamese, id: indonesian, ar: arabic, hi: hindi, ja: japanese, ko: korean },
} as const;

const ENGLISH = [
  'Alibaba’s Qwen team loses its technical lead, two people familiar with the matter said',
  'The head of the laboratory leaves after three years and goes to a competitor',
  'Qwen 3 tops the table of open models; a release of the weights is to follow in May',
];

describe('detectLanguage, without a hint, of headlines of one line', () => {
  it.each(Object.entries(TABLES))('%s is told in six of seven at least', (language, cases) => {
    const wrong = cases
      .map(({ title }) => [title, detectLanguage(title, null)] as const)
      .filter(([, found]) => found !== language);
    expect(wrong.length / cases.length, JSON.stringify(wrong)).toBeLessThan(1 / 7);
  });

  it.each([
    ['Керівник лабораторії залишає компанію після трьох років роботи', 'uk'],
    ['Кіраўнік лабараторыі пакідае кампанію пасля трох гадоў працы', 'be'],
    ['Voditelj laboratorija napušta tvrtku nakon tri godine i odlazi konkurenciji', 'hr'],
  ])('%j is in %s', (headline, language) => expect(detectLanguage(headline, null)).toBe(language));

  it.each(ENGLISH)('en: %s', (headline) => expect(detectLanguage(headline, null)).toBe('en'));
});

describe('detectLanguage, with a hint', () => {
  it.each(Object.entries(TABLES))('what a feed in %s says is read in it', (language, cases) => {
    expect(cases.filter(({ title }) => detectLanguage(title, language) !== language)).toEqual([]);
  });

  it.each(ENGLISH)('a feed that calls itself Chinese tells in English: %s', (headline) => {
    expect(detectLanguage(headline, 'zh-CN')).toBe('en');
  });

  it('a German feed has an English entry', () => {
    const text = `${ENGLISH[0]}. ${ENGLISH[1]}.`;
    expect(detectLanguage(text, 'de')).toBe('en');
  });
});
