import { CERTAINTY } from './certainty.ts';
import { DATES_AND_NUMBERS } from './dates-and-numbers.ts';
import { DENIALS } from './denials.ts';
import { JOINING } from './joining.ts';
import { LANGUAGES } from './languages.ts';
import { LEAVING } from './leaving.ts';
import { LISTS } from './lists.ts';
import { ORGANISATION } from './organisation.ts';
import { OWN_POSTS } from './own-posts.ts';
import type { PairGroup } from './pair-group.ts';
import { POSTS } from './posts.ts';
import { SPELLINGS } from './spellings.ts';
import { STRANGERS } from './strangers.ts';

/** The whole table. Every sentence is ours; what the people in it are said to do, configured or invented, is invented. */
export const THEMES: ReadonlyMap<string, readonly PairGroup[]> = new Map([
  ['leaving', LEAVING],
  ['joining', JOINING],
  ['posts', POSTS],
  ['own posts', OWN_POSTS],
  ['spellings', SPELLINGS],
  ['denials', DENIALS],
  ['certainty', CERTAINTY],
  ['lists', LISTS],
  ['organisation', ORGANISATION],
  ['strangers', STRANGERS],
  ['dates and numbers', DATES_AND_NUMBERS],
  ['languages', LANGUAGES],
]);

export const GROUPS: readonly PairGroup[] = [...THEMES.values()].flat();
