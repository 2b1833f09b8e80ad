import { beforeEach, describe, expect, it } from 'vitest';
import { createRecall } from '../../src/ledger/recall.ts';
import { type LedgerRecords, ledgerRecords } from '../../src/ledger/records.ts';
import { seedCorpus } from '../../src/ledger/seed-corpus.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Seed } from '../../src/model/seed.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aClaim, aSource } from '../alerts/samples.ts';

const deps = {
  rules: {
    eventKeysOf: (claims: readonly Claim[]) => claims.map((c) => `${c.subject.key}-${c.action}`),
    storyIdOf: (event: string) => event,
    topicsOf: () => ['departure'] as const,
  },
  bandsOf: (signature: readonly number[]) => signature.map((n) => `b${n}`),
  names: new Map([['person:wei-ming', 'Wei Ming']]),
};
const aSeed = (key: string, published: string, claims: readonly Claim[]): Seed => {
  const source = aSource({ articleId: `seed:${key}`, published, url: '' });
  return { key, source, signature: [7], claims: claims.map((c) => ({ ...c, evidence: { source, span: null } })) };
};
let records: LedgerRecords;
const claimsOf = async (person: string) => {
  const claims: Claim[] = [];
  for await (const [, claim] of records.claims.scan({ prefix: `person:${person}|` })) claims.push(claim);
  return claims;
};

beforeEach(async () => {
  records = ledgerRecords(await openStores('memory:'));
});

describe('seeding the corpus', () => {
  it('makes its texts, facts and stories known, and marks them as seeded', async () => {
    await seedCorpus(records, [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()])], deps);
    const known = await createRecall(records)({
      articleId: 'a1',
      canonicalUrl: 'https://x.example',
      bands: ['b7'],
      events: ['wei-ming-departed'],
      factGroups: ['person:wei-ming|departed'],
      people: ['wei-ming'],
    });

    expect(known.neighbours).toMatchObject([{ seeded: true, source: { articleId: 'seed:one' } }]);
    expect(known.stories.get('wei-ming-departed')).toMatchObject({
      seeded: true,
      headline: 'Wei Ming left Qwen for Northwind',
    });
    expect(known.facts.get('person:wei-ming|departed')).toMatchObject([{ to: 'Northwind', seeded: true }]);
    expect(known.sameUrl).toBeNull();
  });

  it('is done once', async () => {
    const seeds = [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()])];

    expect(await seedCorpus(records, seeds, deps)).toEqual({ added: ['one'], present: [] });
    expect(await seedCorpus(records, seeds, deps)).toEqual({ added: [], present: ['one'] });
  });

  it('takes an edited seed in again without what it no longer claims', async () => {
    const gone = aClaim({ action: 'joined' });
    await seedCorpus(records, [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim(), gone])], deps);
    await seedCorpus(records, [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()])], deps);

    expect((await claimsOf('wei-ming')).map(({ action }) => action)).toEqual(['departed']);
  });

  it('lets the earliest article open a story, whatever the order of the files', async () => {
    const late = aSeed('a-late', '2026-03-06T00:00:00.000Z', [aClaim()]);
    const early = aSeed('z-early', '2026-03-04T00:00:00.000Z', [aClaim()]);
    await seedCorpus(records, [late, early], deps);

    expect((await records.stories.get('wei-ming-departed'))?.sources.map(({ articleId }) => articleId)).toEqual([
      'seed:z-early',
      'seed:a-late',
    ]);
  });
});
