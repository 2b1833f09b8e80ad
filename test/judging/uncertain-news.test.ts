import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/model/judgement.ts';
import { article, memoryLedger } from './judging-harness.ts';

const text = 'Alibaba’s Qwen is a family of models.';

/** The judgement of the last article, each a day after the one before. */
async function lastOf(...titles: readonly string[]): Promise<Judgement | undefined> {
  const ledger = memoryLedger();
  let last: Judgement | undefined;
  for (const [day, title] of titles.entries())
    last = await ledger.take(article(title, text, { published: `2026-05-${10 + day}T08:00:00.000Z` }));
  return last;
}

describe('an update that may be a repeat in other words', () => {
  it.each([
    ['a hire after a post', 'Alibaba names Tang Yue head of Qwen agents', 'Tang Yue joins Alibaba’s Qwen'],
    ['the same deed, another place', 'Tang Yue leaves Qwen for Tencent', 'Tang Yue leaves Qwen for ByteDance'],
  ])('is marked: %s', async (_, first, then) => {
    const judgement = await lastOf(first, then);
    expect(judgement).toMatchObject({ verdict: 'update', news: { uncertain: true } });
  });
  it('says so among its reasons', async () => {
    const judgement = await lastOf('Tang Yue leaves Qwen for Tencent', 'Tang Yue leaves Qwen for ByteDance');
    expect(judgement).toMatchObject({ verdict: 'update', news: { uncertain: true } });
    expect(judgement?.reasons.find(({ stage }) => stage === 'novelty')?.detail.uncertain).toBe(true);
  });
  it.each([
    ['a place told for the first time', 'Tang Yue leaves Alibaba’s Qwen', 'Tang Yue leaves Qwen for ByteDance'],
    ['a denial', 'Tang Yue is leaving Alibaba’s Qwen, sources say', 'Tang Yue denies leaving Alibaba’s Qwen'],
    ['somebody else', 'Tang Yue leaves Qwen', 'Tang Yue and Song Jiayi leave Alibaba’s Qwen'],
  ])('is not marked: %s', async (_, first, then) => {
    const judgement = await lastOf(first, then);
    expect(judgement?.verdict).toMatch(/^(alert|update)$/);
    expect(judgement?.news.uncertain).toBeUndefined();
  });
  it('is never a first report', async () => {
    expect((await lastOf('Tang Yue leaves Qwen for Tencent'))?.news.uncertain).toBeUndefined();
  });
});
