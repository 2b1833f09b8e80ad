import type { Calendar } from './calendar.ts';
import { chinese, japanese, korean } from './calendars-east-asian.ts';
import { croatian, polish, russian, turkish } from './calendars-eastern.ts';
import { arabic, hindi, indonesian, vietnamese } from './calendars-further-asian.ts';
import { dutch, english, german } from './calendars-germanic.ts';
import { french, italian, portuguese, spanish } from './calendars-romance.ts';

/** Read whatever the language: told apart by their characters. */
export const UNSPACED_CALENDARS: readonly Calendar[] = [chinese, japanese, korean];

/** Read by the language of the text; English always. */
export const SPACED_CALENDARS: readonly Calendar[] = [
  english,
  german,
  dutch,
  french,
  spanish,
  portuguese,
  italian,
  polish,
  croatian,
  russian,
  turkish,
  vietnamese,
  indonesian,
  arabic,
  hindi,
];

const words = (calendars: readonly Calendar[], isWanted: (word: string) => boolean): ReadonlySet<string> =>
  new Set(
    calendars.flatMap(({ months }) =>
      months.flatMap((phrases) => phrases.split('|').filter(isWanted)).map((word) => word.replace(/[?#]$/, '')),
    ),
  );

/** In lower case: a full stop between a number and one of these, "3. März", ends no sentence. */
export const MONTHS_BEHIND_STOP = words(
  SPACED_CALENDARS.filter((calendar) => calendar.dayStop === true),
  (word) => !word.endsWith('#'),
);

/** In lower case: nor does one between one of these, with its capital, and a number, "Mar. 3". */
export const SHORT_MONTHS = words(
  SPACED_CALENDARS.filter((calendar) => calendar.capital === true),
  (word) => word.endsWith('#'),
);
