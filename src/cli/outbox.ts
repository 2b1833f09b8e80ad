import { keyOfPlace, placeOfKey } from '../alerts/audit-outbox.ts';
import { deadLettersOf, retryDeadLetter } from '../alerts/dead-letters.ts';
import { type OutboxRecords, outboxRecords } from '../alerts/outbox.ts';
import { loadProject, storeAddress } from '../load-project.ts';
import { openStores } from '../stores/open-stores.ts';
import type { CliCommand } from './cli-command.ts';

export const outbox: CliCommand = {
  name: 'outbox',
  usage: 'outbox list | outbox retry all | outbox retry DESTINATION NUMBER',
  description: 'list what waits to be sent and what was given up, or have it sent after all (watcher stopped)',
  options: {},
  async run(words) {
    const [what, destination, number, ...more] = words;
    const isList = what === 'list' && destination === undefined;
    const isAll = what === 'retry' && destination === 'all' && number === undefined;
    const isOne = what === 'retry' && /^\d+$/.test(number ?? '') && more.length === 0;
    if (!isList && !isAll && !isOne) {
      process.stderr.write(
        `cli outbox: it takes list, or retry with what to send again\nusage: npm run --silent cli -- ${outbox.usage}\n`,
      );
      return 2;
    }
    const project = await loadProject();
    if (project === null) return 2;
    const stores = await openStores(storeAddress(project.environment, false), { readOnly: isList });
    try {
      const records = outboxRecords(stores);
      if (isList) return await list(records);
      const keys = isAll
        ? (await deadLettersOf(records)).map(([key]) => key)
        : [keyOfPlace(destination ?? '', Number(number))];
      return await retry(records, keys);
    } finally {
      await stores.close();
    }
  },
};

async function list(records: OutboxRecords): Promise<number> {
  let waiting = 0;
  for await (const [key, { kind, storyId, created, attempts, notBefore }] of records.pending.scan({ prefix: '' })) {
    waiting++;
    const when = notBefore === undefined ? '' : `, not before ${notBefore}`;
    process.stdout.write(
      `waits     ${placeOfKey(key)}: ${kind} of ${storyId ?? 'no story'}, since ${created}, ${attempts} failed tries${when}\n`,
    );
  }
  const dead = await deadLettersOf(records);
  for (const [key, { message, reason, at }] of dead) {
    process.stdout.write(
      `given up  ${placeOfKey(key)}: ${message.kind} of ${message.storyId ?? 'no story'}, ${at}: ${reason}\n`,
    );
  }
  process.stdout.write(`${waiting} waiting, ${dead.length} given up\n`);
  return 0;
}

async function retry(records: OutboxRecords, keys: readonly string[]): Promise<number> {
  let missing = 0;
  for (const key of keys) {
    const found = await retryDeadLetter(records, key);
    if (!found) missing++;
    const what = found ? 'will be sent by the next start' : 'was not given up; "outbox list" shows what was';
    process.stdout.write(`${placeOfKey(key)}: ${what}\n`);
  }
  if (keys.length === 0) process.stdout.write('nothing was given up\n');
  return missing === 0 ? 0 : 1;
}
