import { createEntryMemory, type EntryMemory } from './memory-of-entries.ts';
import type { SqliteFile } from './sqlite-adapter.ts';
import { sqliteFailure } from './sqlite-failure.ts';

/** What waits in a namespace for the commit: the value by its key, null for what is to be removed. */
export type Waiting = Map<string, string | null>;

/** `Stores.together` over a file: what is written meanwhile waits for its end, each key once. */
export interface Commit {
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Whether a transaction is under way: only then is anything kept waiting or remembered. */
  readonly isUnderWay: () => boolean;
  /** What waits in the namespace. `write` puts it into the file, within the transaction. */
  waitingIn(name: string, write: (waiting: Waiting) => void): { readonly rows: Waiting; readonly writeNow: () => void };
  /** What is remembered of the namespace; emptied when a transaction fails, since what was written then is not stored. */
  memoryOf(name: string): EntryMemory;
}

/**
 * One transaction around the work, the outermost where it is nested. It is committed also when the work fails: every write was whole
 * by itself, and what is half done is finished by whoever does it again. Where the file takes no more, nothing of it is stored.
 */
export function createCommit(file: SqliteFile): Commit {
  let depth = 0;
  const memories = new Map<string, EntryMemory>();
  const waiting = new Map<string, { readonly rows: Waiting; readonly writeNow: () => void }>();
  const execute = (sql: string) => {
    try {
      file.database.exec(sql);
    } catch (error) {
      throw sqliteFailure(file.path, error);
    }
  };
  const abandon = () => {
    for (const { rows } of waiting.values()) rows.clear();
    for (const memory of memories.values()) memory.clear();
    if (file.isOpen() && file.database.inTransaction) execute('ROLLBACK');
  };
  const finish = () => {
    // A full disk ends the transaction by itself, with nothing of it stored.
    if (!file.isOpen() || !file.database.inTransaction) return abandon();
    try {
      for (const { writeNow } of waiting.values()) writeNow();
      execute('COMMIT');
    } catch (error) {
      abandon();
      throw error;
    }
  };
  return {
    together: async (work) => {
      if (depth === 0) execute('BEGIN');
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (depth === 0) finish();
      }
    },
    isUnderWay: () => depth > 0,
    waitingIn: (name, write) => {
      const rows: Waiting = new Map();
      const writeNow = () => {
        if (rows.size === 0) return;
        write(rows);
        rows.clear();
      };
      const own = { rows, writeNow };
      waiting.set(name, own);
      return own;
    },
    memoryOf: (name) => {
      const known = memories.get(name) ?? createEntryMemory();
      memories.set(name, known);
      return known;
    },
  };
}
