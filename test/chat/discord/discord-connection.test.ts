import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Interaction } from '../../fakes/discord/interactions.ts';
import { startServer } from '../../lib/loopback-server.ts';
import { type DiscordHarness, openDiscord, post, say, to } from './discord-harness.ts';

let harness: DiscordHarness;

beforeEach(async () => {
  harness = await openDiscord();
});
afterEach(() => harness.close());

const ask = (name = 'help') =>
  harness.discord.command({ userId: harness.sample.member.id, channelId: harness.sample.news.id }, name);
const answered = (interaction: Interaction) =>
  harness.discord.until(() => interaction.messages.some(({ loading }) => !loading), 'an answer');

describe('start', () => {
  it('identifies with the intent Guilds and no other', async () => {
    await harness.adapter.start(harness.inbound);
    expect(harness.discord.gateway.seen).toMatchObject({ identified: 1, intents: 1 });
  });

  it('says of a refused token what to do, and works once it is right', async () => {
    const { discord, adapter, inbound } = harness;
    discord.revokeToken();
    await expect(adapter.start(inbound)).rejects.toMatchObject({
      code: 'platform-token-refused',
      retryable: false,
      message: expect.stringContaining('https://discord.com/developers/applications'),
    });
    discord.restoreToken();
    await adapter.start(inbound);
    await answered(ask());
  });

  it('says of a token that only the gateway refuses the same', async () => {
    const { discord, adapter, inbound } = harness;
    const starting = adapter.start(inbound);
    const refused = expect(starting).rejects.toMatchObject({ code: 'platform-token-refused' });
    await discord.until(() => discord.requests.some(({ path, status }) => path === '/gateway/bot' && status === 200));
    discord.world.token = null;
    await refused;
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:9/api'],
    ['the server is no Discord', null],
  ])('may be tried again where %s', async (_, url) => {
    const server = await startServer((_request, response) => response.writeHead(502).end('<html>'));
    const adapter = harness.another({ apiUrl: url ?? server.url('/api') });
    await expect(adapter.start(harness.inbound)).rejects.toMatchObject({
      code: 'platform-unreachable',
      retryable: true,
    });
    await server.close();
  });

  it('gives up after a while where the gateway does not answer, and leaves nothing behind', async () => {
    harness.discord.gateway.open = false;
    const adapter = harness.another({ startTimeoutMs: 700 });
    await expect(adapter.start(harness.inbound)).rejects.toMatchObject({ code: 'platform-unreachable' });
    harness.discord.gateway.open = true;
    await adapter.stop();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(harness.discord.gateway.seen.connections).toBe(0);
  });
});

describe('a running session', () => {
  beforeEach(() => harness.adapter.start(harness.inbound));

  it('is resumed after a drop, and what was asked meanwhile is answered', async () => {
    harness.discord.gateway.drop();
    const missed = ask();
    await answered(missed);
    expect(harness.discord.gateway.seen).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('is resumed when Discord asks for it (op 7)', async () => {
    harness.discord.gateway.reconnect();
    await harness.discord.until(() => harness.discord.gateway.seen.resumed === 1);
    await answered(ask());
  });

  it('begins anew when it is lost (op 9)', async () => {
    harness.discord.gateway.invalidate();
    await harness.discord.until(() => harness.discord.gateway.seen.identified === 2);
    await answered(ask());
  }, 15_000);

  it('comes back after its token was refused for a while, and messages wait', async () => {
    const { discord, adapter, sample } = harness;
    discord.revokeToken();
    await discord.until(() => discord.requests.some(({ path, status }) => path === '/gateway/bot' && status === 401));
    expect(await adapter.send(post(sample.news.id))).toMatchObject({ status: 'retry' });
    discord.restoreToken();
    await discord.until(() => discord.gateway.seen.identified === 2);
    await answered(ask());
    expect(await adapter.send(post(sample.news.id))).toMatchObject({ status: 'delivered' });
  }, 15_000);

  it('outlives whatever Discord sends', async () => {
    const { discord } = harness;
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 99 });
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '2', type: 2, data: null });
    discord.gateway.dispatch('SOMETHING_NEW', {});
    discord.gateway.dispatch('CHANNEL_UPDATE', { id: '3' });
    discord.gateway.dispatch('GUILD_CREATE', {});
    discord.gateway.dispatch('THREAD_LIST_SYNC', { guild_id: harness.sample.guild.id });
    await answered(ask());
  });

  it('ends at once, also in the pause before a reconnect', async () => {
    const { discord, adapter } = harness;
    discord.gateway.open = false;
    discord.gateway.drop();
    await discord.until(() => discord.gateway.connected() === 0);
    const started = performance.now();
    await adapter.stop();
    expect(performance.now() - started).toBeLessThan(300);
    discord.gateway.open = true;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(discord.gateway.seen.connections).toBe(1);
  });

  it('ends soon where the other side does not answer any more', async () => {
    harness.discord.gateway.freeze();
    const started = performance.now();
    await harness.adapter.stop();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('logs no token and no text of a person', async () => {
    harness.answer = async () => say('x');
    await answered(ask());
    expect(harness.logged.join('')).not.toContain('token-of-');
  });
});

describe('what the bot is removed from', () => {
  beforeEach(() => harness.adapter.start(harness.inbound));
  const gone = async (event: string, data: object) => {
    // The servers are known once they were announced.
    await answered(ask());
    harness.discord.gateway.dispatch(event, data);
    await answered(ask());
    const { news, other, forum } = harness.sample;
    return [news, other, forum].filter(({ id }) => harness.left.some((isGone) => isGone(to(id)))).map(({ id }) => id);
  };

  it('is every channel of a server that it was removed from, and no direct messages', async () => {
    const { news, other, forum, member } = harness.sample;

    expect(await gone('GUILD_DELETE', { id: harness.sample.guild.id })).toEqual([news.id, other.id, forum.id]);
    expect(harness.left.map((isGone) => isGone(to(`@${member.id}`)))).toEqual([false]);
    expect(harness.left[0]?.({ platform: 'slack', id: news.id })).toBe(false);
  });

  it('is nothing while a server is out of order', async () => {
    expect(await gone('GUILD_DELETE', { id: harness.sample.guild.id, unavailable: true })).toEqual([]);
    expect(harness.left).toEqual([]);
  });

  it('is a channel that was deleted', async () => {
    const { news, guild } = harness.sample;

    expect(await gone('CHANNEL_DELETE', { id: news.id, type: 0, guild_id: guild.id, name: 'qwen-news' })).toEqual([
      news.id,
    ]);
  });
});
