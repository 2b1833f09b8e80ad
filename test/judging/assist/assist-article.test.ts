import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/judging/analyse.ts';
import { createAssist } from '../../../src/judging/assist/assist-article.ts';
import type { AskFailure } from '../../../src/judging/assist/offered-answer.ts';
import { analyse, article, subject, thresholds, told } from '../judging-harness.ts';
import { answered, assisted, claim } from './assisted.ts';

describe('what a model may add', () => {
  it('the departure that a sentence without a name tells, with its place in the text', async () => {
    const text = 'Zhou Hao ran post-training at Qwen. The days were long. The researcher has resigned.';
    const offered = claim({ quote: 'The researcher has resigned', person: 'Zhou Hao', action: 'departed' });
    const { analysis, ruled } = await assisted(article('Another exit at Alibaba Qwen', text), [offered]);

    expect(told(ruled)).toEqual([]);
    expect(told(analysis)).toEqual(['zhou-hao departed']);
    expect(analysis).toMatchObject({
      relevant: true,
      main: 'zhou-hao-departed',
      events: ['zhou-hao-departed'],
      assist: { stage: 'assist', outcome: 'of the model 1 claim used', detail: { refused: [] } },
    });
    expect(analysis.topics).toContain('departure');
    const { span } = analysis.claims[0]?.evidence ?? {};
    expect(text.slice(span?.start, span?.end)).toBe('The researcher has resigned.');
  });

  it.each([
    ['a second name', 'Zhou Hao and Wu Jia ran training at Qwen. Days were long. The researcher has resigned.'],
    ['an indefinite subject', 'Zhou Hao ran training at Qwen. Days were long. A researcher has resigned.'],
    ['several', 'Zhou Hao ran training at Qwen. Days were long. The researchers have resigned.'],
    ['a company', 'Zhou Hao ran training at Qwen. Days were long. The rival DeepSeek has left the alliance.'],
    ['a denial', 'Zhou Hao ran training at Qwen. Days were long. The researcher has not resigned.'],
  ])('but not where %s makes it another', async (_, text) => {
    const quote = text.slice(text.lastIndexOf('. ') + 2);
    const offered = claim({ quote, person: 'Zhou Hao', action: 'departed' });
    const { analysis } = await assisted(article('Another exit at Alibaba Qwen', text), [offered]);

    expect(told(analysis)).toEqual([]);
    expect(analysis.assist?.detail.refused).toHaveLength(1);
  });

  it('a destination, as a move with the sentence that names it', async () => {
    const text = 'Yu Bowen has left Qwen. The days were long. The researcher has joined ByteDance.';
    const item = article('Yu Bowen leaves Alibaba Qwen', text);
    const quote = 'The researcher has joined ByteDance.';
    const offered = claim({ quote, person: 'Yu Bowen', action: 'joined', to: 'ByteDance' });
    const { analysis, ruled } = await assisted(item, [offered]);

    expect(told(ruled)).toEqual(['yu-bowen departed']);
    expect(told(analysis)).toEqual(['yu-bowen departed ByteDance', 'yu-bowen joined ByteDance']);
    const { span } = analysis.claims.find(({ action }) => action === 'joined')?.evidence ?? {};
    expect(text.slice(span?.start, span?.end)).toBe(quote);
  });

  it('a destination told with the departure, from a quote that holds both', async () => {
    const text = 'Yu Bowen has left Qwen. The researcher has joined ByteDance.';
    const offered = claim({ quote: text, person: 'Yu Bowen', action: 'departed', to: 'ByteDance' });
    const { analysis } = await assisted(article('Yu Bowen leaves Alibaba Qwen', text), [offered]);

    expect(told(analysis)).toEqual(['yu-bowen departed ByteDance', 'yu-bowen joined ByteDance']);
  });

  it('an office and a date, to a claim that the rules read without', async () => {
    const text = 'Wu Jia has left Alibaba Qwen. On May 18, product manager Wu Jia resigned.';
    const item = article('Wu Jia leaves Alibaba Qwen', text);
    const ruledClaim = analyse(item).claims[0];
    const offered = claim({
      quote: 'On May 18, product manager Wu Jia resigned.',
      person: 'Jia Wu',
      action: 'departed',
      role: 'manager',
      date: '2026-05-18',
    });
    const { analysis } = await assisted(item, [offered]);

    expect(analysis.claims[0]).toMatchObject({
      action: 'departed',
      date: '2026-05-18',
      certainty: ruledClaim?.certainty,
    });
    expect(analysis.claims[0]?.role).toMatch(/manager/);
  });

  it('an English summary of a Chinese article, each sentence cited', async () => {
    const item = article('千问后训练负责人郁博文离职', '郁博文已离开阿里千问团队。他将加入字节跳动。');
    const quotes = ['郁博文已离开阿里千问团队'];
    const { analysis } = await assisted(
      item,
      [],
      [
        { text: 'Yu Bowen has left the Alibaba Qwen team.', quotes },
        { text: 'Yu Bowen joins ByteDance.', quotes: ['他将加入字节跳动'] },
      ],
    );

    const written = { quoted: false, articleId: item.id };
    expect(analysis.summary).toEqual([
      {
        ...written,
        text: 'Yu Bowen has left the Alibaba Qwen team.',
        facts: ['p:yu-bowen|departed|bytedance'],
      },
      { ...written, text: 'Yu Bowen joins ByteDance.', facts: ['p:yu-bowen|joined|bytedance'] },
    ]);
    expect(analysis.assist?.outcome).toBe('of the model 2 sentences used');
  });

  it('a stranger of whom the pattern of names knows nothing, under the key of the name, family name first', async () => {
    const text = "Qwen's engineer, one Odalric Mustermann, has left the team.";
    const quote = text;
    const item = article('Another exit at Alibaba Qwen', text);
    const { analysis, ruled } = await assisted(item, [
      claim({ quote, person: 'Odalric Mustermann', action: 'departed' }),
    ]);

    expect(told(ruled)).toEqual([]);
    expect(told(analysis)).toEqual(['mustermann-odalric departed']);
    expect(analysis.claims[0]?.subject).toMatchObject({ name: 'Odalric Mustermann' });
  });

  it('the Latin spelling of somebody whom a Chinese article names, in claim and summary', async () => {
    const item = article('千问研究员冯晓鹭离职', '千问研究员冯晓鹭已离开阿里千问团队。');
    const { analysis, ruled } = await assisted(
      item,
      [claim({ quote: '冯晓鹭已离开阿里千问团队', person: 'Xiaolu Feng', action: 'departed' })],
      [{ text: 'Feng Xiaolu has left the Alibaba Qwen team.', quotes: ['冯晓鹭已离开阿里千问团队'] }],
    );

    expect(told(ruled)).toEqual(['feng-xiaolu departed']);
    expect(analysis.claims).toEqual(ruled.claims);
    expect(analysis.assist?.detail).toEqual({ used: [], refused: [], dropped: [] });
    expect(analysis.summary).toMatchObject([{ facts: ['p:feng-xiaolu|departed|'] }]);
  });

  it('a destination that nobody configured and the rules found', async () => {
    const text = 'Yu Bowen has left Qwen. The researcher has joined Loomwright.';
    const quote = 'The researcher has joined Loomwright.';
    const { analysis } = await assisted(article('Yu Bowen leaves Alibaba Qwen', text), [
      claim({ quote, person: 'Yu Bowen', action: 'joined', to: 'Loomwright' }),
    ]);

    expect(told(analysis)).toEqual(['yu-bowen departed Loomwright', 'yu-bowen joined Loomwright']);
  });

  it('nothing less than the rules read of somebody met before', async () => {
    const item = article(
      'An exit in the AI trade',
      'Feng Xiaolu ran models in Hangzhou. The days were long. The researcher has resigned.',
    );
    const { analysis, ruled, asked } = await assisted(item, [], [], new Map([['feng-xiaolu', 'feng-xiaolu']]));

    expect(told(analyse(item))).toEqual([]);
    expect(told(ruled)).toEqual(['feng-xiaolu departed']);
    expect([asked, told(analysis)]).toEqual([1, told(ruled)]);
  });
});

