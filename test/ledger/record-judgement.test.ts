import { beforeEach, describe, expect, it } from 'vitest';
import { createRecall } from '../../src/ledger/recall.ts';
import { markSeen, recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import { type LedgerRecords, ledgerRecords } from '../../src/ledger/records.ts';
import { whyArticle } from '../../src/ledger/why-article.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { aClaim, aJudgement, aSource } from '../alerts/samples.ts';

const rules = {
  eventKeysOf: (claims: readonly Claim[]) => [...new Set(claims.map((c) => `${c.subject.key}-${c.action}`))],
  storyIdOf: (event: string) => event,
  topicsOf: () => ['departure'] as const,
};
const names = new Map([['person:wei-ming', 'Wei Ming']]);
const article = (id: string, published: string, over: Partial<Judgement> = {}): Judgement => {
  const source = aSource({ articleId: id, published, outlet: `Outlet ${id}` });
  const claims = (over.claims ?? [aClaim()]).map((claim) => ({ ...claim, evidence: { ...claim.evidence, source } }));
  const events = rules.eventKeysOf(claims);
  const canonicalUrl = `https://x.example/${id}`;
  return aJudgement({ storyId: events[0] ?? null, ...over, article: source, canonicalUrl, claims, events });
};
let stores: Stores;
let records: LedgerRecords;
const everything = async () => {
  const dump: Record<string, unknown> = {};
  for (const [name, namespace] of Object.entries(records)) {
    for await (const [key, value] of namespace.scan({ prefix: '' })) dump[`${name} ${key}`] = value;
  }
  return dump;
};
const takeIn = async (judgement: Judgement, bands: readonly string[] = [], key = judgement.article.articleId) => {
  await recordJudgement(records, key, judgement);
  const found = await storiesAfter(records, judgement, rules, names);
  await recordStories(records, judgement, found, names);
  await markSeen(records, { judgement, signature: [1, 2], bands, contentHash: 'h' });
};
const keysFor = (over: Partial<Parameters<ReturnType<typeof createRecall>>[0]>) => ({
  articleId: 'new',
  canonicalUrl: 'https://x.example/new',
  bands: [],
  events: [],
  factGroups: [],
  people: [],
  latest: false,
  ...over,
});

beforeEach(async () => {
  stores = await openStores('memory:');
  records = ledgerRecords(stores);
});

describe('the ledger takes a judged article in', () => {
  it('opens one story an event and tells them apart by what the article says of each', async () => {
    const second = aClaim({ subject: { kind: 'person', key: 'xu-lan' }, certainty: 'rumoured', to: null });
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z', { claims: [aClaim(), second] }));

    expect(await records.stories.get('wei-ming-departed')).toMatchObject({
      headline: 'Wei Ming leaves the lab',
      status: 'reported',
      people: ['wei-ming'],
      articles: 1,
    });
    expect(await records.stories.get('xu-lan-departed')).toMatchObject({
      headline: 'Rumour: Xu Lan left Qwen',
      status: 'rumoured',
      people: ['xu-lan'],
    });
  });

  it('adds coverage, raises the status and counts no copy as a witness', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z'));
    await takeIn(article('a2', '2026-03-13T08:00:00.000Z', { claims: [aClaim({ certainty: 'confirmed' })] }));
    await takeIn(
      article('a3', '2026-03-14T08:00:00.000Z', { duplicateOf: aSource({ articleId: 'a1', outlet: 'Outlet a1' }) }),
    );

    expect(await records.stories.get('wei-ming-departed')).toMatchObject({
      status: 'confirmed',
      articles: 3,
      outlets: ['Outlet a1', 'Outlet a2'],
      opened: '2026-03-12T08:00:00.000Z',
      updated: '2026-03-14T08:00:00.000Z',
    });
    const coverage: string[] = [];
    for await (const [, { source }] of records.coverage.scan({ prefix: 'wei-ming-departed|' })) {
      coverage.push(source.outlet);
    }
    expect(coverage).toEqual(['Outlet a1', 'Outlet a2', 'Outlet a3']);
  });

  it('calls a story denied once the company says that it is not so, and keeps it', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z'));
    const denial = aClaim({ negated: true, certainty: 'confirmed', saidBy: 'Alibaba' });
    await takeIn(article('a2', '2026-03-13T08:00:00.000Z', { claims: [denial] }));
    await takeIn(article('a3', '2026-03-14T08:00:00.000Z'));

    expect((await records.stories.get('wei-ming-departed'))?.status).toBe('denied');
  });

  it('lets a confirmation win over an earlier denial, in whatever order the two are met', async () => {
    const denial = aClaim({ negated: true, certainty: 'confirmed', saidBy: 'Alibaba' });
    const steps = [
      article('a1', '2026-03-12T08:00:00.000Z'),
      article('a2', '2026-03-13T08:00:00.000Z', { claims: [denial] }),
      article('a3', '2026-03-20T08:00:00.000Z', { claims: [aClaim({ certainty: 'confirmed' })] }),
    ];
    for (const order of [steps, [...steps].reverse()]) {
      records = ledgerRecords(await openStores('memory:'));
      for (const step of order) await takeIn(step);
      expect((await records.stories.get('wei-ming-departed'))?.status).toBe('confirmed');
    }
  });

  it('keeps a confirmation that a denial answers later denied', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z', { claims: [aClaim({ certainty: 'confirmed' })] }));
    const denial = aClaim({ negated: true, certainty: 'confirmed', saidBy: 'Alibaba' });
    await takeIn(article('a2', '2026-03-13T08:00:00.000Z', { claims: [denial] }));

    expect((await records.stories.get('wei-ming-departed'))?.status).toBe('denied');
  });

  it('folds an edit of the latest article in and counts the article once', async () => {
    const published = '2026-03-12T08:00:00.000Z';
    await takeIn(article('a1', published));
    const second = aClaim({ subject: { kind: 'person', key: 'xu-lan' } });
    const edit = article('a1', published, { claims: [aClaim({ certainty: 'confirmed' }), second] });
    await takeIn(edit, [], 'a1~edit');
    await takeIn(edit, [], 'a1~edit');

    expect(await records.stories.get('wei-ming-departed')).toMatchObject({ status: 'confirmed', articles: 1 });
    expect(await records.stories.get('xu-lan-departed')).toMatchObject({ articles: 1, outlets: ['Outlet a1'] });
  });

  it('counts an edit no further although another article came between', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z'));
    await takeIn(article('a2', '2026-03-12T09:00:00.000Z'));
    const edit = article('a1', '2026-03-12T10:00:00.000Z', { headline: 'Wei Ming is gone' });
    await takeIn(edit, [], 'a1~edit');

    expect((await records.stories.get('wei-ming-departed'))?.articles).toBe(2);
  });

  it('answers no longer from what an edit takes back, and remembers that it was told', async () => {
    const published = '2026-03-12T08:00:00.000Z';
    const joined = aClaim({ action: 'joined', from: null });
    await takeIn(article('a1', published, { claims: [aClaim(), joined] }));
    await takeIn(article('a2', published, { claims: [joined] }));
    await takeIn(article('a1', published, { claims: [aClaim()] }), [], 'a1~edit');

    const claims: string[] = [];
    for await (const [, claim] of records.claims.scan({ prefix: 'person:wei-ming|' })) {
      claims.push(`${claim.evidence.source.articleId} ${claim.action}`);
    }
    expect(claims).toEqual(['a1 departed', 'a2 joined']);
    expect(await records.facts.get('person:wei-ming|joined')).toHaveLength(1);
  });

  it('lets an implied claim lift nothing', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z', { claims: [aClaim({ certainty: 'rumoured' })] }));
    const hint = aClaim({ implied: true, certainty: 'confirmed' });
    await takeIn(article('a2', '2026-03-13T08:00:00.000Z', { claims: [hint] }));

    expect((await records.stories.get('wei-ming-departed'))?.status).toBe('rumoured');
  });

  it('changes nothing when every step is done again', async () => {
    const judgement = article('a1', '2026-03-12T08:00:00.000Z');
    await takeIn(judgement, ['b0', 'b1']);
    const once = await everything();
    await takeIn(judgement, ['b0', 'b1']);

    expect(Object.keys(once).length).toBeGreaterThan(8);
    expect(await everything()).toEqual(once);
  });
});

