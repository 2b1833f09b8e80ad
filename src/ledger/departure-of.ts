import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import type { Said, Status } from '../model/story.ts';
import type { Ledger } from './ledger.ts';
import { isOurs } from './organisation-relation.ts';
import type { NamedPerson } from './people.ts';
import { dateVersions, plainVersions, roleVersions, type Standing, standingOf } from './statements.ts';
import { isAnswer, statusOf } from './status-of.ts';
import {
  type Contradiction,
  contradiction,
  inOrder,
  type Remark,
  remarksOf,
  rungOf,
  sourcesOf,
  surestSources,
  type Version,
} from './versions.ts';

/** What is said about one person's leaving, up to a moment. */
export interface Departure {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  /** The best-founded account of the post left; null where none is given. */
  readonly role: string | null;
  readonly status: Status;
  /** The best-founded day, month or interval that the claims name, never an average; null where none names one. */
  readonly announced: string | null;
  /** When the first article that reports or hints at it was published. */
  readonly firstReported: string;
  readonly destination: string | null;
  /** Oldest first. */
  readonly sources: readonly Source[];
  /** The same articles, the most certain in front: those to name where there is room for a few. */
  readonly surest: readonly Source[];
  /** How many of the sources report it; the others only suggest it. */
  readonly reports: number;
  readonly contradictions: readonly Contradiction[];
  /** What the articles say of it besides: whose choice it was, what it is tied to. */
  readonly remarks: readonly Remark[];
  /** implied: nobody says that they left. disputed: somebody who may know says that they did not. Null: reported as departed. */
  readonly unclear: 'implied' | 'disputed' | null;
}

/** A company of one's own that has no name yet; agrees with any company founded. */
const UNNAMED = 'start-up';

/** @returns what the person's claims say about leaving our organisations; null where they say nothing. Pure, order does not matter. */
export function departureOf(
  person: NamedPerson,
  claimsInAnyOrder: readonly Claim[],
  { relationOf, places }: Pick<Ledger, 'relationOf' | 'places'>,
): Departure | null {
  const claims = inOrder(claimsInAnyOrder);
  const standing: Standing = (claim) => standingOf(claim, person, relationOf);
  const leaving = claims.filter((claim) => isLeaving(claim, relationOf));
  const reported = leaving.filter((claim) => !claim.implied);
  const hints = claims.filter((claim) => isHint(claim, leaving, person, relationOf));
  const denials = claims.filter(isDenial);
  const answering = denials.filter((denial) => leaving.some((claim) => answers(denial, claim, standing, relationOf)));
  const open = reported.filter((claim) => !answering.some((denial) => answers(denial, claim, standing, relationOf)));
  if (reported.length === 0 && hints.length === 0) return null;

  const unclear = open.length > 0 ? null : reported.length > 0 ? 'disputed' : 'implied';
  const told = reported.length > 0 ? reported : hints;
  const inPost = [...told, ...hints].filter(({ action }) => action === 'departed' || action === 'farewell-post');
  const dates = dateVersions(
    told.filter(({ action }) => action === 'departed' || action === 'farewell-post'),
    standing,
  );
  const roles = roleVersions(inOrder([...new Set(inPost)]), places);
  const moves = claims.filter((claim) => isMove(claim, relationOf));
  const destinations = destinationVersions(moves, claims, standing);
  const departed = claims.filter(({ action }) => action === 'departed');
  return {
    key: person.key,
    name: person.name,
    names: person.names,
    role: roles[0]?.value ?? null,
    status: statusOf(
      [
        ...reported.map((claim) => saidBy(claim, false, standing)),
        ...answering.map((claim) => saidBy(claim, true, standing)),
      ],
      'rumoured',
      (denial, { claim }) => answers(denial.claim, claim, standing, relationOf),
    ),
    announced: dates[0]?.value ?? null,
    firstReported: sourcesOf([...told, ...hints])[0]?.published ?? '',
    destination: destinations.held[0]?.value ?? null,
    sources: sourcesOf([...told, ...hints, ...(unclear === null ? [] : answering)]),
    surest: surestSources([...told, ...hints, ...(unclear === null ? [] : answering)], standing),
    reports: sourcesOf(reported).length,
    contradictions: [
      ...contradiction('departure', departureVersions(told, answering, standing)),
      ...contradiction('date', dates),
      ...contradiction('role', roles),
      ...contradiction('destination', destinations.all),
      ...contradiction('leaves', leavesVersions(departed, standing, relationOf)),
    ],
    remarks: remarksOf(inOrder([...new Set([...told, ...hints, ...answering])])),
    unclear,
  };
}

