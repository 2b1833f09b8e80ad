import { describe, expect, it } from 'vitest';
import { article, memoryLedger } from './judging-harness.ts';

describe('the event an article is about', () => {
  const left = article('Song Jiayi leaves Alibaba’s Qwen', 'She resigned on Monday.', {
    published: '2026-03-02T08:00:00.000Z',
  });
  const sues = ['Alibaba sues Song Jiayi over a non-compete', 'Song Jiayi left Alibaba’s Qwen in March.'] as const;
  it('is the later one where the other has long been told', async () => {
    const ledger = memoryLedger();
    await ledger.take(left);
    const judgement = await ledger.take(article(...sues, { published: '2026-05-20T08:00:00.000Z' }));
    expect(judgement).toMatchObject({ verdict: 'alert', storyId: 'lawsuit-song-jiayi' });
    expect(judgement.events[0]).toBe('lawsuit-song-jiayi');
  });
  it('names the person of the lead in a headline that names nobody', async () => {
    const suit = article(
      'Alibaba sues former Qwen engineer',
      'Song Jiayi, who left Alibaba’s Qwen, is taken to court.',
    );
    expect((await memoryLedger().take(suit)).events).toContain('lawsuit-song-jiayi');
  });
});

describe('coverage that names nobody', () => {
  const published = '2026-05-20T09:00:00.000Z';
  it('belongs to what most has been written about, and after a week to nothing', async () => {
    const ledger = memoryLedger();
    for (const [title, at] of [
      ['Song Jiayi leaves Alibaba’s Qwen', '2026-05-18T08:00:00.000Z'],
      ['宋佳怡离开千问', '2026-05-18T09:00:00.000Z'],
      ['Alibaba names Yuan Boyang head of Qwen agents', '2026-05-19T08:00:00.000Z'],
    ] as const)
      await ledger.take(article(title, '', { published: at }));
    const exodus = article('Exodus at Alibaba’s Qwen: key researchers walk out', '', { published });
    expect(await ledger.take(exodus)).toMatchObject({ verdict: 'corroboration', storyId: 'song-jiayi-departed' });
    const later = article('Exodus at Alibaba’s Qwen: more researchers quit', '', {
      published: '2026-06-20T08:00:00.000Z',
    });
    expect(await ledger.take(later)).toMatchObject({ verdict: 'alert', storyId: expect.stringMatching(/^coverage-/) });
  });
});
