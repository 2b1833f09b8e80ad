import { parseArgs } from 'node:util';
import { messageOf } from './lib/errors.ts';
import { sayLastWords } from './lib/last-words.ts';
import { stopSignal } from './lib/stop-signal.ts';
import type { WatcherOptions } from './run-watcher.ts';

const USAGE = `usage: npm start [-- OPTIONS]

  --live    poll the feeds of config/feeds.yaml, also without a token of Slack or Discord
  --demo    show the bundled sample feeds in the terminal, also with a token
  --once    run one cycle and exit
  --fresh   forget what the demo told, and show it again
  --help    this text`;

/** @returns the options, or null where the command line is wrong or asked for help, which is then printed. */
function readOptions(argv: readonly string[]): WatcherOptions | null {
  const flag = { type: 'boolean', default: false } as const;
  const options = { live: flag, demo: flag, once: flag, fresh: flag, help: flag };
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true });
    if (values.live && values.demo) throw new Error('--live and --demo are two ways to start; give one of them');
    if (values.live && values.fresh)
      throw new Error('--fresh empties the demo only; the live store is not for emptying');
    if (!values.help) return values;
    process.stdout.write(`${USAGE}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${USAGE}\n`);
    process.exitCode = 2;
  }
  return null;
}

sayLastWords();
const options = readOptions(process.argv.slice(2));
if (options !== null) {
  // Before the program itself is loaded: most of a start's time goes there, and a stop in it is a stop like any other.
  const stop = stopSignal();
  const { runWatcher } = await import('./run-watcher.ts');
  process.exitCode = await runWatcher(options, stop);
  stop.dispose();
}
