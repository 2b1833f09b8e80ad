import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/chat-message.ts';
import type { DrawPicture } from '../../../src/model/picture.ts';
import type { SentComponent } from '../../fakes/discord/check-message.ts';
import { PERMISSION } from '../../fakes/discord/permissions.ts';
import { addChannel, CHANNEL_TYPE, type ShownMessage, textOf } from '../../fakes/discord/world.ts';
import { ALT, drawTiny, pictured, TINY_PNG } from '../pictured.ts';
import { arrive, type DiscordHarness, openDiscord, post, say } from './discord-harness.ts';

let harness: DiscordHarness;
let draw: DrawPicture;

beforeEach(async () => {
  draw = drawTiny;
  harness = await openDiscord({ adapter: { draw: (picture) => draw(picture) } });
});
afterEach(() => harness.close());

const shownIn = (channelId = harness.sample.news.id) => harness.discord.world.channels.get(channelId)?.messages ?? [];
const galleriesOf = ({ components }: ShownMessage) => {
  const walk = (list: readonly SentComponent[]): SentComponent[] =>
    list.flatMap((one) => [...(one.type === 12 ? [one] : []), ...walk(one.components ?? [])]);
  return walk(components);
};
/** What a reader sees of a picture, and what is read out to them. */
const pictureOf = (message: ShownMessage | undefined) =>
  message && {
    shown: galleriesOf(message).flatMap(({ items = [] }) =>
      items.map(({ media, description }) => [media.url, description]),
    ),
    files: message.files.map(({ filename, description, bytes }) => [filename, description, bytes.length]),
  };
const ONE_PICTURE = {
  shown: [['attachment://timeline.png', ALT]],
  files: [['timeline.png', ALT, TINY_PNG.length]],
};
const NO_PICTURE = { shown: [], files: [] };

describe('the picture of an answer', () => {
  const here = () => ({ userId: harness.sample.member.id, channelId: harness.sample.news.id });
  beforeEach(() => harness.adapter.start(harness.inbound));

  it('is put into it once the text stands there, for nobody else to see', async () => {
    let release = () => {};
    const drawing = new Promise<void>((resolve) => {
      release = resolve;
    });
    draw = async (picture) => drawing.then(() => drawTiny(picture));
    harness.answer = async () => pictured(say('Timeline', 'what happened'));
    const interaction = harness.discord.command(here(), 'help');

    await harness.discord.until(() => interaction.messages[0]?.loading === false, 'the text');
    expect(pictureOf(interaction.messages[0])).toEqual(NO_PICTURE);
    release();
    await harness.discord.until(() => (interaction.messages[0]?.files.length ?? 0) > 0, 'the picture');

    const [answer] = interaction.messages;
    expect(pictureOf(answer)).toEqual(ONE_PICTURE);
    expect(answer && textOf(answer)).toBe('## Timeline\nwhat happened');
    expect(answer?.visibleTo).toBe(harness.sample.member.id);
    expect(interaction.messages).toHaveLength(1);
  });

  it('comes with what a button shows to the channel', async () => {
    const actions: Block = {
      kind: 'actions',
      buttons: [{ label: 'Show to channel', command: 'help', answer: 'channel' }],
    };
    harness.answer = async () => pictured({ blocks: [...say('Timeline').blocks, actions] });
    const asked = harness.discord.command(here(), 'help');
    await harness.discord.until(() => (asked.messages[0]?.files.length ?? 0) > 0, 'the answer');
    const [answer] = asked.messages;
    if (answer === undefined) throw new Error('no answer');

    const pressed = harness.discord.press(here(), answer, 'Show to channel');
    await harness.discord.until(() => (pressed.messages[0]?.files.length ?? 0) > 0, 'the picture');

    expect(pressed.messages[0]?.visibleTo).toBeNull();
    expect(pictureOf(pressed.messages[0])).toEqual(ONE_PICTURE);
    expect(pressed.messages[0] && textOf(pressed.messages[0])).toContain('Asked by member');
  });

  it('is missed by nobody where it cannot be drawn or is not taken', async () => {
    harness.answer = async () => pictured(say('Timeline'));
    draw = async () => {
      throw new Error('no font');
    };
    const undrawn = harness.discord.command(here(), 'help');
    const logged = (text: string) => harness.logged.join('\n').includes(text);
    await expect.poll(() => logged('a picture could not be drawn'), { timeout: 10_000 }).toBe(true);
    draw = drawTiny;
    harness.discord.world.uploadLimit = 10;
    const untaken = harness.discord.command(here(), 'help');
    await expect.poll(() => logged('a picture was not taken'), { timeout: 10_000 }).toBe(true);

    for (const { messages } of [undrawn, untaken]) {
      expect(messages.map(textOf)).toEqual(['## Timeline']);
      expect(pictureOf(messages[0])).toEqual(NO_PICTURE);
    }
  });

  it('has its room on the first page of a long answer', async () => {
    const blocks: Block[] = Array.from({ length: 60 }, (_, at) => ({ kind: 'paragraph', content: [`line ${at}`] }));
    harness.answer = async () => pictured({ blocks });
    const interaction = harness.discord.command(here(), 'help');
    await harness.discord.until(() => (interaction.messages[0]?.files.length ?? 0) > 0, 'the picture');

    expect(interaction.messages.map(({ files }) => files.length)).toEqual([1, 0]);
    expect(
      interaction.messages
        .map(textOf)
        .join('\n')
        .match(/line \d+/g),
    ).toHaveLength(60);
  });
});

