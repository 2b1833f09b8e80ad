import { describe, expect, it } from 'vitest';
import { type Plan, planAlerts } from '../../src/alerts/plan-alerts.ts';
import type { Audience } from '../../src/alerts/subscriptions.ts';
import type { Verdict } from '../../src/model/judgement.ts';
import type { Status, Story } from '../../src/model/story.ts';
import type { Interest, Subscription } from '../../src/model/subscription.ts';
import { aJudgement, aStory, aSubscription, wording } from './samples.ts';

const desk = { platform: 'terminal', id: 'desk' } as const;
const now = Date.parse('2026-03-12T08:30:00.000Z');
const audience = (subscriptions: readonly Subscription[], muted: readonly string[] = []): Audience => ({
  subscriptions,
  muted: new Set(muted),
});
const kinds = ({ messages }: Plan) => messages.map(({ kind }) => kind);
const plan = (
  verdict: Verdict,
  told: readonly string[],
  subscriptions = [aSubscription()],
  status: Status = 'reported',
) =>
  planAlerts(
    aJudgement({ verdict }),
    aStory({ status }),
    audience(subscriptions),
    new Map(told.map((key) => [key, 'en' as const])),
    wording,
    {
      now,
    },
  ).messages.map(({ kind, destination }) => `${kind} ${destination.id}`);

describe('planAlerts', () => {
  it('posts an alert where the story has not been told', () => {
    expect(plan('alert', [])).toEqual(['post lobby']);
  });

  it('answers in the thread and edits where the story stands already', () => {
    expect(plan('update', ['terminal:lobby'])).toEqual(['reply lobby', 'edit lobby']);
    expect(plan('alert', ['terminal:lobby'])).toEqual(['reply lobby', 'edit lobby']);
  });

  it('posts an update where the destination never heard of the story', () => {
    const both = [aSubscription(), aSubscription({ destination: desk })];

    expect(plan('update', ['terminal:desk'], both)).toEqual(['post lobby', 'reply desk', 'edit desk']);
  });

  it('words what many places are told once in each language', () => {
    const places = ['a', 'b', 'c', 'd'].map((id, place) =>
      aSubscription({ destination: { platform: 'slack', id }, language: place % 2 === 0 ? 'en' : 'zh' }),
    );
    const { messages } = planAlerts(aJudgement(), aStory(), audience(places), new Map(), wording, { now });

    expect(messages).toHaveLength(4);
    expect(new Set(messages.map(({ message }) => message)).size).toBe(2);
    expect(messages[0]?.message).not.toEqual(messages[1]?.message);
  });

  it('edits for another outlet, and only where the message stands', () => {
    expect(plan('corroboration', ['terminal:lobby'])).toEqual(['edit lobby']);
    expect(plan('corroboration', [])).toEqual([]);
  });

  it('posts a story that another outlet lifts to the status asked for, unless the corpus knew it', () => {
    const lifted = (before: Partial<Story>) =>
      kinds(
        planAlerts(
          aJudgement({ verdict: 'corroboration' }),
          aStory({ status: 'reported' }),
          audience([aSubscription({ atLeast: 'reported' })]),
          new Map(),
          wording,
          { before: aStory({ status: 'rumoured', ...before }), now },
        ),
      );

    expect(lifted({})).toEqual(['post']);
    expect(lifted({ status: 'reported' })).toEqual([]);
    expect(lifted({ seeded: true })).toEqual([]);
  });

  it('edits for a copy that moves the status', () => {
    const edits = (status: Status) =>
      kinds(
        planAlerts(
          aJudgement({ verdict: 'duplicate' }),
          aStory({ status: 'reported' }),
          audience([aSubscription()]),
          new Map([['terminal:lobby', 'en' as const]]),
          wording,
          { before: aStory({ status }), now },
        ),
      );

    expect(edits('rumoured')).toEqual(['edit']);
    expect(edits('reported')).toEqual([]);
  });

  it('stays silent about copies and what is not about the subject', () => {
    expect(plan('duplicate', ['terminal:lobby'])).toEqual([]);
    expect(plan('irrelevant', [])).toEqual([]);
  });

  it('sends one message to a channel with two subscriptions', () => {
    const departures = aSubscription({ about: { kind: 'topic', topic: 'departure' } });
    expect(plan('alert', [], [aSubscription(), departures])).toEqual(['post lobby']);
  });

  it.each<[Interest, number]>([
    [{ kind: 'all' }, 1],
    [{ kind: 'topic', topic: 'departure' }, 1],
    [{ kind: 'topic', topic: 'market-reaction' }, 0],
    [{ kind: 'person', person: 'wei-ming' }, 1],
    [{ kind: 'person', person: 'xu-lan' }, 0],
    [{ kind: 'story', story: 'wei-ming-departed' }, 1],
    [{ kind: 'story', story: 'xu-lan-departed' }, 0],
  ])('keeps to what is asked for: %j', (about, messages) => {
    expect(plan('alert', [], [aSubscription({ about })])).toHaveLength(messages);
  });

  const digest = { hour: 9, weekday: null, timezone: 'UTC' } as const;
  const planned = (subscriptions: readonly Subscription[], verdict: Verdict = 'alert', muted: readonly string[] = []) =>
    planAlerts(aJudgement({ verdict }), aStory(), audience(subscriptions, muted), new Map(), wording, { now });

  it('puts into the digest what would have notified somebody, unless the channel has it at once', () => {
    const daily = aSubscription({ about: { kind: 'topic', topic: 'departure' }, digest });

    expect(planned([daily])).toEqual({ messages: [], digests: [daily] });
    expect(planned([daily], 'corroboration').digests).toEqual([]);
    expect(planned([daily, aSubscription()]).digests).toEqual([]);
    expect(kinds(planned([daily, aSubscription()]))).toEqual(['post']);
  });

  it('keeps a muted story’s message up to date, and notifies nobody', () => {
    const told = new Map([['terminal:lobby', 'en' as const]]);
    const muted = audience([aSubscription()], ['terminal:lobby']);

    expect(planned([aSubscription(), aSubscription({ digest })], 'alert', ['terminal:lobby'])).toEqual({
      messages: [],
      digests: [],
    });
    expect(kinds(planAlerts(aJudgement({ verdict: 'update' }), aStory(), muted, told, wording, { now }))).toEqual([
      'edit',
    ]);
  });

  it('lets what notifies wait for the end of quiet hours, and no edit', () => {
    const quiet = { from: 22, to: 9, timezone: 'UTC' };
    const at = planAlerts(
      aJudgement({ verdict: 'update' }),
      aStory(),
      audience([aSubscription({ quiet })]),
      new Map([['terminal:lobby', 'en' as const]]),
      wording,
      { now },
    );

    expect(at.messages.map(({ kind, notBefore }) => [kind, notBefore])).toEqual([
      ['reply', '2026-03-12T09:00:00.000Z'],
      ['edit', undefined],
    ]);
  });

  it('calls whom the subscription names, and in edits nobody', () => {
    const pings = [{ kind: 'role', id: 'R1' }] as const;
    const at = planAlerts(
      aJudgement({ verdict: 'update' }),
      aStory(),
      audience([aSubscription({ pings })]),
      new Map([['terminal:lobby', 'en' as const]]),
      wording,
      { now },
    );

    expect(at.messages.map(({ message }) => message.pings)).toEqual([pings, undefined]);
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
    expect(plan('alert', [], [aSubscription({ atLeast })], status)).toHaveLength(messages);
  });
});
