/** Definite articles, declined and plural forms too, by the primary subtag of their language: a name never follows one, and an office may. */
const ARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the',
    de: 'der die das den dem des',
    nl: 'de het',
    fr: 'le la les l',
    es: 'el la los las',
    it: 'il lo la l i gli le',
    pt: 'o a os as',
  }).map(([language, words]) => [language, new Set(words.split(' '))] as const),
);

/** @returns whether the word is a definite article of the language; no word is one of a language that has none. */
export function isDefiniteArticle(language: string, word: string | undefined): boolean {
  return word !== undefined && ARTICLES.get(language)?.has(word) === true;
}
