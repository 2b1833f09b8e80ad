import type { Clock } from '../lib/clock.ts';

/** How often one person may ask. */
export interface Pace {
  /** Questions that may come at once. */
  readonly atOnce: number;
  /** After this long one more may. */
  readonly everyMs: number;
}

/** Nobody reads thirty answers a minute; a script or a stuck key asks more. */
export const USUAL_PACE: Pace = { atOnce: 30, everyMs: 2_000 };
/** People who are remembered: of more, those who have not asked for longest are forgotten, and with them what they asked. */
const MOST_PEOPLE = 10_000;

/**
 * Counts the questions of each person (a bucket that drains evenly).
 * @returns a function that takes a question of `person` in; 0 where it may be answered, else the whole seconds until they may ask again.
 */
export function createAskingPace(clock: Clock, { atOnce, everyMs }: Pace = USUAL_PACE): (person: string) => number {
  /** When the bucket of each will be empty again; in the order in which they asked last. */
  const emptyAt = new Map<string, number>();
  return (person) => {
    const now = clock.now();
    const filled = Math.max(emptyAt.get(person) ?? now, now) + everyMs;
    const wait = filled - now - atOnce * everyMs;
    if (wait > 0) return Math.ceil(wait / 1_000);
    emptyAt.delete(person);
    emptyAt.set(person, filled);
    const [oldest] = emptyAt.keys();
    if (emptyAt.size > MOST_PEOPLE && oldest !== undefined) emptyAt.delete(oldest);
    return 0;
  };
}
