import type { Source } from '../model/article.ts';
import type { Certainty, Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import { aboutEach, aboutEverybody } from './about-people.ts';
import { type AsOf, periodOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import type { Ledger } from './ledger.ts';
import { isOurs } from './organisation-relation.ts';
import type { NamedPerson } from './people.ts';
import { isPost, type Post, postsOf, rivalPosts } from './posts-of.ts';
import { standingOf } from './statements.ts';
import { type Contradiction, compare, highest, inOrder, sourcesOf } from './versions.ts';

/** Somebody who joined us or was given a post. */
export interface Arrival {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  /** The former employers that the articles name. */
  readonly origins: readonly string[];
  readonly posts: readonly Post[];
  /** The latest date among the posts; null where none is named. */
  readonly date: string | null;
  readonly firstReported: string;
  readonly status: Certainty;
  readonly sources: readonly Source[];
  /** Posts of which not all can be what happened, and dates that differ. */
  readonly contradictions: readonly Contradiction[];
}

export interface Arrivals {
  readonly asOf: string;
  /** The latest in front. */
  readonly people: readonly Arrival[];
}

const ARRIVING = ['joined', 'appointed', 'reassigned'] as const;

/** @returns everybody who joined our organisations or was appointed in them, as far as was known at `asOf`. */
export async function arrivals(
  ledger: Ledger,
  query: { asOf: AsOf; since?: string; person?: string },
): Promise<Arrivals> {
  const { asOf, since, person } = query;
  const conclude = (who: NamedPerson, claims: readonly Claim[]) => arrivalOf(who, claims, ledger);
  const all =
    person === undefined
      ? await aboutEverybody(ledger, { name: 'arrivals', actions: ARRIVING, conclude, gather: latestFirst }, asOf)
      : await aboutEach(ledger, [person], conclude, asOf);
  const people = all.filter((arrival) => since === undefined || dayOf(arrival) >= (periodOf(since)?.startMs ?? 0));
  return { asOf: asOf.label, people };
}

function arrivalOf(person: NamedPerson, claims: readonly Claim[], ledger: Ledger): Arrival | null {
  const arriving = inOrder(claims).filter(({ action }) => action !== 'stays');
  const posts = postsOf(arriving, ledger, (claim) => standingOf(claim, person, ledger.relationOf));
  if (posts.length === 0) return null;
  const { key, name, names } = person;
  const origins = arriving.flatMap((claim) =>
    isPost(claim, ledger.relationOf) && claim.from !== null && !isOurs(ledger.relationOf(claim.from))
      ? [claim.from]
      : [],
  );
  const sources = sourcesOf(posts.flatMap((post) => post.claims));
  return {
    key,
    name,
    names,
    origins: [...new Map(origins.map((origin) => [organisationKey(origin), origin])).values()],
    posts: posts.map(({ claims: _, ...post }) => post),
    date: latest(posts),
    firstReported: sources[0]?.published ?? '',
    status: highest(posts.map(({ status }) => status)),
    sources,
    contradictions: [...rivalPosts(posts), ...posts.flatMap(({ contradictions }) => contradictions)],
  };
}

/** Of the same day, whom more articles report stands in front. */
function latestFirst(people: Iterable<Arrival>): readonly Arrival[] {
  return Array.from(people, (arrival) => ({ arrival, day: dayOf(arrival) }))
    .sort(
      ({ arrival: a, day: dayOfA }, { arrival: b, day: dayOfB }) =>
        dayOfB - dayOfA || b.sources.length - a.sources.length || compare(a.key, b.key),
    )
    .map(({ arrival }) => arrival);
}

function latest(posts: readonly Post[]): string | null {
  const spans = posts.map(({ date }) => spanOf(date)).filter((span) => span !== null);
  return spans.sort((a, b) => b.endMs - a.endMs)[0]?.text ?? null;
}

/** The end of what is named: a month counts as long as it lasts. */
function dayOf({ date, firstReported }: Pick<Arrival, 'date' | 'firstReported'>): number {
  const span = spanOf(date);
  return span === null ? Date.parse(firstReported) : span.endMs - 1;
}
