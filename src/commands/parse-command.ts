import { asOfNow, parseAsOf, periodOf } from '../ledger/as-of.ts';
import type { Clock } from '../lib/clock.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { excerpt } from './answer-blocks.ts';
import type { Command, OptionName } from './command.ts';
import { nearest } from './nearest.ts';
import type { Understood } from './present-answer.ts';
import type { AnswerWording } from './wording/answer-wording.ts';

/** What was typed, read; or what is wrong with it and what to type instead. */
export type ParsedCommand =
  | ({ readonly ok: true } & Understood)
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

/** The most that every platform hands on. */
const MAX_CHARACTERS = 500;
const OPTION_NAMES: readonly OptionName[] = [
  'as-of',
  'since',
  'days',
  'limit',
  'topic',
  'person',
  'story',
  'page',
  'how',
  'at-least',
  'language',
  'hour',
  'weekday',
  'timezone',
  'quiet',
  'ping',
  'for',
];
/** What people type for an option. */
const OTHER_SPELLINGS: Readonly<Record<string, OptionName>> = { asof: 'as-of', as_of: 'as-of', from: 'since' };
const MAX_DAYS = 36_500;
const MAX_LIMIT = 100;
const MAX_PAGE = 1_000;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

type Problems = AnswerWording['problems'];

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Reads `who-left since 2026-03 as-of:2026-03-04 person "Lin Junyang"`: options as `name value`, `name:value`, `name=value` or with
 * leading dashes, in any order. Never throws; text beyond 500 characters is not read.
 */
export function parseCommand(
  text: string,
  commands: readonly Command[],
  clock: Clock,
  problems: Problems,
): ParsedCommand {
  const tokens = tokenise(text);
  const first = tokens[0]?.text.toLowerCase();
  const words = first === '/qwen' || first === 'qwen' ? tokens.slice(1) : tokens;
  const found = findCommand(words, commands);
  if (found === null) {
    const typed = words[0]?.text ?? '';
    const meant = nearest(
      typed.toLowerCase(),
      commands.map(({ name }) => name),
    );
    return {
      ok: false,
      problem: problems.noCommand(excerpt(typed)),
      remedy: meant === null ? problems.allCommands : problems.meantCommand(meant),
    };
  }
  return readArguments(found.command, found.rest, clock, problems);
}

/** @returns the words of the text, quoted ones whole; control characters are spaces. A quote that never closes is a character. */
function tokenise(text: string): Token[] {
  const characters = [...text.slice(0, MAX_CHARACTERS * 2)].slice(0, MAX_CHARACTERS);
  const clean = characters.map((character) => (/[\s\p{Cc}\p{Cf}]/u.test(character) ? ' ' : character));
  const tokens: Token[] = [];
  let word = '';
  const flush = () => {
    if (word !== '') tokens.push({ text: word, quoted: false });
    word = '';
  };
  for (let at = 0; at < clean.length; at++) {
    const character = clean[at] ?? '';
    const closing = word === '' || /[:=]$/.test(word) ? QUOTES[character] : undefined;
    const end = closing === undefined ? -1 : clean.indexOf(closing, at + 1);
    if (end >= 0) {
      const quoted = clean
        .slice(at + 1, end)
        .join('')
        .replace(/ +/g, ' ')
        .trim();
      if (word === '') tokens.push({ text: quoted, quoted: true });
      else word += quoted;
      at = end;
    } else if (character === ' ') flush();
    else word += character;
  }
  flush();
  return tokens;
}

/** `who left` and `WhoLeft` are who-left; no words at all ask for help. */
function findCommand(
  words: readonly Token[],
  commands: readonly Command[],
): { command: Command; rest: readonly Token[] } | null {
  const plain = (text: string) => text.toLowerCase().replace(/[-_/]/g, '');
  const [first = { text: 'help' }, second] = words;
  const one = commands.find(({ name }) => plain(name) === plain(first.text));
  if (one !== undefined) return { command: one, rest: words.slice(1) };
  const joined = plain(first.text + (second?.text ?? ''));
  const two = commands.find(({ name }) => plain(name) === joined);
  return two === undefined ? null : { command: two, rest: words.slice(2) };
}

function readArguments(command: Command, tokens: readonly Token[], clock: Clock, problems: Problems): ParsedCommand {
  const values = new Map<OptionName, string>();
  const free: string[] = [];
  const usage = problems.usage(command.usage);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const option = optionAt(token, tokens[at + 1], command, problems);
    if (option === null) {
      free.push(token.text);
      continue;
    }
    if ('problem' in option) return { ok: false, problem: option.problem, remedy: usage };
    let { value } = option;
    if (value === null) {
      const end = option.name === 'person' ? endOfName(tokens, at + 1, command, problems) : at + 2;
      value = tokens
        .slice(at + 1, end)
        .map(({ text }) => text)
        .join(' ');
      at = end - 1;
    }
    if (value === '') return { ok: false, problem: problems.wantsValue(option.name), remedy: usage };
    values.set(option.name, value);
  }
  if (free.length > 0 && command.words === 'none') {
    return { ok: false, problem: problems.takesNot(command.name, excerpt(free.join(' '))), remedy: usage };
  }
  if (free.length > 0 && command.words !== 'subject' && command.words !== 'none') {
    if (values.has(command.words)) {
      return { ok: false, problem: problems.notUnderstood(excerpt(free.join(' '))), remedy: usage };
    }
    values.set(command.words, free.join(' '));
  }
  return readValues(command, values, command.words === 'subject' ? free.join(' ') : '', clock, problems);
}

