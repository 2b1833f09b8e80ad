import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../src/pictures/time-axis.ts';

const labels = (from: string, to: string) =>
  timeAxis(Date.parse(from), Date.parse(to) + 86_400_000).ticks.map(({ label }) => label);

describe('the axis of a timeline', () => {
  it.each([
    ['2026-03-03', '2026-03-03', ['2026-02-28', '03-02', '03-04', '03-06']],
    ['2025-12-20', '2026-01-20', ['2025-12-08', '12-22', '2026-01-05', '01-19']],
    ['2026-01-12', '2026-04-20', ['2026-01', '2026-02', '2026-03', '2026-04']],
    ['2025-06-01', '2026-05-10', ['2025-04', '2025-07', '2025-10', '2026-01', '2026-04']],
    ['2019-01-01', '2026-03-01', ['2018', '2020', '2022', '2024', '2026']],
  ])('from %s to %s has its days, weeks, months or years', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  it('has at most seven ticks in order, and holds what it was asked to', () => {
    const LAST = Date.parse('9999-12-31');
    const FIRST = Date.parse('0001-01-01');
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: 1, max: LAST - FIRST }), (start, length) => {
        const { fromMs, toMs, ticks } = timeAxis(start, start + length);

        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(fromMs).toBeLessThanOrEqual(start);
        expect(toMs).toBeGreaterThanOrEqual(start + length);
        expect(ticks.map(({ atMs }) => atMs)).toEqual([...ticks].map(({ atMs }) => atMs).sort((a, b) => a - b));
      }),
    );
  });
});
