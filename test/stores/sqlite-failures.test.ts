import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/lib/clock.ts';
import { createNamespace } from '../../src/stores/keyv-namespace.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { remembered } from '../../src/stores/remembered.ts';
import { createSqliteAdapter } from '../../src/stores/sqlite-adapter.ts';
import { createCommit } from '../../src/stores/sqlite-commit.ts';
import { openSqliteFile } from '../../src/stores/sqlite-file.ts';
import { withWaitingWrites } from '../../src/stores/waiting-writes.ts';
import { entriesOf } from '../contract/stores-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'stores-'));
let count = 0;
let file: string;

beforeEach(() => {
  count += 1;
  file = join(folder, `${count}.sqlite`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store whose disk is full', () => {
  it('says so, keeps all it acknowledged, and goes on when there is room again', async () => {
    const opened = openSqliteFile(file, false, '2026-03-01T00:00:00Z');
    const namespace = createNamespace<string>('n', createSqliteAdapter(opened, 'n', systemClock));
    const limit = (pages: number) => opened.database.pragma(`max_page_count = ${pages}`);
    limit(40);
    const acknowledged: string[] = [];
    const fill = async () => {
      for (let at = 0; at < 200; at += 1) {
        await namespace.set(`k${at}`, 'x'.repeat(1000));
        acknowledged.push(`k${at}`);
      }
    };

    await expect(fill()).rejects.toMatchObject({ code: 'store-full', retryable: false });
    await expect(namespace.set('one more', 'x'.repeat(9000))).rejects.toThrow(`No room left on the disk of ${file}`);
    const batch = Array.from({ length: 50 }, (_, at) => ({ key: `batch${at}`, value: 'x'.repeat(1000) }));
    await expect(namespace.setMany(batch)).rejects.toMatchObject({ code: 'store-full' });
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(await namespace.getMany(acknowledged)).toEqual(acknowledged.map(() => 'x'.repeat(1000)));
    expect(await entriesOf(namespace, { prefix: 'batch' })).toEqual([]);
    limit(4000);
    await namespace.setMany(batch);
    opened.close();

    const after = await openStores(`sqlite:${file}`);
    expect(await entriesOf(after.namespace('n'), { prefix: '' })).toHaveLength(acknowledged.length + 50);
    await after.close();
  });
});

describe('work done together on a full disk', () => {
  it('stores nothing of it, says so, and goes on when there is room again', async () => {
    const opened = openSqliteFile(file, false, '2026-03-01T00:00:00Z');
    const commit = createCommit(opened);
    const adapter = createSqliteAdapter(opened, 'n', systemClock);
    const namespace = remembered(createNamespace<string>('n', withWaitingWrites(adapter, 'n', commit)), {
      known: commit.memoryOf('n'),
      walks: commit.memoryOf('walks over n'),
      isUnderWay: commit.isUnderWay,
      holdsMortal: adapter.holdsMortal,
    });
    const limit = (pages: number) => opened.database.pragma(`max_page_count = ${pages}`);
    const fill = () =>
      commit.together(async () => {
        for (let at = 0; at < 200; at += 1) await namespace.set(`k${at}`, 'x'.repeat(1000));
      });
    await commit.together(() => namespace.set('before', 'kept'));

    limit(40);
    await expect(fill()).rejects.toMatchObject({ code: 'store-full' });
    await commit.together(async () => expect(await namespace.getMany(['k0', 'before'])).toEqual([undefined, 'kept']));
    expect(await entriesOf(namespace, { prefix: '' })).toEqual([['before', 'kept']]);
    limit(4000);
    await fill();
    expect(await entriesOf(namespace, { prefix: 'k' })).toHaveLength(200);
    opened.close();
  });
});

describe('a file that is no store of ours', () => {
  const refusals = async (code: string, ...texts: string[]) => {
    const before = readFileSync(file);
    for (const readOnly of [false, true]) {
      const refused = openStores(`sqlite:${file}`, { readOnly });
      await expect(refused).rejects.toMatchObject({ code });
      for (const text of [file, ...texts]) await expect(refused).rejects.toThrow(text);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  };

  it('but garbage is refused and left as it is', async () => {
    writeFileSync(file, 'this was never a database '.repeat(500));

    await refusals('store-corrupt', 'was left as it is', '.recover');
  });

  it('but written by a newer version is refused', async () => {
    const stores = await openStores(`sqlite:${file}`);
    await stores.close();
    const database = new Database(file);
    database.pragma('user_version = 7');
    database.close();

    await refusals('store-newer', 'version 7, this program knows 1', 'Run the newer version');
  });

  it("but another program's database is refused", async () => {
    const database = new Database(file);
    database.exec('CREATE TABLE bookmarks(url)');
    database.close();

    await refusals('store-foreign', 'of another program');
  });

  it('but a folder is refused', async () => {
    mkdirSync(file);

    for (const readOnly of [false, true]) {
      const refused = openStores(`sqlite:${file}`, { readOnly });
      await expect(refused).rejects.toMatchObject({ code: 'store-unavailable' });
      await expect(refused).rejects.toThrow(`${file} is a folder`);
    }
  });

  it('and has no folder where a file stands in its way is refused', async () => {
    writeFileSync(file, '');
    const below = join(file, 'store.sqlite');

    await expect(openStores(`sqlite:${below}`)).rejects.toMatchObject({ code: 'store-not-permitted' });
    await expect(openStores(`sqlite:${below}`)).rejects.toThrow(below);
  });

  it('may be empty: it becomes one', async () => {
    writeFileSync(file, '');
    await expect(openStores(`sqlite:${file}`, { readOnly: true })).rejects.toMatchObject({ code: 'store-missing' });

    const stores = await openStores(`sqlite:${file}`);
    await stores.namespace<number>('n').set('a', 1);
    expect(await stores.namespace<number>('n').get('a')).toBe(1);
    await stores.close();
  });

  it('can be opened again at once after a refusal', async () => {
    writeFileSync(file, 'garbage'.repeat(1000));
    await expect(openStores(`sqlite:${file}`)).rejects.toMatchObject({ code: 'store-corrupt' });
    rmSync(file);

    const stores = await openStores(`sqlite:${file}`);
    await stores.close();
  });
});

describe('a damaged store', () => {
  it('says so for what cannot be read, and still gives what can', async () => {
    const stores = await openStores(`sqlite:${file}`);
    const entries = Array.from({ length: 2000 }, (_, at) => ({
      key: `k${at}`,
      value: `value ${at} ${'x'.repeat(200)}`,
    }));
    await stores.namespace<string>('n').setMany(entries);
    await stores.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 40, 4096 * 60);
    writeFileSync(file, bytes);

    const damaged = (await openStores(`sqlite:${file}`)).namespace<string>('n');
    const outcomes = await Promise.allSettled(entries.map(({ key }) => damaged.get(key)));
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
    const right = outcomes.filter(
      (outcome, at) => outcome.status === 'fulfilled' && outcome.value === entries[at]?.value,
    );
    expect(new Set(failures)).toEqual(new Set(['store-corrupt']));
    expect(right.length).toBeGreaterThan(500);
    expect(right.length + failures.length).toBe(2000);
    await expect(entriesOf(damaged, { prefix: '' })).rejects.toMatchObject({ code: 'store-corrupt' });
    await expect(damaged.getMany(entries.map(({ key }) => key))).rejects.toThrow(file);
  });

  it('says so for a value that is no JSON', async () => {
    const stores = await openStores(`sqlite:${file}`);
    await stores.namespace<string>('n').set('a', 'whole');
    await stores.close();
    const database = new Database(file);
    database.exec(`UPDATE entries SET value = '"cut'`);
    database.close();

    const opened = await openStores(`sqlite:${file}`);
    const namespace = opened.namespace<string>('n');
    for (const read of [
      () => namespace.get('a'),
      () => namespace.getMany(['a']),
      () => entriesOf(namespace, { prefix: '' }),
    ]) {
      await expect(read()).rejects.toMatchObject({ code: 'store-corrupt' });
    }
    await opened.close();
  });
});
