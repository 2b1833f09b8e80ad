import { asOfNow, parseAsOf, periodOf } from '../ledger/as-of.ts';
import type { Clock } from '../lib/clock.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { excerpt } from './answer-blocks.ts';
import type { Command, CommandArgs, OptionName } from './command.ts';
import { nearest } from './nearest.ts';

/** What was typed, read; or what is wrong with it and what to type instead. */
export type ParsedCommand =
  | { readonly ok: true; readonly command: Command; readonly args: CommandArgs }
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
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Reads `who-left since 2026-03 as-of:2026-03-04 person "Lin Junyang"`: options as `name value`, `name:value`, `name=value` or with
 * leading dashes, in any order. Never throws; text beyond 500 characters is not read.
 */
export function parseCommand(text: string, commands: readonly Command[], clock: Clock): ParsedCommand {
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
      problem: `There is no command “${excerpt(typed)}”.`,
      remedy: meant === null ? 'Try /qwen help for all commands.' : `Did you mean /qwen ${meant}?`,
    };
  }
  return readArguments(found.command, found.rest, clock);
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

function readArguments(command: Command, tokens: readonly Token[], clock: Clock): ParsedCommand {
  const values = new Map<OptionName, string>();
  const free: string[] = [];
  const usage = `Usage: /qwen ${command.usage}`;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const option = optionAt(token, tokens[at + 1], command);
    if (option === null) {
      free.push(token.text);
      continue;
    }
    if ('problem' in option) return { ok: false, problem: option.problem, remedy: usage };
    let { value } = option;
    if (value === null) {
      const end = option.name === 'person' ? endOfName(tokens, at + 1, command) : at + 2;
      value = tokens
        .slice(at + 1, end)
        .map(({ text }) => text)
        .join(' ');
      at = end - 1;
    }
    if (value === '') return { ok: false, problem: `“${option.name}” wants a value.`, remedy: usage };
    values.set(option.name, value);
  }
  if (free.length > 0 && command.words === 'none') {
    return { ok: false, problem: `/qwen ${command.name} does not take “${excerpt(free.join(' '))}”.`, remedy: usage };
  }
  if (free.length > 0 && command.words !== 'subject' && command.words !== 'none') {
    if (values.has(command.words)) {
      return { ok: false, problem: `“${excerpt(free.join(' '))}” was not understood.`, remedy: usage };
    }
    values.set(command.words, free.join(' '));
  }
  return readValues(command, values, command.words === 'subject' ? free.join(' ') : '', clock);
}

type OptionAt = { readonly name: OptionName; readonly value: string | null } | { readonly problem: string } | null;

function optionAt(token: Token, next: Token | undefined, command: Command): OptionAt {
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
  const remedy = meant === null ? '' : ` Did you mean “${meant}”?`;
  return { problem: `/qwen ${command.name} has no option “${excerpt(typed)}”.${remedy}` };
}

/** A name may have several words: it ends where the next option begins. */
function endOfName(tokens: readonly Token[], from: number, command: Command): number {
  let end = from;
  while (end < tokens.length) {
    const token = tokens[end];
    if (token === undefined || (end > from && optionAt(token, tokens[end + 1], command) !== null)) break;
    end++;
  }
  return end;
}

function readValues(
  command: Command,
  values: ReadonlyMap<OptionName, string>,
  subject: string,
  clock: Clock,
): ParsedCommand {
  const wrong = (name: OptionName, wants: string): ParsedCommand => ({
    ok: false,
    problem: `“${name}” wants ${wants}, not “${excerpt(values.get(name) ?? '')}”.`,
    remedy: `Usage: /qwen ${command.usage}`,
  });
  const asOfText = values.get('as-of');
  const asOf = asOfText === undefined ? asOfNow(clock) : parseAsOf(asOfText);
  if (asOf === null) return wrong('as-of', 'a day such as 2026-03-04, or a time such as 2026-03-04T12:00Z');
  const since = values.get('since');
  if (since !== undefined && periodOf(since) === null) return wrong('since', 'a day, month or year such as 2026-03');
  const days = numberOf(values.get('days'), MAX_DAYS);
  if (days === null) return wrong('days', `a whole number from 1 to ${MAX_DAYS}`);
  const limit = numberOf(values.get('limit'), MAX_LIMIT);
  if (limit === null) return wrong('limit', `a whole number from 1 to ${MAX_LIMIT}`);
  const topic = topicOf(values.get('topic'));
  if (topic === null) {
    const meant = nearest((values.get('topic') ?? '').toLowerCase(), TOPICS);
    return wrong('topic', meant === null ? `one of ${TOPICS.join(', ')}` : `a topic (did you mean ${meant}?)`);
  }
  const person = values.get('person');
  const options = {
    asOf,
    ...(since === undefined ? {} : { since }),
    ...(days === undefined ? {} : { days }),
    ...(limit === undefined ? {} : { limit }),
    ...(topic === undefined ? {} : { topic }),
    ...(person === undefined ? {} : { person }),
    given: Object.fromEntries(values),
  };
  return { ok: true, command, args: { options, subject } };
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
