import type { Subject } from '../model/subject.ts';
import type { Grammar } from './language/lexicon.ts';
import { type Token, tokenise } from './tokenise.ts';

/** Shortest name that is recognised inside a longer word. */
const SHORTEST = 3;

/** Replaces the forms of tokens that are a known name with an affix by the name's own; all else stays. */
type NameForms = (tokens: readonly Token[], grammar: Grammar | undefined) => readonly Token[];

/**
 * Brings names into the form they are configured in, where the language of the text inflects them or writes prepositions
 * together with them: "Tencents", "Цзюньяна", "لعلي بابا".
 */
export function createNameForms(subject: Pick<Subject, 'people' | 'organisations'>): NameForms {
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const { names } of subject.people) {
    for (const name of names) {
      const words = tokenise(name).filter((token) => token.kind === 'word');
      for (const { form } of words) lasts.add(form);
      if (words[0] !== undefined) firsts.add(words[0].form);
    }
  }
  for (const { names } of subject.organisations) {
    for (const name of names) {
      const [first, ...more] = tokenise(name);
      if (first?.kind !== 'word') continue;
      firsts.add(first.form);
      if (more.length === 0) lasts.add(first.form);
    }
  }
  const compiled = new Map<Grammar, Affixes>();
  return (tokens, grammar) => {
    if (grammar?.nameEndings === undefined && grammar?.namePrefixes === undefined) return tokens;
    const affixes = compiled.get(grammar) ?? affixesOf(grammar);
    compiled.set(grammar, affixes);
    const { endings, prefixes } = affixes;
    return tokens.map((token) => {
      if (token.kind !== 'word' || firsts.has(token.form) || lasts.has(token.form)) return token;
      const form = withoutEnding(token, endings, lasts) ?? withoutPrefix(token, prefixes, firsts);
      return form === null ? token : { ...token, form };
    });
  };
}

interface Affixes {
  /** An ending, and what stands for it in the name itself. */
  readonly endings: readonly (readonly string[])[];
  readonly prefixes: readonly string[];
}

function affixesOf({ nameEndings = '', namePrefixes = '' }: Grammar): Affixes {
  return {
    endings: nameEndings.split('|').map((ending) => ending.split('>').map(folded)),
    prefixes: namePrefixes.split('|'),
  };
}

function folded(letters: string): string {
  return tokenise(letters)[0]?.form ?? '';
}

function withoutEnding(
  { form, capital }: Token,
  endings: readonly (readonly string[])[],
  names: ReadonlySet<string>,
): string | null {
  if (!capital) return null;
  for (const [ending = '', own = ''] of endings) {
    if (ending === '' || !form.endsWith(ending)) continue;
    const stem = form.slice(0, form.length - ending.length) + own;
    if (stem.length >= SHORTEST && names.has(stem)) return stem;
  }
  return null;
}

function withoutPrefix({ form }: Token, prefixes: readonly string[], names: ReadonlySet<string>): string | null {
  for (const prefix of prefixes) {
    if (prefix === '' || !form.startsWith(prefix)) continue;
    const name = form.slice(prefix.length);
    if (name.length >= SHORTEST && names.has(name)) return name;
  }
  return null;
}
