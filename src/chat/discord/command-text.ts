import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandSpec } from '../../model/command-spec.ts';
import { cutText, visibleText } from '../visible-text.ts';

/** The port's: adapters cut. */
const LONGEST_TEXT = 500;
const QUOTE = '"';
/** Needs no quotes behind `name:`; standing alone, a word in Latin letters might be the name of an option. */
const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const ONE_WORD_ALONE = /^(?![a-z])[\p{L}\p{N}][\p{L}\p{N}._-]*$/iu;

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
 * What somebody chose, as they would have typed it: `who-left since:2026-03 person:"Lin Junyang"`, in the order in which they filled it in.
 * A value that might be read as anything but one word is quoted and no quote left in it, so that it can never be read as an option. At most
 * 500 characters: a value with no room is cut, and one that nothing is left of is left out.
 */
export function commandText({ name, options }: ChosenCommand, specs: readonly CommandSpec[]): string {
  const declared = specs.find((spec) => spec.name === name)?.options ?? [];
  let text = name;
  for (const option of options) {
    const isBare = declared.find((spec) => spec.name === option.name)?.bare === true;
    const prefix = isBare ? ' ' : ` ${option.name}:`;
    const room = LONGEST_TEXT - text.length - prefix.length;
    const words = visibleText(String(option.value)).replaceAll(QUOTE, "'").trim();
    const isWord = (isBare ? ONE_WORD_ALONE : ONE_WORD).test(words) && words.length <= room;
    if (words !== '' && (isWord || room > 4)) {
      text += prefix + (isWord ? words : QUOTE + cutText(words, room - 2 * QUOTE.length) + QUOTE);
    }
  }
  return text;
}
