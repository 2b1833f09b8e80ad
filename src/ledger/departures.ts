import { unhurried } from '../lib/unhurried.ts';
import { type AsOf, periodOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import { claimsOfEach, peopleWith } from './claims-of.ts';
import { type Departure, departureOf } from './departure-of.ts';
import type { Ledger } from './ledger.ts';
import { namedPeople } from './people.ts';
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
  const known =
    person === undefined
      ? await ledger.lasting.of('departures', asOf, async () =>
          departuresOf(ledger, await peopleWith(ledger.records, LEAVING), asOf),
        )
      : await departuresOf(ledger, [person], asOf);
  const all = known.filter((departure) => since === undefined || isSince(departure, since));
  return {
    asOf: asOf.label,
    people: all.filter(({ unclear }) => unclear === null),
    unclear: all.filter(({ unclear }) => unclear !== null),
  };
}

async function departuresOf(ledger: Ledger, keys: readonly string[], asOf: AsOf): Promise<readonly Departure[]> {
  const { records, people: index } = ledger;
  const subjects = keys.map((key) => ({ kind: 'person' as const, key }));
  const [people, claims] = await Promise.all([
    namedPeople(records, index, keys),
    claimsOfEach(records, subjects, asOf),
  ]);
  const found: Departure[] = [];
  for await (const { subject, claims: of } of unhurried(claims)) {
    const named = people.get(subject.key);
    const departure = named === undefined ? null : departureOf(named, of, ledger);
    if (departure !== null) found.push(departure);
  }
  return found.sort(latestFirst);
}

function isSince({ announced, firstReported, contradictions }: Departure, since: string): boolean {
  const from = periodOf(since)?.startMs ?? 0;
  const dates = contradictions.find(({ about }) => about === 'date')?.versions.map(({ value }) => value);
  const spans = (dates ?? [announced]).map(spanOf).filter((span) => span !== null);
  if (spans.length === 0) return Date.parse(firstReported) >= from;
  return spans.some(({ endMs }) => endMs > from);
}

/** Of the same day, whom more articles report stands in front. */
function latestFirst(a: Departure, b: Departure): number {
  const day = (departure: Departure) => spanOf(departure.announced)?.startMs ?? Date.parse(departure.firstReported);
  return day(b) - day(a) || b.reports - a.reports || compare(a.key, b.key);
}
