import { WatcherError } from '../lib/errors.ts';

/**
 * What went wrong with a store.
 * - `store-address`: the URL or an option names no store that can be opened so.
 * - `store-missing`: opened only to read, and nothing has been stored yet.
 * - `store-locked`: another process, or this one, has the file open to write.
 * - `store-not-permitted`: the file, its folder or this opening of it is read-only.
 * - `store-full`: no room left; what was written before is safe.
 * - `store-corrupt`: the file is damaged or no database.
 * - `store-foreign`: the file is another program's database.
 * - `store-other-subject`: what is stored is of another subject than the configuration's.
 * - `store-newer`: a newer version of this program wrote the file.
 * - `store-older`: opened only to read, and written by an older version of this program.
 * - `store-exists`: the file that a backup should be written to is there already.
 * - `store-busy`: another process holds the file for the moment.
 * - `store-unavailable`: the disk or its folder does not do what was asked.
 * - `store-closed`: used after `close`.
 * - `store-overtaken`: another process has taken over what this one was doing; nothing of it is stored.
 * - `store-entry`: a key, value or time to live that cannot be stored.
 */
type StoreErrorCode =
  | 'store-address'
  | 'store-missing'
  | 'store-locked'
  | 'store-not-permitted'
  | 'store-full'
  | 'store-corrupt'
  | 'store-foreign'
  | 'store-other-subject'
  | 'store-newer'
  | 'store-older'
  | 'store-exists'
  | 'store-busy'
  | 'store-unavailable'
  | 'store-closed'
  | 'store-overtaken'
  | 'store-entry';

/** Every failure of a store. The message names the file, what happened and what to do. Only `store-busy` is retryable. */
export class StoreError extends WatcherError {
  readonly code: StoreErrorCode;
  override readonly retryable: boolean;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.retryable = code === 'store-busy';
  }
}
