import { describe, expect, it } from 'vitest';
import { planAlerts } from '../../src/alerts/plan-alerts.ts';
import type { Verdict } from '../../src/model/judgement.ts';
import type { Status, Story } from '../../src/model/story.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import type { Topic } from '../../src/model/topic.ts';
import { aJudgement, aStory, wording } from './samples.ts';

const lobby = { platform: 'terminal', id: 'lobby' } as const;
const desk = { platform: 'terminal', id: 'desk' } as const;
const subscription = (over: Partial<Subscription> = {}): Subscription => ({
  id: 's1',
  destination: lobby,
  topics: 'all',
  atLeast: 'rumoured',
  language: 'en',
  ...over,
});
const plan = (
  verdict: Verdict,
  told: readonly string[],
  subscriptions = [subscription()],
  status: Status = 'reported',
) =>
  planAlerts(aJudgement({ verdict }), aStory({ status }), subscriptions, new Set(told), wording).map(
    ({ kind, destination }) => `${kind} ${destination.id}`,
  );

describe('planAlerts', () => {
  it('posts an alert where the story has not been told', () => {
    expect(plan('alert', [])).toEqual(['post lobby']);
  });

  it('answers in the thread and edits where the story stands already', () => {
    expect(plan('update', ['terminal:lobby'])).toEqual(['reply lobby', 'edit lobby']);
    expect(plan('alert', ['terminal:lobby'])).toEqual(['reply lobby', 'edit lobby']);
  });

  it('posts an update where the destination never heard of the story', () => {
    const both = [subscription(), subscription({ id: 's2', destination: desk })];

    expect(plan('update', ['terminal:desk'], both)).toEqual(['post lobby', 'reply desk', 'edit desk']);
  });

  it('edits for another outlet, and only where the message stands', () => {
    expect(plan('corroboration', ['terminal:lobby'])).toEqual(['edit lobby']);
    expect(plan('corroboration', [])).toEqual([]);
  });

  it('posts a story that another outlet lifts to the status asked for, unless the corpus knew it', () => {
    const lifted = (before: Partial<Story>) =>
      planAlerts(
        aJudgement({ verdict: 'corroboration' }),
        aStory({ status: 'reported' }),
        [subscription({ atLeast: 'reported' })],
        new Set(),
        wording,
        { before: aStory({ status: 'rumoured', ...before }) },
      ).map(({ kind }) => kind);

    expect(lifted({})).toEqual(['post']);
    expect(lifted({ status: 'reported' })).toEqual([]);
    expect(lifted({ seeded: true })).toEqual([]);
  });

  it('edits for a copy that moves the status', () => {
    const edits = (status: Status) =>
      planAlerts(
        aJudgement({ verdict: 'duplicate' }),
        aStory({ status: 'reported' }),
        [subscription()],
        new Set(['terminal:lobby']),
        wording,
        { before: aStory({ status }) },
      ).map(({ kind }) => kind);

    expect(edits('rumoured')).toEqual(['edit']);
    expect(edits('reported')).toEqual([]);
  });

  it('stays silent about copies and what is not about the subject', () => {
    expect(plan('duplicate', ['terminal:lobby'])).toEqual([]);
    expect(plan('irrelevant', [])).toEqual([]);
  });

  it('sends one message to a channel with two subscriptions', () => {
    expect(plan('alert', [], [subscription(), subscription({ id: 's2', topics: ['departure'] })])).toEqual([
      'post lobby',
    ]);
  });

  it.each<[readonly Topic[] | 'all', number]>([
    ['all', 1],
    [['departure', 'analysis'], 1],
    [['market-reaction'], 0],
  ])('keeps to the topics asked for: %j', (topics, messages) => {
    expect(plan('alert', [], [subscription({ topics })])).toHaveLength(messages);
  });

  it.each<[Status, Subscription['atLeast'], number]>([
    ['rumoured', 'rumoured', 1],
    ['rumoured', 'reported', 0],
    ['reported', 'reported', 1],
    ['reported', 'confirmed', 0],
    ['confirmed', 'confirmed', 1],
    ['denied', 'confirmed', 1],
    ['reversed', 'confirmed', 1],
  ])('a story that is %s reaches those who ask for at least %s %i times', (status, atLeast, messages) => {
    expect(plan('alert', [], [subscription({ atLeast })], status)).toHaveLength(messages);
  });
});