describe('the ledger explains', () => {
  it('every article at one address, and finds a repeated page by the first', async () => {
    const canonicalUrl = 'https://x.example/page';
    const told = article('a1', '2026-03-12T08:00:00.000Z');
    const again = article('a2', '2026-03-12T09:00:00.000Z', { verdict: 'duplicate' });
    await takeIn({ ...told, canonicalUrl });
    await takeIn({ ...again, canonicalUrl });

    const answer = await whyArticle({ records }, canonicalUrl, (url) => url);
    expect(answer.found === 'article' && answer.judgements.map(({ article: of }) => of.articleId)).toEqual([
      'a1',
      'a2',
    ]);
    const { sameUrl } = await createRecall(records)(keysFor({ canonicalUrl }));
    expect(sameUrl?.source.articleId).toBe('a1');
  });

  it('a bounded number of articles at one address', async () => {
    const canonicalUrl = 'https://x.example/page';
    for (let n = 0; n < 40; n++) await takeIn({ ...article(`a${n}`, '2026-03-12T08:00:00.000Z'), canonicalUrl });

    expect(await records.urls.get(canonicalUrl)).toHaveLength(32);
  });

  it('a story with the edits of its articles, an edited article counted once', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z'));
    const edit = article('a1', '2026-03-12T09:00:00.000Z', { verdict: 'update', judgedAt: '2026-03-12T09:05:00.000Z' });
    await takeIn(edit, [], 'a1~edit');

    const answer = await whyArticle({ records }, 'wei-ming-departed', (url) => url);
    expect(answer).toMatchObject({
      found: 'story',
      articles: 1,
      judgements: [{ verdict: 'alert' }, { verdict: 'update' }],
    });
  });
});

