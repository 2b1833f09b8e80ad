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

describe('where somebody has deleted the message of a story', () => {
  const gone: DeliveryOutcome = { status: 'rejected', reason: 'message-gone', detail: 'was deleted' };
  const told = async () => (await records.messages.get('story|terminal:lobby')) ?? null;
  const refused: string[] = [];
  /** A place where whatever is told of `m1` is told in vain, and posts as `posts` says. */
  const place = (posts: () => DeliveryOutcome | undefined = () => undefined) => {
    const { adapter, sent } = recordingAdapter((request) =>
      request.kind === 'post'
        ? request.key === firstKey
          ? undefined
          : posts()
        : request.ref === 'm1'
          ? gone
          : undefined,
    );
    const onRefused = async ({ kind }: { kind: string }) => void refused.push(kind);
    return { sent, drain: () => drainOutbox({ records, adapters: [adapter], clock, turns, onRefused }) };
  };
  let firstKey = '';
  beforeEach(async () => {
    refused.length = 0;
    await enqueue(records, [planned('post')], 'a1', at);
    firstKey = (await records.pending.get(pendingKey('terminal:lobby', 1)))?.id ?? '';
  });
  const deadLetters = async () => {
    const keys: string[] = [];
    for await (const [key] of records.deadLetters.scan({ prefix: '' })) keys.push(key);
    return keys;
  };

  it('posts an answer to it anew, and goes on below that; nobody is told', async () => {
    const { sent, drain } = place();
    await drain();
    await enqueue(records, [planned('reply'), planned('edit')], 'a2', at);

    expect(await drain()).toEqual({ delivered: 2, superseded: 0, waiting: 0, dead: 0 });
    expect(sent.map((request) => [request.kind, request.kind === 'post' ? null : request.ref])).toEqual([
      ['post', null],
      ['reply', 'm1'],
      ['post', null],
      ['edit', 'm3'],
    ]);
    expect(await told()).toMatchObject({ ref: 'm3', cause: 'a2' });
    expect([refused, await deadLetters(), await pending()]).toEqual([[], [], []]);
  });

  it('drops an edit: what comes next is a post again', async () => {
    const { drain } = place();
    await drain();
    await enqueue(records, [planned('edit')], 'a2', at);

    expect(await drain()).toEqual({ delivered: 0, superseded: 1, waiting: 0, dead: 0 });
    expect(await toldDestinations(records, 'story', 'a3')).toEqual(new Map());
    expect([refused, await deadLetters(), await pending()]).toEqual([[], [], []]);
    // A step that is done again does not take it in again.
    await enqueue(records, [planned('edit')], 'a2', at);
    expect(await pending()).toEqual([]);
  });

  it('posts also the answer that was planned before an edit found it gone', async () => {
    const { sent, drain } = place();
    await drain();
    await enqueue(records, [planned('edit'), planned('reply')], 'a2', at);

    expect(await drain()).toEqual({ delivered: 1, superseded: 1, waiting: 0, dead: 0 });
    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'edit', 'post']);
  });

  it('does so too when the platform wants to be asked later', async () => {
    let busy = true;
    const { sent, drain } = place(() =>
      busy ? { status: 'retry', afterMs: 1000, reason: 'rate-limited' } : undefined,
    );
    await drain();
    await enqueue(records, [planned('reply')], 'a2', at);

    expect(await drain()).toMatchObject({ waiting: 1, dead: 0 });
    busy = false;
    clock.set('2026-03-12T08:00:01.000Z');
    expect(await drain()).toMatchObject({ delivered: 1 });
    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'reply', 'post', 'post']);
    expect(await told()).toMatchObject({ ref: 'm4', cause: 'a2' });
  });

  it('is told of like any post where the new one is refused', async () => {
    const { drain } = place(() => ({ status: 'rejected', reason: 'forbidden', detail: 'not in the channel' }));
    await drain();
    await enqueue(records, [planned('reply')], 'a2', at);

    expect(await drain()).toMatchObject({ delivered: 0, dead: 1 });
    expect(refused).toEqual(['post']);
    expect(await told()).toBeNull();
  });
});
