import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { publishStories } from './alerts/publish-stories.ts';
import { createApp } from './app.ts';
import { createTerminalAdapter, type TerminalAdapter } from './chat/terminal/terminal-adapter.ts';
import { chatAdapters, platformNames } from './chat-adapters.ts';
import { readEnvironment } from './config/environment.ts';
import type { Config } from './config/load-config.ts';
import { isLoopback, type WebSettings } from './config/web-settings.ts';
import { atDemoServer } from './demo/at-demo-server.ts';
import { demoFolder, demoProject, noDemo } from './demo/demo-project.ts';
import { type DemoServer, serveDemoFeeds } from './demo/serve-demo-feeds.ts';
import type { RunningJobs } from './distributed/run-jobs.ts';
import { createFeedReader } from './feeds/feed-reader.ts';
import { createHubKey, type HubKey } from './feeds/hub-key.ts';
import { systemClock } from './lib/clock.ts';
import { messageOf } from './lib/errors.ts';
import { createTimeFormat, systemTimezone } from './lib/format-time.ts';
import { createHttpClient } from './lib/http.ts';
import { createLogger } from './lib/logger.ts';
import { createFormPoster } from './lib/post-form.ts';
import type { StopSignal } from './lib/stop-signal.ts';
import { contactAdvice, userAgent } from './lib/user-agent.ts';
import {
  loadProject,
  modelOf,
  type Project,
  storeAddress,
  subjectKeys,
  subscriptionsOf,
  TERMINAL_CHANNEL,
} from './load-project.ts';
import { describePoll } from './pipeline/describe-poll.ts';
import type { PollReport } from './pipeline/poll-feeds.ts';
import { keptKey } from './stores/key-file.ts';
import { openStores, type Stores, sqlitePath } from './stores/open-stores.ts';
import { claimForSubject } from './stores/own-subject.ts';
import { isRedis, printedAddress } from './stores/redis-address.ts';
import type { Access } from './web/access-guard.ts';
import { machineRoutes } from './web/machine-routes.ts';
import { openingRoutes } from './web/opening-routes.ts';
import { pageRoutes } from './web/page-routes.ts';
import { prometheusFigures } from './web/prometheus-figures.ts';
import { prometheusMeasures } from './web/prometheus-measures.ts';
import { pushRoutes } from './web/push-routes.ts';
import { storyFeedRoutes } from './web/story-feeds.ts';
import { startWebServer, type WebServer } from './web/web-server.ts';

/** What the command line asks for. */
export interface WatcherOptions {
  /** The feeds of `config/feeds.yaml`, whether or not there is a token. */
  readonly live: boolean;
  /** The bundled sample feeds in the terminal alone. With neither: live where there is a token, else the demo. */
  readonly demo: boolean;
  /** One cycle, then exit. */
  readonly once: boolean;
  /** Forget what the demo told. */
  readonly fresh: boolean;
}

const WIDTH_OF_A_PIPE = 100;
const LONGEST_LINE = 120;
/** Work under way may take this long after a signal; the process is gone within five seconds. */
const GRACE_MS = 3_500;

/** Runs the watcher in this terminal until it is told to stop, or for one cycle. @returns the exit code. */
export async function runWatcher(options: WatcherOptions, stop: StopSignal): Promise<number> {
  // Sample feeds tell of what never happened: they reach no platform but the terminal.
  const { environment } = readEnvironment();
  const samples = demoFolder(environment.configDir);
  const mayBeLive = samples === null || platformNames(environment).length > 0;
  const isLive = options.live || (!options.demo && !options.fresh && mayBeLive);
  if (!isLive && samples === null) {
    process.stderr.write(`${noDemo(environment.configDir)}\n`);
    return 2;
  }
  const demo = isLive || samples === null ? null : await serveDemoFeeds(samples);
  try {
    const project = await loadProject(demo === null || samples === null ? {} : demoProject(samples));
    if (project === null) return 2;
    return stop.requested() ? 0 : await watch(project, demo, options, stop);
  } catch (error) {
    process.stderr.write(`qwen-watch stopped: ${messageOf(error)}\n`);
    return 1;
  } finally {
    await demo?.close();
  }
}

