import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandSpec, Localised, OptionSpec } from '../../model/command-spec.ts';
import { cutText } from '../visible-text.ts';
import { localisedNames } from './localised-names.ts';
import { isSuggested } from './suggest-choices.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object: 25 options, 25 choices, descriptions of 100. */
const MOST_OPTIONS = 25;
const LONGEST_DESCRIPTION = 100;
/** Discord's own is 6,000; the port takes no more of a whole command. */
const LONGEST_VALUE = 500;

/** What the slash command is called, and whom it asks about. */
export interface CommandIdentity {
  /** Without its slash. */
  readonly command: string;
  /** What is watched, as people say it. */
  readonly subject: string;
}

const descriptionOf = (subject: string): Localised => ({
  en: `What is new about the people who lead ${subject}, with sources`,
  zh: `${subject}负责人的最新动向，附来源`,
});

/**
 * One slash command with a subcommand for each command, for servers and for direct messages with the bot. Names, descriptions and
 * labels of choices are localised for Chinese (both scripts); what Discord sends back is the English name.
 *
 * @param specs at most 25. @throws RangeError for more.
 */
export function commandJson(
  specs: readonly CommandSpec[],
  { command, subject }: CommandIdentity,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  if (specs.length > MOST_OPTIONS) throw new RangeError(`Discord takes 25 subcommands, not ${specs.length}`);
  return {
    type: ApplicationCommandType.ChatInput,
    name: command,
    ...described(descriptionOf(subject)),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: specs.map(subcommand),
  };
}

function subcommand({ name, description, options }: CommandSpec): APIApplicationCommandSubcommandOption {
  // Discord wants those that must be given in front.
  const ordered = [...options].sort((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    name_localizations: localisedNames(name),
    ...described(description),
    options: ordered.slice(0, MOST_OPTIONS).map(option),
  };
}

function option({
  name,
  description,
  kind,
  required,
  choices,
  minimum = 1,
}: OptionSpec): APIApplicationCommandBasicOption {
  const base = {
    name,
    name_localizations: localisedNames(name),
    ...described(description),
    ...(required ? { required } : {}),
  };
  if (kind === 'number') return { type: ApplicationCommandOptionType.Integer, ...base, min_value: minimum };
  const text = { type: ApplicationCommandOptionType.String as const, ...base };
  if (choices !== undefined) {
    const listed = choices.slice(0, MOST_OPTIONS);
    return {
      ...text,
      choices: listed.map(({ value, label }) => ({ name: cut(label.en), name_localizations: chinese(label), value })),
    };
  }
  // An option with suggestions takes any other value as well.
  return { ...text, max_length: LONGEST_VALUE, ...(isSuggested(kind) ? { autocomplete: true } : {}) };
}

function described(text: Localised) {
  return { description: cut(text.en), description_localizations: chinese(text) };
}

function chinese({ zh }: Localised) {
  return { 'zh-CN': cut(zh), 'zh-TW': cut(zh) };
}

function cut(text: string): string {
  return cutText(text, LONGEST_DESCRIPTION);
}
