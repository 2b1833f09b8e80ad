import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandSpec } from '../../model/command-spec.ts';
import { cutText, visibleText } from '../visible-text.ts';

/** The port's: adapters cut. */
const LONGEST_TEXT = 500;
/** What a quoted value is made of besides; the words of an option stay readable. */
const QUOTE = '"';

/** One option as a person filled it in. */
export interface ChosenOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  /** Whether the cursor stands in it. */
  readonly focused?: boolean;
}

/** The subcommand that was chosen, with what was filled in so far. */
export interface ChosenCommand {
  readonly name: string;
  readonly options: readonly ChosenOption[];
}

/** @returns the subcommand; null where the command came without one. */
export function chosenOf(data: { readonly options?: readonly object[] | undefined }): ChosenCommand | null {
  const first = data.options?.[0] as (Partial<ChosenCommand> & { readonly type?: number }) | undefined;
  if (first?.type !== ApplicationCommandOptionType.Subcommand || first.name === undefined) return null;
  return { name: first.name, options: first.options ?? [] };
}

/**
 * What somebody chose, as they would have typed it: `who-left since:"2026-03" person:"Lin Junyang"`. What may stand without its name comes
 * first. Every text is quoted, and no quote is left in it, so that a value can never be read as an option. At most 500 characters; a value
 * with no room is cut, and one that nothing is left of is left out.
 */
export function commandText({ name, options }: ChosenCommand, specs: readonly CommandSpec[]): string {
  const declared = specs.find((spec) => spec.name === name)?.options ?? [];
  const isBare = ({ name: option }: ChosenOption) => declared.find((spec) => spec.name === option)?.bare === true;
  const ordered = [...options].sort((a, b) => Number(isBare(b)) - Number(isBare(a)));
  let text = name;
  for (const option of ordered) {
    const prefix = isBare(option) ? ' ' : ` ${option.name}:`;
    const room = LONGEST_TEXT - text.length - prefix.length - 2 * QUOTE.length;
    const value = room < 2 ? '' : quoted(option, room);
    if (value !== '') text += prefix + value;
  }
  return text;
}

function quoted({ value }: ChosenOption, room: number): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).slice(0, room);
  const words = visibleText(value).replaceAll(QUOTE, "'").trim();
  return words === '' ? '' : `${QUOTE}${cutText(words, room)}${QUOTE}`;
}
