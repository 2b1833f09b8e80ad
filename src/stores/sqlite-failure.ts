import { messageOf } from '../lib/errors.ts';
import { StoreError } from './store-error.ts';

/** @returns the StoreError for what the driver threw while it worked on `file`. A StoreError is given back as it is. */
export function sqliteFailure(file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause);
  // Extended codes begin with the plain one: SQLITE_IOERR_WRITE, SQLITE_CORRUPT_INDEX.
  const is = (...plain: readonly string[]) => plain.some((name) => code === name || code.startsWith(`${name}_`));
  // SHMSIZE: no room for the index of the log.
  if (is('SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE')) {
    return new StoreError(
      'store-full',
      `No room left on the disk of ${file}. What was to be written now is not stored, everything before it is. Free some space; nothing has to be repaired.`,
      { cause },
    );
  }
  if (is('SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH')) {
    return new StoreError(
      'store-not-permitted',
      `${file} may not be written (${messageOf(cause)}). Give this user the right to write the file and its folder, or point the store to another place.`,
      { cause },
    );
  }
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    return new StoreError(
      'store-corrupt',
      `${file} is damaged or is no database (${messageOf(cause)}). It was left as it is. Put a good copy in its place, recover what can be with "sqlite3 ${file} .recover", or move it away to begin with an empty store.`,
      { cause },
    );
  }
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return new StoreError(
      'store-busy',
      `Another process holds ${file} for longer than usual (${messageOf(cause)}). Try again; if it stays so, look for a backup or editor that has the file open.`,
      { cause },
    );
  }
  return new StoreError(
    'store-unavailable',
    `${file} could not be read or written (${code === '' ? messageOf(cause) : `${code}: ${messageOf(cause)}`}). Everything stored before is kept. Check the disk and the folder it lies on, then start again.`,
    { cause },
  );
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
