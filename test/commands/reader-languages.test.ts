import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { ReaderLanguage } from '../../src/model/reader-language.ts';
import { TOPICS } from '../../src/model/topic.ts';
import { article, ledgerOf, ORGANISATIONS, PEOPLE, says } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { askedOn, asking, REPORT, textOf } from './answer-text.ts';

const REASONS = [
  { stage: 'identity', outcome: 'not seen before', detail: {} },
  {
    stage: 'near-duplicate',
    outcome: 'most similar: Wire',
    detail: { score: 0.2, threshold: 0.5, title: 'Wire on b1' },
  },
  { stage: 'relevance', outcome: 'about the subject', detail: { score: 3.5, threshold: 2 } },
  { stage: 'claims', outcome: '1 claim', detail: { people: ['yu-bowen'] } },
  { stage: 'story', outcome: 'belongs to yu-bowen-departed', detail: { by: 'event', event: 'yu-bowen-departed' } },
  { stage: 'novelty', outcome: 'nothing new', detail: {} },
  { stage: 'verdict', outcome: 'update', detail: { rule: 'a new fact in a story already told' } },
] as const;

/** Beside the five of March: a leaving taken back, one denied, somebody whom nobody configured, a copy. */
const ARTICLES = [
  ...MARCH,
  article(
    'b1',
    'Wire',
    '2026-03-20T00:00:00.000Z',
    [says('yu-bowen', 'departed', { from: 'Qwen', negated: true, reversed: true })],
    { reasons: REASONS, verdict: 'update' },
  ),
  article('b2', 'Wire', '2026-03-21T00:00:00.000Z', [
    says('kaixin-li', 'denied', { certainty: 'confirmed', saidBy: 'himself' }),
  ]),
  article('b3', 'Wire', '2026-03-22T00:00:00.000Z', [
    says('mei-lan', 'departed', { from: 'Qwen', to: 'start-up', role: 'head of pre-training' }),
  ]),
  article('b4', 'Wire', '2026-03-22T01:00:00.000Z', [says('wu-yongming', 'founded')]),
];

const QUESTIONS = [
  'who-left',
  'who-left since 2027',
  'who-left person Wu Zeming',
  'who-left Bai',
  'who-joined',
  'who-joined since 2027',
  'who-leads',
  'who-leads as-of 2020',
  'timeline',
  'timeline 5',
  'timeline story:lin-junyang-departed',
  'timeline story:nothing-like-it',
  'latest',
  'latest departure',
  'latest analysis',
  'person Lin Junyang',
  'person Yu Bowen',
  'person Kaixin Li',
  'person mei-lan',
  'person Wu Yongming as-of 2020',
  'person Zhou',
  'person Lin Junyong',
  'person Qqqqqqq',
  'person',
  'story hui-binyuan-departed',
  'story hui-binyuan-departed as-of 2026-03-01',
  'story foundation-model-task-force-formed',
  'story hui-binyuan-departde',
  'story',
  'sources lin-junyang-departed',
  'why yu-bowen-departed',
  'why https://b1.example/story',
  'why https://unseen.example/story',
  'why',
  'subscribe departure',
  'subscribe Yu Bowen weekly quiet 22-7',
  'subscribe departure hour 99',
  'subscribe football',
  'subscribe',
  'subscriptions',
  'preview Lin Junyang',
  'mute departure 3d',
  'mute departure off',
  'mute',
  'feedback duplicate lin-junyang-departed',
  'feedback',
  'unsubscribe analysis',
  'unsubscribe all',
  'feeds',
  'status',
  'help',
  'frobnicate',
  'who-lef',
  'who-left sinse 2026-03',
  'who-left since',
  'who-left since yesterday',
  'who-left as-of never',
  'who-left person Yu since 2026-03 Bowen',
  'who-leads everything',
  'timeline many',
  'latest limit 0',
  'latest depature',
  'latest topic sports',
];

/** What stands in any language: what can be typed, ids, addresses, names, what articles say in their own words, the operator's words. */
const AS_IT_IS: readonly (string | RegExp)[] = [
  /<https?:[^>]*>|https?:\S+/g,
  /\/qwen [\x20-\x7e–]*/g,
  /[a-z0-9]+(-[a-z0-9]+)+/g,
  ...ARTICLES.flatMap(({ source, claims }) => [
    source.title,
    source.outlet,
    ...claims.flatMap(({ detail }) => (detail === undefined ? [] : [detail])),
  ]),
  ...PEOPLE.flatMap(({ name, names, misspellings }) => [name, ...names, ...misspellings]),
  ...ORGANISATIONS.flatMap(({ name }) => name),
  'Mei Lan',
  ...Object.values(REPORT).filter((value) => typeof value === 'string'),
  ...REPORT.feeds.flatMap(({ name, problem }) => (problem === null ? [name] : [name, problem])),
  ...TOPICS,
  /\b(since|days|topic|as-of|limit|UTC|AMP|CEO|CTO|key|name|names|mergedFrom|config\/watch\.yaml|subject\.people)\b/g,
  /文章编号 \S+/g,
  // A day with its time.
  /\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g,
  // As it was typed.
  /“[\x20-\x7e]*”/g,
];

