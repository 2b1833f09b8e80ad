import { describe, expect, it } from 'vitest';
import { composeSummary } from '../../src/alerts/compose-summary.ts';
import { chinese } from '../../src/alerts/wording-chinese.ts';
import { english } from '../../src/alerts/wording-english.ts';
import { type Claim, factKey } from '../../src/model/claim.ts';
import type { SummarySentence } from '../../src/model/story.ts';
import { aClaim, wording } from './samples.ts';

const WORDINGS = { en: english, zh: chinese } as const;
const letter = aClaim({ subject: { kind: 'organisation', key: 'qwen' }, action: 'letter', from: null, to: null });
const leaving = aClaim({ to: null });
const QUOTE = 'Ein Brief an alle nennt die Gründe.';
const WRITTEN = 'A letter to all staff names the reasons.';

/** The sentences for a reader of the language, of an article with a quote and a written sentence. */
function sentencesFor(
  language: 'en' | 'zh',
  written: string,
  told: readonly Claim[],
  facts: readonly Claim[],
): string[] {
  const base = { articleId: 'a1', facts: facts.map(factKey) };
  const quotes: SummarySentence[] = [
    { ...base, text: WRITTEN, quoted: false },
    { ...base, text: QUOTE, quoted: true },
  ];
  const about = {
    telling: told,
    quotes,
    title: 'Brief an alle',
    articleId: 'a1',
    language: written,
    status: 'reported' as const,
  };
  const { printedNames, isUnit } = wording;
  const teller = { language, wording: WORDINGS[language], names: printedNames[language], isUnit };
  return composeSummary(about, teller).sentences.map(({ text }) => text);
}

describe('a sentence that was written about an article', () => {
  it('stands in place of a foreign quote for who reads English', () => {
    expect(sentencesFor('en', 'de', [letter], [letter])).toEqual([WRITTEN]);
  });

  it('stands where a template would repeat the headline', () => {
    expect(sentencesFor('en', 'de', [leaving], [leaving])).toEqual([WRITTEN]);
  });

  it.each<[string, 'en' | 'zh', string]>([
    ['the words of an article in the language of its reader', 'en', 'en'],
    ['a quote for who reads another language', 'zh', 'de'],
  ])('leaves %s', (_, language, written) => {
    expect(sentencesFor(language, written, [letter], [letter])).toEqual([QUOTE]);
  });

  it('stands for nothing that tells more than it does', () => {
    const both = [leaving, aClaim({ to: null, subject: { kind: 'person', key: 'xu-lan' } })];
    const sentences = sentencesFor('en', 'de', both, [leaving]);

    expect(sentences).toEqual([expect.stringMatching(/Wei Ming and Xu Lan/)]);
  });
});
