import { fillTemplate } from '../alerts/fill-template.ts';
import { isTimezone } from '../lib/zoned-time.ts';
import type { Ping } from '../model/chat-message.ts';
import { CERTAINTIES, type Certainty } from '../model/claim.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { QuietHours, Subscription } from '../model/subscription.ts';
import { excerpt } from './answer-blocks.ts';
import type { CommandArgs, OptionName } from './command.ts';
import type { SubscriptionWords } from './subscription-words.ts';

type Settings = Pick<Subscription, 'atLeast' | 'language' | 'digest' | 'quiet' | 'pings'>;

/** What was typed behind `subscribe`. */
export interface AskedSubscription {
  /** The words that say what to subscribe to. */
  readonly about: string;
  readonly settings: Settings;
}

export type ReadSubscription =
  | { readonly ok: true; readonly asked: AskedSubscription }
  | { readonly ok: false; readonly problem: string };

const FIRST_HOUR = 9;
const MONDAY = 1;
const HOWS: ReadonlyMap<string, 'instant' | 'daily' | 'weekly'> = new Map([
  ['instant', 'instant'],
  ['now', 'instant'],
  ['即时', 'instant'],
  ['daily', 'daily'],
  ['每日', 'daily'],
  ['每天', 'daily'],
  ['weekly', 'weekly'],
  ['每周', 'weekly'],
]);
const LANGUAGES: ReadonlyMap<string, ReaderLanguage> = new Map([
  ['en', 'en'],
  ['english', 'en'],
  ['英文', 'en'],
  ['zh', 'zh'],
  ['chinese', 'zh'],
  ['zh-cn', 'zh'],
  ['中文', 'zh'],
]);
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Reads what was typed: options by name, and `daily`, `confirmed` or `chinese` as words at either end without one.
 *
 * @param before what the same subscription says so far: what is not typed stays.
 * @param timezone for who names none.
 */
export function readSubscription(
  { subject, options: { given: typed } }: CommandArgs,
  before: Settings,
  timezone: string,
  words: SubscriptionWords,
): ReadSubscription {
  const { about, given } = settingWords(subject, typed);
  const { wants, problems } = words;
  const wrong = (name: OptionName, wanted: string): ReadSubscription => ({
    ok: false,
    problem: fillTemplate(problems.value, { name, wants: wanted, value: excerpt(given[name] ?? '') }),
  });
  const how = read(given.how, (text) => HOWS.get(text) ?? null);
  if (how === null) return wrong('how', wants.how);
  const atLeast = read(given['at-least'], certaintyOf);
  if (atLeast === null) return wrong('at-least', wants.atLeast);
  const language = read(given.language, (text) => LANGUAGES.get(text) ?? null);
  if (language === null) return wrong('language', wants.language);
  const hour = read(given.hour, hourOf);
  if (hour === null) return wrong('hour', wants.hour);
  const weekday = read(given.weekday, weekdayOf);
  if (weekday === null) return wrong('weekday', wants.weekday);
  const zone = given.timezone;
  if (zone !== undefined && !isTimezone(zone)) return wrong('timezone', wants.timezone);
  const quiet = read(given.quiet, (text) => (text === 'off' ? 'off' : quietOf(text)));
  if (quiet === null) return wrong('quiet', wants.quiet);
  const pings = given.ping === undefined ? undefined : pingsOf(given.ping);
  if (pings === null) return wrong('ping', wants.ping);

  const inZone = zone ?? before.digest?.timezone ?? timezone;
  const kept = before.digest;
  const wanted =
    how ??
    (kept === null
      ? (hour ?? weekday) === undefined
        ? 'instant'
        : 'daily'
      : kept.weekday === null
        ? 'daily'
        : 'weekly');
  const settings: Settings = {
    atLeast: atLeast ?? before.atLeast,
    language: language ?? before.language,
    digest:
      wanted === 'instant'
        ? null
        : {
            hour: hour ?? kept?.hour ?? FIRST_HOUR,
            weekday: wanted === 'weekly' || weekday !== undefined ? (weekday ?? kept?.weekday ?? MONDAY) : null,
            timezone: inZone,
          },
    quiet:
      quiet === 'off'
        ? null
        : quiet !== undefined
          ? { ...quiet, timezone: zone ?? timezone }
          : before.quiet && { ...before.quiet, timezone: zone ?? before.quiet.timezone },
    pings: pings ?? before.pings,
  };
  return { ok: true, asked: { about, settings } };
}

type Given = CommandArgs['options']['given'];

/** Words at either end that can only be settings; one word always says what it is about. */
function settingWords(subject: string, typed: Given): { readonly about: string; readonly given: Given } {
  const words = subject.split(' ');
  const given: Partial<Record<OptionName, string>> = {};
  const isTaken = (word: string | undefined): boolean => {
    const text = word?.toLowerCase() ?? '';
    const name = settingOf(text);
    if (name === null || given[name] !== undefined) return false;
    given[name] = text;
    return true;
  };
  while (words.length > 1 && isTaken(words.at(-1))) words.pop();
  while (words.length > 1 && isTaken(words[0])) words.shift();
  return { about: words.join(' '), given: { ...given, ...typed } };
}

function settingOf(word: string): OptionName | null {
  if (HOWS.has(word)) return 'how';
  if (certaintyOf(word) !== null) return 'at-least';
  return LANGUAGES.has(word) ? 'language' : null;
}

/** @returns undefined where nothing was typed, null where it is not understood. */
function read<T>(text: string | undefined, parse: (text: string) => T | null): T | null | undefined {
  return text === undefined ? undefined : parse(text.trim().toLowerCase());
}

function certaintyOf(text: string): Certainty | null {
  return CERTAINTIES.find((certainty) => certainty === text) ?? null;
}

function hourOf(text: string): number | null {
  const digits = /^(\d{1,2})(?::00)?$/.exec(text)?.[1];
  return digits !== undefined && Number(digits) < 24 ? Number(digits) : null;
}

function weekdayOf(text: string): number | null {
  const at = WEEKDAYS.findIndex((day) => text.length >= 3 && day.startsWith(text));
  return at < 0 ? null : at + 1;
}

function quietOf(text: string): Omit<QuietHours, 'timezone'> | null {
  const [, from, to] = /^(\d{1,2})(?::00)?\s*(?:-|–|to)\s*(\d{1,2})(?::00)?$/.exec(text) ?? [];
  const hours = [hourOf(from ?? ''), hourOf(to ?? '')] as const;
  if (hours[0] === null || hours[1] === null || hours[0] === hours[1]) return null;
  return { from: hours[0], to: hours[1] };
}

/** As the platforms write mentions: `<@U1>`, `<@U1|name>`, `<@&1>`, `<!subteam^S1>`. */
function pingsOf(text: string): Ping[] | null {
  if (text.trim().toLowerCase() === 'off') return [];
  const pings = [...text.matchAll(/<(@&|@!?|!subteam\^)(\w{1,30})(?:\|[^>]*)?>/g)].map(
    ([, sign = '', id = '']): Ping => ({ kind: sign === '@&' || sign === '!subteam^' ? 'role' : 'person', id }),
  );
  return pings.length === 0 ? null : pings;
}
