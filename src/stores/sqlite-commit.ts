import type { SqliteFile } from './sqlite-adapter.ts';
import { sqliteFailure } from './sqlite-failure.ts';

/** `Stores.together` over a file, and what it remembers meanwhile. */
interface Commit {
  together<T>(work: () => Promise<T>): Promise<T>;
  /** @returns what was read of a namespace since the transaction began; null outside of one. */
  memoryOf(name: string): Map<string, unknown> | null;
}

/**
 * One transaction around the work, the outermost where it is nested. It is committed also when the work fails: every write was whole
 * by itself, and what is half done is finished by whoever does it again.
 */
export function createCommit(file: SqliteFile): Commit {
  let depth = 0;
  let memory = new Map<string, Map<string, unknown>>();
  const execute = (sql: string) => {
    try {
      file.database.exec(sql);
    } catch (error) {
      throw sqliteFailure(file.path, error);
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
        if (depth === 0) {
          memory = new Map();
          // A full disk ends the transaction by itself, with nothing of it stored.
          if (file.isOpen() && file.database.inTransaction) execute('COMMIT');
        }
      }
    },
    memoryOf: (name) => {
      if (depth === 0) return null;
      const known = memory.get(name) ?? new Map<string, unknown>();
      memory.set(name, known);
      return known;
    },
  };
}
