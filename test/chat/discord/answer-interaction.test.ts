import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { parseCommand } from '../../../src/commands/parse-command.ts';
import { englishAnswers } from '../../../src/commands/wording/english-answers.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import type { Button, ChatMessage } from '../../../src/model/chat-message.ts';
import type { Doer, Interaction } from '../../fakes/discord/interactions.ts';
import { addChannel, CHANNEL_TYPE, type ShownMessage, textOf } from '../../fakes/discord/world.ts';
import { arrive, type DiscordHarness, openDiscord, post, say } from './discord-harness.ts';

let harness: DiscordHarness;
let here: Doer;

beforeEach(async () => {
  harness = await openDiscord();
  await harness.adapter.start(harness.inbound);
  here = { userId: harness.sample.member.id, channelId: harness.sample.news.id };
});
afterEach(() => harness.close());

const answered = async (interaction: Interaction, pages = 1): Promise<string[]> => {
  await harness.discord.until(
    () => interaction.messages.length >= pages && interaction.messages.every(({ loading }) => !loading),
    'an answer',
  );
  return interaction.messages.map(textOf);
};
const command = (name: string, options = {}, doer = here) => harness.discord.command(doer, name, options);
const direct = () =>
  addChannel(harness.discord.world, { type: CHANNEL_TYPE.dm, name: '', recipientId: harness.sample.member.id });

describe('a command', () => {
  it('is acknowledged at once and answered to whoever asked', async () => {
    const interaction = command('help');
    expect(await answered(interaction)).toEqual(['## Answer to help']);
    expect(interaction.messages[0]?.visibleTo).toBe(harness.sample.member.id);
    expect(interaction.acknowledgedAfterMs).toBeLessThan(500);
  });

  it('is acknowledged before it is asked, however long the answer takes', async () => {
    let release: (message: ChatMessage) => void = () => {};
    harness.answer = () => new Promise((resolve) => (release = resolve));
    const interaction = command('help');
    await harness.discord.until(() => interaction.acknowledgedAfterMs !== null);
    expect(interaction.messages[0]).toMatchObject({ loading: true });
    await expect.poll(() => harness.asked.length).toBe(1);
    release(say('Late'));
    expect(await answered(interaction)).toEqual(['## Late']);
  });

  it('is the text that somebody would have typed', async () => {
    await answered(command('who-left', { person: 'Lin Junyang', since: '2026-03' }));
    await answered(command('person', { name: '林俊旸' }));
    await answered(command('latest', { limit: 5, topic: 'departure' }));
    expect(harness.asked.map(({ text }) => text)).toEqual([
      'who-left person:"Lin Junyang" since:2026-03',
      'person 林俊旸',
      'latest limit:5 topic:departure',
    ]);
  });

  it('smuggles no option in with a value', async () => {
    await answered(command('who-left', { person: 'x" since:1999 "y', since: '2026' }));
    const parsed = parseCommand(harness.asked[0]?.text ?? '', commands, systemClock, englishAnswers.problems);
    expect(parsed).toMatchObject({ ok: true, args: { options: { person: "x' since:1999 'y", since: '2026' } } });
  });

  it('is cut to what every platform takes, within its quotes', async () => {
    await answered(command('who-left', { person: 'a '.repeat(220), since: 'b '.repeat(220) }));
    const text = harness.asked[0]?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.endsWith('"')).toBe(true);
  });

  it('tells who asks: language, rights, their direct messages', async () => {
    const { manager, member, news } = harness.sample;
    await answered(command('help', {}, { userId: manager.id, channelId: news.id, locale: 'zh-TW' }));
    await answered(command('help', {}, { userId: member.id, channelId: news.id, locale: 'fr' }));
    expect(harness.asked).toMatchObject([
      {
        destination: { platform: 'discord', id: news.id },
        asker: { self: { id: `@${manager.id}` }, language: 'zh', timezone: null, mayManage: true, isOperator: true },
      },
      { asker: { self: { id: `@${member.id}` }, language: 'en', mayManage: false, isOperator: false } },
    ]);
  });

  it('lets a configured role manage, and everybody their direct messages', async () => {
    const { sample } = harness;
    const role = sample.guild.roles[1]?.id ?? '';
    await harness.adapter.stop();
    sample.guild.members.set(sample.member.id, [role]);
    await harness.another({ manageRole: role }).start(harness.inbound);
    await answered(command('help'));
    await answered(command('help', {}, { ...here, channelId: direct().id }));
    expect(harness.asked.map(({ asker }) => asker.mayManage)).toEqual([true, true]);
    expect(harness.asked[1]?.destination).toEqual({ platform: 'discord', id: `@${sample.member.id}` });
  });

  it('asked in a post of a forum is asked of the forum', async () => {
    const { discord, sample } = harness;
    const inForum = addChannel(discord.world, {
      type: CHANNEL_TYPE.thread,
      name: 'p',
      guildId: sample.guild.id,
      parentId: sample.forum.id,
    });
    const inText = addChannel(discord.world, {
      type: CHANNEL_TYPE.thread,
      name: 't',
      guildId: sample.guild.id,
      parentId: sample.news.id,
    });
    await answered(command('help', {}, { ...here, channelId: inForum.id }));
    await answered(command('help', {}, { ...here, channelId: inText.id }));
    expect(harness.asked.map(({ destination }) => destination.id)).toEqual([sample.forum.id, inText.id]);
  });

  it('delivered twice is run and answered once', async () => {
    const interaction = command('help');
    harness.discord.repeat(interaction);
    await answered(interaction);
    harness.discord.repeat(interaction);
    await answered(command('latest'));
    expect(harness.asked.map(({ text }) => text)).toEqual(['help', 'latest']);
    expect(interaction.callbacks).toBe(1);
  });

  it('is answered though the answer to the acknowledgement was lost', async () => {
    harness.discord.fail(/POST .*\/callback$/, { do: 'drop', after: true });
    expect(await answered(command('help'))).toEqual(['## Answer to help']);
  });

  it('is answered though the way there failed twice', async () => {
    harness.discord.fail(/PATCH .*@original$/, { do: 'status', status: 503 });
    harness.discord.fail(/PATCH .*@original$/, { do: 'drop', after: true });
    expect(await answered(command('help'))).toEqual(['## Answer to help']);
  });

  it('is left alone when another process has acknowledged it', async () => {
    const other = harness.another();
    await other.start({ ...harness.inbound });
    const interaction = command('help');
    await answered(interaction);
    await answered(command('latest'));
    expect(harness.asked.map(({ text }) => text).sort()).toEqual(['help', 'latest']);
  });

  it('that fails says so in the reader’s language and does not end the process', async () => {
    harness.answer = () => Promise.reject(new Error('secret detail'));
    const [text] = await answered(command('help', {}, { ...here, locale: 'zh-CN' }));
    expect(text).toContain('操作未成功');
    expect(text).not.toContain('secret detail');
    harness.answer = async () => say('Fine');
    expect(await answered(command('help'))).toEqual(['## Fine']);
  });

  it('with a long answer has pages, private like the first, and says what is left out', async () => {
    const items = Array.from({ length: 400 }, (_, at) => [`Item ${at} with some words to fill the line`]);
    harness.answer = async () => ({ blocks: [...say('Long').blocks, { kind: 'list', items }] });
    const interaction = command('help');
    const pages = await answered(interaction, 4);
    expect(interaction.messages.map(({ visibleTo }) => visibleTo)).toEqual(Array(4).fill(harness.sample.member.id));
    expect(pages[3]).toContain('there is more than fits here');
  });

  it('is not heard after stop', async () => {
    await harness.adapter.stop();
    const interaction = command('help');
    await harness.discord.until(() => harness.discord.gateway.connected() === 0);
    expect(interaction.acknowledgedAfterMs).toBeNull();
  });
});