describe('what a summary may not say', () => {
  const item = article(
    'Yu Bowen leaves Alibaba Qwen',
    'Yu Bowen left Qwen on May 18 after 4 years. Zhou Hao presented a model. It is rumoured that Wu Jia resigned. ByteDance declined to comment. Wu Ke joined Loomwright. Critics attacked the company.',
  );
  const cited = ['Yu Bowen left Qwen on May 18 after 4 years.'];
  it.each([
    ['another person', 'Zhou Hao left Qwen on May 18.', cited, 'somebody whom the cited words do not name'],
    ['another deed', 'Yu Bowen joined Qwen on May 18.', cited, 'a claim that the article does not make'],
    ['a destination', 'Yu Bowen left Qwen for ByteDance.', cited, 'an organisation that the cited words do not name'],
    [
      'a destination named beside it',
      'Yu Bowen left Qwen for ByteDance.',
      [...cited, 'ByteDance declined to comment.'],
      'a claim that the article does not make',
    ],
    ['a number', 'Yu Bowen left Qwen after 7 years.', cited, 'a word or number that the article does not have'],
    ['a date', 'Yu Bowen left Qwen on May 19.', cited, 'a date that the cited words do not have'],
    ['a reason', 'Yu Bowen left Qwen after a quarrel.', cited, 'a word or number that the article does not have'],
    ['a name of nobody', 'Yu Bowen left Qwen with Erik.', cited, 'a word or number that the article does not have'],
    [
      'a rumour as a fact',
      'Wu Jia left Qwen.',
      ['It is rumoured that Wu Jia resigned.'],
      'a claim that the article does not make',
    ],
    [
      'a destination nobody configured, named beside it',
      'Yu Bowen left Qwen for Loomwright.',
      [...cited, 'Wu Ke joined Loomwright.'],
      'a claim that the article does not make',
    ],
    [
      'nothing',
      'Critics attacked the company again.',
      ['Critics attacked the company.'],
      'it tells no claim of the article',
    ],
    ['a denial of it', 'Yu Bowen has not left Qwen at all.', cited, 'a word or number that the article does not have'],
    ['without a quote', 'Yu Bowen left Qwen after 4 years.', [], 'it cites nothing'],
    [
      'with a quote of its own',
      'Yu Bowen left Qwen.',
      ['Yu Bowen was asked to go'],
      'the quoted words are not in the article',
    ],
    ['a link', 'Yu Bowen left Qwen: https://evil.example', cited, 'more than plain prose'],
    ['a bare link', 'Yu Bowen left Qwen, evil.example says', cited, 'more than plain prose'],
    ['a mention', '@channel Yu Bowen left Qwen.', cited, 'more than plain prose'],
    ['markup', 'Yu Bowen *left* [Qwen](x).', cited, 'more than plain prose'],
    ['control characters', 'Yu Bowen left Qwen.\u001b]8;;x\u0007', cited, 'more than plain prose'],
    ['a Slack mention', '<!here> Yu Bowen left Qwen.', cited, 'more than plain prose'],
    ['at length', `Yu Bowen left Qwen ${'on May 18 '.repeat(40)}`, cited, 'too short or too long'],
    ['two sentences in one', 'Yu Bowen left Qwen. Zhou Hao stays.', cited, 'not one statement'],
    ['a question', 'Yu Bowen has left Qwen?', cited, 'more than plain prose'],
    ['words of the article unmarked', 'Yu Bowen left Qwen on May 18 after 4 years', cited, 'a copy of the article'],
    ['Chinese', '郁博文在五月离开了阿里巴巴千问团队，去了别处。', cited, 'more than plain prose'],
  ])('%s', async (_, text, quotes, why) => {
    const { analysis } = await assisted(item, [], [{ text, quotes }]);

    expect(analysis.summary).toBeUndefined();
    expect(analysis.assist?.detail.dropped).toEqual([`a sentence: ${why}`]);
  });

  it('keeps what holds, at most three sentences', async () => {
    const text = 'Yu Bowen has left Qwen after 4 years.';
    const { analysis } = await assisted(
      item,
      [],
      Array.from({ length: 5 }, () => ({ text, quotes: cited })),
    );

    expect(analysis.summary).toHaveLength(3);
    expect(analysis.assist?.detail.dropped).toEqual(['a sentence: one too many', 'a sentence: one too many']);
  });
});

