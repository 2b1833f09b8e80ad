import { distance } from 'fastest-levenshtein';
import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import type { Status, Story } from '../model/story.ts';
import type { AsOf } from './as-of.ts';
import { claimSentence } from './claim-sentence.ts';
import { groupBy } from './group-by.ts';
import type { Ledger } from './ledger.ts';
import { namesOf } from './names-of.ts';
import { occasions } from './occasions.ts';
import { isSeatOnly, postsOf, rivalPosts } from './posts-of.ts';
import type { Coverage } from './records.ts';
import {
  dateVersions,
  happensOnce,
  mostTelling,
  plainVersions,
  roleVersions,
  type Standing,
  standingOf,
  withTellingRole,
} from './statements.ts';
import { claimsOfStory, storyAsOf } from './story-as-of.ts';
import { type Contradiction, contradiction, highest, inOrder, type Remark, remarksOf, sourcesOf } from './versions.ts';

/** What the articles of a story say of one subject and action, and where they differ. */
export interface Statement {
  /** In English, as `claim` tells it. */
  readonly text: string;
  /** The one that tells it best, with a role that a reader can use. */
  readonly claim: Claim;
  readonly status: Status;
  readonly date: string | null;
  readonly sources: readonly Source[];
  readonly contradictions: readonly Contradiction[];
  /** What the claims say besides, each from its article. */
  readonly remarks: readonly Remark[];
}

export interface StoryDossier {
  readonly asOf: string;
  readonly story: Story;
  /** What the story itself tells. */
  readonly statements: readonly Statement[];
  /** People to whom its articles give different posts for the same days. */
  readonly contradictions: readonly (Contradiction & { readonly key: string; readonly name: string })[];
  /** What its articles tell besides. */
  readonly background: readonly Statement[];
  /** Oldest first, a copy right behind its original where that is part of the story. */
  readonly coverage: readonly Pick<Coverage, 'source' | 'verdict'>[];
  /** Every claim of its articles, the oldest in front. */
  readonly claims: readonly Claim[];
  /** What the story follows from, as far as that was known, as it stood then. */
  readonly related: readonly Story[];
}

type StoryLookup =
  | { readonly found: 'story'; readonly dossier: StoryDossier }
  /** On record, and first reported later than the moment asked for. */
  | { readonly found: 'later'; readonly storyId: string; readonly opened: string }
  | { readonly found: 'none'; readonly suggestions: readonly string[] };

const SUGGESTIONS = 3;
/** Latest stories whose ids are compared with a mistyped one. */
const IDS_COMPARED = 2000;

/** @returns everything about the story of this id as it stood at `asOf`; the beginning of an id is enough where only one begins so. */
export async function storyDossier(ledger: Ledger, { id, asOf }: { id: string; asOf: AsOf }): Promise<StoryLookup> {
  const story = await findStory(ledger, id);
  if (Array.isArray(story)) return { found: 'none', suggestions: story };
  const then = await storyAsOf(ledger, story, asOf);
  if (then === null) return { found: 'later', storyId: story.id, opened: story.opened };
  const all = inOrder(then.coverage.flatMap(({ claims }) => claims));
  const own = new Set(claimsOfStory(ledger, story, all));
  const { people, nameOf } = await namesOf(
    ledger,
    all.map(({ subject }) => subject),
  );
  const standing: Standing = (claim) =>
    standingOf(claim, (claim.subject.kind === 'person' && people.get(claim.subject.key)) || null, ledger.relationOf);
  const tell = (claims: readonly Claim[]) => statementsOf(ledger, claims, { nameOf, standing });
  return {
    found: 'story',
    dossier: {
      asOf: asOf.label,
      story: then.story,
      statements: tell(all.filter((claim) => own.has(claim))),
      contradictions: rivalsAmong(ledger, [...own], standing, nameOf),
      background: tell(all.filter((claim) => !own.has(claim))),
      coverage: withCopies(then.coverage.map(({ source, verdict }) => ({ source, verdict }))),
      claims: all,
      related: await relatedAsOf(ledger, story, asOf),
    },
  };
}

