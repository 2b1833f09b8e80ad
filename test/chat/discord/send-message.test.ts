import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/lib/clock.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import { IS_COMPONENTS_V2 } from '../../fakes/discord/check-message.ts';
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

const threadUnder = (messageId: string) => harness.discord.world.channels.get(messageId);
const refParts = (ref: string) => ref.split(' ')[0]?.split('/') ?? [];

describe('a post', () => {
  it('costs one request where Discord has told of its channel, forums excepted, and two where it has not', async () => {
    const { adapter, discord, sample, another, inbound } = harness;
    let before = 0;
    const asked = () => {
      const since = discord.requests.slice(before);
      before = discord.requests.length;
      return since.map(({ method, path }) => `${method} ${path.split('/')[3] ?? ''}`);
    };
    await adapter.start(inbound);
    await discord.until(() => discord.gateway.seen.identified === 1);
    await arrive(adapter, post(sample.news.id));
    asked();
    await arrive(adapter, post(sample.other.id));
    expect(asked()).toEqual(['POST messages']);
    await arrive(adapter, post(sample.forum.id));
    expect(asked()).toEqual(['GET ', 'POST threads']);
    await arrive(another(), post(sample.other.id, say('News'), 'later'));
    expect(asked()).toEqual(['GET ', 'POST messages']);
  });

  it('stands in its channel as Components V2 and calls nobody', async () => {
    const { adapter, sample } = harness;
    await arrive(adapter, post(sample.news.id, say('@everyone Lin leaves', `<@${sample.member.id}> https://qwen.ai`)));
    const [shown] = sample.news.messages;
    expect(shown).toMatchObject({ flags: IS_COMPONENTS_V2, pinged: { users: [], roles: [], everyone: false } });
    expect(shown?.nonce).toHaveLength(25);
  });

  it('calls whom its pings name', async () => {
    const { adapter, sample } = harness;
    const staff = sample.guild.roles[2]?.id ?? '';
    const pings = [
      { kind: 'person' as const, id: sample.member.id },
      { kind: 'role' as const, id: staff },
    ];
    await arrive(adapter, post(sample.news.id, { ...say('Lin leaves'), pings }));
    expect(sample.news.messages[0]?.pinged).toEqual({ users: [sample.member.id], roles: [staff], everyone: false });
  });

  it('is changed in place, also by a later process', async () => {
    const { adapter, sample, another } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    const again = await arrive(another(), { ...post(sample.news.id, say('Lin has left Qwen')), kind: 'edit', ref });
    expect(again).toBe(ref);
    expect(sample.news.messages).toHaveLength(1);
    expect(textOf(sample.news.messages[0] as never)).toContain('Lin has left Qwen');
  });

  it('is answered in a thread of its own, which bears its headline', async () => {
    const { adapter, sample, another } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    const first = await arrive(adapter, {
      ...post(sample.news.id, say('New: he joins X'), 'reply-1'),
      kind: 'reply',
      ref,
    });
    await arrive(another(), { ...post(sample.news.id, say('New: it is denied'), 'reply-2'), kind: 'reply', ref });
    const [message] = sample.news.messages;
    const thread = threadUnder(message?.id ?? '');
    expect(sample.news.messages).toHaveLength(1);
    expect(thread).toMatchObject({ name: 'Lin Junyang leaves Qwen', parentId: sample.news.id });
    expect(thread?.messages.map(textOf)).toEqual(['## New: he joins X', '## New: it is denied']);
    await arrive(adapter, { ...post(sample.news.id, say('New: he joins Y'), 'e'), kind: 'edit', ref: first });
    expect(thread?.messages.map(textOf)[0]).toBe('## New: he joins Y');
  });

  it('is answered in the channel where no thread may be made', async () => {
    const { adapter, sample, discord } = harness;
    takePermissions(discord.world, sample.news, ['CREATE_PUBLIC_THREADS']);
    const ref = await arrive(adapter, post(sample.news.id));
    await arrive(adapter, { ...post(sample.news.id, say('New'), 'r'), kind: 'reply', ref });
    expect(sample.news.messages[1]).toMatchObject({ repliesTo: sample.news.messages[0]?.id });
  });

  it('is answered in the channel when somebody has deleted the thread', async () => {
    const { adapter, sample, discord } = harness;
    const ref = await arrive(adapter, post(sample.news.id));
    await arrive(adapter, { ...post(sample.news.id, say('New'), 'r'), kind: 'reply', ref });
    const id = sample.news.messages[0]?.id ?? '';
    discord.world.channels.delete(id);
    await arrive(adapter, { ...post(sample.news.id, say('More'), 'r2'), kind: 'reply', ref });
    expect(sample.news.messages[1]).toMatchObject({ repliesTo: id });
  });
});

