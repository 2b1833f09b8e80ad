import type { Claim } from '../model/claim.ts';
import { aboutEach, aboutEverybody } from './about-people.ts';
import { type AsOf, periodOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import { type Departure, departureOf } from './departure-of.ts';
import type { Ledger } from './ledger.ts';
import type { NamedPerson } from './people.ts';
import { compare } from './versions.ts';

/** Who left, as far as was known at `asOf`. */
export interface Departures {
  readonly asOf: string;
  /** Reported as departed, the latest in front. */
  readonly people: readonly Departure[];
  /** Only implied, denied by somebody who may know, or taken back. Never counted among `people`. */
  readonly unclear: readonly Departure[];
}

interface DeparturesQuery {
  readonly asOf: AsOf;
  /** Only departures of this ISO day, month or year and later, by any of the dates that are named; by the first report where none is. */
  readonly since?: string;
  /** Only the person of this key. */
  readonly person?: string;
}

/** Departures, farewells and work taken up elsewhere: whoever has one of them may have left. */
const LEAVING = ['departed', 'farewell-post', 'joined', 'founded'] as const;

/** @returns everybody who is reported or hinted to have left the watched organisations or their parent. */
export async function departures(ledger: Ledger, { asOf, since, person }: DeparturesQuery): Promise<Departures> {
  const conclude = (who: NamedPerson, claims: readonly Claim[]) => departureOf(who, claims, ledger);
  const known =
    person === undefined
      ? await aboutEverybody(ledger, { name: 'departures', actions: LEAVING, conclude, gather: latestFirst }, asOf)
      : await aboutEach(ledger, [person], conclude, asOf);
  const all = known.filter((departure) => since === undefined || isSince(departure, since));
  return {
    asOf: asOf.label,
    people: all.filter(({ unclear }) => unclear === null),
    unclear: all.filter(({ unclear }) => unclear !== null),
  };
}

function isSince({ announced, firstReported, contradictions }: Departure, since: string): boolean {
  const from = periodOf(since)?.startMs ?? 0;
  const dates = contradictions.find(({ about }) => about === 'date')?.versions.map(({ value }) => value);
  const spans = (dates ?? [announced]).map(spanOf).filter((span) => span !== null);
  if (spans.length === 0) return Date.parse(firstReported) >= from;
  return spans.some(({ endMs }) => endMs > from);
}

/** Of the same day, whom more articles report stands in front. */
function latestFirst(found: Iterable<Departure>): readonly Departure[] {
  const dated = Array.from(found, (departure) => {
    const day = spanOf(departure.announced)?.startMs ?? Date.parse(departure.firstReported);
    return { departure, day };
  });
  return dated
    .sort(
      ({ departure: a, day: dayOfA }, { departure: b, day: dayOfB }) =>
        dayOfB - dayOfA || b.reports - a.reports || compare(a.key, b.key),
    )
    .map(({ departure }) => departure);
}
