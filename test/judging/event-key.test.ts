import { describe, expect, it } from 'vitest';
import { eventKeysOf, neighbouringKeys, storyIdOf } from '../../src/judging/event-key.ts';
import type { Action, Claim } from '../../src/model/claim.ts';

function claim(kind: 'person' | 'organisation', key: string, action: Action, over: Partial<Claim> = {}): Claim {
  const source = {
    articleId: 'a',
    outlet: 'o',
    title: 't',
    url: '',
    published: '2026-03-06T00:00:00.000Z',
    tier: 'press' as const,
    language: 'en',
  };
  return {
    subject: { kind, key },
    action,
    role: null,
    date: null,
    from: null,
    to: null,
    certainty: 'reported',
    negated: false,
    implied: false,
    saidBy: null,
    evidence: { source, span: null },
    ...over,
  };
}

describe('event keys', () => {
  it.each([
    ['yu-bowen-departed', claim('person', 'yu-bowen', 'departed', { to: 'ByteDance', date: '2026-03-03' })],
    ['yu-bowen-joined-bytedance', claim('person', 'yu-bowen', 'joined', { to: 'ByteDance' })],
    ['yan-zhijie-joined-jd-com', claim('person', 'yan-zhijie', 'joined', { to: 'JD.com' })],
    ['recruiting-google-2026-03-05', claim('organisation', 'google', 'recruiting')],
    ['recruiting-google-2026-03-05', claim('organisation', 'google-deepmind', 'recruiting')],
    ['zhou-hao-appointed', claim('person', 'zhou-hao', 'appointed', { to: 'Tongyi Lab' })],
    [
      'foundation-model-task-force-formed',
      claim('person', 'wu-zeming', 'appointed', { to: 'Foundation Model Task Force' }),
    ],
    ['foundation-model-task-force-formed', claim('organisation', 'foundation-model-task-force', 'formed')],
    ['reorganisation-2026-03', claim('organisation', 'tongyi-lab', 'reorganised')],
    ['lawsuit-zhou-chang', claim('organisation', 'alibaba', 'sued', { to: 'zhou-chang' })],
  ])('%s', (key, of) => {
    expect(eventKeysOf([of])).toEqual([key]);
    expect(storyIdOf(key)).toBe(key);
  });
  it('is one for a letter, whichever organisation it is put down to', () => {
    const date = '2026-03-05';
    const keys = ['alibaba', 'tongyi-lab'].map((key) => claim('organisation', key, 'letter', { date }));
    expect(eventKeysOf(keys)).toHaveLength(1);
  });
  it('gives a hint no event', () => {
    expect(eventKeysOf([claim('person', 'chen-cheng', 'departed', { implied: true })])).toEqual([]);
  });
  it('names each key once, in the order of the claims', () => {
    const a = claim('person', 'a', 'departed');
    expect(eventKeysOf([claim('person', 'b', 'departed'), a, a])).toEqual(['b-departed', 'a-departed']);
  });
  it('knows the periods beside a period', () => {
    expect(neighbouringKeys('reorganisation-2026-01')).toEqual(['reorganisation-2025-12', 'reorganisation-2026-02']);
    expect(neighbouringKeys('staff-letter-2026-03-05')).toEqual(['staff-letter-2026-02-26', 'staff-letter-2026-03-12']);
    expect(neighbouringKeys('yu-bowen-departed')).toEqual([]);
  });
});
