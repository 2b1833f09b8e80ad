import type { Inline, RichText } from '../../model/chat-message.ts';
import { cutText, visibleText } from '../visible-text.ts';
import { escapeLineStart, escapeMarkdown, escapeWithin, inlineCode } from './escape-markdown.ts';

/** Addresses take room from the message's text. A longer one is left out and its host named. */
const LONGEST_ADDRESS = 700;
const LONGEST_LABEL = 300;
const LONGEST_CODE = 300;
/** A run beyond this is not read: no line has room for it, and feeds carry titles of any length. */
const LONGEST_RUN = 5_000;
/** What reads as a host name inside a label. */
const HOST_LIKE = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Would end the address, or a style around it. */
const UNSAFE_IN_ADDRESS = /[()<>[\]\\`*~|"'\s]/g;

/**
 * Runs of a message as one line of Discord's markdown. Text in them is never markup: it formats, links and calls nothing. Links lead to
 * http(s) and nowhere else, do not unfurl, and name their host where the label names another.
 *
 * @param room characters, at least 10; what is over ends in "…", no link or style broken.
 * @returns '' where nothing can be seen.
 */
export function inlineText(content: readonly Inline[], room: number): string {
  let line = '';
  // One is kept for a backslash at the beginning, one for the "…" where nothing else fits.
  const limit = room - 2;
  for (const { style, runs } of groupedByStyle(content)) {
    const [open, close] = MARKS[style ?? 'dim'];
    const left = limit - line.length - open.length - close.length;
    if (left < 3) return escapeLineStart(`${line.trim()}…`);
    const { text, cut } = style === 'code' ? codeOf(runs, left) : textOf(runs, left, style === 'strike');
    line += wrapped(text, open, close);
    if (cut) break;
  }
  return line.trim() === '' ? '' : escapeLineStart(line.trim());
}

/** @returns the runs as one line of visible text, cut to `limit` characters, for places that take no markup: names, code blocks. */
export function plainText(content: readonly Inline[], limit: number): string {
  const text = content.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return cutText(visibleText(readable(text)).trim(), limit);
}

/** @returns whether a run of the content leads somewhere. */
export function hasLink(content: readonly Inline[]): boolean {
  return content.some((run) => typeof run !== 'string' && run.href !== undefined && addressOf(run.href) !== null);
}

type Style = NonNullable<RichText['style']>;

/** Discord has no dimmed text within a line. */
const MARKS: Readonly<Record<Style, readonly [open: string, close: string]>> = {
  strong: ['**', '**'],
  strike: ['~~', '~~'],
  dim: ['', ''],
  code: ['', ''],
};

/** Neighbours in one style share its marks: `**a****b**` would be read otherwise. */
function groupedByStyle(content: readonly Inline[]): { style: Style | undefined; runs: RichText[] }[] {
  const groups: { style: Style | undefined; runs: RichText[] }[] = [];
  for (const inline of content) {
    const run: RichText = typeof inline === 'string' ? { text: inline } : inline;
    const style = run.style === 'dim' ? undefined : run.style;
    const last = groups.at(-1);
    if (last !== undefined && last.style === style) last.runs.push(run);
    else groups.push({ style, runs: [run] });
  }
  return groups;
}

/** Marks stand at the text and not at spaces around it. */
function wrapped(text: string, open: string, close: string): string {
  const inner = text.trim();
  if (inner === '' || open === '') return text;
  const at = text.indexOf(inner);
  return `${text.slice(0, at)}${open}${inner}${close}${text.slice(at + inner.length)}`;
}

interface Part {
  readonly text: string;
  readonly cut: boolean;
}

function textOf(runs: readonly RichText[], room: number, isStruck: boolean): Part {
  let text = '';
  for (const run of runs) {
    const left = room - 1 - text.length;
    if (left < 2) return { text: `${text}…`, cut: true };
    const part =
      timeOf(run, left) ??
      (run.href === undefined ? plainOf(run.text, left, isStruck) : linkOf(run.text, run.href, left, isStruck));
    text += part.text;
    if (part.cut) return { text, cut: true };
  }
  return { text, cut: false };
}

/** A moment, which each reader sees in their own time zone: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles. */
function timeOf({ time }: RichText, room: number): Part | null {
  const moment = time === undefined ? Number.NaN : Date.parse(time);
  if (Number.isNaN(moment)) return null;
  const text = `<t:${Math.floor(moment / 1000)}:f>`;
  return text.length <= room ? { text, cut: false } : null;
}

/** The end of a strike is found without regard to backslashes, so that a tilde in it cannot be escaped. */
function seen(text: string, isStruck: boolean): string {
  const visible = visibleText(readable(text));
  return isStruck ? visible.replaceAll('~', '-') : visible;
}

function readable(text: string): string {
  return text.length > LONGEST_RUN ? `${text.slice(0, LONGEST_RUN)}…` : text;
}

function plainOf(text: string, room: number, isStruck: boolean): Part {
  const visible = seen(text, isStruck);
  const escaped = escapeWithin(visible, room);
  return { text: escaped, cut: escaped !== escapeMarkdown(visible) };
}

function linkOf(text: string, href: string, room: number, isStruck: boolean): Part {
  const url = addressOf(href);
  if (url === null) return plainOf(text, room, isStruck);
  const label = cutText(seen(text, isStruck).trim(), LONGEST_LABEL);
  const address = url.href.replace(UNSAFE_IN_ADDRESS, percentEncoded);
  const host = hostOf(url);
  const isBare = label === '' || label === href || label === url.href;
  const note = isBare || !namesAnotherHost(label, host) ? '' : ` (${escapeMarkdown(host)})`;
  const shown = isBare ? escapeMarkdown(host) : escapeMarkdown(label);
  const link =
    address.length > LONGEST_ADDRESS ? `${shown} (${escapeMarkdown(host)})` : `[${shown}](<${address}>)${note}`;
  if (link.length <= room) return { text: link, cut: false };
  return { text: escapeWithin(isBare ? host : label, room), cut: true };
}

function codeOf(runs: readonly RichText[], room: number): Part {
  const visible = visibleText(readable(runs.map(({ text }) => text).join(''))).trim();
  if (visible === '') return { text: ' ', cut: false };
  const code = inlineCode(cutText(visible, LONGEST_CODE));
  if (code.length <= room) return { text: code, cut: false };
  return { text: escapeWithin(visible, room), cut: true };
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** @returns null for what is not a plain web address; one with a user name in it shows a host that it does not lead to. */
function addressOf(href: string): URL | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url : null;
}

/** ASCII only, by the URL parser: a host in letters that look like others shows as the punycode that it is. */
function hostOf({ host }: URL): string {
  return cutText(visibleText(host), 253);
}

function namesAnotherHost(label: string, host: string): boolean {
  const named = label.normalize('NFKC').toLowerCase().match(HOST_LIKE) ?? [];
  return named.some((name) => name !== host && !host.endsWith(`.${name}`) && name !== `www.${host}`);
}
