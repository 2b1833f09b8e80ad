import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareRuns } from './compare-runs.ts';
import { runStream } from './run-stream.ts';

/** The long form: `npm run test:crash -- --kills 500 --seed 7`; the same seed plans the same kills and faults. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    'kills-a-step': { type: 'string', default: '25' },
    steps: { type: 'string', default: '1000' },
    dump: { type: 'string' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const seed = Number(values.seed);
const say = (text: string) => void process.stdout.write(`${text}\n`);
say(`seed ${seed}`);
const begun = Date.now();
const enoughKills = Number(values.kills);
const disturbed = await runStream({
  seed,
  steps: Number(values.steps),
  killsAStep: enoughKills === 0 ? 0 : Number(values['kills-a-step']),
  faultsAStep: Number(values.faults),
  ...(enoughKills === 0 ? {} : { enoughKills }),
  onStep: (text) => say(`${Math.round((Date.now() - begun) / 1_000)} s, ${text}`),
});
const calm = await runStream({ seed, steps: disturbed.steps, killsAStep: 0, faultsAStep: 0 });
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify({ calm, disturbed }, null, 1));
const { told, lost, twice, differences } = compareRuns(calm, disturbed);
for (const [name, times] of [...disturbed.kills, ...disturbed.faults].sort())
  say(`  ${String(times).padStart(4)}  ${name}`);
for (const text of [...lost.map((one) => `lost: ${one}`), ...twice.map((one) => `twice: ${one}`), ...differences])
  say(text);
const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, one) => total + one, 0);
say(
  `seed ${seed}: ${disturbed.steps} steps, ${sum(disturbed.kills)} kills, ${sum(disturbed.faults)} faults; ${told} messages: ${lost.length} lost, ${twice.length} told twice, ${differences.length} differences of order, text, ledger or store`,
);
process.exitCode = lost.length + twice.length + differences.length === 0 ? 0 : 1;
