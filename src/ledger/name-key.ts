import { simplified } from '../judging/language/han-variants.ts';

/**
 * @returns the comparable form of a name: any case, either Han script, with or without spaces, hyphens, quotes and Latin
 * accents. Two spellings of one name in one script have the same key; '' for text without a letter or digit.
 */
export function nameKey(name: string): string {
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
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(nameKey)
    .filter((word) => word !== '')
    .sort();
}
