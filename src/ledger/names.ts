import type { Claim } from '../model/claim.ts';

/** Printed names of the configured people and organisations by `<kind>:<key>`. */
export type Names = ReadonlyMap<string, string>;

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
