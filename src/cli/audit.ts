import { auditOutbox } from '../alerts/audit-outbox.ts';
import { outboxRecords } from '../alerts/outbox.ts';
import { auditLedger } from '../ledger/audit-ledger.ts';
import { ledgerRecords } from '../ledger/records.ts';
import { loadProject, storeAddress } from '../load-project.ts';
import type { Unfinished } from '../pipeline/take-in-article.ts';
import { openStores } from '../stores/open-stores.ts';
import type { CliCommand } from './cli-command.ts';

export const audit: CliCommand = {
  name: 'audit',
  usage: 'audit [--demo] [--json]',
  description: 'reconcile articles, judgements, stories and messages, and print what is missing; 1 where anything is',
  options: { demo: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  async run(_words, { demo, json }) {
    const project = await loadProject();
    if (project === null) return 2;
    const stores = await openStores(storeAddress(project.environment, demo === true), { readOnly: true });
    try {
      const unfinished = stores.namespace<Unfinished>('unfinished');
      const sent = await auditOutbox(outboxRecords(stores));
      const known = await auditLedger(
        ledgerRecords(stores),
        async (article) => (await unfinished.get(article)) !== undefined,
      );
      const gaps = [...known.gaps, ...sent.gaps];
      if (json === true) process.stdout.write(`${JSON.stringify({ ...known, ...sent, gaps })}\n`);
      else {
        for (const { what, detail } of gaps) process.stdout.write(`missing ${what}: ${detail}\n`);
        const { articles, judgements, stories } = known;
        const { destinations, delivered, superseded, waiting, dead } = sent;
        process.stdout.write(
          `articles ${articles}, judgements ${judgements}, stories ${stories}\n` +
            `destinations ${destinations}: delivered ${delivered}, not needed any more ${superseded}, waiting ${waiting}, given up ${dead}\n` +
            `gaps ${gaps.length}\n`,
        );
      }
      return gaps.length === 0 ? 0 : 1;
    } finally {
      await stores.close();
    }
  },
};
