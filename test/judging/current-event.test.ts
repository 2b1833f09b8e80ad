import { describe, expect, it } from 'vitest';
import { analyse, article, memoryLedger } from './judging-harness.ts';

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

describe('a letter to staff', () => {
  const talk = article('Zhou Hao said to leave Alibaba’s Qwen', 'Sources say that he goes.', {
    published: '2026-05-20T08:00:00.000Z',
  });
  it('is told as what it announces, and belongs to a story of it that has just begun', async () => {
    const ledger = memoryLedger();
    await ledger.take(talk);
    const letter = article(
      'ALIBABA QWEN LEAD ZHOU HAO TO LEAVE, CEO LETTER SAYS',
      'Eddie Wu told staff in a letter that Zhou Hao leaves Qwen.',
      { published: '2026-05-20T12:00:00.000Z' },
    );
    expect((await ledger.take(letter)).storyId).toBe('zhou-hao-departed');
  });
  it('is an event of its own where what it speaks of is old', async () => {
    const ledger = memoryLedger();
    await ledger.take(talk);
    const letter = article(
      'Eddie Wu writes letter to staff about Zhou Hao’s exit from Qwen',
      'Alibaba accepts that Zhou Hao leaves, the letter to employees says.',
      { published: '2026-05-30T12:00:00.000Z' },
    );
    expect((await ledger.take(letter)).storyId).toMatch(/^staff-letter-/);
  });
});

describe('a denial', () => {
  const talk = article('Zhou Hao has left Alibaba’s Qwen, sources say', 'The rumour is unconfirmed.', {
    published: '2026-05-20T08:00:00.000Z',
  });
  const denial = (published: string) =>
    article('Alibaba denies that Zhou Hao leaves', 'A spokesperson said that he stays at Qwen.', { published });
  it('belongs to the talk that it answers', async () => {
    const ledger = memoryLedger();
    await ledger.take(talk);
    const answer = await ledger.take(denial('2026-05-22T08:00:00.000Z'));
    expect(answer).toMatchObject({ verdict: 'update', storyId: 'zhou-hao-departed', events: ['zhou-hao-departed'] });
    // Told once, whoever says it again.
    const again = article('Zhou Hao does not leave Qwen, Alibaba says', 'Alibaba denies that Zhou Hao leaves Qwen.', {
      published: '2026-05-22T12:00:00.000Z',
    });
    expect(await ledger.take(again)).toMatchObject({ verdict: 'corroboration', storyId: 'zhou-hao-departed' });
  });
});

describe('a post in a body that has long been there', () => {
  it('is the person’s own event, and one in a body that is formed is the forming', () => {
    const events = (title: string, text: string) => analyse(article(title, text)).events;
    expect(events('Alibaba names Yuan Boyang head of Token Foundry', 'He starts on Monday.')[0]).toBe(
      'yuan-boyang-appointed',
    );
    expect(
      events('Alibaba forms Token Foundry under Yuan Boyang', 'The new unit, Token Foundry, is led by Yuan Boyang.')[0],
    ).toBe('token-foundry-formed');
  });
});