describe('direct messages', () => {
  it('are opened for a person; replies refer to the message', async () => {
    const { adapter, sample, discord } = harness;
    const ref = await arrive(adapter, post(`@${sample.member.id}`));
    await arrive(adapter, { ...post(`@${sample.member.id}`, say('New'), 'r'), kind: 'reply', ref });
    const direct = [...discord.world.channels.values()].find(({ recipientId }) => recipientId === sample.member.id);
    expect(direct?.messages.map(({ repliesTo }) => repliesTo)).toEqual([null, direct?.messages[0]?.id]);
  });

  it('that a person does not take are refused with what to do', async () => {
    const { adapter, sample } = harness;
    sample.member.dmsClosed = true;
    expect(await adapter.send(post(`@${sample.member.id}`))).toMatchObject({
      status: 'rejected',
      reason: 'forbidden',
      detail: expect.stringContaining('Allow direct messages'),
    });
  });
});

describe('a forum', () => {
  const story = (headline: string, topics: string): ChatMessage => ({
    blocks: [...say(headline).blocks, { kind: 'footnote', content: [`2 outlets · ${topics} · /qwen story s1`] }],
  });
  const postsOf = () =>
    [...harness.discord.world.channels.values()].filter(({ parentId }) => parentId === harness.sample.forum.id);

  it('gets a post for a story, with the tags of its topics, and replies in it', async () => {
    const { adapter, sample, another } = harness;
    const ref = await arrive(adapter, post(sample.forum.id, story('Lin leaves', 'departure, analysis')));
    await arrive(another(), { ...post(sample.forum.id, say('New'), 'r'), kind: 'reply', ref });
    await arrive(another(), { ...post(sample.forum.id, story('Lin has left', 'departure'), 'e'), kind: 'edit', ref });
    const [made] = postsOf();
    expect(made).toMatchObject({ name: 'Lin leaves', appliedTags: sample.forum.tags.map(({ id }) => id) });
    expect(made?.messages.map((message) => textOf(message).split('\n')[0])).toEqual(['## Lin has left', '## New']);
  });

  it('that wants a tag gets the first where no topic is among them', async () => {
    await harness.close();
    harness = await openDiscord({ clock, sample: { requiresTag: true } });
    await arrive(harness.adapter, post(harness.sample.forum.id, story('Shares fall', 'market reaction')));
    expect(postsOf()[0]?.appliedTags).toEqual([harness.sample.forum.tags[0]?.id]);
  });

  it('that wants a tag and has none is refused with what to do', async () => {
    await harness.close();
    harness = await openDiscord({ clock, sample: { requiresTag: true, forumTags: [] } });
    expect(await harness.adapter.send(post(harness.sample.forum.id))).toMatchObject({
      status: 'rejected',
      detail: expect.stringMatching(/#qwen-stories wants a tag.*Add a tag/),
    });
  });

  it('has one post though the answer to the first was lost, also when the process is another', async () => {
    const { adapter, sample, discord, another } = harness;
    discord.fail(/POST .*\/threads$/, { do: 'drop', after: true });
    expect(await adapter.send(post(sample.forum.id))).toMatchObject({ status: 'retry', reason: 'no-answer' });
    clock.set(clock.now() + 10 * 60_000);
    const again = { ...post(sample.forum.id), attempted: '2026-03-12T08:00:00.000Z' };
    const ref = await arrive(adapter, again);
    expect(await arrive(another(), again)).toBe(ref);
    expect(postsOf()).toHaveLength(1);
  });

  it('has a post for each of two messages of one title, also where both may stand there', async () => {
    const { adapter, sample, another, discord } = harness;
    const digest = (text: string) => say('Daily digest', text);
    const first = await arrive(adapter, post(sample.forum.id, digest('Lin leaves'), 'digest-1'));
    const attempted = '2026-03-12T08:00:00.000Z';
    const repeated = (text: string, key: string) => ({ ...post(sample.forum.id, digest(text), key), attempted });
    const second = await arrive(another(), repeated('Zhou joins', 'digest-2'));
    expect(second).not.toBe(first);
    expect(postsOf()).toHaveLength(2);
    const later = another();
    expect(await arrive(later, repeated('Lin leaves', 'digest-1'))).toBe(first);
    expect(await arrive(later, repeated('Zhou joins', 'digest-2'))).toBe(second);
    expect(postsOf()).toHaveLength(2);
    // What may not be read cannot be told apart: a message twice is better than one that is lost.
    takePermissions(discord.world, sample.forum, ['READ_MESSAGE_HISTORY']);
    await arrive(another(), repeated('Zhou joins', 'digest-2'));
    expect(postsOf()).toHaveLength(3);
  });

  it('opens an archived post to change its message', async () => {
    const { adapter, sample } = harness;
    const ref = await arrive(adapter, post(sample.forum.id));
    const [made] = postsOf();
    if (made !== undefined) made.archived = true;
    await arrive(adapter, { ...post(sample.forum.id, say('Later'), 'e'), kind: 'edit', ref });
    expect(made?.archived).toBe(false);
  });
});

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
