import type { Action, Claim, PersonAction } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import { isUnit } from './event-key.ts';
import { factGroup, type Known, type KnownFact } from './known.ts';

const DAY = 86_400_000;
/** Days within which two words for a change of post tell of one change. */
export const SAME_STEP_DAYS = 14;
/** Days after a transfer within which "joins the lab" is that transfer, and after a departure within which a post is the one left. */
const SAME_POST_DAYS = 180;
/** Characters from which one organisation's name standing in the other's is taken for the same one. */
const CONTAINED = 4;

/** Under which other actions a claim's step may have been told. */
const OTHER_WORDS: Readonly<Partial<Record<Action, readonly PersonAction[]>>> = {
  departed: ['joined', 'founded', 'stays', 'reassigned'],
  appointed: ['reassigned', 'joined', 'departed'],
  reassigned: ['appointed', 'joined'],
};

/** @returns the facts to look up beside the claim's own, see `factGroup`. */
export function otherWordsFor({ subject, action }: Pick<Claim, 'subject' | 'action'>): string[] {
  return (OTHER_WORDS[action] ?? []).map((other) => factGroup(subject, other));
}

/**
 * Whether the ledger knows the claim's step under another action: who joined a company has left, who is said to stay is denied to
 * leave, and one change of post is an appointment to one writer and a transfer to the next.
 *
 * @param claims all that the article claims.
 */
export function isToldOtherwise(claim: Claim, claims: readonly Claim[], known: Known): boolean {
  if (claim.reversed) return false;
  const told = (action: PersonAction, days: number) => tellings(claim, action, known, days).length > 0;
  switch (claim.action) {
    case 'departed':
      if (claim.negated) return told('stays', SAME_STEP_DAYS);
      if (claim.elsewhere) return false;
      if (claim.to !== null) return isMoveTold(claim, claim.to, known);
      // "Steps down, Y takes over", where Y's taking over is known and so is the post for which X steps down.
      return told('reassigned', SAME_STEP_DAYS) && claims.some((other) => isSuccessor(other, claim, known));
    case 'reassigned':
      return !claim.negated && (told('joined', SAME_POST_DAYS) || told('appointed', SAME_STEP_DAYS));
    case 'appointed':
      if (claim.negated || isUnit(claim.to)) return false;
      if (told('reassigned', SAME_STEP_DAYS) || isHireTold(claim, known)) return true;
      // A post told on the way of somebody who has left is the one they left, unless they come back.
      return (
        claim.evidence.span?.field === 'text' &&
        told('departed', SAME_POST_DAYS) &&
        !claims.some((other) => isReturn(other, claim))
      );
    default:
      return false;
  }
}

/** Who is known to have joined, and not to have left for there: the hire is the subject's own, and the post goes with it. */
function isHireTold(claim: Claim, known: Known): boolean {
  const left = (known.facts.get(factGroup(claim.subject, 'departed')) ?? []).filter((fact) => !fact.negated);
  return tellings(claim, 'joined', known, SAME_STEP_DAYS).some(({ to }) => {
    if (to === null) return true;
    // A post here has nothing to do with a hire elsewhere.
    if (claim.to !== null && !sameOrganisation(claim.to, to) && isHan(claim.to) === isHan(to)) return false;
    return !left.some((fact) => fact.to !== null && sameOrganisation(fact.to, to));
  });
}

function isSuccessor(other: Claim, { subject }: Claim, known: Known): boolean {
  if (other.action !== 'appointed' || other.negated || other.subject.key === subject.key) return false;
  return tellings(other, 'appointed', known, SAME_STEP_DAYS).length > 0;
}

function isReturn({ subject, action, negated }: Claim, claim: Claim): boolean {
  return action === 'joined' && !negated && subject.key === claim.subject.key;
}

/** Who is known to have joined or founded another company has left: the move said again with where from is no news. */
function isMoveTold({ subject }: Claim, to: string, known: Known): boolean {
  const founded = (known.facts.get(factGroup(subject, 'founded')) ?? []).filter((fact) => !fact.negated);
  if (founded.length > 0 && (to === 'start-up' || founded.some((fact) => fact.to === to))) return true;
  const joined = known.facts.get(factGroup(subject, 'joined')) ?? [];
  return joined.some((fact) => !fact.negated && fact.to !== null && sameOrganisation(fact.to, to));
}

function tellings(claim: Claim, action: PersonAction, known: Known, days: number): KnownFact[] {
  const since = Date.parse(claim.evidence.source.published) - days * DAY;
  return (known.facts.get(factGroup(claim.subject, action)) ?? []).filter(
    (fact) => !fact.negated && Date.parse(fact.told) >= since,
  );
}

/** Days within which one person's place in Han characters and in Latin letters is one place: a step of its own; a company of their own. */
const TRANSLATED_DAYS = { step: SAME_STEP_DAYS, founded: SAME_POST_DAYS } as const;

/** @returns whether a fact has told where the claim says that somebody goes, in the same script or in another. */
export function tellsPlace(fact: KnownFact, claim: Claim): boolean {
  // Who is denied to leave is denied it wherever they were said to go.
  if (claim.to === null || (claim.negated && claim.action === 'departed')) return true;
  if (fact.to === null) return false;
  const days = TRANSLATED_DAYS[claim.action === 'founded' ? 'founded' : 'step'];
  const since = Date.parse(claim.evidence.source.published) - days * DAY;
  return sameOrganisation(fact.to, claim.to) || (isHan(fact.to) !== isHan(claim.to) && Date.parse(fact.told) >= since);
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** Two names mean one organisation where they are equal, or one stands in the other. */
function sameOrganisation(a: string, b: string): boolean {
  const [x, y] = [organisationKey(a), organisationKey(b)];
  return x === y || (Math.min(x.length, y.length) >= CONTAINED && (x.includes(y) || y.includes(x)));
}
