import type { Calendar, Unit } from './language/calendar.ts';
import { type Token, tokenise } from './tokenise.ts';

export type Role =
  | 'month'
  | 'weekday'
  | 'weekend'
  | 'relative'
  | 'part'
  | 'count'
  | 'unit'
  | 'agoBefore'
  | 'agoAfter'
  | 'slashed'
  | 'before'
  | 'after'
  | 'of'
  | 'ordinal'
  | 'last'
  | 'next'
  | 'between'
  | 'and'
  | 'to'
  | 'future'
  | 'inert';

/** A phrase of a calendar. */
export interface Entry {
  readonly role: Role;
  readonly forms: readonly string[];
  /** Month or weekday from 1; units from publication; a count; the first month of a quarter or half. */
  readonly value: number;
  readonly unit: Unit;
  /** Weeks from the present one, for a weekday that names its week. */
  readonly week: number | null;
  /** Months of a quarter or half. */
  readonly months: number;
  /** What must stand beside a month's name to make it one. */
  readonly needs: 'nothing' | 'neighbour' | 'number';
}

/** Calendars compiled for one look-up a token; the longest phrases come first. */
export interface CalendarTable {
  readonly capital: boolean;
  readonly monthFirst: boolean;
  readonly dayFirst: boolean;
  readonly dayStop: boolean;
  /** Phrases that a date can begin with, by their first form. */
  readonly opening: ReadonlyMap<string, readonly Entry[]>;
  /** All phrases by their first form, and by their last. */
  readonly starts: ReadonlyMap<string, readonly Entry[]>;
  readonly ends: ReadonlyMap<string, readonly Entry[]>;
}

const PLAIN_ROLES = [
  'agoBefore',
  'agoAfter',
  'slashed',
  'before',
  'after',
  'of',
  'ordinal',
  'last',
  'next',
  'between',
  'and',
  'to',
  'future',
  'inert',
  'weekend',
] as const;

const OPENING: ReadonlySet<Role> = new Set<Role>([
  'month',
  'weekday',
  'weekend',
  'relative',
  'part',
  'count',
  'agoBefore',
  'inert',
]);

export function compileCalendars(calendars: readonly Calendar[]): CalendarTable {
  const opening = new Map<string, Entry[]>();
  const starts = new Map<string, Entry[]>();
  const ends = new Map<string, Entry[]>();
  const add = (role: Role, phrases: string | undefined, value = 0, more: Partial<Entry> = {}) => {
    for (const phrase of phrases === undefined ? [] : phrases.split('|')) {
      const needs = phrase.endsWith('?') ? 'neighbour' : phrase.endsWith('#') ? 'number' : 'nothing';
      const forms = tokenise(phrase)
        .filter((token) => token.kind !== 'mark')
        .map((token) => token.form);
      const entry: Entry = { role, forms, value, unit: 'day', week: null, months: 0, needs, ...more };
      if (OPENING.has(role)) push(opening, forms[0], entry);
      push(starts, forms[0], entry);
      push(ends, forms.at(-1), entry);
    }
  };
  for (const calendar of calendars) addCalendar(calendar, add);
  for (const map of [opening, starts, ends]) {
    for (const entries of map.values()) entries.sort((a, b) => b.forms.length - a.forms.length);
  }
  const [first] = calendars;
  return {
    capital: first?.capital === true,
    monthFirst: first?.monthFirst === true,
    dayFirst: first?.language !== 'en',
    dayStop: first?.dayStop === true,
    opening,
    starts,
    ends,
  };
}

function push(map: Map<string, Entry[]>, form: string | undefined, entry: Entry): void {
  if (form === undefined) return;
  const entries = map.get(form);
  if (entries === undefined) map.set(form, [entry]);
  else entries.push(entry);
}

type Add = (role: Role, phrases: string | undefined, value?: number, more?: Partial<Entry>) => void;

function addCalendar(calendar: Calendar, add: Add): void {
  calendar.months.forEach((phrases, at) => {
    add('month', phrases, at + 1);
  });
  calendar.weekdays.forEach((phrases, at) => {
    add('weekday', phrases, at + 1);
    for (const [week, befores] of Object.entries(calendar.weekBefore ?? {})) {
      const joined = befores.split('|').flatMap((before) => phrases.split('|').map((day) => `${before}${day}`));
      add('weekday', joined.join('|'), at + 1, { week: Number(week) });
    }
  });
  for (const [key, phrases] of Object.entries(calendar.relative)) {
    const [unit, offset] = key.split(' ');
    add('relative', phrases, Number(offset), { unit: unit as Unit });
  }
  for (const [months, parts] of [
    [3, calendar.quarters],
    [6, calendar.halves],
  ] as const) {
    parts?.forEach((phrases, at) => {
      add('part', phrases, at * months + 1, { months });
    });
  }
  calendar.counts?.forEach((phrases, at) => {
    add('count', phrases, at + 1);
  });
  for (const [unit, phrases] of Object.entries(calendar.units ?? {})) add('unit', phrases, 0, { unit: unit as Unit });
  for (const role of PLAIN_ROLES) add(role, calendar[role]);
}

/** @returns the longest phrase of the role that begins at the token. */
export function phraseAt(table: CalendarTable, tokens: readonly Token[], at: number, role: Role): Entry | null {
  const entries = table.starts.get(tokens[at]?.form ?? '');
  if (entries === undefined) return null;
  for (const entry of entries) {
    if (entry.role === role && stands(entry, tokens, at)) return entry;
  }
  return null;
}

/** @returns whether a phrase of the role ends right before the token. */
export function hasBefore(table: CalendarTable, tokens: readonly Token[], at: number, role: Role): boolean {
  const entries = table.ends.get(tokens[at - 1]?.form ?? '');
  return entries?.some((entry) => entry.role === role && stands(entry, tokens, at - entry.forms.length)) ?? false;
}

export function stands(entry: Entry, tokens: readonly Token[], at: number): boolean {
  if (at < 0) return false;
  for (let offset = 0; offset < entry.forms.length; offset += 1) {
    if (tokens[at + offset]?.form !== entry.forms[offset]) return false;
  }
  return true;
}
