import { describe, expect, it } from 'vitest';
import type { ChatAdapter, Inbound } from '../../src/chat/chat-adapter.ts';
import { createAskingPace } from '../../src/commands/asking-pace.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { askedOn, textOf } from './answer-text.ts';

const START = '2026-03-20T00:00:00.000Z';
const later = (ms: number) => Date.parse(START) + ms;

describe('the pace of questions', () => {
  it('takes some at once, says when to ask again, and forgives with time', () => {
    const clock = manualClock(START);
    const pace = createAskingPace(clock, { atOnce: 3, everyMs: 2_000 });

    expect([1, 2, 3].map(() => pace('ben'))).toEqual([0, 0, 0]);
    expect(pace('ben')).toBe(2);
    clock.set(later(500));
    expect(pace('ben')).toBe(2);
    clock.set(later(2_000));
    expect(pace('ben')).toBe(0);
    expect(pace('ben')).toBe(2);
    clock.set(later(62_000));
    expect([1, 2, 3, 4].map(() => pace('ben'))).toEqual([0, 0, 0, 2]);
  });

  it('is one person’s own, and asking too often makes it no longer', () => {
    const clock = manualClock(START);
    const pace = createAskingPace(clock, { atOnce: 1, everyMs: 1_000 });

    expect([pace('ben'), pace('ben'), pace('ben'), pace('anna')]).toEqual([0, 1, 1, 0]);
    clock.set(later(1_000));
    expect(pace('ben')).toBe(0);
  });

  it('remembers ten thousand people and no more', () => {
    const pace = createAskingPace(manualClock(START), { atOnce: 1, everyMs: 1_000 });
    for (let number = 0; number <= 10_000; number++) pace(`person ${number}`);

    expect(pace('person 10000')).toBe(1);
    expect(pace('person 0')).toBe(0);
  });
});

describe('somebody who asks without end', () => {
  it.each([
    ['en', 'Ask again in 2 seconds.'],
    ['zh', '请在 2 秒后再试。'],
  ] as const)('is told in their language when to ask again, and nobody else waits: %s', async (language, told) => {
    let inbound: Inbound | undefined;
    const adapter: ChatAdapter = {
      platform: 'slack',
      start: async (given) => {
        inbound = given;
      },
      stop: async () => {},
      send: async () => ({ status: 'delivered', messageRef: 'm' }),
    };
    const { app, clock } = await memoryApp({ adapter });
    await app.open();
    const ask = async (id: string, text = 'help') => {
      const asked = askedOn('slack', language);
      const asker = { ...asked.asker, self: { platform: 'slack', id: `@${id}` } as const };
      return textOf((await inbound?.command({ text, ...asked, asker })) ?? { blocks: [] });
    };
    for (let times = 0; times < 30; times++) expect(await ask('ben', 'x')).not.toContain(told);

    expect(await ask('ben')).toContain(told);
    expect(await ask('anna')).toContain('who-left');
    clock.set(clock.now() + 2_000);
    expect(await ask('ben')).toContain('who-left');
  });
});
