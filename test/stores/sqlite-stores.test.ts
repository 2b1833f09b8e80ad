import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { entriesOf, storesContract } from '../contract/stores-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'stores-'));
let count = 0;
let file: string;

beforeEach(() => {
  count += 1;
  file = join(folder, `${count}.sqlite`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('stores in an SQLite file', () => {
  storesContract((clock) => openStores(`sqlite:${file}`, { clock }));

  it('keep everything over a reopening, awkward keys and times to live too', async () => {
    const clock = manualClock('2026-03-01T00:00:00Z');
    const keys = ["it's", '100%', 'a_b', '"q"', '😀', '\uFF01', 'x'.repeat(5000), ''];
    const before = await openStores(`sqlite:${file}`, { clock });
    await before.namespace<string>('kept').setMany(keys.map((key) => ({ key, value: `${key}!` })));
    await before.namespace<number>('brief').set('a', 1, 60_000);
    await before.namespace<number>('brief').set('b', 1, 1_000);
    await before.close();
    clock.set('2026-03-01T00:00:30Z');

    const after = await openStores(`sqlite:${file}`, { clock });
    expect(await after.namespace<string>('kept').getMany(keys)).toEqual(keys.map((key) => `${key}!`));
    expect(await entriesOf(after.namespace('kept'), { prefix: '' })).toHaveLength(keys.length);
    expect(await entriesOf(after.namespace('brief'), { prefix: '' })).toEqual([['a', 1]]);
    await after.close();
  });

  it('are one file once they are closed, so that a copy of it is a backup', async () => {
    const stores = await openStores(`sqlite:${file}`);
    await stores.namespace<string>('n').set('a', 'x'.repeat(50_000));
    await stores.close();

    const beside = readdirSync(folder).filter((name) => name.startsWith(`${count}.sqlite-wal`));
    expect(beside.map((name) => statSync(join(folder, name)).size)).toEqual(beside.map(() => 0));
    expect(statSync(file).size).toBeGreaterThan(50_000);
  });

  it.each(['//', ''])('make the folders that are missing (sqlite:%s)', async (slashes) => {
    const deep = join(folder, `deep${slashes.length}`, "it's a 100% #1? folder", 'store.sqlite');
    const stores = await openStores(`sqlite:${slashes}${deep}`);
    await stores.close();

    expect(statSync(deep).isFile()).toBe(true);
  });

  it('give back the room of entries that ended', async () => {
    const clock = manualClock(0);
    const stores = await openStores(`sqlite:${file}`, { clock });
    const namespace = stores.namespace<string>('n');
    for (let at = 0; at < 300; at += 1) {
      clock.set(at * 1000);
      await namespace.setMany(
        Array.from({ length: 10 }, (_, n) => ({ key: `${at}|${n}`, value: 'x'.repeat(1000), ttlMs: 1000 })),
      );
    }
    await stores.close();

    expect(statSync(file).size).toBeLessThan(200_000);
  });

  it('refuse a second opening to write, by whatever name, and allow it after the first was closed', async () => {
    const link = join(folder, `${count}-link.sqlite`);
    const first = await openStores(`sqlite:${file}`, { clock: manualClock('2026-03-01T00:00:00Z') });
    await first.namespace<number>('n').set('a', 1);
    symlinkSync(file, link);

    for (const name of [file, link]) {
      const refused = openStores(`sqlite:${name}`);
      await expect(refused).rejects.toMatchObject({ code: 'store-locked', retryable: false });
      await expect(refused).rejects.toThrow(file);
      await expect(refused).rejects.toThrow(`this process (${process.pid}) since 2026-03-01T00:00:00.000Z`);
    }
    await first.namespace<number>('n').set('a', 2);
    await first.close();
    const second = await openStores(`sqlite:${link}`);
    expect(await second.namespace<number>('n').get('a')).toBe(2);
    await second.close();
  });

  it('can be read while they are written, and not be changed by the reader', async () => {
    const writer = await openStores(`sqlite:${file}`);
    await writer.namespace<number>('n').set('a', 1);
    const reader = await openStores(`sqlite:${file}`, { readOnly: true });
    const seen = reader.namespace<number>('n');

    expect(await seen.get('a')).toBe(1);
    await writer.namespace<number>('n').set('a', 2);
    expect(await seen.get('a')).toBe(2);
    const changes = [
      () => seen.set('a', 3),
      () => seen.setMany([{ key: 'a', value: 3 }]),
      () => seen.delete('a'),
      () => seen.deleteMany(['a']),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'store-not-permitted' });
    expect(await writer.namespace<number>('n').get('a')).toBe(2);
    await writer.close();
    expect(await seen.get('a')).toBe(2);
    await reader.close();
  });

  it('are not made by a reader', async () => {
    const refused = openStores(`sqlite:${file}`, { readOnly: true });

    await expect(refused).rejects.toMatchObject({ code: 'store-missing' });
    await expect(refused).rejects.toThrow('Start the watcher once');
    expect(readdirSync(folder).filter((name) => name.startsWith(`${count}.`))).toEqual([]);
  });
});
