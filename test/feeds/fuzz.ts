import { parseArgs } from 'node:util';
import { fuzzFeeds } from './fuzz-feeds.ts';

/** `npm run test:fuzz [-- --seed N] [--documents N]`: fails where a document crashes, hangs or leaves something unprintable. */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, documents: { type: 'string', default: '20000' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
process.stdout.write(`seed ${seed}\n`);
const report = await fuzzFeeds(seed, Number(values.documents));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
