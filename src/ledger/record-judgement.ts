import { createHash } from 'node:crypto';
import type { KnownFact } from '../judging/known.ts';
import { factGroup } from '../judging/known.ts';
import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { CERTAINTIES } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { claimSentence } from './claim-sentence.ts';
import { type Contribution, foldStory } from './fold-story.ts';
import { type Names, nameOf } from './names.ts';
import type { Coverage, LedgerRecords } from './records.ts';

/** Members kept in one band; a band that fills up is boilerplate and its oldest members serve as well as all. */
const BAND_CAP = 64;
/** Versions of one article that are recognised. */
const VERSIONS_KEPT = 16;
/** Articles known at one address; the rest are feeds that repeat the same page. */
const ARTICLES_AN_URL = 32;

/** A judgement with what it was made from. */
export interface Judged {
  readonly judgement: Judgement;
  readonly signature: readonly number[];
  readonly bands: readonly string[];
  readonly contentHash: string;
}

/** How event keys and stories belong together; the judging station's knowledge, handed in. */
export interface EventRules {
  /** @returns the event keys that the claims report. */
  eventKeysOf(claims: readonly Claim[]): readonly string[];
  /** @returns the readable id of a story that the event opens. */
  storyIdOf(eventKey: string): string;
  /** @returns the topics that the claims are about. */
  topicsOf(claims: readonly Claim[]): readonly Topic[];
}

/**
 * First step: the decision itself is durable before anything follows from it, so that a crash repeats it and does not remake it.
 *
 * @param key the article's id; for a later edit of it `<id>~<content hash>`, so that every decision is kept.
 */
export async function recordJudgement(records: LedgerRecords, key: string, judgement: Judgement): Promise<void> {
  await records.judgements.set(key, judgement);
}

/**
 * @returns the stories as they stand once the article is taken in, its own story in front. One story an event: an article
 * that reports three departures is coverage of three stories. Nothing is written; see `recordStories`.
 */
export async function storiesAfter(
  records: LedgerRecords,
  judgement: Judgement,
  rules: EventRules,
  names: Names,
  seeded = false,
): Promise<Story[]> {
  if (judgement.storyId === null) return [];
  const known = await records.events.getMany(judgement.events);
  const eventsOfStory = new Map<string, string[]>([[judgement.storyId, []]]);
  judgement.events.forEach((event, at) => {
    const id = at === 0 ? judgement.storyId : (known[at] ?? rules.storyIdOf(event));
    if (id !== null) eventsOfStory.set(id, [...(eventsOfStory.get(id) ?? []), event]);
  });
  const ids = [...eventsOfStory.keys()];
  const [before, counted] = await Promise.all([
    records.stories.getMany(ids),
    storiesWith(records, ids, await versionsOfArticle(records, judgement)),
  ]);
  const context = { rules, names, seeded, counted };
  return ids.map((id, at) =>
    foldStory(before[at], id, contribution(judgement, id, eventsOfStory.get(id) ?? [], context)),
  );
}

/** @returns the judgements of all wordings of the article, this one among them. */
async function versionsOfArticle(records: LedgerRecords, judgement: Judgement): Promise<Judgement[]> {
  const { articleId } = judgement.article;
  const first = await records.judgements.get(articleId);
  const versions = first === undefined ? [judgement] : [judgement, first];
  for await (const [, edit] of records.judgements.scan({ prefix: `${articleId}~` })) versions.push(edit);
  return versions;
}

/** @returns those of the stories that one of the wordings is coverage of. */
async function storiesWith(
  records: LedgerRecords,
  ids: readonly string[],
  versions: readonly Judgement[],
): Promise<ReadonlySet<string>> {
  const wanted = new Map(ids.flatMap((id) => versions.map(({ article }) => [coverageKey(id, article), id] as const)));
  const found = await records.coverage.getMany([...wanted.keys()]);
  return new Set([...wanted.values()].filter((_, at) => found[at] !== undefined));
}

/** @returns the key of an article's part in a story: a story's coverage lies together, by time. */
export function coverageKey(storyId: string, { published, articleId }: Source): string {
  return `${storyId}|${published}|${articleId}`;
}

/** The same for a judgement read back from the store, so that a step done again is recognised; another for every edit. */
function versionOf({ claims, headline, verdict, judgedAt }: Judgement): string {
  return createHash('sha256')
    .update(JSON.stringify([claims, headline, verdict, judgedAt]))
    .digest('base64url')
    .slice(0, 12);
}

function contribution(
  judgement: Judgement,
  storyId: string,
  events: readonly string[],
  { rules, names, seeded, counted }: { rules: EventRules; names: Names; seeded: boolean; counted: ReadonlySet<string> },
): Contribution {
  const own = storyId === judgement.storyId;
  const claims = judgement.claims.filter((claim) => rules.eventKeysOf([claim]).some((key) => events.includes(key)));
  const [first] = claims;
  // Another story than the article's own is headed by what the article says of it, not by the article's headline.
  const apart = first !== undefined && (!own || seeded);
  return {
    source: judgement.article,
    version: versionOf(judgement),
    counted: counted.has(storyId),
    claims,
    events,
    topics: own ? judgement.topics : rules.topicsOf(claims),
    headline: apart ? claimSentence(first, (subject) => nameOf(names, subject)) : judgement.headline,
    summary: own ? judgement.summary : [],
    // An edit repeats itself, and that takes nothing from its outlet.
    copy: judgement.duplicateOf !== null && judgement.duplicateOf.articleId !== judgement.article.articleId,
    // Known already and told to nobody: the story stays one that has not been told.
    seeded: seeded || judgement.verdict === 'duplicate',
  };
}

