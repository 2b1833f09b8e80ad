import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { messageOf } from '../lib/errors.ts';
import type { Path, Problem } from './problem.ts';

/** A YAML file as plain values that still know their lines. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** @returns the line of the key or list item at `path`, or of the nearest thing around it that is there. */
  lineOf(path: Path): number;
}

/** What reading gave: values where the text could be understood, and what is wrong with it. */
export interface YamlReading {
  readonly source: YamlSource | null;
  readonly problems: readonly Problem[];
}

/** Reads and parses a YAML file; a file that cannot be read is a problem like any other. */
export async function readYaml(file: string): Promise<YamlReading> {
  try {
    return parseYaml(file, await readFile(file, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const wrong = missing ? 'the file is missing' : `the file cannot be read: ${messageOf(error)}`;
    const remedy = missing ? 'put it there, or let CONFIG_DIR name the folder that has it' : 'check its permissions';
    return { source: null, problems: [{ file, line: null, path: '', wrong, remedy }] };
  }
}

/** Reads a YAML file that need not be there; where it is not, there is neither a source nor a problem. */
export async function readYamlIfThere(file: string): Promise<YamlReading> {
  return existsSync(file) ? readYaml(file) : { source: null, problems: [] };
}

/**
 * Parses `text`. A key that stands twice is reported and the rest still validated; after any other mistake of syntax the values
 * cannot be trusted, so `source` is null and no follow-up mistakes are reported.
 */
function parseYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map((fault) => syntaxProblem(file, text, fault, lines));
  if (faults.some(({ code }) => code !== 'DUPLICATE_KEY')) return { source: null, problems };
  try {
    const value: unknown = document.toJS();
    if (value === null || value === undefined) {
      const empty = {
        file,
        line: null,
        path: '',
        wrong: 'the file is empty',
        remedy: 'see the table of its keys in README.md',
      };
      return { source: null, problems: [empty] };
    }
    return { source: { file, value, lineOf: (path) => lineOf(document, path, lines) }, problems };
  } catch (error) {
    const wrong = `not usable YAML: ${messageOf(error)}`;
    const problem = { file, line: null, path: '', wrong, remedy: 'write the value out instead of an alias' };
    return { source: null, problems: [...problems, problem] };
  }
}

function syntaxProblem(file: string, text: string, fault: YAMLError, lines: LineCounter): Problem {
  const { line } = lines.linePos(fault.pos[0]);
  if (fault.code === 'DUPLICATE_KEY') {
    const key = text.slice(fault.pos[0]).split(/[:\r\n]/, 1)[0] ?? '';
    return { file, line, path: '', wrong: `the key "${key}" stands twice`, remedy: 'keep one of the two' };
  }
  const remedy = fault.code === 'TAB_AS_INDENT' ? 'indent with spaces' : 'correct it here or in the line before';
  return { file, line, path: '', wrong: `not YAML: ${fault.message}`, remedy };
}

function lineOf(document: Document, path: Path, lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const resolved: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isMap(resolved)) {
      const pair = resolved.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key, offset);
      node = pair.value;
    } else if (isSeq(resolved)) {
      const item = resolved.items[Number(step)];
      if (item === undefined) break;
      offset = startOf(item, offset);
      node = item;
    } else break;
  }
  return lines.linePos(offset).line;
}

function startOf(node: unknown, otherwise: number): number {
  return (node as Node | null)?.range?.[0] ?? otherwise;
}
