import type { Claim } from '../model/claim.ts';

/** Printed names of the configured people and organisations by `<kind>:<key>`. */
export type Names = ReadonlyMap<string, string>;

/** @returns the printed name; of a subject that nobody configured its key as a name, family name first. */
export function nameOf(names: Names, subject: Claim['subject']): string {
  return names.get(`${subject.kind}:${subject.key}`) ?? nameFromKey(subject.key);
}

function nameFromKey(key: string): string {
  return key
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