async function watch(
  project: Project,
  demo: DemoServer | null,
  options: WatcherOptions,
  stop: StopSignal,
): Promise<number> {
  const { config, environment } = project;
  const address = storeAddress(environment, demo !== null);
  if (options.once && isRedis(address)) {
    process.stderr.write('--once is for a store that no other process has: leave it out, or leave STORE_URL out\n');
    return 2;
  }
  const stores = options.fresh && demo !== null ? await emptied(address) : await openStores(address);
  await claimForSubject(stores, subjectKeys(config), { place: address }).catch(async (error: unknown) => {
    await stores.close();
    throw error;
  });
  const allow = demo === null ? config.feedHosts : [new URL(demo.baseUrl).host];
  const client = createHttpClient({ userAgent: userAgent(config.contact), allow });
  const http = demo === null ? client : atDemoServer(client, demo.baseUrl);
  const reader = createFeedReader();
  // The demo is the same on every machine, and asks nobody.
  const model = demo === null ? modelOf(project) : null;
  const timezone = systemTimezone();
  const terminal = openTerminal(config, environment.noColor, stop.request);
  const log = createLogger({
    level: environment.logLevel,
    pretty: demo !== null || process.stderr.isTTY === true,
    colour: process.stderr.isTTY === true && !environment.noColor,
    write: (line) => terminal.aside(() => process.stderr.write(line)),
  });
  // What runs once is gone before anybody looks, and the demo's feeds have no hub.
  const web = options.once ? null : environment.web;
  const publicUrl = demo === null ? (web?.publicUrl ?? null) : null;
  const own = demo === null ? environment.web : null;
  const forms = own?.publicUrl ? createFormPoster({ userAgent: userAgent(config.contact) }) : null;
  const registry = new Registry();
  let server: WebServer | undefined;
  const platforms = demo === null ? await chatAdapters(project, stores, log) : [];
  const names = platforms.length === 0 ? [] : platformNames(environment);
  const { shared } = stores;
  const adapters = [terminal, ...platforms];
  const app = createApp({
    config,
    stores,
    http,
    adapters,
    subscriptions: subscriptionsOf(config),
    clock: systemClock,
    random: Math.random,
    log,
    timezone,
    mode: `${['terminal', ...names].join(', ')}; ${demo === null ? `feeds of ${join(environment.configDir, 'feeds.yaml')}` : 'sample feeds'}`,
    store: printedAddress(address),
    onProgress: terminal.progress,
    ask: model?.ask,
    readFeed: reader.read,
    byJobs: shared !== undefined,
    push:
      publicUrl !== null && forms
        ? { publicUrl, postForm: forms.post, key: hubKey(environment.dataDir), newNonce }
        : undefined,
    // What one cycle brings the next start tells the hub.
    hub:
      own?.hub && own.publicUrl && forms ? { url: own.hub, publicUrl: own.publicUrl, postForm: forms.post } : undefined,
    ...(shared && { process: newNonce() }),
    measures: web === null ? undefined : prometheusMeasures(registry),
  });
  let jobs: RunningJobs | undefined;
  const say = (line: string) => terminal.aside(() => process.stdout.write(`${line}\n`));
  try {
    say(modeLine(project, names, demo !== null));
    const advice = contactAdvice(config.contact, join(environment.configDir, 'watch.yaml'));
    if (demo === null && advice !== null) say(advice);
    let isOpen = false;
    if (web !== null) {
      const access = accessOf(web);
      const refresh = prometheusFigures(registry, { read: app.figures, clock: systemClock });
      const routes = [
        machineRoutes({ missing: app.missing, registry, refresh, access }),
        // What a hub brings must not overtake what an earlier process left halfway, nor answers what is being seeded.
        openingRoutes(() => isOpen),
        storyFeedRoutes({
          stories: (query) => publishStories(query, { ...app.pages, language: config.language }),
          ...{ subject: config.subject.name, space: config.command, publicUrl },
          hub: own?.hub ?? null,
          ...{ language: config.language, now: systemClock.now, access },
        }),
        ...(app.pushes === null ? [] : [pushRoutes(app.pushes)]),
        pageRoutes(app.pages, access),
      ];
      const onError = (error: Error) => log.error({ err: error }, 'a web request failed');
      server = await startWebServer({ port: web.port, host: web.host, routes, onError });
    }
    const { added } = await app.seed();
    if (added.length > 0)
      say(`seeded the corpus: ${added.length} articles; what they tell is known and not told again`);
    await app.open();
    isOpen = true;
    if (web !== null) say(`pages: ${addressOfPages(web)}`);
    if (stop.requested()) return 0;
    if (shared !== undefined) {
      const { startJobs } = await import('./distributed/run-jobs.ts');
      const { poll: cron, timezone: zone } = config.schedule;
      jobs = await startJobs({
        shares: app.shares,
        shared,
        platforms: adapters.map(({ platform }) => platform),
        cron,
        timezone: zone,
        log,
      });
      say(`this process shares the work with all others at ${printedAddress(address)}`);
      await stop.signal;
      return 0;
    }
    const before = await app.lastNews();
    const report = await Promise.race([app.poll(), stop.signal]);
    if (report !== undefined) say(summaryOf(report, before, createTimeFormat(timezone), demo !== null));
    if (!options.once && report !== undefined) {
      app.schedule();
      say(
        `type /${config.command} who-left, /${config.command} latest or /${config.command} help; Ctrl-C ends the watch`,
      );
      await stop.signal;
    }
    return 0;
  } finally {
    // However it ends: a terminal left open would keep the process alive without store or schedule.
    // First the model: an article that waits for it is judged by the rules within the grace.
    await model?.close();
    await server?.close();
    await jobs?.close(GRACE_MS);
    await app.close(GRACE_MS);
    await forms?.close();
    await http.close();
    await reader.close();
    await stores.close();
  }
}

