import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/model/judgement.ts';
import { article, ledgerOf, says, type TestArticle, tells } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { asking } from './answer-text.ts';

const OUTLETS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

async function askAbout(articles: readonly TestArticle[], question: string): Promise<string> {
  return asking(await ledgerOf(articles)).ask(question);
}

describe('sources', () => {
  const told = OUTLETS.map((outlet, at) =>
    article(`art-${at}`, outlet, `2026-05-${String(at + 10)}T00:00:00.000Z`, [
      says('yu-bowen', 'departed', {
        from: 'Qwen',
        date: '2026-05-09',
        ...(outlet === 'H' ? { certainty: 'confirmed', saidBy: 'himself' } : {}),
      }),
    ]),
  );

  it('of a departure are the most certain, then the earliest, and the rest a number', async () => {
    expect(await askAbout(told, 'who-left')).toMatch(/\| confirmed \| H<[^>]*>, A<[^>]*>, B<[^>]*> \+ 7\n/);
  });

  it('of a person stand last, the newest eight, with the story that has the others', async () => {
    const answer = await askAbout(told, 'person Yu Bowen');
    const [before = '', sources = ''] = answer.split('Sources, the newest first\n');
    expect(before).toMatch(/What is said\n[\s\S]*Spellings: Yu Bowen/);
    expect(sources.split('\n').slice(0, 9)).toEqual([
      ...OUTLETS.toReversed()
        .slice(0, 8)
        .map((outlet) => expect.stringMatching(`^- ${outlet}, 2026-05-1`)),
      '- + 2 more: /qwen story yu-bowen-departed',
    ]);
    expect(answer.indexOf('What is said')).toBeLessThan(answer.indexOf('Stories'));
  });
});

describe('roles', () => {
  const hui = (id: string, role: string, language = 'en') =>
    article(id, `Outlet ${id}`, '2026-05-02T00:00:00.000Z', [says('hui-binyuan', 'departed', { role, from: 'Qwen' })], {
      language,
    });

  it('that are a bare rank contradict nothing', async () => {
    const articles = [hui('a', 'head of Qwen Code'), hui('b', '负责人', 'zh'), hui('c', 'head'), hui('d', 'chief')];
    const answer = await askAbout(articles, 'who-left');
    expect(answer).toMatch(/Hui Binyuan \| head of Qwen Code \|/);
    expect(answer).not.toContain('which post');
    expect(await askAbout([hui('c', 'head')], 'who-left')).toMatch(/Hui Binyuan \| head \|/);
  });

  it('in Chinese are shown in English, where an English wording or English words are known', async () => {
    const posts = [hui('a', '后训练负责人', 'zh'), hui('b', 'intern')];
    expect(await askAbout(posts, 'who-left')).toMatch(
      /Hui Binyuan \| (intern \/ post-training lead|post-training lead \/ intern) \|/,
    );
    expect(await askAbout([hui('a', '后训练负责人', 'zh'), hui('b', 'post-training head')], 'who-left')).toMatch(
      /Hui Binyuan \| post-training head \|/,
    );
    expect(await askAbout([hui('a', '首席鼓手', 'zh'), hui('b', 'intern')], 'who-left')).not.toContain('鼓手');
    expect(await askAbout([hui('a', '首席鼓手', 'zh')], 'who-left')).toContain('| 首席鼓手 |');
  });
});

