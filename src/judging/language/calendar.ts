export type Unit = 'day' | 'week' | 'month' | 'year';

/**
 * How a language writes dates. Alternatives are separated by `|`, and are compared as tokens: case, accents and hyphens do not
 * matter. What a language lacks is left out: it costs dates that are not read, never wrong ones.
 */
export interface Calendar {
  /** Primary BCP 47 subtag. */
  readonly language: string;
  /**
   * January to December, all cases. A word that is also another word ends in `?`: it counts only with a day, a year, or one of
   * `before` or `after` beside it; one that ends in `#`, such as an abbreviation, only with a day or a year.
   */
  readonly months: readonly string[];
  /** Months and weekdays have a capital; without one the word is another. */
  readonly capital?: true;
  /** The day may stand behind its month: "March 3". */
  readonly monthFirst?: true;
  /** The day's number has a full stop: "3. März". */
  readonly dayStop?: true;
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Weeks from the present one, by what stands before a weekday: "上" and "周五". */
  readonly weekBefore?: Readonly<Record<string, string>>;
  /** Unit and how many of it from the day of publication: `week -1`, last week. */
  readonly relative: Readonly<Partial<Record<`${Unit} ${number}`, string>>>;
  /** The weekend of this week, or the last one. */
  readonly weekend?: string;
  /** First to fourth quarter. */
  readonly quarters?: readonly string[];
  readonly halves?: readonly string[];
  /** Words for one, two and so on, in "two days ago". */
  readonly counts?: readonly string[];
  readonly units?: Readonly<Record<Unit, string>>;
  readonly agoBefore?: string;
  readonly agoAfter?: string;
  /** Before a day and a month with a slash: "dia 3/3". */
  readonly slashed?: string;
  /** What stands before a month, and behind one. */
  readonly before?: string;
  readonly after?: string;
  /** Between day, month and year: "3 de marzo de 2026". */
  readonly of?: string;
  /** Endings of a day's number: "3rd". */
  readonly ordinal?: string;
  /** Beside a weekday or a month, on either side. */
  readonly last?: string;
  readonly next?: string;
  /** "between A and B", "A to B". */
  readonly between?: string;
  readonly and?: string;
  readonly to?: string;
  /** Says, a few words before a date, that it is still to come. */
  readonly future?: string;
  /** Looks like a date's words and is none. */
  readonly inert?: string;
}
