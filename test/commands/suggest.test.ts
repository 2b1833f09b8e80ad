import { beforeAll, describe, expect, it } from 'vitest';
import type { SuggestRequest } from '../../src/chat/chat-adapter.ts';
import { suggest } from '../../src/commands/suggest.ts';
import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { mergePeople } from '../../src/ledger/merge-people.ts';
import { nameEntries } from '../../src/ledger/name-key.ts';
import { nameFromKey } from '../../src/ledger/names.ts';
import { createPeopleIndex } from '../../src/ledger/people.ts';
import type { Person } from '../../src/model/subject.ts';
import { article, ledgerOf, says } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { WORDING } from './answer-text.ts';

const MET = article('met', 'Met Post', '2026-03-20T00:00:00.000Z', [
  says('wang-meiling', 'departed', { from: 'Qwen' }),
  says('梅兰', 'departed', { from: 'Qwen' }),
]);

let ledger: Ledger;

beforeAll(async () => {
  ledger = await ledgerOf([...MARCH, MET]);
});

function ask(kind: SuggestRequest['kind'], typed: string, language: 'en' | 'zh' = 'en', of = ledger) {
  return suggest({ kind, typed, language }, { ledger: of, wording: WORDING });
}
const values = async (...args: Parameters<typeof ask>) => (await ask(...args)).map(({ value }) => value);

describe('people', () => {
  it.each([
    ['lin', ['lin-junyang']],
    ['Junyang L', ['lin-junyang']],
    ['jun', ['lin-junyang']],
    ['林', ['lin-junyang']],
    ['俊旸', ['lin-junyang']],
    ['林 俊', ['lin-junyang']],
    ['Justin', ['lin-junyang']],
    ['ZHOU J', ['zhou-jingren']],
    ['Fan', ['wu-zeming']],
    ['wang', ['wang-meiling']],
    ['meil', ['wang-meiling']],
    ['王美', ['wang-meiling']],
    // Characters are read as Pinyin too: the exact ones come first.
    ['梅', ['梅兰', 'wang-meiling']],
    ['兰', []],
    ['xyz', []],
  ])('are found by what was typed so far: %s', async (typed, keys) => {
    expect(await values('person', typed)).toEqual(keys);
  });

  it('are called as the reader knows them, and all that is configured is offered before anything is typed', async () => {
    expect(await ask('person', 'lin j', 'zh')).toEqual([{ label: '林俊旸', value: 'lin-junyang' }]);
    expect(await ask('person', 'wang', 'zh')).toEqual([{ label: 'Wang Meiling', value: 'wang-meiling' }]);
    expect(await ask('person', '')).toHaveLength(10);
  });

  it('that were merged are offered once, under the configured key', async () => {
    const of = await ledgerOf([MET]);
    const known: Person = {
      key: 'wang-mei',
      name: 'Wang Meiling',
      names: ['Wang Meiling'],
      misspellings: [],
      namesakes: [],
      titles: [],
      watched: true,
    };
    const rules = { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims };
    await mergePeople(of.records, [{ ...known, mergedFrom: ['wang-meiling'] }], rules);
    expect(await values('person', 'wang', 'en', { ...of, people: createPeopleIndex([known]) })).toEqual(['wang-mei']);
  });

  it('are at most 25, and as quickly found among thousands', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `wang-xiao${at}`);
    const of = await ledgerOf([]);
    const people = many.map((key) => ({ kind: 'person' as const, key, name: nameFromKey(key), discovered: true }));
    await of.records.peopleByName.setMany(people.flatMap(({ key, name }) => nameEntries(key, name)));
    await of.records.subjects.setMany(people.map((value) => ({ key: `person:${value.key}`, value })));
    expect(await values('person', 'wang', 'en', of)).toHaveLength(25);
    expect(await values('person', 'xiao4321', 'en', of)).toEqual(['wang-xiao4321']);
    const started = performance.now();
    for (let at = 0; at < 20; at++) await values('person', `wang x${'iao'.slice(0, at % 4)}`, 'en', of);
    expect((performance.now() - started) / 20).toBeLessThan(20);
  });
});

describe('topics', () => {
  it('are found by key and by name in either language, and labelled in the reader’s', async () => {
    expect(await ask('topic', 'dep')).toEqual([{ label: 'Departures', value: 'departure' }]);
    expect(await ask('topic', '离', 'zh')).toEqual([{ label: '离职', value: 'departure' }]);
    expect(await values('topic', 'open source')).toEqual(['open-source-policy']);
    expect(await values('topic', '')).toHaveLength(8);
  });
});

describe('stories', () => {
  it('are found by their id and by their headline in either language', async () => {
    expect(await values('story', 'hui-binyuan-j')).toEqual(['hui-binyuan-joined-meta']);
    expect(await values('story', 'joined Meta')).toEqual(['hui-binyuan-joined-meta']);
    expect(await ask('story', '郁博文离开', 'zh')).toEqual([
      { label: '郁博文离开通义千问', value: 'yu-bowen-departed' },
    ]);
    expect(await values('story', 'nothing like it')).toEqual([]);
  });

  it('are the latest where nothing was typed', async () => {
    expect((await values('story', ''))[0]).toMatch(/wang-meiling-departed|梅兰-departed/);
  });

  it('have labels and values that every platform takes', async () => {
    const title = `${'👩‍👩‍👧 '.repeat(60)}`;
    const of = await ledgerOf([
      article('long', 'A', '2026-03-20T00:00:00.000Z', [says('yu-bowen', 'departed')], { title }),
      article('id', 'A', '2026-03-20T00:00:00.000Z', [says('yu-bowen', 'joined', { to: 'X'.repeat(120) })]),
    ]);
    const found = await ask('story', '', 'en', of);
    expect(found.map(({ value }) => value)).toEqual(['yu-bowen-departed']);
    for (const { label } of found) {
      expect(label.length).toBeLessThanOrEqual(100);
      expect(label.length).toBeGreaterThan(0);
    }
  });

  it('take any text', async () => {
    for (const typed of ['|', '%', '\u0000', '\ud800', '../..', 'x'.repeat(100), '💥']) {
      for (const kind of ['person', 'topic', 'story'] as const) {
        expect(Array.isArray(await ask(kind, typed))).toBe(true);
      }
    }
  });
});
