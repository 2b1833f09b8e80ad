import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { entriesOf } from '../contract/stores-contract.ts';
import { hasRedis, startRedis } from '../lib/redis-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-together-'));
const redis = hasRedis ? await startRedis() : null;
let numbers = 0;
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await redis?.close();
});

const places: [name: string, address: () => string][] = [
  ['memory', () => 'memory:'],
  ['sqlite', () => `sqlite:${join(folder, `${Math.random()}.sqlite`)}`],
  ...(redis === null ? [] : [['redis', () => `${redis.url}/${numbers++}`] as [string, () => string]]),
];

describe.each(places)('work done together in %s', (_, address) => {
  it('reads what it writes, also what it has read before, and keeps it all', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    await stores.together(async () => {
      expect(await names.getMany(['a', 'b'])).toEqual([undefined, undefined]);
      await names.set('a', 'one');
      expect(await names.getMany(['a', 'b', 'a'])).toEqual(['one', undefined, 'one']);
      await stores.together(() => names.setMany([{ key: 'b', value: 'two' }]));
      expect(await names.get('b')).toBe('two');
      await names.delete('a');
      expect(await names.get('a')).toBeUndefined();
    });
    expect(await names.getMany(['a', 'b'])).toEqual([undefined, 'two']);
    await stores.close();
  });

  it('keeps what it wrote before it failed, and goes on', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    const failing = stores.together(async () => {
      await names.set('a', 'one');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await stores.together(() => names.set('b', 'two'));
    expect(await names.getMany(['a', 'b'])).toEqual(['one', 'two']);
    await stores.close();
  });

  it('walks over what it has written and removed, in order', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    await names.setMany(['a', 'c', 'e'].map((key) => ({ key, value: key })));
    await stores.together(async () => {
      await names.set('d', 'four');
      await names.delete('c');
      expect(await names.delete('d')).toBe(true);
      expect(await names.delete('d')).toBe(false);
      await names.setMany([
        { key: 'b', value: 'two' },
        { key: 'a', value: 'one' },
      ]);
      await names.deleteMany(['e', 'f']);
      expect(await entriesOf(names, { prefix: '' })).toEqual([
        ['a', 'one'],
        ['b', 'two'],
      ]);
      await names.set('g', 'seven');
    });
    const left = [
      ['a', 'one'],
      ['b', 'two'],
      ['g', 'seven'],
    ];
    expect(await entriesOf(names, { prefix: '' })).toEqual(left);
    expect(await names.getMany(['c', 'd', 'g', 'a'])).toEqual([undefined, undefined, 'seven', 'one']);
    await stores.close();
  });

  it('lets go of what ends by itself, also of what was there before', async () => {
    const clock = manualClock('2026-03-01T00:00:00Z');
    const stores = await openStores(address(), { clock });
    const names = stores.namespace<string>('names');
    await stores.together(async () => {
      await names.set('a', 'lasting');
      await names.set('a', 'brief', 1_000);
      expect(await names.get('a')).toBe('brief');
    });
    clock.set('2026-03-01T00:00:01Z');
    await stores.together(async () => expect(await names.get('a')).toBeUndefined());
    await stores.close();
  });

  it('keeps thousands of entries, and what it remembers is what it holds', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<number>('names');
    const entries = Array.from({ length: 5003 }, (_, at) => ({ key: `k${(at * 7919) % 5003}`, value: at }));
    await stores.together(() => names.setMany(entries));
    const keys = entries.map(({ key }) => key);
    const values = entries.map(({ value }) => value);
    await stores.together(async () => expect(await names.getMany(keys)).toEqual(values));
    expect(await names.getMany(keys)).toEqual(values);
    await names.set('k1', -1);
    await stores.together(async () => expect(await names.get('k1')).toBe(-1));
    await stores.close();
  });

  it('walks again over what has changed since, and as often as it is asked', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    const short = { prefix: 'a', limit: 2 };
    await stores.together(async () => {
      expect(await entriesOf(names, short)).toEqual([]);
      await names.setMany(['a1', 'a2', 'a3', 'b1'].map((key) => ({ key, value: key })));
      for (const _ of [1, 2]) expect((await entriesOf(names, short)).map(([key]) => key)).toEqual(['a1', 'a2']);
      expect((await entriesOf(names, { ...short, reverse: true })).map(([key]) => key)).toEqual(['a3', 'a2']);
      expect((await entriesOf(names, { prefix: 'a', after: 'a2' })).map(([key]) => key)).toEqual(['a3']);
      for await (const _ of names.scan({ prefix: 'a' })) break;
      await names.delete('a1');
      expect((await entriesOf(names, { prefix: 'a' })).map(([key]) => key)).toEqual(['a2', 'a3']);
      const walk = names.scan({ prefix: 'b' })[Symbol.asyncIterator]();
      await walk.next();
      await names.set('b2', 'b2');
      while (!(await walk.next()).done);
      expect((await entriesOf(names, { prefix: 'b' })).map(([key]) => key)).toEqual(['b1', 'b2']);
    });
    expect((await entriesOf(names, short)).map(([key]) => key)).toEqual(['a2', 'a3']);
    await stores.close();
  });

  it('remembers nothing that was written while it was read', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    await stores.together(async () => {
      const reading = [names.get('a'), names.getMany(['a', 'b'])];
      await names.set('a', 'one');
      await Promise.all(reading);
      expect(await names.get('a')).toBe('one');
      const again = names.getMany(['a', 'b']);
      await names.setMany([{ key: 'b', value: 'two' }]);
      await again;
      expect(await names.getMany(['a', 'b'])).toEqual(['one', 'two']);
    });
    await stores.close();
  });
});

it('shows other readers nothing of work in SQLite before its end', async () => {
  const address = `sqlite:${join(folder, 'read.sqlite')}`;
  const [writer] = [await openStores(address)];
  const reader = await openStores(address, { readOnly: true });
  const read = () => reader.namespace<string>('names').get('a');
  await writer.together(async () => {
    await writer.namespace<string>('names').set('a', 'one');
    expect(await read()).toBeUndefined();
  });
  expect(await read()).toBe('one');
  await reader.close();
  await writer.close();
});
