import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatApp, chatApp, HOUR_MS } from './chat-app.ts';
import { openDiscordPlace } from './discord-place.ts';
import type { Place } from './place.ts';
import { openSlackPlace } from './slack-place.ts';
import { DENIAL, EXIT, NEXT, SECOND, THIRD } from './story-of-ours.ts';

type Platform = 'slack' | 'discord';

let places: Readonly<Record<Platform, Place>>;
let watcher: ChatApp;

beforeEach(async () => {
  places = { slack: await openSlackPlace(), discord: await openDiscordPlace() };
});
afterEach(async () => {
  await watcher.close();
  await places.slack.close();
  await places.discord.close();
});

const start = async () => {
  watcher = await chatApp([places.slack.adapter, places.discord.adapter]);
};
const subscribe = async ({ slack, discord }: typeof places) => {
  await slack.ask('subscribe all', 'Subscribed');
  await discord.ask('subscribe all', 'Subscribed');
};

describe('two platforms in one process', () => {
  it('tell the same story, each in its place, and correct it', async () => {
    await start();
    await subscribe(places);
    for (const entry of [EXIT, NEXT, DENIAL]) await watcher.report(entry);

    for (const place of [places.slack, places.discord]) {
      expect(place.standing()).toEqual([
        expect.stringMatching(/Gao Lan[\s\S]*↳ [\s\S]*ByteDance[\s\S]*↳ [\s\S]*Correction/),
      ]);
      expect(await place.ask('who-left', 'Lin Junyang')).not.toContain('Gao Lan · ');
    }
  });

  it.each([
    ['slack', 'discord'],
    ['discord', 'slack'],
  ] as const)('go on without %s, which hears all when it is back, in order, once', async (down, up) => {
    await start();
    await subscribe(places);
    await watcher.report(EXIT);
    places[down].faults.down();
    for (const entry of [NEXT, SECOND, THIRD]) await watcher.report(entry);
    expect(places[up].standing()).toHaveLength(3);
    expect(places[down].standing()).toHaveLength(1);
    await places[up].ask('latest', 'Pan Rui');

    await places[down].faults.heal();
    await watcher.wait(HOUR_MS);
    expect(places[down].standing()).toEqual([
      expect.stringMatching(/Gao Lan[\s\S]*↳ [\s\S]*ByteDance/),
      expect.stringContaining('Shen Wei'),
      expect.stringContaining('Pan Rui'),
    ]);
    expect(places[up].standing()).toHaveLength(3);
  });

  it.each([
    ['slack', 'discord'],
    ['discord', 'slack'],
  ] as const)('start without %s, which is opened when it is back', async (down, up) => {
    places[down].faults.down();
    await start();
    await places[up].ask('subscribe all', 'Subscribed');
    await watcher.report(EXIT);
    expect(places[up].standing()).toHaveLength(1);

    await places[down].faults.heal();
    await watcher.openAgain(down);
    await places[down].ask('subscribe all', 'Subscribed');
    await watcher.report(SECOND);
    expect(places[up].standing()).toHaveLength(2);
    expect(places[down].standing()).toEqual([expect.stringContaining('Shen Wei')]);
  });
});
