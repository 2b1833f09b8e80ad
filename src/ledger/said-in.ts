import { isWeakTier, witnessOf } from '../model/article.ts';
import type { Certainty, Claim } from '../model/claim.ts';
import type { Said } from '../model/story.ts';

/** @returns what one claim states or denies, as `certainty` has it: by whom, and how much that counts. */
export function saidBy(claim: Claim, denies: boolean, certainty: Certainty): Said {
  const { source } = claim.evidence;
  const manner = !denies ? null : claim.reversed === true ? 'reverses' : claim.action === 'stays' ? 'stays' : null;
  return {
    certainty,
    denies,
    ...(manner === null ? {} : { manner }),
    at: source.published,
    ...(isWeakTier(source.tier) ? { weak: witnessOf(source) } : {}),
  };
}

/**
 * @returns what the claims say of a story: those of its own events state or deny it, and "denied" or "stays" said by or of its person
 * denies it. An implied claim does neither.
 *
 * @param eventKeysOf the judging station's rule, which finds the event that a denial answers.
 */
export function saidIn(
  claims: readonly Claim[],
  events: readonly string[],
  eventKeysOf: (claims: readonly Claim[]) => readonly string[],
): Said[] {
  const own = new Set(events);
  const tells = (claim: Claim) => eventKeysOf([claim]).some((event) => own.has(event));
  return claims
    .filter(({ implied }) => !implied)
    .flatMap((claim): Said[] => {
      if (tells(claim)) return [saidBy(claim, claim.negated, claim.certainty)];
      const answered = answeredBy(claim);
      return answered !== null && tells(answered) ? [saidBy(claim, true, claim.certainty)] : [];
    });
}

/** @returns the claim that a denial answers: where it names a destination, the move there, else the leaving; null for what is no denial. */
export function answeredBy(claim: Claim): Claim | null {
  if (claim.negated || claim.implied || claim.subject.kind !== 'person') return null;
  if (claim.action === 'stays') return { ...claim, action: 'departed', to: null };
  if (claim.action !== 'denied') return null;
  return { ...claim, action: claim.to === null ? 'departed' : 'joined' };
}
