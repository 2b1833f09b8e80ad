import type Database from 'libsql';
import type { Clock } from '../lib/clock.ts';
import { compareKeys, endOfPrefix } from './key-order.ts';
import type { PageRange, RowWriter } from './ordered-adapter.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { StoreError } from './store-error.ts';

/** Keys looked up by one statement: bounds the text that carries them in. */
const KEYS_A_LOOKUP = 256;
/** Rows written by one statement, the most first: bound one by one they cost a third of what they do as one JSON text. */
const ROWS_A_STATEMENT = [16, 4, 1] as const;
/** Expired rows that a write with a time to live takes away: more than it adds, so that they never pile up. */
const ROWS_A_SWEEP = 16;

/**
 * One table for all namespaces. Keys compare as UTF-8 bytes, which is code point order. With a rowid, since judgements and
 * articles take kilobytes: without one every row over 1,000 bytes spills into a page of its own.
 */
export const ENTRIES_TABLE = `
  CREATE TABLE entries(
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires INTEGER,
    PRIMARY KEY(namespace, key)
  ) STRICT;
  CREATE INDEX entries_by_expiry ON entries(expires) WHERE expires IS NOT NULL;
`;

const LIVE = '(expires IS NULL OR expires > ?)';
const REPLACE = 'ON CONFLICT(namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires';
const KEYS = 'namespace = ? AND key IN (SELECT value FROM json_each(?))';

/** The opened file that adapters of all namespaces share. */
export interface SqliteFile {
  readonly path: string;
  readonly database: Database.Database;
  /** False after close: statements of a closed connection of this driver still run. */
  isOpen(): boolean;
}

/**
 * @returns an adapter over one namespace of the file.
 * Every change is one statement, so that it is stored whole or not at all without a transaction to be rolled back; lists go in
 * and come out as JSON, which costs half the time of a call for each row.
 */
export function createSqliteAdapter(file: SqliteFile, namespace: string, clock: Clock): RowWriter {
  const statements = new Map<string, Database.Statement>();
  // A statement is used by `get` or by `all`, never by both: after `all` the driver leaves it on its last row, and the
  // next `get` answers with that row whatever it asks for.
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = file.database.prepare(sql);
    statements.set(sql, statement.reader ? statement.raw() : statement);
    return statement;
  };
  const guarded = <T>(access: () => T): T => {
    if (!file.isOpen()) throw new StoreError('store-closed', `The store ${file.path} was used after it was closed.`);
    try {
      return access();
    } catch (error) {
      // A statement that failed once is never reset by the driver and fails for ever, whatever it is asked then.
      statements.clear();
      throw sqliteFailure(file.path, error);
    }
  };
  const run = (sql: string, ...parameters: readonly unknown[]): number =>
    guarded(() => prepared(sql).run(parameters).changes);
  const first = (sql: string, ...parameters: readonly unknown[]): unknown =>
    guarded(() => (prepared(sql).get(parameters) as readonly unknown[] | undefined)?.[0]);
  const rows = (sql: string, ...parameters: readonly unknown[]): unknown[] =>
    guarded(() => prepared(sql).all(parameters));

  const expiryOf = (ttl: number | undefined) => (ttl === undefined ? null : Math.ceil(clock.now() + ttl));
  // Before the write, so that a call that fails has stored nothing.
  const sweep = () =>
    run(
      `DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries WHERE expires <= ? ORDER BY expires LIMIT ${ROWS_A_SWEEP})`,
      clock.now(),
    );
  // CROSS: the keys asked for lead, whatever the planner thinks of the table.
  const lookUp = (keys: readonly string[]) =>
    rows(
      `SELECT wanted.key, entries.value FROM json_each(?) AS wanted
        CROSS JOIN entries ON namespace = ? AND entries.key = wanted.value AND ${LIVE}`,
      JSON.stringify(keys),
      namespace,
      clock.now(),
    ) as (readonly [at: number, value: string])[];

  const adapter: RowWriter = {
    opts: { dialect: 'sqlite' },
    on: () => adapter,
    get: async <Value>(key: string) =>
      first(`SELECT value FROM entries WHERE namespace = ? AND key = ? AND ${LIVE}`, namespace, key, clock.now()) as
        | Value
        | undefined,
    getMany: async <Value>(keys: string[]) => {
      const values = new Array<Value | undefined>(keys.length).fill(undefined);
      for (let from = 0; from < keys.length; from += KEYS_A_LOOKUP) {
        for (const [at, value] of lookUp(keys.slice(from, from + KEYS_A_LOOKUP))) values[from + at] = value as Value;
      }
      return values;
    },
    set: async (key, value, ttl) => {
      if (ttl !== undefined) sweep();
      run(`INSERT INTO entries VALUES(?, ?, ?, ?) ${REPLACE}`, namespace, key, value, expiryOf(ttl));
    },
    setMany: async (entries) => {
      if (entries.some(({ ttl }) => ttl !== undefined)) sweep();
      run(
        `INSERT INTO entries SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true ${REPLACE}`,
        namespace,
        JSON.stringify(entries.map(({ key, value, ttl }) => [key, value, expiryOf(ttl)])),
      );
    },
    delete: async (key) =>
      run(`DELETE FROM entries WHERE namespace = ? AND key = ? AND ${LIVE}`, namespace, key, clock.now()) > 0,
    deleteMany: async (keys) =>
      run(`DELETE FROM entries WHERE ${KEYS} AND ${LIVE}`, namespace, JSON.stringify(keys), clock.now()) > 0,
    clear: async () => {
      run('DELETE FROM entries WHERE namespace = ?', namespace);
    },
    page: async (range) => {
      const { where, bounds } = conditions(range);
      const order = range.reverse ? 'DESC' : 'ASC';
      const sql = `SELECT key, value FROM entries WHERE namespace = ? ${where} AND ${LIVE} ORDER BY key ${order} LIMIT ?`;
      return rows(sql, namespace, ...bounds, clock.now(), range.limit) as [string, string][];
    },
    writeRows: (list) => {
      let from = 0;
      for (const size of ROWS_A_STATEMENT) {
        const sql = `INSERT INTO entries VALUES ${Array(size).fill('(?, ?, ?, NULL)').join(', ')} ${REPLACE}`;
        for (; list.length - from >= size; from += size) {
          run(sql, ...list.slice(from, from + size).flatMap(([key, value]) => [namespace, key, value]));
        }
      }
    },
    holdsMortal: () =>
      first('SELECT 1 FROM entries WHERE expires IS NOT NULL AND namespace = ? LIMIT 1', namespace) !== undefined,
    removeRows: (keys) => {
      if (keys.length > 0) run(`DELETE FROM entries WHERE ${KEYS}`, namespace, JSON.stringify(keys));
    },
  };
  return adapter;
}

/** One bound at each end: of two at one end SQLite seeks by the first and steps through everything up to the second. */
function conditions({ prefix, after, reverse }: PageRange): { where: string; bounds: string[] } {
  const end = endOfPrefix(prefix);
  let lower: readonly [condition: string, bound: string] = ['AND key >= ?', prefix];
  let upper: readonly [condition: string, bound: string] | null = end === null ? null : ['AND key < ?', end];
  if (after !== null && !reverse && compareKeys(after, prefix) >= 0) lower = ['AND key > ?', after];
  if (after !== null && reverse && (end === null || compareKeys(after, end) < 0)) upper = ['AND key < ?', after];
  const parts = upper === null ? [lower] : [lower, upper];
  return { where: parts.map(([condition]) => condition).join(' '), bounds: parts.map(([, bound]) => bound) };
}