describe('the ledger recalls', () => {
  it('nothing from an empty store', async () => {
    const keys = keysFor({ bands: ['b'], events: ['e'], factGroups: ['f'], people: ['p'] });

    expect(await createRecall(records)(keys)).toEqual({
      sameArticle: null,
      sameUrl: null,
      neighbours: [],
      stories: new Map(),
      facts: new Map(),
      storiesOfPeople: [],
      latestStories: [],
    });
  });

  it('the article itself, its address under another guid, and its neighbours by shared bands', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z'), ['b0']);
    await takeIn(article('a2', '2026-03-12T09:00:00.000Z'), ['b0', 'b1']);
    const recall = createRecall(records);

    expect((await recall(keysFor({ articleId: 'a1' }))).sameArticle?.source.articleId).toBe('a1');
    expect((await recall(keysFor({ canonicalUrl: 'https://x.example/a1' }))).sameUrl?.source.articleId).toBe('a1');
    const known = await recall(keysFor({ bands: ['b0', 'b1'] }));
    expect(known.neighbours.map(({ source }) => source.articleId)).toEqual(['a2', 'a1']);
    expect((await recall(keysFor({ articleId: 'a2', bands: ['b1'] }))).neighbours).toEqual([]);
  });

  it('stories by event and by person, facts with the surest telling', async () => {
    await takeIn(article('a1', '2026-03-12T08:00:00.000Z', { claims: [aClaim({ certainty: 'rumoured' })] }));
    await takeIn(article('a2', '2026-03-13T08:00:00.000Z', { claims: [aClaim({ certainty: 'reported' })] }));
    await takeIn(article('a3', '2026-03-14T08:00:00.000Z', { claims: [aClaim({ to: null })] }));
    const group = 'person:wei-ming|departed';
    const keys = { events: ['wei-ming-departed', 'other'], factGroups: [group], people: ['wei-ming'] };
    const known = await createRecall(records)(keysFor(keys));

    expect([...known.stories].map(([event, { id }]) => [event, id])).toEqual([
      ['wei-ming-departed', 'wei-ming-departed'],
    ]);
    expect(known.storiesOfPeople.map(({ id }) => id)).toEqual(['wei-ming-departed']);
    expect(known.facts.get(group)).toMatchObject([
      { to: 'Northwind', certainty: 'reported', told: '2026-03-12T08:00:00.000Z', seeded: false },
      { to: null },
    ]);
  });

  it('a bounded number of neighbours, however full a band is', async () => {
    for (let n = 0; n < 80; n++) await takeIn(article(`a${n}`, '2026-03-12T08:00:00.000Z'), ['full']);
    const { neighbours } = await createRecall(records)(keysFor({ bands: ['full'] }));

    expect(neighbours).toHaveLength(32);
  });
});
