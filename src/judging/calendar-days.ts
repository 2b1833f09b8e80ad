import type { Unit } from './language/calendar.ts';

const DAY_MS = 86_400_000;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
/** Months ahead up to which a month without a year is the coming one. */
const MONTHS_AHEAD = 1;

/** The day an article was published, in UTC; relative dates are counted from it. `number`: days since the epoch. */
export interface Publication {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
}

/** What is said of a time beside its name: "last March", "next Friday", "will leave in June". */
export type Lean = 'last' | 'next' | 'future' | null;

/** @returns null where the time is none. */
export function publicationOf(published: string): Publication | null {
  const at = Date.parse(published);
  return Number.isNaN(at) ? null : dayOf(Math.floor(at / DAY_MS));
}

function dayOf(number: number): Publication {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), number };
}

export function isYear(value: number | null): value is number {
  return value !== null && value >= EARLIEST_YEAR && value <= LATEST_YEAR;
}

/** @returns the date as precise as it is given; a day that its month does not have is left out. */
export function isoOf(year: number, month: number | null = null, day: number | null = null): string {
  if (month === null) return String(year);
  const text = `${year}-${two(month)}`;
  return day !== null && day >= 1 && day <= daysIn(year, month) ? `${text}-${two(day)}` : text;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function monthsFrom({ year, month }: { year: number; month: number }, by: number) {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** @returns a day, a month or a year; a week as the interval from its Monday to its Sunday. Null beyond the years that are read. */
export function relativeIso(unit: Unit, offset: number, published: Publication): string | null {
  if (unit === 'year') return inYears(published.year + offset, String(published.year + offset));
  if (unit === 'month') {
    const { year, month } = monthsFrom(published, offset);
    return inYears(year, isoOf(year, month));
  }
  if (unit === 'day') {
    const day = dayOf(published.number + offset);
    return inYears(day.year, isoOf(day.year, day.month, day.day));
  }
  const monday = published.number - weekdayOf(published.number) + offset * 7;
  return inYears(dayOf(monday).year, `${isoOfDay(monday)}/${isoOfDay(monday + 6)}`);
}

/**
 * @param weekday 1 is Monday.
 * @param week Weeks from the present one; null for the latest such day that is not after publication, or as `lean` says.
 */
export function weekdayIso(weekday: number, week: number | null, lean: Lean, published: Publication): string {
  const today = weekdayOf(published.number);
  const days = weekday - 1 - today;
  if (week !== null) return isoOfDay(published.number + days + week * 7);
  if (lean === 'next') return isoOfDay(published.number + (days <= 0 ? days + 7 : days));
  if (lean === 'future') return isoOfDay(published.number + (days < 0 ? days + 7 : days));
  return isoOfDay(published.number + (days > 0 || (days === 0 && lean === 'last') ? days - 7 : days));
}

/** @returns Saturday and Sunday of the latest weekend that has begun. */
export function weekendIso(published: Publication): string {
  const saturday = published.number - ((weekdayOf(published.number) + 2) % 7);
  return `${isoOfDay(saturday)}/${isoOfDay(saturday + 1)}`;
}

/** @returns the year of a month that is named without one, with its day where that is given: "le 3 mars dernier". */
export function yearOfMonth(month: number, lean: Lean, published: Publication, day: number | null = null): number {
  const { year } = published;
  if (lean === 'last' && day !== null && month === published.month && day <= published.day) return year;
  if (lean === 'last') return month < published.month ? year : year - 1;
  if (lean === 'next') return month > published.month ? year : year + 1;
  if (lean === 'future') return month >= published.month ? year : year + 1;
  return month > published.month + MONTHS_AHEAD ? year - 1 : year;
}

/** @returns the month of a day that is named alone: the present or the last one, whichever day is nearer. */
export function monthOfDay(day: number, published: Publication): { year: number; month: number } {
  return monthsFrom(published, day - published.day > 15 ? -1 : 0);
}

function inYears(year: number, iso: string): string | null {
  return isYear(year) ? iso : null;
}

function isoOfDay(number: number): string {
  const { year, month, day } = dayOf(number);
  return isoOf(year, month, day);
}

/** Monday is 0; the epoch was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
