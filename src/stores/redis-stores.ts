import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis';
import type { Clock } from '../lib/clock.ts';
import { createNamespace } from './keyv-namespace.ts';
import type { Namespace } from './namespace.ts';
import { createRedisAdapter, type SpaceReader } from './redis-adapter.ts';
import { redisServer } from './redis-address.ts';
import { createRedisCommits, type Fence, overtaken } from './redis-commits.ts';
import { redisFailure } from './redis-failure.ts';
import { COMMIT, NOTE_RUN, PAGE, REDIS_KEYS } from './redis-scripts.ts';
import { StoreError } from './store-error.ts';

/** A connection to Redis, as the jobs' library wants it. */
export type RedisClient = RedisClientType;

/** What only a store has that several processes write to. */
export interface SharedStore {
  /** As `Stores.together`, and refused with `store-overtaken` where the lock is another's by the end. */
  fenced<T>(fence: Fence, work: () => Promise<T>): Promise<T>;
  /** @throws StoreError `store-overtaken` where the lock is not held any more as the fence says. */
  check(fence: Fence): Promise<void>;
  /** @returns whether nobody, in any process, has begun this within `ms`; from then on somebody has. */
  isFirst(what: string, ms: number): Promise<boolean>;
  /** @returns what the server may have lost when it was last started anew; null where it was not, or keeps no file. */
  doubt(): Promise<Doubt | null>;
  /** Resolves once what was stored until now is on the server's disk, also where it is written there once a second. */
  untilKept(): Promise<void>;
  /** @returns whether the server writes what it is told to a file at once, as far as it says. */
  keepsFile(): Promise<boolean>;
  /** @returns what any process has changed of the followed namespaces since the last call: [namespace, key]; null where that is not known. */
  changes(): Promise<readonly (readonly [namespace: string, key: string])[] | null>;
  /** @returns a connection of its own, open, for whoever closes it. */
  connect(): Promise<RedisClient>;
  /** What keys of jobs begin with. */
  readonly jobsPrefix: string;
}

/** What was written to a server before it was started anew may be known to it or not. ISO 8601. */
export interface Doubt {
  /** From when on its last writes may be missing. */
  readonly since: string;
  /** When it was noticed: what is younger is not concerned. */
  readonly noticed: string;
}

/** Namespaces that answers rest on, which other processes keep in memory. */
const FOLLOWED = ['claims', 'stories', 'events'];
/** What these keys hold; a higher one was written by a newer version. */
const VERSION = 1;
/** Clocks of machines differ, and the last write before a loss is a little older than the loss. */
const SAFETY_MS = 60_000;
/** `appendfsync everysec` is a second late, and a second more where the disk is busy. */
const ON_DISK_AFTER_MS = 2_500;
const CONNECT_WITHIN_MS = 5_000;
/** How long the server may be away until work fails. */
const PATIENCE_MS = 15_000;

interface OpenedRedis {
  readonly namespaceOf: (name: string) => Namespace<unknown>;
  readonly together: <T>(work: () => Promise<T>) => Promise<T>;
  readonly shared: SharedStore;
  readonly close: () => Promise<void>;
}

/**
 * Opens a store in Redis 7 or Valkey, which any number of processes may read and write.
 * @param patienceMs how long the server may be away until work fails.
 * @throws StoreError; nothing is changed where it cannot be opened.
 */
