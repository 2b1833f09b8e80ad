import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch, dispatchJson } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/index.ts';
import { StoreError } from '../../src/stores/store-error.ts';
import { ledgerOf } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { type Asked, askedOn, asking, textOf } from './answer-text.ts';

let march: Asked;

beforeAll(async () => {
  march = asking(await ledgerOf(MARCH));
});

describe('dispatch', () => {
  it.each([
    ['who-lef', 'Did you mean /qwen who-left?'],
    ['wholeads', 'Post | Person'],
    ['Who Left', 'Who left'],
    ['/qwen WHO_LEFT', 'Who left'],
    ['joined', 'Did you mean /qwen who-joined?'],
    ['statsu', 'Did you mean /qwen status?'],
    ['frobnicate', 'There is no command “frobnicate”.'],
    ['who-left sinse 2026-03', 'Did you mean “since”?'],
    ['who-left --as-off=2026-03', 'Did you mean “as-of”?'],
    ['who-left --verbose=1', 'has no option “verbose”'],
    ['who-left since', '“since” wants a value.'],
    ['who-left since yesterday', '“since” wants a day, month or year'],
    ['who-left as-of 2026-02-30', '“as-of” wants a day such as 2026-03-04'],
    ['who-left person Yu since 2026-03 Bowen', '“Bowen” was not understood'],
    ['who-leads everything', 'does not take “everything”'],
    ['status now', 'does not take “now”'],
    ['timeline many', '“days” wants a whole number'],
    ['timeline -5', '“days” wants a whole number'],
    ['timeline 99999999999', '“days” wants a whole number'],
    ['latest limit 0', '“limit” wants a whole number from 1'],
    ['latest topic sports', '“topic” wants one of departure'],
  ])('answers %j', async (typed, expected) => {
    expect(await march.ask(typed)).toContain(expected);
    expect(march.errors).toEqual([]);
  });

  it('takes a month as `since`, days with a d, and options in any order', async () => {
    expect(await march.ask('who-left since 2026-04')).toContain('departures since 2026-04');
    expect(await march.ask('timeline 365d')).toContain('Timeline');
    expect(await march.ask('who-left as-of 2026-03-04 since 2026-03')).toBe(
      await march.ask('who-left since:2026-03 --as-of=2026-03-04'),
    );
  });

  it('keeps an address whole, whatever it holds', async () => {
    const answer = await march.ask('why https://nowhere.example/a?person=x&since:2026');
    expect(answer).toContain('That article has not been seen.');
  });

  it('never throws and never reports an error, whatever is typed', async () => {
    const names = commands.map(({ name }) => name);
    const words = fc.constantFrom(
      'as-of',
      'since',
      'person',
      '--',
      '"',
      '“',
      ':',
      '=',
      '2026-03-04',
      '../..',
      '%_*',
      '💥',
      '\u0000',
      '林',
    );
    const hostile = fc
      .tuple(
        fc.constantFrom(...names, ''),
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 }),
      )
      .map(([name, rest]) => [name, ...rest].join(' '));
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        expect((await dispatch(typed, march.deps)).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
    expect(march.errors).toEqual([]);
  });

  it('reads 500 characters and no more, and repeats little of them', async () => {
    const long = `person ${'x'.repeat(493)} as-of yesterday ${'y'.repeat(100_000)}`;
    const answer = await march.ask(long);
    expect(answer).toContain('Nobody called');
    expect(answer.length).toBeLessThan(1_000);
    expect((await march.ask('z'.repeat(100_000))).length).toBeLessThan(200);
    expect(march.errors).toEqual([]);
  });

  it('turns an unexpected error into a message with a reference, and reports it', async () => {
    const broken = asking(march.deps.ledger, {
      status: async () => {
        throw new Error('the disk is gone');
      },
    });
    const answer = await broken.ask('status');
    expect(broken.errors).toMatchObject([{ command: 'status', error: { message: 'the disk is gone' } }]);
    expect(answer).toContain(`reference ${broken.errors[0]?.reference}`);
    expect(answer).not.toContain('disk');
  });

  it.each([
    ['en', 'where the watcher runs'],
    ['zh', '请在监测程序运行之处操作'],
  ] as const)(
    'says where something can be changed, if the store may only be read here: %s',
    async (language, expected) => {
      const refuse = () => Promise.reject(new StoreError('store-not-permitted', 'read-only'));
      const { subscriptions } = march.deps;
      const reading = asking(march.deps.ledger, {
        asked: askedOn('terminal', language),
        subscriptions: { ...subscriptions, subscriptions: { ...subscriptions.subscriptions, set: refuse } },
      });
      expect(await reading.ask('subscribe departure')).toContain(expected);
      expect(reading.errors).toEqual([]);
      const json = await dispatchJson('subscribe departure', reading.deps);
      expect(json.ok ? json.value : textOf(json.message)).toContain(expected);
    },
  );
});

describe('dispatchJson', () => {
  it('gives who-left in the shape that programs rely on', async () => {
    const answer = await dispatchJson('who-left as-of 2026-03-06', march.deps);
    if (!answer.ok) throw new Error(textOf(answer.message));
    const value = JSON.parse(JSON.stringify(answer.value));
    expect(Object.keys(value)).toEqual(['asOf', 'people', 'unclear']);
    expect(value.asOf).toBe('2026-03-06');
    const hui = value.people.find(({ key }: { key: string }) => key === 'hui-binyuan');
    expect(Object.keys(hui)).toEqual([
      'key',
      'name',
      'names',
      'role',
      'status',
      'announced',
      'destination',
      'sources',
      'contradictions',
    ]);
    expect(Object.keys(hui.sources[0])).toEqual(['outlet', 'title', 'published']);
    expect(hui.contradictions[0]).toEqual({
      about: 'date',
      versions: [
        {
          value: '2026-03-03',
          certainty: 'confirmed',
          sources: [
            { outlet: 'A Commentary', title: 'A Commentary on commentary', published: '2026-03-03T18:00:00.000Z' },
            { outlet: 'Venture Daily', title: 'Venture Daily on letter', published: '2026-03-05T11:00:00.000Z' },
          ],
        },
        {
          value: '2026-01',
          certainty: 'reported',
          sources: [
            { outlet: 'Three Exits', title: 'Three Exits on summing-up', published: '2026-03-06T08:00:00.000Z' },
          ],
        },
      ],
    });
    expect(value.unclear.map(({ key, reason }: { key: string; reason: string }) => [key, reason])).toEqual([
      ['bai-tianyi', 'implied'],
      ['chen-cheng', 'implied'],
    ]);
  });

  it.each([
    'who-joined',
    'who-leads',
    'timeline',
    'latest',
    'person Lin Junyang',
    'story lin-junyang-departed',
    'why brief',
    'status',
  ])('gives %s as plain JSON', async (typed) => {
    const answer = await dispatchJson(typed, march.deps);
    if (!answer.ok) throw new Error(textOf(answer.message));
    expect(JSON.parse(JSON.stringify(answer.value))).toEqual(answer.value);
  });

  it('explains what has no JSON', async () => {
    expect(await dispatchJson('person Nobody At All', march.deps)).toMatchObject({ ok: false });
    expect(await dispatchJson('wholef', march.deps)).toMatchObject({ ok: false });
    expect(await dispatchJson('help', march.deps)).toMatchObject({ ok: false });
  });
});
