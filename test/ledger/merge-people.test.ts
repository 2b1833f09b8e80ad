import { describe, expect, it } from 'vitest';
import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import { departures } from '../../src/ledger/departures.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { mergePeople } from '../../src/ledger/merge-people.ts';
import { personDossier } from '../../src/ledger/person-dossier.ts';
import { recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import type { LedgerRecords } from '../../src/ledger/records.ts';
import { storyDossier } from '../../src/ledger/story-dossier.ts';
import { factKey } from '../../src/model/claim.ts';
import type { Namespace } from '../../src/stores/namespace.ts';
import { failingWrites } from '../stores/failing-writes.ts';
import { later } from './as-of-day.ts';
import { article, ledgerOf, ORGANISATIONS, PEOPLE, says, type TestArticle } from './known-claims.ts';

const MET = 'mei-lan';
const XU_LAN = { key: 'xu-lan', name: 'Xu Lan', mergedFrom: [MET] };
const CONFIGURED = {
  ...XU_LAN,
  names: ['Xu Lan', 'Mei Lan'],
  misspellings: [],
  namesakes: [],
  titles: [],
  watched: true,
};
const FIRST = article('m1', 'A', '2026-04-01T00:00:00.000Z', [says(MET, 'departed', { from: 'Qwen' })]);
const SUMMARY = [{ text: 'She has left.', quoted: true, articleId: 'm1', facts: FIRST.claims.map(factKey) }];
const TOLD: readonly TestArticle[] = [
  { ...FIRST, judgement: { ...FIRST.judgement, telling: FIRST.claims, summary: SUMMARY } },
  // Another story's article, which tells of her in passing.
  article('m2', 'B', '2026-04-02T00:00:00.000Z', [
    says('yu-bowen', 'departed', { from: 'Qwen' }),
    says(MET, 'joined', { from: 'Qwen', to: 'Meta' }),
  ]),
  article('m3', 'C', '2026-04-03T00:00:00.000Z', [says(MET, 'departed', { from: 'Qwen', certainty: 'confirmed' })]),
];
const rules = { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims };

async function everything(records: LedgerRecords): Promise<Record<string, unknown>> {
  const dump: Record<string, unknown> = {};
  for (const [name, namespace] of Object.entries(records)) {
    for await (const [key, value] of (namespace as Namespace<unknown>).scan({ prefix: '' }))
      dump[`${name} ${key}`] = value;
  }
  return dump;
}

const merged = (records: LedgerRecords) => mergePeople(records, [XU_LAN], rules);
const opened = (records: LedgerRecords) =>
  openLedger(records, { people: [...PEOPLE, CONFIGURED], organisations: ORGANISATIONS }, rules);

/** Records the article as coverage of the story that holds its event. */
async function record(records: LedgerRecords, { id, judgement: made }: TestArticle) {
  const names = new Map<string, string>();
  const judgement = { ...made, storyId: (await records.events.get(made.events[0] ?? '')) ?? made.storyId };
  await recordJudgement(records, id, judgement);
  const stories = await storiesAfter(records, judgement, rules, names);
  await recordStories(records, judgement, stories, names);
}

/** The same records, of which the write number `at` fails and all after it. */
function failingAt(records: LedgerRecords, at: number): { records: LedgerRecords; writes: () => number } {
  const { wrap, writes } = failingWrites(at, new Error('gone'));
  const wrapped = Object.entries(records).map(([name, of]) => [name, wrap(of as Namespace<unknown>)]);
  return { records: Object.fromEntries(wrapped), writes };
}

describe('merging people', () => {
  it('answers under the configured person what was told of the one met, and keeps the ids of stories', async () => {
    const { records } = await ledgerOf(TOLD);
    expect(await merged(records)).toEqual({ merged: [MET], unknown: [] });
    const ledger = opened(records);

    const { people } = await departures(ledger, { asOf: later });
    expect(people.find(({ key }) => key === 'xu-lan')).toMatchObject({
      name: 'Xu Lan',
      status: 'confirmed',
      destination: 'Meta',
      reports: 3,
    });
    const person = ledger.people.get('xu-lan');
    if (person === undefined) throw new Error('not configured');
    const { stories } = await personDossier(ledger, { person, asOf: later });
    expect(stories.map(({ id }) => id).sort()).toEqual([`${MET}-departed`, `${MET}-joined-meta`]);
    const lookup = await storyDossier(ledger, { id: `${MET}-departed`, asOf: later });
    expect(lookup).toMatchObject({ found: 'story', dossier: { story: { people: ['xu-lan'], articles: 2 } } });
    expect(lookup.found === 'story' && lookup.dossier.statements.map(({ text }) => text)).toEqual(['Xu Lan left Qwen']);
    const left = Object.entries(await everything(records)).filter(
      ([key, value]) => key.includes(`person:${MET}`) || JSON.stringify(value).includes(`"key":"${MET}"`),
    );
    expect(left).toEqual([]);
  });

  it('keeps what messages are made of, and the quotes with the facts that they tell', async () => {
    const { records } = await ledgerOf(TOLD);
    await merged(records);

    for (const of of [await records.stories.get(`${MET}-departed`), await records.judgements.get('m1')]) {
      expect(of?.telling?.map(({ subject }) => subject)).toEqual([{ kind: 'person', key: 'xu-lan' }]);
      expect(of?.summary[0]?.facts).toEqual(of?.telling?.map(factKey));
    }
  });

  it('gives what is told next of the configured person to the story of the one met', async () => {
    const { records } = await ledgerOf(TOLD);
    await merged(records);
    await record(
      records,
      article('m4', 'D', '2026-04-04T00:00:00.000Z', [says('xu-lan', 'departed', { from: 'Qwen' })]),
    );
    expect(await records.stories.get('xu-lan-departed')).toBeUndefined();
    expect(await records.stories.get(`${MET}-departed`)).toMatchObject({ articles: 3, outlets: ['A', 'C', 'D'] });
  });

  it('leaves an event that both had a story of to that of the configured person', async () => {
    const hers = article('m0', 'D', '2026-03-30T00:00:00.000Z', [says('xu-lan', 'departed', { from: 'Qwen' })]);
    const { records } = await ledgerOf([hers, ...TOLD]);
    await merged(records);

    expect(await records.events.get('xu-lan-departed')).toBe('xu-lan-departed');
    expect((await records.stories.get(`${MET}-departed`))?.events).toEqual(['xu-lan-departed']);
  });

  it('does nothing the second time, and says which keys nobody was met under', async () => {
    const { records } = await ledgerOf(TOLD);
    await merged(records);
    const once = await everything(records);

    expect(await merged(records)).toEqual({ merged: [], unknown: [] });
    expect(await everything(records)).toEqual(once);
    const wrong = { ...XU_LAN, mergedFrom: ['nobody-met'] };
    expect(await mergePeople(records, [wrong], rules)).toEqual({ merged: [], unknown: ['nobody-met'] });
  });

  it('may be cut off at any write and done again', async () => {
    const calm = failingAt((await ledgerOf(TOLD)).records, Number.POSITIVE_INFINITY);
    await merged(calm.records);
    const expected = await everything(calm.records);
    expect(calm.writes()).toBeGreaterThan(10);

    for (let at = 1; at <= calm.writes(); at++) {
      const { records } = await ledgerOf(TOLD);
      await expect(merged(failingAt(records, at).records)).rejects.toThrow('gone');
      await merged(records);
      expect(await everything(records), `cut off at write ${at}`).toEqual(expected);
    }
  });
});
