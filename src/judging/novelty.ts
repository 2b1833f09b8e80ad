import { type Claim, organisationKey, type PersonAction } from '../model/claim.ts';
import { eventKeysOf, isUnit } from './event-key.ts';
import { factGroup, type Known, type KnownFact } from './known.ts';
import { findStory } from './match-story.ts';

/** What nobody has told before. */
export interface News {
  readonly claims: readonly Claim[];
  readonly events: readonly string[];
}

/** Actions whose telling is news by itself; remarks and posts are told only as the main event of an article. */
const FACTS: ReadonlySet<string> = new Set<PersonAction>([
  'departed',
  'farewell-post',
  'appointed',
  'reassigned',
  'stays',
  'joined',
  'founded',
  'denied',
]);

/** Posts at the company itself are named in many ways: within half a year a person's post is one post, unless it is at a new body. */
const POSTS: ReadonlySet<string> = new Set<PersonAction>(['appointed', 'reassigned', 'stays']);
const POST_DAYS = 180;
/** A departure may come to light late, but not after more than this. */
const HISTORY_DAYS = 500;
const DAY = 86_400_000;

/** Characters from which one organisation's name standing in the other's is taken for the same one. */
const CONTAINED = 4;

/** @returns the claims whose fact is not remembered and the events that have no story. */
export function newsOf(claims: readonly Claim[], events: readonly string[], known: Known, published: string): News {
  return {
    claims: claims.filter(
      (claim) =>
        claim.subject.kind === 'person' &&
        FACTS.has(claim.action) &&
        !isHistory(claim, published) &&
        isNewFact(claim, known),
    ),
    events: events.filter(
      (event, at) =>
        (at === 0 || !isBackground(event) || isHeadlined(event, claims)) && isNewEvent(event, claims, known, published),
    ),
  };
}

/** What is told with a date long past is somebody's history: it is remembered, and nobody is called for it. */
function isHistory({ date }: Claim, published: string): boolean {
  return date !== null && Date.parse(date.slice(0, 10)) < Date.parse(published) - HISTORY_DAYS * DAY;
}

/** A fact is known when the same was said of the same person, of the same or a more exact destination, at least as surely. */
function isNewFact(claim: Claim, known: Known): boolean {
  const facts = known.facts.get(factGroup(claim.subject, claim.action)) ?? [];
  const since = Date.parse(claim.evidence.source.published) - POST_DAYS * DAY;
  const same = facts.filter(
    (fact) =>
      fact.negated === claim.negated &&
      (POSTS.has(claim.action) && !isUnit(claim.to) ? Date.parse(fact.told) >= since : tellsDestination(fact, claim)),
  );
  if (same.length === 0) return true;
  return claim.certainty === 'confirmed' && same.every((fact) => fact.certainty === 'rumoured');
}

function tellsDestination(fact: KnownFact, claim: Claim): boolean {
  return claim.to === null || (fact.to !== null && sameOrganisation(fact.to, claim.to));
}

/** @returns whether two names mean one organisation: equal, or one inside the other. */
function sameOrganisation(a: string, b: string): boolean {
  const [x, y] = [organisationKey(a), organisationKey(b)];
  return x === y || (Math.min(x.length, y.length) >= CONTAINED && (x.includes(y) || y.includes(x)));
}

/** A person's event is as new as its facts; an organisation's is new while it has no story. */
function isNewEvent(event: string, claims: readonly Claim[], known: Known, published: string): boolean {
  if (findStory(event, known, published) !== null) return false;
  const carrying = claims.filter((claim) => eventKeysOf([claim]).includes(event));
  return carrying.every(
    (claim) =>
      claim.subject.kind === 'organisation' ||
      claim.action === 'statement' ||
      (!isHistory(claim, published) && isNewFact(claim, known)),
  );
}

/** What a text mentions of the company's course on the way is no news of its own, unless it is the main event. */
function isBackground(event: string): boolean {
  return /^(unit-formed|open-source-policy|recruiting|denial|lawsuit-\d)/.test(event);
}

/** A denial or a call to the team that the headline announces is news beside the main event. */
function isHeadlined(event: string, claims: readonly Claim[]): boolean {
  if (!/^(recruiting|denial)-/.test(event)) return false;
  return claims.some((claim) => claim.evidence.span?.field === 'title' && eventKeysOf([claim]).includes(event));
}
