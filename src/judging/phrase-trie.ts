import { type Token, tokenise } from './tokenise.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Branches that take any token beginning so: the phrase's word was written with `*` at its end. */
  readonly prefixes: Map<string, Node<T>>;
  /** Those that are looked for, by their first two letters, longest first: most words begin like none of them. */
  readonly openings: Map<number, Opening<T>[]>;
  values: readonly T[];
}

interface Opening<T> {
  readonly prefix: string;
  readonly child: Node<T>;
}

/** Longest beginning that an open-ended word is written with. */
const LONGEST_PREFIX = 12;
/** Letters by which beginnings are told apart; a beginning has no fewer. */
const START = 2;

/** A place where a phrase stands: token positions, end exclusive. */
export interface Hit<T> {
  readonly at: number;
  readonly end: number;
  readonly value: T;
}

/** Many phrases found in one pass over the tokens; each position costs at most the longest phrase. */
export interface PhraseTrie<T> {
  /** @returns the longest phrases, from left to right, none overlapping; all values of a phrase that has several. */
  find(tokens: readonly Token[]): Hit<T>[];
}

/**
 * Compiles phrases. A phrase is tokenised like a text, so that case, accents, hyphens and Han variants do not matter; a word
 * ending in `*` takes every word that begins with it.
 */
export function compilePhrases<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseTrie<T> {
  const root = node<T>();
  for (const [phrase, value] of phrases) insert(root, phrase, value);
  return { find: (tokens) => find(root, tokens) };
}

function node<T>(): Node<T> {
  return { next: new Map(), prefixes: new Map(), openings: new Map(), values: [] };
}

function insert<T>(root: Node<T>, phrase: string, value: T): void {
  let at = root;
  for (const token of tokenise(phrase)) {
    if (token.kind === 'mark') continue;
    const branches = phrase.charAt(token.end) === '*' ? at.prefixes : at.next;
    let child = branches.get(token.form);
    if (child === undefined) {
      child = node<T>();
      branches.set(token.form, child);
      if (branches === at.prefixes) open(at.openings, token.form, child);
    }
    at = child;
  }
  if (at !== root && !at.values.includes(value)) at.values = [...at.values, value];
}

/** Longer ones than a reader looks for, and single letters, are never looked for. */
function open<T>(openings: Node<T>['openings'], prefix: string, child: Node<T>): void {
  if (prefix.length < START || prefix.length > LONGEST_PREFIX) return;
  const start = startOf(prefix);
  const alike = [...(openings.get(start) ?? []), { prefix, child }];
  openings.set(
    start,
    alike.sort((a, b) => b.prefix.length - a.prefix.length),
  );
}

/** The first two letters as one number, which costs no text. */
function startOf(form: string): number {
  return form.charCodeAt(0) * 0x1_0000 + form.charCodeAt(1);
}

function find<T>(root: Node<T>, tokens: readonly Token[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  let at = 0;
  while (at < tokens.length) {
    const longest = walk(root, tokens, at);
    if (longest === null) {
      at += 1;
      continue;
    }
    for (const value of longest.node.values) hits.push({ at, end: longest.end, value });
    at = longest.end;
  }
  return hits;
}

interface Found<T> {
  readonly node: Node<T>;
  readonly end: number;
}

function walk<T>(from: Node<T>, tokens: readonly Token[], at: number): Found<T> | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  let best = through(from.next.get(token.form), tokens, at);
  if (from.openings.size === 0 || token.form.length < START) return best;
  const openings = from.openings.get(startOf(token.form));
  if (openings === undefined) return best;
  for (const { prefix, child } of openings) {
    if (!token.form.startsWith(prefix)) continue;
    const found = through(child, tokens, at);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}

function through<T>(child: Node<T> | undefined, tokens: readonly Token[], at: number): Found<T> | null {
  if (child === undefined) return null;
  const deeper = child.next.size > 0 || child.prefixes.size > 0 ? walk(child, tokens, at + 1) : null;
  return deeper ?? (child.values.length > 0 ? { node: child, end: at + 1 } : null);
}
