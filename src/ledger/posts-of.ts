import type { Source } from '../model/article.ts';
import type { Certainty, Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import { periodOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import { groupBy } from './group-by.ts';
import type { Ledger } from './ledger.ts';
import { isOurs } from './organisation-relation.ts';
import { isBareRank, NO_PLACES, type Places, type RoleKey, roleKey, rolesAgree } from './role-key.ts';
import { dateVersions, plainVersions, roleVersions, type Standing } from './statements.ts';
import { type Contradiction, compare, contradiction, highest, inOrder, sourcesOf, type Version } from './versions.ts';

/** A post that a person is said to have or to get, with the claims it rests on. */
export interface Post {
  /** Null where the articles name the organisation alone. */
  readonly role: string | null;
  readonly organisation: string | null;
  /** stays: confirmed in a post held before. described: called so in passing, by an article on something else. */
  readonly how: 'joined' | 'appointed' | 'reassigned' | 'stays' | 'described';
  /** The best-founded date of the appointment; null where none is named. */
  readonly date: string | null;
  readonly firstReported: string;
  readonly status: Certainty;
  readonly sources: readonly Source[];
  readonly contradictions: readonly Contradiction[];
}

/** A post together with what it was made from. */
interface PostWithClaims extends Post {
  readonly claims: readonly Claim[];
}

const HOW = ['appointed', 'reassigned', 'stays', 'joined'] as const;
/** Bodies in which somebody has a seat beside the post they hold: a role given with the seat is mostly that other post. */
const SEATS = /(force|committee|council|board|partnership|小组|小組|委员会|委員會)$/;
const SEAT_ROLES = /coordinat|\bchair|member|小组|小組|委员|委員|task force|committee/i;
/** What makes a role in passing one of those that lead. */
const LEADING: ReadonlySet<string> = new Set(['lead', 'ceo', 'cto', 'cfo', 'chair', 'president']);
/** How sure the claim is says nothing about the words beside it. */
const PASSING = { date: null, how: 'described', status: 'reported', contradictions: [] } as const;
const FORMER = /^(former|ex[- ]|once\b|then\b|前)/i;
/** Accounts of posts this far apart tell of different appointments. */
const SAME_TIME_MS = 7 * 86_400_000;

/** @returns whether the claim gives its subject a post with us; a new employer has to be named as ours, an appointment only not as another's. */
export function isPost(claim: Claim, relationOf: Ledger['relationOf']): boolean {
  if (claim.negated || claim.implied) return false;
  const to = relationOf(claim.to);
  if (claim.action === 'joined') return isOurs(to);
  return (claim.action === 'appointed' || claim.action === 'reassigned' || claim.action === 'stays') && to !== 'other';
}

/** @returns one person's posts with us, claims of one post together, the oldest in front. Pure, order does not matter. */
export function postsOf(
  claimsInAnyOrder: readonly Claim[],
  { relationOf, places }: Pick<Ledger, 'relationOf' | 'places'>,
  standing: Standing,
): PostWithClaims[] {
  const claims = inOrder(claimsInAnyOrder).filter((claim) => isPost(claim, relationOf));
  const perOrganisation = groupBy(claims, ({ to }) => organisationKey(to));
  return [...perOrganisation]
    .flatMap(([organisation, ofOne]) => (SEATS.test(organisation) ? [ofOne] : byRole(ofOne, places)))
    .map((ofOne) => postOf(ofOne, standing, places))
    .sort((a, b) => compare(a.firstReported, b.firstReported) || compare(describePost(a), describePost(b)));
}

/**
 * @returns the posts that cannot all be what happened, as one contradiction: told of the same days, by articles of which none
 * tells both. Posts that the company or the person names are not in doubt.
 */
export function rivalPosts(posts: readonly PostWithClaims[]): Contradiction[] {
  const doubtful = posts.filter(
    (post) => post.role !== null && posts.some((other) => other !== post && areRivals(post, other)),
  );
  const versions = doubtful.map(
    (post): Version => ({ value: describePost(post), certainty: post.status, sources: post.sources }),
  );
  return contradiction('post', versions);
}

/**
 * @returns the leading posts with us that articles ascribe to the person in passing ("Wu, the CEO of Alibaba, said"), without
 * those among `known`.
 */
export function describedPosts(
  claims: readonly Claim[],
  known: readonly Post[],
  { relationOf, places }: Pick<Ledger, 'relationOf' | 'places'>,
  standing: Standing,
): PostWithClaims[] {
  const inPassing = inOrder(claims).filter((claim) => {
    if (claim.role === null || claim.negated || claim.implied || isFormer(claim.role)) return false;
    const passing = claim.action === 'statement' || (isPost(claim, relationOf) && isSeatOnly(claim));
    return (
      passing && isOurs(relationOf(claim.role)) && [...roleKey(claim.role, NO_PLACES)].some((word) => LEADING.has(word))
    );
  });
  const apart = inPassing.filter(({ role }) => {
    // Names of places tell the posts apart here: the head of one lab is not the head of another.
    const key = roleKey(role ?? '', NO_PLACES);
    return !known.some((post) => rolesAgree(key, roleKey(describePost(post), NO_PLACES)));
  });
  return byRole(
    apart.map((claim) => ({ ...claim, from: null, to: null })),
    NO_PLACES,
  ).map((ofOne) => ({ ...postOf(ofOne, standing, places), ...PASSING }));
}

/** @returns a post in words: "head of post-training, Qwen". */
export function describePost({ role, organisation }: Pick<Post, 'role' | 'organisation'>): string {
  if (role === null || organisation === null) return role ?? organisation ?? 'a post';
  // "lead of the Qwen team, Alibaba Qwen" would say it twice; a "lab" or "unit" alone names none.
  const last = organisationKey(organisation.split(' ').at(-1) ?? '');
  const said = [
    organisationKey(organisation),
    ...(last.length > 3 && last !== 'unit' && last !== 'group' ? [last] : []),
  ];
  return said.some((name) => organisationKey(role).includes(name)) ? role : `${role}, ${organisation}`;
}

/** The most telling wording first, so that "lead" finds the post it abbreviates; no role at all, or a bare rank, goes with the post most spoken of. */
function byRole(claims: readonly Claim[], places: Places): Claim[][] {
  const keyed = claims.map((claim) => ({ claim, key: keyOf(claim, places) })).sort((a, b) => b.key.size - a.key.size);
  const groups: { key: RoleKey; claims: Claim[] }[] = [];
  for (const { claim, key } of keyed) {
    const fitting = groups.filter((group) => rolesAgree(key, group.key));
    const group = fitting.sort((a, b) => b.claims.length - a.claims.length)[0];
    if (group === undefined) groups.push({ key, claims: [claim] });
    else group.claims.push(claim);
  }
  return groups.map((group) => group.claims);
}

function keyOf(claim: Claim, places: Places): RoleKey {
  return claim.role === null || isBareRank(claim.role) ? new Set() : roleKey(claim.role, places, claim.from, claim.to);
}

function postOf(unordered: readonly Claim[], standing: Standing, places: Places): PostWithClaims {
  const claims = inOrder(unordered);
  const dates = dateVersions(claims, standing);
  const organisations = plainVersions(claims, standing, ({ to }) =>
    to === null ? null : { value: to, key: organisationKey(to) },
  );
  const sources = sourcesOf(claims);
  const ofThePost = claims.filter((claim) => !isSeatOnly(claim));
  return {
    role: roleVersions(ofThePost, places)[0]?.value ?? null,
    organisation: organisations[0]?.value ?? null,
    how: HOW.find((how) => claims.some(({ action }) => action === how)) ?? 'appointed',
    date: dates[0]?.value ?? null,
    firstReported: sources[0]?.published ?? '',
    status: highest(claims.map(standing)),
    sources,
    contradictions: contradiction('date', dates),
    claims,
  };
}

/** @returns whether the claim gives a seat in a body, and as role the post that the person has elsewhere. */
export function isSeatOnly({ to, role }: Claim): boolean {
  return SEATS.test(organisationKey(to)) && !SEAT_ROLES.test(role ?? '');
}

/** @returns whether the role is one that its holder has no longer. */
export function isFormer(role: string | null): boolean {
  return FORMER.test((role ?? '').trim());
}

function areRivals(a: PostWithClaims, b: PostWithClaims): boolean {
  if (a.role === null || b.role === null) return false;
  if (a.status === 'confirmed' && b.status === 'confirmed') return false;
  const articles = new Set(a.sources.map(({ articleId }) => articleId));
  if (b.sources.some(({ articleId }) => articles.has(articleId))) return false;
  const [spanA, spanB] = [timeOf(a), timeOf(b)];
  return spanA.startMs - SAME_TIME_MS < spanB.endMs && spanB.startMs - SAME_TIME_MS < spanA.endMs;
}

function timeOf({ date, firstReported }: Post) {
  const reported = Date.parse(firstReported);
  return spanOf(date) ?? periodOf(firstReported.slice(0, 10)) ?? { startMs: reported, endMs: reported };
}
