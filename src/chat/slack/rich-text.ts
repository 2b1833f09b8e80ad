import type { types } from '@slack/bolt';
import type { Inline, RichText } from '../../model/chat-message.ts';
import { cutText, visibleText } from '../visible-text.ts';

type Element = types.RichTextText | types.RichTextLink | types.RichTextDate;

/** Slack gives 3,000 for addresses of buttons (https://docs.slack.dev/reference/block-kit/block-elements/button-element) and none for links. */
const LONGEST_ADDRESS = 2_000;
/** As JSON: many short runs or long addresses take more room in a message than their text. What is over is left out. */
const LARGEST_RUNS = 4_000;
/** A moment that takes more room is printed as text. */
const LONGEST_TIME = 40;
/** What reads as a host name inside a label. */
const HOST_LIKE = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

/**
 * Runs of a message as elements of a `rich_text` block, which Slack shows as they are: no character in them formats, links or calls
 * anybody. Links lead to http(s) and nowhere else; a label that names another host is followed by the one it leads to.
 *
 * @param limit characters in all, at least 1; what is over ends in "…".
 * @returns no elements where nothing can be seen.
 */
export function richText(content: readonly Inline[], limit: number, bold = false): Element[] {
  const elements: Element[] = [];
  let room = limit;
  let size = 0;
  for (const inline of content) {
    const run: RichText = typeof inline === 'string' ? { text: inline } : inline;
    for (const element of elementsOf(run, room, bold)) {
      const text = shownBy(element);
      const cut = element.type === 'date' ? text : cutText(text, Math.max(1, room));
      elements.push(element.type === 'date' ? element : { ...element, text: cut });
      room -= cut.length;
      size += JSON.stringify(element).length;
      if (cut !== text) return seen(elements);
      if (room <= 1 || size > LARGEST_RUNS) return seen([...elements, { type: 'text', text: '…' }]);
    }
  }
  return seen(elements);
}

/** @returns the runs as one line of visible text, cut to `limit` characters, for places that take no links or styles. */
export function plainText(content: readonly Inline[], limit: number): string {
  const text = content.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return cutText(visibleText(text, limit).trim(), limit);
}

/** @returns whether runs lose nothing as plain text. */
export function isPlain(content: readonly Inline[]): boolean {
  return content.every(
    (run) => typeof run === 'string' || (run.href === undefined && run.time === undefined && run.style !== 'strike'),
  );
}

/** @returns what a reader sees of it; of a moment what stands there where it cannot be shown. */
function shownBy(element: Element): string {
  return (element.type === 'date' ? element.fallback : element.text) ?? '';
}

function elementsOf(run: RichText, room: number, bold: boolean): Element[] {
  const text = visibleText(run.text, room);
  const moment = run.time === undefined ? Number.NaN : Date.parse(run.time);
  if (!Number.isNaN(moment) && text !== '' && text.length <= Math.min(room, LONGEST_TIME)) {
    return [{ type: 'date', timestamp: Math.floor(moment / 1000), format: '{date_num} {time}', fallback: text }];
  }
  const address = run.href === undefined ? null : addressOf(run.href);
  const style = styleOf(run.style, bold);
  if (address === null) return text === '' ? [] : [{ type: 'text', text, ...style }];
  const label = text.trim() === '' ? address.host : text;
  const link: Element = { type: 'link', url: address.href, text: label, ...style };
  return namesAnotherHost(label, address.host) ? [link, { type: 'text', text: ` (${address.host})` }] : [link];
}

function styleOf(style: RichText['style'], bold: boolean): Pick<types.RichTextText, 'style'> {
  const styles = {
    ...(bold || style === 'strong' ? { bold: true } : {}),
    ...(style === 'strike' ? { strike: true } : {}),
    ...(style === 'code' ? { code: true } : {}),
  };
  return Object.keys(styles).length === 0 ? {} : { style: styles };
}

/** @returns null for what is not a plain web address; one with a user name in it shows a host that it does not lead to. */
function addressOf(href: string): URL | null {
  if (href.length > LONGEST_ADDRESS || !URL.canParse(href)) return null;
  const url = new URL(href);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.href.length <= LONGEST_ADDRESS ? url : null;
}

function namesAnotherHost(label: string, host: string): boolean {
  const named = label.normalize('NFKC').toLowerCase().match(HOST_LIKE) ?? [];
  return named.some((name) => name !== host && !host.endsWith(`.${name}`) && !`www.${host}`.endsWith(name));
}

/** Neighbours of one style become one, and what shows nothing becomes nothing. */
function seen(elements: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    const isAlike = last?.type === 'text' && element.type === 'text' && alike(last, element);
    if (isAlike) joined.splice(-1, 1, { ...last, text: last.text + element.text });
    else joined.push(element);
  }
  return joined.some((element) => shownBy(element).trim() !== '') ? joined : [];
}

function alike(one: Element, other: Element): boolean {
  return JSON.stringify(one.style) === JSON.stringify(other.style);
}
