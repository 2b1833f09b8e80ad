import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { enqueue, outboxRecords } from '../../src/alerts/outbox.ts';
import type { PlannedMessage } from '../../src/alerts/plan-alerts.ts';
import { drainOutbox } from '../../src/alerts/relay.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { recordingAdapter } from '../alerts/recording-adapter.ts';
import { dataFolder, finished, run } from './run-process.ts';

const data = dataFolder();
const store = `sqlite:${join(data.path, 'data', 'qwen-watch.sqlite')}`;
const clock = manualClock('2026-03-12T08:00:00.000Z');
const cli = (...args: string[]) => finished(run('cli.ts', ['outbox', ...args], { DATA_DIR: join(data.path, 'data') }));
const post = (storyId: string): PlannedMessage => ({
  destination: { platform: 'terminal', id: 'lobby' },
  kind: 'post',
  storyId,
  message: { blocks: [{ kind: 'paragraph', content: [`news of ${storyId}`] }] },
});

afterAll(() => data.remove());

it('what a platform refused for good is listed with the reason, sent once where somebody asks for it, and no gap is left', async () => {
  const refusing = recordingAdapter(({ message }) =>
    JSON.stringify(message).includes('first')
      ? { status: 'rejected', reason: 'forbidden', detail: 'the bot is not in the channel' }
      : undefined,
  );
  const before = await openStores(store);
  await enqueue(outboxRecords(before), [post('first'), post('second')], 'a1', '2026-03-12T08:00:00.000Z');
  await drainOutbox({ records: outboxRecords(before), adapters: [refusing.adapter], clock, turns: createTurns() });
  await before.close();

  const listed = await cli('list');
  expect(listed.output).toContain('post of first');
  expect(listed.output).toContain('forbidden: the bot is not in the channel');
  expect(listed.output).toContain('0 waiting, 1 given up');

  const retried = await cli('retry', 'all');
  expect(retried.code, retried.output).toBe(0);
  expect(retried.output).toContain('will be sent by the next start');

  const { adapter, sent } = recordingAdapter();
  const after = await openStores(store);
  const records = outboxRecords(after);
  await drainOutbox({ records, adapters: [adapter], clock, turns: createTurns() });
  await drainOutbox({ records, adapters: [adapter], clock, turns: createTurns() });
  await after.close();
  expect(sent.map(({ kind, message }) => [kind, JSON.stringify(message).includes('news of first')])).toEqual([
    ['post', true],
  ]);
  expect((await cli('retry', 'all')).output).toContain('nothing was given up');
}, 60_000);
