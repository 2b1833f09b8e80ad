import { expect, it } from 'vitest';
import { chatApp, HOUR_MS } from './chat-app.ts';
import { platformFaults } from './platform-faults.ts';
import { openSlackPlace } from './slack-place.ts';
import { EXIT, NEXT } from './story-of-ours.ts';

platformFaults('Slack, where the bot may read the channel', () => openSlackPlace({ scopes: ['channels:history'] }));

it('an answer that is lost on Slack, where the bot may not read the channel, is a message twice, of which one says so, and none lost', async () => {
  const place = await openSlackPlace();
  const watcher = await chatApp([place.adapter]);
  await place.ask('subscribe all', 'Subscribed');
  place.faults.dropAnswer();
  await watcher.report(EXIT);
  await watcher.wait(HOUR_MS);
  const [first, second, ...others] = place.standing();
  expect(others).toEqual([]);
  expect(first).not.toContain('Possibly repeated');
  expect(second).toContain('Possibly repeated');
  expect(second).toContain('Gao Lan leaves Alibaba Qwen');

  // The one whose answer arrived is the story's message from here on.
  await watcher.report(NEXT);
  expect(place.standing()).toEqual([first, expect.stringContaining('ByteDance')]);
  await watcher.close();
  await place.close();
});
