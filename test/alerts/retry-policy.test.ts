import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RETRY_POLICIES, waitAfter } from '../../src/alerts/retry-policy.ts';

const REASONS = ['rate-limited', 'unavailable', 'no-answer'] as const;

it('never waits less than the platform asks for, and never much longer than its policy says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REASONS),
      fc.integer({ min: 1, max: 3_600_000 }),
      fc.nat(10_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (reason, afterMs, attempts, random) => {
        const wait = waitAfter({ status: 'retry', reason, afterMs }, attempts, random);
        const { longestMs, jitter } = RETRY_POLICIES[reason];
        expect(wait).toBeGreaterThanOrEqual(afterMs);
        expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(longestMs, afterMs) * (1 + jitter)));
      },
    ),
  );
});

it('waits longer with every failure but as long as the platform says where it says so', () => {
  const waits = (reason: (typeof REASONS)[number]) =>
    [0, 1, 2].map((attempts) => waitAfter({ status: 'retry', reason, afterMs: 2_000 }, attempts, 0));

  expect(waits('no-answer')).toEqual([2_000, 4_000, 8_000]);
  expect(waits('rate-limited')).toEqual([2_000, 2_000, 2_000]);
});

it('tries at different times what failed at one', () => {
  const wait = (random: number) => waitAfter({ status: 'retry', reason: 'unavailable', afterMs: 10_000 }, 0, random);

  expect([wait(0), wait(0.5)]).toEqual([10_000, 11_000]);
});
