import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anArticle, memoryApp } from './memory-app.ts';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const seedTexts = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];

interface WhoLeft {
  readonly asOf: string;
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly contradictions: readonly unknown[];
  }[];
  readonly unclear: readonly { readonly key: string }[];
}
const whoLeft = async (question = 'who-left') => {
  const { app } = await memoryApp();
  await app.seed();
  const answer = await app.answerJson(question);
  if (!answer.ok) throw new Error('the question was not understood');
  return answer.value as WhoLeft;
};

describe('the seeded corpus, asked', () => {
  it('names as departed exactly those whom the articles report, the implied ones apart', async () => {
    const { people, unclear } = await whoLeft();

    expect(people.map(({ key }) => key).sort()).toEqual(['hui-binyuan', 'kaixin-li', 'lin-junyang', 'yu-bowen']);
    expect(unclear.map(({ key }) => key).sort()).toEqual(['bai-tianyi', 'chen-cheng']);
  });

  it('keeps what the articles say differently side by side', async () => {
    const { people } = await whoLeft();

    expect(people.find(({ key }) => key === 'hui-binyuan')?.contradictions).not.toEqual([]);
    expect(people.find(({ key }) => key === 'kaixin-li')?.contradictions).not.toEqual([]);
  });

  it('knew nothing the day before, and not the letter on the fourth', async () => {
    const before = await whoLeft('who-left as-of 2026-03-01');
    const { app } = await memoryApp();
    await app.seed();
    const leaders = JSON.stringify(await app.answerJson('who-leads as-of 2026-03-04'));
    const after = JSON.stringify(await app.answerJson('who-leads as-of 2026-03-07'));

    expect(before.people).toEqual([]);
    expect(leaders).not.toContain('Task Force');
    expect(after).toContain('Zhou Hao');
  });
});

describe('an article that tells what the corpus knows', () => {
  it.each([
    [
      'in other English words',
      'Junyang Lin gives up his post as technical lead of Qwen',
      'The man who ran the engineering of Alibaba’s Qwen models announced on 3 March that he is stepping down. Bowen Yu, in charge of post-training, went the same day.',
    ],
    [
      'in Chinese',
      '林俊旸宣布卸任千问技术负责人',
      '3月3日，阿里巴巴通义千问技术负责人林俊旸在X上宣布辞职。后训练负责人郁博文同日离职。',
    ],
    [
      'about the letter',
      'Alibaba chief accepts Qwen lead’s resignation, sets up task force',
      'In a letter of 5 March CEO Eddie Wu accepted the resignation of Lin Junyang and formed a Foundation Model Task Force with Zhou Jingren and Wu Zeming.',
    ],
    [
      'with a clause about somebody else in Chinese',
      '千问技术负责人林俊旸离职',
      '3月3日，通义千问技术负责人林俊旸宣布离职。同日，后训练负责人郁博文离职，代码方向负责人惠彬原此前已加入Meta。吴泳铭随后在内部信中批准其辞职，并宣布成立基础模型支持小组。',
    ],
    [
      'with exits that are nobody’s in the headline',
      'Eddie Wu sets up foundation model task force after Qwen exits',
      'The chief executive of Alibaba told Tongyi Laboratory staff in a letter dated March 5 that a Foundation Model Task Force of himself, Zhou Jingren and Fan Yu will coordinate resources.',
    ],
    [
      'with a team that is not named',
      '林俊旸卸任后，阿里成立基础模型小组',
      '阿里巴巴CEO吴泳铭3月5日致信员工，接受林俊旸辞职，周靖人继续负责通义实验室，并与吴泽明一起加入基础模型工作小组。',
    ],
    [
      'about colleagues who do not leave',
      'Tianyi Bai and Chen Cheng say goodbye to Lin Junyang',
      'Two members of the Qwen team, Tianyi Bai and Chen Cheng, thanked Lin Junyang in posts on X. Neither said they were leaving.',
    ],
    [
      'about the shares, days later',
      '阿里股价下跌：千问核心人物离职',
      '受千问技术负责人林俊旸离职影响，阿里巴巴港股3月4日下跌约4.5%。',
    ],
    [
      'with somebody’s exit of years ago',
      'Jia Yangqing praises Lin Junyang, warns of commercial pressure',
      'Jia Yangqing, who left Alibaba in 2023, praised the work of Lin Junyang and warned that balancing open source with business is hard.',
    ],
  ])('%s alerts nobody', async (_how, title, text) => {
    const { app, sent } = await memoryApp();
    await app.seed();
    const taken = await app.takeIn(anArticle({ id: 'a1', title, text, published: '2026-03-09T08:00:00.000Z' }));

    expect(taken).toMatchObject({ kind: 'judged', judgement: { verdict: 'duplicate' } });
    expect(sent).toEqual([]);
  });

  it.skipIf(seedTexts.length === 0)(
    'and is one of its texts is a duplicate that names the seed (needs ../shared/seeds)',
    async () => {
      expect(seedTexts).toHaveLength(5);
      for (const name of seedTexts) {
        const { app, config } = await memoryApp();
        await app.seed();
        const text = readFileSync(join(SEEDS, name), 'utf8');
        const taken = await app.takeIn(anArticle({ id: name, title: '', text, published: '2026-03-09T08:00:00.000Z' }));

        expect(taken, name).toMatchObject({ kind: 'judged', judgement: { verdict: 'duplicate' } });
        const named = taken.kind === 'judged' ? taken.judgement.duplicateOf?.articleId : undefined;
        expect(
          config.seeds.map(({ source }) => source.articleId),
          name,
        ).toContain(named);
      }
    },
  );
});

