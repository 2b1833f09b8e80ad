import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDiscord } from '../../../src/chat/discord/check-discord.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { takePermissions } from '../../fakes/discord/sample-guild.ts';
import { type DiscordHarness, openDiscord, SPECS, TOKEN } from './discord-harness.ts';

let harness: DiscordHarness;
beforeEach(async () => {
  harness = await openDiscord();
});
afterEach(() => harness.close());

const check = (destinations: string[], over = {}) =>
  checkDiscord({
    token: TOKEN,
    apiUrl: harness.discord.apiUrl,
    clock: systemClock,
    command: 'qwen',
    specs: SPECS,
    destinations,
    ...over,
  });
const ill = async (destinations: string[], over = {}) =>
  (await check(destinations, over)).filter(({ state }) => state !== 'well');

describe('what doctor finds', () => {
  it('is nothing where all is well, and nothing is posted', async () => {
    const { sample, discord } = harness;
    const found = await check([sample.news.id, sample.forum.id, `@${sample.member.id}`]);
    expect(found.map(({ state }) => state)).toEqual(['well', 'well', 'well', 'well', 'well']);
    expect(found.map(({ what }) => what).join()).toMatch(
      /qwen-watch.*4 subcommands.*#qwen-news.*#qwen-stories.*member/,
    );
    expect(discord.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/commands'))).toEqual([]);
  });

  it('is a wrong token, alone', async () => {
    expect(await check([harness.sample.news.id], { token: 'wrong' })).toEqual([
      {
        state: 'broken',
        what: expect.stringContaining('refuses the bot token'),
        advice: expect.stringContaining('DISCORD_TOKEN'),
      },
    ]);
  });

  it('is a command that is missing, old or not registered', async () => {
    expect(await ill([], { specs: [...SPECS.slice(1), { ...SPECS[0], name: 'timeline' }] })).toMatchObject([
      {
        state: 'worth a look',
        what: expect.stringMatching(/without timeline and with who-left/),
        advice: expect.stringContaining('discord register'),
      },
    ]);
    harness.discord.world.commands.clear();
    expect(await ill([])).toMatchObject([{ state: 'broken', what: expect.stringContaining('not registered') }]);
  });

  it('is commands that go elsewhere', async () => {
    harness.discord.world.interactionsUrl = 'https://example.com/interactions';
    expect(await ill([])).toMatchObject([
      { state: 'broken', advice: expect.stringContaining('Interactions Endpoint URL') },
    ]);
  });

  it('is each permission that lacks, by its name and place', async () => {
    const { discord, sample } = harness;
    takePermissions(discord.world, sample.news, ['CREATE_PUBLIC_THREADS', 'READ_MESSAGE_HISTORY']);
    takePermissions(discord.world, sample.other, ['VIEW_CHANNEL']);
    takePermissions(discord.world, sample.forum, ['SEND_MESSAGES']);
    expect(await ill([sample.news.id, sample.other.id, sample.forum.id])).toMatchObject([
      {
        state: 'worth a look',
        what: 'Discord #qwen-news: the bot lacks "Read Message History", "Create Public Threads"',
      },
      {
        state: 'broken',
        what: expect.stringContaining('cannot see'),
        advice: expect.stringContaining('https://discord.com/oauth2/authorize'),
      },
      { state: 'broken', what: 'Discord #qwen-stories: the bot lacks "Send Messages"' },
    ]);
  });

  it('is a channel or person that is gone', async () => {
    const { discord } = harness;
    expect(await ill([discord.world.newId(), `@${discord.world.newId()}`])).toMatchObject([
      { state: 'broken', what: expect.stringContaining('no longer exists') },
      { state: 'broken', what: expect.stringContaining('no such person') },
    ]);
  });

  it('is an id that is none', async () => {
    expect(await ill(['general'])).toMatchObject([
      { state: 'broken', advice: expect.stringContaining('Developer Mode') },
    ]);
  });

  it('is a forum that wants a tag and has none', async () => {
    await harness.close();
    harness = await openDiscord({ sample: { requiresTag: true, forumTags: [] } });
    expect(await ill([harness.sample.forum.id])).toMatchObject([
      { state: 'broken', advice: expect.stringContaining('add a tag') },
    ]);
  });
});
