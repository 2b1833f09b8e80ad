import type { Environment } from './config/environment.ts';
import { type Config, type LoadOptions, loadConfig } from './config/load-config.ts';
import { formatProblems } from './config/problem.ts';
import { cronProblem } from './jobs/schedule.ts';
import { decodeSignature } from './judging/fingerprint.ts';

/** A configuration without a fault, and the environment it was read in. */
export interface Project {
  readonly config: Config;
  readonly environment: Environment;
}

/**
 * Reads environment and configuration and prints warnings; where something is wrong, prints every problem of every file.
 * @returns null where something is wrong: exit with 2.
 */
export async function loadProject(
  options: Omit<LoadOptions, 'validateCron' | 'decodeSignature'> = {},
): Promise<Project | null> {
  const loaded = await loadConfig({ ...options, validateCron: cronProblem, decodeSignature });
  for (const warning of loaded.warnings) process.stderr.write(`warning: ${warning}\n`);
  if (loaded.ok) return { config: loaded.config, environment: loaded.environment };
  process.stderr.write(`${formatProblems(loaded.problems)}\n`);
  return null;
}
