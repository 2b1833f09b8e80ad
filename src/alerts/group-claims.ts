import { type Claim, organisationKey } from '../model/claim.ts';
import type { PrintedNames } from './printed-names.ts';

/** Claims that one sentence tells. */
export interface ToldTogether {
  readonly kind: 'action' | 'move' | 'formed-with';
  /** The claim whose action, places and certainty the sentence has; of a move, the departure. */
  readonly principal: Claim;
  /** Those who did it, one claim each; of a unit that is formed, those appointed to it. */
  readonly actors: readonly Claim[];
  /** The other half of a move. */
  readonly joined: Claim | null;
  /** The person denies it, and nobody on their behalf. */
  readonly deniedBySelf: boolean;
  readonly claims: readonly Claim[];
}

/**
 * Puts claims together that one sentence tells: the two halves of a move, a unit and those appointed to it, several people who did
 * the same. The order is that of the first claim of each; every claim is in exactly one group.
 */
export function groupClaims(claims: readonly Claim[], names: PrintedNames): ToldTogether[] {
  const told = new Set<Claim>();
  return claims.flatMap((claim): ToldTogether[] => {
    if (told.has(claim)) return [];
    const left = claims.filter((other) => !told.has(other));
    const group =
      moveOf(claim, left) ??
      formedWith(claim, left, names) ??
      denialOf(claim, left) ??
      reversalOf(claim, left) ??
      sameDeed(claim, left);
    for (const each of group.claims) told.add(each);
    return [group];
  });
}

function moveOf(claim: Claim, claims: readonly Claim[]): ToldTogether | null {
  if ((claim.action !== 'departed' && claim.action !== 'joined') || claim.negated) return null;
  const half = (action: Claim['action']) =>
    claims.find(
      (c) =>
        c.action === action &&
        isOf(c, claim) &&
        c.to === claim.to &&
        !c.negated &&
        sameSource(c, claim) &&
        isRumour(c) === isRumour(claim),
    );
  const [departed, joined] = [half('departed'), half('joined')];
  if (departed === undefined || joined === undefined || claim.to === null || claim.to === 'start-up') return null;
  const from = departed.from ?? joined.from;
  // Both halves are as sure as the less sure one.
  const { certainty } = joined.certainty === 'confirmed' ? departed : joined;
  const saidBy = departed.saidBy === joined.saidBy ? departed.saidBy : null;
  const principal = { ...departed, from, saidBy, certainty, role: departed.role ?? joined.role };
  return { ...ALONE, kind: 'move', principal, actors: [principal], joined, claims: [departed, joined] };
}

function formedWith(claim: Claim, claims: readonly Claim[], names: PrintedNames): ToldTogether | null {
  const unitOf = (c: Claim) => (c.action === 'formed' ? names.canonical(c.subject.key) : c.to);
  if ((claim.action !== 'formed' && claim.action !== 'appointed') || claim.negated) return null;
  const unit = organisationKey(unitOf(claim));
  const same = claims.filter(
    (c) => !c.negated && organisationKey(unitOf(c)) === unit && isRumour(c) === isRumour(claim),
  );
  const formed = same.find((c) => c.action === 'formed');
  const actors = same.filter((c) => c.action === 'appointed');
  if (unit === '' || formed === undefined || actors.length === 0) return null;
  return { ...ALONE, kind: 'formed-with', principal: formed, actors, claims: [formed, ...actors] };
}

/** "Denies that he leaves": a denial, and what is denied. */
function denialOf(claim: Claim, claims: readonly Claim[]): ToldTogether | null {
  const isDenied = (c: Claim) => c.negated && c.reversed !== true;
  const denied = isDenied(claim) ? claim : claims.find((c) => isDenied(c) && isOf(c, claim));
  const denial = claims.find((c) => c.action === 'denied' && !c.negated && isOf(c, claim));
  if (denied === undefined || denial === undefined || (claim !== denied && claim !== denial)) return null;
  return { ...ALONE, principal: denied, actors: [denied], deniedBySelf: true, claims: [denied, denial] };
}

/** "Withdraws her resignation": the leaving is taken back, and she stays where she was. */
function reversalOf(claim: Claim, claims: readonly Claim[]): ToldTogether | null {
  const half = (fits: (c: Claim) => boolean) => claims.find((c) => isOf(c, claim) && sameWords(c, claim) && fits(c));
  const reversed = half((c) => c.reversed === true && c.action === 'departed');
  const stays = half((c) => c.action === 'stays' && !c.negated);
  if (reversed === undefined || stays === undefined || (claim !== reversed && claim !== stays)) return null;
  const principal = { ...reversed, from: reversed.from ?? stays.to };
  return { ...ALONE, principal, actors: [principal], claims: [reversed, stays] };
}

function sameDeed(claim: Claim, claims: readonly Claim[]): ToldTogether {
  const actors =
    claim.subject.kind === 'organisation'
      ? [claim]
      : claims.filter(
          (c) =>
            c.subject.kind === 'person' &&
            c.action === claim.action &&
            c.from === claim.from &&
            c.to === claim.to &&
            c.date === claim.date &&
            c.negated === claim.negated &&
            c.reversed === claim.reversed &&
            c.implied === claim.implied &&
            sameWords(c, claim),
        );
  return { ...ALONE, principal: claim, actors, claims: actors };
}

function isOf(a: Claim, b: Claim): boolean {
  return a.subject.kind === b.subject.kind && a.subject.key === b.subject.key;
}

function sameWords(a: Claim, b: Claim): boolean {
  return a.certainty === b.certainty && a.saidBy === b.saidBy && sameSource(a, b);
}

function sameSource(a: Claim, b: Claim): boolean {
  return a.evidence.source.articleId === b.evidence.source.articleId;
}

function isRumour({ certainty }: Claim): boolean {
  return certainty === 'rumoured';
}

const ALONE = { kind: 'action', joined: null, deniedBySelf: false } as const;
