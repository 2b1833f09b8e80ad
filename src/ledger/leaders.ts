import { type Claim, organisationKey } from '../model/claim.ts';
import { aboutEverybody } from './about-people.ts';
import type { AsOf } from './as-of.ts';
import { spanOf } from './claim-date.ts';
import { type Departure, departureOf } from './departure-of.ts';
import { groupBy } from './group-by.ts';
import type { Ledger } from './ledger.ts';
import type { NamedPerson } from './people.ts';
import { describedPosts, type Post, postsOf, rivalPosts } from './posts-of.ts';
import { type Places, type RoleKey, roleKey, rolesAgree } from './role-key.ts';
import { type Standing, standingOf } from './statements.ts';
import { type Contradiction, compare } from './versions.ts';

/** Somebody who is said to hold a post, with the claims it rests on. */
interface Holder extends Post {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  /** That they may have left, where it is implied or disputed. */
  readonly leaving: Departure['unclear'];
}

/** One post and everybody who is said to hold it, side by side, the latest appointed in front. */
interface HeldPost {
  readonly role: string | null;
  readonly organisation: string | null;
  readonly holders: readonly Holder[];
}

export interface Leaders {
  readonly asOf: string;
  readonly posts: readonly HeldPost[];
  /** People to whom different articles give different posts for the same days. */
  readonly contradictions: readonly (Contradiction & { readonly key: string; readonly name: string })[];
}

const HOLDING = ['appointed', 'reassigned', 'stays', 'joined', 'statement'] as const;

/** What somebody holds, and which of it cannot be held at once. */
interface Held {
  readonly key: string;
  readonly posts: readonly Holder[];
  readonly contradictions: Leaders['contradictions'];
}

/** @returns who holds which post as far as was known at `asOf`. Whoever is reported as departed holds none of before. */
export async function leaders(ledger: Ledger, { asOf }: { asOf: AsOf }): Promise<Leaders> {
  const conclude = (person: NamedPerson, claims: readonly Claim[]) => heldBy(person, claims, ledger);
  const gather = (held: Iterable<Held>): Omit<Leaders, 'asOf'> => {
    const all = [...held].sort((a, b) => compare(a.key, b.key));
    return {
      posts: samePosts(
        all.flatMap(({ posts }) => posts),
        ledger.places,
      ),
      contradictions: all.flatMap(({ contradictions }) => contradictions),
    };
  };
  const known = await aboutEverybody(ledger, { name: 'leaders', actions: HOLDING, conclude, gather }, asOf);
  return { asOf: asOf.label, ...known };
}

function heldBy(person: NamedPerson, claims: readonly Claim[], ledger: Ledger): Held | null {
  const departure = departureOf(person, claims, ledger);
  const { key, name, names } = person;
  const standing: Standing = (claim) => standingOf(claim, person, ledger.relationOf);
  const given = postsOf(claims, ledger, standing);
  const posts = [...given, ...describedPosts(claims, given, ledger, standing)].filter(
    // Who merely joined holds no post that could be named.
    (post) => (post.role !== null || post.how !== 'joined') && !endedBy(departure, post),
  );
  if (posts.length === 0) return null;
  const leaving = departure?.unclear ?? null;
  const rivals = rivalPosts(posts.filter(({ how }) => how !== 'described'));
  return {
    key,
    posts: posts.map(({ claims: _, ...post }): Holder => ({ ...post, key, name, names, leaving })),
    contradictions: rivals.map((rival) => ({ ...rival, key, name })),
  };
}

/** A post taken up after leaving is a new one; on the same day the departure ends it. */
function endedBy(departure: Departure | null, post: Post): boolean {
  if (departure === null || departure.unclear !== null) return false;
  const left = spanOf(departure.announced)?.endMs ?? Date.parse(departure.firstReported);
  const taken = spanOf(post.date)?.startMs ?? Date.parse(post.firstReported);
  return taken <= left;
}

function samePosts(holders: readonly Holder[], places: Places): HeldPost[] {
  const posts: HeldPost[] = [];
  for (const ofOne of groupBy(holders, ({ organisation }) => organisationKey(organisation)).values()) {
    const groups: { key: RoleKey; holders: Holder[] }[] = [];
    const keyed = ofOne.map((holder) => ({
      holder,
      key: roleKey(holder.role ?? '', places, holder.organisation),
    }));
    for (const { holder, key } of keyed.sort(
      (a, b) => b.key.size - a.key.size || compare(a.holder.key, b.holder.key),
    )) {
      // Where no role is given, it is nobody else's.
      const group = groups.find((other) => (key.size === 0) === (other.key.size === 0) && rolesAgree(key, other.key));
      if (group === undefined) groups.push({ key, holders: [holder] });
      else group.holders.push(holder);
    }
    for (const group of groups) {
      const sorted = group.holders.sort((a, b) => timeOf(b) - timeOf(a) || compare(a.key, b.key));
      const role = sorted.find((holder) => holder.role !== null)?.role ?? null;
      posts.push({ role, organisation: sorted[0]?.organisation ?? null, holders: sorted });
    }
  }
  return posts.sort(
    (a, b) => compare(a.organisation ?? '~', b.organisation ?? '~') || compare(a.role ?? '', b.role ?? ''),
  );
}

function timeOf({ date, firstReported }: Post): number {
  return spanOf(date)?.startMs ?? Date.parse(firstReported);
}
