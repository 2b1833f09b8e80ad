import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { backUpStore, restoreStore } from '../../src/stores/copy-store.ts';
import { openStores } from '../../src/stores/open-stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
const NOW = '2026-03-20T00:00:00.000Z';
let count = 0;
let store: string;
let copy: string;
beforeEach(() => {
  count += 1;
  store = join(folder, `${count}.sqlite`);
  copy = join(folder, `${count}.backup`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(file: string, value: string, entries = 100) {
  const stores = await openStores(`sqlite:${file}`);
  const names = stores.namespace<string>('n');
  for (let at = 0; at < entries; at++) await names.set(`k${at}`, value);
  return stores;
}
async function read(file: string) {
  const stores = await openStores(`sqlite:${file}`, { readOnly: true });
  const value = await stores.namespace<string>('n').get('k99');
  await stores.close();
  return value;
}
const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('a backup', () => {
  it('is the store at one moment, taken while a watcher holds it and writes', async () => {
    const stores = await write(store, 'before');
    await stores.together(async () => {
      await stores.namespace<string>('n').set('k99', 'not committed');
      expect(backUpStore(store, copy, NOW)).toEqual({ file: copy, entries: 100 });
    });
    await stores.namespace<string>('n').set('k99', 'after');
    await stores.close();

    expect(await read(copy)).toBe('before');
    expect(await read(store)).toBe('after');
  });

  it('says where it cannot be written', async () => {
    await (await write(store, 'x')).close();
    const nowhere = join(folder, 'no such folder', 'backup');
    expect(() => backUpStore(store, nowhere, NOW)).toThrow(/no such folder.*cannot be written/);
  });

  it('is never written over a file that is there, and leaves nothing half done', async () => {
    await (await write(store, 'x')).close();
    writeFileSync(copy, 'mine');

    expect(codeOf(() => backUpStore(store, copy, NOW))).toBe('store-exists');
    expect(readFileSync(copy, 'utf8')).toBe('mine');
    expect(codeOf(() => backUpStore(join(folder, 'none.sqlite'), `${copy}2`, NOW))).toBe('store-missing');
    expect(existsSync(`${copy}2`) || existsSync(`${copy}2.part`)).toBe(false);
  });
});

describe('restoring', () => {
  it('puts the backup in the place of the store and keeps what was there', async () => {
    await (await write(store, 'old')).close();
    backUpStore(store, copy, NOW);
    await (await write(store, 'new')).close();

    expect(restoreStore(copy, store, NOW)).toEqual({ file: store, entries: 100, kept: `${store}.before-restore` });
    expect(await read(store)).toBe('old');
    expect(await read(`${store}.before-restore`)).toBe('new');
    await (await write(store, 'goes on')).close();
    expect(await read(copy)).toBe('old');
  });

  it('has the permissions of what it replaces, and else is for this user alone, as a backup is', async () => {
    await (await write(store, 'x')).close();
    chmodSync(store, 0o640);
    backUpStore(store, copy, NOW);
    restoreStore(copy, store, NOW);
    const fresh = `${store}.fresh`;
    restoreStore(copy, fresh, NOW);
    const modes = [copy, store, fresh].map((file) => (statSync(file).mode & 0o777).toString(8));
    expect(modes).toEqual(['600', '640', '600']);
  });

  it.skipIf(process.getuid?.() !== 0)('belongs to whom the folder belongs, where root restores it', async () => {
    const home = `${store}.folder`;
    mkdirSync(home);
    chownSync(home, 1234, 1234);
    await (await write(store, 'x')).close();
    backUpStore(store, copy, NOW);
    restoreStore(copy, join(home, 'store.sqlite'), NOW);
    const owners = ['store.sqlite', 'store.sqlite.lock'].map((name) => statSync(join(home, name)).uid);
    expect(owners).toEqual([1234, 1234]);
  });

  it('makes a store where none is', async () => {
    await (await write(store, 'old')).close();

    expect(restoreStore(store, copy, NOW).kept).toBeNull();

    expect(await read(copy)).toBe('old');
  });

  it('is refused while a watcher holds the store', async () => {
    await (await write(store, 'old')).close();
    backUpStore(store, copy, NOW);
    const held = await write(store, 'new');

    expect(codeOf(() => restoreStore(copy, store, NOW))).toBe('store-locked');
    await held.close();
    expect(await read(store)).toBe('new');
  });

  it('says of a backup that is not there that it is not, and of no store', async () => {
    await (await write(store, 'old', 1_000)).close();

    expect(() => restoreStore(`${copy}-mistyped`, store, NOW)).toThrow('-mistyped is not there. Name the file');
    expect(await read(store)).toBe('old');
  });

  it.each([
    ['text', () => Buffer.from('no database at all, but long enough to be looked at'.repeat(20)), 'store-corrupt'],
    ['half a backup', (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 2)), 'store-corrupt'],
    [
      'a page overwritten',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(4096, 7), whole.subarray(8192)]),
      'store-corrupt',
    ],
    ['nothing', () => Buffer.of(), 'store-missing'],
  ])('refuses %s and leaves the store as it is', async (_, damage, code) => {
    await (await write(store, 'old', 1_000)).close();
    backUpStore(store, copy, NOW);
    writeFileSync(copy, damage(readFileSync(copy)));

    expect(codeOf(() => restoreStore(copy, store, NOW))).toBe(code);
    expect(await read(store)).toBe('old');
    expect(existsSync(`${store}.part`)).toBe(false);
  });

  it('refuses another program’s database', async () => {
    await (await write(store, 'old')).close();
    const other = new Database(copy);
    other.exec('CREATE TABLE theirs(x)');
    other.close();

    expect(codeOf(() => restoreStore(copy, store, NOW))).toBe('store-foreign');
    expect(await read(store)).toBe('old');
  });
});
