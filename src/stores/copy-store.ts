import { chmodSync, chownSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import { messageOf } from '../lib/errors.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { StoreError } from './store-error.ts';
import { holdWriterLock } from './writer-lock.ts';

/** What a copy holds. */
export interface Copied {
  readonly file: string;
  readonly entries: number;
}

/** What was put back. */
interface Restored extends Copied {
  /** Where the store lies that stood there before; null where there was none. */
  readonly kept: string | null;
}

/**
 * Writes the store as it is at one moment into a file of its own, also while a watcher writes: it neither waits nor is waited for.
 * The file appears whole or not at all, for this user alone.
 *
 * @param since now, ISO 8601.
 * @throws StoreError; `store-exists` where `target` is there already: a backup is never written over another.
 */
export function backUpStore(source: string, target: string, since: string): Copied {
  const file = resolve(target);
  if (existsSync(file)) throw exists(file);
  return copied(source, file, since, `${file}.part`);
}

/**
 * Puts a backup in the place of the store. What stands there is kept beside it as `<store>.before-restore`, the last one only.
 * The store has the permissions of what stood there, and root leaves it to whom its folder belongs: a service has a user of its own.
 *
 * @returns what the store holds then.
 * @throws StoreError; nothing is changed where a watcher holds the store (`store-locked`) or the backup is no whole store of this program.
 */
export function restoreStore(backup: string, store: string, since: string): Restored {
  if (!existsSync(backup)) {
    throw new StoreError('store-missing', `${backup} is not there. Name the file that the backup was written to.`);
  }
  const asked = resolve(store);
  const file = existsSync(asked) ? realpathSync(asked) : join(realpathSync(dirname(asked)), basename(asked));
  const release = holdWriterLock(file, since);
  try {
    const part = `${file}.part`;
    const { entries } = copied(backup, part, since, `${part}.part`);
    const kept = existsSync(file) ? `${file}.before-restore` : null;
    if (kept !== null) {
      chmodSync(part, statSync(file).mode & 0o777);
      // Closed, the log of a store is in the store: what is kept is one file.
      fold(file);
      renameSync(file, kept);
    }
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    renameSync(part, file);
    leaveToOwner([file, `${file}.lock`], statSync(dirname(file)));
    return { file, entries, kept };
  } finally {
    release();
  }
}

/** Copies through a file that is checked before it gets its name. */
function copied(source: string, target: string, since: string, part: string): Copied {
  const opened = openSqliteFile(source, true, since);
  try {
    // Taken for a change of what is copied, which it is not.
    opened.database.pragma('query_only = OFF');
    makeEmpty(part);
    // One statement, and so one moment; the copy has no log and no free pages.
    opened.database.prepare('VACUUM INTO ?').run([part]);
  } catch (error) {
    rmSync(part, { force: true });
    throw sqliteFailure(source, error);
  } finally {
    opened.close();
  }
  try {
    const entries = check(part);
    renameSync(part, target);
    return { file: target, entries };
  } catch (error) {
    rmSync(part, { force: true });
    throw error instanceof StoreError ? error : sqliteFailure(source, error);
  }
}

/** It says who is subscribed and where, so it is this user's alone. SQLite fills a file that is empty. */
function makeEmpty(file: string): void {
  try {
    rmSync(file, { force: true });
    writeFileSync(file, '', { mode: 0o600 });
  } catch (cause) {
    throw new StoreError(
      'store-not-permitted',
      `${file} cannot be written (${messageOf(cause)}). Name a file in a folder that is there and that this user may write.`,
      { cause },
    );
  }
}

function leaveToOwner(files: readonly string[], { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  if (process.getuid?.() === 0) for (const file of files) chownSync(file, uid, gid);
}

/** @returns how many entries the file holds. @throws StoreError where a page of it is damaged. */
function check(file: string): number {
  const database = new Database(file);
  try {
    const said = database.prepare('PRAGMA integrity_check').raw().get() as [string];
    if (said[0] !== 'ok') throw new StoreError('store-corrupt', `${file} is damaged (${said[0]}) and was not used.`);
    return Number((database.prepare('SELECT count(*) FROM entries').raw().get() as [number])[0]);
  } finally {
    database.close();
  }
}

function fold(file: string): void {
  const database = new Database(file);
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A store that is damaged is what is being replaced.
  } finally {
    database.close();
  }
}

function exists(file: string): StoreError {
  return new StoreError(
    'store-exists',
    `${file} is there already and was left as it is. Give the backup another name.`,
  );
}
