import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivals } from '../../src/ledger/arrivals.ts';
import { departureOf } from '../../src/ledger/departure-of.ts';
import { departures } from '../../src/ledger/departures.ts';
import { leaders } from '../../src/ledger/leaders.ts';
import { postsOf } from '../../src/ledger/posts-of.ts';
import { timeline } from '../../src/ledger/timeline.ts';
import { PERSON_ACTIONS } from '../../src/model/claim.ts';
import { analyse } from '../judging/judging-harness.ts';
import { GROUPS } from '../judging/minimal-pairs/themes.ts';
import { at, later } from './as-of-day.ts';
import { articlesOf, independent, watcher } from './judged-streams.ts';
import { article, type ClaimInArticle, ledgerOf, says } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

const seed = 11;
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
    reversed: fc.boolean(),
  })
  .map(({ action, reversed, ...slots }) =>
    says('lin-junyang', action, { ...slots, ...(slots.negated && reversed && { reversed }) }),
  );

const claims = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      outlet: fc.constantFrom('A', 'B', 'C'),
      tier: fc.constantFrom('primary' as const, 'press' as const, 'aggregator' as const, 'community' as const),
      copyOf: fc.constantFrom(undefined, { articleId: 'a0', outlet: 'A' }),
      made: claim,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.flatMap(
      ({ day, outlet, tier, copyOf, made }, n) =>
        article(`a${n}`, outlet, `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`, [made], {
          tier,
          ...(copyOf && { copyOf }),
        }).claims,
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
      { numRuns: 300, seed },
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
          expect(departure.status).not.toBe('reversed');
        }
      }),
      { numRuns: 300, seed },
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
      { numRuns: 6, seed },
    );
  });
});

const articles = GROUPS.map(articlesOf);
const everyArticle = articles.flat();
/** Without those that speak of people whom only other articles tie to the subject. */
const understoodAlone = articles.map((group) => group.filter((one) => analyse(one).strangers.length === 0));
const inAnyOrder = <T>(all: readonly T[]) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }));

describe('the order of articles that the whole watcher takes in', () => {
  it('does not change the ledger where they are independent', async () => {
    const streams = fc.shuffledSubarray(everyArticle, { minLength: 20, maxLength: 40 }).map(independent);
    await fc.assert(
      fc.asyncProperty(streams.chain(inAnyOrder), async ([one, other]) => {
        const [first, second] = [await watcher(), await watcher()];
        await first.take(one);
        await second.take(other);
        expect((await second.known()).claims.length).toBeGreaterThan(0);
        expect(await second.known()).toEqual(await first.known());
      }),
      { numRuns: 12, seed },
    );
  });

  it('does not change who left where they tell of the same people', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...understoodAlone).chain(inAnyOrder), async ([one, other]) => {
        const [first, second] = [await watcher(), await watcher()];
        await first.take(one);
        await second.take(other);
        expect((await second.known()).whoLeft).toEqual((await first.known()).whoLeft);
      }),
      { numRuns: 40, seed },
    );
  });

  // What was read of somebody before he was met is not read again: an article that needs another one to be understood is lost before it.
  it.fails('known gap: does not change who left where one article makes the other understood', async () => {
    const group = GROUPS.findIndex(({ name }) => name === 'an offer turned down');
    const [leaves, , stays] = articles[group] ?? [];
    if (leaves === undefined || stays === undefined) throw new Error('the group has changed');
    const [first, second] = [await watcher(), await watcher()];
    await first.take([leaves, stays]);
    await second.take([stays, leaves]);
    expect((await second.known()).whoLeft).toEqual((await first.known()).whoLeft);
  });
});

describe('a stream taken in by the whole watcher', () => {
  const streams = fc.shuffledSubarray(everyArticle, { minLength: 4, maxLength: 16 });

  it('changes nothing when it is replayed, in its order or another', async () => {
    await fc.assert(
      fc.asyncProperty(streams.chain(inAnyOrder), async ([stream, again]) => {
        const { take, everything } = await watcher();
        await take(stream);
        const before = await everything();
        expect(before.size).toBeGreaterThan(0);
        await take(stream);
        await take(again);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 10, seed },
    );
  });

  it('leaves no claim without an article that was taken in and a place in it', async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (stream) => {
        const { take, known } = await watcher();
        await take(stream);
        for (const { evidence } of (await known()).claims) {
          const source = stream.find(({ id }) => id === evidence.source.articleId);
          const { span } = evidence;
          expect(source?.url).toBe(evidence.source.url);
          if (span === null) throw new Error('a claim of a feed without a place');
          expect(source?.[span.field].slice(span.start, span.end)).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 10, seed },
    );
  });
});
