import type { Action, Claim, PersonAction } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import { eventKeysOf } from './event-key.ts';
import { factGroup, type Known } from './known.ts';
import { SAME_STEP_DAYS, tellsPlace } from './same-step.ts';

const DAY = 86_400_000;

/** Actions by which two texts may mean one step of a person. */
const LIKE: Readonly<Partial<Record<Action, readonly PersonAction[]>>> = {
  departed: ['departed', 'reassigned', 'appointed'],
  appointed: ['appointed', 'joined', 'reassigned'],
  reassigned: ['reassigned', 'appointed', 'joined'],
  joined: ['joined', 'appointed', 'reassigned'],
  founded: ['founded'],
  stays: ['stays', 'denied'],
  denied: ['denied', 'stays'],
};

/** @returns the facts to look up for a claim, see `factGroup`. */
export function likeGroupsOf({ subject, action }: Pick<Claim, 'subject' | 'action'>): string[] {
  return (LIKE[action] ?? []).map((like) => factGroup(subject, like));
}

/**
 * Whether all the news may be a repeat in other words. A claim may be one where within a fortnight the same person was told to do the
 * same, with another place, or a step like it. An event may be one that only such claims carry, and so may a reorganisation or a body
 * without a name of which the headline says nothing. A rumour confirmed, a place told for the first time and a denial of what was told
 * are surely new.
 */
export function isUncertain(
  { claims, events }: Pick<Judgement['news'], 'claims' | 'events'>,
  all: readonly Claim[],
  known: Known,
): boolean {
  if (claims.length + events.length === 0) return false;
  const doubtful = new Set(claims.filter((claim) => mayBeTold(claim, known)));
  return (
    doubtful.size === claims.length &&
    events.every((event) => {
      const carrying = all.filter((claim) => eventKeysOf([claim]).includes(event));
      return carrying.every((claim) => doubtful.has(claim) || isUnnamedAside(event, claim));
    })
  );
}

function isUnnamedAside(event: string, { evidence: { span } }: Claim): boolean {
  return /^(?:reorganisation|unit-formed)-\d/.test(event) && span?.field === 'text';
}

function mayBeTold(claim: Claim, known: Known): boolean {
  if (claim.negated || claim.elsewhere) return false;
  const since = Date.parse(claim.evidence.source.published) - SAME_STEP_DAYS * DAY;
  return (LIKE[claim.action] ?? []).some((like) =>
    (known.facts.get(factGroup(claim.subject, like)) ?? []).some((fact) => {
      if (fact.negated || Date.parse(fact.told) < since) return false;
      if (claim.certainty === 'confirmed' && fact.certainty === 'rumoured') return false;
      return like !== claim.action || fact.to !== null || tellsPlace(fact, claim);
    }),
  );
}
