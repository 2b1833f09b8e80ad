import { expect, it } from 'vitest';
import { tells } from './judging-harness.ts';

const about = (next: string, language = 'en') =>
  tells('A Qwen veteran in the news', `Yu Bowen works on Qwen in Hangzhou. ${next}`, { language });

it.each([
  'The researcher has resigned.',
  'The former head of post-training has left Alibaba.',
  'The researcher who once led models at Alibaba’s Qwen has left Alibaba, citing his health.',
])('goes on about the one person named right before: %s', (next) => {
  expect(about(next)).toEqual(['yu-bowen departed']);
});

it.each([
  'A researcher has resigned.',
  'The researchers have resigned.',
  'The researcher’s boss has resigned.',
  'The chief of ByteDance has resigned.',
  'The chief executive said that a researcher has resigned.',
  'Zhou Hao was there. Many came. The researcher has resigned.',
])('goes on about nobody who is named: %s', (next) => {
  expect(about(next)).toEqual([]);
});

it('takes a word for an article only in the language that has it', () => {
  expect(about('De acuerdo con el director, un investigador ha dimitido.', 'es')).toEqual([]);
});
