import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { createApp } from '../../src/app.ts';
import { createDiscordAdapter } from '../../src/chat/discord/discord-adapter.ts';
import { createInstallations } from '../../src/chat/slack/installations.ts';
import { createSeal } from '../../src/chat/slack/seal.ts';
import { createSlackAdapter } from '../../src/chat/slack/slack-adapter.ts';
import { slackAccess } from '../../src/chat-adapters.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Article } from '../../src/model/article.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { SLACK_WORKSPACE } from '../fakes/slack/rate-limits.ts';
import { type FanoutSeen, type FanoutWorld, startFanoutWorld } from './fanout-world.ts';
import { round } from './times.ts';

/** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const DISCORD_A_SECOND = 50;
/** Most servers have the bot in one channel or a few. */
const CHANNELS_A_SERVER = 4;
/** Some workspaces are large companies: so many channels of one, the rest of the others. */
const WORKSPACES = [400, 100, 100, ...Array(10).fill(30)] as readonly number[];
const CHANNELS_A_WORKSPACE = 10;
/** Nothing has come for so long: what is missing will not come. */
const SILENCE_MS = 90_000;

/**
 * One story to very many channels of both platforms at once, in many servers and workspaces, with the limits that they have: how near the
 * bot comes to what these allow. The ideal is that of the limits alone, on a machine without end. The last line is JSON.
 */
