import { answers } from './answers.ts';
import { commands } from './commands.ts';
import { dedup } from './dedup.ts';
import { fanout } from './fanout.ts';
import { fleet } from './fleet.ts';
import { hostile } from './hostile.ts';
import { judge } from './judge.ts';
import { pictures } from './pictures.ts';
import { poll } from './poll.ts';
import { pushes } from './pushes.ts';
import { rest } from './rest.ts';
import { soak } from './soak.ts';
import { start } from './start.ts';

/** Every bench by its name; each takes the words behind it and prints a table and one JSON line. */
const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  judge,
  commands,
  hostile,
  answers,
  pushes,
  soak,
  poll,
  rest,
  start,
  dedup,
  fanout,
  fleet,
  pictures,
};

const [name = '', ...words] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`usage: npm run --silent bench -- ${Object.keys(BENCHES).join('|')}\n`);
  process.exitCode = 2;
} else await bench(words);
