import type { Action, Certainty, Claim } from '../model/claim.ts';
import { covers, type DateSpan, spanOf } from './claim-date.ts';
import type { Ledger } from './ledger.ts';
import { nameKey } from './name-key.ts';
import { isOurs } from './organisation-relation.ts';
import type { NamedPerson } from './people.ts';
import { comparableRole, englishRole, isBareRank, type Places, type RoleKey, roleKey, rolesAgree } from './role-key.ts';
import { type Account, HAN, rungOf, type Version, versionsOf } from './versions.ts';

const OWN_WORDS: ReadonlySet<string> = new Set(['himself', 'herself', 'themself', 'themselves', 'ownwords']);

/**
 * @returns how sure a claim is once it is seen who says so: what the person or the company says itself is confirmed, unless
 * the article marks it as unverified. `person` is null for an organisation's claim.
 */
export function standingOf(
  claim: Claim,
  person: Pick<NamedPerson, 'names' | 'misspellings'> | null,
  relationOf: Ledger['relationOf'],
): Certainty {
  if (claim.certainty !== 'reported' || claim.saidBy === null) return claim.certainty;
  const speaker = nameKey(claim.saidBy);
  const own =
    OWN_WORDS.has(speaker) ||
    [...(person?.names ?? []), ...(person?.misspellings ?? [])].some((name) => nameKey(name) === speaker);
  return own || isOurs(relationOf(claim.saidBy)) ? 'confirmed' : 'reported';
}

/** A person leaves a post or joins a place once, as far as one fact goes. */
const ONCE: ReadonlySet<Action> = new Set([
  'departed',
  'joined',
  'founded',
  'appointed',
  'farewell-post',
  'formed',
  'stays',
]);

/** @returns whether accounts of the action with different dates contradict each other; everything else may happen again. */
export function happensOnce(action: Action | undefined): boolean {
  return action !== undefined && ONCE.has(action);
}

/** How sure each claim is; see `standingOf`. */
export type Standing = (claim: Claim) => Certainty;

/** @returns the days that the claims name; a month takes a day of that month in, two days stand side by side. */
export function dateVersions(claims: readonly Claim[], standing: Standing): readonly Version[] {
  const accounts = claims.flatMap((claim): Account<DateSpan>[] => {
    const span = spanOf(claim.date);
    if (span === null) return [];
    const precision = -Math.round((span.endMs - span.startMs) / 86_400_000);
    return [{ claim, certainty: standing(claim), value: span.text, key: span, precision }];
  });
  return versionsOf(accounts, covers);
}

/**
 * @returns the posts that the claims name, wordings of one post together, those of most outlets in front: however sure it is that
 * somebody left, the post beside the name is the outlet's word. A bare rank ("head", "负责人") contradicts nothing: it counts only
 * where nobody says more. Chinese wordings are put in English; other languages, and Chinese that cannot be, only where nothing
 * else is there.
 */
export function roleVersions(claims: readonly Claim[], places: Places): readonly Version[] {
  const withRole = claims.filter(({ role }) => role !== null && role.trim() !== '');
  const telling = withRole.filter(({ role }) => !isBareRank(role ?? ''));
  const named = telling.length > 0 ? telling : withRole;
  const comparable = named.filter(({ evidence }) => comparableRole(evidence.source.language));
  const accounts = (comparable.length > 0 ? comparable : named.slice(0, 1)).map((claim): Account<RoleKey> => {
    const value = (claim.role ?? '').trim();
    const key = roleKey(value, places, claim.from, claim.to);
    const certainty = claim.certainty === 'rumoured' ? 'rumoured' : 'reported';
    return { claim, certainty, value, key, precision: key.size };
  });
  const versions = versionsOf(accounts, rolesAgree, 'commonest').map((version) =>
    HAN.test(version.value) ? { ...version, value: englishRole(version.value) ?? version.value } : version,
  );
  const readable = versions.filter(({ value }) => !HAN.test(value));
  return readable.length > 0 ? readable : versions;
}

/** @returns the claim with a role that a reader can use: the best wording in place of a bare rank or Chinese, else none. */
export function withTellingRole(claim: Claim, roles: readonly Version[]): Claim {
  if (claim.role === null || (!isBareRank(claim.role) && !HAN.test(claim.role))) return claim;
  const best = roles[0]?.value ?? englishRole(claim.role) ?? claim.role;
  return { ...claim, role: isBareRank(best) ? null : best };
}

/** @returns what `value` reads from each claim as versions, equal by `key`; claims it reads null from are silent. */
export function plainVersions(
  claims: readonly Claim[],
  standing: Standing,
  read: (claim: Claim) => { readonly value: string; readonly key: string } | null,
): readonly Version[] {
  const accounts = claims.flatMap((claim): Account<string>[] => {
    const reading = read(claim);
    return reading === null ? [] : [{ claim, certainty: standing(claim), ...reading, precision: 0 }];
  });
  return versionsOf(accounts, (a, b) => a === b, 'commonest');
}

/** @returns the claim that says most and is best founded, the one to tell a fact by; undefined for none. */
export function mostTelling(claims: readonly Claim[], standing: Standing): Claim | undefined {
  const worth = (claim: Claim) =>
    (claim.implied ? 0 : 100) +
    rungOf(standing(claim)) * 10 +
    (claim.evidence.source.language === 'en' ? 4 : 0) +
    (claim.role === null ? 0 : 2) +
    (claim.to === null ? 0 : 1);
  return [...claims].sort((a, b) => worth(b) - worth(a))[0];
}