export async function fanout(words: readonly string[]): Promise<void> {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({ args: [...words], options: { discord: number('5000'), slack: number('5000') } });
  const servers = shares(Number(values.discord), [], CHANNELS_A_SERVER);
  const workspaces = shares(Number(values.slack), WORKSPACES, CHANNELS_A_WORKSPACE);
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-fanout-'));
  const world = await startFanoutWorld({ servers, workspaces });
  const stores = await openStores(`sqlite:${join(folder, 'fanout.sqlite')}`);
  try {
    const watcher = await openWatcher(world, stores);
    const memory = watchMemory();
    const before = memory.now();
    const queuing = performance.now();
    await watcher.tell();
    const queuedMs = Math.round(performance.now() - queuing);
    const [began, used] = [Date.now(), process.cpuUsage()];
    watcher.schedule();
    const expected = { discord: sum(servers), slack: sum(workspaces) };
    let seen = await world.look();
    const isDone = () => seen.discord.posts === expected.discord && seen.slack.posts === expected.slack;
    for (let quiet = Date.now(), posts = 0; !isDone() && Date.now() - quiet < SILENCE_MS; ) {
      await sleep(500);
      seen = await world.look();
      if (seen.discord.posts + seen.slack.posts > posts) quiet = Date.now();
      posts = seen.discord.posts + seen.slack.posts;
    }
    const { user, system } = process.cpuUsage(used);
    memory.stop();
    await watcher.close();
    const waiting = await count(stores);
    const ideal = {
      discord: expected.discord / DISCORD_A_SECOND,
      slack: Math.max(
        0,
        ...workspaces.map((size) => Math.max(0, size - SLACK_WORKSPACE.burst) / SLACK_WORKSPACE.perSecond),
      ),
    };
    const row = (platform: 'discord' | 'slack') => resultOf(seen[platform], expected[platform], ideal[platform], began);
    const [discord, slack] = [row('discord'), row('slack')];
    for (const [platform, { posts, seconds, idealSeconds, share, refused }] of Object.entries({ discord, slack }))
      process.stdout.write(
        `${platform.padEnd(10)} ${posts} messages in ${seconds} s, ideal ${idealSeconds} s: ${share} %; ${refused} over a limit\n`,
      );
    process.stdout.write(
      `queued in ${queuedMs} ms; resident ${before} MB before, ${memory.most()} MB at most, heap ${memory.mostHeap()} MB at most\n`,
    );
    for (const problem of [...seen.objections, ...watcher.errors].slice(0, 10)) process.stdout.write(`${problem}\n`);
    const result = {
      bench: 'fanout',
      ...{ discord, slack, queuedMs, waiting },
      ...{ residentBefore: before, residentMost: memory.most(), heapMost: memory.mostHeap() },
      processorSeconds: round((user + system) / 1e6),
      ...{ errors: watcher.errors.length, objections: seen.objections.length, load: round(loadavg()[0] ?? 0) },
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    world.close();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns sizes that make up `total`: the given ones first, while they fit, then all of the usual size. */
function shares(total: number, given: readonly number[], usual: number): number[] {
  const sizes: number[] = [];
  let left = total;
  for (const size of given) {
    if (size > left / 2) continue;
    sizes.push(size);
    left -= size;
  }
  for (; left > 0; left -= usual) sizes.push(Math.min(usual, left));
  return sizes;
}

function resultOf(seen: FanoutSeen, expected: number, ideal: number, began: number) {
  const seconds = round(Math.max(0, seen.last - began) / 1_000);
  const { posts, twice, refused, requests } = seen;
  return {
    ...{ posts, missing: expected - posts, twice, refused, requests, seconds, idealSeconds: round(ideal) },
    share: seconds === 0 ? 0 : round((ideal / seconds) * 100),
    aSecond: seconds === 0 ? 0 : round(posts / seconds),
  };
}

async function openWatcher({ ready }: FanoutWorld, stores: Stores) {
  const project = await loadProject();
  if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
  const { discord, slack } = ready;
  const installationKey = randomBytes(32).toString('base64');
  const access = slackAccess(
    {
      ...{ kind: 'many', clientId: slack.clientId, port: 0 },
      ...{
        clientSecret: () => slack.clientSecret,
        stateSecret: () => 'fanout',
        installationKey: () => installationKey,
      },
    },
    stores,
  );
  if (!('store' in access)) throw new Error('the workspaces have no store');
  const installations = createInstallations(access.store, createSeal(installationKey, randomBytes));
  const kept = subscriptionRecords(stores);
  await stores.together(async () => {
    for (const { id, token, channels } of slack.workspaces) {
      const installedAt = new Date().toISOString();
      await installations.keep({ workspace: id, name: id, botToken: token, installedAt });
      for (const channel of channels) await subscribe(kept, toldOfAll('slack', `${id}/${channel}`));
    }
    for (const channel of discord.channels) await subscribe(kept, toldOfAll('discord', channel));
  });
  const errors: string[] = [];
  const log = createLogger({ level: 'error', pretty: false, colour: false, write: (line) => errors.push(line.trim()) });
  const common = { clock: systemClock, log, isOperator: () => false };
  const http = createHttpClient({ userAgent: 'bench', allow: [] });
  const app = createApp({
    config: { ...project.config, feeds: [] },
    ...{ stores, http, clock: systemClock, log },
    adapters: [
      createSlackAdapter({ ...common, access, apiUrl: slack.apiUrl, intake: { appToken: slack.appToken } }),
      createDiscordAdapter({ ...common, apiUrl: discord.apiUrl, token: discord.token }),
    ],
    subscriptions: [],
    ...{ timezone: 'UTC', mode: 'bench', store: 'sqlite', onProgress: () => {} },
  });
  await app.seed();
  await app.open();
  return {
    errors,
    async tell() {
      const taken = await app.takeIn(anArticle());
      const verdict = taken.kind === 'judged' ? taken.judgement.verdict : taken.kind;
      if (verdict !== 'alert') throw new Error(`the story was told to nobody: ${verdict}`);
    },
    schedule() {
      app.schedule();
      // As a cycle does that has judged what it brought.
      void app.poll();
    },
    async close() {
      await app.close(5_000);
      await http.close();
    },
  };
}

function toldOfAll(platform: 'slack' | 'discord', id: string) {
  return aSubscription({ destination: { platform, id }, about: { kind: 'all' } });
}

function anArticle(): Article {
  const now = new Date().toISOString();
  const url = 'https://outlet.example/yu-bowen';
  return {
    ...{ id: 'fanout', feed: 'fanout', guid: 'fanout', url, canonicalUrl: url, outlet: 'Outlet', tier: 'press' },
    title: 'Yu Bowen joins ByteDance after leaving Qwen',
    text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
    ...{ author: null, language: 'en', published: now, publishedInferred: false, firstSeen: now },
  };
}

async function count(stores: Stores): Promise<number> {
  let waiting = 0;
  for await (const _ of outboxRecords(stores).pending.scan({ prefix: '' })) waiting++;
  return waiting;
}

function watchMemory() {
  const now = () => round(process.memoryUsage().rss / 1e6);
  let [most, mostHeap] = [0, 0];
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    most = Math.max(most, round(rss / 1e6));
    mostHeap = Math.max(mostHeap, round(heapUsed / 1e6));
  };
  const timer = setInterval(look, 500);
  return { now, most: () => most, mostHeap: () => mostHeap, stop: () => clearInterval(timer) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
