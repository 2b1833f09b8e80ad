/** Entries of a namespace that are kept at least; twice as many at most. More would mostly be what nobody asks for again. */
const KEPT = 128;

/** What is known of a namespace without reading it, bounded: what was asked for or written longest ago goes first. */
export interface EntryMemory {
  /** @returns the entry, whose value is undefined where the store has none; undefined where nothing is known. */
  get(key: string): { readonly value: unknown } | undefined;
  set(key: string, value: unknown): void;
  forget(key: string): void;
  clear(): void;
}

/** Two halves, the older of which goes as a whole: a map whose oldest entry is removed each time walks over the gaps. */
export function createEntryMemory(): EntryMemory {
  let young = new Map<string, { readonly value: unknown }>();
  let old = new Map<string, { readonly value: unknown }>();
  const keep = (key: string, entry: { readonly value: unknown }) => {
    young.set(key, entry);
    if (young.size < KEPT) return;
    old = young;
    young = new Map();
  };
  return {
    get: (key) => {
      const entry = young.get(key);
      if (entry !== undefined) return entry;
      const before = old.get(key);
      if (before !== undefined) keep(key, before);
      return before;
    },
    set: (key, value) => keep(key, { value }),
    forget: (key) => {
      young.delete(key);
      old.delete(key);
    },
    clear: () => {
      young.clear();
      old.clear();
    },
  };
}
