/** What Discord's client makes of a text: the characters shown, and everything in it that is more than a character. */
export interface ReadMarkdown {
  readonly shown: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly mentions: readonly string[];
  /** Moments that the reader sees in their own zone, in seconds since the epoch. */
  readonly times: readonly number[];
  /** Spoilers, emphasis, custom emoji, bare addresses: things that we never write. */
  readonly strange: readonly string[];
  readonly lines: readonly ('heading' | 'list' | 'small' | 'quote' | 'plain' | 'code')[];
}

/** The order matters: the first that fits at a place wins, as in the rules of Discord's client. */
const RULES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['mention', /^<(?:@[!&]?|#)\d+>|^@everyone|^@here/],
  ['time', /^<t:(-?\d+)(?::[a-zA-Z])?>/],
  ['strange', /^<a?:\w+:\d+>|^<\/[^>]+:\d+>|^<id:\w+>|^<(?:https?|mailto|tel|steam):[^>\s]+>/],
  ['strange', /^(?:https?|steam):\/\/[^\s<]+/],
  ['strange', /^:[^\s:]+:/],
  ['link', /^\[((?:\\[\s\S]|[^[\]\\])*)\]\(\s*<?((?:[^\s\\<>()]|\\.)*)>?\s*\)/],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['strange', /^\|\|([\s\S]+?)\|\|/],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['strike', /^~~([\s\S]+?)~~(?!_)/],
  ['strange', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strange', /^_(?=\S)((?:\\[\s\S]|[^\\_])+?)_(?![A-Za-z0-9])/],
  ['strange', /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/],
];

/** Reads text as the client draws it. A table in a code block counts as its lines. */
export function readMarkdown(text: string): ReadMarkdown {
  const result = {
    shown: '',
    links: [] as { label: string; url: string }[],
    mentions: [] as string[],
    strange: [] as string[],
    times: [] as number[],
  };
  const lines: ReadMarkdown['lines'][number][] = [];
  let inCode = false;
  text.split('\n').forEach((line, index) => {
    if (index > 0) result.shown += '\n';
    if (line.startsWith('```')) {
      inCode = !inCode;
      lines.push('code');
      return;
    }
    if (inCode) {
      lines.push('code');
      result.shown += line;
      return;
    }
    const [, start = '', rest = line] = /^( *(?:#{1,3}|-#|>{1,3}|[-*+]|\d+[.)]) )([\s\S]*)$/.exec(line) ?? [];
    const mark = start.trimStart();
    lines.push(kindOf(mark));
    // What a mark leaves may begin another list or quote within.
    if (mark !== '' && /^(?:#{1,3}|-#|>{1,3}|[-*+]|\d+[.)]) /.test(rest)) result.strange.push(`${mark}${rest}`);
    result.shown += readInline(rest, result);
  });
  return { ...result, lines };
}

function readInline(
  text: string,
  found: { links: { label: string; url: string }[]; mentions: string[]; strange: string[]; times: number[] },
): string {
  let shown = '';
  let rest = text;
  while (rest !== '') {
    const hit = RULES.map(([kind, pattern]) => ({ kind, match: pattern.exec(rest) })).find(
      ({ match }) => match !== null,
    );
    if (hit?.match == null) {
      const [character = ''] = rest;
      shown += character;
      rest = rest.slice(character.length);
      continue;
    }
    const { kind, match } = hit;
    const [whole, first = '', second = ''] = match;
    rest = rest.slice(whole.length);
    if (kind === 'escape') shown += first;
    else if (kind === 'time') {
      found.times.push(Number(first));
      shown += new Date(Number(first) * 1000).toISOString();
    } else if (kind === 'mention') found.mentions.push(whole);
    else if (kind === 'strange') found.strange.push(whole);
    else if (kind === 'code') shown += second.replace(/^ (?=`)|(?<=`) $/g, '');
    else if (kind === 'link') {
      const label = readInline(first, found);
      found.links.push({ label, url: second });
      shown += label;
    } else shown += readInline(first, found);
  }
  return shown;
}

function kindOf(mark: string): ReadMarkdown['lines'][number] {
  if (mark === '') return 'plain';
  if (mark === '-# ') return 'small';
  if (mark.startsWith('#')) return 'heading';
  return mark.startsWith('>') ? 'quote' : 'list';
}
