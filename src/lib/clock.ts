/** Time as an argument: the system's, a replay's or a test's. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() };

/** @returns a clock that stands at `at` (ISO 8601 or epoch milliseconds) until it is moved with `set`. */
export function manualClock(at: string | number): Clock & { set(to: string | number): void } {
  const parse = (time: string | number) => (typeof time === 'number' ? time : Date.parse(time));
  let now = parse(at);
  return {
    now: () => now,
    set: (to) => {
      now = parse(to);
    },
  };
}

/** @returns the clock's time as ISO 8601 in UTC. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
