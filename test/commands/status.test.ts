import { describe, expect, it } from 'vitest';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { outboxSummary } from '../../src/alerts/outbox-summary.ts';
import type { OutboxMessage } from '../../src/model/delivery.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { ledgerOf } from '../ledger/known-claims.ts';
import { askedOn, asking, REPORT } from './answer-text.ts';

const ledger = await ledgerOf([]);
const [good] = REPORT.feeds;
const feeds =
  good === undefined ? [] : [...REPORT.feeds, { ...good, name: 'Quiet Feed', silentSince: '2026-03-01T00:00:00.000Z' }];
const lastDeadLetter = { reason: 'forbidden: not_in_channel', at: '2026-07-30T00:00:00.000Z' };

describe('status', () => {
  it('names feeds that fell silent, what waits longest, and why something was given up last', async () => {
    const status = async () => ({ ...REPORT, feeds, outbox: { ...REPORT.outbox, deadLetters: 3, lastDeadLetter } });
    const answer = await asking(ledger, { status }).ask('status');

    expect(answer).toContain('Feeds: 3 on, 1 failing, 1 silent');
    expect(answer).toContain('Delay: 301 s at most from a feed that is due into the outbox');
    expect(answer).toContain('Subscriptions: 2');
    expect(answer).toContain('Outbox: 1 waiting, the longest since 2026-07-31T23:00, 3 given up');
    expect(answer).toContain('Last given up: 2026-07-30T00:00, forbidden: not_in_channel');
    expect(answer).toContain('Silent feeds\n- Quiet Feed: answers, newest entry 2026-03-01T00:00');
  });

  it('keeps the channels of others and the place of the store to operators', async () => {
    const status = async () => ({ ...REPORT, outbox: { ...REPORT.outbox, deadLetters: 3, lastDeadLetter } });
    const { asker, ...asked } = askedOn('slack');
    const answer = await asking(ledger, { status, asked: { ...asked, asker: { ...asker, isOperator: false } } }).ask(
      'status',
    );

    expect(answer).toContain('3 given up');
    expect(answer).not.toMatch(/not_in_channel|sqlite:/);
  });

  it('says nothing of what there is not', async () => {
    const answer = await asking(ledger).ask('status');

    expect(answer).not.toMatch(/silent|given up/i);
  });
});

describe('the summary of the outbox', () => {
  it('finds the oldest of what waits and the last of what was given up, over all destinations', async () => {
    const records = outboxRecords(await openStores('memory:'));
    const message = (created: string): OutboxMessage => ({
      ...{ id: created, sequence: 1, destination: { platform: 'terminal', id: 'lobby' }, kind: 'post' },
      ...{ storyId: null, message: { blocks: [] }, cause: 'c', created, attempts: 0 },
    });
    expect(await outboxSummary(records)).toEqual({
      pending: 0,
      waitingSince: null,
      deadLetters: 0,
      lastDeadLetter: null,
    });
    for (const [key, day] of Object.entries({ a: '02', b: '01', c: '03' })) {
      const at = `2026-07-${day}T00:00:00.000Z`;
      await records.pending.set(key, message(at));
      await records.deadLetters.set(key, { message: message(at), reason: `refused on ${day}`, at });
    }

    expect(await outboxSummary(records)).toEqual({
      pending: 3,
      waitingSince: '2026-07-01T00:00:00.000Z',
      deadLetters: 3,
      lastDeadLetter: { reason: 'refused on 03', at: '2026-07-03T00:00:00.000Z' },
    });
  });
});
