import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Migration } from '../../src/stores/migrations.ts';
import { openSqliteFile } from '../../src/stores/sqlite-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
const NOW = '2026-03-20T00:00:00.000Z';
let count = 0;
let file: string;
beforeEach(() => {
  count += 1;
  file = join(folder, `${count}.sqlite`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withColumn: Migration = (database) => void database.exec('ALTER TABLE entries ADD COLUMN written INTEGER');
const withTable: Migration = (database) => void database.exec('CREATE TABLE second(written)');
const failing: Migration = (database) => {
  database.exec('CREATE TABLE half(x)');
  throw new Error('no more');
};

function tablesOf(migrations: readonly Migration[], readOnly = false) {
  const opened = openSqliteFile(file, readOnly, NOW, migrations);
  try {
    const version = Number(Object.values(opened.database.pragma('user_version', { simple: true }) as object)[0]);
    const rows = opened.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").raw().all();
    return { version, tables: (rows as [string][]).map(([name]) => name).filter((name) => !name.startsWith('sqlite')) };
  } finally {
    opened.close();
  }
}

describe('a store of an older version', () => {
  it('is brought up to date step by step, once, and a new one has all of it', () => {
    expect(tablesOf([])).toEqual({ version: 1, tables: ['entries'] });
    expect(tablesOf([withColumn])).toEqual({ version: 2, tables: ['entries'] });
    expect(tablesOf([withColumn, withTable])).toEqual({ version: 3, tables: ['entries', 'second'] });
    expect(tablesOf([withColumn, withTable])).toEqual({ version: 3, tables: ['entries', 'second'] });
    file = join(folder, 'new.sqlite');
    expect(tablesOf([withColumn, withTable])).toEqual({ version: 3, tables: ['entries', 'second'] });
  });

  it('keeps what was reached where a step fails, and nothing of that step', () => {
    tablesOf([]);

    expect(() => tablesOf([withColumn, failing])).toThrow('no more');
    expect(tablesOf([withColumn])).toEqual({ version: 2, tables: ['entries'] });
  });

  it('is not changed by a reader, who says what to do', () => {
    tablesOf([]);

    expect(() => tablesOf([withColumn], true)).toThrow(
      /tables are version 1, this program reads 2.*Start the watcher once/,
    );
    expect(tablesOf([])).toEqual({ version: 1, tables: ['entries'] });
  });
});

describe('a store of a newer version', () => {
  it.each([false, true])('is refused and left as it is; read only: %s', (readOnly) => {
    tablesOf([withColumn]);

    expect(() => tablesOf([], readOnly)).toThrow(/newer version of this program.*version 2.*knows 1.*restore a backup/);
    expect(tablesOf([withColumn]).version).toBe(2);
  });
});
