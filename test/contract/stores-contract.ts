import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { compareKeys } from '../../src/stores/key-order.ts';
import type { Namespace, ScanRange, Stores } from '../../src/stores/open-stores.ts';
import { StoreError } from '../../src/stores/store-error.ts';

type ManualClock = ReturnType<typeof manualClock>;

const START = '2026-03-01T00:00:00.000Z';
const AWKWARD_KEYS = [
  '',
  ' ',
  '"quoted" and \'single\'',
  '100%',
  'a_b',
  'a%b',
  'a\\b',
  'n:a',
  'line\nbreak',
  '林俊旸|departed',
  '\u{1F600}',
  '\u{1F600}\u{1F601}',
  '\uFF01',
  '\uFFFF',
  '\u{10FFFF}',
  'é',
  'e\u0301',
  '__proto__',
  `https://example.org/${'x'.repeat(20_000)}`,
];
const JSON_VALUES = [
  null,
  true,
  false,
  0,
  -0.5,
  1e21,
  '',
  ':colon',
  'half \ud83d',
  'nul \0',
  [],
  {},
  [null, [1]],
  { expires: 5, value: 'v' },
];

/** What every store promises, whatever it stands on. `open` gives a new, empty one. */
export function storesContract(open: (clock: ManualClock) => Promise<Stores>): void {
  describe('as every store', () => promises(open));
}

