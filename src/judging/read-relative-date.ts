import { relativeIso, weekdayIso, weekendIso } from './calendar-days.ts';
import { type CalendarTable, type Entry, phraseAt } from './compile-calendar.ts';
import { leanOf, type ReadDate, type Reading, yearBehind } from './partial-date.ts';
import { isInWord, monthsIso } from './read-han-date.ts';
import { hanNumberAt, type ReadNumber, wholeNumberAt } from './read-numbers.ts';

/** Measure words: 上周五名员工 is five people of last week, not its Friday. */
const MEASURES = new Set('名位人个家款天次项年月日十百千万亿岁成条篇件起轮种支只场'.split(''));

/** Reads the phrase that begins at the token where it is a weekday, a week, month or year from publication, or a quarter. */
export function readRelativeDate(reading: Reading, table: CalendarTable, entry: Entry, at: number): ReadDate | null {
  const { tokens, published } = reading;
  const end = at + entry.forms.length;
  if (isInWord(tokens, at) || tokens[end]?.form === '本') return null;
  switch (entry.role) {
    case 'weekday': {
      const isHan = tokens[at]?.kind === 'char';
      if (isHan ? MEASURES.has(tokens[end]?.form ?? '') : !isWritten(reading, table, at)) return null;
      const lean = leanOf(reading, table, at, end, 'weekday');
      return { at, end, iso: weekdayIso(entry.value, entry.week, lean, published), by: 'weekday' };
    }
    case 'weekend':
      return { at, end, iso: weekendIso(published), by: 'relative' };
    case 'relative': {
      const iso = isName(reading, at) ? null : relativeIso(entry.unit, entry.value, published);
      return iso === null ? null : { at, end, iso, by: 'relative' };
    }
    case 'part': {
      const year = yearBehind(reading, table, end);
      // Without its year a quarter is told of the one it belongs to, and that is not the coming one.
      const begun = entry.value <= published.month ? published.year : published.year - 1;
      const lean = leanOf(reading, table, at, end);
      const own = lean === 'last' || lean === null ? begun : published.year;
      return { at, end: year?.end ?? end, iso: monthsIso(year?.year ?? own, entry), by: 'date' };
    }
    default:
      return null;
  }
}

/** Reads "two days ago": a number, a unit and the word for the past, which stands before or behind them. */
export function readAgo(reading: Reading, table: CalendarTable, at: number): ReadDate | null {
  const { tokens, published } = reading;
  const before = phraseAt(table, tokens, at, 'agoBefore');
  const from = at + (before?.forms.length ?? 0);
  const count = countAt(reading, table, from);
  const unit = count === null ? null : phraseAt(table, tokens, count.end, 'unit');
  if (count === null || unit === null || isInWord(tokens, at)) return null;
  const end = count.end + unit.forms.length;
  const after = before === null ? phraseAt(table, tokens, end, 'agoAfter') : null;
  if (before === null && after === null) return null;
  const iso = relativeIso(unit.unit, -count.value, published);
  return iso === null ? null : { at, end: end + (after?.forms.length ?? 0), iso, by: 'relative' };
}

function countAt({ tokens }: Reading, table: CalendarTable, at: number): ReadNumber | null {
  const value = wholeNumberAt(tokens, at);
  if (value !== null) return { value, end: at + 1 };
  if (tokens[at]?.kind === 'char') return hanNumberAt(tokens, at);
  const word = phraseAt(table, tokens, at, 'count');
  return word === null ? null : { value: word.value, end: at + word.forms.length };
}

/** A weekday has a capital where the language gives it one; elsewhere one with a capital behind another is a name. */
function isWritten(reading: Reading, table: CalendarTable, at: number): boolean {
  return table.capital ? reading.tokens[at]?.capital === true : !isName(reading, at);
}

/** "USA Today": with a capital behind another capital the word is part of a name. */
function isName({ tokens }: Reading, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.capital === true && before?.kind === 'word' && before.capital;
}