export async function openRedis(
  url: string,
  readOnly: boolean,
  clock: Clock,
  patienceMs = PATIENCE_MS,
): Promise<OpenedRedis> {
  const server = redisServer(url);
  // What cannot be asked fails at once and is asked again here: a queue within the client would wait without an end.
  const client = await connected(url, server, { disableOfflineQueue: true });
  try {
    await checkContents(client, server, readOnly);
    if (!readOnly) await noteRun(client, clock);
  } catch (error) {
    client.destroy();
    throw redisFailure(server, error);
  }
  let open = true;
  // Not loaded here: whoever only reads must not teach a server that was started anew the script by which writers notice that.
  const evaluate = async (source: string, args: readonly string[]): Promise<unknown> => {
    const call = { keys: [], arguments: [...args] };
    try {
      return await client.evalSha(hash('sha1', source), call);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      // A server that does not know the script was started anew. Before anything is written there: what it may have lost is noted.
      if (!readOnly) await noteRun(client, clock);
      return client.eval(source, call);
    }
  };
  const commits = createRedisCommits({
    ...{ server, clock, readOnly, patienceMs },
    isOpen: () => open,
    send: async (args) => String(await evaluate(COMMIT, args)),
    followed: new Map(FOLLOWED.map((name) => [REDIS_KEYS.space(name), name])),
  });
  const readPage = async (space: string, { min, max }: { min: string; max: string }, limit: number, reverse: boolean) =>
    (await evaluate(PAGE, [space, min, max, String(limit), reverse ? '1' : '0'])) as string[];

  const keyv = new KeyvRedis<string>(client, { throwOnErrors: true });
  // It tells of what it also throws.
  keyv.on('error', () => {});
  const namespaceOf = (name: string) => {
    const space = REDIS_KEYS.space(name);
    const reader: SpaceReader = {
      get: async (key) => (await keyv.get<string>(`${space}::${key}`)) ?? undefined,
      getMany: async (keys) =>
        (await keyv.getMany<string>(keys.map((key) => `${space}::${key}`))).map((text) => text ?? undefined),
    };
    return createNamespace<unknown>(name, createRedisAdapter(space, { reader, readPage, commits, clock }));
  };

  let seen: string | null = null;
  const shared: SharedStore = {
    jobsPrefix: REDIS_KEYS.jobs,
    fenced: (fence, work) => commits.run(work, fence),
    check: async ({ key, token }) => {
      if ((await commits.asking(() => client.get(key))) !== token) throw overtaken();
    },
    isFirst: async (what, ms) =>
      (await commits.asking(() => client.set(REDIS_KEYS.once(what), '1', { PX: ms, NX: true }))) !== null,
    doubt: async () => {
      const text = await commits.asking(() => client.get(REDIS_KEYS.server));
      const { since = '', noted = '0' } = text === null ? {} : (JSON.parse(text) as { since?: string; noted?: string });
      if (since === '') return null;
      const [from, until] = [Number(since), Number(noted) + SAFETY_MS];
      return { since: new Date(from).toISOString(), noticed: new Date(until).toISOString() };
    },
    untilKept: () => wait(ON_DISK_AFTER_MS),
    keepsFile: async () => !/^aof_enabled:0/m.test(await commits.asking(() => client.info('persistence'))),
    changes: async () => {
      const before = seen;
      const entries = await commits.asking(() =>
        before === null
          ? client.xRevRange(REDIS_KEYS.changes, '+', '-', { COUNT: 1 })
          : client.xRange(REDIS_KEYS.changes, before, '+'),
      );
      seen = entries.at(-1)?.id ?? '0-0';
      const [first, ...later] = entries;
      // The entry that was seen last is there no more: it was long ago, or the server has lost it.
      if (
        before === null ||
        (before === '0-0' ? first?.message.before : first?.id) !== (before === '0-0' ? '' : before)
      )
        return before === '0-0' && first === undefined ? [] : null;
      return (before === '0-0' ? entries : later).flatMap(
        ({ message }) => JSON.parse(message.told ?? '[]') as [string, string][],
      );
    },
    connect: () => connected(url, server),
  };
  return {
    namespaceOf,
    together: (work) => commits.run(work),
    shared,
    close: async () => {
      if (!open) return;
      open = false;
      if (client.isReady) await client.close();
      else client.destroy();
    },
  };
}

async function connected(
  url: string,
  server: string,
  options: { readonly disableOfflineQueue?: boolean } = {},
): Promise<RedisClient> {
  let wasReady = false;
  const client = createClient({
    url,
    ...options,
    socket: {
      connectTimeout: CONNECT_WITHIN_MS,
      // The first connection is for whoever asked for it; a lost one comes back by itself.
      reconnectStrategy: (retries, cause) => (wasReady ? Math.min(50 * 2 ** retries, 1_000) : cause),
    },
  }) as RedisClient;
  client.on('ready', () => {
    wasReady = true;
  });
  // Each call that it concerns fails by itself.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw redisFailure(server, error);
  }
}

async function checkContents(client: RedisClient, server: string, readOnly: boolean): Promise<void> {
  const version = await client.get(REDIS_KEYS.version);
  if (Number(version ?? VERSION) > VERSION) {
    throw new StoreError(
      'store-newer',
      `${server} was written by a newer version of this program (${version}, this program knows ${VERSION}). Nothing was changed. Run the newer version again, or give this one another number at the end of STORE_URL.`,
    );
  }
  if (readOnly && version === null) {
    throw new StoreError(
      'store-missing',
      `${server} holds nothing yet. Start the watcher once; it sets the store up and fills it.`,
    );
  }
  if (!readOnly) await client.set(REDIS_KEYS.version, String(VERSION));
}

async function noteRun(client: RedisClient, clock: Clock): Promise<void> {
  const run = /^run_id:(\w+)/m.exec(await client.info('server'))?.[1] ?? '';
  await client.eval(NOTE_RUN, { keys: [], arguments: [run, String(clock.now()), String(SAFETY_MS)] });
}
