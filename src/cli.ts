import { parseArgs } from 'node:util';
import { ask } from './cli/ask.ts';
import { audit } from './cli/audit.ts';
import { backup } from './cli/backup.ts';
import type { CliCommand } from './cli/cli-command.ts';
import { discord } from './cli/discord.ts';
import { doctor } from './cli/doctor.ts';
import { feedback } from './cli/feedback.ts';
import { feeds } from './cli/feeds.ts';
import { init } from './cli/init.ts';
import { outbox } from './cli/outbox.ts';
import { parse } from './cli/parse.ts';
import { poll } from './cli/poll.ts';
import { replay } from './cli/replay.ts';
import { restore } from './cli/restore.ts';
import { seed } from './cli/seed.ts';
import { slack } from './cli/slack.ts';
import { suppressed } from './cli/suppressed.ts';
import { why } from './cli/why.ts';
import { messageOf, WatcherError } from './lib/errors.ts';
import { sayLastWords } from './lib/last-words.ts';

/** Every one-shot command, in the order in which help lists them. */
const COMMANDS: readonly CliCommand[] = [
  ask,
  why,
  suppressed,
  outbox,
  audit,
  init,
  poll,
  seed,
  replay,
  feedback,
  backup,
  restore,
  feeds,
  parse,
  slack,
  discord,
  doctor,
];

/** Runs one command; the exit code is 0, 1 where the work failed, 2 where the command line or the configuration is wrong. */
async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    process.stderr.write(`cli: there is no command "${name}"\n\n${usage()}\n`);
    return 2;
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: rest, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    process.stderr.write(`cli ${name}: ${messageOf(error)}\nusage: npm run --silent cli -- ${command.usage}\n`);
    return 2;
  }
  return command.run(parsed.positionals, parsed.values as Record<string, string | boolean | undefined>);
}

function usage(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const lines = COMMANDS.map((command) => `  ${command.usage.padEnd(width)}  ${command.description}`);
  return ['usage: npm run --silent cli -- COMMAND', '', ...lines].join('\n');
}

sayLastWords();
// A reader that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const code = error instanceof WatcherError ? ` (${error.code})` : '';
  process.stderr.write(`cli: ${messageOf(error)}${code}\n`);
  process.exitCode = 1;
}
