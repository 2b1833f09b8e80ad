import { CERTAINTIES, type Claim } from '../model/claim.ts';
import type { Said, Status } from '../model/story.ts';
import { groupBy } from './group-by.ts';
import { compare, highest } from './versions.ts';

/** For this long a denial also answers what is said after it, short of a confirmation. */
const DENIAL_HOLDS_MS = 30 * 86_400_000;

/**
 * @returns what the statements and their denials come to: the highest certainty of what no denial answers; `denied` where all of it
 * is answered and the person or the company denies it; `otherwise` where nothing is stated. Pure, order does not matter.
 */
export function statusOf<S extends Said>(
  said: readonly S[],
  otherwise: Status,
  answers: (denial: S, statement: S) => boolean = isAnswer,
): Status {
  const stated = said.filter(({ denies }) => !denies);
  const denials = said.filter(({ denies }) => denies);
  const open = stated.filter((statement) => !denials.some((denial) => answers(denial, statement)));
  if (open.length > 0) return highest(open.map(({ certainty }) => certainty));
  if (denials.some(({ certainty }) => certainty === 'confirmed')) return 'denied';
  return stated.length === 0 ? otherwise : highest(stated.map(({ certainty }) => certainty));
}

/**
 * Whether a denial answers a statement: it is no less certain, and comes after the statement or at most `holdsMs` before it. What is
 * confirmed later than its denial stands.
 */
export function isAnswer(denial: Said, statement: Said, holdsMs = DENIAL_HOLDS_MS): boolean {
  if (CERTAINTIES.indexOf(denial.certainty) < CERTAINTIES.indexOf(statement.certainty)) return false;
  const later = Date.parse(statement.at) - Date.parse(denial.at);
  return later <= 0 || (later <= holdsMs && statement.certainty !== 'confirmed');
}

/** @returns what the claims state and deny; an implied claim does neither. */
export function saidIn(claims: readonly Claim[]): Said[] {
  return claims
    .filter(({ implied }) => !implied)
    .map(({ certainty, negated, evidence }) => ({ certainty, denies: negated, at: evidence.source.published }));
}

/** @returns the latest of each certainty, stated and denied: all that `statusOf` needs of any number of claims. */
export function latestSaid(said: readonly Said[]): Said[] {
  const kinds = groupBy(said, ({ certainty, denies }) => `${denies}|${certainty}`);
  return [...kinds]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, same]) => [...same].sort((a, b) => compare(b.at, a.at)).slice(0, 1));
}
