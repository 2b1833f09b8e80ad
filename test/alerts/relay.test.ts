import { beforeEach, describe, expect, it } from 'vitest';
import { enqueue, type OutboxRecords, pendingKey, toldDestinations } from '../../src/alerts/outbox.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import type { DeliveryOutcome } from '../../src/model/delivery.ts';
import { at, clock, emptyOutbox, pendingIn, planned, turns } from './outbox-harness.ts';
import { recordingAdapter } from './recording-adapter.ts';

let records: OutboxRecords;
const pending = () => pendingIn(records);

beforeEach(async () => {
  records = await emptyOutbox();
});

describe('the relay', () => {
  it('sends in order, an edit and a reply to the message that the post became', async () => {
    const { adapter, sent } = recordingAdapter();
    await enqueue(records, [planned('post'), planned('reply'), planned('edit')], 'a1', at);
    const report = await drainOutbox({ records, adapters: [adapter], clock, turns });

    expect(sent.map((request) => [request.kind, request.kind === 'post' ? null : request.ref])).toEqual([
      ['post', null],
      ['reply', 'm1'],
      ['edit', 'm1'],
    ]);
    expect(report).toEqual({ delivered: 3, superseded: 0, waiting: 0, dead: 0 });
    expect(await pending()).toEqual([]);
  });

  it('holds one destination back and no other, and goes on in order when it is free', async () => {
    let busy = true;
    const { adapter, sent } = recordingAdapter(({ destination }) =>
      busy && destination.id === 'lobby' ? { status: 'retry', afterMs: 1000, reason: 'rate-limited' } : undefined,
    );
    await enqueue(records, [planned('post'), planned('reply'), planned('post', 'story', 'desk')], 'a1', at);

    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toEqual({
      delivered: 1,
      superseded: 0,
      waiting: 2,
      dead: 0,
    });
    expect((await records.pending.get(pendingKey('terminal:lobby', 1)))?.attempts).toBe(1);
    busy = false;
    // Before the platform wants it, it is not asked again.
    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toMatchObject({
      delivered: 0,
      waiting: 2,
    });
    clock.set('2026-03-12T08:00:01.000Z');
    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toEqual({
      delivered: 2,
      superseded: 0,
      waiting: 0,
      dead: 0,
    });
    expect(sent.filter(({ destination }) => destination.id === 'lobby').map(({ kind }) => kind)).toEqual([
      'post',
      'post',
      'reply',
    ]);
  });

  it('asks no more for a workspace of which two channels were over a limit, until the next pass', async () => {
    const places = Array.from({ length: 200 }, (_, place) => `T${place % 2}/C${String(place).padStart(3, '0')}`);
    await enqueue(
      records,
      places.map((id) => planned('post', 'story', id)),
      'a1',
      at,
    );
    let full = true;
    const { adapter, sent } = recordingAdapter(({ destination }) =>
      full && destination.id.startsWith('T1/') ? { status: 'retry', afterMs: 1000, reason: 'rate-limited' } : undefined,
    );
    const grouped = { ...adapter, limitGroup: ({ id }: { readonly id: string }) => id.slice(0, id.indexOf('/')) };
    const drain = () => drainOutbox({ records, adapters: [grouped], clock, turns });

    expect(await drain()).toMatchObject({ delivered: 100, waiting: 100 });
    const refused = sent.filter(({ destination }) => destination.id.startsWith('T1/')).length;
    expect(refused).toBeGreaterThanOrEqual(2);
    expect(refused).toBeLessThan(50);
    full = false;
    clock.set('2026-03-12T08:00:05.000Z');
    expect(await drain()).toMatchObject({ delivered: 100, waiting: 0 });
    expect(sent).toHaveLength(200 + refused);
  });

  it('is read as it is sent, and never as a whole', async () => {
    const many = Array.from({ length: 500 }, (_, place) => planned('post', 'story', `place-${place}`));
    await enqueue(records, many, 'a1', at);
    let read = 0;
    let furthest = 0;
    const { adapter, sent } = recordingAdapter(() => {
      furthest = Math.max(furthest, read - sent.length);
      return undefined;
    });
    const counting: OutboxRecords = {
      ...records,
      pending: {
        ...records.pending,
        async *scan(range) {
          for await (const entry of records.pending.scan(range)) {
            read++;
            yield entry;
          }
        },
      },
    };
    const { delivered } = await drainOutbox({ records: counting, adapters: [adapter], clock, turns });

    expect(delivered).toBe(500);
    expect(furthest).toBeLessThan(100);
  });

  it('keeps a refused message with the reason, and what hung on it too', async () => {
    const { adapter } = recordingAdapter(({ kind }) =>
      kind === 'post'
        ? { status: 'rejected', reason: 'forbidden', detail: 'the bot is not in the channel' }
        : undefined,
    );
    await enqueue(records, [planned('post'), planned('edit'), planned('post', 'other')], 'a1', at);

    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toEqual({
      delivered: 0,
      superseded: 0,
      waiting: 0,
      dead: 3,
    });
    const letter = await records.deadLetters.get(pendingKey('terminal:lobby', 1));
    expect(letter).toMatchObject({ reason: 'forbidden: the bot is not in the channel', at });
    expect((await records.deadLetters.get(pendingKey('terminal:lobby', 2)))?.reason).toContain('never delivered');
    expect(await toldDestinations(records, 'story', 'a2')).toEqual(new Map());
  });

  it('edits a message at most once a minute, with the last of the edits, and holds nothing else back for that', async () => {
    const { adapter, sent } = recordingAdapter();
    const drain = () => drainOutbox({ records, adapters: [adapter], clock, turns });
    await enqueue(records, [planned('post'), planned('edit')], 'a1', at);
    await drain();
    clock.set('2026-03-12T08:00:30.000Z');
    await enqueue(records, [planned('reply'), planned('edit')], 'a2', at);
    await enqueue(records, [planned('edit'), planned('post', 'other')], 'a3', at);

    expect(await drain()).toEqual({ delivered: 2, superseded: 1, waiting: 1, dead: 0 });
    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'edit', 'reply', 'post']);
    clock.set('2026-03-12T08:01:00.000Z');
    expect(await drain()).toEqual({ delivered: 1, superseded: 0, waiting: 0, dead: 0 });
    expect(sent.at(-1)?.kind).toBe('edit');
    // A superseded intent is not taken in again by a step done again.
    await enqueue(records, [planned('edit')], 'a2', at);
    expect(await pending()).toEqual([]);
  });

  it('sends nothing before its time, nor what belongs to the same story, and holds nothing else back for that', async () => {
    const { adapter, sent } = recordingAdapter();
    const quiet = { ...planned('post'), notBefore: '2026-03-12T09:00:00.000Z' };
    await enqueue(records, [quiet, planned('edit'), planned('post', 'other')], 'a1', at);

    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toMatchObject({
      delivered: 1,
      waiting: 2,
    });
    clock.set('2026-03-12T09:00:00.000Z');
    expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toMatchObject({
      delivered: 2,
      waiting: 0,
    });
    expect(sent.map(({ kind, message }) => [kind, JSON.stringify(message).includes('other')])).toEqual([
      ['post', true],
      ['post', false],
      ['edit', false],
    ]);
  });

  it('drops what was held back and is not wanted any more, and what hangs on it', async () => {
    const { adapter, sent } = recordingAdapter();
    const quiet = { ...planned('post'), notBefore: '2026-03-12T09:00:00.000Z' };
    await enqueue(records, [quiet, planned('edit'), planned('post', 'other')], 'a1', at);
    clock.set('2026-03-12T09:00:00.000Z');
    const isWanted = async () => false;

    expect(await drainOutbox({ records, adapters: [adapter], clock, turns, isWanted })).toEqual({
      ...{ delivered: 1, superseded: 2, waiting: 0, dead: 0 },
    });
    expect(sent).toHaveLength(1);
    expect(await toldDestinations(records, 'story', 'a2')).toEqual(new Map());
    expect(await pending()).toEqual([]);
  });

  it('has it on record that a message may stand there, before it can, and until it is known not to', async () => {
    const outcomes: DeliveryOutcome[] = [
      { status: 'retry', afterMs: 1_000, reason: 'rate-limited' },
      { status: 'retry', afterMs: 1_000, reason: 'no-answer' },
      { status: 'retry', afterMs: 1_000, reason: 'rate-limited' },
    ];
    const stored: (string | undefined)[] = [];
    const { adapter, sent } = recordingAdapter(() => outcomes.shift());
    const looking = {
      ...adapter,
      send: async (request: Parameters<typeof adapter.send>[0]) => {
        stored.push((await records.pending.get(pendingKey('terminal:lobby', 1)))?.attempted);
        return adapter.send(request);
      },
    };
    await enqueue(records, [planned('post')], 'a1', at);
    for (let tries = 0; tries < 4; tries++) {
      await drainOutbox({ records, adapters: [looking], clock, turns });
      clock.set(clock.now() + 10_000);
    }

    const second = new Date(Date.parse(at) + 10_000).toISOString();
    expect(stored).toEqual([at, second, second, second]);
    expect(sent.map(({ attempted }) => attempted)).toEqual([undefined, undefined, second, second]);
    expect(JSON.stringify(sent[2]?.ifUnsure)).toContain('Possibly repeated');
    expect(await pending()).toEqual([]);
  });

  it('asks a platform that gave no answer once a pass, spaces its tries out, and goes on with the others', async () => {
    const slow = recordingAdapter(() => ({ status: 'retry', afterMs: 2_000, reason: 'no-answer' }));
    const { adapter: fast } = recordingAdapter();
    const slack = { ...fast, platform: 'slack' } as const;
    const elsewhere = { ...planned('post'), destination: { platform: 'slack', id: 'C1' } } as const;
    await enqueue(records, [planned('post'), planned('post', 'story', 'desk'), elsewhere], 'a1', at);
    const drain = () => drainOutbox({ records, adapters: [slow.adapter, slack], clock, turns });

    expect(await drain()).toMatchObject({ delivered: 1, waiting: 2 });
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries++) {
      const [first] = await Promise.all((await pending()).slice(0, 1).map((key) => records.pending.get(key)));
      const next = Date.parse(first?.notBefore ?? '');
      waits.push(next - clock.now());
      clock.set(next);
      await drain();
    }

    expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
    expect(Math.max(...waits)).toBe(300_000);
  });

  it('tells of every message that was refused, and of none that only hung on it', async () => {
    const { adapter } = recordingAdapter(() => ({
      status: 'rejected',
      reason: 'forbidden',
      detail: 'not in the channel',
    }));
    const refused: string[] = [];
    await enqueue(records, [planned('post'), planned('edit')], 'a1', at);
    await drainOutbox({
      records,
      adapters: [adapter],
      clock,
      turns,
      onRefused: async ({ kind }, { detail }) => {
        refused.push(`${kind}: ${detail}`);
      },
    });

    expect(refused).toEqual(['post: not in the channel']);
  });

  it.each(['a post', 'an answer posted anew'])(
    'does not send %s again whose delivery a crash left unnoted',
    async (what) => {
      const { adapter, sent } = recordingAdapter();
      const reply = what !== 'a post';
      await enqueue(records, [planned(reply ? 'reply' : 'post')], 'a1', at);
      const [key = ''] = await pending();
      const crashing: OutboxRecords = {
        ...records,
        accepted: {
          ...records.accepted,
          set: async () => {
            throw new Error('crash');
          },
        },
      };
      await expect(drainOutbox({ records: crashing, adapters: [adapter], clock, turns })).rejects.toThrow('crash');
      expect(await pending()).toEqual([key]);

      expect(await drainOutbox({ records, adapters: [adapter], clock, turns })).toMatchObject({ delivered: 1 });
      expect(sent).toHaveLength(1);
      expect(await pending()).toEqual([]);
    },
  );

  it('leaves messages for a platform that is not open', async () => {
    await enqueue(records, [planned('post')], 'a1', at);

    expect(await drainOutbox({ records, adapters: [], clock, turns })).toEqual({
      delivered: 0,
      superseded: 0,
      waiting: 0,
      dead: 0,
    });
    expect(await pending()).toHaveLength(1);
  });
});
