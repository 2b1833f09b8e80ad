import { describe, expect, it } from 'vitest';
import { analyse, article } from './judging-harness.ts';

/** What a text says of people, how sure it is, and who says so. */
const CASES: readonly (readonly [what: string, title: string, text: string, says: readonly string[]])[] = [
  [
    'a notice that an outlet has seen is the company’s word on a post',
    'Alibaba promotes Gao Lan to run Qwen evaluation',
    'Gao Lan will lead evaluation at Qwen, according to an internal notice seen by Example News.',
    ['gao-lan appointed confirmed by nobody named'],
  ],
  [
    'a company that speaks before the name',
    'Alibaba shares dip',
    'Alibaba confirmed on Monday that Gao Lan, head of Qwen evaluation, had resigned.',
    ['gao-lan departed confirmed by Alibaba'],
  ],
  [
    'a company that confirms it in a sentence of its own',
    'Qwen evaluation head Gao Lan resigns',
    'Gao Lan has left the team after four years. The date is not known. Alibaba confirmed the departure and gave no reason.',
    ['gao-lan departed confirmed by Alibaba'],
  ],
  [
    'the same in Chinese',
    '千问评测负责人高岚离职',
    '高岚上周办完了手续。阿里方面证实了这一消息，未说明原因。',
    ['gao-lan departed confirmed by Alibaba'],
  ],
  [
    'a company that confirms nothing',
    'Qwen evaluation head Gao Lan resigns',
    'Gao Lan has left the team after four years. Alibaba did not confirm the departure.',
    ['gao-lan departed reported by nobody named'],
  ],
  [
    'the new employer says that somebody joins it',
    'Tencent hires Gao Lan from Qwen',
    'Tencent said on Friday that Gao Lan has joined its research lab.',
    ['gao-lan departed confirmed by Tencent', 'gao-lan joined confirmed by Tencent'],
  ],
  [
    'the person’s own word',
    'Gao Lan, head of Qwen evaluation, leaves Alibaba',
    'Gao Lan wrote on X that she has left Alibaba.',
    ['gao-lan departed confirmed by themselves'],
  ],
  [
    'what colleagues were told, as people without a name have it',
    'Qwen evaluation head resigns, sources say',
    'Gao Lan of Qwen told colleagues that she is leaving Alibaba.',
    ['gao-lan departed reported by nobody named'],
  ],
  [
    'a word on the news and not on what it builds on',
    'Alibaba names Gu Wenhao head of Qwen evaluation',
    'Gu Wenhao takes over after Gao Lan left in May, the company said.',
    ['gao-lan departed reported by nobody named', 'gu-wenhao appointed confirmed by nobody named'],
  ],
  [
    'an article that calls all of it unverified',
    'Is something up at Qwen?',
    'A forum post says that Gao Lan, head of Qwen evaluation, has handed in her notice. We could not confirm any of it.',
    ['gao-lan departed rumoured by nobody named'],
  ],
  [
    'the same in Chinese',
    '千问评测组的消息',
    '有博主称千问评测负责人高岚已提离职。目前没有任何媒体证实。',
    ['gao-lan departed rumoured by nobody named'],
  ],
];

describe('whose word it is', () => {
  it.each(CASES)('%s: %s', (_, title, text, says) => {
    const { claims } = analyse(article(title, text));
    const told = claims
      .filter((claim) => claim.subject.kind === 'person' && !claim.negated)
      .map((c) => `${c.subject.key} ${c.action} ${c.certainty} by ${c.saidBy ?? 'nobody named'}`);
    expect(told.sort()).toEqual([...says]);
  });
});

describe('a founding', () => {
  const founders = (title: string, text = '') =>
    analyse(article(title, text))
      .claims.filter((claim) => claim.action === 'founded')
      .map(({ subject, to }) => `${subject.key} ${to}`);

  it('is told by a verb of starting where a company follows', () => {
    expect(founders('Former Qwen evaluation head Gao Lan launches Quillon AI, a start-up for tests')).toHaveLength(1);
    expect(founders('Former Qwen evaluation head Gao Lan launches a leaderboard')).toEqual([]);
  });

  it('is told by a register of companies', () => {
    expect(
      founders('前千问评测负责人高岚创业', '工商信息显示，杭州羽衡科技有限公司成立，法定代表人为高岚。'),
    ).toHaveLength(1);
  });

  it('is told by a new company, and not by an old one', () => {
    expect(founders('前千问评测负责人高岚的新公司浮出水面')).toHaveLength(1);
    expect(founders('前千问评测负责人高岚的公司搬家')).toEqual([]);
  });
});

it('takes a hire in the headline for settled where the text negates another thing', () => {
  const { claims } = analyse(
    article(
      'Hugging Face hires Gao Lan of Qwen',
      'Gao Lan joins in May. "I am not leaving the people who use our models," Gao Lan wrote.',
    ),
  );
  expect(claims.filter(({ action }) => action === 'denied')).toEqual([]);
  expect(claims.some(({ action, negated }) => action === 'joined' && !negated)).toBe(true);
});
