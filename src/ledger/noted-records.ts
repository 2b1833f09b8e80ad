import type { Namespace } from '../stores/open-stores.ts';
import type { LastingAnswers } from './lasting-answers.ts';
import type { LedgerRecords } from './records.ts';

/**
 * @returns the records, of which every write that an answer about the whole ledger rests on is noted, once it is done or has failed:
 * claims under whom they are about, stories, and which story tells an event.
 */
export function notedRecords(records: LedgerRecords, note: LastingAnswers['note']): LedgerRecords {
  return {
    ...records,
    claims: noted(records.claims, (key) => note([key.slice(0, key.indexOf('|'))])),
    stories: noted(records.stories, (id) => note([`story:${id}`])),
    events: noted(records.events, (key) => note([`event:${key}`])),
  };
}

function noted<V>(namespace: Namespace<V>, note: (key: string) => void): Namespace<V> {
  const after = <T>(keys: readonly string[], write: Promise<T>): Promise<T> => write.finally(() => keys.forEach(note));
  return {
    ...namespace,
    set: (key, ...value) => after([key], namespace.set(key, ...value)),
    setMany: (entries) =>
      after(
        entries.map(({ key }) => key),
        namespace.setMany(entries),
      ),
    delete: (key) => after([key], namespace.delete(key)),
    deleteMany: (keys) => after(keys, namespace.deleteMany(keys)),
  };
}
