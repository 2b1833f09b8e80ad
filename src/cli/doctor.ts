import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { fetchFeed } from '../feeds/fetch-feed.ts';
import type { AskFailure } from '../judging/assist/offered-answer.ts';
import { systemClock } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import { createHttpClient, type HttpClient } from '../lib/http.ts';
import { printableAddress } from '../lib/http-error.ts';
import { contactAdvice, userAgent } from '../lib/user-agent.ts';
import { loadProject, modelOf, type Project, storeAddress } from '../load-project.ts';
import type { Feed } from '../model/subject.ts';
import { type CurrentFeeds, currentFeeds, feedRecords } from '../pipeline/feed-list.ts';
import { openStores, sqlitePath } from '../stores/open-stores.ts';
import { isRedis } from '../stores/redis-address.ts';
import { StoreError } from '../stores/store-error.ts';
import { checkPlatforms } from './check-platforms.ts';
import { checkRedis } from './check-redis.ts';
import type { CliCommand } from './cli-command.ts';
import type { Finding } from './finding.ts';

const MEGABYTES_WANTED = 200;
/** A clock further off than this puts news in the wrong order and breaks signed requests. */
const CLOCK_TOLERANCE_MS = 60_000;
const FETCHES_AT_ONCE = 8;

export const doctor: CliCommand = {
  name: 'doctor',
  usage: 'doctor [--offline]',
  description: 'check configuration, store, platforms, clock and feeds, and say what to do',
  options: { offline: { type: 'boolean', default: false } },
  async run(_words, { offline }) {
    const project = await loadProject();
    if (project === null) return 2;
    const feeds = await polledFeeds(project);
    const findings = [configuration(project, feeds), ...contact(project), ...(await store(project))];
    print(findings);
    const ofPlatforms = await checkPlatforms(project, offline === true);
    print(ofPlatforms);
    const { contact: who, feedHosts: allow } = project.config;
    const http = createHttpClient({ userAgent: userAgent(who), allow, timeoutMs: 15_000 });
    const ofFeeds =
      offline === true
        ? []
        : await feedsAndClock(
            feeds.map(({ feed }) => feed),
            http,
          );
    print(ofFeeds);
    await http.close();
    const ofModel = await model(project, offline === true);
    print(ofModel);
    return [...findings, ...ofPlatforms, ...ofFeeds, ...ofModel].some(({ state }) => state === 'broken') ? 1 : 0;
  },
};

function print(findings: readonly Finding[]): void {
  const marks = { well: 'ok', 'worth a look': '??', broken: '!!' };
  for (const { state, what, advice } of findings) {
    process.stdout.write(`${marks[state]}  ${what}${advice === undefined ? '' : `\n    ${advice}`}\n`);
  }
}

/** Those of the configuration and those that people have added or removed; the configuration's alone where no store can be read. */
async function polledFeeds({ config, environment }: Project): Promise<CurrentFeeds['feeds']> {
  const address = storeAddress(environment, false);
  const path = sqlitePath(address);
  if (isRedis(address) || (path !== null && existsSync(path))) {
    try {
      const stores = await openStores(address, { readOnly: true });
      try {
        return (await currentFeeds(feedRecords(stores), config.feeds)).feeds;
      } finally {
        await stores.close();
      }
    } catch (error) {
      // What is wrong with the store is a finding of its own.
      if (!(error instanceof StoreError)) throw error;
    }
  }
  return config.feeds.map((feed) => ({ feed, origin: 'configured' }));
}

function configuration({ config }: Project, feeds: CurrentFeeds['feeds']): Finding {
  const { skippedFeeds, seeds, subject } = config;
  const added = feeds.filter(({ origin }) => origin === 'added').length;
  const byCommand = added === 0 ? '' : ` (${added} added by command)`;
  const skipped = `${feeds.length} feeds to poll${byCommand}, ${skippedFeeds.length} left out with their reasons`;
  const what = `configuration: ${subject.people.length} people, ${skipped}, ${seeds.length} seed articles`;
  return { state: 'well', what };
}

function contact({ config, environment }: Project): Finding[] {
  const advice = contactAdvice(config.contact, join(environment.configDir, 'watch.yaml'));
  return advice === null ? [] : [{ state: 'worth a look', what: `contact: ${config.contact}`, advice }];
}

/** Changes nothing: a store that is there is opened to read, and one that is not needs only a place. */
async function store({ environment }: Project): Promise<Finding[]> {
  const address = storeAddress(environment, false);
  try {
    const path = sqlitePath(address);
    if (isRedis(address)) return await checkRedis(address);
    if (path === null) return [{ state: 'well', what: `store: ${address} keeps nothing beyond the process` }];
    const there = existsSync(path) && (await opens(address));
    const folder = existingFolder(resolve(path));
    await access(folder, constants.W_OK);
    const what = there ? 'opens' : 'will be made by the first start';
    return [{ state: 'well', what: `store: ${address} ${what}` }, await room(folder)];
  } catch (error) {
    const advice = 'let this user write there, or set DATA_DIR or STORE_URL to another place';
    return [
      { state: 'broken', what: `store: ${messageOf(error)}`, ...(error instanceof StoreError ? {} : { advice }) },
    ];
  }
}

