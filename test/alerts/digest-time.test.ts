import { describe, expect, it } from 'vitest';
import { nextDigest, quietUntil } from '../../src/alerts/digest-time.ts';
import type { Digest } from '../../src/model/subscription.ts';

const next = (digest: Partial<Digest>, after: string) =>
  new Date(
    nextDigest({ hour: 9, weekday: null, timezone: 'Europe/Berlin', ...digest }, Date.parse(after)),
  ).toISOString();

describe('the next digest', () => {
  it.each([
    ['later the same day', '2026-03-12T06:00:00Z', '2026-03-12T08:00:00.000Z'],
    ['the next day, once its hour has come', '2026-03-12T08:00:00Z', '2026-03-13T08:00:00.000Z'],
    ['over the change to summer time', '2026-03-28T08:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['over the change back', '2026-10-24T07:00:00Z', '2026-10-25T08:00:00.000Z'],
  ])('is %s', (_, after, due) => {
    expect(next({}, after)).toBe(due);
  });

  it('comes on the day whose hour is left out, and once on the day that has it twice', () => {
    expect(next({ hour: 2 }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(next({ hour: 2 }, '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:00:00.000Z');
    expect(next({ hour: 2 }, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
    expect(next({ hour: 2 }, '2026-10-25T00:00:00Z')).toBe('2026-10-26T01:00:00.000Z');
  });

  it('keeps to its day of the week, and to zones off the full hour', () => {
    expect(next({ weekday: 1 }, '2026-03-12T12:00:00Z')).toBe('2026-03-16T08:00:00.000Z');
    expect(next({ weekday: 1 }, '2026-03-16T08:00:00Z')).toBe('2026-03-23T08:00:00.000Z');
    expect(next({ hour: 0, timezone: 'Asia/Kathmandu' }, '2026-03-12T12:00:00Z')).toBe('2026-03-12T18:15:00.000Z');
  });
});

describe('quiet hours', () => {
  const until = (now: string, from: number, to: number) => {
    const end = quietUntil({ from, to, timezone: 'Asia/Shanghai' }, Date.parse(now));
    return end === null ? null : new Date(end).toISOString();
  };

  it.each([
    ['2026-03-12T13:59:59Z', 22, 7, null],
    ['2026-03-12T14:00:00Z', 22, 7, '2026-03-12T23:00:00.000Z'],
    ['2026-03-12T22:59:00Z', 22, 7, '2026-03-12T23:00:00.000Z'],
    ['2026-03-12T23:00:00Z', 22, 7, null],
    ['2026-03-12T05:00:00Z', 12, 14, '2026-03-12T06:00:00.000Z'],
    ['2026-03-12T06:00:00Z', 12, 14, null],
  ])('at %s, from %i to %i, last until %s', (now, from, to, end) => {
    expect(until(now, from, to)).toBe(end);
  });
});