/** A proxy that hands on what comes from outside makes every request look like one of this machine. */
function accessOf({ host, publicUrl, token, isPublic }: WebSettings): Access {
  return {
    isLocal: host !== null && isLoopback(host) && publicUrl === null,
    isPublic,
    token,
    secure: publicUrl?.startsWith('https:') === true,
  };
}

function addressOfPages({ host, port, publicUrl }: WebSettings): string {
  if (publicUrl !== null) return `${publicUrl}/`;
  const name = host === null || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/** Beside the store, so that a backup holds nothing that a hub's signature can be made with. */
function hubKey(dataDir: string): HubKey {
  return createHubKey(keptKey(join(dataDir, 'websub.key'), randomBytes));
}

function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** @param open platforms that are opened. */
function modeLine({ config, environment }: Project, open: readonly string[], demo: boolean): string {
  const feeds = join(environment.configDir, 'feeds.yaml');
  const set = platformNames(environment);
  if (open.length > 0)
    return `${open.join(' and ')}: feeds of ${feeds}; type /${config.command} subscribe departure in a channel there`;
  const why = set.length > 0 ? 'the demo reaches no channel' : 'no Slack or Discord token found';
  return demo
    ? `${why}: terminal mode with the sample feeds; to go live with the feeds of ${feeds}: npm start -- --live`
    : `${why}: terminal mode with the feeds of ${feeds}`;
}

function summaryOf(
  report: PollReport,
  before: string | undefined,
  formatTime: (iso: string) => string,
  demo: boolean,
): string {
  const { alert, update, corroboration } = report.verdicts;
  const summary = describePoll(report);
  if (before === undefined || alert + update + corroboration > 0) return summary;
  const again = demo ? '; --fresh shows the demo again' : '';
  return `${summary}\nnothing new since ${formatTime(before)}${again}`;
}

function openTerminal({ language, command }: Config, noColor: boolean, onInterrupt: () => void): TerminalAdapter {
  return createTerminalAdapter({
    input: process.stdin,
    output: process.stdout,
    colour: process.stdout.isTTY === true && !noColor,
    width: () => Math.min(process.stdout.columns ?? WIDTH_OF_A_PIPE, LONGEST_LINE),
    channel: TERMINAL_CHANNEL,
    command,
    language,
    clock: systemClock,
    onInterrupt,
  });
}

/** The demo's store with nothing in it. Opened first: that refuses a store in use and a file that is not ours, undeleted. */
async function emptied(address: string): Promise<Stores> {
  await (await openStores(address)).close();
  const path = sqlitePath(address);
  for (const suffix of ['', '-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
  return openStores(address);
}
