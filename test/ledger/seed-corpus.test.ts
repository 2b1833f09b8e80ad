import { beforeEach, describe, expect, it } from 'vitest';
import { createRecall } from '../../src/ledger/recall.ts';
import { recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import { type LedgerRecords, ledgerRecords } from '../../src/ledger/records.ts';
import { seedCorpus } from '../../src/ledger/seed-corpus.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Seed } from '../../src/model/seed.ts';
import { type Namespace, openStores, type Stores } from '../../src/stores/open-stores.ts';
import { aClaim, aJudgement, aSource } from '../alerts/samples.ts';

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
let stores: Stores;
let records: LedgerRecords;
const reopen = async () => {
  stores = await openStores('memory:');
  records = ledgerRecords(stores);
};
const everything = async () => {
  const dump: Record<string, unknown> = {};
  for (const [name, namespace] of Object.entries(records)) {
    for await (const [key, value] of namespace.scan({ prefix: '' })) dump[`${name} ${key}`] = value;
  }
  return dump;
};
const claimsOf = async (person: string) => {
  const claims: Claim[] = [];
  for await (const [, claim] of records.claims.scan({ prefix: `person:${person}|` })) claims.push(claim);
  return claims;
};

beforeEach(async () => {
  await reopen();
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
      latest: false,
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

    expect(await seedCorpus(records, seeds, deps)).toEqual({ added: ['one'], present: [], removed: [] });
    expect(await seedCorpus(records, seeds, deps)).toEqual({ added: [], present: ['one'], removed: [] });
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

  const other = { subject: { kind: 'person', key: 'xu-lan' } } as const;

  it('leaves of a removed or corrected seed what a corpus without it leaves', async () => {
    const one = aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim(), aClaim({ ...other, certainty: 'confirmed' })]);
    const two = aSeed('two', '2026-03-06T00:00:00.000Z', [aClaim(), aClaim({ ...other, action: 'joined' })]);
    const corrected = aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim({ certainty: 'rumoured' })]);
    for (const after of [[one], [two], [corrected, two], []]) {
      await reopen();
      await seedCorpus(records, after, deps);
      const { subjects: _, peopleByName: __, peopleBySound: _s, ...calm } = await grouped();
      await reopen();
      await seedCorpus(records, [one, two], deps);
      await seedCorpus(records, after, deps);
      // Whom it has met it has met: a name is no statement.
      const { subjects, peopleByName: ___, peopleBySound: _t, ...changed } = await grouped();
      expect(changed).toEqual(calm);
      expect(subjects?.length).toBe(2);
    }
  });

  const grouped = async () => {
    const groups: Record<string, [string, unknown][]> = {};
    for (const [key, value] of Object.entries(await everything())) {
      const name = key.split(' ')[0] ?? '';
      groups[name] = [...(groups[name] ?? []), [key, value]];
    }
    return groups;
  };

  it('says which seeds are gone', async () => {
    await seedCorpus(records, [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()])], deps);

    expect(await seedCorpus(records, [], deps)).toEqual({ added: [], present: [], removed: ['one'] });
    expect(await seedCorpus(records, [], deps)).toEqual({ added: [], present: [], removed: [] });
  });

  it('keeps what an article told besides a seed that is gone', async () => {
    const denial = aClaim({ negated: true, certainty: 'confirmed' });
    await seedCorpus(records, [aSeed('one', '2026-03-13T00:00:00.000Z', [denial, aClaim(other)])], deps);
    const judgement = aJudgement({ events: ['wei-ming-departed'] });
    await recordJudgement(records, 'a1', judgement);
    const stories = await storiesAfter(records, judgement, deps.rules, deps.names);
    expect(stories).toMatchObject([{ status: 'denied', articles: 2, seeded: false }]);
    await recordStories(records, judgement, stories, deps.names);
    await seedCorpus(records, [], deps);

    expect(await records.stories.get('wei-ming-departed')).toMatchObject({
      status: 'reported',
      articles: 1,
      sources: [{ articleId: 'a1' }],
      headline: judgement.headline,
    });
    expect(await records.events.get('wei-ming-departed')).toBe('wei-ming-departed');
    expect(await records.stories.get('xu-lan-departed')).toBeUndefined();
    expect(await records.facts.get('person:wei-ming|departed')).toMatchObject([{ negated: false, seeded: false }]);
  });

  it('keeps how sure an article has made a fact of the corpus', async () => {
    const one = aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()]);
    await seedCorpus(records, [one], deps);
    const surer = aClaim({ certainty: 'confirmed' });
    const judgement = aJudgement({ events: ['wei-ming-departed'], claims: [surer] });
    await recordJudgement(records, 'a1', judgement);
    const stories = await storiesAfter(records, judgement, deps.rules, deps.names);
    await recordStories(records, judgement, stories, deps.names);
    await seedCorpus(records, [one, aSeed('two', '2026-03-06T00:00:00.000Z', [aClaim(other)])], deps);
    await seedCorpus(records, [one], deps);

    expect(await records.facts.get('person:wei-ming|departed')).toMatchObject([
      { certainty: 'confirmed', seeded: true, told: '2026-03-05T00:00:00.000Z' },
    ]);
    expect(await records.stories.get('wei-ming-departed')).toMatchObject({ status: 'confirmed', articles: 2 });
  });

  it('mends what a crash left half done, at any write', async () => {
    const one = aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim(), aClaim(other)]);
    const two = aSeed('two', '2026-03-06T00:00:00.000Z', [aClaim()]);
    await seedCorpus(records, [two], deps);
    const { subjects: _, peopleByName: __, peopleBySound: _s, ...calm } = await grouped();
    for (let at = 1; ; at++) {
      await reopen();
      await seedCorpus(records, [one, two], deps);
      let writes = 0;
      const count = () => {
        writes++;
        if (writes >= at) throw new RangeError('gone');
      };
      const interrupted = seedCorpus(failing(count), [two], deps);
      const done = await interrupted.then(
        () => true,
        () => false,
      );
      await seedCorpus(records, [two], deps);
      const { subjects: __, peopleByName: ___, peopleBySound: _t, ...mended } = await grouped();
      expect(mended, `cut off at write ${at}`).toEqual(calm);
      if (done) {
        expect(at).toBeGreaterThan(10);
        break;
      }
    }
  });

  it('writes nothing where nothing has changed', async () => {
    const seeds = [aSeed('one', '2026-03-05T00:00:00.000Z', [aClaim()])];
    await seedCorpus(records, seeds, deps);
    let writes = 0;
    await seedCorpus(
      failing(() => {
        writes++;
      }),
      seeds,
      deps,
    );

    expect(writes).toBe(0);
  });
});

/** The same records, which call `onWrite` before each write. */
function failing(onWrite: () => void): LedgerRecords {
  const guarded = <V>(namespace: Namespace<V>): Namespace<V> => ({
    ...namespace,
    set: async (...args) => {
      onWrite();
      return namespace.set(...args);
    },
    setMany: async (entries) => {
      onWrite();
      return namespace.setMany(entries);
    },
    delete: async (key) => {
      onWrite();
      return namespace.delete(key);
    },
    deleteMany: async (keys) => {
      onWrite();
      return namespace.deleteMany(keys);
    },
  });
  return ledgerRecords({
    namespace: <V>(name: string) => guarded(stores.namespace<V>(name)),
    together: stores.together,
    close: stores.close,
  });
}