describe('why', () => {
  const reasons: readonly Reason[] = [
    {
      stage: 'relevance',
      outcome: 'about the subject',
      detail: { score: 3.8, threshold: 2, because: ['yu-bowen joined in sentence 1', 'yu-bowen joined in sentence 1'] },
    },
    {
      stage: 'claims',
      outcome: '1 claims',
      detail: { people: ['yu-bowen', 'zhou-hao'], claims: ['yu-bowen joined ByteDance (reported)'] },
    },
    {
      stage: 'story',
      outcome: 'opens yu-bowen-joined-bytedance',
      detail: { by: 'new', event: 'yu-bowen-joined-bytedance' },
    },
    { stage: 'novelty', outcome: 'nothing new', detail: { claims: [], events: [] } },
    { stage: 'verdict', outcome: 'alert', detail: { rule: 'a new story' } },
  ];
  const told = article('one', 'Wire', '2026-05-01T00:00:00Z', [says('yu-bowen', 'joined', { to: 'ByteDance' })], {
    reasons,
  });

  it('prints each stage in words, with names for keys, and leaves nothing out', async () => {
    const answer = await askAbout([told], 'why https://one.example/story');
    expect(answer).toContain(
      'relevance: about the subject: score 3.8, 2 needed\n: Yu Bowen joined in sentence 1\nclaims',
    );
    expect(answer).toContain('claims: 1 claims\n: Yu Bowen joined ByteDance (reported)\n: also named Zhou Hao\n');
    expect(answer).toContain('story: opens yu-bowen-joined-bytedance: no known story tells this event\n');
    expect(answer).toContain('novelty: nothing new\n');
    expect(answer).toContain('verdict: alert: a new story\n');
  });

  it('gives the rule for each article of a story, each edit once', async () => {
    const ledger = await ledgerOf([told]);
    const first = await ledger.records.judgements.get('one');
    if (first === undefined) throw new Error('not recorded');
    const rule: Reason = { stage: 'verdict', outcome: 'duplicate', detail: { rule: 'the same text again' } };
    await ledger.records.judgements.set('one~2', {
      ...first,
      judgedAt: '2026-05-02T00:00:00.000Z',
      verdict: 'duplicate',
      reasons: [rule],
    });
    const answer = await asking(ledger).ask('why yu-bowen-joined-bytedance');
    expect(answer).toContain('- 2026-05-01  Wire<https://one.example/story>: alert, a new story\n');
    expect(answer).toContain('- 2026-05-01  Wire<https://one.example/story>, edited: duplicate, the same text again\n');
  });
});

describe('timeline', () => {
  const remark = (id: string, person: string, role: string | null, detail?: string) =>
    article(id, `Outlet ${id}`, '2026-03-05T00:00:00.000Z', [
      says(person, 'statement', { role, date: '2026-03-05', ...(detail === undefined ? {} : { detail }) }),
    ]);

  it('leaves out what outsiders remark, goodbyes of who left, and empty statements', async () => {
    const answer = await askAbout(
      [
        ...MARCH,
        remark('x', 'somebody-else', 'researcher at DeepMind', 'praises the team'),
        remark('y', 'wu-zeming', null),
        remark('z', 'zhou-jingren', 'CTO of Alibaba Cloud', 'promises to hire'),
      ],
      'timeline 365',
    );
    expect(answer).not.toMatch(/praises the team|made a statement|Kaixin Li.*farewell/);
    expect(answer).toContain('Zhou Jingren (CTO of Alibaba Cloud): promises to hire (');
    expect(answer).toContain('Chen Cheng (core contributor) posted a farewell');
    expect(answer).toContain('4 remarks and goodbyes are left out');
  });

  it('keeps them where little else happened, and says what was said once', async () => {
    const answer = await askAbout([remark('x', 'somebody-else', null, 'praises the team')], 'timeline');
    expect(answer.match(/praises the team/g)).toHaveLength(1);
    expect(answer).not.toContain('left out');
  });

  it('draws the days, and tells a letter of the company once, whoever is said to send it', async () => {
    const letter = (id: string, from: string) =>
      article(id, `Outlet ${id}`, '2026-03-05T12:00:00.000Z', [tells(from, 'letter', { date: '2026-03-05' })]);
    const answer = await askAbout([...MARCH, letter('q', 'qwen'), letter('t', 'tongyi-lab')], 'timeline 365');
    expect(answer).toMatch(/Day \| Events \| Number\n2026-01 \| ◐ \| 1\n2026-03-03 \| ●+/);
    expect(answer.match(/sent a letter/g)).toHaveLength(1);
  });
});

describe('suggestions', () => {
  it('name the one that is clearly meant', async () => {
    const { ask } = asking(await ledgerOf(MARCH));
    expect(await ask('person Lin Junyong')).toBe(
      'Nobody called “Lin Junyong” is known.\nDid you mean /qwen person Lin Junyang?\n[Which person?: person …]',
    );
    expect(await ask('story lin-junyang-departde')).toContain('Did you mean /qwen story lin-junyang-departed?');
    expect(await ask('why hui-binyuan')).toContain('Did you mean one of these?\n- /qwen why hui-binyuan-departed');
  });
});
