import { compareKeys } from './key-order.ts';
import type { OrderedAdapter, PageRange, RowWriter } from './ordered-adapter.ts';
import type { Commit, Waiting } from './sqlite-commit.ts';

/** Rows of one namespace that wait for a commit; more are written before, so that a long one takes no more room. */
const MOST_WAITING = 4096;

/**
 * @returns the adapter, whose writes wait for the end of the transaction while one is under way. Most keys are written several times
 * by the articles of one commit, many are written and removed again, and rows in key order cost least; reads see what waits.
 */
export function withWaitingWrites(inner: RowWriter, name: string, commit: Commit): OrderedAdapter {
  const { rows, writeNow } = commit.waitingIn(name, (waiting) => write(inner, waiting));
  const put = (key: string, value: string | null) => {
    rows.set(key, value);
    if (rows.size >= MOST_WAITING) writeNow();
  };
  const get = async <Value>(key: string) => {
    const waits = rows.get(key);
    return waits === undefined ? inner.get<Value>(key) : ((waits ?? undefined) as Value | undefined);
  };
  return {
    ...inner,
    get,
    getMany: async <Value>(keys: string[]) => {
      const unknown = keys.filter((key) => !rows.has(key));
      const read = unknown.length === 0 ? [] : await inner.getMany<Value>(unknown);
      let next = 0;
      return keys.map((key) => (rows.has(key) ? ((rows.get(key) ?? undefined) as Value | undefined) : read[next++]));
    },
    set: async (key, value, ttl) => {
      if (commit.isUnderWay() && ttl === undefined) return put(key, value);
      rows.delete(key);
      await inner.set(key, value, ttl);
    },
    setMany: async (entries) => {
      if (commit.isUnderWay() && entries.every(({ ttl }) => ttl === undefined)) {
        for (const { key, value } of entries) put(key, value);
        return;
      }
      for (const { key } of entries) rows.delete(key);
      await inner.setMany(entries);
    },
    delete: async (key) => {
      if (!commit.isUnderWay()) return inner.delete(key);
      const was = (await get(key)) !== undefined;
      put(key, null);
      return was;
    },
    deleteMany: async (keys) => {
      if (!commit.isUnderWay()) return inner.deleteMany(keys);
      for (const key of keys) put(key, null);
      return true;
    },
    clear: async () => {
      rows.clear();
      await inner.clear();
    },
    page: async (range) => {
      if (touches(rows, range)) writeNow();
      return inner.page(range);
    },
  };
}

function write(inner: RowWriter, waiting: Waiting): void {
  const kept: [string, string][] = [];
  const removed: string[] = [];
  for (const [key, value] of waiting) {
    if (value === null) removed.push(key);
    else kept.push([key, value]);
  }
  inner.writeRows(kept.sort(([a], [b]) => compareKeys(a, b)));
  inner.removeRows(removed);
}

function touches(rows: Waiting, { prefix }: PageRange): boolean {
  for (const key of rows.keys()) if (key.startsWith(prefix)) return true;
  return false;
}
