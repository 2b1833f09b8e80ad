import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/ledger/timeline.ts';
import { at, later } from './as-of-day.ts';
import { article, ledgerOf, says, tells } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

const event = (key: string, action: string) => (of: { subject: { key: string }; action: string }) =>
  of.subject.key === key && of.action === action;

describe('timeline, from the coverage of March 2026', () => {
  it('stands in order, each event with status, precision, sources and story', async () => {
    const { events, omitted } = await timeline(await ledgerOf(MARCH), { asOf: later });
    expect(omitted).toBe(0);
    expect(events.map(({ day }) => day)).toEqual([...events.map(({ day }) => day)].sort());
    expect(events.find(event('lin-junyang', 'departed'))).toMatchObject({
      day: '2026-03-03',
      precision: 'day',
      status: 'confirmed',
      storyId: 'lin-junyang-departed',
    });
    expect(events.find(event('alibaba', 'letter'))).toMatchObject({ day: '2026-03-05', status: 'confirmed' });
    expect(events.find(event('tongyi-lab', 'meeting'))).toMatchObject({ day: '2026-03-04', status: 'reported' });
    expect(events.find(event('alibaba', 'shares-moved'))?.name).toBe('Alibaba');
    // Nobody dates it: the day of the first report stands in, and says so.
    expect(events.find(event('tongyi-lab', 'reorganised'))).toMatchObject({
      day: '2026-03-04',
      precision: 'reported',
      dates: [],
    });
    // A farewell is no departure, and no more than a hint.
    expect(events.find(event('chen-cheng', 'farewell-post'))).toMatchObject({ status: 'rumoured' });
    expect(events.some(event('chen-cheng', 'departed'))).toBe(false);
  });

  it('keeps dates that contradict each other side by side on one event', async () => {
    const { events } = await timeline(await ledgerOf(MARCH), { asOf: later });
    const hui = events.filter(event('hui-binyuan', 'departed'));
    expect(hui).toHaveLength(1);
    expect(hui[0]?.dates.map(({ value }) => value)).toEqual(['2026-03-03', '2026-01']);
    expect(events.find(event('hui-binyuan', 'joined'))).toMatchObject({ day: '2026-01-01', precision: 'month' });
  });

  it('does not know on 4 March the letter of the 5th', async () => {
    const { events } = await timeline(await ledgerOf(MARCH), { asOf: at('2026-03-04') });
    expect(events.some(event('alibaba', 'letter'))).toBe(false);
    expect(events.some(event('wu-yongming', 'appointed'))).toBe(false);
    expect(events.find(event('hui-binyuan', 'departed'))?.dates.map(({ value }) => value)).toEqual(['2026-03-03']);
  });
});

describe('timeline windows', () => {
  const year = [
    article('jan', 'A', '2026-01-10T00:00:00Z', [says('yu-bowen', 'statement', { date: '2026-01-09' })]),
    article('feb', 'A', '2026-02-10T00:00:00Z', [
      says('yu-bowen', 'statement', { date: '2026-02-09' }),
      tells('qwen', 'letter', { date: '2026-02-09' }),
    ]),
    article('feb-2', 'B', '2026-02-11T00:00:00Z', [
      says('yu-bowen', 'statement', { date: '2026-02-10' }),
      tells('qwen', 'letter', { date: '2026-02' }),
      says('hui-binyuan', 'departed', { from: 'Qwen', date: '2026-01/2026-02' }),
    ]),
    article('jun', 'A', '2026-06-10T00:00:00Z', [tells('qwen', 'letter', { date: '2026-06-09' })]),
  ];

  it('tells letters months apart, and what somebody says on two days, from one letter dated twice', async () => {
    const { events } = await timeline(await ledgerOf(year), { asOf: later });
    expect(events.map(({ subject, action, day }) => `${day} ${subject.key} ${action}`)).toEqual([
      '2026-01-01 hui-binyuan departed',
      '2026-01-09 yu-bowen statement',
      '2026-02-09 qwen letter',
      '2026-02-09 yu-bowen statement',
      '2026-02-10 yu-bowen statement',
      '2026-06-09 qwen letter',
    ]);
    expect(events[0]).toMatchObject({ precision: 'interval' });
    expect(events[2]?.sources.map(({ outlet }) => outlet)).toEqual(['A', 'B']);
  });

  it('does not take what was said in another month for what was said when the article came out', async () => {
    const ledger = await ledgerOf([
      article('march', 'A', '2026-03-04T00:00:00Z', [
        says('yu-bowen', 'statement', { date: '2026-03-03' }),
        says('yu-bowen', 'statement', { date: '2026-01' }),
        says('yu-bowen', 'statement', { date: '2026-03' }),
      ]),
    ]);
    const { events } = await timeline(ledger, { asOf: later });
    expect(events.map(({ day, precision }) => `${day} ${precision}`)).toEqual(['2026-01-01 month', '2026-03-03 day']);
  });

  it('keeps to the last days, or from and to', async () => {
    const ledger = await ledgerOf(year);
    const keys = (result: { events: readonly { subject: { key: string }; day: string }[] }) =>
      result.events.map(({ subject, day }) => `${day} ${subject.key}`);
    expect(keys(await timeline(ledger, { asOf: at('2026-06-12'), days: 30 }))).toEqual(['2026-06-09 qwen']);
    expect(keys(await timeline(ledger, { asOf: later, from: '2026-02-10', to: '2026-02' }))).toEqual([
      '2026-01-01 hui-binyuan',
      '2026-02-10 yu-bowen',
    ]);
    expect(await timeline(ledger, { asOf: at('2026-06-12'), days: 30 })).toMatchObject({
      from: '2026-05-13',
      to: null,
    });
  });

  it('lists the latest where there are too many, and counts the rest', async () => {
    const { events, omitted } = await timeline(await ledgerOf(year), { asOf: later, limit: 2 });
    expect(events.map(({ day }) => day)).toEqual(['2026-02-10', '2026-06-09']);
    expect(omitted).toBe(4);
  });

  it('marks a departure that is denied', async () => {
    const ledger = await ledgerOf([
      article('says', 'A', '2026-04-01T00:00:00Z', [says('zhou-jingren', 'departed', { from: 'Alibaba' })]),
      article('denies', 'B', '2026-04-02T00:00:00Z', [
        says('zhou-jingren', 'departed', { negated: true, certainty: 'confirmed', saidBy: 'Alibaba' }),
      ]),
    ]);
    const { events } = await timeline(ledger, { asOf: later });
    expect(events.map(({ status, text }) => [status, text.startsWith('It is denied')])).toEqual([
      ['denied', false],
      ['confirmed', true],
    ]);
  });
});
