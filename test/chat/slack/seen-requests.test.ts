import { expect, it } from 'vitest';
import { createSeenRequests } from '../../../src/chat/slack/seen-requests.ts';
import { manualClock } from '../../../src/lib/clock.ts';

it('knows a request again for ten minutes, and no more than the latest five thousand', async () => {
  const clock = manualClock(0);
  const seen = createSeenRequests(clock);

  expect(await Promise.all([seen.isNew('a'), seen.isNew('a'), seen.isNew('b')])).toEqual([true, false, true]);

  clock.set(9 * 60_000);
  expect(await seen.isNew('a')).toBe(false);
  clock.set(11 * 60_000);
  expect(await seen.isNew('a')).toBe(true);

  for (let at = 0; at < 5_000; at++) await seen.isNew(`other ${at}`);
  expect(await seen.isNew('a')).toBe(true);
  expect(await seen.isNew('other 4999')).toBe(false);
});
