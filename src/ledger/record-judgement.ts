import { hash } from 'node:crypto';
import { soundsOf } from '../judging/alike-names.ts';
import type { KnownFact } from '../judging/known.ts';
import { factGroupOf } from '../judging/known.ts';
import { unhurried } from '../lib/unhurried.ts';
import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Said, Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { claimSentence } from './claim-sentence.ts';
import { type Contribution, foldStory } from './fold-story.ts';
import { mergeFacts } from './merge-facts.ts';
import { nameEntries } from './name-key.ts';
import { type Names, nameOf } from './names.ts';
import { BAND_CAP, type Coverage, type LedgerRecords } from './records.ts';
import { relatedStories, rememberPostsLeft } from './related-stories.ts';
import { answeredBy, type Saying, saidIn, sayingsOf } from './said-in.ts';
import { latestSaid } from './status-of.ts';

/** Versions of one article that are recognised. */
const VERSIONS_KEPT = 16;
/** People kept under one sound: where more sound alike, a name that nobody has does not tell who is meant. */
const ALIKE = 8;
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
 * @returns the stories as they stand once the article is taken in, its own story in front, where it has one. One story an event: an
 * article that reports three departures is coverage of three stories. The story that it denies, or no longer tells, is among them.
 * Nothing is written; see `recordStories`.
 */
export async function storiesAfter(
  records: LedgerRecords,
  judged: Judgement,
  rules: EventRules,
  names: Names,
  seeded = false,
): Promise<Story[]> {
  const judgement = withWitness(judged);
  const versions = await versionsOfArticle(records, judgement);
  const known = await records.events.getMany(judgement.events);
  const eventsOfStory = new Map<string, string[]>(judgement.storyId === null ? [] : [[judgement.storyId, []]]);
  judgement.events.forEach((event, at) => {
    const id = at === 0 ? judgement.storyId : (known[at] ?? rules.storyIdOf(event));
    if (id !== null) eventsOfStory.set(id, [...(eventsOfStory.get(id) ?? []), event]);
  });
  const retracted = retractedEvents(versions, judgement, rules);
  const denied = rules.eventKeysOf(judgement.claims.flatMap((claim) => answeredBy(claim) ?? []));
  for (const id of await records.events.getMany([...denied, ...retracted])) {
    // What is denied or taken back moves the story that told it; it opens none.
    if (id !== undefined && !eventsOfStory.has(id)) eventsOfStory.set(id, []);
  }
  const ids = [...eventsOfStory.keys()];
  const [before, counted] = await Promise.all([records.stories.getMany(ids), storiesWith(records, ids, versions)]);
  const sayings = sayingsOf(judgement.claims, rules.eventKeysOf);
  const context = { rules, names, seeded, counted, sayings, version: versionOf(judgement) };
  const stories: Story[] = [];
  // An article of a hundred departures folds a hundred stories: others have their turn in between.
  for await (const [at, id] of unhurried(ids.entries())) {
    const story = before[at];
    const events = eventsOfStory.get(id) ?? [];
    const added = contribution(judgement, id, { ...context, events, story });
    const related = story === undefined ? await relatedStories(records, { id, claims: added.claims }, ids, rules) : [];
    const takesBack = story !== undefined && retracted.some((event) => story.events.includes(event));
    const remaining = takesBack ? await saidByOthers(records, story, judgement.article.articleId, rules) : null;
    stories.push(foldStory(story, id, { ...added, related, remaining }));
  }
  return stories;
}

/** @returns the judgement with what a copy copies noted on its article and on the evidence of its claims. */
function withWitness(judgement: Judgement): Judgement {
  const { article: source, duplicateOf } = judgement;
  if (duplicateOf === null) return judgement;
  // An edit repeats itself, and that takes nothing from its outlet. The copy of a copy is one of the first.
  const { articleId, outlet } = duplicateOf;
  const copyOf = duplicateOf.copyOf ?? (articleId === source.articleId ? undefined : { articleId, outlet });
  if (copyOf === undefined || copyOf.articleId === source.articleId) return judgement;
  const article = { ...source, copyOf };
  const claims = judgement.claims.map((claim) => ({ ...claim, evidence: { ...claim.evidence, source: article } }));
  return { ...judgement, article, claims };
}

/** @returns the events that earlier wordings of the article told and this one does not. */
function retractedEvents(
  versions: readonly Judgement[],
  judgement: Judgement,
  { eventKeysOf }: Pick<EventRules, 'eventKeysOf'>,
): string[] {
  const told = new Set(eventKeysOf(judgement.claims));
  return eventKeysOf(versions.flatMap(({ claims }) => claims)).filter((event) => !told.has(event));
}

/** @returns what the other articles of the story say of it; read only where an edit has taken something back. */
async function saidByOthers(
  records: LedgerRecords,
  story: Story,
  articleId: string,
  { eventKeysOf }: Pick<EventRules, 'eventKeysOf'>,
): Promise<Said[]> {
  let said: Said[] = [];
  for await (const [, { source, claims }] of records.coverage.scan({ prefix: `${story.id}|` })) {
    if (source.articleId !== articleId)
      said = latestSaid([...said, ...saidIn(sayingsOf(claims, eventKeysOf), story.events)]);
  }
  return said;
}

