import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { addSampleGuild, type SampleGuild, takePermissions } from './sample-guild.ts';

const V2 = 1 << 15;
const FILE = { name: 'a.png', data: Buffer.from('picture'), contentType: 'image/png' };

let discord: FakeDiscord;
let sample: SampleGuild;
let rest: REST;
beforeEach(async () => {
  discord = await startFakeDiscord();
  sample = addSampleGuild(discord.world);
  rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken('a-very-fake-token');
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.close();
});

const gallery = (url: string, description = 'a') => ({
  flags: V2,
  components: [{ type: 17, components: [{ type: 12, items: [{ media: { url }, description }] }] }],
});
const post = (body: object, files = [FILE]) => rest.post(Routes.channelMessages(sample.news.id), { body, files });

it('keeps the bytes of a file with what is said of it', async () => {
  await post({ ...gallery('attachment://a.png'), attachments: [{ id: '0', filename: 'a.png', description: 'a' }] });

  expect(sample.news.messages[0]?.files).toMatchObject([{ filename: 'a.png', description: 'a' }]);
  expect(Buffer.from(sample.news.messages[0]?.files[0]?.bytes ?? []).toString()).toBe('picture');
});

it.each([
  ['shows a file that did not come', gallery('attachment://b.png'), [FILE]],
  ['names a file that did not come', { ...gallery('attachment://a.png'), attachments: [{ id: '1' }] }, [FILE]],
  ['shows one and sends none', gallery('attachment://a.png'), []],
  ['describes it at more than 1,024', gallery('attachment://a.png', 'x'.repeat(1_025)), [FILE]],
  ['has a gallery with nothing in it', { flags: V2, components: [{ type: 12, items: [] }] }, [FILE]],
])('refuses a message that %s', async (_, body, files) => {
  await expect(post(body, files)).rejects.toMatchObject({ code: 50035 });
});

it('refuses files that are too large, and those of a bot that may attach none', async () => {
  discord.world.uploadLimit = 3;
  await expect(post(gallery('attachment://a.png'))).rejects.toMatchObject({ status: 413, code: 40005 });
  discord.world.uploadLimit = 100;
  takePermissions(discord.world, sample.news, ['ATTACH_FILES']);
  await expect(post(gallery('attachment://a.png'))).rejects.toMatchObject({ code: 50013 });
});