describe('the picture of a message', () => {
  const message = pictured(say('Weekly digest', 'one story'));

  it('comes with it in one request, in a channel and in a forum', async () => {
    await arrive(harness.adapter, post(harness.sample.news.id, message));
    const ref = await arrive(harness.adapter, post(harness.sample.forum.id, message, 'key 2'));

    const forumPost = [...harness.discord.world.channels.values()].find(
      ({ parentId }) => parentId === harness.sample.forum.id,
    );
    expect(ref).toContain(forumPost?.id);
    expect(pictureOf(shownIn()[0])).toEqual(ONE_PICTURE);
    expect(pictureOf(forumPost?.messages[0])).toEqual(ONE_PICTURE);
    expect(harness.discord.requests.filter(({ method, files }) => method === 'POST' && files.length > 0)).toHaveLength(
      2,
    );
  });

  it('comes to stand there once where the answer is lost', async () => {
    harness.discord.fail(/POST .*messages/, { do: 'drop', after: true });
    const lost = await harness.adapter.send(post(harness.sample.news.id, message));
    const attempted = new Date(Date.now() - 1_000).toISOString();
    const again = await harness.another().send({ ...post(harness.sample.news.id, message), attempted });

    expect(lost).toMatchObject({ status: 'retry', reason: 'no-answer' });
    expect(again).toMatchObject({ status: 'delivered' });
    expect(shownIn().map(pictureOf)).toEqual([ONE_PICTURE]);
  });

  it('is left out where the bot may not attach files, or it cannot be drawn', async () => {
    const role = harness.sample.guild.roles.find(({ id }) => id === harness.sample.botRoleId);
    if (role !== undefined) role.permissions &= ~PERMISSION.ATTACH_FILES;
    await arrive(harness.adapter, post(harness.sample.news.id, message));
    draw = async () => {
      throw new Error('no font');
    };
    await arrive(harness.adapter, post(harness.sample.news.id, message, 'key 2'));

    expect(shownIn().map(textOf)).toEqual(['## Weekly digest\none story', '## Weekly digest\none story']);
    expect(shownIn().map(pictureOf)).toEqual([NO_PICTURE, NO_PICTURE]);
    expect(harness.logged.join('\n')).toContain('Attach Files');
  });

  it('changes nothing about what is refused', async () => {
    const closed = addChannel(harness.discord.world, {
      type: CHANNEL_TYPE.text,
      name: 'closed',
      guildId: harness.sample.guild.id,
      overwrites: [{ id: harness.sample.botRoleId, type: 0, allow: 0n, deny: PERMISSION.SEND_MESSAGES }],
    });
    const outcome = await harness.adapter.send(post(closed.id, message));

    expect(outcome).toMatchObject({ status: 'rejected', reason: 'forbidden' });
  });
});
