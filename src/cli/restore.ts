import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isoNow, systemClock } from '../lib/clock.ts';
import { loadProject, storeAddress } from '../load-project.ts';
import { restoreStore } from '../stores/copy-store.ts';
import { sqlitePath } from '../stores/open-stores.ts';
import type { CliCommand } from './cli-command.ts';

export const restore: CliCommand = {
  name: 'restore',
  usage: 'restore FILE',
  description: 'puts a backup in the place of the store, while no watcher runs; what was there is kept beside it',
  options: {},
  async run([source, ...more]) {
    if (source === undefined || more.length > 0) {
      process.stderr.write('cli restore: name the backup to put back\n');
      return 2;
    }
    const project = await loadProject();
    if (project === null) return 2;
    const store = sqlitePath(storeAddress(project.environment, false));
    if (store === null) {
      process.stderr.write(
        'cli restore: STORE_URL names no file, and nothing can be put back into it; a Redis reads its own copy at its start\n',
      );
      return 2;
    }
    mkdirSync(dirname(store), { recursive: true });
    const { file, entries, kept } = restoreStore(source, store, isoNow(systemClock));
    const before = kept === null ? 'there was no store before' : `what was there before is ${kept}`;
    process.stdout.write(`${entries} entries are in ${file}; ${before}\n`);
    return 0;
  },
};