describe('when a model is asked', () => {
  const nothing = { kind: 'answered', answer: { claims: [], summary: [] } } as const;
  it.each([
    ['a relevant article', article('Yu Bowen leaves Alibaba Qwen'), 1],
    ['an article about something else', article('A bakery opens in Hangzhou', 'It sells bread.'), 0],
    ['a language whose denials are not known', article('Yu Bowen leaves Alibaba Qwen', '', { language: 'fi' }), 0],
  ])('%s', async (_, item, times) => {
    expect((await answered(item, nothing)).asked).toBe(times);
  });

  it('not of an article from before the subject begins', async () => {
    let asked = 0;
    const since = { ...subject, since: '2026-06-01' };
    const analyseSince = createAnalyser(since, thresholds);
    const ask = () => {
      asked += 1;
      return Promise.resolve(nothing);
    };
    const assist = createAssist({ analyse: analyseSince, subject: since, thresholds, ask, onFailure: () => {} });
    const item = article('Yu Bowen leaves Alibaba Qwen');
    await assist(item, analyseSince(item));

    expect(asked).toBe(0);
  });

  it.each<[AskFailure, string]>([
    ['timed-out', 'the model timed out; the rules alone'],
    ['invalid', 'the answer of the model was not valid; the rules alone'],
    ['paused', 'the model is not asked after failures in a row; the rules alone'],
    ['unauthorised', 'the model wants another key; the rules alone'],
  ])('and %s leaves the analysis of the rules, and says so', async (failure, outcome) => {
    const { analysis, ruled, failures } = await answered(article('Yu Bowen leaves Alibaba Qwen'), {
      kind: 'failed',
      failure,
    });

    expect(analysis).toEqual({ ...ruled, assist: { stage: 'assist', outcome, detail: {} } });
    expect(failures).toEqual([failure]);
  });
});
