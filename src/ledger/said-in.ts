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

/** A claim with the events that it reports, and those that it answers where it denies. */
export interface Saying {
  readonly claim: Claim;
  readonly tells: readonly string[];
  readonly answers: readonly string[];
}

/**
 * @returns the claims with their events, which are found once for all the stories that are asked about.
 * @param eventKeysOf the judging station's rule, which finds the event that a denial answers.
 */
export function sayingsOf(
  claims: readonly Claim[],
  eventKeysOf: (claims: readonly Claim[]) => readonly string[],
): Saying[] {
  return claims.map((claim) => {
    const answered = answeredBy(claim);
    return { claim, tells: eventKeysOf([claim]), answers: answered === null ? [] : eventKeysOf([answered]) };
  });
}

/**
 * @returns what is said of a story: claims of its own events state or deny it, and "denied" or "stays" said by or of its person
 * denies it. An implied claim does neither.
 */
export function saidIn(sayings: readonly Saying[], events: readonly string[]): Said[] {
  const own = new Set(events);
  const isOwn = (event: string) => own.has(event);
  return sayings.flatMap(({ claim, tells, answers }): Said[] => {
    if (claim.implied) return [];
    if (tells.some(isOwn)) return [saidBy(claim, claim.negated, claim.certainty)];
    return answers.some(isOwn) ? [saidBy(claim, true, claim.certainty)] : [];
  });
}

/** @returns the claim that a denial answers: where it names a destination, the move there, else the leaving; null for what is no denial. */
export function answeredBy(claim: Claim): Claim | null {
  if (claim.negated || claim.implied || claim.subject.kind !== 'person') return null;
  if (claim.action === 'stays') return { ...claim, action: 'departed', to: null };
  if (claim.action !== 'denied') return null;
  return { ...claim, action: claim.to === null ? 'departed' : 'joined' };
}
