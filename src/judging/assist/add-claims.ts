import { CERTAINTIES } from '../../model/claim.ts';
import type { Subject } from '../../model/subject.ts';
import type { DraftClaim } from '../draft-claim.ts';
import { type MergedClaim, withMoves } from '../merge-claims.ts';

/** What adding a claim came to. */
type Addition =
  | { readonly kind: 'added' | 'refined' | 'known'; readonly claims: readonly MergedClaim[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Adds an accepted claim to those that are there, or what it knows more to the one that says the same. Takes nothing away. */
export function addClaim(claims: readonly MergedClaim[], draft: DraftClaim, subject: Subject): Addition {
  const same = claims.filter((c) => c.person === draft.person && c.action === draft.action && !c.elsewhere);
  const to = nameOf(draft.to);
  const fitting = same.find((claim) => claim.to === to) ?? same.find((claim) => claim.to === null || to === null);
  if (fitting === undefined && same.length > 0)
    return { kind: 'refused', why: 'the article names another destination' };
  const watched = draft.discovered || subject.people.some(({ key, watched }) => watched && key === draft.person);
  if (fitting === undefined) return { kind: 'added', claims: withMoves([...claims, mergedOf(draft, watched)]) };
  if (CERTAINTIES.indexOf(draft.certainty) > CERTAINTIES.indexOf(fitting.certainty)) {
    return { kind: 'refused', why: `surer than the article, which is ${fitting.certainty} of it` };
  }
  const refined = refinedBy(fitting, draft);
  if (refined === fitting) return { kind: 'known', claims };
  // What a claim gains is no surer than the sentence it comes from.
  if (draft.certainty !== fitting.certainty) {
    return { kind: 'refused', why: `less sure than what it adds to, which is ${fitting.certainty}` };
  }
  const others = claims.map((claim) => (claim === fitting ? refined : claim));
  return { kind: 'refined', claims: withMoves([...others, ...moveOf(refined, fitting, draft, watched, claims)]) };
}

function refinedBy(claim: MergedClaim, draft: DraftClaim): MergedClaim {
  const to = claim.to ?? nameOf(draft.to);
  const gained = {
    role: claim.role ?? draft.role,
    date: claim.date ?? draft.date,
    from: claim.from ?? draft.from?.name ?? null,
  };
  if (to === claim.to && gained.role === claim.role && gained.date === claim.date && gained.from === claim.from) {
    return claim;
  }
  return {
    ...claim,
    ...gained,
    to,
    toOther: to === claim.to ? claim.toOther : isOther(draft.to),
    drafts: [...claim.drafts, draft],
  };
}

/** A departure that gains a destination is a move; the sentence that names it carries the joining. */
function moveOf(
  refined: MergedClaim,
  before: MergedClaim,
  draft: DraftClaim,
  watched: boolean,
  claims: readonly MergedClaim[],
): MergedClaim[] {
  if (refined.action !== 'departed' || refined.to === before.to || draft.to === 'start-up') return [];
  if (refined.negated || !watched || !refined.toOther) return [];
  if (claims.some((c) => c.action === 'joined' && c.person === draft.person && c.to === refined.to)) return [];
  return [{ ...mergedOf(draft, watched), action: 'joined' }];
}

function mergedOf(draft: DraftClaim, watched: boolean): MergedClaim {
  const { person, discovered, action, date, role, certainty, negated, implied } = draft;
  return {
    person,
    discovered,
    watched,
    action,
    to: nameOf(draft.to),
    toOther: isOther(draft.to),
    from: draft.from?.name ?? null,
    date,
    role,
    certainty,
    saidBy: draft.saidBy,
    negated,
    reversed: false,
    implied,
    elsewhere: false,
    name: draft.mention.name,
    drafts: [draft],
  };
}

function isOther(to: DraftClaim['to']): boolean {
  return to === 'start-up' || (to !== null && to.relation === 'other');
}

function nameOf(to: DraftClaim['to']): string | null {
  return to === null || to === 'start-up' ? to : to.name;
}