/** @returns whether there is something to read; an empty file is as good as none. @throws StoreError for anything else. */
async function opens(address: string): Promise<boolean> {
  try {
    await (await openStores(address, { readOnly: true })).close();
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store-missing') return false;
    throw error;
  }
}

/** @returns the nearest folder above `path` that is there; the folders between are made with the store. */
function existingFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : existingFolder(folder);
}

async function room(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  const what = `disk: ${free} MB free`;
  if (free >= MEGABYTES_WANTED) return { state: 'well', what };
  return { state: 'broken', what, advice: `make room: at least ${MEGABYTES_WANTED} MB` };
}

async function feedsAndClock(feeds: readonly Feed[], http: HttpClient): Promise<Finding[]> {
  const limit = pLimit(FETCHES_AT_ONCE);
  const dates: number[] = [];
  // The same client, looked over the shoulder for the time that servers say it is.
  const listening: HttpClient = {
    ...http,
    async get(url, headers) {
      const response = await http.get(url, headers);
      const said = Date.parse(response.headers.date ?? '');
      if (!Number.isNaN(said)) dates.push(said - systemClock.now());
      return response;
    },
  };
  const findings = await Promise.all(
    feeds.map((feed) =>
      limit(async (): Promise<Finding> => {
        const outcome = await fetchFeed(feed, undefined, { http: listening, clock: systemClock });
        if (outcome.kind !== 'failed') {
          const { entryCount, newestEntry } = outcome.state;
          return {
            state: 'well',
            what: `feed ${feed.name}: ${entryCount ?? 0} entries, newest ${newestEntry ?? 'undated'}`,
          };
        }
        const advice = `open ${printableAddress(feed.url)} in a browser; if it is gone, set enabled: false with a reason in feeds.yaml`;
        return { state: 'worth a look', what: `feed ${feed.name}: ${outcome.cause.message}`, advice };
      }),
    ),
  );
  if (feeds.length > 1 && dates.length === 0) {
    const what = `feeds: none of ${feeds.length} could be reached, the first because ${findings[0]?.what}`;
    return [{ state: 'broken', what, advice: 'check the network, or run doctor --offline' }];
  }
  return [clock(dates), ...findings];
}

/** Says which model is configured and, where the network may be used, whether it gives an answer of the right shape. */
async function model(project: Project, offline: boolean): Promise<Finding[]> {
  const { model: settings } = project.environment;
  if (settings === null) return [{ state: 'well', what: 'model: none configured; the rules judge alone' }];
  const what = `model: ${settings.model} at ${printableAddress(settings.baseUrl)}`;
  if (offline) return [{ state: 'well', what: `${what}; not asked, offline` }];
  const opened = modelOf(project);
  const asked = await opened?.ask({
    title: 'A test',
    text: 'Nothing happened.',
    language: 'en',
    published: '2026-01-01',
  });
  await opened?.close();
  if (asked?.kind !== 'failed') return [{ state: 'well', what: `${what} answers` }];
  const advice = `${MODEL_ADVICE[asked.failure]}; meanwhile the rules judge alone`;
  return [{ state: 'worth a look', what: `${what}: ${asked.failure}`, advice }];
}

const MODEL_ADVICE: Readonly<Record<AskFailure, string>> = {
  'timed-out':
    'it has 10 s for an answer: see whether it is busy or still loading, or name a smaller model in LLM_MODEL',
  unreachable: 'see whether the endpoint runs and LLM_BASE_URL leads to it',
  unauthorised: 'put a key that it accepts into LLM_API_KEY',
  throttled: 'it has too many requests for this key: wait, or ask for a higher limit',
  failed:
    'see whether LLM_BASE_URL ends before /chat/completions, LLM_MODEL is served there and it knows response_format json_object',
  'too-large': 'name another model in LLM_MODEL: it writes without end',
  invalid: 'name another model in LLM_MODEL: it does not keep to the JSON it is asked for',
  paused: 'wait a minute',
};

function clock(offsets: readonly number[]): Finding {
  const middle = [...offsets].sort((a, b) => a - b)[Math.floor(offsets.length / 2)];
  if (middle === undefined) {
    return { state: 'worth a look', what: 'clock: no server said what time it is', advice: 'compare it yourself' };
  }
  const off = Math.round(Math.abs(middle) / 1000);
  if (Math.abs(middle) <= CLOCK_TOLERANCE_MS)
    return { state: 'well', what: `clock: within ${off} s of the feeds' servers` };
  return { state: 'broken', what: `clock: ${off} s off`, advice: 'set the clock, with NTP for instance' };
}
