import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { createDiscordAdapter } from '../../src/chat/discord/discord-adapter.ts';
import { registerCommands } from '../../src/chat/discord/register-commands.ts';
import { createSlackAdapter } from '../../src/chat/slack/slack-adapter.ts';
import { specsOf } from '../../src/commands/command-specs.ts';
import { commands as allCommands } from '../../src/commands/index.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { Story } from '../../src/model/story.ts';
import type { Stores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { type ChatApp, chatApp } from '../e2e/chat-app.ts';
import { type Fakes, type Platform, startFakes } from './fakes.ts';
import { syntheticStream } from './synthetic-stream.ts';
import { line, round, summary } from './times.ts';

/** As the synthetic stream tells them. */
const ARTICLES_A_STORY = 4;
const ARTICLES_A_COMMIT = 32;
/** The stories are spread over so long before the app's clock begins. */
const SPREAD_MS = 90 * 24 * 3_600_000;
/** Who leaves in the entries whose way into the channels is measured. */
const LEAVERS = leavers('Ouyang');
/** Who leaves while people ask: what took a walk over the whole ledger has to be walked for again. */
const LEAVERS_MEANWHILE = leavers('Situ');
const NEWS_EVERY_MS = 10_000;

/** Measures how long people wait for answers, and a message after a poll began, with the real clients. */
export async function commands(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      stories: { type: 'string', default: '1000' },
      rate: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const [stories, perSecond, seconds] = [Number(values.stories), Number(values.rate), Number(values.seconds)];
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  const fakes = await startFakes();
  try {
    const { watcher, requestUrl } = await openWatcher(fakes, `sqlite:${join(folder, 'bench.sqlite')}`);
    await fill(watcher, stories);
    // A watcher polls as soon as it is open: what a first article loads is loaded before anybody asks.
    await watcher.report(departureOf('Situ Hai'));
    const told = await toldStories(watcher.stores);
    const asked = questions(told);
    const loadBefore = loadavg()[0] ?? 0;
    const answers: Partial<Record<Platform, object>> = {};
    for (const platform of ['slack', 'discord'] as const) {
      const before = process.cpuUsage();
      const request = { platform, commands: asked, perSecond, seconds, requestUrl: requestUrl() };
      const { acknowledged, answered, failed } = await withNews(watcher, () => fakes.ask(request));
      const { user, system } = process.cpuUsage(before);
      const result = { ack: summary(acknowledged), answer: summary(answered), failed };
      answers[platform] = { ...result, processorMsEach: round((user + system) / 1_000 / answered.length) };
      process.stdout.write(`${line(`${platform}: acknowledged`, acknowledged)}\n${line('  answered', answered)}\n`);
      if (failed > 0) process.stdout.write(`  without an answer: ${failed}\n`);
    }
    const arrivals = await measureArrivals(watcher, fakes);
    for (const platform of ['slack', 'discord'] as const)
      process.stdout.write(`${line(`${platform}: from the poll to the message`, arrivals[platform])}\n`);
    const entry = { slack: summary(arrivals.slack), discord: summary(arrivals.discord) };
    const load = { before: round(loadBefore), after: round(loadavg()[0] ?? 0) };
    const result = {
      bench: 'commands',
      stories: told.length,
      perSecond,
      seconds,
      load,
      ...answers,
      entryToMessage: entry,
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    await watcher.close();
  } finally {
    fakes.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole watcher with both real clients, Slack over signed requests; one channel on each is told of all. */
async function openWatcher({ ready: { slack, discord } }: Fakes, store: string) {
  const log = createLogger({
    level: 'warn',
    pretty: false,
    colour: false,
    write: (text) => process.stderr.write(text),
  });
  const common = { clock: systemClock, log, isOperator: () => false };
  await registerCommands({
    ...discord,
    specs: specsOf(allCommands),
    identity: { command: 'qwen', subject: 'Alibaba Qwen' },
  });
  const onSlack = createSlackAdapter({
    ...common,
    ...{ access: { botToken: slack.botToken }, apiUrl: slack.apiUrl },
    intake: { signingSecret: slack.signingSecret, port: 0 },
  });
  const watcher = await chatApp([onSlack, createDiscordAdapter({ ...common, ...discord })], store);
  return { watcher, requestUrl: () => onSlack.requestUrl() };
}

/** Takes in articles about so many stories, as a cycle does; nobody is told of them. */
async function fill({ app, stores, clock }: ChatApp, stories: number): Promise<void> {
  const articles = [...syntheticStream(stories * ARTICLES_A_STORY, 1, 0)];
  const from = clock.now() - SPREAD_MS;
  for (let at = 0; at < articles.length; at += ARTICLES_A_COMMIT) {
    await stores.together(async () => {
      for (const [index, article] of articles.slice(at, at + ARTICLES_A_COMMIT).entries()) {
        const published = new Date(from + ((at + index) / articles.length) * SPREAD_MS).toISOString();
        await app.takeIn({ ...article, published, firstSeen: published });
      }
    });
  }
}

async function toldStories(stores: Stores): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for await (const [, story] of ledgerRecords(stores).stories.scan({ prefix: '' })) stories.push(story);
  return stories;
}

/** What people ask: mostly lists and single stories, now and then something that is written. */
function questions(stories: readonly Story[]): string[] {
  const every = Math.max(1, Math.floor(stories.length / 10));
  const some = stories.filter((_, at) => at % every === 0);
  const of = (at: number) => some[at % some.length]?.id ?? '';
  const person = (at: number) => some.flatMap(({ people }) => people)[at] ?? 'lin-junyang';
  return [
    ...['who-left', 'latest', `story ${of(1)}`, `person ${person(2)}`, 'timeline', `sources ${of(3)}`],
    ...['who-joined', 'who-left since 2026-03', `story ${of(4)}`, `why ${of(5)}`, 'who-leads', 'person 林俊旸'],
    ...['latest limit 20', `timeline story ${of(6)}`, 'status', `person ${person(7)}`, 'help', `story ${of(8)}`],
    ...['subscribe departure for me', 'subscriptions', 'preview departure', `mute ${of(9)} 1h for me`],
  ];
}

function leavers(family: string): string[] {
  return 'Ji,Lei,Min,Nan,Peng,Ru,Shu,Tian,Xu,Yi'.split(',').map((given) => `${family} ${given}`);
}

function departureOf(name: string) {
  return {
    id: name.replace(' ', '-').toLowerCase(),
    title: `${name} leaves Alibaba’s Qwen team`,
    text: `${name}, who led a group of Alibaba’s Qwen team, has left the company, people familiar with the matter said.`,
  };
}

/** News is polled and taken in again and again until `work` is done. */
async function withNews<T>(watcher: ChatApp, work: () => Promise<T>): Promise<T> {
  let at = 0;
  let polling = Promise.resolve();
  const timer = setInterval(() => {
    const name = LEAVERS_MEANWHILE[at++ % LEAVERS_MEANWHILE.length] ?? '';
    polling = polling.then(() => watcher.report({ ...departureOf(name), id: `meanwhile-${at}` }));
  }, NEWS_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await polling;
  }
}

async function measureArrivals(watcher: ChatApp, fakes: Fakes): Promise<Record<Platform, number[]>> {
  const records = subscriptionRecords(watcher.stores);
  const channels = { slack: 'C0', discord: fakes.ready.discord.channel };
  for (const platform of ['slack', 'discord'] as const)
    await subscribe(records, aSubscription({ destination: { platform, id: channels[platform] } }));
  const took: Record<Platform, number[]> = { slack: [], discord: [] };
  for (const name of LEAVERS) {
    const seen = fakes.watch(name);
    const start = performance.timeOrigin + performance.now();
    await watcher.report(departureOf(name));
    const at = await seen;
    took.slack.push(at.slack - start);
    took.discord.push(at.discord - start);
  }
  return took;
}
