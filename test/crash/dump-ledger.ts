import Database from 'libsql';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { openStores, sqlitePath } from '../../src/stores/open-stores.ts';

/** Judging has a time of its own in every run; what articles say of times is a full minute, which a run may meet too. */
const TIMES_OF_THE_RUN = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:(?!00\.000Z)\d{2}\.\d{3}Z/g;
const JUDGED = /(^suppressed |"judgedAt":"|\{"at":")\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** The version of a story is made from the time of its judgement. */
const VERSIONS_OF_THE_RUN = /("latestArticle":"[^"~]*~)[^"]*/g;

/** @returns every entry of the ledger as a line, without the times at which the run met it. @throws Error where the file is damaged. */
export async function dumpLedger(address: string): Promise<string[]> {
  const path = sqlitePath(address) ?? '';
  const database = new Database(path);
  const check = JSON.stringify(database.prepare('PRAGMA integrity_check').all());
  database.close();
  if (!check.includes('"ok"')) throw new Error(`${path} is damaged: ${check}`);
  const stores = await openStores(address, { readOnly: true });
  const lines: string[] = [];
  try {
    for (const [name, namespace] of Object.entries(ledgerRecords(stores))) {
      for await (const [key, value] of namespace.scan({ prefix: '' }))
        lines.push(
          `${name} ${key} ${JSON.stringify(value)}`
            .replace(JUDGED, '$1<time>')
            .replace(TIMES_OF_THE_RUN, '<time>')
            .replace(VERSIONS_OF_THE_RUN, '$1'),
        );
    }
  } finally {
    await stores.close();
  }
  return lines.sort();
}
