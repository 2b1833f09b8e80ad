import { createHash } from 'node:crypto';
import { factGroupOf } from '../judging/known.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Seed } from '../model/seed.ts';
import { forgetSeeds } from './forget-seeds.ts';
import type { Names } from './names.ts';
import {
  claimKey,
  coverageKey,
  type EventRules,
  markSeen,
  recordJudgement,
  recordStories,
  storiesAfter,
} from './record-judgement.ts';
import type { LedgerRecords, SeedRecord } from './records.ts';
import { compare } from './versions.ts';

/** What seeding did. */
export interface SeedingReport {
  readonly added: readonly string[];
  readonly present: readonly string[];
  /** Known once and no longer part of the corpus. */
  readonly removed: readonly string[];
}

/** What seeding needs besides the records. */
interface SeedingDeps {
  readonly rules: EventRules;
  /** LSH bands of a signature. */
  readonly bandsOf: (signature: readonly number[]) => readonly string[];
  /** Printed names by `<kind>:<key>`. */
  readonly names: Names;
}

/**
 * Takes the seeded corpus in, oldest article first; a seed already there in the same version is left alone, so that starting
 * twice costs one read a seed. Everything recorded here is marked seeded: known, and never told as new.
 *
 * A seed that was edited or removed takes what it said with it. Stories and facts are woven from several seeds: the whole corpus is
 * forgotten then and taken in anew, which leaves what a corpus without the old version would have left.
 */
export async function seedCorpus(
  records: LedgerRecords,
  seeds: readonly Seed[],
  deps: SeedingDeps,
): Promise<SeedingReport> {
  const versions = new Map(seeds.map((seed) => [seed.key, versionOf(seed)]));
  const before = new Map<string, SeedRecord>();
  for await (const [key, record] of records.seeds.scan({ prefix: '' })) before.set(key, record);
  const isPresent = ({ key }: Seed) => before.get(key)?.version === versions.get(key);
  const inOrder = [...seeds].sort((a, b) => compare(a.source.published, b.source.published) || compare(a.key, b.key));
  const added = inOrder.filter((seed) => !isPresent(seed));
  const stale = [...before].some(([key, { version }]) => versions.get(key) !== version);
  if (stale) {
    const kept = seeds.flatMap(({ claims }) => claims);
    await forgetSeeds(records, before, kept, deps.rules);
  }
  for (const seed of stale ? inOrder : added) await takeIn(records, seed, versions.get(seed.key) ?? '', deps);
  return {
    added: added.map(({ key }) => key),
    present: inOrder.filter(isPresent).map(({ key }) => key),
    removed: [...before.keys()].filter((key) => !versions.has(key)),
  };
}

function versionOf(seed: Seed): string {
  return createHash('sha256').update(JSON.stringify(seed)).digest('base64url').slice(0, 16);
}

async function takeIn(records: LedgerRecords, seed: Seed, version: string, deps: SeedingDeps): Promise<void> {
  const judgement = await judgementOf(records, seed, deps);
  const { articleId } = judgement.article;
  const stories = await storiesAfter(records, judgement, deps.rules, deps.names, true);
  const bands = deps.bandsOf(seed.signature);
  const record: SeedRecord = {
    version: '',
    articleId,
    claimKeys: seed.claims.map(claimKey),
    coverageKeys: stories.map(({ id }) => coverageKey(id, judgement.article)),
    factGroups: [...new Set(seed.claims.map(factGroupOf))],
    stories: stories.map(({ id }) => id),
    bands,
  };
  // Before anything it lists: what a crash leaves half done is forgotten at the next start.
  await records.seeds.set(seed.key, record);
  await recordJudgement(records, articleId, judgement);
  await recordStories(records, judgement, stories, deps.names, true);
  await markSeen(records, { judgement, signature: seed.signature, bands, contentHash: '' }, true);
  await records.seeds.set(seed.key, { ...record, version });
}

/** A seed is not judged, it is known; its record has the shape of a judgement so that `why` can show it. */
async function judgementOf(records: LedgerRecords, seed: Seed, deps: SeedingDeps): Promise<Judgement> {
  const events = deps.rules.eventKeysOf(seed.claims);
  const main = events[0];
  const storyId =
    main === undefined ? `seed-${seed.key}` : ((await records.events.get(main)) ?? deps.rules.storyIdOf(main));
  return {
    article: seed.source,
    canonicalUrl: '',
    judgedAt: seed.source.published,
    verdict: 'duplicate',
    storyId,
    duplicateOf: null,
    claims: seed.claims,
    events,
    news: { claims: [], events: [] },
    topics: deps.rules.topicsOf(seed.claims),
    headline: seed.source.title,
    summary: [],
    reasons: [{ stage: 'identity', outcome: 'one of the articles that seed the corpus', detail: { seed: seed.key } }],
  };
}
