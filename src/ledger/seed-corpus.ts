import { createHash } from 'node:crypto';
import type { Judgement } from '../model/judgement.ts';
import type { Seed } from '../model/seed.ts';
import {
  claimKey,
  type EventRules,
  markSeen,
  type Names,
  recordJudgement,
  recordStories,
  storiesAfter,
} from './record-judgement.ts';
import type { LedgerRecords } from './records.ts';

/** What seeding did. */
export interface SeedingReport {
  readonly added: readonly string[];
  readonly present: readonly string[];
}

/** What seeding needs besides the records. */
export interface SeedingDeps {
  readonly rules: EventRules;
  /** LSH bands of a signature. */
  readonly bandsOf: (signature: readonly number[]) => readonly string[];
  /** Printed names by `<kind>:<key>`. */
  readonly names: Names;
}

/**
 * Takes the seeded corpus in, oldest article first; a seed already there in the same version is left alone, so that starting
 * twice costs one read a seed. Everything recorded here is marked seeded: known, and never told as new.
 */
export async function seedCorpus(
  records: LedgerRecords,
  seeds: readonly Seed[],
  deps: SeedingDeps,
): Promise<SeedingReport> {
  const inOrder = [...seeds].sort((a, b) =>
    a.source.published === b.source.published
      ? a.key.localeCompare(b.key, 'en')
      : a.source.published < b.source.published
        ? -1
        : 1,
  );
  const added: string[] = [];
  const present: string[] = [];
  for (const seed of inOrder) {
    const version = createHash('sha256').update(JSON.stringify(seed)).digest('base64url').slice(0, 16);
    const before = await records.seeds.get(seed.key);
    if (before?.version === version) {
      present.push(seed.key);
      continue;
    }
    // A seed edited since: what it no longer claims must not be answered from.
    for (const key of before?.claimKeys ?? []) await records.claims.delete(key);
    await takeIn(records, seed, deps);
    await records.seeds.set(seed.key, { version, claimKeys: seed.claims.map(claimKey) });
    added.push(seed.key);
  }
  return { added, present };
}

async function takeIn(records: LedgerRecords, seed: Seed, deps: SeedingDeps): Promise<void> {
  const judgement = await judgementOf(records, seed, deps);
  await recordJudgement(records, judgement.article.articleId, judgement);
  const stories = await storiesAfter(records, judgement, deps.rules, deps.names, true);
  await recordStories(records, judgement, stories, deps.names, true);
  const bands = deps.bandsOf(seed.signature);
  await markSeen(records, { judgement, signature: seed.signature, bands, contentHash: '' }, true);
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
