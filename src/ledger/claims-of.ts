import { unhurried } from '../lib/unhurried.ts';
import type { Action, Claim } from '../model/claim.ts';
import { type AsOf, knownAt } from './as-of.ts';
import type { LedgerRecords } from './records.ts';

/** A subject as claims name it. */
export type SubjectRef = Claim['subject'];

/** Prefix scans that run side by side: enough to hide a remote store's latency, few enough to bound memory. */
const SIDE_BY_SIDE = 32;

/** @returns all claims about one subject that were published by `asOf`, oldest first. */
export async function claimsOf(
  records: Pick<LedgerRecords, 'claims'>,
  subject: SubjectRef,
  asOf: AsOf,
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for await (const [, claim] of records.claims.scan({ prefix: `${subject.kind}:${subject.key}|` })) {
    if (knownAt(claim.evidence.source.published, asOf)) claims.push(claim);
  }
  return claims;
}

/** @returns the claims of several subjects, in the order of `subjects`. */
export async function claimsOfEach<S extends SubjectRef>(
  records: Pick<LedgerRecords, 'claims'>,
  subjects: readonly S[],
  asOf: AsOf,
): Promise<{ subject: S; claims: Claim[] }[]> {
  const found: { subject: S; claims: Claim[] }[] = [];
  const chunks = Array.from({ length: Math.ceil(subjects.length / SIDE_BY_SIDE) }, (_, at) =>
    subjects.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  );
  for await (const some of unhurried(chunks)) {
    const claims = await Promise.all(some.map((subject) => claimsOf(records, subject, asOf)));
    some.forEach((subject, i) => {
      found.push({ subject, claims: claims[i] ?? [] });
    });
  }
  return found;
}

/**
 * @returns the keys of all people of whom one of `actions` was ever told, sorted. One pass over the facts, which hold one record
 * a subject and action however many articles repeat it.
 */
export async function peopleWith(records: Pick<LedgerRecords, 'facts'>, actions: readonly Action[]): Promise<string[]> {
  const wanted: ReadonlySet<string> = new Set(actions);
  const keys = new Set<string>();
  for await (const [group] of records.facts.scan({ prefix: 'person:' })) {
    const { key, action } = readGroup(group);
    if (wanted.has(action)) keys.add(key);
  }
  return [...keys].sort();
}

/** @returns everybody and everything of which anything was ever told; one pass over the facts. */
export async function allSubjects(records: Pick<LedgerRecords, 'facts'>): Promise<SubjectRef[]> {
  const subjects = new Map<string, SubjectRef>();
  for await (const [group] of records.facts.scan({ prefix: '' })) {
    const { kind, key } = readGroup(group);
    subjects.set(`${kind}:${key}`, { kind, key });
  }
  return [...subjects.values()];
}

/** Reads a `factGroup` back: `person:lin-junyang|departed`. */
function readGroup(group: string): SubjectRef & { readonly action: string } {
  const [colon, bar] = [group.indexOf(':'), group.lastIndexOf('|')];
  const kind = group.startsWith('person:') ? 'person' : 'organisation';
  return { kind, key: group.slice(colon + 1, bar), action: group.slice(bar + 1) };
}
