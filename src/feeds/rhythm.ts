const MINUTE_MS = 60_000;
/** Entries that tell how often a feed speaks; fewer than this many gaps tell nothing. */
const RECENT = 20;
const FEWEST_GAPS = 4;

/** How often a feed speaks, by the dates of its last entries. */
export interface Rhythm {
  /** Minutes between two entries: the usual gap of the last ones, or of the last five where these come faster. */
  readonly gapMinutes: number;
  /** The longest of these gaps. */
  readonly longestGapMinutes: number;
}

/**
 * @param dates ISO 8601, in any order; entries of one minute are one publication, and what lies ahead of `now` tells nothing.
 * @returns null where there are too few to tell. Pure.
 */
export function rhythmOf(dates: readonly string[], now: number): Rhythm | null {
  const minutes = dates.map((date) => Math.floor(Date.parse(date) / MINUTE_MS)).filter((at) => at * MINUTE_MS <= now);
  const times = [...new Set(minutes)].sort((a, b) => b - a).slice(0, RECENT);
  const gaps = times.slice(1).map((time, at) => (times[at] ?? time) - time);
  if (gaps.length < FEWEST_GAPS) return null;
  return {
    gapMinutes: Math.min(median(gaps), median(gaps.slice(0, 5))),
    longestGapMinutes: Math.max(...gaps),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