/** Second step, after the outbox holds what is to be sent: stories, coverage, claims, facts. Each write may be repeated. */
export async function recordStories(
  records: LedgerRecords,
  judgement: Judgement,
  stories: readonly Story[],
  names: Names,
  seeded = false,
): Promise<void> {
  const { article } = judgement;
  const coverage: Coverage = { source: article, verdict: judgement.verdict, claims: judgement.claims };
  const claims = judgement.claims.map((claim, at) => ({ key: claimKey(claim, at), value: claim }));
  const stated = new Set(claims.map(({ key }) => key));
  const versions = await versionsOfArticle(records, judgement);
  const retracted = versions.flatMap((version) => version.claims.map(claimKey)).filter((key) => !stated.has(key));
  await Promise.all([
    records.claims.setMany(claims),
    // What an edit takes back is no answer any more; that it was told remains in the facts.
    records.claims.deleteMany([...new Set(retracted)]),
    rememberSubjects(records, judgement.claims, names),
    rememberFacts(records, judgement, seeded),
  ]);
  await records.stories.setMany(stories.map((story) => ({ key: story.id, value: story })));
  await Promise.all([
    records.events.setMany(stories.flatMap((story) => story.events.map((key) => ({ key, value: story.id })))),
    records.storiesByTime.setMany(stories.map((story) => ({ key: `${story.opened}|${story.id}`, value: story.id }))),
    records.storiesByPerson.setMany(
      stories.flatMap((story) =>
        story.people.map((person) => ({ key: `${person}|${story.opened}|${story.id}`, value: story.id })),
      ),
    ),
    // After the story: an article that is coverage of it has been counted in it.
    records.coverage.setMany(stories.map(({ id }) => ({ key: coverageKey(id, article), value: coverage }))),
  ]);
}

/** @returns the key of an article's claim number `at`: a subject's claims lie together, by time. */
export function claimKey({ subject, evidence: { source } }: Claim, at: number): string {
  return `${subject.kind}:${subject.key}|${source.published}|${source.articleId}|${at}`;
}

/** Last step: from here on the article counts as seen. Its own record comes after the indexes that lead to it. */
export async function markSeen(records: LedgerRecords, judged: Judged, seeded = false): Promise<void> {
  const { judgement, signature, bands, contentHash } = judged;
  const id = judgement.article.articleId;
  const members = await records.bands.getMany(bands);
  await records.bands.setMany(
    bands.flatMap((key, at) => {
      const ids = members[at] ?? [];
      return ids.includes(id) || ids.length >= BAND_CAP ? [] : [{ key, value: [...ids, id] }];
    }),
  );
  const { canonicalUrl } = judgement;
  const atUrl = canonicalUrl === '' ? [id] : ((await records.urls.get(canonicalUrl)) ?? []);
  if (!atUrl.includes(id) && atUrl.length < ARTICLES_AN_URL) await records.urls.set(canonicalUrl, [...atUrl, id]);
  const { article: source, storyId } = judgement;
  const before = (await records.articles.get(id))?.contentHashes ?? [];
  const contentHashes = [...new Set([...before, contentHash])].slice(-VERSIONS_KEPT);
  await records.articles.set(id, { source, canonicalUrl, signature, storyId, seeded, contentHashes });
}

async function rememberSubjects(records: LedgerRecords, claims: readonly Claim[], names: Names): Promise<void> {
  const subjects = [...new Map(claims.map(({ subject }) => [`${subject.kind}:${subject.key}`, subject])).entries()];
  const met = await records.subjects.getMany(subjects.map(([key]) => key));
  await records.subjects.setMany(
    subjects.flatMap(([key, subject], at) =>
      met[at] === undefined
        ? [{ key, value: { ...subject, name: nameOf(names, subject), discovered: !names.has(key) } }]
        : [],
    ),
  );
}

async function rememberFacts(records: LedgerRecords, judgement: Judgement, seeded: boolean): Promise<void> {
  const told = judgement.article.published;
  const groups = new Map<string, KnownFact[]>();
  for (const claim of judgement.claims) {
    const { to, negated, certainty } = claim;
    const fact = { to, negated, certainty, storyId: judgement.storyId, told, seeded };
    const group = factGroup(claim.subject, claim.action);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  const keys = [...groups.keys()];
  const known = await records.facts.getMany(keys);
  await records.facts.setMany(
    keys.map((key, at) => ({ key, value: mergeFacts(known[at] ?? [], groups.get(key) ?? []) })),
  );
}

/** One entry a destination: the first telling stays, the certainty only rises. */
function mergeFacts(known: readonly KnownFact[], added: readonly KnownFact[]): KnownFact[] {
  const merged = [...known];
  for (const fact of added) {
    const at = merged.findIndex((k) => k.to === fact.to && k.negated === fact.negated);
    const before = merged[at];
    if (before === undefined) merged.push(fact);
    else if (CERTAINTIES.indexOf(fact.certainty) > CERTAINTIES.indexOf(before.certainty)) {
      merged[at] = { ...before, certainty: fact.certainty };
    }
  }
  return merged;
}
