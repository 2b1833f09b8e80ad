import type { Action, Claim } from '../model/claim.ts';
import { type AsOf, knownAt } from './as-of.ts';
import type { LedgerRecords } from './records.ts';
import { unhurried } from './unhurried.ts';

/** A subject as claims name it. */
export type SubjectRef = Claim['subject'];

/** Prefix scans that run side by side; the store in use answers them without a pause, so that more would hold up whoever asks less. */
const SIDE_BY_SIDE = 8;

/** @returns all claims about one subject that were published by `asOf`, oldest first. */
export async function claimsOf(
  records: Pick<LedgerRecords, 'claims'>,
  subject: SubjectRef,
  asOf: AsOf,
): Promise<Claim[]> {
  return (await knownClaims(records, subject, asOf)).claims;
}

/** What is known of a subject at a moment. */
interface KnownClaims {
  readonly claims: Claim[];
  /** Since the epoch: when the next claim becomes known that is on record and dated later. */
  readonly untilMs: number | undefined;
}

async function knownClaims(
  records: Pick<LedgerRecords, 'claims'>,
  subject: SubjectRef,
  asOf: AsOf,
): Promise<KnownClaims> {
  const claims: Claim[] = [];
  let untilMs = Number.POSITIVE_INFINITY;
  for await (const [, claim] of records.claims.scan({ prefix: `${subject.kind}:${subject.key}|` })) {
    const { published } = claim.evidence.source;
    if (knownAt(published, asOf)) claims.push(claim);
    else untilMs = Math.min(untilMs, Date.parse(published) || Number.POSITIVE_INFINITY);
  }
  return { claims, untilMs: untilMs === Number.POSITIVE_INFINITY ? undefined : untilMs };
}

/** @returns the claims of several subjects, in the order of `subjects`. */
export async function claimsOfEach<S extends SubjectRef>(
  records: Pick<LedgerRecords, 'claims'>,
  subjects: readonly S[],
  asOf: AsOf,
): Promise<({ readonly subject: S } & KnownClaims)[]> {
  const found: ({ readonly subject: S } & KnownClaims)[] = [];
  const chunks = Array.from({ length: Math.ceil(subjects.length / SIDE_BY_SIDE) }, (_, at) =>
    subjects.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  );
  for await (const some of unhurried(chunks)) {
    found.push(
      ...(await Promise.all(
        some.map(async (subject) => ({ subject, ...(await knownClaims(records, subject, asOf)) })),
      )),
    );
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
  for await (const [group] of unhurried(records.facts.scan({ prefix: 'person:' }))) {
    const { key, action } = readGroup(group);
    if (wanted.has(action)) keys.add(key);
  }
  return [...keys].sort();
}

/** @returns everybody, or every organisation, of whom anything was ever told; one pass over their facts. */
export async function subjectsOf(
  records: Pick<LedgerRecords, 'facts'>,
  kind: SubjectRef['kind'],
): Promise<SubjectRef[]> {
  const subjects = new Map<string, SubjectRef>();
  for await (const [group] of unhurried(records.facts.scan({ prefix: `${kind}:` }))) {
    const { key } = readGroup(group);
    subjects.set(key, { kind, key });
  }
  return [...subjects.values()];
}

/** Reads a `factGroup` back: `person:lin-junyang|departed`. */
function readGroup(group: string): SubjectRef & { readonly action: string } {
  const [colon, bar] = [group.indexOf(':'), group.lastIndexOf('|')];
  const kind = group.startsWith('person:') ? 'person' : 'organisation';
  return { kind, key: group.slice(colon + 1, bar), action: group.slice(bar + 1) };
}