describe('an article that tells something new', () => {
  it.each([
    [
      'a company of his own',
      'Former Qwen lead Lin Junyang starts own AI lab',
      'Lin Junyang, who stepped down as technical lead of Qwen in March, has founded an AI start-up and is in talks to raise money, people familiar with the matter said.',
      'lin-junyang',
    ],
    [
      'a new employer',
      'Kaixin Li joins Moonshot AI',
      'Kaixin Li, a former core contributor to Alibaba’s Qwen, has joined Moonshot AI, he wrote on X.',
      'kaixin-li',
    ],
    [
      '一个新的变动',
      '周靖人卸任通义实验室负责人',
      '阿里巴巴6月8日宣布，周靖人不再担任通义实验室负责人，转任首席科学家。',
      'zhou-jingren',
    ],
  ])('%s is an alert about the right person', async (_what, title, text, person) => {
    const { app } = await memoryApp();
    await app.seed();
    const taken = await app.takeIn(anArticle({ id: 'n0', title, text, published: '2026-06-08T08:00:00.000Z' }));

    expect(taken).toMatchObject({ kind: 'judged', judgement: { verdict: 'alert' } });
    const people = taken.kind === 'judged' ? taken.judgement.news.claims.map(({ subject }) => subject.key) : [];
    expect([...new Set(people)]).toEqual([person]);
  });

  const news = anArticle({
    id: 'n1',
    title: 'Yu Bowen joins ByteDance after leaving Qwen',
    text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
    published: '2026-03-12T08:00:00.000Z',
  });

  it('is told once, counted as others report it, and explained by why', async () => {
    const { app, sent } = await memoryApp();
    await app.seed();
    await app.open();
    await app.takeIn(news);
    const again = { id: 'n2', title: '郁博文加入字节跳动', text: '原千问后训练负责人郁博文已加入字节跳动Seed团队。' };
    await app.takeIn(anArticle({ ...again, published: '2026-03-12T10:00:00.000Z' }));
    await app.close(0);
    const why = JSON.stringify(await app.answer('why https://news.example/n2'));

    expect(why).toContain('corroboration');
    expect(JSON.stringify(await app.answer('story yu-bowen-joined-bytedance'))).toContain('Outlet n2');
    expect(JSON.stringify(await app.answer('who-left'))).toContain('ByteDance');
    // Nothing was drained after `open`: a cycle does that. What waits is the post and one edit.
    expect(sent).toEqual([]);
    expect(JSON.stringify(await app.answer('status'))).toContain('2 waiting');
  });

  it('is sent by the next process when the first ended before sending', async () => {
    const first = await memoryApp();
    await first.app.seed();
    await first.app.takeIn(news);
    const second = await memoryApp({ stores: first.stores });
    await second.app.open();

    expect(second.sent.map(({ kind }) => kind)).toEqual(['post']);
  });
});