type OptionAt = { readonly name: OptionName; readonly value: string | null } | { readonly problem: string } | null;

function optionAt(token: Token, next: Token | undefined, command: Command, problems: Problems): OptionAt {
  if (token.quoted) return null;
  const match = /^(--?)?([a-z][a-z_-]{0,19})(?:([:=])(.*))?$/is.exec(token.text);
  if (match === null) return null;
  const [, dashes, typed = '', separator, value = ''] = match;
  // An address is no option, whatever its scheme.
  if (separator === ':' && value.startsWith('//')) return null;
  const lower = typed.toLowerCase();
  const name = OTHER_SPELLINGS[lower] ?? OPTION_NAMES.find((option) => option === lower);
  if (name !== undefined && command.options.includes(name)) {
    return { name, value: separator === undefined ? null : value };
  }
  const explicit = dashes !== undefined || (separator !== undefined && value !== '');
  const meant = nearest(lower, command.options);
  // A bare word is a name or a topic, unless it looks like a mistyped option with its value behind it.
  const mistyped = meant !== null && next !== undefined && /^\d[\d-]*$/.test(next.text);
  if (!explicit && !mistyped) return null;
  const remedy = meant === null ? '' : problems.meantOption(meant);
  return { problem: problems.noOption(command.name, excerpt(typed)) + remedy };
}

/** A name may have several words: it ends where the next option begins. */
function endOfName(tokens: readonly Token[], from: number, command: Command, problems: Problems): number {
  let end = from;
  while (end < tokens.length) {
    const token = tokens[end];
    if (token === undefined || (end > from && optionAt(token, tokens[end + 1], command, problems) !== null)) break;
    end++;
  }
  return end;
}

function readValues(
  command: Command,
  values: ReadonlyMap<OptionName, string>,
  subject: string,
  clock: Clock,
  problems: Problems,
): ParsedCommand {
  const wrong = (name: OptionName, wanted: string): ParsedCommand => ({
    ok: false,
    problem: problems.wants(name, wanted, excerpt(values.get(name) ?? '')),
    remedy: problems.usage(command.usage),
  });
  const asOfText = values.get('as-of');
  const asOf = asOfText === undefined ? asOfNow(clock) : parseAsOf(asOfText);
  if (asOf === null) return wrong('as-of', problems.aMoment);
  const since = values.get('since');
  if (since !== undefined && periodOf(since) === null) return wrong('since', problems.aPeriod);
  const days = numberOf(values.get('days'), MAX_DAYS);
  if (days === null) return wrong('days', problems.aNumber(MAX_DAYS));
  const limit = numberOf(values.get('limit'), MAX_LIMIT);
  if (limit === null) return wrong('limit', problems.aNumber(MAX_LIMIT));
  const page = numberOf(values.get('page'), MAX_PAGE);
  if (page === null) return wrong('page', problems.aNumber(MAX_PAGE));
  const topic = topicOf(values.get('topic'));
  if (topic === null) {
    const meant = nearest((values.get('topic') ?? '').toLowerCase(), TOPICS);
    return wrong('topic', meant === null ? problems.oneOf(TOPICS.join(', ')) : problems.aTopic(meant));
  }
  const person = values.get('person');
  const story = values.get('story');
  const options = {
    asOf,
    ...(since === undefined ? {} : { since }),
    ...(days === undefined ? {} : { days }),
    ...(limit === undefined ? {} : { limit }),
    ...(topic === undefined ? {} : { topic }),
    ...(person === undefined ? {} : { person }),
    given: Object.fromEntries(values),
    ...(story === undefined ? {} : { story }),
    ...(page === undefined ? {} : { page }),
  };
  return { ok: true, command, args: { options, subject }, text: textOf(command, values, subject) };
}

/** @returns what asks the same again, on any page: read back, it gives the same arguments. */
function textOf({ name }: Command, values: ReadonlyMap<OptionName, string>, subject: string): string {
  const options = [...values].filter(([option]) => option !== 'page');
  return [
    name,
    ...(subject === '' ? [] : [/^https?:/i.test(subject) ? subject : quoted(subject)]),
    ...options.map(([option, value]) => `${option}:${quoted(value)}`),
  ].join(' ');
}

/** @returns the text as one word that is read back as it is: in a pair of quotation marks of which it does not hold the closing one. */
function quoted(text: string): string {
  const opening = Object.keys(QUOTES);
  if (!/[\s:=]|^-/.test(text) && !opening.some((mark) => text.includes(mark))) return text;
  const mark = opening.find((one) => !text.includes(QUOTES[one] ?? one)) ?? '"';
  const closing = QUOTES[mark] ?? mark;
  return `${mark}${text.replaceAll(closing, '')}${closing}`;
}

/** @returns undefined where nothing was typed, null where it is no such number. */
function numberOf(text: string | undefined, max: number): number | null | undefined {
  if (text === undefined) return undefined;
  const digits = /^(\d{1,6})d?$/i.exec(text)?.[1];
  const number = digits === undefined ? 0 : Number(digits);
  return number >= 1 && number <= max ? number : null;
}

/** `departures` and `Open Source Policy` are topics too. */
function topicOf(text: string | undefined): Topic | null | undefined {
  if (text === undefined) return undefined;
  const key = text.toLowerCase().replace(/[\s_]+/g, '-');
  return TOPICS.find((topic) => topic === key || `${topic}s` === key) ?? null;
}
