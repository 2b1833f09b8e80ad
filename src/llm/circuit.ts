import type { Clock } from '../lib/clock.ts';

const FAILURES_IN_A_ROW = 3;
const PAUSE_MS = 60_000;

/** Keeps an endpoint that fails from costing every article its deadline. */
export interface Circuit {
  /** Whether a call may be made now. */
  readonly closed: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
}

/** After three failures in a row no call is made for a minute; then one more failure begins the next minute, a success ends it. */
export function createCircuit(clock: Clock): Circuit {
  let failures = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    closed: () => clock.now() >= openUntil,
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      if (failures >= FAILURES_IN_A_ROW) openUntil = clock.now() + PAUSE_MS;
    },
  };
}