let ledger: Ledger;
let empty: Ledger;

beforeAll(async () => {
  ledger = await ledgerOf(ARTICLES);
  empty = await ledgerOf([]);
});

/** @returns all pages of the answer, with the labels of its buttons. */
async function answerTo(question: string, language: ReaderLanguage, of = ledger): Promise<string> {
  const { deps, errors } = asking(of, { asked: askedOn('slack', language) });
  const pages: string[] = [];
  for (let page = 1; page < 20; page++) {
    const text = textOf(await dispatch(page === 1 ? question : `${question} page:${page}`, deps));
    pages.push(text);
    if (!/Next page|下一页/.test(text)) break;
  }
  expect(errors).toEqual([]);
  return pages.join('\n');
}

/** @returns what is left of an answer without what stands in any language, as far as it is written in `letters`. */
function foreign(answer: string, letters: RegExp): string[] {
  const labelled = answer.replace(/\[([^\]:]*): [^\]]*\]/g, ' $1 ');
  const patterns = AS_IT_IS.filter((known) => typeof known !== 'string');
  // A name that begins with another one goes first.
  const texts = AS_IT_IS.filter((known) => typeof known === 'string').sort((x, y) => y.length - x.length);
  const rest = [...texts, ...patterns].reduce<string>((text, known) => text.replaceAll(known, ' '), labelled);
  return rest.match(letters) ?? [];
}

it('every command is asked', () => {
  const asked = new Set(QUESTIONS.map((question) => question.split(' ')[0]));
  expect(commands.filter(({ name }) => !asked.has(name)).map(({ name }) => name)).toEqual([]);
});

describe('an answer for a reader of Chinese', () => {
  it.each(QUESTIONS)('has no English word: %s', async (question) => {
    const answer = await answerTo(question, 'zh');
    expect(foreign(answer, /[A-Za-z]{2,}/g)).toEqual([]);
    expect(answer).toMatch(/\p{Script=Han}/u);
    expect(answer).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });

  it.each(commands.map(({ name }) => name))('has none where nothing is known: %s', async (name) => {
    const answer = await answerTo(name === 'person' ? 'person Lin Junyang' : name, 'zh', empty);
    expect(foreign(answer, /[A-Za-z]{2,}/g)).toEqual([]);
  });

  it('names people, organisations, posts and statuses as Chinese readers know them', async () => {
    const answer = await answerTo('who-left', 'zh');
    expect(answer).toMatch(/林俊旸 \| 通义千问技术负责人 \| 2026-03-03 \| – \| 已证实 \|/);
    expect(answer).toContain('郁博文（后训练与对齐负责人）：已撤回（');
    expect(await answerTo('story foundation-model-task-force-formed', 'zh')).toContain(
      '员工大会谈及通义实验室：the accounts are unverified [已报道]（',
    );
    expect(await answerTo('latest', 'zh')).toContain('吴泳铭、周靖人和吴泽明获任命进入');
    expect(await answerTo('person 惠彬原', 'zh')).toMatch(/惠彬原，离开何处: 通义千问/);
  });
});

describe('an answer for a reader of English', () => {
  it.each(QUESTIONS)('has no Chinese character but in names: %s', async (question) => {
    const answer = await answerTo(question, 'en');
    expect(foreign(answer, /\p{Script=Han}+|[，。：；（）、]/gu)).toEqual([]);
    expect(answer).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  });

  it('has an article’s headline in English where it was written in another language', async () => {
    const told = article(
      'c1',
      '晚报',
      '2026-04-01T00:00:00.000Z',
      [says('zhou-hao', 'departed', { from: 'Qwen', to: 'ByteDance' })],
      { language: 'zh', title: '周浩离职，加入字节跳动' },
    );
    const of = await ledgerOf([told]);
    expect(await answerTo('latest', 'en', of)).toContain('Zhou Hao leaves Qwen for ByteDance [reported]');
    expect(await answerTo('latest', 'zh', of)).toContain('周浩离开通义千问，转往字节跳动 [已报道]');
    expect(await answerTo('story zhou-hao-departed', 'en', of)).toMatch(/^Zhou Hao leaves Qwen for ByteDance\n/);
  });
});
