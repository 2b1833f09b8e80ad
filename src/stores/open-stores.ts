import { type Clock, isoNow, systemClock } from '../lib/clock.ts';
import { createNamespace } from './keyv-namespace.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import type { Namespace, ScanRange } from './namespace.ts';
import { isRedis } from './redis-address.ts';
import type { SharedStore } from './redis-stores.ts';
import { remembered } from './remembered.ts';
import { createSqliteAdapter } from './sqlite-adapter.ts';
import { createCommit } from './sqlite-commit.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { StoreError } from './store-error.ts';
import { withWaitingWrites } from './waiting-writes.ts';

export type { Namespace, ScanRange };

/** An opened store; every error it throws is a StoreError. */
export interface Stores {
  /** The same name gives the same namespace. */
  namespace<V>(name: string): Namespace<V>;
  /**
   * Runs work whose writes become durable at its end, in one commit in place of one each. A process that ends before has written
   * none of them; work that fails keeps what it wrote, as it would without, and where the store itself fails at the end, nothing of the
   * work is stored. Reads see them at once. May be nested. For one piece of work at a time: nothing else may write meanwhile.
   */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Lets the next process write. May be called twice; afterwards every access is refused. */
  close(): Promise<void>;
  /** Only where several processes may write at once: `together` is then done again where another process was faster. */
  readonly shared?: SharedStore;
}

/** How a store is opened. */
interface OpenOptions {
  /** Reads what another process writes at the time; changes nothing and takes no lock. @default false */
  readonly readOnly?: boolean;
  /** What entries expire by. @default the machine's */
  readonly clock?: Clock;
}

/**
 * Opens `memory:`, which ends with the process, `sqlite:<path>`, whose file and folder are made when missing, or `redis://<host>:<port>`.
 * One process at a time may write to a file, any number to a Redis.
 *
 * @example
 * const stores = await openStores('sqlite:data/qwen-watch.sqlite');
 * const urls = stores.namespace<string>('urls');
 * await urls.set('https://example.org/a', 'article-1');
 * @throws StoreError when the address means nothing or the file cannot be opened.
 */
export async function openStores(
  url: string,
  { readOnly = false, clock = systemClock }: OpenOptions = {},
): Promise<Stores> {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/s.exec(url) ?? [];
  if (scheme === 'memory' && !readOnly) return memoryStores(clock);
  if (scheme === 'sqlite') return sqliteStores(pathOf(rest), readOnly, clock);
  if (isRedis(url)) return redisStores(url, readOnly, clock);
  throw new StoreError(
    'store-address',
    scheme === 'memory'
      ? 'A store in memory has nothing to read for a second process. Give the address of the store that the watcher writes, such as sqlite:data/qwen-watch.sqlite.'
      : `No store can be opened by ${scheme === undefined ? 'an address without a scheme' : `"${scheme}:"`}. Use sqlite:<path>, such as sqlite:data/qwen-watch.sqlite, redis://<host>:<port>, or memory: for one that ends with the process.`,
  );
}

/** @returns the file that an address names, as `openStores` reads it; null for a store that is no file. @throws StoreError */
export function sqlitePath(url: string): string | null {
  return url.startsWith('sqlite:') ? pathOf(url.slice('sqlite:'.length)) : null;
}

/** `sqlite:data/x`, `sqlite:/data/x`, and as other programs write it `sqlite://data/x` and `sqlite:///data/x`. */
function pathOf(rest: string): string {
  const path = rest.startsWith('//') ? rest.slice(2) : rest;
  // A NUL in the path would end the whole process inside the driver.
  if (path !== '' && !path.includes('\0')) return path;
  throw new StoreError(
    'store-address',
    'The address of the store names no file. Write sqlite:<path>, such as sqlite:data/qwen-watch.sqlite.',
  );
}

async function memoryStores(clock: Clock): Promise<Stores> {
  let open = true;
  return storesOver(
    (name) =>
      createNamespace(
        name,
        createMemoryAdapter(clock, () => open),
      ),
    () => {
      open = false;
    },
    // Nothing outlives the process.
    (work) => work(),
  );
}

async function sqliteStores(path: string, readOnly: boolean, clock: Clock): Promise<Stores> {
  const file = openSqliteFile(path, readOnly, isoNow(clock));
  const commit = createCommit(file);
  return storesOver(
    (name) => {
      const adapter = createSqliteAdapter(file, name, clock);
      // What a reader remembered another process might have changed.
      if (readOnly) return createNamespace(name, adapter);
      const namespace = createNamespace<unknown>(name, withWaitingWrites(adapter, name, commit));
      return remembered(namespace, {
        known: commit.memoryOf(name),
        walks: commit.memoryOf(`walks over ${name}`),
        isUnderWay: commit.isUnderWay,
        holdsMortal: adapter.holdsMortal,
      });
    },
    file.close,
    commit.together,
  );
}

/** The client is loaded only where it is used. */
async function redisStores(url: string, readOnly: boolean, clock: Clock): Promise<Stores> {
  const { openRedis } = await import('./redis-stores.ts');
  const { namespaceOf, close, together, shared } = await openRedis(url.replace(/^valkey/, 'redis'), readOnly, clock);
  return { ...storesOver(namespaceOf, close, together), shared };
}

function storesOver(
  namespaceOf: (name: string) => Namespace<unknown>,
  close: () => void | Promise<void>,
  together: Stores['together'],
): Stores {
  const namespaces = new Map<string, Namespace<unknown>>();
  return {
    namespace: <V>(name: string) => {
      const namespace = namespaces.get(name) ?? namespaceOf(name);
      namespaces.set(name, namespace);
      return namespace as Namespace<V>;
    },
    together,
    close: async () => close(),
  };
}