function promises(open: (clock: ManualClock) => Promise<Stores>): void {
  let clock: ManualClock;
  let stores: Stores;

  beforeEach(async () => {
    clock = manualClock(START);
    stores = await open(clock);
  });
  afterEach(async () => {
    await stores.close();
  });

  describe('entries', () => {
    it('gives back every kind of JSON value as a value of its own', async () => {
      const namespace = stores.namespace<unknown>('n');
      for (const [at, value] of JSON_VALUES.entries()) await namespace.set(`k${at}`, value);

      expect(await namespace.getMany(JSON_VALUES.map((_, at) => `k${at}`))).toEqual(JSON_VALUES);
      for (const [at, value] of JSON_VALUES.entries()) expect(await namespace.get(`k${at}`)).toEqual(value);
      const list = { ids: ['a'] };
      await namespace.set('list', list);
      list.ids.push('b');
      expect(await namespace.get('list')).toEqual({ ids: ['a'] });
    });

    it('knows nothing of what was never stored', async () => {
      const namespace = stores.namespace<string>('n');

      expect(await namespace.get('a')).toBeUndefined();
      expect(await namespace.getMany(['a', 'b'])).toEqual([undefined, undefined]);
      expect(await namespace.getMany([])).toEqual([]);
      expect(await namespace.delete('a')).toBe(false);
      await namespace.deleteMany(['a', 'b']);
      await namespace.deleteMany([]);
      await namespace.setMany([]);
      expect(await entriesOf(namespace, { prefix: '' })).toEqual([]);
    });

    it('replaces, removes and reports removal', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.set('a', 1);
      await namespace.set('a', 2);
      await namespace.setMany([
        { key: 'b', value: 3 },
        { key: 'c', value: 4 },
        { key: 'b', value: 5 },
      ]);

      expect(await namespace.getMany(['c', 'a', 'x', 'b', 'a'])).toEqual([4, 2, undefined, 5, 2]);
      expect(await namespace.delete('a')).toBe(true);
      expect(await namespace.delete('a')).toBe(false);
      await namespace.deleteMany(['b', 'x']);
      expect(await keysOf(namespace, { prefix: '' })).toEqual(['c']);
    });

    it('keeps awkward keys apart and as they are', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.setMany(AWKWARD_KEYS.map((key, value) => ({ key, value })));
      await namespace.set('n:n:a', -1);

      for (const [value, key] of AWKWARD_KEYS.entries()) expect(await namespace.get(key)).toBe(value);
      expect(await namespace.getMany(AWKWARD_KEYS)).toEqual(AWKWARD_KEYS.map((_, value) => value));
      expect(await keysOf(namespace, { prefix: '' })).toEqual([...AWKWARD_KEYS, 'n:n:a'].sort(compareKeys));
      await namespace.deleteMany(AWKWARD_KEYS);
      expect(await keysOf(namespace, { prefix: '' })).toEqual(['n:n:a']);
    });

    it('keeps namespaces apart, even one that begins like another, and an empty one', async () => {
      const names = ['', 'n', 'n:', 'n:a', 'stories', 'stories-by-time'];
      for (const name of names) await stores.namespace<string>(name).set('a', `in ${name}`);
      await stores.namespace<string>('n').delete('a');

      const kept = names.filter((name) => name !== 'n');
      for (const name of kept)
        expect(await entriesOf(stores.namespace(name), { prefix: '' })).toEqual([['a', `in ${name}`]]);
      expect(await entriesOf(stores.namespace('n'), { prefix: '' })).toEqual([]);
      expect(await entriesOf(stores.namespace('never used'), { prefix: '' })).toEqual([]);
      expect(stores.namespace('n')).toBe(stores.namespace('n'));
    });

    it('refuses what it could not give back, and stores nothing of the batch', async () => {
      const namespace = stores.namespace<unknown>('n');
      const good = { key: 'good', value: 1 };
      const refused = [
        () => namespace.set('nul \0', 1),
        () => namespace.set('half \ud83d', 1),
        () => namespace.get('half \udc00'),
        () => namespace.set('k', undefined),
        () => namespace.set('k', 1, Number.NaN),
        () => namespace.setMany([good, { key: 'nul \0', value: 1 }]),
        () => namespace.setMany([good, { key: 'k', value: undefined }]),
        () => namespace.setMany([good, { key: 'k', value: 1, ttlMs: Number.NaN }]),
      ];

      for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ code: 'store-entry' });
      expect(await keysOf(namespace, { prefix: '' })).toEqual([]);
    });

    it('holds what came last of many calls at once', async () => {
      const namespace = stores.namespace<number>('n');
      await Promise.all(Array.from({ length: 500 }, (_, at) => namespace.set(`k${at % 50}`, at)));
      const read = await Promise.all(Array.from({ length: 50 }, (_, at) => namespace.get(`k${at}`)));

      expect(read).toEqual(Array.from({ length: 50 }, (_, at) => 450 + at));
    });

    it('refuses every access after it was closed, and may be closed again', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.set('a', 1);
      await stores.close();
      await stores.close();

      const attempts = [
        () => namespace.get('a'),
        () => namespace.getMany(['a']),
        () => namespace.set('a', 2),
        () => namespace.setMany([{ key: 'a', value: 2 }]),
        () => namespace.delete('a'),
        () => namespace.deleteMany(['a']),
        () => entriesOf(namespace, { prefix: '' }),
        () => stores.namespace('other').get('a'),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(StoreError);
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'store-closed' });
    });
  });

  describe('time to live', () => {
    it('ends an entry at its time for every way to read it', async () => {
      const namespace = stores.namespace<string>('n');
      await namespace.set('brief', 'b', 1000);
      await namespace.setMany([
        { key: 'long', value: 'l', ttlMs: 5000 },
        { key: 'ever', value: 'e' },
      ]);

      clock.set(Date.parse(START) + 999);
      expect(await namespace.getMany(['brief', 'long', 'ever'])).toEqual(['b', 'l', 'e']);
      clock.set(Date.parse(START) + 1000);
      expect(await namespace.get('brief')).toBeUndefined();
      expect(await namespace.getMany(['brief', 'long', 'ever'])).toEqual([undefined, 'l', 'e']);
      expect(await keysOf(namespace, { prefix: '' })).toEqual(['ever', 'long']);
      expect(await namespace.delete('brief')).toBe(false);
      clock.set('2099-01-01T00:00:00Z');
      expect(await entriesOf(namespace, { prefix: '' })).toEqual([['ever', 'e']]);
    });

    it('starts anew with every write, and takes an end that is past for past', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.set('a', 1, 1000);
      await namespace.set('a', 2);
      await namespace.set('b', 1);
      await namespace.set('b', 2, 1000);
      await namespace.set('c', 1, 0);
      await namespace.set('d', 1, -5);
      await namespace.set('e', 1, 0.4);
      await namespace.setMany([{ key: 'f', value: 1, ttlMs: 0 }]);

      expect(await keysOf(namespace, { prefix: '' })).toEqual(['a', 'b', 'e']);
      clock.set(Date.parse(START) + 1000);
      expect(await entriesOf(namespace, { prefix: '' })).toEqual([['a', 2]]);
      await namespace.set('c', 3);
      expect(await namespace.get('c')).toBe(3);
    });

    it('fills pages of a scan with live entries alone', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.setMany(
        Array.from({ length: 600 }, (_, at) =>
          at % 3 === 0 ? { key: numbered(at), value: at } : { key: numbered(at), value: at, ttlMs: 10 },
        ),
      );
      clock.set(Date.parse(START) + 10);

      const live = Array.from({ length: 200 }, (_, at) => numbered(at * 3));
      expect(await keysOf(namespace, { prefix: '' })).toEqual(live);
      expect(await keysOf(namespace, { prefix: '', limit: 150 })).toEqual(live.slice(0, 150));
    });
  });

  describe('scan', () => {
    it('walks a prefix in both directions, from after a key, up to a limit', async () => {
      const namespace = stores.namespace<number>('n');
      const keys = ['a', 'p', 'p|1', 'p|2', 'p|3', 'p|4', 'p}', 'q'];
      await namespace.setMany(keys.map((key, value) => ({ key, value })));
      const scan = (range: ScanRange) => keysOf(namespace, range);

      expect(await scan({ prefix: 'p|' })).toEqual(['p|1', 'p|2', 'p|3', 'p|4']);
      expect(await scan({ prefix: 'p|', reverse: true })).toEqual(['p|4', 'p|3', 'p|2', 'p|1']);
      expect(await scan({ prefix: 'p|', after: 'p|2' })).toEqual(['p|3', 'p|4']);
      expect(await scan({ prefix: 'p|', after: 'p|2', reverse: true })).toEqual(['p|1']);
      expect(await scan({ prefix: 'p|', after: 'p|25', limit: 1 })).toEqual(['p|3']);
      expect(await scan({ prefix: 'p|', after: 'p|25', reverse: true, limit: 1 })).toEqual(['p|2']);
      expect(await scan({ prefix: 'p|', after: 'a' })).toEqual(['p|1', 'p|2', 'p|3', 'p|4']);
      expect(await scan({ prefix: 'p|', after: 'q' })).toEqual([]);
      expect(await scan({ prefix: 'p|', after: 'a', reverse: true })).toEqual([]);
      expect(await scan({ prefix: 'p|', after: 'q', reverse: true })).toEqual(['p|4', 'p|3', 'p|2', 'p|1']);
      expect(await scan({ prefix: 'p', limit: 2 })).toEqual(['p', 'p|1']);
      expect(await scan({ prefix: '', reverse: true, limit: 3 })).toEqual(['q', 'p}', 'p|4']);
      expect(await scan({ prefix: 'p|', limit: 0 })).toEqual([]);
      expect(await scan({ prefix: 'z' })).toEqual([]);
    });

    it('takes nothing in a prefix for a pattern', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.setMany(['%x', '_x', "'x", '*x', 'ax', '😀x'].map((key, value) => ({ key, value })));

      for (const prefix of ['%', '_', "'", '*', '😀']) {
        expect(await keysOf(namespace, { prefix })).toEqual([`${prefix}x`]);
      }
    });

    it('agrees with a sorted list on any keys and ranges', async () => {
      let round = 0;
      const key = fc.string({
        unit: fc.constantFrom('a', 'b', '\uD7FF', '\uE000', '\uFFFF', '😀', '\u{10FFFF}'),
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(key, { maxLength: 30 }),
          key,
          fc.option(key),
          fc.boolean(),
          fc.integer({ min: 0, max: 12 }),
          async (keys, prefix, after, reverse, limit) => {
            round += 1;
            const namespace = stores.namespace<number>(`round ${round}`);
            await namespace.setMany(keys.map((name, value) => ({ key: name, value })));
            const inRange = keys.filter((name) => name.startsWith(prefix)).sort(byBytes);
            if (reverse) inRange.reverse();
            const wanted = inRange.filter(
              (name) => after === null || (reverse ? byBytes(name, after) < 0 : byBytes(name, after) > 0),
            );

            const range = after === null ? { prefix, reverse, limit } : { prefix, reverse, limit, after };
            expect(await keysOf(namespace, range)).toEqual(wanted.slice(0, limit));
          },
        ),
        { numRuns: 150, seed: 6 },
      );
    });

    it('streams 10,000 entries in order and can be left at any time', async () => {
      const namespace = stores.namespace<number>('n');
      const keys = Array.from({ length: 10_000 }, (_, at) => numbered((at * 7919) % 10_000));
      await namespace.setMany(keys.map((key, value) => ({ key, value })));

      const sorted = Array.from({ length: 10_000 }, (_, at) => numbered(at));
      expect(await keysOf(namespace, { prefix: '' })).toEqual(sorted);
      expect(await keysOf(namespace, { prefix: '', reverse: true })).toEqual([...sorted].reverse());
      expect(await namespace.getMany(keys)).toEqual(keys.map((_, value) => value));
      for await (const [key] of namespace.scan({ prefix: 'k00' })) {
        if (key === 'k00003') break;
      }
      await namespace.set('k00003', -1);
      expect(await namespace.get('k00003')).toBe(-1);
    });

    it('meets every other entry once while entries come and go', async () => {
      const namespace = stores.namespace<number>('n');
      await namespace.setMany(Array.from({ length: 1000 }, (_, at) => ({ key: numbered(at * 2), value: at })));

      const met: string[] = [];
      for await (const [key] of namespace.scan({ prefix: '' })) {
        met.push(key);
        const at = Number(key.slice(1));
        if (at % 4 === 0) await namespace.delete(key);
        if (at % 100 === 0) await namespace.set(numbered(at - 1), 0);
      }
      const even = met.filter((key) => Number(key.slice(1)) % 2 === 0);
      expect(even).toEqual(Array.from({ length: 1000 }, (_, at) => numbered(at * 2)));
      expect(new Set(met).size).toBe(met.length);
      expect((await keysOf(namespace, { prefix: '' })).filter((key) => Number(key.slice(1)) % 4 === 0)).toEqual([]);
    });

    it('survives the removal of all that is left to walk', async () => {
      const namespace = stores.namespace<number>('n');
      const keys = Array.from({ length: 300 }, (_, at) => numbered(at));
      await namespace.setMany(keys.map((key, value) => ({ key, value })));

      const met: string[] = [];
      for await (const [key] of namespace.scan({ prefix: '' })) {
        if (met.length === 0) await namespace.deleteMany(keys);
        met.push(key);
      }
      expect(met.length).toBeLessThan(300);
      expect(await keysOf(namespace, { prefix: '' })).toEqual([]);
    });
  });
}

function numbered(at: number): string {
  return `k${String(at).padStart(5, '0')}`;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** @returns what the scan meets, all of it. */
export async function entriesOf<V>(namespace: Namespace<V>, range: ScanRange): Promise<(readonly [string, V])[]> {
  const entries: (readonly [string, V])[] = [];
  for await (const entry of namespace.scan(range)) entries.push(entry);
  return entries;
}

async function keysOf(namespace: Namespace<unknown>, range: ScanRange): Promise<string[]> {
  return (await entriesOf(namespace, range)).map(([key]) => key);
}
