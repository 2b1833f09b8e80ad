import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { WatcherError } from '../lib/errors.ts';

/** The file of a key holds something else, or cannot be read or written. */
export class KeyFileError extends WatcherError {
  readonly code = 'key-file';
}

const KEY_BYTES = 32;

/**
 * A key of the machine's own, beside the store and not in it, so that no copy of the store holds it. Made where there is none, for this user
 * alone; one that others may read is closed to them.
 *
 * @param random gives so many random bytes.
 * @throws KeyFileError
 */
export function keptKey(path: string, random: (bytes: number) => Uint8Array): Uint8Array {
  try {
    return readKey(path) ?? writeKey(path, random(KEY_BYTES));
  } catch (cause) {
    if (cause instanceof KeyFileError) throw cause;
    throw new KeyFileError(`${path} cannot be read or written; give this user the right to it, or remove it`, {
      cause,
    });
  }
}

function readKey(path: string): Uint8Array | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== KEY_BYTES) throw new KeyFileError(`${path} holds no key; remove it, and a new one is made`);
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  return key;
}

/** It appears whole or not at all; of several processes that make one at once, all have that of the first. */
function writeKey(path: string, key: Uint8Array): Uint8Array {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, `${Buffer.from(key).toString('base64url')}\n`, { mode: 0o600 });
    linkSync(part, path);
    return key;
  } catch (error) {
    const first = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readKey(path) : null;
    if (first === null) throw error;
    return first;
  } finally {
    rmSync(part, { force: true });
  }
}