/** @returns the judgements of all wordings of the article, this one among them. */
async function versionsOfArticle(records: LedgerRecords, judgement: Judgement): Promise<Judgement[]> {
  const { articleId } = judgement.article;
  const [first, seen] = await Promise.all([records.judgements.get(articleId), records.articles.get(articleId)]);
  const versions = first === undefined ? [judgement] : [judgement, first];
  // An edit is met only after the article has been seen: most articles are new, and nothing is looked for.
  if (seen === undefined) return versions;
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
  return hash('sha256', JSON.stringify([claims, headline, verdict, judgedAt]), 'base64url').slice(0, 12);
}

interface ContributionContext {
  readonly rules: EventRules;
  readonly names: Names;
  readonly seeded: boolean;
  readonly counted: ReadonlySet<string>;
  /** All claims of the article. */
  readonly sayings: readonly Saying[];
  readonly version: string;
  /** Those of the article's events that belong to the story. */
  readonly events: readonly string[];
  readonly story: Story | undefined;
}

function contribution(
  judgement: Judgement,
  storyId: string,
  { rules, names, seeded, counted, sayings, version, events, story }: ContributionContext,
): Omit<Contribution, 'related' | 'remaining'> {
  const own = storyId === judgement.storyId;
  const claims = sayings.filter(({ tells }) => tells.some((key) => events.includes(key))).map(({ claim }) => claim);
  const [first] = claims;
  // Another story than the article's own is headed by what the article says of it, not by the article's headline.
  const apart = first !== undefined && (!own || seeded);
  return {
    source: judgement.article,
    version,
    counted: counted.has(storyId),
    claims,
    said: saidIn(sayings, [...(story?.events ?? []), ...events]),
    events,
    topics: own ? judgement.topics : rules.topicsOf(claims),
    headline: apart ? claimSentence(first, (subject) => nameOf(names, subject)) : judgement.headline,
    summary: own ? judgement.summary : [],
    telling: (own ? judgement.telling : undefined) ?? claims,
    // Known already and told to nobody: the story stays one that has not been told.
    seeded: seeded || judgement.verdict === 'duplicate',
  };
}

/** Second step, after the outbox holds what is to be sent: stories, coverage, claims, facts. Each write may be repeated. */
export async function recordStories(
  records: LedgerRecords,
  judged: Judgement,
  stories: readonly Story[],
  names: Names,
  seeded = false,
): Promise<void> {
  const judgement = withWitness(judged);
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
    rememberSubjects(records, judgement, names),
    rememberFacts(records, judgement, seeded),
    rememberPostsLeft(records, judgement.claims),
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
  ]);
  // After the story: an article that is coverage of it has been counted in it. Each holds all that the article says.
  for await (const { id } of unhurried(stories)) await records.coverage.set(coverageKey(id, article), coverage);
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
  const { article: source, storyId } = withWitness(judgement);
  const before = (await records.articles.get(id))?.contentHashes ?? [];
  const contentHashes = [...new Set([...before, contentHash])].slice(-VERSIONS_KEPT);
  await records.articles.set(id, { source, canonicalUrl, signature, storyId, seeded, contentHashes });
}

async function rememberSubjects(records: LedgerRecords, { claims, article }: Judgement, names: Names): Promise<void> {
  const subjects = [...new Map(claims.map(({ subject }) => [`${subject.kind}:${subject.key}`, subject])).entries()];
  const met = await records.subjects.getMany(subjects.map(([key]) => key));
  const unmet = subjects.flatMap(([key, subject], at) =>
    met[at] === undefined
      ? [{ key, value: { ...subject, name: nameOf(names, subject), discovered: !names.has(key) } }]
      : [],
  );
  const people = unmet.filter(({ value }) => value.kind === 'person' && value.discovered);
  // Before the people: whoever is on record is not indexed again.
  await records.peopleByName.setMany(people.flatMap(({ value: { key, name } }) => nameEntries(key, name)));
  await rememberSounds(
    records,
    people.map(({ value }) => value.key),
    article.published,
  );
  await records.subjects.setMany(unmet);
}

async function rememberSounds({ peopleBySound }: LedgerRecords, people: readonly string[], met: string): Promise<void> {
  const heard = people.flatMap((key) => soundsOf(key).map((sound) => ({ sound, key })));
  const sounds = [...new Set(heard.map(({ sound }) => sound))];
  const known = await peopleBySound.getMany(sounds);
  const alike = new Map(sounds.map((sound, at) => [sound, [...(known[at] ?? [])]]));
  for (const { sound, key } of heard) {
    const list = alike.get(sound) ?? [];
    if (list.length < ALIKE && !list.some((other) => other.key === key)) list.push({ key, met });
  }
  await peopleBySound.setMany(sounds.map((key) => ({ key, value: alike.get(key) ?? [] })));
}

async function rememberFacts(records: LedgerRecords, judgement: Judgement, seeded: boolean): Promise<void> {
  const told = judgement.article.published;
  const groups = new Map<string, KnownFact[]>();
  for (const claim of judgement.claims) {
    const { to, negated, reversed, certainty } = claim;
    const fact = { to, negated, ...(reversed && { reversed }), certainty, storyId: judgement.storyId, told, seeded };
    const group = factGroupOf(claim);
    groups.set(group, [...(groups.get(group) ?? []), fact]);
  }
  const keys = [...groups.keys()];
  const known = await records.facts.getMany(keys);
  await records.facts.setMany(
    keys.map((key, at) => ({ key, value: mergeFacts(known[at] ?? [], groups.get(key) ?? []) })),
  );
}
