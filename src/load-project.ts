import { join } from 'node:path';
import type { Environment } from './config/environment.ts';
import { type Config, type LoadOptions, loadConfig } from './config/load-config.ts';
import { formatProblems } from './config/problem.ts';
import { cronProblem } from './jobs/schedule.ts';
import { decodeSignature } from './judging/fingerprint.ts';
import { systemClock } from './lib/clock.ts';
import { userAgent } from './lib/user-agent.ts';
import { createModel, type Model } from './llm/ask-model.ts';
import type { Subscription } from './model/subscription.ts';

/** The one channel that a terminal is. */
export const TERMINAL_CHANNEL = 'terminal';

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
  if (loaded.ok) {
    const { config, environment } = loaded;
    return { config: options.demoBaseUrl === undefined ? config : ofOneMonth(config), environment };
  }
  process.stderr.write(`${formatProblems(loaded.problems)}\n`);
  return null;
}

/** The sample feeds are of one month: that they have nothing new is nobody's news, and all that they have is. */
function ofOneMonth(config: Config): Config {
  const { chat } = config;
  return {
    ...config,
    tellDays: Number.POSITIVE_INFINITY,
    chat: { ...chat, notices: { ...chat.notices, silentDays: Number.POSITIVE_INFINITY } },
  };
}

/** @returns the address of the live store, or of the demo's: what the sample feeds tell must never reach a real answer. */
export function storeAddress(environment: Environment, demo: boolean): string {
  if (demo) return `sqlite:${join(environment.dataDir, 'demo.sqlite')}`;
  return environment.storeUrl ?? `sqlite:${join(environment.dataDir, 'qwen-watch.sqlite')}`;
}

/** @returns who is told beside those who subscribe: the same for every process that takes articles in, since what one queues another sends. */
export function subscriptionsOf({ topics, language }: Config): Subscription[] {
  return topics.map((topic) => ({
    destination: { platform: 'terminal', id: TERMINAL_CHANNEL },
    about: { kind: 'topic', topic },
    atLeast: 'rumoured',
    language,
    digest: null,
    quiet: null,
    pings: [],
    by: null,
  }));
}

/** @returns the keys by which a store knows its subject again. */
export function subjectKeys({ subject: { organisations } }: Config): string[] {
  const watched = organisations.filter(({ relation }) => relation === 'watched');
  return (watched.length > 0 ? watched : organisations.slice(0, 1)).map(({ key }) => key);
}

/** @returns the configured model, asked by nobody yet; null where none is configured. Its pauses are in the machine's own time. */
export function modelOf({ config, environment: { model } }: Project): Model | null {
  const { contact, subject } = config;
  return model && createModel({ ...model, userAgent: userAgent(contact), subject, clock: systemClock });
}
