import { expect, it } from 'vitest';
import { compareRuns } from './compare-runs.ts';
import { runStream } from './run-stream.ts';

const SEED = 5;

/** The short form of `npm run test:crash`. */
it('killed at its steps and begun again, the bot loses nothing and tells nothing twice', {
  timeout: 120_000,
}, async () => {
  const options = { seed: SEED, steps: 2, killsAStep: 3, faultsAStep: 0 };
  const [calm, disturbed] = await Promise.all([runStream({ ...options, killsAStep: 0 }), runStream(options)]);

  const { told, lost, twice, differences } = compareRuns(calm, disturbed);
  expect({ seed: SEED, lost, twice, differences }).toEqual({ seed: SEED, lost: [], twice: [], differences: [] });
  expect(told).toBeGreaterThan(20);
  expect(disturbed.kills.size).toBeGreaterThan(0);
});
