import { chinese } from './chinese.ts';
import { arabic, hindi, indonesian, turkish, vietnamese } from './further-asian.ts';
import { croatian, dutch, polish, russian } from './further-european.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Lexicon } from './lexicon.ts';
import { french, italian, portuguese, spanish } from './romance.ts';

/** Scripts written without spaces: always read, told apart by their characters. */
export const UNSPACED_LEXICONS: readonly Lexicon[] = [chinese, japanese, korean];

/** Read by the language of the article, beside English. */
export const SPACED_LEXICONS: readonly Lexicon[] = [
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  croatian,
  russian,
  turkish,
  vietnamese,
  indonesian,
  arabic,
  hindi,
];
