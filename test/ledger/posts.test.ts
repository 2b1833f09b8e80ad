import { describe, expect, it } from 'vitest';
import { arrivals } from '../../src/ledger/arrivals.ts';
import { leaders } from '../../src/ledger/leaders.ts';
import { describePost } from '../../src/ledger/posts-of.ts';
import { at, later } from './as-of-day.ts';
import { article, ledgerOf, says } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

describe('arrivals, from the coverage of March 2026', () => {
  it('gives Zhou Hao both posts, each with its article, as a contradiction', async () => {
    const { people } = await arrivals(await ledgerOf(MARCH), { asOf: later, person: 'zhou-hao' });
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Zhou Hao', origins: ['Google DeepMind'], status: 'reported' });
    expect(people[0]?.contradictions).toMatchObject([
      {
        about: 'post',
        versions: [
          { value: 'lead of the Qwen team', sources: [{ outlet: 'Venture Daily' }] },
          { value: 'head of post-training, Tongyi Lab', sources: [{ outlet: 'Three Exits' }] },
        ],
      },
    ]);
  });

  it('has three people in the task force, Fanyu and Wu Zeming being one', async () => {
    const { people } = await arrivals(await ledgerOf(MARCH), { asOf: later });
    const force = people.filter(({ posts }) =>
      posts.some((post) => post.organisation === 'Foundation Model Task Force'),
    );
    expect(force.map(({ key }) => key).sort()).toEqual(['wu-yongming', 'wu-zeming', 'zhou-jingren']);
    const zeming = force.find(({ key }) => key === 'wu-zeming');
    expect(zeming?.names).toContain('Fanyu');
    expect(zeming?.posts).toMatchObject([{ date: '2026-03-05', status: 'confirmed', role: null }]);
    expect(zeming?.sources.map(({ outlet }) => outlet)).toEqual(['Venture Daily', 'Three Exits']);
  });

  it('knows of no appointment on 4 March, and of the letter on the 5th', async () => {
    const ledger = await ledgerOf(MARCH);
    expect((await arrivals(ledger, { asOf: at('2026-03-04') })).people).toEqual([]);
    const fifth = await arrivals(ledger, { asOf: at('2026-03-05') });
    expect(fifth.people.map(({ key }) => key)).toContain('wu-zeming');
    expect(fifth.people.find(({ key }) => key === 'zhou-hao')?.contradictions).toEqual([]);
  });

  it('leaves out who joined another company, and keeps what came before `since` out', async () => {
    const ledger = await ledgerOf([
      ...MARCH,
      article('later', 'Wire', '2026-05-02T00:00:00Z', [
        says('yu-bowen', 'joined', { to: 'ByteDance', date: '2026-05-01' }),
        says('zhang-di', 'joined', { to: '阿里巴巴', from: 'Kuaishou', date: '2026-05' }),
      ]),
    ]);
    const { people } = await arrivals(ledger, { asOf: later, since: '2026-04' });
    expect(people).toMatchObject([{ key: 'zhang-di', origins: ['Kuaishou'], date: '2026-05' }]);
  });

  it('takes two appointments weeks apart, or told by one article, for no contradiction', async () => {
    const ledger = await ledgerOf([
      article('may', 'A', '2026-05-02T00:00:00Z', [
        says('zhou-hao', 'appointed', { role: 'head of post-training', to: 'Qwen', date: '2026-05-01' }),
        says('zhou-hao', 'appointed', { role: 'head of evaluation', to: 'Qwen', date: '2026-05-01' }),
      ]),
      article('june', 'B', '2026-06-20T00:00:00Z', [
        says('zhou-hao', 'appointed', { role: 'chief scientist', to: 'Tongyi Lab', date: '2026-06-20' }),
      ]),
    ]);
    const { people } = await arrivals(ledger, { asOf: later });
    expect(people[0]?.posts).toHaveLength(3);
    expect(people[0]?.contradictions).toEqual([]);
  });
});

