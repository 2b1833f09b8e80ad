import { auditOutbox } from '../../src/alerts/audit-outbox.ts';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { auditLedger } from '../../src/ledger/audit-ledger.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { openStores } from '../../src/stores/open-stores.ts';

/** @returns what `cli audit` finds missing in a store whose bot has ended: nothing may be half done there. */
export async function auditStore(address: string): Promise<string[]> {
  const stores = await openStores(address, { readOnly: true });
  try {
    const { gaps } = await auditOutbox(outboxRecords(stores));
    const ledger = await auditLedger(ledgerRecords(stores), async () => false);
    return [...gaps, ...ledger.gaps].map(({ what, detail }) => `missing ${what}: ${detail}`);
  } finally {
    await stores.close();
  }
}
