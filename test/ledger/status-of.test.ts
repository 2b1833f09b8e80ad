import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestSaid, statusOf } from '../../src/ledger/status-of.ts';
import { storyAsOf } from '../../src/ledger/story-as-of.ts';
import { CERTAINTIES, type Certainty } from '../../src/model/claim.ts';
import type { Said } from '../../src/model/story.ts';
import { at } from './as-of-day.ts';
import { article, ledgerOf, says } from './known-claims.ts';

const on = (day: string, certainty: Certainty, denies = false): Said => ({
  certainty,
  denies,
  at: `2026-${day}T00:00:00.000Z`,
});
const anything = fc.record({
  certainty: fc.constantFrom(...CERTAINTIES),
  denies: fc.boolean(),
  at: fc.integer({ min: 0, max: 80 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
});

describe('the status of what is said', () => {
  it.each([
    ['nothing stated', [], 'reported'],
    ['a denial by the company alone', [on('03-02', 'confirmed', true)], 'denied'],
    ['a report and its denial', [on('03-01', 'reported'), on('03-02', 'confirmed', true)], 'denied'],
    ['a report within a month of the denial', [on('03-02', 'confirmed', true), on('03-20', 'reported')], 'denied'],
    ['a report long after the denial', [on('03-02', 'confirmed', true), on('05-01', 'reported')], 'reported'],
    ['a confirmation after the denial', [on('03-02', 'confirmed', true), on('03-03', 'confirmed')], 'confirmed'],
    ['a denial after the confirmation', [on('03-02', 'confirmed'), on('03-03', 'confirmed', true)], 'denied'],
    ['a denial less certain than the report', [on('03-01', 'reported'), on('03-02', 'rumoured', true)], 'reported'],
    ['a report disputed by another', [on('03-01', 'reported'), on('03-02', 'reported', true)], 'reported'],
  ] as const)('%s', (_, said, status) => {
    expect(statusOf(said, 'reported')).toBe(status);
    expect(statusOf([...said].reverse(), 'reported')).toBe(status);
  });

  it('follows from the latest of each kind, however much is said and in parts', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 20 }), fc.array(anything, { maxLength: 20 }), (before, after) => {
        const kept = latestSaid([...latestSaid(before), ...after]);
        expect(kept.length).toBeLessThanOrEqual(6);
        expect(statusOf(kept, 'reported')).toBe(statusOf([...after, ...before], 'reported'));
      }),
    );
  });

  it('is the same for a story as it stands and as it stood then', async () => {
    const left = { from: 'Qwen' };
    const told = [
      article('a1', 'A', '2026-03-01T00:00:00.000Z', [says('yu-bowen', 'departed', left)]),
      article('a2', 'B', '2026-03-02T00:00:00.000Z', [
        says('yu-bowen', 'departed', { ...left, negated: true, certainty: 'confirmed', saidBy: 'Alibaba' }),
      ]),
      article('a3', 'C', '2026-03-03T00:00:00.000Z', [
        says('yu-bowen', 'departed', { ...left, certainty: 'confirmed', saidBy: 'himself' }),
      ]),
    ];
    const ledger = await ledgerOf(told);
    const story = await ledger.records.stories.get('yu-bowen-departed');
    if (story === undefined) throw new Error('no story opened');
    const statusOn = async (day: string) => (await storyAsOf(ledger, story, at(day)))?.story.status;

    expect(story.status).toBe('confirmed');
    expect([await statusOn('2026-03-01'), await statusOn('2026-03-02'), await statusOn('2026-03-03')]).toEqual([
      'reported',
      'denied',
      'confirmed',
    ]);
    const soFar = await ledgerOf(told.slice(0, 2));
    expect((await soFar.records.stories.get('yu-bowen-departed'))?.status).toBe('denied');
  });
});
