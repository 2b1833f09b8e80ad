import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { messageOf } from '../lib/errors.ts';
import { latestVersion, MIGRATIONS, type Migration, migrate } from './migrations.ts';
import { ENTRIES_TABLE, type SqliteFile } from './sqlite-adapter.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { StoreError } from './store-error.ts';
import { holdWriterLock } from './writer-lock.ts';

/** Marks the file as ours: "QwnW". Any SQLite file without it belongs to another program. */
const APPLICATION_ID = 0x51776e57;

/**
 * Opens the file, brought to this program's version, which with its folder is created if it is missing, or only to read, which creates nothing and takes no lock.
 *
 * @param since now, ISO 8601, for whoever is refused meanwhile.
 * @returns the file and its close, which may be called twice.
 * @throws StoreError; nothing is changed in a file that cannot be opened.
 */
export function openSqliteFile(
  path: string,
  readOnly: boolean,
  since: string,
  migrations: readonly Migration[] = MIGRATIONS,
): SqliteFile & { close(): void } {
  const file = readOnly ? existingFile(path) : writableFile(path);
  const release = readOnly ? () => {} : holdWriterLock(file, since);
  let database: Database.Database | undefined;
  try {
    database = new Database(readOnly ? addressToRead(file) : file);
    configure(database, file, { readOnly, migrations });
  } catch (error) {
    database?.close();
    release();
    throw sqliteFailure(file, error);
  }
  const opened = database;
  let open = true;
  return {
    path: file,
    database: opened,
    isOpen: () => open,
    close: () => {
      if (!open) return;
      open = false;
      try {
        // What is in the log goes into the file itself, so that a copy of the one file is a whole backup.
        if (!readOnly) opened.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // The log holds everything that was written and is read at the next opening: ending is not worth a failure.
      }
      opened.close();
      release();
    },
  };
}

interface Opening {
  readonly readOnly: boolean;
  readonly migrations: readonly Migration[];
}

function configure(database: Database.Database, file: string, opening: Opening): void {
  const { readOnly } = opening;
  database.pragma('busy_timeout = 2000');
  checkOwner(database, file, opening);
  if (readOnly) {
    // The driver takes no read-only flag.
    database.pragma('query_only = ON');
    return;
  }
  // Readers in other processes see the last commit while this one writes.
  const mode = database.pragma('journal_mode = WAL', { simple: true }) as Record<string, unknown>;
  if (!Object.values(mode).includes('wal')) throw new Error('its file system has no shared memory, which SQLite needs');
  // A commit is in the operating system's hands when it is acknowledged: a killed process loses nothing. FULL would also
  // outlast a power cut, for a wait on the disk at each of the ten or so commits an article takes. After a power cut NORMAL
  // loses the last moments in whole commits, latest first: "seen" goes before the outbox, so they are polled and judged again.
  database.pragma('synchronous = NORMAL');
  // 16 MB of log: bands hit the same pages again and again, and each page is then copied once, not each time.
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('journal_size_limit = 33554432');
  database.pragma('cache_size = -8000');
}

/** Tells our file from others, sets up an empty one and brings an older one up to date. */
function checkOwner(database: Database.Database, file: string, { readOnly, migrations }: Opening): void {
  const latest = latestVersion(migrations);
  const owner = pragmaNumber(database, 'application_id');
  const version = pragmaNumber(database, 'user_version');
  if (owner === APPLICATION_ID && version > latest) {
    throw new StoreError(
      'store-newer',
      `${file} was written by a newer version of this program (its tables are version ${version}, this program knows ${latest}). Nothing was changed. Run the newer version again, restore a backup from before the upgrade, or give this one another store.`,
    );
  }
  if (owner === APPLICATION_ID) {
    if (version === latest) return;
    if (!readOnly) return void migrate(database, version, migrations);
    throw new StoreError(
      'store-older',
      `${file} was written by an older version of this program (its tables are version ${version}, this program reads ${latest}). Start the watcher once; it brings them up to date.`,
    );
  }
  if (database.prepare('SELECT name FROM sqlite_schema LIMIT 1').all().length > 0) {
    throw new StoreError(
      'store-foreign',
      `${file} is a database of another program and was left as it is. Give the store a file of its own.`,
    );
  }
  if (readOnly) throw nothingStored(file);
  database.exec(
    `BEGIN IMMEDIATE; ${ENTRIES_TABLE} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1; COMMIT`,
  );
  migrate(database, 1, migrations);
}

function pragmaNumber(database: Database.Database, name: string): number {
  const row = (database.pragma(name) as Record<string, unknown>[])[0];
  return Number(row?.[name] ?? 0);
}

function existingFile(path: string): string {
  if (!existsSync(path)) throw nothingStored(resolve(path));
  const file = realpathSync(path);
  checkIsFile(file);
  return file;
}

/**
 * @returns what to open. Where this user may not write, SQLite cannot make the log that even a reader needs; without a log
 * nobody is writing, and the file may be read as it stands.
 */
function addressToRead(file: string): string {
  try {
    accessSync(dirname(file), constants.W_OK);
    return file;
  } catch {
    return existsSync(`${file}-wal`) ? file : `${pathToFileURL(file).href}?immutable=1`;
  }
}

function nothingStored(file: string): StoreError {
  return new StoreError(
    'store-missing',
    `${file} holds nothing yet. Start the watcher once; it sets the store up and fills it.`,
  );
}

/** @returns the path with links resolved: two names of one file must meet at one lock. */
function writableFile(path: string): string {
  const asked = resolve(path);
  try {
    mkdirSync(dirname(asked), { recursive: true });
  } catch (cause) {
    throw new StoreError(
      'store-not-permitted',
      `The folder of ${asked} could not be made (${messageOf(cause)}). Make it, let this user write to it, or point the store to another place.`,
      { cause },
    );
  }
  const file = existsSync(asked) ? realpathSync(asked) : join(realpathSync(dirname(asked)), basename(asked));
  checkIsFile(file);
  try {
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      'store-not-permitted',
      `${file} or its folder may not be written by this user (${messageOf(cause)}). SQLite keeps its log beside the file and needs both. Give the right to write, or point the store to another place.`,
      { cause },
    );
  }
  return file;
}

function checkIsFile(file: string): void {
  if (!existsSync(file) || statSync(file).isFile()) return;
  const what = statSync(file).isDirectory() ? 'a folder' : 'no regular file';
  throw new StoreError(
    'store-unavailable',
    `${file} is ${what}. Point the store to a file, such as ${join(file, 'store.sqlite')}.`,
  );
}
