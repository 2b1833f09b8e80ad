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
const anything = fc
  .record({
    certainty: fc.constantFrom(...CERTAINTIES),
    denies: fc.boolean(),
    at: fc.integer({ min: 0, max: 80 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
  })
  .chain((said) =>
    fc
      .record({
        weak: fc.constantFrom(undefined, 'Forum', 'Aggregator', 'Board', 'List'),
        manner: fc.constantFrom(undefined, 'stays' as const, 'reverses' as const),
      })
      .map(
        ({ weak, manner }): Said => ({
          ...said,
          ...(weak === undefined ? {} : { weak }),
          ...(manner === undefined || !said.denies ? {} : { manner }),
        }),
      ),
  );
const weakly = (said: Said, weak: string): Said => ({ ...said, weak });
const reversal = (day: string, certainty: Certainty = 'reported'): Said => ({
  ...on(day, certainty, true),
  manner: 'reverses',
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
    [
      'a reversal that says too that the person stays',
      [on('03-01', 'reported'), reversal('03-04'), { ...on('03-04', 'reported', true), manner: 'stays' as const }],
      'reversed',
    ],
    ['a report on one forum', [weakly(on('03-01', 'reported'), 'Forum')], 'rumoured'],
    [
      'a report of one forum, twice',
      [weakly(on('03-01', 'reported'), 'Forum'), weakly(on('03-02', 'reported'), 'Forum')],
      'rumoured',
    ],
    [
      'a report of two weak outlets',
      [weakly(on('03-01', 'reported'), 'Forum'), weakly(on('03-02', 'reported'), 'Board')],
      'reported',
    ],
    ['own words on one forum', [weakly(on('03-01', 'confirmed'), 'Forum')], 'reported'],
    [
      'own words in two weak outlets',
      [weakly(on('03-01', 'confirmed'), 'Forum'), weakly(on('03-02', 'confirmed'), 'Board')],
      'confirmed',
    ],
    [
      'a report on a forum and in the press',
      [weakly(on('03-01', 'reported'), 'Forum'), on('03-02', 'reported')],
      'reported',
    ],
    [
      'a report and a denial on one forum',
      [on('03-01', 'reported'), weakly(on('03-02', 'reported', true), 'Forum')],
      'reported',
    ],
    [
      'a confirmation and its denial in two weak outlets',
      [
        on('03-01', 'confirmed'),
        weakly(on('03-02', 'confirmed', true), 'Forum'),
        weakly(on('03-03', 'confirmed', true), 'Board'),
      ],
      'denied',
    ],
    ['a confirmation taken back', [on('03-01', 'confirmed'), reversal('03-10')], 'reversed'],
    [
      'a confirmation rumoured to be taken back',
      [on('03-01', 'confirmed'), reversal('03-10', 'rumoured')],
      'confirmed',
    ],
    [
      'coverage that trails behind a reversal',
      [on('03-01', 'confirmed'), reversal('03-10'), on('03-11', 'reported')],
      'reversed',
    ],
    ['a report after a reversal', [on('03-01', 'confirmed'), reversal('03-10'), on('03-20', 'reported')], 'reported'],
    ['a confirmation after a reversal', [reversal('03-10'), on('03-11', 'confirmed')], 'confirmed'],
    [
      'a denial before a reversal',
      [on('03-01', 'reported'), on('03-02', 'confirmed', true), reversal('03-10')],
      'denied',
    ],
  ] as const)('%s', (_, said, status) => {
    expect(statusOf(said, 'reported')).toBe(status);
    expect(statusOf([...said].reverse(), 'reported')).toBe(status);
  });

  it('follows from the latest of each kind, however much is said and in parts', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 20 }), fc.array(anything, { maxLength: 20 }), (before, after) => {
        const kept = latestSaid([...latestSaid(before), ...after]);
        // Of four kinds (stated, denied, stays, reversed) and three certainties one strong and two weak.
        expect(kept.length).toBeLessThanOrEqual(36);
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
