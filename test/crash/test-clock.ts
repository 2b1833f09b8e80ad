import type { Clock } from '../../src/lib/clock.ts';
import type { ChildSettings } from './child-settings.ts';

/** The time of the fakes and of every process of the bot: the machine's, faster, and moved on as the stream goes. */
export interface TestClock extends Clock {
  settings(): Omit<ChildSettings, 'dieAt'>;
  /** Moves it on to a time that lies ahead; one that lies behind changes nothing. */
  moveTo(ms: number): void;
}

export function createTestClock(origin: number, scale: number): TestClock {
  const realOrigin = Date.now();
  let jumped = 0;
  const now = () => Math.floor(origin + jumped + (Date.now() - realOrigin) * scale);
  return {
    now,
    settings: () => ({ realOrigin, origin, scale, jumped }),
    moveTo(ms) {
      jumped += Math.max(0, ms - now());
    },
  };
}