/** Says that the person goes: leaves one of ours, or takes up elsewhere what it names ours as the place left. */
function isLeaving(claim: Claim, relationOf: Ledger['relationOf']): boolean {
  if (claim.negated || isOurs(relationOf(claim.to))) return false;
  const from = relationOf(claim.from);
  if (claim.action === 'departed') return from === 'none' || isOurs(from);
  return (claim.action === 'joined' || claim.action === 'founded') && isOurs(from);
}

/** Only suggests it: a farewell, an implied departure, or work elsewhere of one of the watched that does not say whence. */
function isHint(
  claim: Claim,
  leaving: readonly Claim[],
  person: NamedPerson,
  relationOf: Ledger['relationOf'],
): boolean {
  if (claim.negated) return false;
  if (claim.action === 'farewell-post') return true;
  if (leaving.includes(claim)) return claim.implied;
  return claim.action === 'joined' && claim.from === null && person.watched && relationOf(claim.to) === 'other';
}

function isMove(claim: Claim, relationOf: Ledger['relationOf']): boolean {
  const goes = claim.action === 'departed' || claim.action === 'joined' || claim.action === 'founded';
  return goes && !claim.negated && !isOurs(relationOf(claim.to)) && (claim.to !== null || claim.action === 'founded');
}

function isDenial(claim: Claim): boolean {
  if (claim.action === 'departed') return claim.negated;
  return (claim.action === 'denied' || claim.action === 'stays') && !claim.negated && !claim.implied;
}

/**
 * Whether `denial` answers `claim`: it speaks of the same thing, and answers it by certainty and time as any denial does.
 */
function answers(denial: Claim, claim: Claim, standing: Standing, relationOf: Ledger['relationOf']): boolean {
  if (denial.action !== 'stays' && denial.to !== null && organisationKey(denial.to) !== organisationKey(claim.to))
    return false;
  // "Not leaving the company" does not contradict "leaving the project".
  if (denial.action === 'departed' && relationOf(denial.from) === 'parent' && relationOf(claim.from) === 'watched')
    return false;
  // "Stays" is true of its day: it does not answer what is said later.
  const holdsMs = denial.action === 'stays' ? 0 : undefined;
  return isAnswer(saidBy(denial, true, standing), saidBy(claim, false, standing), holdsMs);
}

function saidBy(claim: Claim, denies: boolean, standing: Standing): Said & { readonly claim: Claim } {
  return { claim, certainty: standing(claim), denies, at: claim.evidence.source.published };
}

function departureVersions(told: readonly Claim[], denials: readonly Claim[], standing: Standing): readonly Version[] {
  if (denials.length === 0) return [];
  return plainVersions([...told, ...denials], standing, (claim) => {
    const value = denials.includes(claim) ? 'does not leave' : 'leaves';
    return { value, key: value };
  });
}

/** `held` leaves out what the person or somebody no less certain denies; `all` shows it beside its denial. */
function destinationVersions(moves: readonly Claim[], claims: readonly Claim[], standing: Standing) {
  const named = moves.some(({ action, to }) => action === 'founded' && to !== null && to !== UNNAMED);
  const telling = moves.filter(({ to }) => !(named && (to === null || to === UNNAMED)));
  const denials = claims.filter(
    ({ action, to, negated }) =>
      to !== null && (action === 'denied' ? !negated : negated && (action === 'joined' || action === 'departed')),
  );
  const held = plainVersions(telling, standing, ({ to }) => ({
    value: to ?? UNNAMED,
    key: organisationKey(to ?? UNNAMED),
  }));
  const denied = plainVersions(denials, standing, ({ to }) => ({ value: `not ${to}`, key: organisationKey(to) }));
  const isDenied = (version: Version) =>
    denied.some(
      (denial) =>
        organisationKey(denial.value) === organisationKey(`not ${version.value}`) &&
        rungOf(denial.certainty) >= rungOf(version.certainty),
    );
  return { held: held.filter((version) => !isDenied(version)), all: [...held, ...denied] };
}

/** Whether it is the company or only the project that is left, where the accounts differ. */
function leavesVersions(
  departed: readonly Claim[],
  standing: Standing,
  relationOf: Ledger['relationOf'],
): readonly Version[] {
  return plainVersions(departed, standing, (claim) => {
    const relation = relationOf(claim.from);
    if (claim.from === null || !isOurs(relation)) return null;
    const said = claim.negated ? 'not ' : claim.implied || claim.certainty === 'rumoured' ? 'perhaps ' : '';
    return { value: `${said}${claim.from}`, key: `${said}${relation}` };
  });
}
