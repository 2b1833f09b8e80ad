import type { NewFeedEntry } from '../config/append-feeds.ts';
import type { SubjectAnswers } from '../config/subject-files.ts';
import { isTimezone } from '../lib/zoned-time.ts';
import { READER_LANGUAGES } from '../model/reader-language.ts';
import { chooseImports } from './choose-imports.ts';

/** What one question was answered with, read; or what is wrong with it. */
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** One thing to ask about a subject; `flag` answers it from the command line. */
export interface Question {
  readonly flag:
    | 'name'
    | 'command'
    | 'also-called'
    | 'company'
    | 'people'
    | 'feeds'
    | 'contact'
    | 'language'
    | 'timezone';
  readonly text: string;
  /** Taken for an empty answer; null where there has to be one. */
  readonly otherwise: ((answers: Partial<Answers>) => string) | null;
  readonly read: (text: string) => Read<unknown>;
}

/** What was answered, by flag. */
export interface Answers {
  readonly name: string;
  readonly command: string;
  readonly 'also-called': readonly string[];
  readonly company: readonly string[];
  readonly people: readonly (readonly string[])[];
  readonly feeds: readonly NewFeedEntry[];
  readonly contact: string;
  readonly language: SubjectAnswers['language'];
  readonly timezone: string;
}

/** The few questions, in order. @param timezone of this machine. */
export function subjectQuestions(timezone: string): readonly Question[] {
  return [
    { flag: 'name', text: 'What is watched, as messages print it (Veldrin Lab)', otherwise: null, read: text },
    {
      flag: 'command',
      text: 'Name of the slash command, without its slash',
      otherwise: ({ name = '' }) => commandOf(name),
      read: command,
    },
    {
      flag: 'also-called',
      text: 'Its other names, in every script, between commas',
      otherwise: () => '',
      read: (line) => ({ ok: true, value: listOf(line) }),
    },
    {
      flag: 'company',
      text: 'The company around it and that one’s other names, between commas; empty for none',
      otherwise: () => '',
      read: (line) => ({ ok: true, value: listOf(line) }),
    },
    {
      flag: 'people',
      text: 'The people, between commas; other spellings of one behind = (He Wenqian = 何文谦, Rui Duarte)',
      otherwise: null,
      read: people,
    },
    { flag: 'feeds', text: 'Addresses of feeds, between commas', otherwise: null, read: feeds },
    { flag: 'contact', text: 'Your address or page, which the owners of feeds see', otherwise: null, read: text },
    { flag: 'language', text: 'Language of the messages: en or zh', otherwise: () => 'en', read: language },
    { flag: 'timezone', text: 'Time zone', otherwise: () => timezone, read: zone },
  ];
}

function text(line: string): Read<string> {
  return line === '' ? { ok: false, problem: 'write something' } : { ok: true, value: line };
}

function command(line: string): Read<string> {
  const word = line.replace(/^\//, '');
  if (/^[a-z0-9][a-z0-9_-]{0,30}$/.test(word)) return { ok: true, value: word };
  return { ok: false, problem: 'write at most 31 small letters, digits, - and _' };
}

/** The first word of the name that can be typed. */
function commandOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (words.find((word) => word.length > 1) ?? 'watch').slice(0, 31);
}

function people(line: string): Read<readonly (readonly string[])[]> {
  const named = listOf(line).map((one) => partsOf(one, '='));
  if (named.length === 0) return { ok: false, problem: 'name at least one person' };
  return { ok: true, value: named };
}

function feeds(line: string): Read<readonly NewFeedEntry[]> {
  const listed = listOf(line).map((url) => ({ name: '', url, home: null, language: null, tier: null }));
  const { taken, leftOut } = chooseImports(listed, [], 'community');
  const [first] = leftOut;
  if (first !== undefined) return { ok: false, problem: `${first.url}: ${first.why}` };
  return taken.length === 0 ? { ok: false, problem: 'name at least one address' } : { ok: true, value: taken };
}

function language(line: string): Read<SubjectAnswers['language']> {
  const found = READER_LANGUAGES.find((one) => one === line);
  return found === undefined ? { ok: false, problem: 'write en or zh' } : { ok: true, value: found };
}

function zone(line: string): Read<string> {
  return isTimezone(line)
    ? { ok: true, value: line }
    : { ok: false, problem: 'write an IANA name such as Europe/Berlin' };
}

/** Chinese commas part as well as ours. */
function listOf(line: string): string[] {
  return line
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function partsOf(line: string, mark: string): string[] {
  return line
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
