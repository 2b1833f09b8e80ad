/** What was met lately, the oldest forgotten first. */
export interface RecentIds {
  /** @returns whether it is new. */
  add(id: string): boolean;
  has(id: string): boolean;
  delete(id: string): void;
}

/** @param most ids that are remembered. */
export function createRecentIds(most: number): RecentIds {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      return true;
    },
    has: (id) => ids.has(id),
    delete: (id) => void ids.delete(id),
  };
}
