import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/lib/clock.ts';
import { restorePermissions, takePermissions } from '../../fakes/discord/sample-guild.ts';
import { addChannel, CHANNEL_TYPE, textOf } from '../../fakes/discord/world.ts';
import { arrive, type DiscordHarness, openDiscord, post, say, to } from './discord-harness.ts';

const clock = manualClock('2026-03-12T08:00:00Z');
let harness: DiscordHarness;

beforeEach(async () => {
  clock.set('2026-03-12T08:00:00Z');
  harness = await openDiscord({ clock });
});
afterEach(() => harness.close());

const refParts = (ref: string) => ref.split(' ')[0]?.split('/') ?? [];

describe('what comes of an attempt', () => {
  const send = (key = 'k') => harness.adapter.send(post(harness.sample.news.id, say('News'), key));

  it.each([
    ['dropped before', { do: 'drop' as const }],
    ['dropped after it was done', { do: 'drop' as const, after: true as const }],
    ['stalled', { do: 'stall' as const }],
    ['stalled after it was done', { do: 'stall' as const, after: true as const }],
  ])('%s: no answer, and the next attempt makes one message', async (_, fault) => {
    harness.discord.fail(/POST .*\/messages$/, fault);
    const impatient = harness.another({ requestTimeoutMs: 1_000 });
    const attempt = await impatient.send(post(harness.sample.news.id, say('News'), 'k'));
    expect(attempt).toMatchObject({ status: 'retry', reason: 'no-answer' });
    expect(
      harness.discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
    ).toHaveLength(1);
    expect(await send()).toMatchObject({ status: 'delivered' });
    expect(harness.sample.news.messages).toHaveLength(1);
  });

  it('a lost answer makes no second message when its nonce is long forgotten, in this process or the next', async () => {
    clock.set(clock.now() + 60 * 60_000);
    const { discord, sample, another } = harness;
    discord.fail(/POST .*\/messages$/, { do: 'drop', after: true }, 2);
    const attempted = new Date(clock.now()).toISOString();
    expect(await send()).toMatchObject({ status: 'retry', reason: 'no-answer' });
    clock.set(clock.now() + 10 * 60_000);
    const again = { ...post(sample.news.id, say('News'), 'k'), attempted };
    expect(await harness.adapter.send(again)).toMatchObject({ status: 'delivered' });
    expect(await another().send(again)).toMatchObject({ status: 'delivered' });
    expect(sample.news.messages).toHaveLength(1);
    expect(await send('another')).toMatchObject({ status: 'retry' });
    expect(sample.news.messages).toHaveLength(2);
  });

  it('a reply is not called a repeat because its thread is empty yet; a post where nothing may be read is', async () => {
    const { adapter, discord, sample } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    const attempted = new Date(clock.now()).toISOString();
    const doubt = { attempted, ifUnsure: say('News, possibly repeated') };
    const reply = { ...post(sample.news.id, say('News'), 'r'), kind: 'reply' as const, ref };
    discord.fail(/POST .*\/messages$/, { do: 'drop' });
    expect(await adapter.send(reply)).toMatchObject({ status: 'retry' });
    clock.set(clock.now() + 10 * 60_000);
    await arrive(adapter, { ...reply, ...doubt });
    const thread = discord.world.channels.get(sample.news.messages[0]?.id ?? '');
    expect(thread?.messages.map(textOf)).toEqual([expect.not.stringContaining('repeated')]);

    takePermissions(discord.world, sample.other, ['READ_MESSAGE_HISTORY']);
    await arrive(adapter, { ...post(sample.other.id, say('News'), 'p'), ...doubt });
    expect(sample.other.messages.map(textOf)).toEqual([expect.stringContaining('possibly repeated')]);
  });

  it.each([500, 502, 503])('%i: unavailable, one attempt, nothing made', async (status) => {
    harness.discord.fail(/POST .*\/messages$/, { do: 'status', status });
    expect(await send()).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(
      harness.discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
    ).toHaveLength(1);
  });

  it('429 of a shared resource: told when to try again, and other channels are not delayed', async () => {
    const { adapter, discord, sample } = harness;
    discord.fail(new RegExp(`POST /channels/${sample.news.id}/messages`), {
      do: 'limit',
      retryAfterMs: 20_000,
      scope: 'shared',
    });
    const started = performance.now();
    expect(await send()).toEqual({ status: 'retry', afterMs: expect.any(Number), reason: 'rate-limited' });
    await arrive(adapter, post(sample.other.id));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('429 says how long, whichever kind it is', async () => {
    const { discord } = harness;
    for (const scope of ['user', 'global', 'shared'] as const) {
      discord.fail(/POST .*\/messages$/, { do: 'limit', retryAfterMs: 4_000, scope });
      const outcome = await harness.another().send(post(harness.sample.news.id));
      expect(outcome).toMatchObject({ reason: 'rate-limited' });
      expect(outcome.status === 'retry' && outcome.afterMs).toBeGreaterThan(3_000);
    }
  });

  it('a full bucket is not asked again, and other channels are', async () => {
    const { adapter, sample, discord } = harness;
    for (let at = 0; at < 5; at++) await arrive(adapter, post(sample.news.id, say('News'), `k${at}`));
    const posts = () => discord.requests.filter(({ method }) => method === 'POST').length;
    const before = posts();
    expect(await send('k6')).toMatchObject({ status: 'retry', reason: 'rate-limited' });
    expect(posts()).toBe(before);
    await arrive(adapter, post(sample.other.id));
  });

  it('the limit of the whole bot is waited for, because it lifts every second', async () => {
    const { adapter, discord, sample } = harness;
    const places = Array.from({ length: 60 }, (_, at) =>
      addChannel(discord.world, { type: CHANNEL_TYPE.text, name: `news-${at}`, guildId: sample.guild.id }),
    );
    await adapter.start(harness.inbound);
    // The fake counts by a clock that stands: its next second begins where the client's does.
    const moving = setInterval(() => clock.set(clock.now() + 100), 100);
    const outcomes = await Promise.all(places.map(({ id }, at) => adapter.send(post(id, say('News'), `k${at}`))));
    clearInterval(moving);

    expect(outcomes.filter(({ status }) => status !== 'delivered')).toEqual([]);
    expect(places.every(({ messages }) => messages.length === 1)).toBe(true);
  });

  it('a token that is refused for a while loses nothing', async () => {
    const { discord } = harness;
    discord.revokeToken();
    expect(await send()).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(await send()).toMatchObject({ status: 'retry', reason: 'unavailable' });
    discord.restoreToken();
    expect(await send()).toMatchObject({ status: 'delivered' });
  });

  it('a page of something in between is not taken for a refusal', async () => {
    harness.discord.fail(/POST .*\/messages$/, { do: 'status', status: 403 });
    expect(await send()).toMatchObject({ status: 'retry', reason: 'unavailable' });
  });

  it('a deleted channel, also of a message that is changed', async () => {
    const { adapter, sample, discord } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    discord.world.channels.delete(sample.news.id);
    const gone = {
      status: 'rejected',
      reason: 'not-found',
      detail: expect.stringMatching(/#qwen-news no longer exists/),
    };
    expect(await send('k2')).toMatchObject(gone);
    expect(await adapter.send({ ...post(sample.news.id), kind: 'edit', ref })).toMatchObject(gone);
    expect(await adapter.send({ ...post(sample.news.id), kind: 'reply', ref })).toMatchObject(gone);
  });

  it('a deleted message', async () => {
    const { adapter, sample } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    sample.news.messages.splice(0);
    for (const kind of ['edit', 'reply'] as const) {
      expect(await adapter.send({ ...post(sample.news.id), kind, ref })).toMatchObject({
        status: 'rejected',
        reason: 'message-gone',
        detail: expect.stringContaining('was deleted'),
      });
    }
  });

  it('a deleted post of a forum, and a forum that is gone with its posts', async () => {
    const { adapter, sample, discord } = harness;
    const ref = await arrive(adapter, post(sample.forum.id));
    discord.world.channels.delete(refParts(ref)[1] ?? '');
    const answers = () =>
      Promise.all((['edit', 'reply'] as const).map((kind) => adapter.send({ ...post(sample.forum.id), kind, ref })));
    for (const answer of await answers()) {
      expect(answer).toMatchObject({
        reason: 'message-gone',
        detail: expect.stringMatching(/#qwen-stories was deleted/),
      });
    }
    discord.world.channels.delete(sample.forum.id);
    for (const answer of await answers()) {
      expect(answer).toMatchObject({ reason: 'not-found', detail: expect.stringMatching(/#qwen-stories no longer/) });
    }
  });

  it('a permission that was taken is named, with the place and what to do; given back, it works', async () => {
    const { discord, sample, adapter } = harness;
    await arrive(adapter, post(sample.news.id));
    takePermissions(discord.world, sample.news, ['SEND_MESSAGES', 'SEND_MESSAGES_IN_THREADS']);
    expect(await send('k2')).toEqual({
      status: 'rejected',
      reason: 'forbidden',
      detail:
        'The bot lacks "Send Messages", "Send Messages in Threads" in #qwen-news. Give it that there (channel settings, Permissions), then subscribe again.',
    });
    restorePermissions(discord.world, sample.news);
    takePermissions(discord.world, sample.news, ['VIEW_CHANNEL']);
    expect(await send('k2')).toMatchObject({
      reason: 'forbidden',
      detail: expect.stringMatching(/cannot see #qwen-news.*"View Channel"/),
    });
    restorePermissions(discord.world, sample.news);
    expect(await send('k2')).toMatchObject({ status: 'delivered' });
  });

  it('a ref that is none of ours', async () => {
    const { adapter, sample } = harness;
    expect(await adapter.send({ ...post(sample.news.id), kind: 'edit', ref: '../../evil' })).toMatchObject({
      reason: 'not-found',
    });
  });

  it.each(['general', '../../users/@me', '@lin', ''])('an id that is no channel (%s), without asking', async (id) => {
    const before = harness.discord.requests.length;
    expect(await harness.adapter.send(post(id))).toMatchObject({
      status: 'rejected',
      reason: 'bad-payload',
      detail: expect.stringContaining('Developer Mode'),
    });
    expect(harness.discord.requests).toHaveLength(before);
  });

  it('a thread as the destination takes replies in itself', async () => {
    const { adapter, sample, discord } = harness;
    const thread = addChannel(discord.world, {
      type: CHANNEL_TYPE.thread,
      name: 'talk',
      guildId: sample.guild.id,
      parentId: sample.news.id,
    });
    const ref = await arrive(adapter, post(thread.id));
    await arrive(adapter, { ...post(thread.id, say('New'), 'r'), kind: 'reply', ref });
    expect(thread.messages).toHaveLength(2);
    expect(refParts(ref)[0]).toBe('plain');
  });

  it('a stopped adapter sends nothing and loses nothing', async () => {
    await harness.adapter.stop();
    expect(await send()).toMatchObject({ status: 'retry', reason: 'unavailable' });
    expect(to('x')).toEqual({ platform: 'discord', id: 'x' });
  });
});
