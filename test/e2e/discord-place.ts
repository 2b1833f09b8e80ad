import { specsOf } from '../../src/commands/command-specs.ts';
import { commands } from '../../src/commands/index.ts';
import { chosenOptions } from '../chat/discord/chosen-options.ts';
import { openDiscord } from '../chat/discord/discord-harness.ts';
import type { Interaction } from '../fakes/discord/interactions.ts';
import { readMarkdown } from '../fakes/discord/read-markdown.ts';
import { restorePermissions, takePermissions } from '../fakes/discord/sample-guild.ts';
import { addChannel, buttonsOf, CHANNEL_TYPE, type ShownMessage, textOf } from '../fakes/discord/world.ts';
import type { Place } from './place.ts';

const specs = specsOf(commands);

/** @returns a channel on the fake Discord behind the real client; a forum, in a post of which is asked, where that is said. */
export async function openDiscordPlace({ forum = false }: { readonly forum?: boolean } = {}): Promise<Place> {
  const harness = await openDiscord({ specs, fake: { rateOf: () => ({ limit: 1_000, perMs: 1_000 }) } });
  const { discord, sample, adapter } = harness;
  const { world } = discord;
  const guildId = sample.guild.id;
  const channel = forum
    ? addChannel(world, { type: CHANNEL_TYPE.thread, name: 'Questions', guildId, parentId: sample.forum.id })
    : sample.news;
  const userId = sample.manager.id;
  const directMessages = addChannel(world, { type: CHANNEL_TYPE.dm, name: '', recipientId: userId });
  const told = forum ? sample.forum : sample.news;
  let locale = 'en-US';
  const doer = (channelId = channel.id) => ({ userId, channelId, locale });
  const read = (message: ShownMessage) => readMarkdown(textOf(message)).shown;
  const forAll = (messages: readonly ShownMessage[]) => messages.filter(({ visibleTo }) => visibleTo === null);
  const seen = () => channel.messages.filter(({ visibleTo }) => visibleTo === null || visibleTo === userId);
  const withReplies = (messages: readonly ShownMessage[]) =>
    forAll(messages).map((message) =>
      [message, ...(world.channels.get(message.id)?.messages ?? [])].map(read).join('\n↳ '),
    );
  const posts = () => [...world.channels.values()].filter((each) => each.parentId === told.id && each !== channel);
  const answered = async (interaction: Interaction, expected: string) => {
    const text = () => interaction.messages.map(read).join('\n');
    await discord.until(() => text().includes(expected), `${expected} in ${text()}`);
    return text();
  };
  const writing = new RegExp(`^(POST|PATCH) /channels/${told.id}/`);
  return {
    adapter,
    ask(text, expected, { direct, deliveries = 1 } = {}) {
      const { name, given } = chosenOptions(text, specs);
      const asked = discord.command(doer(direct === true ? directMessages.id : channel.id), name, given);
      for (let again = 1; again < deliveries; again++) discord.repeat(asked);
      return answered(asked, expected);
    },
    press(label, expected) {
      const message = seen().findLast((each) => buttonsOf(each).some((button) => button.label === label));
      if (message === undefined) throw new Error(`no button ${label}`);
      return answered(discord.press(doer(), message, label), expected);
    },
    buttons: () =>
      seen()
        .slice(-1)
        .flatMap(buttonsOf)
        .map(({ label }) => label ?? ''),
    standing: () =>
      forum ? posts().map(({ messages }) => messages.map(read).join('\n↳ ')) : withReplies(channel.messages),
    direct: () => withReplies(directMessages.messages),
    answers: () => channel.messages.filter(({ visibleTo }) => visibleTo === userId).map(read),
    speakChinese() {
      locale = 'zh-CN';
    },
    faults: {
      down: () => discord.fail(/./, { do: 'drop' }, Number.POSITIVE_INFINITY),
      revokeToken: () => discord.revokeToken(),
      deleteChannel: () => void world.channels.delete(told.id),
      forbid: () => takePermissions(world, told, ['SEND_MESSAGES']),
      limit: () => discord.fail(writing, { do: 'limit', retryAfterMs: 1_000, scope: 'user' }),
      dropAnswer: () => discord.fail(writing, { do: 'drop', after: true }),
      async heal() {
        discord.heal();
        discord.restoreToken();
        world.channels.set(told.id, told);
        restorePermissions(world, told);
        // Who never had a session is opened by somebody else.
        const { gateway } = discord;
        await discord.until(() => gateway.seen.identified === 0 || gateway.connected() > 0, 'a session');
      },
      requests: () => discord.requests.filter(({ path }) => path.startsWith(`/channels/${told.id}`)).length,
    },
    close: () => harness.close(),
  };
}
