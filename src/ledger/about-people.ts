import type { Action, Claim } from '../model/claim.ts';
import type { AsOf } from './as-of.ts';
import { claimsOfEach, peopleWith } from './claims-of.ts';
import type { Ledger } from './ledger.ts';
import { type NamedPerson, namedPeople } from './people.ts';
import { unhurried } from './unhurried.ts';
import type { Concluded } from './whole-question.ts';

/** @returns what the claims about somebody come to; null where they have no place in the answer. */
type Conclude<P> = (person: NamedPerson, claims: readonly Claim[]) => P | null;

/** A question that is answered person by person. */
interface AboutPeople<P, A> {
  readonly name: string;
  /** Only people of whom one of these is told are looked at. */
  readonly actions: readonly Action[];
  readonly conclude: Conclude<P>;
  /** @returns the same answer in whatever order the conclusions come. */
  readonly gather: (conclusions: Iterable<P>) => A;
}

const PERSON = 'person:';

/** @returns the answer about everybody, as far as was known at `asOf`; it lasts as `LastingAnswers` do. */
export function aboutEverybody<P, A>(
  ledger: Ledger,
  { name, actions, conclude, gather }: AboutPeople<P, A>,
  asOf: AsOf,
): Promise<A> {
  const wanted: ReadonlySet<Action> = new Set(actions);
  const concludeSome: Conclude<P> = (person, claims) =>
    claims.some(({ action }) => wanted.has(action)) ? conclude(person, claims) : null;
  return ledger.lasting.of<P, A>(
    {
      name,
      parts: async () => (await peopleWith(ledger.records, actions)).map((key) => PERSON + key),
      partsOf: (told) => (told.startsWith(PERSON) ? [told] : []),
      conclude: async (parts) => {
        const keys = parts.map((part) => part.slice(PERSON.length));
        const concluded = await concludeEach(ledger, keys, concludeSome, asOf);
        return new Map([...concluded].map(([key, conclusion]) => [PERSON + key, conclusion]));
      },
      gather,
    },
    asOf,
  );
}

/** @returns what the claims about each of these people come to, whom they have a place for. */
export async function aboutEach<P>(
  ledger: Pick<Ledger, 'records' | 'people'>,
  keys: readonly string[],
  conclude: Conclude<P>,
  asOf: AsOf,
): Promise<P[]> {
  const concluded = await concludeEach(ledger, keys, conclude, asOf);
  return [...concluded.values()].flatMap(({ is }) => (is === null ? [] : [is]));
}

async function concludeEach<P>(
  { records, people }: Pick<Ledger, 'records' | 'people'>,
  keys: readonly string[],
  conclude: Conclude<P>,
  asOf: AsOf,
): Promise<Map<string, Concluded<P>>> {
  const subjects = keys.map((key) => ({ kind: 'person' as const, key }));
  const [named, told] = await Promise.all([namedPeople(records, people, keys), claimsOfEach(records, subjects, asOf)]);
  const concluded = new Map<string, Concluded<P>>();
  for await (const { subject, claims, untilMs } of unhurried(told)) {
    const person = named.get(subject.key);
    concluded.set(subject.key, { is: person === undefined ? null : conclude(person, claims), untilMs });
  }
  return concluded;
}
