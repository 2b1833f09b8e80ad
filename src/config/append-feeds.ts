import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Tier } from '../model/article.ts';
import { FeedsConfig } from './feeds-config.ts';

/** An entry to add to a feeds file, as a person would write it. */
export interface NewFeedEntry {
  readonly key?: string;
  readonly name: string;
  readonly url: string;
  readonly home?: string;
  readonly language?: string;
  readonly tier: Tier;
}

/**
 * @param text of a feeds file without a problem.
 * @returns the text with `entries` behind the feeds that are there. All else stays as it was written, comments included; only a list
 * that is written in brackets is written anew.
 * @throws RangeError where the result would not be a feeds file that holds them all.
 */
export function appendFeeds(text: string, entries: readonly NewFeedEntry[]): string {
  if (entries.length === 0) return text;
  const document = parseDocument(text);
  const list = isMap(document.contents) ? document.get('feeds', true) : undefined;
  const last = isSeq(list) && list.flow !== true ? list.items.at(-1) : undefined;
  const [start, end] = (last as { range?: [number, number, number] } | undefined)?.range ?? [];
  if (start !== undefined && end !== undefined) {
    const indent = /^( *)-/.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[1] ?? '';
    const head = upToEndOfLine(text, end);
    const block = stringify(entries, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
    const longer = `${head}${block}${text.slice(head.trimEnd() === text.trimEnd() ? text.length : head.length)}`;
    if (holdsAll(text, longer, entries.length)) return longer;
  }
  for (const entry of entries) document.addIn(['feeds'], entry);
  const whole = document.toString({ lineWidth: 0 });
  if (!holdsAll(text, whole, entries.length)) throw new RangeError('the list cannot be added to; nothing is written');
  return whole;
}

/** The last entry with its own line, a comment on it included. */
function upToEndOfLine(text: string, end: number): string {
  const behind = text.slice(0, end);
  if (behind.endsWith('\n')) return `${behind.trimEnd()}\n`;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? `${text}\n` : text.slice(0, newline + 1);
}

function holdsAll(before: string, after: string, added: number): boolean {
  const [old, now] = [before, after].map((text) => FeedsConfig.safeParse(parseDocument(text).toJS()).data?.feeds);
  if (old === undefined || now === undefined || now.length !== old.length + added) return false;
  return old.every((feed, at) => JSON.stringify(feed) === JSON.stringify(now[at]));
}
