import type { SubjectRef } from './claims-of.ts';
import type { Ledger } from './ledger.ts';
import { type NamedPerson, namedPeople } from './people.ts';

/** The printed names of the subjects of some claims. */
interface SubjectNames {
  readonly people: ReadonlyMap<string, NamedPerson>;
  /** @returns the printed name; the key of a subject that was not asked for. */
  nameOf(subject: SubjectRef): string;
}

/** @returns the names of people and organisations, each looked up once. */
export async function namesOf(
  { records, people: index }: Pick<Ledger, 'records' | 'people'>,
  subjects: Iterable<SubjectRef>,
): Promise<SubjectNames> {
  const all = [...subjects];
  const keysOf = (kind: SubjectRef['kind']) => [
    ...new Set(all.filter((subject) => subject.kind === kind).map(({ key }) => key)),
  ];
  const organisations = keysOf('organisation');
  const [people, met] = await Promise.all([
    namedPeople(records, index, keysOf('person')),
    records.subjects.getMany(organisations.map((key) => `organisation:${key}`)),
  ]);
  const names = new Map(organisations.map((key, at) => [key, met[at]?.name]));
  return {
    people,
    nameOf: ({ kind, key }) => (kind === 'person' ? people.get(key)?.name : names.get(key)) ?? key,
  };
}
