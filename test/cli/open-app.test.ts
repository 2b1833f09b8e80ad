import { describe, expect, it } from 'vitest';
import { type OpenAppOptions, openApp } from '../../src/cli/open-app.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { anArticle } from '../e2e/memory-app.ts';

const news = anArticle({
  id: 'n1',
  title: 'Yu Bowen joins ByteDance after leaving Qwen',
  text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
  published: '2026-03-12T08:00:00.000Z',
});

/** @returns the status after one piece of news. */
async function statusAfterNews(options: OpenAppOptions): Promise<string> {
  const clock = manualClock('2026-03-12T09:00:00.000Z');
  const opened = await openApp({ store: 'memory:', seeded: false, clock, ...options });
  if (opened === null) throw new Error('the shipped configuration has problems; they are printed above');
  await opened.app.open();
  await opened.app.takeIn(news);
  const status = JSON.stringify(await opened.app.answer('status'));
  await opened.close();
  return status;
}

describe('an app for one task', () => {
  it('that polls the watcher’s store leaves what it found to the next start', async () => {
    expect(await statusAfterNews({ queues: true })).toContain('1 waiting');
  });

  it('that replays queues nothing', async () => {
    expect(await statusAfterNews({})).toContain('0 waiting');
  });
});
