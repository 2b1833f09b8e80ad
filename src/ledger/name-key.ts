import { simplified } from '../judging/language/han-variants.ts';

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * @returns the comparable form of a name: any case, either Han script, with or without spaces, hyphens, quotes and Latin
 * accents. Two spellings of one name in one script have the same key; '' for text without a letter or digit.
 */
export function nameKey(name: string): string {
  // Most names are plain, and what follows is slow.
  if (!BEYOND_ASCII.test(name)) return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return simplified(plain);
}

/** @returns the keys of the single words of a name, sorted: the same for "Junyang Lin" and "Lin Junyang". */
export function nameWords(name: string): string[] {
  if (!BEYOND_ASCII.test(name)) return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).sort();
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(nameKey)
    .filter((word) => word !== '')
    .sort();
}

/** A name of more characters is not one of a family and a given name. */
const LONGEST_HAN = 4;

/**
 * @returns what somebody may begin to type of a person: each name from its first word on and from every other, so that the given name
 * finds the person as the family name does; of a name in characters also without its first ones.
 */
export function beginningsOf(names: readonly string[]): string[] {
  return [
    ...new Set(
      names.flatMap((name) => {
        const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
        const [only = '', ...others] = words;
        const characters = [...nameKey(only)];
        const isHan = others.length === 0 && /^\p{Script=Han}+$/u.test(only) && characters.length <= LONGEST_HAN;
        const turned = isHan
          ? characters.slice(0, -1).map((_, at) => characters.slice(at).join(''))
          : words.map((_, at) => nameKey([...words.slice(at), ...words.slice(0, at)].join('')));
        return turned.filter((key) => key !== '');
      }),
    ),
  ];
}

/** @returns the entries under which somebody met in articles is suggested. */
export function nameEntries(key: string, name: string): { readonly key: string; readonly value: string }[] {
  return beginningsOf([name, key]).map((beginning) => ({ key: `${beginning}|${key}`, value: key }));
}
