import { graphemesOf } from '../visible-text.ts';

/**
 * Whatever may begin something within a line: emphasis, strike, spoilers, code, links, mentions, channels, timestamps and emoji (`<...>`,
 * `:name:`), bare addresses (by their colon), `@everyone`. A backslash takes the meaning from every character that is no letter, digit or
 * space: https://docs.discord.com/developers/reference#message-formatting. A colon before a space begins nothing.
 */
const MARKUP = /[\\`*_~|<[\]@]|:(?!\s)/g;
/** What makes a list, a heading, a quote or small print of a line, where it begins it. */
const LINE_START = /^(\s*)([-+#>]|\d{1,9}(?=[.)]))/;

/** @returns visible text of one line as Discord shows it letter by letter, wherever in a line it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** @returns an escaped line that may stand at the beginning of one. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (_, spaces: string, mark: string) =>
    /\d/.test(mark) ? `${spaces}${mark}\\` : `${spaces}\\${mark}`,
  );
}

/**
 * @param room characters of the escaped text, at least 1.
 * @returns the text escaped, cut between two characters of a reader and then ending in "…".
 */
export function escapeWithin(text: string, room: number): string {
  const whole = escapeMarkdown(text);
  if (whole.length <= room) return whole;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    const next = kept + escapeMarkdown(grapheme);
    if (next.length > room - 1) break;
    kept = next;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * @returns the text as inline code. Nothing is escaped in code; its fence is longer than any run of backticks in it. Accents and joiners
 *   on a backtick are dropped, because they would hide it.
 */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
