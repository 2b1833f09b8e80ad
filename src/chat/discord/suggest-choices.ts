import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord.js';
import type { CommandSpec, OptionKind } from '../../model/command-spec.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { Inbound, SuggestRequest } from '../chat-adapter.ts';
import { cutText, visibleText } from '../visible-text.ts';
import type { ChosenCommand } from './command-text.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MOST_CHOICES = 25;
const LONGEST = 100;

/** @returns what may be meant by what is typed in the option under the cursor; none where nothing can be suggested. Never rejects. */
export async function suggestChoices(
  chosen: ChosenCommand | null,
  { specs, suggest }: Pick<Inbound, 'specs' | 'suggest'>,
  language: ReaderLanguage,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const focused = chosen?.options.find((option) => option.focused === true);
  if (chosen === null || focused?.type !== ApplicationCommandOptionType.String) return [];
  const kind = kindOf(specs, chosen.name, focused.name);
  if (!isSuggested(kind)) return [];
  try {
    const typed = cutText(visibleText(String(focused.value)), LONGEST);
    const suggestions = await suggest({ kind, typed, language });
    return suggestions
      .map(({ label, value }) => ({ name: cutText(visibleText(label).trim(), LONGEST), value }))
      .filter(({ name, value }) => name !== '' && value !== '' && value.length <= LONGEST)
      .slice(0, MOST_CHOICES);
  } catch {
    return [];
  }
}

/** @returns whether values of this kind are suggested while they are typed. */
export function isSuggested(kind: OptionKind | undefined): kind is SuggestRequest['kind'] {
  return kind === 'person' || kind === 'topic' || kind === 'story';
}

function kindOf(specs: readonly CommandSpec[], command: string, option: string): OptionKind | undefined {
  return specs.find(({ name }) => name === command)?.options.find(({ name }) => name === option)?.kind;
}
