import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/judging/phrase-trie.ts';
import { cutSentences } from '../../src/judging/sentence.ts';
import { summarise } from '../../src/judging/summarise.ts';
import { tokenise } from '../../src/judging/tokenise.ts';
import { analyse, article } from './judging-harness.ts';

const forms = (text: string) => tokenise(text).map((token) => token.form);

describe('tokens', () => {
  it('compare across case, accents, quotes, hyphens, widths and Han variants', () => {
    expect(forms('Junyang "Justin" Lin')).toEqual(['junyang', 'justin', 'lin']);
    expect(forms('Post-Training à Ｑｗｅｎ')).toEqual(forms('post training a qwen'));
    expect(forms('離職')).toEqual(forms('离职'));
    expect(forms('Qwen3.5')[0]).toBe('qwen');
  });
  it('keep offsets into the text as given', () => {
    const text = '“林俊暘” left 𠀀 Qwen';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '林',
      '俊',
      '暘',
      'left',
      '𠀀',
      'Qwen',
    ]);
  });
  it('end sentences at full stops, not at decimals and initials', () => {
    const text = 'Qwen 3.5 is out. J. Lin left! 周浩离职。为什么？';
    expect(cutSentences('text', text).map((s) => text.slice(s.start, s.end))).toEqual([
      'Qwen 3.5 is out.',
      'J. Lin left!',
      '周浩离职。',
      '为什么？',
    ]);
  });
});

describe('phrases', () => {
  const trie = compilePhrases([
    ['steps', 'short'],
    ['steps down', 'long'],
    ['reorganis*', 'open'],
  ] as const);
  it('are found longest first, without overlap, with open endings', () => {
    expect(trie.find(tokenise('He steps down as Alibaba reorganises; she steps up')).map((hit) => hit.value)).toEqual([
      'long',
      'open',
      'short',
    ]);
  });
  it('do not reach across punctuation', () => {
    expect(trie.find(tokenise('steps, down')).map((hit) => hit.value)).toEqual(['short']);
  });
});

describe('a summary', () => {
  it('holds at most three sentences of the article that carry claims, and at most 25 words of it', () => {
    const text =
      'Nothing to see here. Zhou Hao resigned from Qwen. Wu Jia left Qwen as well on the same day as his colleague did. ' +
      'Zhang Di quit Qwen after the two of them had gone away and nobody was left to talk to about the models. Yu Bowen has left Qwen.';
    const item = article('Exits at Qwen', text);
    const summary = summarise(item, analyse(item).claims);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.length).toBeLessThanOrEqual(3);
    expect(summary[0]).toEqual({
      text: 'Zhou Hao resigned from Qwen.',
      quoted: true,
      articleId: item.id,
      facts: ['p:zhou-hao|departed|'],
    });
    for (const { text: sentence } of summary) expect(text).toContain(sentence.replace(/ …$/, ''));
    expect(summary.flatMap((s) => s.text.split(' ')).filter((word) => word !== '…').length).toBeLessThanOrEqual(25);
  });
});

describe('hostile texts', () => {
  it.each([
    ['one word without an end', 'a'.repeat(400_000)],
    ['names without an end', 'Lin Junyang, '.repeat(40_000)],
    ['verbs without an end', 'leaves '.repeat(60_000)],
    ['marks without an end', '，。'.repeat(200_000)],
    ['capitals without an end', 'Wang '.repeat(80_000)],
    ['combining marks', 'e\u0301\u0302\u0303'.repeat(100_000)],
    ['lone surrogates', '\ud83d'.repeat(100_000)],
  ])('end soon: %s', (_, text) => {
    const started = performance.now();
    analyse(article('Qwen', text));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
