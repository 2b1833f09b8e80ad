import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/ledger/name-key.ts';
import { findPerson } from '../../src/ledger/people.ts';
import { article, ledgerOf, PEOPLE, says } from './known-claims.ts';

const met = article('met', 'A', '2026-05-02T00:00:00Z', [
  says('zhang-di', 'statement'),
  says('zoe-o-brien', 'statement'),
]);

async function find(text: string) {
  const { records, people } = await ledgerOf([met]);
  await records.subjects.set('person:zoe-o-brien', {
    kind: 'person',
    key: 'zoe-o-brien',
    name: 'Zoë O’Brien',
    discovered: true,
  });
  return findPerson(records, people, text);
}

async function keyOf(text: string) {
  const lookup = await find(text);
  return lookup.found === 'one' ? lookup.person.key : lookup;
}

describe('findPerson', () => {
  it.each([
    ['Junyang Lin', 'lin-junyang'],
    ['LIN JUNYANG', 'lin-junyang'],
    ['linjunyang', 'lin-junyang'],
    ['lin-junyang', 'lin-junyang'],
    ['  Justin   Lin ', 'lin-junyang'],
    ['林俊旸', 'lin-junyang'],
    ['林俊暘', 'lin-junyang'],
    ['林 俊 旸', 'lin-junyang'],
    ['Lin Junyan', 'lin-junyang'],
    ['李凱鑫', 'kaixin-li'],
    ['吳泳銘', 'wu-yongming'],
    ['吳澤明', 'wu-zeming'],
    ['範禹', 'wu-zeming'],
    ['fanyu', 'wu-zeming'],
    ['Hui Bin', 'hui-binyuan'],
    ['Cheng Chen', 'chen-cheng'],
    ['Ｅｄｄｉｅ　Ｗｕ', 'wu-yongming'],
    ['zhang di', 'zhang-di'],
    ['Di Zhang', 'zhang-di'],
    ["zoe o'brien", 'zoe-o-brien'],
  ])('finds %s', async (text, key) => {
    expect(await keyOf(text)).toBe(key);
  });

  it('finds every configured spelling', async () => {
    const { records, people } = await ledgerOf([]);
    for (const person of PEOPLE) {
      for (const name of [...person.names, ...person.misspellings]) {
        const lookup = await findPerson(records, people, name);
        expect(lookup, name).toMatchObject({ found: 'one', person: { key: person.key } });
      }
    }
  });

  it('takes one word of a name where only one person has it, and asks where several have', async () => {
    expect(await keyOf('binyuan')).toBe('hui-binyuan');
    const zhou = await find('zhou');
    expect(zhou).toMatchObject({ found: 'several' });
    expect(zhou.found === 'several' && zhou.people.map(({ key }) => key)).toEqual(['zhou-hao', 'zhou-jingren']);
  });

  it('suggests near names for one it does not know, people met in articles included', async () => {
    expect(await find('Lin Junjang')).toEqual({ found: 'none', suggestions: ['Lin Junyang'] });
    expect(await find('Binyan Hui')).toMatchObject({ suggestions: ['Hui Binyuan'] });
    expect(await find('zoe obrian')).toMatchObject({ suggestions: ['Zoë O’Brien'] });
    expect(await find('周靖仁')).toMatchObject({ found: 'none', suggestions: ['Zhou Jingren'] });
    expect(await find('Donald Knuth')).toEqual({ found: 'none', suggestions: [] });
  });

  it('survives any text, and never takes punctuation for a name', async () => {
    const { records, people } = await ledgerOf([met]);
    expect(await findPerson(records, people, '"; %_*')).toEqual({ found: 'none', suggestions: [] });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async (text) => {
        expect(['one', 'several', 'none']).toContain((await findPerson(records, people, text)).found);
      }),
      { numRuns: 60 },
    );
  });
});

describe('nameKey', () => {
  it('is the same for its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => nameKey(nameKey(name)) === nameKey(name)),
    );
  });

  it('keeps marks that belong to a script', () => {
    expect(nameKey('जुनयांग लिन')).not.toBe(nameKey('जनयग लन'));
    expect(nameKey('ジュンヤン')).not.toBe(nameKey('シュンヤン'));
  });
});
