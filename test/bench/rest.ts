import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { round } from './times.ts';
import { startFeeds, watcherFolder } from './watcher-process.ts';

/** Of no feed's first cycle any more. */
const SETTLING_MS = 20_000;

/** What the watcher costs while nothing is published: memory and processor time after its first cycle. The last line is JSON. */
export async function rest(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { feeds: { type: 'string', default: '300' }, seconds: { type: 'string', default: '120' } },
  });
  const [feeds, seconds] = [Number(values.feeds), Number(values.seconds)];
  const server = await startFeeds(feeds, 30);
  const folder = watcherFolder(server.hosts);
  const watcher = folder.start();
  try {
    await watcher.until('Ctrl-C ends the watch');
    const first = watcher.usage();
    await sleep(SETTLING_MS);
    const before = watcher.usage();
    await sleep(seconds * 1_000);
    const after = watcher.usage();
    const share = (after.processorSeconds - before.processorSeconds) / seconds;
    process.stdout.write(`resident ${round(after.megabytes)} MB, ${round(share * 100)} % of a core\n`);
    const result = {
      ...{
        bench: 'rest',
        feeds,
        seconds,
        residentMb: round(after.megabytes),
        afterFirstCycleMb: round(first.megabytes),
      },
      shareOfCore: Math.round(share * 10_000) / 10_000,
      load: round(loadavg()[0] ?? 0),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await watcher.stop();
    folder.remove();
    server.close();
  }
}
