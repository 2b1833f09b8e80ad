import { expect, it } from 'vitest';
import { channelStory } from './channel-story.ts';
import { chatApp } from './chat-app.ts';
import { openDiscordPlace } from './discord-place.ts';
import { readerStory } from './reader-story.ts';
import { DENIAL, EXIT, NEXT, SECOND } from './story-of-ours.ts';

channelStory('Discord', () => openDiscordPlace());
readerStory('Discord', () => openDiscordPlace());

it('a forum on Discord has a post a story, with what is new as replies in it', async () => {
  const place = await openDiscordPlace({ forum: true });
  const watcher = await chatApp([place.adapter]);
  await place.ask('subscribe departure', 'Subscribed this channel: Departures');
  for (const entry of [EXIT, NEXT, SECOND, DENIAL]) await watcher.report(entry);

  expect(place.standing()).toEqual([
    expect.stringMatching(/Gao Lan[\s\S]*↳ [\s\S]*ByteDance[\s\S]*↳ [\s\S]*Correction/),
    expect.stringContaining('Shen Wei'),
  ]);
  await watcher.close();
  await place.close();
});
