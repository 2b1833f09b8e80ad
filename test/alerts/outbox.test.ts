import { beforeEach, describe, expect, it } from 'vitest';
import { enqueue, type OutboxRecords, pendingKey, toldDestinations } from '../../src/alerts/outbox.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import { at, clock, emptyOutbox, pendingIn, planned, turns } from './outbox-harness.ts';
import { recordingAdapter } from './recording-adapter.ts';

let records: OutboxRecords;
const pending = () => pendingIn(records);

beforeEach(async () => {
  records = await emptyOutbox();
});

describe('the outbox', () => {
  it('gives each destination a gapless order of its own', async () => {
    await enqueue(records, [planned('post'), planned('post', 'story', 'desk'), planned('edit')], 'a1', at);

    expect(await pending()).toEqual([
      pendingKey('terminal:desk', 1),
      pendingKey('terminal:lobby', 1),
      pendingKey('terminal:lobby', 2),
    ]);
  });

  it('takes the same intent in once, sent or not', async () => {
    const { adapter, sent } = recordingAdapter();
    await enqueue(records, [planned('post')], 'a1', at);
    await enqueue(records, [planned('post')], 'a1', at);
    await drainOutbox({ records, adapters: [adapter], clock, turns });
    await enqueue(records, [planned('post')], 'a1', at);
    await drainOutbox({ records, adapters: [adapter], clock, turns });

    expect(sent).toHaveLength(1);
  });

  it.each([0, 1])('finds an intent again whose id a crash left unnoted, the counter at %i', async (counter) => {
    await enqueue(records, [planned('post')], 'a1', at);
    const [key] = await pending();
    const message = await records.pending.get(key ?? '');
    await records.accepted.delete(message?.id ?? '');
    await records.sequences.set('terminal:lobby', counter);
    await enqueue(records, [planned('post')], 'a1', at);

    expect(await pending()).toEqual([pendingKey('terminal:lobby', 1)]);
    expect(await records.sequences.get('terminal:lobby')).toBe(1);
  });

  it('does not take in again what was sent before its id was noted', async () => {
    const { adapter, sent } = recordingAdapter();
    await enqueue(records, [planned('post')], 'a1', at);
    const message = await records.pending.get(pendingKey('terminal:lobby', 1));
    await records.accepted.delete(message?.id ?? '');
    await drainOutbox({ records, adapters: [adapter], clock, turns });
    await enqueue(records, [planned('post')], 'a1', at);
    await drainOutbox({ records, adapters: [adapter], clock, turns });

    expect(sent).toHaveLength(1);
  });

  it('knows a story as told from the moment its message is queued', async () => {
    await enqueue(records, [planned('post')], 'a1', at);

    expect(await toldDestinations(records, 'story', 'a2')).toEqual(new Map([['terminal:lobby', 'en']]));
  });
});
