import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import type { AsOf } from './as-of.ts';
import { keyBound } from './as-of.ts';
import { claimsOf } from './claims-of.ts';
import { type Departure, departureOf } from './departure-of.ts';
import type { Ledger } from './ledger.ts';
import type { NamedPerson } from './people.ts';
import { type Post, postsOf, rivalPosts } from './posts-of.ts';
import { type Standing, standingOf } from './statements.ts';
import { storyAsOf } from './story-as-of.ts';
import { type Statement, statementsOf } from './story-dossier.ts';
import { type Contradiction, inOrder, sourcesOf } from './versions.ts';

/** Everything the ledger holds about one person. */
export interface PersonDossier {
  readonly asOf: string;
  readonly person: NamedPerson;
  readonly departure: Departure | null;
  readonly posts: readonly Post[];
  /** What is told, by fact, the earliest first. */
  readonly statements: readonly Statement[];
  /** Posts of which not all can be what happened. */
  readonly contradictions: readonly Contradiction[];
  /** Newest first. */
  readonly stories: readonly Story[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
}

const STORIES = 20;

/** @returns the person's claims, posts, departure, stories and spellings as far as was known at `asOf`. */
export async function personDossier(
  ledger: Ledger,
  { person, asOf }: { readonly person: NamedPerson; readonly asOf: AsOf },
): Promise<PersonDossier> {
  const [unordered, stories] = await Promise.all([
    claimsOf(ledger.records, { kind: 'person', key: person.key }, asOf),
    storiesOf(ledger, person.key, asOf),
  ]);
  const claims = inOrder(unordered);
  const standing: Standing = (claim) => standingOf(claim, person, ledger.relationOf);
  const posts = postsOf(claims, ledger, standing);
  return {
    asOf: asOf.label,
    person,
    departure: departureOf(person, claims, ledger),
    posts: posts.map(({ claims: _, ...post }) => post),
    statements: statementsOf(ledger, claims, { nameOf: () => person.name, standing }),
    contradictions: rivalPosts(posts),
    stories,
    sources: sourcesOf(claims),
    claims,
  };
}

async function storiesOf(ledger: Ledger, key: string, asOf: AsOf): Promise<PersonDossier['stories']> {
  const ids = new Set<string>();
  const prefix = `${key}|`;
  const range = { prefix, reverse: true, after: `${prefix}${keyBound(asOf)}`, limit: STORIES };
  for await (const [, id] of ledger.records.storiesByPerson.scan(range)) ids.add(id);
  const stories = await ledger.records.stories.getMany([...ids]);
  const then = await Promise.all(
    stories.map(async (story) => {
      if (story === undefined) return null;
      return Date.parse(story.updated) <= asOf.untilMs
        ? story
        : ((await storyAsOf(ledger, story, asOf))?.story ?? null);
    }),
  );
  return then.filter((story) => story !== null);
}
