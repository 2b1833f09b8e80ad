import type { Departure } from '../ledger/departure-of.ts';
import type { Departures } from '../ledger/departures.ts';
import type { Contradiction } from '../ledger/versions.ts';
import type { Source } from '../model/article.ts';
import type { Status } from '../model/story.ts';

interface SourceJson {
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
}

/** One person as `who-left` gives them to programs. */
interface DepartureJson {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly role: string | null;
  readonly status: Status;
  /** The best-founded date; the others stand among the contradictions. */
  readonly announced: string | null;
  readonly destination: string | null;
  readonly sources: readonly SourceJson[];
  readonly contradictions: readonly {
    readonly about: Contradiction['about'];
    readonly versions: readonly {
      readonly value: string;
      readonly certainty: string;
      readonly sources: readonly SourceJson[];
    }[];
  }[];
}

/** The answer to `who-left` for programs; its shape is relied upon. */
interface WhoLeftJson {
  readonly asOf: string;
  readonly people: readonly DepartureJson[];
  /** `reason`: nobody reports that they left (implied), a denial stands against it (disputed), or it was taken back (reversed). */
  readonly unclear: readonly (DepartureJson & { readonly reason: Departure['unclear'] })[];
}

/** @returns the departures in the shape that programs rely on. */
export function whoLeftJson({ asOf, people, unclear }: Departures): WhoLeftJson {
  return {
    asOf,
    people: people.map(departureJson),
    unclear: unclear.map((departure) => ({ ...departureJson(departure), reason: departure.unclear })),
  };
}

function departureJson(departure: Departure): DepartureJson {
  const { key, name, names, role, status, announced, destination, sources, contradictions } = departure;
  return {
    key,
    name,
    names,
    role,
    status,
    announced,
    destination,
    sources: sources.map(sourceJson),
    contradictions: contradictions.map(({ about, versions }) => ({
      about,
      versions: versions.map((version) => ({
        value: version.value,
        certainty: version.certainty,
        sources: version.sources.map(sourceJson),
      })),
    })),
  };
}

function sourceJson({ outlet, title, published }: Source): SourceJson {
  return { outlet, title, published };
}
