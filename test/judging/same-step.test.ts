import { describe, expect, it } from 'vitest';
import { tellsPlace } from '../../src/judging/same-step.ts';
import { analyse, article, memoryLedger } from './judging-harness.ts';
import type { Text } from './minimal-pairs/pair-group.ts';

const [DAY_ONE, DAY_TWO] = ['2026-05-20T08:00:00.000Z', '2026-05-21T08:00:00.000Z'];
const QUIET = /^(duplicate|corroboration)$/;
const LOUD = /^(alert|update)$/;

/** The verdict on `then`, a day after `first` was told. */
async function verdictAfter(first: Text, then: Text): Promise<string> {
  const ledger = memoryLedger();
  expect((await ledger.take(article(...textOf(first), { published: DAY_ONE }))).verdict).toBe('alert');
  return (await ledger.take(article(...textOf(then), { published: DAY_TWO }))).verdict;
}

const textOf = ([title, text = '']: Text): [string, string] => [title, text];

describe('one step in other words', () => {
  const named: Text = ['阿里任命唐悦为千问语音负责人'];
  it.each<[string, Text, Text]>([
    ['a transfer after an appointment', named, ['唐悦调任千问语音负责人']],
    [
      'an appointment after a transfer',
      ['唐悦调任千问语音负责人'],
      ['Alibaba names Tang Yue head of Qwen’s speech team'],
    ],
    [
      'the post that somebody left, told on the way',
      ['千问语音负责人唐悦离职'],
      ['Qwen speech lead bows out', 'Tang Yue, appointed to lead speech at Alibaba’s Qwen, resigned on Monday.'],
    ],
    [
      'a departure denied of who stays',
      ['Zhou Jingren remains head of Tongyi Lab'],
      ['Alibaba denies that Zhou Jingren has left Tongyi Lab'],
    ],
    [
      'who goes and who comes, of a handover told before',
      ['周靖人卸任首席科学家转任阿里顾问，骆敏生接任'],
      ['周靖人卸任阿里首席科学家', '周靖人卸任阿里首席科学家，由骆敏生接任。'],
    ],
  ])('is not told again: %s', async (_, first, then) => {
    expect(await verdictAfter(first, then)).toMatch(QUIET);
  });
  it.each<[string, Text, Text]>([
    ['leaves after an appointment', named, ['Tang Yue leaves Alibaba’s Qwen']],
    ['joins a rival after an appointment', named, ['Tang Yue joins Tencent from Alibaba’s Qwen']],
    ['is promoted after leaving', ['千问语音负责人唐悦离职'], ['Alibaba promotes Tang Yue to deputy head of Qwen']],
    ['leaves after a transfer', ['阿里副总裁许主洪转岗通义实验室'], ['阿里副总裁许主洪离职', '许主洪离开通义实验室。']],
  ])('is told where it is another: %s', async (_, first, then) => {
    expect(await verdictAfter(first, then)).toMatch(LOUD);
  });
});

describe('a place told before', () => {
  const founded = analyse(
    article('Tang Yue founded Guanghe Labs after leaving Alibaba’s Qwen', '', { published: DAY_TWO }),
  ).claims.find(({ action }) => action === 'founded');
  const fact = { negated: false, certainty: 'reported', storyId: null, told: DAY_ONE, seeded: false } as const;
  it.each([
    ['the same', 'Guanghe Labs', true],
    ['part of the name', 'Guanghe', true],
    ['in the other script', '光合视界', true],
    ['another', 'Reka', false],
    ['not named then', null, false],
  ])('%s: %s', (_, to, told) => {
    if (founded === undefined) throw new Error('nothing founded');
    expect(founded.to).toBe('Guanghe Labs');
    expect(tellsPlace({ ...fact, to }, founded)).toBe(told);
  });
});
