import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { croatian } from './croatian.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Lexicon } from './lexicon.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';

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
