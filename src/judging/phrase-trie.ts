import { type Token, tokenise } from './tokenise.ts';

/** Most nodes are ends without branches: those have no maps. */
interface Node<T> {
  next: Map<string, Node<T>> | null;
  /** Branches that take any token beginning so, by the first two letters: the phrase's word was written with `*` at its end. Longest first; most words begin like none of them. */
  openings: Map<number, Opening<T>[]> | null;
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
  return { next: null, openings: null, values: [] };
}

function insert<T>(root: Node<T>, phrase: string, value: T): void {
  let at = root;
  for (const token of tokenise(phrase)) {
    if (token.kind === 'mark') continue;
    at = phrase.charAt(token.end) === '*' ? opened(at, token.form) : branch(at, token.form);
  }
  if (at !== root && !at.values.includes(value)) at.values = [...at.values, value];
}

function branch<T>(at: Node<T>, form: string): Node<T> {
  at.next ??= new Map();
  const child = at.next.get(form) ?? node<T>();
  at.next.set(form, child);
  return child;
}

function opened<T>(at: Node<T>, prefix: string): Node<T> {
  // Longer ones than a reader looks for, and single letters, lead nowhere.
  if (prefix.length < START || prefix.length > LONGEST_PREFIX) return node();
  at.openings ??= new Map();
  const start = startOf(prefix);
  const alike = at.openings.get(start) ?? [];
  const before = alike.find((opening) => opening.prefix === prefix);
  if (before !== undefined) return before.child;
  const child = node<T>();
  at.openings.set(
    start,
    [...alike, { prefix, child }].sort((a, b) => b.prefix.length - a.prefix.length),
  );
  return child;
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
  let best = from.next === null ? null : through(from.next.get(token.form), tokens, at);
  if (from.openings === null || token.form.length < START) return best;
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
  const deeper = child.next !== null || child.openings !== null ? walk(child, tokens, at + 1) : null;
  return deeper ?? (child.values.length > 0 ? { node: child, end: at + 1 } : null);
}