describe('leaders', () => {
  it('names who holds which post, each with its claim; who departed holds none', async () => {
    const { posts, contradictions } = await leaders(await ledgerOf(MARCH), { asOf: later });
    const held = posts.flatMap(({ holders }) => holders.map((holder) => `${describePost(holder)}: ${holder.key}`));
    expect(held).toContain('head of Tongyi Lab: zhou-jingren');
    expect(held).toContain('head of post-training, Tongyi Lab: zhou-hao');
    expect(held).toContain('lead of the Qwen team: zhou-hao');
    expect(held).toContain('CEO of Alibaba: wu-yongming');
    expect(held.filter((line) => line.startsWith('Foundation Model Task Force'))).toHaveLength(3);
    expect(held.join()).not.toMatch(/lin-junyang|yu-bowen|hui-binyuan|kaixin-li/);
    expect(contradictions).toMatchObject([{ key: 'zhou-hao', about: 'post' }]);
    const stays = posts.flatMap(({ holders }) => holders).find(({ how }) => how === 'stays');
    expect(stays).toMatchObject({ key: 'zhou-jingren', status: 'confirmed', sources: [{ outlet: 'Venture Daily' }] });
  });

  it('shows several holders of one post side by side, the latest in front, in any wording and language', async () => {
    const ledger = await ledgerOf([
      article('first', 'A', '2026-05-02T00:00:00Z', [
        says('zhou-hao', 'appointed', { role: 'head of post-training', to: 'Qwen', date: '2026-05-01' }),
      ]),
      article(
        'second',
        'B',
        '2026-06-02T00:00:00Z',
        [says('chen-cheng', 'appointed', { role: '后训练负责人', to: '千问', date: '2026-06-01' })],
        {
          language: 'zh',
        },
      ),
      article('third', 'C', '2026-06-03T00:00:00Z', [
        says('chen-cheng', 'appointed', { role: 'post-training lead', to: 'Qwen', date: '2026-06-01' }),
      ]),
    ]);
    const { posts } = await leaders(ledger, { asOf: later });
    const qwen = posts.filter(({ organisation }) => organisation === 'Qwen');
    expect(qwen).toHaveLength(1);
    expect(qwen[0]?.holders.map(({ key }) => key)).toEqual(['chen-cheng', 'zhou-hao']);
  });

  it('gives a post back to somebody who returns, and takes it from one who leaves later', async () => {
    const ledger = await ledgerOf([
      article('in', 'A', '2026-05-02T00:00:00Z', [
        says('zhou-hao', 'appointed', { role: 'head of post-training', to: 'Qwen', date: '2026-05-01' }),
      ]),
      article('out', 'B', '2026-06-02T00:00:00Z', [says('zhou-hao', 'departed', { from: 'Qwen', date: '2026-06-01' })]),
      article('back', 'C', '2026-07-02T00:00:00Z', [
        says('zhou-hao', 'appointed', { role: 'chief scientist', to: 'Qwen', date: '2026-07-01' }),
      ]),
    ]);
    const rolesOn = async (day: string) =>
      (await leaders(ledger, { asOf: at(day) })).posts.flatMap(({ holders }) => holders.map(({ role }) => role));
    expect(await rolesOn('2026-05-30')).toEqual(['head of post-training']);
    expect(await rolesOn('2026-06-02')).toEqual([]);
    expect(await rolesOn('2026-07-02')).toEqual(['chief scientist']);
  });

  it('keeps somebody whose leaving is only implied in the post, and says so', async () => {
    const ledger = await ledgerOf([
      article('in', 'A', '2026-05-02T00:00:00Z', [
        says('chen-cheng', 'appointed', { role: 'head of data', to: 'Qwen' }),
      ]),
      article('bye', 'B', '2026-06-02T00:00:00Z', [says('chen-cheng', 'farewell-post', { implied: true })]),
    ]);
    const { posts } = await leaders(ledger, { asOf: later });
    expect(posts[0]?.holders).toMatchObject([{ key: 'chen-cheng', leaving: 'implied' }]);
  });
});