describe('suggestions', () => {
  it('are asked with what is typed and given within the limits', async () => {
    harness.suggest = async () => [
      { label: 'Lin Junyang (林俊旸)', value: 'Lin Junyang' },
      { label: 'x'.repeat(200), value: 'y' },
      { label: 'too long to be put in', value: 'z'.repeat(101) },
      ...Array.from({ length: 40 }, (_, at) => ({ label: `n${at}`, value: `n${at}` })),
    ];
    const interaction = harness.discord.type({ ...here, locale: 'zh-CN' }, 'who-left', 'person', 'lin');
    await harness.discord.until(() => interaction.choices !== null);
    expect(harness.suggested).toEqual([{ kind: 'person', typed: 'lin', language: 'zh' }]);
    expect(interaction.choices).toHaveLength(25);
    expect(interaction.choices?.[0]).toEqual({ name: 'Lin Junyang (林俊旸)', value: 'Lin Junyang' });
  });

  it('that fail are none', async () => {
    harness.suggest = () => Promise.reject(new Error('no'));
    const interaction = harness.discord.type(here, 'person', 'name', 'l');
    await harness.discord.until(() => interaction.choices !== null);
    expect(interaction.choices).toEqual([]);
  });
});

describe('a button', () => {
  const withButtons = async (...buttons: Button[]): Promise<ShownMessage> => {
    const message = { blocks: [...say('Lin leaves').blocks, { kind: 'actions' as const, buttons }] };
    await arrive(harness.adapter, post(harness.sample.news.id, message));
    return harness.sample.news.messages.at(-1) as ShownMessage;
  };

  it('asks its command as whoever presses it, and answers them alone', async () => {
    const message = await withButtons({ label: 'Sources', command: 'story s1' });
    const pressed = harness.discord.press(here, message, 'Sources');
    expect(await answered(pressed)).toEqual(['## Answer to story s1']);
    expect(pressed.messages[0]?.visibleTo).toBe(harness.sample.member.id);
    expect(harness.asked[0]?.asker.self.id).toBe(`@${harness.sample.member.id}`);
  });

  it('shows its answer to the channel where it says so, with who asked', async () => {
    const message = await withButtons({ label: 'Show', command: 'story s1', answer: 'channel' });
    const pressed = harness.discord.press(here, message, 'Show');
    expect(await answered(pressed)).toEqual(['## Answer to story s1\n-# Asked by member']);
    expect(pressed.messages[0]).toMatchObject({ visibleTo: null, pinged: { users: [] } });
  });

  it('of an answer that only one person sees works too', async () => {
    harness.answer = async ({ text }) => ({
      blocks: [...say(text).blocks, { kind: 'actions', buttons: [{ label: 'More', command: 'latest' }] }],
    });
    const first = command('help');
    await answered(first);
    expect(await answered(harness.discord.press(here, first.messages[0] as ShownMessage, 'More'))).toEqual([
      '## latest',
    ]);
  });

  it('pressed and delivered twice asks once', async () => {
    const message = await withButtons({ label: 'Mute', command: 'mute s1 7d', style: 'danger' });
    const pressed = harness.discord.press(here, message, 'Mute');
    harness.discord.repeat(pressed);
    await answered(pressed);
    await answered(command('help'));
    expect(harness.asked).toHaveLength(2);
  });
});
