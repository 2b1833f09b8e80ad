import type { Status } from './story.ts';

/** A run of text. `href` is absolute http(s); a renderer shows where it leads, never a label that lies. */
export interface RichText {
  readonly text: string;
  readonly style?: 'strong' | 'dim' | 'strike' | 'code';
  readonly href?: string;
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
  | { readonly kind: 'footnote'; readonly content: readonly Inline[] };

/** A message that knows no platform; rendered once per platform, which escapes all text in it. */
export interface ChatMessage {
  readonly blocks: readonly Block[];
}
