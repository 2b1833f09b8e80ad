import { describe, expect, it } from 'vitest';
import { departures } from '../../src/ledger/departures.ts';
import { storyDossier } from '../../src/ledger/story-dossier.ts';
import { at, later } from './as-of-day.ts';
import { article, ledgerOf, says, type TestArticle } from './known-claims.ts';

const left = article('l1', 'A', '2026-03-03T00:00:00.000Z', [
  says('yu-bowen', 'departed', { from: 'Qwen', role: 'head of post-training' }),
]);
const dossierOf = async (told: readonly TestArticle[], id: string, asOf = later) => {
  const lookup = await storyDossier(await ledgerOf(told), { id, asOf });
  if (lookup.found !== 'story') throw new Error(`no story ${id}`);
  return lookup.dossier;
};

describe('a new story', () => {
  it('follows from the departure that left its post open, whatever the words for the post', async () => {
    const successor = article('l2', 'B', '2026-03-10T00:00:00.000Z', [
      says('zhou-hao', 'appointed', { to: 'Qwen', role: 'post-training lead' }),
    ]);
    const { related } = await dossierOf([left, successor], 'zhou-hao-appointed');
    expect(related.map(({ id }) => id)).toEqual(['yu-bowen-departed']);
  });

  it.each([
    ['another post', { to: 'Qwen', role: 'head of multimodal' }],
    ['the same post elsewhere', { to: 'Meta', role: 'head of post-training' }],
    ['a bare rank', { to: 'Qwen', role: 'head' }],
  ])('follows from nothing where it fills %s', async (_, slots) => {
    const other = article('l2', 'B', '2026-03-10T00:00:00.000Z', [says('zhou-hao', 'appointed', slots)]);
    expect((await dossierOf([left, other], 'zhou-hao-appointed')).related).toEqual([]);
  });

  it('follows from the earlier steps of its person, and shows them as they stood', async () => {
    const moved = article('l2', 'B', '2026-03-10T00:00:00.000Z', [says('yu-bowen', 'joined', { to: 'ByteDance' })]);
    const confirmed = article('l3', 'C', '2026-03-20T00:00:00.000Z', [
      says('yu-bowen', 'departed', { from: 'Qwen', certainty: 'confirmed' }),
    ]);
    const told = [left, moved, confirmed];
    const link = async (asOf = later) => (await dossierOf(told, 'yu-bowen-joined-bytedance', asOf)).related;

    expect(await link()).toMatchObject([{ id: 'yu-bowen-departed', status: 'confirmed' }]);
    expect(await link(at('2026-03-12'))).toMatchObject([{ id: 'yu-bowen-departed', status: 'reported' }]);
  });

  it('names a bounded number of stories', async () => {
    const steps = ['Meta', 'ByteDance', 'Elsewhere', 'Northwind', 'Southwind', 'Westwind'].map((to, n) =>
      article(`s${n}`, 'B', `2026-03-1${n}T00:00:00.000Z`, [says('yu-bowen', 'joined', { to })]),
    );
    const ledger = await ledgerOf([left, ...steps]);
    expect((await ledger.records.stories.get('yu-bowen-joined-westwind'))?.related).toHaveLength(4);
  });
});

describe('copies', () => {
  const copy = (id: string, outlet: string, published: string, of: TestArticle): TestArticle => {
    const made = article(id, outlet, published, [says('yu-bowen', 'departed', { from: 'Qwen' })], {
      tier: 'aggregator',
    });
    return { ...made, judgement: { ...made.judgement, verdict: 'duplicate', duplicateOf: of.source } };
  };
  const first = copy('l2', 'Wire', '2026-03-04T00:00:00.000Z', left);

  it('stand behind their original and are no further outlet, then as now', async () => {
    const other = article('l3', 'C', '2026-03-05T00:00:00.000Z', [says('yu-bowen', 'departed', { from: 'Qwen' })]);
    // A copy of the copy, met last.
    const second = copy('l4', 'Portal', '2026-03-06T00:00:00.000Z', {
      ...first,
      source: { ...first.source, copyOf: { articleId: 'l1', outlet: 'A' } },
    });
    const told = [left, first, other, second];
    const { story, coverage } = await dossierOf(told, 'yu-bowen-departed');

    expect(story.outlets).toEqual(['A', 'C']);
    expect(coverage.map(({ source }) => source.articleId)).toEqual(['l1', 'l2', 'l4', 'l3']);
    expect((await dossierOf(told, 'yu-bowen-departed', at('2026-03-04'))).story.outlets).toEqual(['A']);
  });

  it('of one text carried by two aggregators are one witness', async () => {
    const slots = { from: 'Qwen' };
    const original = article('w1', 'Portal', '2026-03-04T00:00:00.000Z', [says('yu-bowen', 'departed', slots)], {
      tier: 'aggregator',
    });
    const ledger = await ledgerOf([original, copy('w2', 'Wire', '2026-03-05T00:00:00.000Z', original)]);

    expect((await ledger.records.stories.get('yu-bowen-departed'))?.status).toBe('rumoured');
    expect((await departures(ledger, { asOf: later, person: 'yu-bowen' })).people).toMatchObject([
      { status: 'rumoured' },
    ]);
  });
});

describe('a departure that is taken back', () => {
  const confirmed = article('r1', 'A', '2026-03-03T00:00:00.000Z', [
    says('yu-bowen', 'departed', { from: 'Qwen', certainty: 'confirmed', saidBy: 'himself' }),
  ]);
  const back = article('r2', 'B', '2026-03-10T00:00:00.000Z', [
    says('yu-bowen', 'departed', { from: 'Qwen', negated: true, reversed: true }),
  ]);
  const again = article('r3', 'C', '2026-03-20T00:00:00.000Z', [says('yu-bowen', 'departed', { from: 'Qwen' })]);

  it('stands apart as reversed until it is told anew, and as-of replays it', async () => {
    const ledger = await ledgerOf([confirmed, back, again]);
    const on = async (day: string) => {
      const { people, unclear } = await departures(ledger, { asOf: at(day), person: 'yu-bowen' });
      return [...people, ...unclear].map(({ status, unclear: why }) => [status, why]);
    };

    expect(await on('2026-03-05')).toEqual([['confirmed', null]]);
    expect(await on('2026-03-12')).toEqual([['reversed', 'reversed']]);
    expect(await on('2026-03-21')).toEqual([['reported', null]]);
    expect((await dossierOf([confirmed, back, again], 'yu-bowen-departed', at('2026-03-12'))).story.status).toBe(
      'reversed',
    );
    expect((await dossierOf([confirmed, back], 'yu-bowen-departed')).story.status).toBe('reversed');
  });

  it('is so in whatever order it is met', async () => {
    for (const told of [
      [confirmed, back],
      [back, confirmed],
    ]) {
      const ledger = await ledgerOf(told);
      expect((await ledger.records.stories.get('yu-bowen-departed'))?.status).toBe('reversed');
    }
  });

  it('answers only a rumour where it is itself one', async () => {
    const rumour = article('r2', 'B', '2026-03-10T00:00:00.000Z', [
      says('yu-bowen', 'departed', { from: 'Qwen', negated: true, reversed: true, certainty: 'rumoured' }),
    ]);
    expect((await dossierOf([confirmed, rumour], 'yu-bowen-departed')).story.status).toBe('confirmed');
  });
});
