import { canonicalPrefix } from './feed-vocabulary.ts';

/** The namespaces in force at an element. */
export interface XmlScope {
  /** Prefix as written -> canonical prefix; '' for the format's own namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names met before in this scope. */
  readonly names: Map<string, string>;
  readonly own: 'rss' | 'atom';
}

const MOST_NAMESPACES = 100;
const MOST_NAMES = 500;
const LONGEST_URI = 100;

/** The scope of the root element: whatever its default namespace is, elements without prefix are the format's own. */
export function rootScope(attributes: ReadonlyMap<string, string>, own: XmlScope['own']): XmlScope {
  const outer: XmlScope = { prefixes: new Map(), names: new Map(), own };
  const { prefixes } = innerScope(attributes, outer);
  return { prefixes: new Map(prefixes).set('', ''), names: new Map(), own };
}

/** @returns the scope of an element with these attributes; `outer` itself where they declare nothing. */
export function innerScope(attributes: ReadonlyMap<string, string>, outer: XmlScope): XmlScope {
  let prefixes: Map<string, string> | undefined;
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    prefixes ??= new Map(outer.prefixes);
    if (prefixes.size >= MOST_NAMESPACES) break;
    const prefix = name.slice(6);
    const canonical = canonicalPrefix(uri.slice(0, LONGEST_URI), prefix);
    prefixes.set(prefix, canonical === outer.own ? '' : canonical);
  }
  return prefixes ? { prefixes, names: new Map(), own: outer.own } : outer;
}

/** The element's local name in lower case, with its canonical prefix unless it is of the format's own: `title`, `dc:date`. */
export function nameIn(scope: XmlScope, tag: string): string {
  const known = scope.names.get(tag);
  if (known !== undefined) return known;
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const declared = scope.prefixes.get(prefix);
  const canonical = declared ?? canonicalPrefix(undefined, prefix);
  const local = tag.slice(colon + 1).toLowerCase();
  const name = canonical === '' || canonical === scope.own ? local : `${canonical}:${local}`;
  if (scope.names.size < MOST_NAMES) scope.names.set(tag, name);
  return name;
}
