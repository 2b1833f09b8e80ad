import { Client, Events, GatewayIntentBits, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/lib/clock.ts';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { addSampleGuild, type SampleGuild, takePermissions } from './sample-guild.ts';

const TOKEN = 'a-very-fake-token';
const V2 = 1 << 15;

let discord: FakeDiscord;
let sample: SampleGuild;
let rest: REST;
const clock = manualClock('2026-03-12T08:00:00Z');

beforeEach(async () => {
  discord = await startFakeDiscord({ clock });
  sample = addSampleGuild(discord.world);
  rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(TOKEN);
});

afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.close();
});

const post = (body: object, channel = sample.news.id) => rest.post(Routes.channelMessages(channel), { body });
const text = (content: string) => ({ flags: V2, components: [{ type: 10, content }] });
const register = (command: object) =>
  rest.put(Routes.applicationCommands(discord.world.applicationId), { body: [command] });
const sub = (name: string, options: object[] = []) => ({ type: 1, name, description: 'x', options });
const qwen = (...options: object[]) => ({ name: 'qwen', description: 'x', options });

describe('messages', () => {
  it.each([
    ['empty', {}],
    ['content over 2,000', { content: 'x'.repeat(2_001) }],
    ['embeds over 6,000 in all', { embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3_500) })) }],
    ['a title over 256', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['26 fields', { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] }],
    ['an empty field', { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] }],
    ['V2 parts without the flag', { components: [{ type: 10, content: 'a' }] }],
    ['the flag with content', { ...text('a'), content: 'b' }],
    [
      'texts over 4,000 in all',
      {
        flags: V2,
        components: [
          { type: 10, content: 'x'.repeat(3_000) },
          { type: 10, content: 'x'.repeat(1_001) },
        ],
      },
    ],
    [
      '41 components',
      {
        flags: V2,
        components: [{ type: 17, components: Array.from({ length: 40 }, () => ({ type: 10, content: 'a' })) }],
      },
    ],
    ['a blank text', text(' \n')],
    [
      'six buttons in a row',
      {
        flags: V2,
        components: [
          {
            type: 1,
            components: Array.from({ length: 6 }, (_, at) => ({ type: 2, style: 2, label: 'a', custom_id: `c${at}` })),
          },
        ],
      },
    ],
    [
      'a custom_id twice',
      {
        flags: V2,
        components: [{ type: 1, components: [1, 2].map(() => ({ type: 2, style: 2, label: 'a', custom_id: 'same' })) }],
      },
    ],
    [
      'a custom_id over 100',
      {
        flags: V2,
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'a', custom_id: 'c'.repeat(101) }] }],
      },
    ],
    [
      'a label over 80',
      {
        flags: V2,
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'a'.repeat(81), custom_id: 'c' }] }],
      },
    ],
    ['a nonce over 25', { content: 'a', nonce: 'n'.repeat(26) }],
    ['users parsed and listed', { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } }],
    ['a flag that no bot sets', { content: 'a', flags: 1 }],
  ])('refuses %s', async (_, body) => {
    await expect(post(body)).rejects.toMatchObject({ code: 50035, status: 400 });
    expect(sample.news.messages).toEqual([]);
  });

  it('gives the first message again for the same nonce, for some minutes', async () => {
    const first = await post({ ...text('a'), nonce: 'n1', enforce_nonce: true });
    const second = await post({ ...text('a'), nonce: 'n1', enforce_nonce: true });
    expect(second).toEqual(first);
    clock.set(clock.now() + 6 * 60_000);
    await post({ ...text('a'), nonce: 'n1', enforce_nonce: true });
    expect(sample.news.messages).toHaveLength(2);
  });

  it('lets no edit take the V2 flag back', async () => {
    const { id } = (await post(text('a'))) as { id: string };
    const edit = (body: object) => rest.patch(Routes.channelMessage(sample.news.id, id), { body });
    await expect(edit({ content: 'plain' })).rejects.toMatchObject({ code: 50035 });
    await edit({ flags: 0, components: [{ type: 10, content: 'b' }] });
    expect(sample.news.messages[0]?.flags).toBe(V2);
  });

  it('notifies everybody named unless told otherwise', async () => {
    await post({ content: `@everyone <@${sample.member.id}>` });
    await post({ content: `@everyone <@${sample.member.id}>`, allowed_mentions: { parse: [] } });
    expect(sample.news.messages.map(({ pinged }) => [pinged.everyone, pinged.users.length])).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('answers by what the bot may and may not see', async () => {
    await expect(post({ content: 'a' }, discord.world.newId())).rejects.toMatchObject({ code: 10003, status: 404 });
    takePermissions(discord.world, sample.news, ['SEND_MESSAGES']);
    await expect(post({ content: 'a' })).rejects.toMatchObject({ code: 50013, status: 403 });
    takePermissions(discord.world, sample.news, ['VIEW_CHANNEL']);
    await expect(post({ content: 'a' })).rejects.toMatchObject({ code: 50001, status: 403 });
    discord.revokeToken();
    await expect(post({ content: 'a' })).rejects.toMatchObject({ status: 401 });
  });

  it('lets five messages into a channel in five seconds', async () => {
    const impatient = new REST({ api: discord.apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(TOKEN);
    for (let at = 0; at < 5; at++)
      await fetch(`${discord.apiUrl}/v10/channels/${sample.news.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${TOKEN}` },
        body: '{"content":"a"}',
      });
    await expect(
      impatient.post(Routes.channelMessages(sample.news.id), { body: { content: 'a' } }),
    ).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') });
    await impatient.post(Routes.channelMessages(sample.other.id), { body: { content: 'a' } });
  });
});

