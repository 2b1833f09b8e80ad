import type { ChosenOption } from '../../../src/chat/discord/command-text.ts';
import type { CommandSpec } from '../../../src/model/command-spec.ts';
import { chatAdapterContract } from '../../contract/chat-adapter-contract.ts';
import type { Interaction } from '../../fakes/discord/interactions.ts';
import { readMarkdown } from '../../fakes/discord/read-markdown.ts';
import { buttonsOf, type ShownMessage, textOf } from '../../fakes/discord/world.ts';
import { openDiscord, to } from './discord-harness.ts';

const PERSON = '111111111111111111';
const ROLE = '222222222222222222';
const described = { en: 'x', zh: 'x' };
const option = (name: string, bare?: true): CommandSpec['options'][number] => ({
  name,
  description: described,
  kind: 'text',
  required: false,
  ...(bare === undefined ? {} : { bare }),
});
const specs: CommandSpec[] = [
  { name: 'who-left', description: described, options: [option('person', true), option('since')] },
  { name: 'person', description: described, options: [option('name', true)] },
  { name: 'latest', description: described, options: [] },
  { name: 'help', description: described, options: [] },
];

chatAdapterContract({ editsInPlace: true, hasPeople: true, pings: { person: PERSON, role: ROLE } }, async (inbound) => {
  const harness = await openDiscord({ specs, fake: { rateOf: () => ({ limit: 1_000, perMs: 1_000 }) } });
  const { discord, sample, adapter } = harness;
  sample.guild.roles.push({ id: ROLE, name: 'readers', permissions: 0n, mentionable: true });
  await adapter.start({ ...inbound, specs });
  const doer = { userId: sample.member.id, channelId: sample.news.id };
  const shown = (message: ShownMessage) => readMarkdown(textOf(message)).shown;
  const standing = (): ShownMessage[] =>
    sample.news.messages
      .filter(({ visibleTo }) => visibleTo === null)
      .flatMap((message) => [message, ...(discord.world.channels.get(message.id)?.messages ?? [])]);
  const answerTo = async (interaction: Interaction, deliveries: number) => {
    for (let at = 1; at < deliveries; at++) discord.repeat(interaction);
    await discord.until(() => interaction.messages.some(({ loading }) => !loading), 'an answer');
    return interaction.messages.map(shown).join('\n');
  };
  return {
    adapter,
    channel: to(sample.news.id),
    visible: async () => standing().map(shown),
    called: async () => standing().flatMap(({ pinged }) => [...pinged.users, ...pinged.roles]),
    ask(text, deliveries = 1) {
      const [name = '', ...words] = text.split(' ');
      const options = words.map((word): Pick<ChosenOption, 'name' | 'value'> => {
        const at = word.indexOf(':');
        const bare = specs.find((spec) => spec.name === name)?.options[0]?.name ?? '';
        // Discord's client takes no more than is declared.
        return at < 0
          ? { name: bare, value: word.slice(0, 500) }
          : { name: word.slice(0, at), value: word.slice(at + 1) };
      });
      const given = Object.fromEntries(options.map(({ name: key, value }) => [key, String(value)]));
      return answerTo(discord.command(doer, name, given), deliveries);
    },
    press(label, deliveries = 1) {
      const message = standing().findLast((each) => buttonsOf(each).some((button) => button.label === label));
      return answerTo(discord.press(doer, message as ShownMessage, label), deliveries);
    },
    close: () => harness.close(),
  };
});
