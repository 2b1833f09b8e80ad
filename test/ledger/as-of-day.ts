import { type AsOf, asOfNow, parseAsOf } from '../../src/ledger/as-of.ts';
import { manualClock } from '../../src/lib/clock.ts';

/** Long after everything that the tests tell of. */
export const later: AsOf = asOfNow(manualClock('2026-08-01T00:00:00Z'));

/** @returns the moment of an ISO day or time. */
export function at(text: string): AsOf {
  const asOf = parseAsOf(text);
  if (asOf === null) throw new Error(`no time: ${text}`);
  return asOf;
}
