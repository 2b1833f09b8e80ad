import type { Contradiction, Remark, Version } from '../ledger/versions.ts';
import type { Source } from '../model/article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Status } from '../model/story.ts';

type Cell = readonly Inline[];
type Field = Extract<Block, { kind: 'fields' }>['fields'][number];

/** What stands in a table cell of which nothing is known. */
export const UNKNOWN: Inline = { text: '–', style: 'dim' };
/** As many outlets as carry a statement for a reader; the story lists them all. */
const SOURCES_SHOWN = 3;

export function heading(text: string, status?: Status): Block {
  return { kind: 'heading', content: [text], ...(status === undefined ? {} : { status }) };
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

/** @returns an outlet as a link to its article; a restated article has no address of its own to link. */
export function cite(source: Pick<Source, 'outlet' | 'url'>): Inline {
  return source.url.startsWith('http') ? { text: source.outlet, href: source.url } : source.outlet;
}

/** @returns the outlets in the order of the articles, each once and linked; the rest as a number: "A, B, C + 4". */
export function citeAll(sources: readonly Source[], shown = SOURCES_SHOWN): Inline[] {
  const outlets = [...new Map([...sources].reverse().map((source) => [source.outlet, source])).values()].reverse();
  const cited = outlets.slice(0, shown).flatMap((source, at) => (at === 0 ? [cite(source)] : [', ', cite(source)]));
  const more = outlets.length - shown;
  return more > 0 ? [...cited, ` + ${more}`] : cited;
}

/** @returns one article as a line: outlet, day, title. */
export function sourceLine(source: Source): Cell {
  const title: Inline = source.url.startsWith('http') ? { text: source.title, href: source.url } : source.title;
  return [{ text: source.outlet, style: 'strong' }, `, ${dayOf(source.published)}: `, title];
}

const DIFFER: Readonly<Record<Contradiction['about'], string>> = {
  departure: 'whether they leave',
  date: 'when',
  role: 'which post',
  destination: 'where to',
  leaves: 'what is left',
  post: 'which post is taken up',
};

/** @returns the accounts one below the other, each with who gives it: "Hui Binyuan, when", "2026-03-03 (A, B)", "2026-01 (C)". */
export function differences(name: string, contradictions: readonly Contradiction[]): Field[] {
  return contradictions.flatMap(({ about, versions }) =>
    versions.map((version, at) => ({ name: at === 0 ? `${name}, ${DIFFER[about]}` : '', value: account(version) })),
  );
}

/** @returns the part of an answer that shows where the sources differ; nothing where they agree. */
export function differencesSection(differ: readonly Field[]): Block[] {
  return differ.length === 0 ? [] : [heading('Where the sources differ'), { kind: 'fields', fields: differ }];
}

function account({ value, certainty, sources }: Version): Inline[] {
  return [value, certainty === 'rumoured' ? ' (rumour: ' : ' (', ...citeAll(sources), ')'];
}

/** @returns remarks as lines, each with its article. */
export function remarkLines(name: string, remarks: readonly Remark[]): Cell[] {
  return remarks.map(({ text, source }) => [{ text: name, style: 'strong' }, `: ${text} (`, cite(source), ')']);
}

/** @returns the remarks that the sentence does not say already. */
export function untold(sentence: string, remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ text }) => !sentence.includes(text));
}

/** @returns the values of a column, side by side where accounts differ, the best-founded in front. */
export function sideBySide(
  value: string | null,
  contradictions: readonly Contradiction[],
  about: Contradiction['about'],
): Cell {
  const versions = contradictions.find((contradiction) => contradiction.about === about)?.versions;
  if (versions !== undefined) return [versions.map((version) => version.value).join(' / ')];
  return [value ?? UNKNOWN];
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

/** @returns an answer that found nothing: what was looked at, and what to try. */
export function nothing(what: string, lookedAt: string, ...attempts: string[]): ChatMessage {
  return { blocks: [paragraph({ text: what, style: 'strong' }), paragraph(lookedAt), ...tries(attempts)] };
}

/** @returns an answer that knows nothing of that name but something near it: what it may have meant. */
export function didYouMean(what: string, [first = '', ...others]: readonly string[]): ChatMessage {
  const command = (text: string): Inline => ({ text, style: 'code' });
  return {
    blocks: [
      paragraph({ text: what, style: 'strong' }),
      ...(others.length === 0
        ? [paragraph('Did you mean ', command(first), '?')]
        : [paragraph('Did you mean one of these?'), list([first, ...others].map((text) => [command(text)]))]),
    ],
  };
}

/** @returns an answer that says what is wrong, and how the command is typed. */
export function misunderstood(problem: string, usage: string): ChatMessage {
  return {
    blocks: [paragraph({ text: problem, style: 'strong' }), paragraph({ text: `/qwen ${usage}`, style: 'code' })],
  };
}

function tries(attempts: readonly string[]): Block[] {
  return attempts.length === 0 ? [] : [list(attempts.map((attempt) => ['Try ', { text: attempt, style: 'code' }]))];
}
