import { openStores } from '../stores/open-stores.ts';
import { printedAddress } from '../stores/redis-address.ts';
import { StoreError } from '../stores/store-error.ts';
import type { Finding } from './finding.ts';

/** @returns whether the Redis at an address answers, and whether it keeps what it is told. @throws StoreError where it does not answer. */
export async function checkRedis(address: string): Promise<Finding[]> {
  const where = `store: ${printedAddress(address)}`;
  try {
    const stores = await openStores(address, { readOnly: true });
    const keeps = await Promise.resolve(stores.shared?.keepsFile()).finally(() => stores.close());
    if (keeps !== false) return [{ state: 'well', what: `${where} answers` }];
    const advice =
      'set "appendonly yes" there: what is lost when the server ends may otherwise be told twice, or not at all';
    return [{ state: 'worth a look', what: `${where} answers, and writes nothing to its disk at once`, advice }];
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'store-missing') throw error;
    return [{ state: 'well', what: `${where} answers, and will be filled by the first start` }];
  }
}
