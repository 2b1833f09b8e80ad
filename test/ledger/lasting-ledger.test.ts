import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from '../../src/alerts/preview.ts';
import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import { arrivals } from '../../src/ledger/arrivals.ts';
import { type AsOf, asOfNow } from '../../src/ledger/as-of.ts';
import { departures } from '../../src/ledger/departures.ts';
import { ALWAYS_ANEW, createLastingAnswers } from '../../src/ledger/lasting-answers.ts';
import { leaders } from '../../src/ledger/leaders.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { notedRecords } from '../../src/ledger/noted-records.ts';
import { recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { timeline } from '../../src/ledger/timeline.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { ORGANISATION_ACTIONS, PERSON_ACTIONS } from '../../src/model/claim.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { at } from './as-of-day.ts';
import {
  article,
  type ClaimInArticle,
  NAMES,
  ORGANISATIONS,
  PEOPLE,
  says,
  type TestArticle,
  tells,
} from './known-claims.ts';

const rules = { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims };
const place = fc.constantFrom(null, 'Qwen', 'Alibaba', 'Meta', 'Foundation Model Task Force', 'Elsewhere');
const slots = {
  role: fc.constantFrom(null, 'head of post-training', '技术负责人'),
  date: fc.constantFrom(null, '2026-03-03', '2026-03-04', '2026-01'),
  from: place,
  to: place,
  certainty: fc.constantFrom('rumoured' as const, 'reported' as const, 'confirmed' as const),
  negated: fc.boolean(),
  implied: fc.boolean(),
};
const people = ['lin-junyang', 'yu-bowen', 'mei-lan', 'ming-de'];
const organisations = ['qwen', 'alibaba', 'tongyi-lab', 'meta', 'foundation-model-task-force'];
const claim: fc.Arbitrary<ClaimInArticle> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.record({ ...slots, who: fc.constantFrom(...people), action: fc.constantFrom(...PERSON_ACTIONS) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...slots,
        who: fc.constantFrom(...organisations),
        action: fc.constantFrom(...ORGANISATION_ACTIONS),
      }),
    },
  )
  .map(({ who, action, ...of }) => (organisations.includes(who) ? tells(who, action, of) : says(who, action, of)));

/** An article comes, is edited or is dated into the future; or somebody asks. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        id: fc.integer({ min: 0, max: 9 }),
        day: fc.integer({ min: 1, max: 28 }),
        outlet: fc.constantFrom('A', 'B', 'C'),
        claims: fc.array(claim, { maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.constant('ask' as const) },
  ),
  { minLength: 2, maxLength: 14 },
);

async function everyAnswer(ledger: Ledger, now: AsOf): Promise<unknown> {
  const answers: unknown[] = [];
  for (const asOf of [now, at('2026-03-10')]) {
    answers.push(
      await departures(ledger, { asOf }),
      await arrivals(ledger, { asOf }),
      await leaders(ledger, { asOf }),
      await timeline(ledger, { asOf }),
    );
  }
  const everything = { about: { kind: 'all' as const }, atLeast: 'rumoured' as const };
  return [...answers, await previewOf(ledger, everything, 365, now)];
}

describe('answers that last', () => {
  it('are those of whoever asks anew, whatever was told, edited and asked before', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const lasting = createLastingAnswers();
        const records = notedRecords(ledgerRecords(await openStores('memory:')), lasting.note);
        const subject = { people: PEOPLE, organisations: ORGANISATIONS };
        const [kept, anew] = [lasting, ALWAYS_ANEW].map((answers) => openLedger(records, subject, rules, answers));
        if (kept === undefined || anew === undefined) throw new Error('not opened');
        const clock = manualClock('2026-03-05T00:00:00.000Z');
        for (const [n, step] of [...all, 'ask' as const].entries()) {
          clock.set(clock.now() + 36 * 3_600_000);
          if (step === 'ask') {
            asked += 1;
            expect(await everyAnswer(kept, asOfNow(clock))).toEqual(await everyAnswer(anew, asOfNow(clock)));
            continue;
          }
          const { id, day, outlet, claims } = step;
          const published = `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;
          await record(article(`a${id}`, outlet, published, claims), n);
          lasting.settle();
        }

        async function record({ id, judgement }: TestArticle, version: number) {
          const key = (await records.judgements.get(id)) === undefined ? id : `${id}~${version}`;
          await recordJudgement(records, key, judgement);
          const stories = await storiesAfter(records, judgement, rules, NAMES);
          await recordStories(records, judgement, stories, NAMES);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(asked).toBeGreaterThan(100);
  });
});