describe('commands and interactions', () => {
  it.each([
    ['an upper-case name', qwen(sub('Who-left'))],
    ['no description', { ...qwen(sub('a')), description: '' }],
    [
      'a required option behind an optional one',
      qwen(
        sub('a', [
          { type: 3, name: 'x', description: 'x' },
          { type: 3, name: 'y', description: 'y', required: true },
        ]),
      ),
    ],
    [
      '26 choices',
      qwen(
        sub('a', [
          {
            type: 3,
            name: 'x',
            description: 'x',
            choices: Array.from({ length: 26 }, (_, at) => ({ name: `n${at}`, value: 'v' })),
          },
        ]),
      ),
    ],
    [
      'over 8,000 characters',
      qwen(
        ...Array.from({ length: 4 }, (_, at) =>
          sub(
            `s${at}`,
            Array.from({ length: 25 }, (_, o) => ({ type: 3, name: `o${o}`, description: 'x'.repeat(90) })),
          ),
        ),
      ),
    ],
  ])('refuses a command with %s', async (_, command) => {
    await expect(register(command)).rejects.toMatchObject({ code: 50035 });
  });

  it('takes a first answer for three seconds and the rest for fifteen minutes', async () => {
    await register(qwen(sub('help')));
    const doer = { userId: sample.member.id, channelId: sample.news.id };
    const late = discord.command(doer, 'help');
    const callback = ({ id, token }: { id: string; token: string }, body: object) =>
      rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    const edit = ({ token }: { token: string }, body: object) =>
      rest.patch(Routes.webhookMessage(discord.world.applicationId, token), { body, auth: false });
    clock.set(clock.now() + 3_001);
    await expect(callback(late, { type: 5 })).rejects.toMatchObject({ code: 10062 });

    const asked = discord.command(doer, 'help');
    await expect(edit(asked, text('a'))).rejects.toMatchObject({ code: 10015 });
    await callback(asked, { type: 5, data: { flags: 64 } });
    await expect(callback(asked, { type: 5 })).rejects.toMatchObject({ code: 40060 });
    await expect(edit(asked, { components: [{ type: 10, content: 'a' }] })).rejects.toMatchObject({ code: 50035 });
    await edit(asked, text('a'));
    expect(asked.messages[0]).toMatchObject({ visibleTo: sample.member.id, flags: V2 | 64, loading: false });
    clock.set(clock.now() + 15 * 60_001);
    await expect(edit(asked, text('b'))).rejects.toMatchObject({ code: 50027 });
  });

  it('offers people nothing that is not registered', async () => {
    const doer = { userId: sample.member.id, channelId: sample.news.id };
    expect(() => discord.command(doer, 'help')).toThrow('not registered');
    await register(qwen(sub('help')));
    expect(() => discord.command(doer, 'help', { days: 3 })).toThrow('offers no days');
  });
});

describe('gateway', () => {
  const client = async (intents: number[]) => {
    const made = new Client({ intents, rest: { api: discord.apiUrl, retries: 0 } });
    const ready = new Promise((resolve) => made.once(Events.ClientReady, resolve));
    await made.login(TOKEN);
    await ready;
    return made;
  };

  it('lets the real client in, and resume what it missed', async () => {
    await register(qwen(sub('help')));
    const made = await client([GatewayIntentBits.Guilds]);
    const heard: string[] = [];
    made.on(Events.InteractionCreate, ({ id }) => void heard.push(id));
    discord.gateway.drop();
    const missed = discord.command({ userId: sample.member.id, channelId: sample.news.id }, 'help');
    await discord.until(() => discord.gateway.seen.resumed === 1);
    await expect.poll(() => heard).toEqual([missed.id]);
    expect(made.channels.cache.size).toBe(3);
    await made.destroy();
  });

  it('refuses a wrong token and intents that were not granted', async () => {
    await expect(client([GatewayIntentBits.MessageContent])).rejects.toThrow('disallowed intents');
    discord.revokeToken();
    await expect(client([GatewayIntentBits.Guilds])).rejects.toThrow('invalid token');
  });
});
