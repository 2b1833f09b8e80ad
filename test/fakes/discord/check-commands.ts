import { checkSpec, type FormError } from './check-spec.ts';

/** https://docs.discord.com/developers/interactions/application-commands */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHARACTERS = 8_000;
const GLOBAL_CHAT_COMMANDS = 100;
const OPTIONS = 25;
const CHOICES = 25;

export interface SentOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly {
    readonly name: string;
    readonly value: string | number;
    readonly name_localizations?: Readonly<Record<string, string>> | null;
  }[];
  readonly options?: readonly SentOption[];
}

export type SentCommand = Omit<SentOption, 'type'> & {
  readonly type?: number;
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
};

/** What Discord would refuse of a list of commands that replaces all others. */
export function checkCommands(commands: readonly SentCommand[]): FormError[] {
  const errors: FormError[] = commands.flatMap((command, at) => [
    ...checkSpec('ApplicationCommandUpdateRequest', command).map((e) => ({ ...e, path: [String(at), ...e.path] })),
    ...checkTree({ ...command, type: 0 }, [String(at)]),
    ...checkSize(command, [String(at)]),
  ]);
  const names = commands.map(({ name }) => name);
  if (new Set(names).size < names.length)
    errors.push(error([], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Names must be unique'));
  if (commands.filter(({ type = 1 }) => type === 1).length > GLOBAL_CHAT_COMMANDS) {
    errors.push(error([], 'APPLICATION_COMMANDS_MAX', `Over ${GLOBAL_CHAT_COMMANDS} chat commands`));
  }
  return errors;
}

function checkTree(option: SentOption, path: readonly string[]): FormError[] {
  const errors: FormError[] = [];
  const names = [option.name, ...Object.values(option.name_localizations ?? {})];
  for (const name of names) {
    if (!NAME.test(name) || name !== name.toLowerCase()) {
      errors.push(error([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`));
    }
  }
  const descriptions = [option.description ?? '', ...Object.values(option.description_localizations ?? {})];
  if (descriptions.some((text) => text.trim() === '' || text.length > 100)) {
    errors.push(error([...path, 'description'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.'));
  }
  const { choices = [], options = [] } = option;
  if (choices.length > CHOICES) errors.push(error([...path, 'choices'], 'BASE_TYPE_MAX_LENGTH', `Over ${CHOICES}`));
  if (choices.length > 0 && option.autocomplete === true) {
    errors.push(
      error([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Not with choices'),
    );
  }
  if (new Set(choices.map(({ name }) => name)).size < choices.length) {
    errors.push(
      error([...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', 'Choice names must be unique'),
    );
  }
  if (options.length > OPTIONS) errors.push(error([...path, 'options'], 'BASE_TYPE_MAX_LENGTH', `Over ${OPTIONS}`));
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    errors.push(
      error([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique'),
    );
  }
  for (const locale of ['zh-CN', 'zh-TW']) {
    const shown = options.map((inner) => inner.name_localizations?.[locale] ?? inner.name);
    if (new Set(shown).size < shown.length) {
      errors.push(
        error(
          [...path, 'options'],
          'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          `Names in ${locale} must be unique`,
        ),
      );
    }
  }
  const kinds = new Set(options.map(({ type }) => type === 1 || type === 2));
  if (kinds.size > 1)
    errors.push(
      error([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommands and values mixed'),
    );
  const firstOptional = options.findIndex(({ required }) => required !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required === true)) {
    errors.push(
      error([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must stand first'),
    );
  }
  return [...errors, ...options.flatMap((inner, at) => checkTree(inner, [...path, 'options', String(at)]))];
}

/** Names, descriptions and values count, of each text the longest of its languages. */
function checkSize(command: SentCommand, path: readonly string[]): FormError[] {
  const longest = (text: string | undefined, others: Readonly<Record<string, string>> | null | undefined) =>
    Math.max((text ?? '').length, ...Object.values(others ?? {}).map(({ length }) => length));
  const sizeOf = (option: Omit<SentOption, 'type'>): number =>
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations) +
    (option.choices ?? []).reduce((sum, c) => sum + longest(c.name, c.name_localizations) + String(c.value).length, 0) +
    (option.options ?? []).reduce((sum, inner) => sum + sizeOf(inner), 0);
  const size = sizeOf(command);
  return size > CHARACTERS
    ? [error(path, 'APPLICATION_COMMAND_TOO_LARGE', `Over ${CHARACTERS} characters: ${size}`)]
    : [];
}

function error(path: readonly string[], code: string, message: string): FormError {
  return { path, code, message };
}
