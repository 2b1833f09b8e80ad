import { describe, expect, it } from 'vitest';
import { type Pace, paceUpdate } from '../../src/alerts/pace-updates.ts';
import type { Verdict } from '../../src/model/judgement.ts';
import type { Status } from '../../src/model/story.ts';
import { aJudgement } from './samples.ts';

const AT = '2026-03-12T08:00:00.000Z';
const minutes = (after: number) => new Date(Date.parse(AT) + after * 60_000).toISOString();
const update = (name: string) => ({ cause: `${name}~1`, key: name });

/** Updates of one story one after the other. @returns what became of each, with what it told along. */
function stream(
  ...updates: readonly { at: number; uncertain?: boolean; verdict?: Verdict; status?: readonly [Status, Status] }[]
): string[] {
  let pace: Pace | undefined;
  return updates.map(({ at, uncertain = true, verdict = 'update', status = ['reported', 'reported'] }, n) => {
    const judgement = aJudgement({ verdict, judgedAt: minutes(at), news: { claims: [], events: [], uncertain } });
    const ask = () => paceUpdate(update(`a${n}`), judgement, { before: status[0], after: status[1] }, pace);
    const paced = ask();
    pace = paced.pace ?? pace;
    // Done again after a crash it decides the same, also where the story is taken in already.
    const again = paceUpdate(update(`a${n}`), judgement, { before: status[1], after: status[1] }, pace);
    expect([again.held, again.merged], `update ${n} done again`).toEqual([paced.held, paced.merged]);
    return paced.held ? 'held' : ['told', ...paced.merged.map(({ key }) => key)].join(' ');
  });
}

describe('paceUpdate', () => {
  it('tells one uncertain update in half an hour, and the next one with what waited', () => {
    expect(stream({ at: 0 }, { at: 10 }, { at: 29 }, { at: 30 }, { at: 45 })).toEqual([
      'told',
      'held',
      'held',
      'told a1 a2',
      'held',
    ]);
  });

  it('never holds back what is surely new, and tells along what waited', () => {
    expect(stream({ at: 0 }, { at: 5 }, { at: 6, uncertain: false }, { at: 7, uncertain: false })).toEqual([
      'told',
      'held',
      'told a1',
      'told',
    ]);
  });

  it('holds nothing back that changes the stage of the story', () => {
    expect(
      stream(
        { at: 0 },
        { at: 5, status: ['reported', 'confirmed'] },
        { at: 6, status: ['confirmed', 'denied'] },
        { at: 7, status: ['reported', 'reversed'] },
        { at: 8, status: ['rumoured', 'reported'] },
      ),
    ).toEqual(['told', 'told', 'told', 'told', 'held']);
  });

  it('lets the first message of a story pass, and what tells nobody', () => {
    expect(stream({ at: 0 }, { at: 1, verdict: 'alert' }, { at: 2, verdict: 'corroboration' })).toEqual([
      'told',
      'told',
      'told',
    ]);
  });
});
