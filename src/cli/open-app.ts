import { type App, createApp } from '../app.ts';
import { readEnvironment } from '../config/environment.ts';
import type { Config } from '../config/load-config.ts';
import { demoFolder, demoProject, noDemo } from '../demo/demo-project.ts';
import { createFeedReader } from '../feeds/feed-reader.ts';
import { ledgerRecords } from '../ledger/records.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { systemTimezone } from '../lib/format-time.ts';
import { createHttpClient } from '../lib/http.ts';
import { createLogger } from '../lib/logger.ts';
import { createFormPoster } from '../lib/post-form.ts';
import { userAgent } from '../lib/user-agent.ts';
import { loadProject, modelOf, storeAddress, subjectKeys, subscriptionsOf } from '../load-project.ts';
import { openStores, type Stores } from '../stores/open-stores.ts';
import { claimForSubject } from '../stores/own-subject.ts';
import { printedAddress } from '../stores/redis-address.ts';
import { StoreError } from '../stores/store-error.ts';

/** An app without platforms, for one question or one task. */
export interface OpenedApp {
  readonly app: App;
  readonly config: Config;
  /** Whether nobody wants colours, whatever the output is. */
  readonly noColor: boolean;
  close(): Promise<void>;
}

export interface OpenAppOptions {
  /** Another store than the watcher's: `memory:` for a replay. */
  readonly store?: string;
  /** The demo's store and not the live one. */
  readonly demo?: boolean;
  readonly clock?: Clock;
  /** Writes only where there is no ledger yet to answer from: a question disturbs no watcher and needs no right to write. */
  readonly mayOnlyRead?: boolean;
  /** Queues what is to be told for the watcher's channel; the next start sends it. Told nowhere else. */
  readonly queues?: boolean;
  /** Whether the corpus is taken in; a replay over an empty ledger leaves it out. */
  readonly seeded?: boolean;
}

/**
 * Loads the configuration, opens the store and wires the stations for a one-shot command.
 * @returns null where the configuration is wrong; the problems are printed then and the command exits with 2.
 */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenedApp | null> {
  const { configDir } = readEnvironment().environment;
  const samples = options.demo === true ? demoFolder(configDir) : null;
  if (options.demo === true && samples === null) {
    process.stderr.write(`${noDemo(configDir)}\n`);
    return null;
  }
  const project = await loadProject(samples === null ? {} : demoProject(samples));
  if (project === null) return null;
  const { config, environment } = project;
  const { clock = systemClock } = options;
  const address = options.store ?? storeAddress(environment, options.demo === true);
  const { stores, readOnly } = await openForQuestion(address, options.mayOnlyRead === true);
  await claimForSubject(stores, subjectKeys(config), { place: address, readOnly }).catch(async (error: unknown) => {
    await stores.close();
    throw error;
  });
  const http = createHttpClient({ userAgent: userAgent(config.contact), allow: config.feedHosts });
  const reader = createFeedReader();
  const forms = createFormPoster({ userAgent: userAgent(config.contact) });
  const web = options.demo === true ? null : environment.web;
  const model = options.demo === true ? null : modelOf(project);
  const colour = process.stderr.isTTY === true && !environment.noColor;
  const app = createApp({
    config,
    stores,
    http,
    adapters: [],
    subscriptions: options.queues === true ? subscriptionsOf(config) : [],
    clock,
    log: createLogger({ level: environment.logLevel, pretty: process.stderr.isTTY === true, colour }),
    timezone: systemTimezone(),
    mode: 'asked from the command line',
    store: printedAddress(address),
    onProgress: () => {},
    ask: model?.ask,
    hub: web?.hub && web.publicUrl ? { url: web.hub, publicUrl: web.publicUrl, postForm: forms.post } : undefined,
    readFeed: reader.read,
  });
  if (options.seeded !== false && !readOnly) await app.seed();
  return {
    app,
    config,
    noColor: environment.noColor,
    close: async () => {
      await model?.close();
      await http.close();
      await forms.close();
      await reader.close();
      await stores.close();
    },
  };
}

async function openForQuestion(address: string, mayOnlyRead: boolean): Promise<{ stores: Stores; readOnly: boolean }> {
  const reading = mayOnlyRead && address !== 'memory:';
  const filled = reading ? await openFilled(address) : null;
  if (filled !== null) return { stores: filled, readOnly: true };
  try {
    return { stores: await openStores(address), readOnly: false };
  } catch (error) {
    // Somebody else fills it at this moment.
    if (!reading || !hasCode(error, 'store-locked')) throw error;
    return { stores: await openStores(address, { readOnly: true }), readOnly: true };
  }
}

/** @returns the store to read; null where it is missing, or ended before the corpus was in it. */
async function openFilled(address: string): Promise<Stores | null> {
  let stores: Stores;
  try {
    stores = await openStores(address, { readOnly: true });
  } catch (error) {
    if (hasCode(error, 'store-missing')) return null;
    throw error;
  }
  for await (const _ of ledgerRecords(stores).seeds.scan({ prefix: '', limit: 1 })) return stores;
  await stores.close();
  return null;
}

function hasCode(error: unknown, code: StoreError['code']): boolean {
  return error instanceof StoreError && error.code === code;
}
