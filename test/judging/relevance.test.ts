import { describe, expect, it } from 'vitest';
import { analyse, article } from './judging-harness.ts';

const isRelevant = (title: string, text = '', over = {}) => analyse(article(title, text, over)).relevant;

describe('about the subject', () => {
  it.each([
    ['a leaver', 'Zhou Hao leaves Alibaba Qwen'],
    ['a leaver, Chinese', '千问周浩离职'],
    ['an unnamed leaver', "Head of Alibaba's Qwen AI division resigns"],
    ['a next move', 'Former Qwen lead Lin Junyang joins Tencent'],
    ['a new unit', 'Alibaba forms Qwen Consumer Business Group'],
    ['a reorganisation', 'Alibaba restructures its Qwen team'],
    ['a denial', 'Alibaba denies mass resignations in its Qwen team'],
    ['remarks of a former leader', 'Former Qwen lead Lin Junyang argues that agents are next'],
  ])('%s', (_, title) => {
    expect(isRelevant(title)).toBe(true);
  });
  it('holds a digest that leads with it', () => {
    expect(
      isRelevant('Morning brief', 'Zhou Hao, head of post-training at Qwen, resigned on Tuesday. Rain is expected.'),
    ).toBe(true);
  });
});

describe('not about the subject', () => {
  it.each([
    ['a model release', 'Qwen 3.5 small models released under Apache 2.0', 'The Qwen team says they beat larger ones.'],
    ['product news with a leader quoted', 'Qwen app passes 100 million users', 'Wu Jia said that the app is fast.'],
    ['shares alone', 'Alibaba shares rise 5% on AI hopes', 'Analysts like Qwen.'],
    ["another company's people", 'OpenAI loses research chief', 'Rivals such as Alibaba with Qwen benefit.'],
    ["a rival's people, Chinese", '腾讯混元负责人离职', '业内竞争激烈，阿里千问也在招人。'],
    ['group personnel without AI', 'Alibaba names new head of e-commerce', 'Jiang Fan will lead Taobao.'],
    ['a namesake', 'Justin Lin Yifu leaves the World Bank', ''],
    [
      'an exit in one late sentence',
      'Small Qwen models compared',
      'They are quick. They are cheap. They run on phones. They are open. Their lead Lin Junyang has since resigned.',
    ],
  ])('%s', (_, title, text) => {
    expect(isRelevant(title, text)).toBe(false);
  });
});
