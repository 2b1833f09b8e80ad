import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/lib/clock.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import { IS_COMPONENTS_V2 } from '../../fakes/discord/check-message.ts';
import { takePermissions } from '../../fakes/discord/sample-guild.ts';
import { textOf } from '../../fakes/discord/world.ts';
import { arrive, type DiscordHarness, openDiscord, post, say } from './discord-harness.ts';

const clock = manualClock('2026-03-12T08:00:00Z');
let harness: DiscordHarness;

beforeEach(async () => {
  clock.set('2026-03-12T08:00:00Z');
  harness = await openDiscord({ clock });
});
afterEach(() => harness.close());

const threadUnder = (messageId: string) => harness.discord.world.channels.get(messageId);

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
