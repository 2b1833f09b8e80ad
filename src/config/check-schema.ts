import type { z } from 'zod';
import { didYouMean, remedyFor } from './did-you-mean.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { type Shape, shapeAt, shapeOf, withoutNull } from './schema-shape.ts';
import type { YamlSource } from './yaml-source.ts';

/** Values as the schema has them with defaults filled in, or null and every problem. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Validates a YAML file; all its problems at once, each with its line, its path and what would be right. */
export function checkSchema<T>(schema: z.ZodType<T>, source: YamlSource): Checked<T> {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const shape = shapeOf(schema);
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, shape)));
  const problems = issues
    // A required key that is misspelt is one mistake, not two.
    .filter((issue) => issue.code === 'unrecognized_keys' || !misspelt.has(pathText(pathOf(issue))))
    .flatMap((issue) => explain(issue, shape, source));
  return { value: null, problems };
}

/** @returns the paths that the unknown keys of an issue were probably meant to be. */
function meantKeys(issue: z.core.$ZodIssue, shape: Shape): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  return issue.keys.flatMap((key) => {
    const meant = didYouMean(key, keysAt(shape, path));
    return meant === null ? [] : [pathText([...path, meant])];
  });
}

function keysAt(shape: Shape, path: Path): string[] {
  return Object.keys(withoutNull(shapeAt(shape, path) ?? shape).properties ?? {});
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** @returns a problem at `path` of `source`. */
export function problemAt(source: YamlSource, path: Path, wrong: string, remedy: string): Problem {
  return { file: source.file, line: source.lineOf(path), path: pathText(path), wrong, remedy };
}

function explain(issue: z.core.$ZodIssue, shape: Shape, source: YamlSource): Problem[] {
  const path = pathOf(issue);
  const here = shapeAt(shape, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(shape, path);
    return issue.keys.map((key) => problemAt(source, [...path, key], 'unknown key', remedyFor(key, keys)));
  }
  const value = valueAt(source.value, path);
  const [wrong, remedy] = value === undefined ? ['missing', `add it: ${wanted(here)}`] : misfit(issue, value, here);
  return [problemAt(source, path, wrong, remedy)];
}

function misfit(issue: z.core.$ZodIssue, value: unknown, here: Shape | undefined): [wrong: string, remedy: string] {
  const said = printed(value);
  switch (issue.code) {
    case 'invalid_type':
      // YAML reads an unquoted 2026 as a number.
      if (issue.expected === 'string' && typeof value === 'number') {
        return [`${said} is read as a number`, 'put it in quotes'];
      }
      return [`${said} is ${kindOf(value)}`, `write ${wanted(here)}`];
    case 'invalid_value':
      return [`unknown value ${said}`, remedyFor(String(value), issue.values.map(String))];
    case 'too_small':
      return [value === '' || Array.isArray(value) ? 'is empty' : `${said} is too small`, `write ${wanted(here)}`];
    case 'too_big':
      return [`${said} is too big`, `write ${wanted(here)}`];
    case 'invalid_format':
      if (issue.format === 'date') return [`${said} is no date of the calendar`, 'write it as 2026-03-05, year first'];
      if (issue.format === 'url')
        return [`${said} is no web address`, 'write one that begins with https:// or http://'];
      return [`${said} does not fit`, issue.message];
    default:
      return [`${said} does not fit`, issue.message];
  }
}

/** @returns what belongs there in a few words, with what it is for. */
function wanted(shape: Shape | undefined): string {
  if (shape === undefined) return 'what the table of its keys in README.md says';
  const purpose = shape.description === undefined ? '' : `. ${shape.description}`;
  return `${typeText(shape)}${purpose}`;
}

/** @returns a type as a person says it: "a number from 0 to 1", "a list of text". */
export function typeText(shape: Shape): string {
  if (shape.enum !== undefined) return `one of ${shape.enum.join(', ')}`;
  if (shape.anyOf !== undefined) return shape.anyOf.map(typeText).join(' or ');
  switch (shape.type) {
    case 'string':
      return shape.format === 'date' ? 'a date' : shape.format === 'uri' ? 'a web address' : 'text';
    case 'integer':
    case 'number':
      return `a${shape.type === 'integer' ? ' whole' : ''} number${range(shape)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list of ${shape.items === undefined ? 'values' : itemsText(shape.items)}`;
    case 'object':
      return 'a group of keys';
    case 'null':
      return 'null';
    default:
      return 'a value';
  }
}

function itemsText(items: Shape): string {
  if (items.properties !== undefined) return 'entries';
  return items.enum === undefined ? typeText(items).replace(/^an? /, '') : items.enum.join(', ');
}

function range({ minimum, exclusiveMinimum, maximum }: Shape): string {
  // zod bounds every whole number by what JavaScript can hold; that is no news to anybody.
  const top = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  if (low !== undefined && top !== undefined) return ` from ${low} to ${top}`;
  if (low !== undefined) return ` of at least ${low}`;
  return top === undefined ? '' : ` of at most ${top}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

const LONGEST_PRINTED = 60;

function printed(value: unknown): string {
  const text = (JSON.stringify(value) ?? String(value)).replace(/\/\/[^/@]*@/g, '//***@');
  return text.length > LONGEST_PRINTED ? `${text.slice(0, LONGEST_PRINTED)}…` : text;
}

function kindOf(value: unknown): string {
  if (value === null) return 'no value';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of keys' : typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
