import type { Picture } from './picture.ts';
import type { Status } from './story.ts';

/** A run of text. `href` is absolute http(s); a renderer shows where it leads, never a label that lies. */
export interface RichText {
  readonly text: string;
  readonly style?: 'strong' | 'dim' | 'strike' | 'code';
  readonly href?: string;
  /** The moment that `text` prints in some time zone; ISO 8601. A platform that can shows it in the reader's own zone instead. */
  readonly time?: string;
}
export type Inline = string | RichText;

/**
 * What a message is made of. `statusLabel` is the status in the reader's language; where it is missing the status itself is printed.
 * Every platform renders every kind; none adds one of its own.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly content: readonly Inline[];
      readonly status?: Status;
      readonly statusLabel?: string;
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly name: string; readonly value: readonly Inline[] }[];
    }
  | { readonly kind: 'footnote'; readonly content: readonly Inline[] }
  | { readonly kind: 'actions'; readonly buttons: readonly Button[] }
  | Choice;

/**
 * A button is a command that somebody need not type: pressing it asks that, as the person who presses. A platform that has no buttons
 * leaves them out; what they ask can be typed there.
 */
export interface Button {
  /** 1 to 40 characters in the reader's language. */
  readonly label: string;
  /** Without `/qwen`. At most `LONGEST_COMMAND` characters: a button with a longer one is left out. */
  readonly command: string;
  /** Who sees the answer: only who presses, or the channel. @default 'asker' */
  readonly answer?: Audience;
  readonly style?: 'primary' | 'danger';
}

/**
 * Something to pick by typing a part of it: picking asks `<command> <what was picked>`, as the person who picks. A platform that suggests
 * while a command is typed leaves it out, and so does one where nothing can be picked.
 */
export interface Choice {
  readonly kind: 'choice';
  /** 1 to 150 characters in the reader's language. */
  readonly label: string;
  readonly of: 'person' | 'topic' | 'story' | 'interest';
  /** Without `/qwen`; at most `LONGEST_COMMAND` characters, or the choice is left out. */
  readonly command: string;
}

/** Characters of a button's command: Discord hands on no more than 100, and its adapter needs some of them. */
export const LONGEST_COMMAND = 90;

/** Who sees an answer: the person who asked, or everybody where it was asked. */
export type Audience = 'asker' | 'channel';

/** Somebody whom a message may call; nothing else in a message calls anybody. `id` is the platform's own. */
export interface Ping {
  readonly kind: 'person' | 'role';
  readonly id: string;
}

/** A message that knows no platform; rendered once per platform, which escapes all text in it. */
export interface ChatMessage {
  readonly blocks: readonly Block[];
  readonly pings?: readonly Ping[];
  /** Beside the text, which says everything without it; left out where a platform shows none, and by edits. */
  readonly picture?: Picture;
}
