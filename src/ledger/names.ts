import type { Claim } from '../model/claim.ts';
import type { Subject } from '../model/subject.ts';

/** Printed names of the configured people and organisations by `<kind>:<key>`. */
export type Names = ReadonlyMap<string, string>;

/** @returns the names as the configuration prints them. */
export function printedNamesOf({ people, organisations }: Subject): Names {
  return new Map([
    ...people.map(({ key, name }) => [`person:${key}`, name] as const),
    ...organisations.map(({ key, name }) => [`organisation:${key}`, name] as const),
  ]);
}

/** @returns the printed name; of a subject that nobody configured the name as the article spells it, else its key as a name. */
export function nameOf(names: Names, subject: Claim['subject']): string {
  return names.get(`${subject.kind}:${subject.key}`) ?? subject.name ?? nameFromKey(subject.key);
}

/** @returns a name that is kept as a key: family name first, each word with a capital. */
export function nameFromKey(key: string): string {
  return key
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
