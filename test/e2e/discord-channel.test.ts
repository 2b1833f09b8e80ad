import { specsOf } from '../../src/commands/command-specs.ts';
import { commands } from '../../src/commands/index.ts';
import type { CommandSpec } from '../../src/model/command-spec.ts';
import { openDiscord } from '../chat/discord/discord-harness.ts';
import type { Interaction } from '../fakes/discord/interactions.ts';
import { readMarkdown } from '../fakes/discord/read-markdown.ts';
import { buttonsOf, type ShownMessage, textOf } from '../fakes/discord/world.ts';
import { channelStory } from './channel-story.ts';

const specs = specsOf(commands);

/** @returns what Discord's client makes of `subscribe departure hour 18`: the bare option first, the others by name. */
function optionsOf(text: string): { name: string; given: Record<string, string | number> } {
  const [name = '', ...words] = text.split(' ');
  const spec = specs.find((one) => one.name === name);
  const given: Record<string, string | number> = {};
  const typedValue = (option: CommandSpec['options'][number], value: string) =>
    option.kind === 'number' ? Number(value) : value;
  const bare: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const option = spec?.options.find((one) => one.name === word && one.bare !== true);
    if (option === undefined) bare.push(word);
    else given[option.name] = typedValue(option, words[++at] ?? '');
  }
  const first = spec?.options.find((one) => one.bare === true);
  if (first === undefined || bare.length === 0) return { name, given };
  return { name, given: { [first.name]: typedValue(first, bare.join(' ')), ...given } };
}

channelStory('Discord', async () => {
  const harness = await openDiscord({ specs, fake: { rateOf: () => ({ limit: 1_000, perMs: 1_000 }) } });
  const { discord, sample, adapter } = harness;
  const doer = { userId: sample.manager.id, channelId: sample.news.id };
  const read = (message: ShownMessage) => readMarkdown(textOf(message)).shown;
  const all = () => sample.news.messages.filter(({ visibleTo }) => visibleTo === null);
  const answered = async (interaction: Interaction, expected: string) => {
    const text = () => interaction.messages.map(read).join('\n');
    await discord.until(() => text().includes(expected), `${expected} in ${text()}`);
    return text();
  };
  return {
    adapter,
    ask(text, expected) {
      const { name, given } = optionsOf(text);
      return answered(discord.command(doer, name, given), expected);
    },
    press(label, expected) {
      const message = all().findLast((each) => buttonsOf(each).some((button) => button.label === label));
      if (message === undefined) throw new Error(`no button ${label}`);
      return answered(discord.press(doer, message, label), expected);
    },
    standing: () =>
      all().map((message) =>
        [message, ...(discord.world.channels.get(message.id)?.messages ?? [])].map(read).join('\n↳ '),
      ),
    close: () => harness.close(),
  };
});
