import { unhurried } from '../lib/unhurried.ts';
import type { Source } from '../model/article.ts';
import type { Certainty } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import { type AsOf, periodOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import { claimsOfEach, peopleWith } from './claims-of.ts';
import type { Ledger } from './ledger.ts';
import { isOurs } from './organisation-relation.ts';
import { namedPeople } from './people.ts';
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
  const all =
    person === undefined
      ? await ledger.lasting.of('arrivals', asOf, async () =>
          arrivalsOf(ledger, await peopleWith(ledger.records, ARRIVING), asOf),
        )
      : await arrivalsOf(ledger, [person], asOf);
  const people = all.filter((arrival) => since === undefined || dayOf(arrival) >= (periodOf(since)?.startMs ?? 0));
  return { asOf: asOf.label, people };
}

async function arrivalsOf(ledger: Ledger, keys: readonly string[], asOf: AsOf): Promise<readonly Arrival[]> {
  const { records } = ledger;
  const subjects = keys.map((key) => ({ kind: 'person' as const, key }));
  const [named, claims] = await Promise.all([
    namedPeople(records, ledger.people, keys),
    claimsOfEach(records, subjects, asOf),
  ]);
  const found: Arrival[] = [];
  for await (const { subject, claims: told } of unhurried(claims)) {
    const person = named.get(subject.key);
    const arriving = inOrder(told).filter(({ action }) => action !== 'stays');
    const posts = postsOf(arriving, ledger, (claim) => standingOf(claim, person ?? null, ledger.relationOf));
    if (person === undefined || posts.length === 0) continue;
    const { key, name, names } = person;
    const origins = arriving.flatMap((claim) =>
      isPost(claim, ledger.relationOf) && claim.from !== null && !isOurs(ledger.relationOf(claim.from))
        ? [claim.from]
        : [],
    );
    const sources = sourcesOf(posts.flatMap((post) => post.claims));
    found.push({
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
    });
  }
  return found.sort((a, b) => dayOf(b) - dayOf(a) || b.sources.length - a.sources.length || compare(a.key, b.key));
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
