import type { Stores } from './open-stores.ts';
import { printedAddress } from './redis-address.ts';
import { StoreError } from './store-error.ts';

/**
 * Makes sure that what is stored is of this subject: two subjects in one store would answer for each other. It is the same as long as one of
 * the keys is, so that a configuration may grow and shrink. A store that is new is this subject's from then on.
 *
 * @param subject keys of what is watched; keys are identities, whatever the names are.
 * @param how `place`: the store's address, printed without user and password. `readOnly`: nothing is noted.
 * @throws StoreError `store-other-subject`; nothing is changed then.
 */
export async function claimForSubject(
  stores: Stores,
  subject: readonly string[],
  { place, readOnly = false }: { readonly place: string; readonly readOnly?: boolean },
): Promise<void> {
  const kept = stores.namespace<readonly string[]>('subject');
  const before = await kept.get('watched');
  if (before !== undefined && !before.some((key) => subject.includes(key))) {
    throw new StoreError(
      'store-other-subject',
      `${printedAddress(place)} is of another subject (${before[0]}); the configuration watches ${subject[0]}. Nothing was changed. Give this one a DATA_DIR or a STORE_URL of its own.`,
    );
  }
  if (!readOnly && before?.join() !== subject.join()) await kept.set('watched', subject);
}
