import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../lib/clock.ts';
import { isPassing, redisFailure } from './redis-failure.ts';
import { VERSION_LENGTH } from './redis-scripts.ts';
import { newTransaction, type Transaction } from './redis-transaction.ts';
import { StoreError } from './store-error.ts';

/** A lock in Redis that somebody else keeps, and whose it must be: a commit under it is refused once it is another's. */
export interface Fence {
  readonly key: string;
  readonly token: string;
}

/** Runs the commit script. @returns `done`, `conflict` or `overtaken`. */
export type SendCommit = (args: readonly string[]) => Promise<string>;

interface CommitDeps {
  /** The server's address without credentials. */
  readonly server: string;
  readonly send: SendCommit;
  readonly clock: Clock;
  readonly readOnly: boolean;
  readonly isOpen: () => boolean;
  /** How long the server may be away until work fails, in milliseconds. */
  readonly patienceMs: number;
  /** Namespaces of which every change is told to other processes: `<space>` -> the name under which it is told. */
  readonly followed: ReadonlyMap<string, string>;
}

/** Work that reads, decides and writes, while other processes do the same. */
export interface RedisCommits {
  /**
   * Runs work as one transaction, or within the one that it is part of. Where another process has changed what it read, the work is
   * done again: what it keeps outside of the store it must count once it is through.
   */
  run<T>(work: (transaction: Transaction) => Promise<T>, fence?: Fence): Promise<T>;
  /** The transaction that this call is part of. */
  current(): Transaction | undefined;
  /** Asks again while the server cannot be reached, for some seconds. */
  asking<T>(ask: () => Promise<T>): Promise<T>;
  /** @throws StoreError where nothing may be read, or written, any more. */
  check(what?: 'write'): void;
}

const ASK_AGAIN_MS = 200;
/** Each time another process was faster. It has stored something then, so that all together get on. */
const MOST_TRIES = 40;
const LONGEST_PAUSE_MS = 250;

/** @returns the failure of work that another process does in this one's place. */
export function overtaken(): StoreError {
  return new StoreError('store-overtaken', 'Another process has taken this work over; nothing of it was stored.');
}

/** The transaction goes along with the calls of its work: what else the process does meanwhile is no part of it. */
export function createRedisCommits(deps: CommitDeps): RedisCommits {
  const { server, send, clock, followed } = deps;
  const ambient = new AsyncLocalStorage<Transaction>();

  const check = (what?: 'write') => {
    if (!deps.isOpen()) throw new StoreError('store-closed', `The store at ${server} was used after it was closed.`);
    if (what !== 'write' || !deps.readOnly) return;
    throw new StoreError('store-not-permitted', `The store at ${server} was opened to be read and may not be changed.`);
  };
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    const until = performance.now() + deps.patienceMs;
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!deps.isOpen() || !isPassing(error) || performance.now() > until) throw redisFailure(server, error);
        await wait(ASK_AGAIN_MS);
      }
    }
  };
  /** The id makes it the same commit when its answer is lost and it is sent again. */
  const commit = async (transaction: Transaction, fence: Fence | undefined): Promise<string> => {
    const written = [...transaction.writes].filter(([, entries]) => entries.size > 0);
    if (written.length === 0) return 'done';
    const id = randomBytes(6).toString('base64url').slice(0, VERSION_LENGTH);
    const told = written.flatMap(([space, entries]) => {
      const name = followed.get(space);
      return name === undefined ? [] : [...entries.keys()].map((key) => [name, key]);
    });
    const args = [id, String(clock.now()), told.length === 0 ? '' : JSON.stringify(told)];
    args.push(fence?.key ?? '', fence?.token ?? '', String(transaction.read.size));
    for (const [name, { version }] of transaction.read) args.push(name, version);
    args.push(String(transaction.walked.size));
    for (const [space, changed] of transaction.walked) args.push(`${space}|changed`, changed);
    for (const [space, entries] of written) {
      for (const [key, entry] of entries) {
        args.push(space, key, entry === null ? '0' : '1', entry?.value ?? '', String(entry?.ends ?? ''));
      }
    }
    return asking(() => send(args));
  };

  return {
    check,
    asking,
    current: () => ambient.getStore(),
    async run(work, fence) {
      const outer = ambient.getStore();
      if (outer !== undefined) return work(outer);
      check();
      for (let tries = 1; ; tries += 1) {
        const transaction = newTransaction();
        const done = await ambient.run(transaction, async () => {
          try {
            return { ok: true as const, result: await work(transaction) };
          } catch (error) {
            return { ok: false as const, error };
          }
        });
        // Work that fails keeps what it wrote, unless it was the store that failed.
        if (!done.ok && done.error instanceof StoreError && done.error.code !== 'store-entry') throw done.error;
        const outcome = await commit(transaction, fence);
        if (outcome === 'overtaken') {
          throw overtaken();
        }
        if (outcome === 'done') {
          if (done.ok) return done.result;
          throw done.error;
        }
        if (tries >= MOST_TRIES) {
          throw new StoreError(
            'store-busy',
            `Other processes changed what this work rests on ${tries} times in a row. It is tried again later.`,
          );
        }
        await wait(Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS));
      }
    },
  };
}
