import type { Claim, PersonAction } from '../model/claim.ts';
import type { Analysis } from './analyse.ts';
import { eventKeysOf, isUnit } from './event-key.ts';
import { factGroup, factGroupOf, type Known } from './known.ts';
import { findStory } from './match-story.ts';
import { isToldOtherwise, tellsPlace } from './same-step.ts';
import { isUncertain } from './uncertain-news.ts';

/** What nobody has told before. */
export interface News {
  readonly claims: readonly Claim[];
  readonly events: readonly string[];
  /** Whether all of it may be a repeat in other words, see `isUncertain`. */
  readonly uncertain?: boolean;
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

/**
 * @param told whether the article's story has been told: only there can its news be a repeat of something.
 * @returns the claims whose fact is not remembered and the events that have no story.
 */
export function newsOf(
  { claims, formers, source: { published } }: Pick<Analysis, 'claims' | 'formers' | 'source'>,
  events: readonly string[],
  known: Known,
  told: boolean,
): News {
  const left = (claim: Claim) => formers.includes(claim.subject.key) || hasLeft(claim, known);
  const news = {
    claims: claims.filter(
      (claim) =>
        claim.subject.kind === 'person' &&
        FACTS.has(claim.action) &&
        !isAside(claim) &&
        !isHistory(claim, published) &&
        isNewFact(claim, claims, known),
    ),
    events: events.filter(
      (event, at) =>
        (at === 0 || !isBackground(event) || isHeadlined(event, claims)) &&
        !isMarketOnly(event, claims) &&
        isNewEvent(event, claims, known, published, left),
    ),
  };
  return told && isUncertain(news, claims, known) ? { ...news, uncertain: true } : news;
}

/** That somebody stays is news where it is announced, and background where it is said on the way. */
function isAside({ action, evidence: { span } }: Claim): boolean {
  return action === 'stays' && span !== null && span.field === 'text' && span.start > 0;
}

/** What is told with a date long past is somebody's history: it is remembered, and nobody is called for it. */
function isHistory({ date }: Claim, published: string): boolean {
  return date !== null && Date.parse(date.split('/', 1)[0] ?? date) < Date.parse(published) - HISTORY_DAYS * DAY;
}

/** A fact is known when the same was said of the same person, of the same or a more exact destination, at least as surely. */
function isNewFact(claim: Claim, claims: readonly Claim[], known: Known): boolean {
  const facts = known.facts.get(factGroupOf(claim)) ?? [];
  if (isToldOtherwise(claim, claims, known)) return false;
  const since = Date.parse(claim.evidence.source.published) - POST_DAYS * DAY;
  const same = facts.filter(
    (fact) =>
      fact.negated === claim.negated &&
      fact.reversed === claim.reversed &&
      (POSTS.has(claim.action) && !isUnit(claim.to) ? Date.parse(fact.told) >= since : tellsPlace(fact, claim)),
  );
  if (same.length === 0) return true;
  return claim.certainty === 'confirmed' && same.every((fact) => fact.certainty === 'rumoured');
}

/** A person's event is as new as its facts; an organisation's is new while it has no story. */
function isNewEvent(
  event: string,
  claims: readonly Claim[],
  known: Known,
  published: string,
  left: (claim: Claim) => boolean,
): boolean {
  if (findStory(event, known, published) !== null) return false;
  const carrying = claims.filter((claim) => eventKeysOf([claim]).includes(event));
  // What a denial answers stands in its story already, and the denial does not tell it.
  if (carrying.length === 0) return false;
  return carrying.every(
    (claim) =>
      claim.subject.kind === 'organisation' ||
      (claim.action === 'statement' ? left(claim) : !isHistory(claim, published) && isNewFact(claim, claims, known)),
  );
}

/** What a leader in office says is the company's; what one says who has left is a next step. */
function hasLeft({ subject }: Claim, known: Known): boolean {
  return (known.facts.get(factGroup(subject, 'departed')) ?? []).some((fact) => !fact.negated);
}

/** What a text mentions of the company's course on the way is no news of its own, unless it is the main event. */
function isBackground(event: string): boolean {
  return /^(unit-formed|reorganisation|open-source-policy|recruiting|denial|lawsuit-\d)/.test(event);
}

/** Shares that move are news where somebody's coming or going is told with them. */
function isMarketOnly(event: string, claims: readonly Claim[]): boolean {
  return event.startsWith('shares-moved-') && !claims.some((claim) => claim.subject.kind === 'person');
}

/** A denial or a call to the team that the headline announces is news beside the main event. */
function isHeadlined(event: string, claims: readonly Claim[]): boolean {
  if (!/^(recruiting|denial|reorganisation|open-source-policy)-/.test(event)) return false;
  return claims.some((claim) => claim.evidence.span?.field === 'title' && eventKeysOf([claim]).includes(event));
}
