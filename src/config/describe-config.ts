import type { z } from 'zod';
import { ChatConfig } from './chat-config.ts';
import { typeText } from './check-schema.ts';
import { CorpusConfig } from './corpus-config.ts';
import { EnvironmentSchema } from './environment.ts';
import { FeedsConfig } from './feeds-config.ts';
import { type Shape, shapeOf, withoutNull } from './schema-shape.ts';
import { WatchConfig } from './watch-config.ts';

/** A table of README.md that stands between `<!-- config:NAME -->` and `<!-- /config:NAME -->`. */
export interface DocumentedTable {
  readonly name: 'watch' | 'feeds' | 'chat' | 'corpus' | 'env';
  readonly markdown: string;
}

/** @returns every table of the documentation, made from the schemas. */
export function documentedTables(): readonly DocumentedTable[] {
  return [
    { name: 'watch', markdown: describeFile(WatchConfig) },
    { name: 'feeds', markdown: describeFile(FeedsConfig) },
    { name: 'chat', markdown: describeFile(ChatConfig) },
    { name: 'corpus', markdown: describeFile(CorpusConfig) },
    { name: 'env', markdown: describeEnvironment() },
  ];
}

/** @returns a markdown table with a row for every key that a person may write, in the order of the schema. */
function describeFile(schema: z.ZodType): string {
  const rows = keysOf(shapeOf(schema), '').map(({ path, shape, required }) => [
    `\`${path}\``,
    typeText(shape),
    required ? 'required' : defaultText(shape),
    shape.description ?? '',
  ]);
  return table(['key', 'what it takes', 'default', 'what it is for'], rows);
}

function describeEnvironment(): string {
  const rows = keysOf(shapeOf(EnvironmentSchema), '').map(({ path, shape }) => [
    `\`${path}\``,
    defaultText(shape),
    shape.description ?? '',
  ]);
  return table(['variable', 'default', 'what it is for'], rows);
}

/**
 * @param values to set, by variable.
 * @returns the text of `.env.example`: every other variable with what it is for, commented out, secrets without a value.
 */
export function envExample(values: Readonly<Record<string, string>> = {}): string {
  const head = [
    '# Copy to .env and fill in what you need; everything here is optional. Keep .env to yourself: chmod 600 .env',
    '# Made from the schema in src/config/environment.ts by `npm run generate`.',
  ];
  const variables = keysOf(shapeOf(EnvironmentSchema), '').flatMap(({ path, shape }) => [
    '',
    `# ${shape.description ?? ''}`,
    ...(shape.enum === undefined ? [] : [`# One of ${shape.enum.join(', ')}.`]),
    values[path] === undefined
      ? `# ${path}=${shape.secret === true ? '' : (shape.default ?? '')}`
      : `${path}=${quoted(values[path])}`,
  ]);
  return `${[...head, ...variables].join('\n')}\n`;
}

/**
 * @returns `text` with every table between its markers replaced by the one that the schemas give.
 * @throws RangeError naming the tables whose markers are missing.
 */
export function withTables(text: string): string {
  const missing: string[] = [];
  const updated = documentedTables().reduce((document, { name, markdown }) => {
    const [open, close] = [`<!-- config:${name} -->`, `<!-- /config:${name} -->`];
    const [start, end] = [document.indexOf(open), document.indexOf(close)];
    if (start < 0 || end < start) {
      missing.push(`${open} ... ${close}`);
      return document;
    }
    return `${document.slice(0, start + open.length)}\n${markdown}\n${document.slice(end)}`;
  }, text);
  if (missing.length > 0) throw new RangeError(`README.md has no place for a table: put in ${missing.join(', ')}`);
  return updated;
}

/** @returns the value as a line of `.env` has to carry it. */
function quoted(value: string): string {
  return /^[\w./:@+-]*$/.test(value) ? value : `"${value.replace(/["\r\n]/g, '')}"`;
}

interface Key {
  readonly path: string;
  readonly shape: Shape;
  readonly required: boolean;
}

function keysOf(shape: Shape, prefix: string): Key[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const inner = withoutNull(property);
    const items = inner.items === undefined ? undefined : withoutNull(inner.items);
    const key = { path, shape: property, required: shape.required?.includes(name) ?? false };
    if (inner.properties !== undefined) return [...introduced(key), ...keysOf(inner, `${path}.`)];
    if (items?.properties !== undefined) return [...introduced(key), ...keysOf(items, `${path}[].`)];
    return [key];
  });
}

/** A group of keys has a row of its own only where there is something to say of it. */
function introduced(key: Key): Key[] {
  return key.shape.description === undefined ? [] : [key];
}

function defaultText(shape: Shape): string {
  const { default: value } = shape;
  if (value === undefined) return 'optional';
  if (value === null) return 'none';
  if (Array.isArray(value) && value.length === 0) return 'none';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