function withCopies(coverage: StoryDossier['coverage']): StoryDossier['coverage'] {
  const listed = new Set(coverage.map(({ source }) => source.articleId));
  const originalOf = ({ copyOf }: Source) => (copyOf !== undefined && listed.has(copyOf.articleId) ? copyOf : null);
  const copies = groupBy(coverage, ({ source }) => originalOf(source)?.articleId);
  return (copies.get(undefined) ?? []).flatMap((original) => {
    const of = copies.get(original.source.articleId) ?? [];
    // An edited article may stand there more than once; its copies follow its first wording.
    copies.delete(original.source.articleId);
    return [original, ...of];
  });
}

async function relatedAsOf(ledger: Ledger, { related = [] }: Story, asOf: AsOf): Promise<StoryDossier['related']> {
  const stories = (await ledger.records.stories.getMany(related)).filter((story) => story !== undefined);
  const then = await Promise.all(stories.map((story) => storyAsOf(ledger, story, asOf)));
  return then.flatMap((told) => (told === null ? [] : [told.story]));
}

function rivalsAmong(
  ledger: Ledger,
  claims: readonly Claim[],
  standing: Standing,
  nameOf: (subject: Claim['subject']) => string,
): StoryDossier['contradictions'] {
  const people = groupBy(
    claims.filter(({ subject }) => subject.kind === 'person'),
    ({ subject }) => subject.key,
  );
  return [...people].flatMap(([key, of]) =>
    rivalPosts(postsOf(of, ledger, standing)).map((rivals) => ({
      ...rivals,
      key,
      name: nameOf({ kind: 'person', key }),
    })),
  );
}

/** @returns the story, or the ids that are nearest to what was asked for. */
export async function findStory({ records }: Pick<Ledger, 'records'>, text: string): Promise<Story | string[]> {
  const id = text.trim().toLowerCase();
  const story = id === '' ? undefined : await records.stories.get(id);
  if (story !== undefined) return story;
  const begun: Story[] = [];
  if (id.length >= 3) {
    for await (const [, candidate] of records.stories.scan({ prefix: id, limit: SUGGESTIONS + 1 }))
      begun.push(candidate);
  }
  const [only, ...others] = begun;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) return begun.slice(0, SUGGESTIONS).map((candidate) => candidate.id);
  const ids: string[] = [];
  for await (const [, candidate] of records.storiesByTime.scan({ prefix: '', reverse: true, limit: IDS_COMPARED })) {
    ids.push(candidate);
  }
  return ids
    .map((candidate) => ({ candidate, away: awayFrom(id.slice(0, 100), candidate) }))
    .filter(({ away }) => away <= Math.max(2, Math.ceil(id.length / 3)))
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** Somebody may remember the person's name in the id and not the rest. */
function awayFrom(id: string, candidate: string): number {
  return id.length >= 3 && candidate.includes(id) ? 0 : distance(id, candidate);
}

/** @returns one statement a subject and action: what is told, by whom, and each difference side by side. */
export function statementsOf(
  { places }: Pick<Ledger, 'places'>,
  claims: readonly Claim[],
  { nameOf, standing }: { nameOf: (subject: Claim['subject']) => string; standing: Standing },
): Statement[] {
  const facts = groupBy(claims, ({ subject, action, negated, reversed, to }) =>
    // One may be given several posts, but leaves once: then another destination is a contradiction.
    [subject.kind, subject.key, action, negated, reversed, action === 'departed' ? '' : organisationKey(to)].join('|'),
  );
  return [...facts.values()].flatMap(occasions).flatMap((unordered): Statement[] => {
    const told = inOrder(unordered);
    const dates = dateVersions(told, standing);
    const roles = roleVersions(
      told.filter((claim) => !isSeatOnly(claim)),
      places,
    );
    const destinations = plainVersions(told, standing, ({ to }) =>
      to === null ? null : { value: to, key: organisationKey(to) },
    );
    const best = mostTelling(told, standing);
    if (best === undefined) return [];
    const claim = withTellingRole(best, roles);
    const certainties = told.filter(({ implied }) => !implied).map(standing);
    const statement: Statement = {
      text: claimSentence(claim, nameOf),
      claim,
      status: highest(certainties),
      date: dates[0]?.value ?? null,
      sources: sourcesOf(told),
      contradictions: [
        // What may happen again has several days without anybody contradicting.
        ...(happensOnce(best.action) ? contradiction('date', dates) : []),
        ...contradiction('role', roles),
        ...contradiction('destination', destinations),
      ],
      remarks: remarksOf(told),
    };
    return [statement];
  });
}
