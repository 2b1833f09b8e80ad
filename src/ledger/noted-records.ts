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
    claims: noted(records.claims, (key) => note([toldBy('claims', key)])),
    stories: noted(records.stories, (id) => note([toldBy('stories', id)])),
    events: noted(records.events, (key) => note([toldBy('events', key)])),
  };
}

function toldBy(namespace: string, key: string): string {
  if (namespace === 'claims') return key.slice(0, key.indexOf('|'));
  return `${namespace === 'stories' ? 'story' : 'event'}:${key}`;
}

/**
 * @param changes what any process wrote since it was asked last, of claims, stories and events; null where that is not known; left out where no other writes.
 * @returns the answers, brought up to date before each question with what other processes wrote.
 */
export function sharedAnswers(
  lasting: LastingAnswers,
  changes: (() => Promise<readonly (readonly [namespace: string, key: string])[] | null>) | undefined,
): LastingAnswers {
  if (changes === undefined) return lasting;
  return {
    ...lasting,
    of: async (question, asOf) => {
      const changed = await changes();
      if (changed === null) lasting.forget();
      else if (changed.length > 0) {
        lasting.note(changed.map(([namespace, key]) => toldBy(namespace, key)));
        lasting.settle();
      }
      return lasting.of(question, asOf);
    },
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
