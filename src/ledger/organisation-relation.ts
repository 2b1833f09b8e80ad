import { organisationKey } from '../model/claim.ts';
import type { OrganisationRelation, Subject } from '../model/subject.ts';

/** How the organisation of a name stands to the subject; `unknown` for a name that nobody configured, `none` for no name. */
export type RelationOf = (name: string | null) => OrganisationRelation | 'unknown' | 'none';

/** Shorter names would be found inside unrelated ones. */
const SHORTEST_PART = 4;

/**
 * @returns a look-up over the subject's organisations, in any spelling. A longer name that holds a configured one belongs to it
 * ("Alibaba Intelligent Information"), a watched organisation before its parent, both before a rival.
 */
export function createRelationOf(organisations: Subject['organisations']): RelationOf {
  const byKey = new Map<string, OrganisationRelation>();
  for (const { name, names, relation } of organisations) {
    for (const spelling of [name, ...names]) byKey.set(organisationKey(spelling), relation);
  }
  const parts = (['watched', 'parent', 'other'] as const).flatMap((relation) =>
    [...byKey].filter(([key, of]) => of === relation && isLongEnough(key)),
  );
  return (name) => {
    const key = organisationKey(name);
    if (key === '') return 'none';
    return byKey.get(key) ?? parts.find(([part]) => key.includes(part))?.[1] ?? 'unknown';
  };
}

/** @returns whether the name stands for the watched organisations or the company around them. */
export function isOurs(relation: ReturnType<RelationOf>): boolean {
  return relation === 'watched' || relation === 'parent';
}

/** Two Han characters say as much as four Latin letters. */
function isLongEnough(key: string): boolean {
  return key.length >= SHORTEST_PART || (key.length >= 2 && /^\p{Script=Han}+$/u.test(key));
}
