import type { Source } from '../model/article.ts';
import type { Block, ChatMessage, Choice, Inline } from '../model/chat-message.ts';
import type { Status, Story } from '../model/story.ts';
import type { Voice } from './wording/voice.ts';

export type Cell = readonly Inline[];

/** What stands in a table cell of which nothing is known. */
export const UNKNOWN: Inline = { text: '–', style: 'dim' };
/** As many outlets as carry a statement for a reader; the story lists them all. */
const SOURCES_SHOWN = 3;

export function heading(text: string): Block {
  return { kind: 'heading', content: [text] };
}

export function paragraph(...content: Inline[]): Block {
  return { kind: 'paragraph', content };
}

export function list(items: readonly Cell[]): Block {
  return { kind: 'list', items };
}

export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: 'table', columns, rows };
}

/** @returns the menu from which a platform that has one lets pick what was not said; `question` is what is typed, with or without `/qwen`. */
export function choice(of: Choice['of'], label: string, question: (picked: string) => string): Block[] {
  const command = question('')
    .replace(/^\/qwen /, '')
    .trim();
  return command === '' ? [] : [{ kind: 'choice', of, label, command }];
}

export function footnote(...content: Inline[]): Block {
  return { kind: 'footnote', content };
}

/** @returns named values; those that are null are left out. */
export function fields(values: Readonly<Record<string, string | Cell | null>>): Block {
  return {
    kind: 'fields',
    fields: Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value: typeof value === 'string' ? [value] : value }],
    ),
  };
}

/** @returns a part of an answer with its heading; nothing where there is nothing to list. */
export function section(title: string, items: readonly Cell[]): Block[] {
  return items.length === 0 ? [] : [heading(title), list(items)];
}

/** @returns sentences of an answer's end as one text. */
export function sentences({ words: { common } }: Voice, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(common.gap);
}

/** @returns an outlet as a link to its article; a restated article has no address of its own to link. */
export function cite(source: Pick<Source, 'outlet' | 'url'>): Inline {
  return source.url.startsWith('http') ? { text: source.outlet, href: source.url } : source.outlet;
}

/** @returns the outlets in the order of the articles, each once and linked; the rest as a number: "A, B, C + 4". */
export function citeAll(sources: readonly Source[], { words }: Voice, shown = SOURCES_SHOWN): Inline[] {
  const outlets = [...new Map([...sources].reverse().map((source) => [source.outlet, source])).values()].reverse();
  const { comma } = words.common;
  const cited = outlets.slice(0, shown).flatMap((source, at) => (at === 0 ? [cite(source)] : [comma, cite(source)]));
  const more = outlets.length - shown;
  return more > 0 ? [...cited, ` + ${more}`] : cited;
}

/** @returns the outlets in brackets. */
export function citedBehind(sources: readonly Source[], voice: Voice, shown = SOURCES_SHOWN): Inline[] {
  const { open, close } = voice.words.common;
  return [open, ...citeAll(sources, voice, shown), close];
}

/** @returns an article's title, linked where it has an address. */
export function linkedTitle({ title, url }: Pick<Source, 'title' | 'url'>): Inline {
  return url.startsWith('http') ? { text: title, href: url } : title;
}

/** @returns one article as a line: outlet, day, title. */
export function sourceLine(source: Source, { words: { common } }: Voice): Cell {
  const day = `${common.clause}${dayOf(source.published)}${common.colon}`;
  return [{ text: source.outlet, style: 'strong' }, day, linkedTitle(source)];
}

/** @returns one story as a line: day, headline, status, and the command that tells more. */
export function storyLine(story: Story, voice: Voice): Cell {
  return [
    `${dayOf(story.opened)}  ${voice.story(story).headline} [${voice.status(story.status)}] `,
    { text: `/qwen story ${story.id}`, style: 'dim' },
  ];
}

/** @returns the status of a story's or statement's line. */
export function badge(status: Status, voice: Voice): string {
  return ` [${voice.status(status)}]`;
}

/** @returns a moment as footnotes print it: a day as it is, a time to the minute. */
export function readable(asOf: string): string {
  return asOf.length > 10 ? `${asOf.slice(0, 10)} ${asOf.slice(11, 16)} UTC` : asOf;
}

/** @returns typed text as an answer repeats it: not at length. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

/** @returns the UTC day of a time. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** @returns an answer that found nothing: what was looked at, and what to try. It has no heading, by which it is told from others. */
export function nothing({ words }: Voice, what: string, lookedAt: string, ...attempts: string[]): ChatMessage {
  const { tryCommand } = words.common;
  const tries = attempts.map((attempt) => [tryCommand, { text: attempt, style: 'code' as const }]);
  return {
    blocks: [
      paragraph({ text: what, style: 'strong' }),
      paragraph(lookedAt),
      ...(tries.length === 0 ? [] : [list(tries)]),
    ],
  };
}

/** @returns an answer that says what is wrong, and how the command is typed. */
export function misunderstood(problem: string, usage: string): ChatMessage {
  return {
    blocks: [paragraph({ text: problem, style: 'strong' }), paragraph({ text: `/qwen ${usage}`, style: 'code' })],
  };
}

/** @returns an answer that knows nothing of that name but something near it: what it may have meant. */
export function didYouMean({ words }: Voice, what: string, [first = '', ...others]: readonly string[]): ChatMessage {
  const command = (text: string): Inline => ({ text, style: 'code' });
  const [before, after] = words.common.didYouMean;
  return {
    blocks: [
      paragraph({ text: what, style: 'strong' }),
      ...(others.length === 0
        ? [paragraph(before, command(first), after)]
        : [paragraph(words.common.didYouMeanOneOf), list([first, ...others].map((text) => [command(text)]))]),
    ],
  };
}
