import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivals } from '../../src/ledger/arrivals.ts';
import { departureOf } from '../../src/ledger/departure-of.ts';
import { departures } from '../../src/ledger/departures.ts';
import { leaders } from '../../src/ledger/leaders.ts';
import { postsOf } from '../../src/ledger/posts-of.ts';
import { timeline } from '../../src/ledger/timeline.ts';
import { PERSON_ACTIONS } from '../../src/model/claim.ts';
import { at, later } from './as-of-day.ts';
import { article, type ClaimInArticle, ledgerOf, says } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

const place = fc.constantFrom(
  null,
  'Qwen',
  'Alibaba',
  'Tongyi Lab',
  'Meta',
  'ByteDance',
  'Foundation Model Task Force',
  'Elsewhere',
);

const claim: fc.Arbitrary<ClaimInArticle> = fc
  .record({
    action: fc.constantFrom(...PERSON_ACTIONS),
    role: fc.constantFrom(null, 'tech lead', 'technical lead of Qwen', 'head of post-training', 'intern', '技术负责人'),
    date: fc.constantFrom(null, '2026-03-03', '2026-03-04', '2026-03', '2026-01', '2026-01/2026-03'),
    from: place,
    to: place,
    certainty: fc.constantFrom('rumoured' as const, 'reported' as const, 'confirmed' as const),
    negated: fc.boolean(),
    implied: fc.boolean(),
    saidBy: fc.constantFrom(null, 'himself', 'Alibaba', 'LatePost'),
  })
  .map(({ action, ...slots }) => says('lin-junyang', action, slots));

const claims = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 28 }), outlet: fc.constantFrom('A', 'B', 'C'), made: claim }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all.flatMap(
      ({ day, outlet, made }, n) =>
        article(`a${n}`, outlet, `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`, [made]).claims,
    ),
  );

const shuffled = claims.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

describe('the order of claims', () => {
  it('does not change a departure or a post', async () => {
    const ledger = await ledgerOf([]);
    const person = ledger.people.get('lin-junyang');
    if (person === undefined) throw new Error('not configured');
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(departureOf(person, other, ledger)).toEqual(departureOf(person, one, ledger));
        const standing = () => 'reported' as const;
        expect(postsOf(other, ledger, standing)).toEqual(postsOf(one, ledger, standing));
      }),
      { numRuns: 300 },
    );
  });

  it('never reports somebody as departed whom nobody reports, and names a source for all it says', async () => {
    const ledger = await ledgerOf([]);
    const person = ledger.people.get('lin-junyang');
    if (person === undefined) throw new Error('not configured');
    fc.assert(
      fc.property(claims, (all) => {
        const departure = departureOf(person, all, ledger);
        if (departure === null) return;
        expect(departure.sources.length).toBeGreaterThan(0);
        for (const { versions } of departure.contradictions) {
          expect(versions.length).toBeGreaterThan(1);
          for (const { sources } of versions) expect(sources.length).toBeGreaterThan(0);
        }
        if (departure.unclear === null) {
          expect(all.some(({ implied, negated }) => !implied && !negated)).toBe(true);
          expect(departure.status).not.toBe('denied');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of recording articles does not change an answer, for any day', async () => {
    const inOrder = await ledgerOf(MARCH);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...MARCH], { minLength: MARCH.length, maxLength: MARCH.length }),
        fc.constantFrom(later, at('2026-03-04'), at('2026-03-05')),
        async (articles, asOf) => {
          const other = await ledgerOf(articles);
          expect(await departures(other, { asOf })).toEqual(await departures(inOrder, { asOf }));
          expect(await arrivals(other, { asOf })).toEqual(await arrivals(inOrder, { asOf }));
          expect(await leaders(other, { asOf })).toEqual(await leaders(inOrder, { asOf }));
          // Which story an event belongs to is decided when it is first told, and is no part of what the claims say.
          const events = async (ledger: typeof other) =>
            (await timeline(ledger, { asOf })).events.map(({ storyId: _, ...event }) => event);
          expect(await events(other)).toEqual(await events(inOrder));
        },
      ),
      { numRuns: 6 },
    );
  });
});
