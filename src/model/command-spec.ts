import type { ReaderLanguage } from './reader-language.ts';

/** A text in every language that messages are written in. */
export type Localised = Readonly<Record<ReaderLanguage, string>>;

/** What a value of an option is; all but text and number can be suggested while it is typed. `interest`: a topic, person or story. */
export type OptionKind = 'text' | 'number' | 'person' | 'topic' | 'story' | 'interest';

/** One option of a command, as platforms that offer options declare it. */
export interface OptionSpec {
  /** Lower case Latin letters and hyphens, at most 32: `as-of`. */
  readonly name: string;
  /** 1 to 100 characters each. */
  readonly description: Localised;
  readonly kind: OptionKind;
  readonly required: boolean;
  /** The least that a number may be. @default 1 */
  readonly minimum?: number;
  /** All values there are, at most 25; any value where it is left out. */
  readonly choices?: readonly { readonly value: string; readonly label: Localised }[];
  /** Typed without its name: `person 林俊旸` and not `person name:林俊旸`. At most one of a command. */
  readonly bare?: true;
}

/** One command as platforms declare it; how it is answered they do not know. */
export interface CommandSpec {
  /** Lower case Latin letters and hyphens, at most 32: `who-left`. */
  readonly name: string;
  /** 1 to 100 characters each. */
  readonly description: Localised;
  readonly options: readonly OptionSpec[];
}
