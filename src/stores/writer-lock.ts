import { hostname } from 'node:os';
import Database from 'libsql';
import { sqliteFailure } from './sqlite-failure.ts';
import { StoreError } from './store-error.ts';

/** How long a process that is just ending is waited for, in milliseconds. */
const PATIENCE_MS = 250;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Makes this the only writer of `file`, across processes and within this one, until `release` or the end of the process, however
 * it ends: what is held is SQLite's write lock on a small file beside it, which the operating system drops with the process.
 * A lock on the file itself would keep readers out or be let go between two writes, and a pid file outlives a kill.
 *
 * @param since now, ISO 8601; told to whoever is refused.
 * @returns the release.
 * @throws StoreError `store-locked`, naming the holder.
 */
export function holdWriterLock(file: string, since: string): () => void {
  const path = `${file}.lock`;
  let database: Database.Database | undefined;
  try {
    database = new Database(path);
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
    // The file says only who holds it now: nothing in it has to outlive a power cut.
    database.pragma('synchronous = OFF');
    database.exec('BEGIN IMMEDIATE');
    database.exec('CREATE TABLE IF NOT EXISTS holder(id INTEGER PRIMARY KEY CHECK(id = 1), pid, host, since)');
    database.prepare('REPLACE INTO holder VALUES(1, ?, ?, ?)').run([process.pid, hostname(), since]);
    // Committed so that others can read it. Whoever slips in between the two statements has the lock, and we are refused.
    database.exec('COMMIT');
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const failure = sqliteFailure(path, error);
    const holder = failure.code === 'store-busy' ? holderIn(database) : null;
    database?.close();
    throw failure.code === 'store-busy' ? refusal(file, holder, failure) : failure;
  }
  const held = database;
  return () => {
    // Prepared statements keep a closed connection alive until they are collected: the lock is let go before.
    held.exec('ROLLBACK');
    held.close();
  };
}

function holderIn(database: Database.Database | undefined): Holder | null {
  try {
    return (database?.prepare('SELECT pid, host, since FROM holder').all()[0] as Holder | undefined) ?? null;
  } catch {
    // Just being written by the other process: the refusal stands without its name.
    return null;
  }
}

function refusal(file: string, holder: Holder | null, cause: unknown): StoreError {
  const who =
    holder === null
      ? 'another process'
      : holder.pid === process.pid && holder.host === hostname()
        ? `this process (${holder.pid})`
        : `process ${holder.pid} on ${holder.host}`;
  const since = holder === null ? '' : ` since ${holder.since}`;
  return new StoreError(
    'store-locked',
    `${file} is already open in ${who}${since}, and only one process at a time may write to it. Stop that one first, or give this one another store. Questions ("cli ask") can be asked while it runs.`,
    { cause },
  );
}
