import { isoNow, systemClock } from '../lib/clock.ts';
import { loadProject, storeAddress } from '../load-project.ts';
import { backUpStore } from '../stores/copy-store.ts';
import { sqlitePath } from '../stores/open-stores.ts';
import type { CliCommand } from './cli-command.ts';

export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup FILE',
  description: 'writes the store as it is now into a new file, also while the watcher runs',
  options: {},
  async run([target, ...more]) {
    if (target === undefined || more.length > 0) {
      process.stderr.write('cli backup: name the file to write, such as backups/2026-03-20.sqlite\n');
      return 2;
    }
    const project = await loadProject();
    if (project === null) return 2;
    const store = sqlitePath(storeAddress(project.environment, false));
    if (store === null) {
      process.stderr.write(
        'cli backup: STORE_URL names no file; a Redis keeps copies by itself (BGSAVE), and memory: nothing\n',
      );
      return 2;
    }
    const { file, entries } = backUpStore(store, target, isoNow(systemClock));
    process.stdout.write(`${entries} entries are in ${file}\n`);
    return 0;
  },
};
