import { describe, expect, it } from 'vitest';
import { analyse, article as read } from '../judging/judging-harness.ts';
import { article, ledgerOf } from '../ledger/known-claims.ts';
import { asking } from './answer-text.ts';

/** Wednesday, 20 May 2026, unless said otherwise. */
function departure(text: string, over: Parameters<typeof read>[2] = {}) {
  const { claims } = analyse(read('Zhou Hao, Qwen', text, over));
  return claims.filter((claim) => claim.subject.key === 'zhou-hao' && claim.action === 'departed');
}

describe('the date of a claim, from the text', () => {
  it.each([
    ['en', 'Zhou Hao left the Qwen team at Alibaba on Monday, two people said.', '2026-05-18'],
    ['en', 'Zhou Hao resigned from the Qwen team in April. He had led it since 2022.', '2026-04'],
    ['en', 'Zhou Hao left the Qwen team last week.', '2026-05-11/2026-05-17'],
    ['en', 'Zhou Hao will leave the Qwen team at the end of September.', '2026-09'],
    ['zh', '阿里巴巴千问负责人周浩昨日宣布离职。', '2026-05-19'],
    ['zh', '阿里巴巴千问负责人周浩于5月18日（周一）离职。', '2026-05-18'],
    ['de', 'Zhou Hao verlässt das Qwen-Team von Alibaba am 3. Juni.', '2026-06-03'],
    ['fr', 'Zhou Hao a quitté hier son équipe Qwen chez Alibaba.', '2026-05-19'],
    ['ko', '알리바바 큐원의 저우하오(Zhou Hao)가 지난 18일 퇴사했다.', '2026-05-18'],
  ])('%s: %s', (language, text, date) => {
    expect(departure(text, { language }).map((claim) => claim.date)).toEqual([date]);
  });

  it('stands beside another one in the answers, with the outlet of each', async () => {
    const told = (id: string, outlet: string, published: string, text: string) =>
      article(
        id,
        outlet,
        published,
        departure(text, { published }).map((claim) => (source) => ({ ...claim, evidence: { source, span: null } })),
      );
    const { ask } = asking(
      await ledgerOf([
        told('first', 'First Daily', '2026-05-20T08:00:00.000Z', 'Zhou Hao left the Qwen team at Alibaba on Monday.'),
        told('second', 'Second Daily', '2026-05-21T08:00:00.000Z', 'Zhou Hao left the Qwen team at Alibaba in April.'),
      ]),
    );
    expect(await ask('person Zhou Hao')).toMatch(/when: 2026-05-18 \(First Daily<.*\)\n: 2026-04 \(Second Daily</);
    expect(await ask('timeline 365d')).toMatch(
      /2026-05-18 \/ 2026-04 .*dates differ: 2026-05-18 .* \/ 2026-04 Second Daily</,
    );
  });
});
