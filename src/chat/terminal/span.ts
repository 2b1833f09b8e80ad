import type { Inline } from '../../model/chat-message.ts';
import type { Status } from '../../model/story.ts';
import { visibleText } from './visible-text.ts';

/** How a run is set; a status is a badge in its colour. */
type Style = 'strong' | 'dim' | 'strike' | 'code' | 'address' | Status | `bar-${Status}`;

/** A run of text in one style, harmless already. `whole` is never broken over lines: an address has to stay one that can be opened. */
export interface Span {
  readonly text: string;
  readonly style: Style | null;
  readonly whole: boolean;
}

/** One line as it will stand on the screen. */
export type Line = readonly Span[];

/** SGR parameters: what switches a style on, and off again. */
const SGR: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  strong: ['1', '22'],
  dim: ['2', '22'],
  strike: ['9', '29'],
  code: ['36', '39'],
  address: ['2;4', '22;24'],
  rumoured: ['1;30;43', '22;39;49'],
  reported: ['1;30;46', '22;39;49'],
  confirmed: ['1;30;42', '22;39;49'],
  denied: ['1;37;41', '22;39;49'],
  reversed: ['1;37;45', '22;39;49'],
  'bar-rumoured': ['33', '39'],
  'bar-reported': ['36', '39'],
  'bar-confirmed': ['32', '39'],
  'bar-denied': ['31', '39'],
  'bar-reversed': ['35', '39'],
};

/** @returns a span of our own words: `text` is taken as it is. */
export function span(text: string, style: Style | null = null): Span {
  return { text, style, whole: false };
}

/**
 * The spans of a message's runs. A link is its text and then `<address>`, or the mark that `markOf` gives for it where the address
 * stands elsewhere; an address that is not http or https is left out. Strike and code keep a mark without colour.
 *
 * @param base style of runs that have none of their own.
 */
export function spansOf(
  content: readonly Inline[],
  base: Style | null,
  colour: boolean,
  markOf: (address: string) => Span | null = () => null,
): Span[] {
  return content.flatMap((inline) => {
    const run = typeof inline === 'string' ? { text: inline } : inline;
    const text = visibleText(run.text);
    const style = run.style ?? base;
    const mark = colour ? undefined : MARKS[style ?? ''];
    const label = span(mark === undefined || text.trim() === '' ? text : `${mark}${text}${mark}`, style);
    const address = run.href === undefined ? null : httpAddress(run.href);
    if (address === null) return [label];
    const link = markOf(address) ?? { text: `<${address}>`, style: 'address', whole: true };
    if (isOwnLabel(text, run.href, address)) return [link];
    return [label, span(' ', null), link];
  });
}

/** @returns whether a link has no label beside its address. */
export function isOwnLabel(text: string, href: string | undefined, address: string): boolean {
  return text.trim() === '' || text === href || text === address;
}

/** What tells a style apart where the terminal has no colour. */
const MARKS: Readonly<Record<string, string>> = { strike: '~~', code: '`' };

/**
 * @returns the address of a link as it is shown; null where it is not http or https. ASCII only, by the URL parser: a host in
 * letters that look like others shows as the punycode that it is.
 */
export function httpAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? visibleText(url.href).replaceAll(' ', '%20') : null;
}

/** @returns the line as it is written, with SGR codes when the terminal has colour; every style is closed within the line. */
export function paint(line: Line, colour: boolean): string {
  let painted = '';
  const shown = line.filter(({ text }) => text !== '');
  for (const [index, { text, style }] of shown.entries()) {
    if (style === null || !colour) {
      painted += text;
      continue;
    }
    const [on, off] = SGR[style];
    if (shown[index - 1]?.style !== style) painted += `\u001b[${on}m`;
    painted += text;
    if (shown[index + 1]?.style !== style) painted += `\u001b[${off}m`;
  }
  return painted;
}

/** @returns the content as plain words on one line, without addresses. */
export function plainWords(content: readonly Inline[]): string {
  return visibleText(content.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('')).trim();
}
