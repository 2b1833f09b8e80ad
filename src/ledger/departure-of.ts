import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import type { Said, Status } from '../model/story.ts';
import type { Ledger } from './ledger.ts';
import { isOurs } from './organisation-relation.ts';
import type { NamedPerson } from './people.ts';
import { saidBy } from './said-in.ts';
import { dateVersions, plainVersions, roleVersions, type Standing, standingOf } from './statements.ts';
import { certaintyHeld, isAnswer, statusOf } from './status-of.ts';
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
  /**
   * implied: nobody says that they left. disputed: somebody who may know says that they did not. reversed: they left or were about
   * to, and it was taken back. Null: reported as departed.
   */
  readonly unclear: 'implied' | 'disputed' | 'reversed' | null;
}

/** A company of one's own that has no name yet; agrees with any company founded. */
export const UNNAMED = 'start-up';
/** How accounts of a departure, of a destination and of what is left are told apart; what is denied or unsure has the word in front. */
export const ACCOUNT = { leaves: 'leaves', doesNotLeave: 'does not leave', not: 'not ', perhaps: 'perhaps ' } as const;

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
  const answering = denials.filter((denial) =>
    leaving.some((claim) => answers(spoken(denial, true, standing), spoken(claim, false, standing), relationOf)),
  );
  if (reported.length === 0 && hints.length === 0) return null;

  const said = [
    ...reported.map((claim) => spoken(claim, false, standing)),
    ...answering.map((claim) => spoken(claim, true, standing)),
  ];
  const answersIt = (denial: Spoken, statement: Spoken) => answers(denial, statement, relationOf);
  const status = statusOf(said, 'rumoured', answersIt);
  const open = certaintyHeld(said, answersIt) !== null;
  const unclear = open ? null : reported.length === 0 ? 'implied' : status === 'reversed' ? 'reversed' : 'disputed';
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
    status,
    announced: dates[0]?.value ?? null,
    firstReported: sourcesOf([...told, ...hints])[0]?.published ?? '',
    destination: destinations.held[0]?.value ?? null,
    sources: sourcesOf([...told, ...hints, ...(unclear === null ? [] : answering)]),
    surest: surestSources([...told, ...hints, ...(unclear === null ? [] : answering)], standing),
    reports: sourcesOf(reported).length,
    contradictions: [
      // What was taken back later was so: the two contradict nobody.
      ...contradiction(
        'departure',
        departureVersions(
          told,
          answering.filter((claim) => !takesBack(claim, answering)),
          standing,
        ),
      ),
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

/** Whether the claim takes the leaving back, or says with the taking back that the person stays. */
function takesBack({ reversed, action, evidence }: Claim, answering: readonly Claim[]): boolean {
  const { articleId } = evidence.source;
  if (action !== 'stays') return reversed === true;
  return answering.some((other) => other.reversed === true && other.evidence.source.articleId === articleId);
}

/** What a claim states or denies, with the claim it comes from. */
type Spoken = Said & { readonly claim: Claim };

function spoken(claim: Claim, denies: boolean, standing: Standing): Spoken {
  return { claim, ...saidBy(claim, denies, standing(claim)) };
}

/** Whether `denial` answers `statement`: it speaks of the same thing, and answers it by certainty and time as any denial does. */
function answers(denial: Spoken, statement: Spoken, relationOf: Ledger['relationOf']): boolean {
  const [no, yes] = [denial.claim, statement.claim];
  if (no.action !== 'stays' && no.reversed !== true && no.to !== null) {
    if (organisationKey(no.to) !== organisationKey(yes.to)) return false;
  }
  // "Not leaving the company" does not contradict "leaving the project".
  if (no.action === 'departed' && relationOf(no.from) === 'parent' && relationOf(yes.from) === 'watched') return false;
  return isAnswer(denial, statement);
}

function departureVersions(told: readonly Claim[], denials: readonly Claim[], standing: Standing): readonly Version[] {
  if (denials.length === 0) return [];
  return plainVersions([...told, ...denials], standing, (claim) => {
    const value = denials.includes(claim) ? ACCOUNT.doesNotLeave : ACCOUNT.leaves;
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
  const denied = plainVersions(denials, standing, ({ to }) => ({
    value: `${ACCOUNT.not}${to}`,
    key: organisationKey(to),
  }));
  const isDenied = (version: Version) =>
    denied.some(
      (denial) =>
        organisationKey(denial.value) === organisationKey(`${ACCOUNT.not}${version.value}`) &&
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
    const said = claim.negated ? ACCOUNT.not : claim.implied || claim.certainty === 'rumoured' ? ACCOUNT.perhaps : '';
    return { value: `${said}${claim.from}`, key: `${said}${relation}` };
  });
}
