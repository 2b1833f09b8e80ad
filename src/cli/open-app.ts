import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config/load-config.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { systemTimezone } from '../lib/format-time.ts';
import { createHttpClient } from '../lib/http.ts';
import { createLogger } from '../lib/logger.ts';
import { userAgent } from '../lib/user-agent.ts';
import { loadProject, type Project } from '../load-project.ts';
import { openStores, type Stores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';

/** An app without platforms, for one question or one task. */
export interface OpenedApp {
  readonly app: App;
  readonly config: Config;
  close(): Promise<void>;
}

export interface OpenAppOptions {
  /** Another store than the watcher's: `memory:` for a replay. */
  readonly store?: string;
  /** The demo's store and not the live one. */
  readonly demo?: boolean;
  readonly clock?: Clock;
  /** Answers from the store of a running watcher, where there is one, without writing. */
  readonly mayOnlyRead?: boolean;
  /** Whether the corpus is taken in; a replay over an empty ledger leaves it out. */
  readonly seeded?: boolean;
}

/**
 * Loads the configuration, opens the store and wires the stations for a one-shot command.
 * @returns null where the configuration is wrong; the problems are printed then and the command exits with 2.
 */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenedApp | null> {
  const project = await loadProject(options.demo === true ? demoProject() : {});
  if (project === null) return null;
  const { config, environment } = project;
  const { clock = systemClock } = options;
  const address = options.store ?? storeAddress(environment, options.demo === true);
  const { stores, readOnly } = await openForQuestion(address, options.mayOnlyRead === true);
  const http = createHttpClient({ userAgent: userAgent(config.contact) });
  const app = createApp({
    config,
    stores,
    http,
    adapters: [],
    subscriptions: [],
    clock,
    log: createLogger({ level: environment.logLevel, pretty: process.stderr.isTTY, colour: process.stderr.isTTY }),
    timezone: systemTimezone(),
    mode: 'asked from the command line',
    store: address,
    ignoreNextCheck: false,
    onProgress: () => {},
  });
  if (options.seeded !== false && !readOnly) await app.seed();
  return {
    app,
    config,
    close: async () => {
      await http.close();
      await stores.close();
    },
  };
}

/** Part of the program, wherever it is started and whatever CONFIG_DIR says. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../config/demo', import.meta.url));

/**
 * @param baseUrl - where the sample feeds are served; a question about them needs none that answers.
 * @returns what to load for the demo: its own feeds.
 */
export function demoProject(baseUrl = 'http://127.0.0.1'): { feedsFile: string; demoBaseUrl: string } {
  return { feedsFile: join(DEMO_FOLDER, 'feeds.yaml'), demoBaseUrl: baseUrl };
}

/** @returns the address of the live store, or of the demo's: what the sample feeds tell must never reach a real answer. */
export function storeAddress(environment: Project['environment'], demo: boolean): string {
  if (demo) return `sqlite:${join(environment.dataDir, 'demo.sqlite')}`;
  return environment.storeUrl ?? `sqlite:${join(environment.dataDir, 'qwen-watch.sqlite')}`;
}

async function openForQuestion(address: string, mayOnlyRead: boolean): Promise<{ stores: Stores; readOnly: boolean }> {
  try {
    return { stores: await openStores(address), readOnly: false };
  } catch (error) {
    const running = error instanceof StoreError && error.code === 'store-locked';
    if (!running || !mayOnlyRead) throw error;
    return { stores: await openStores(address, { readOnly: true }), readOnly: true };
  }
}
