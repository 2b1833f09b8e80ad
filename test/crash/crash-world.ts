import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import type { Destination } from '../../src/model/delivery.ts';
import type { Subscription } from '../../src/model/subscription.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { documentOf, type Entry } from '../e2e/feed-of-ours.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/fake-discord.ts';
import { addSampleGuild, type SampleGuild } from '../fakes/discord/sample-guild.ts';
import { textOf as textOnDiscord } from '../fakes/discord/world.ts';
import { type FakeSlack, startFakeSlack, textOf as textOnSlack } from '../fakes/slack/fake-slack.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';
import type { SendKind } from './kill-plan.ts';
import type { TestClock } from './test-clock.ts';

const CONFIG = fileURLToPath(new URL('../../config', import.meta.url));
const DIGEST = { hour: 9, weekday: null, timezone: 'UTC' } as const;

/** Told of what reaches the fakes and the feeds. @returns whether the request is lost with its connection. */
export interface WorldWatch {
  fetched(feed: 'harbour' | 'mill'): void;
  sent(platform: 'slack' | 'discord', what: SendKind, moment: 'asked' | 'answered'): boolean;
}

/** Both platforms, two feeds, and a folder with configuration and store: everything around the bot's process. */
export interface CrashWorld {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly store: string;
  /** The variables that the bot is started with. */
  readonly env: Readonly<Record<string, string>>;
  watch: WorldWatch;
  publish(feed: 'harbour' | 'mill', entries: readonly Entry[]): void;
  /** @returns what stands for all to read, by place; a reply begins with an arrow and stands behind what it answers. */
  standing(): Readonly<Record<string, readonly string[]>>;
  close(): Promise<void>;
}

/** @param clock by which the platforms tell the time, too. */
export async function openCrashWorld(clock: TestClock): Promise<CrashWorld> {
  const quiet: WorldWatch = { fetched: () => {}, sent: () => false };
  const slack = await startFakeSlack({
    clock,
    observe: (moment, method, args) => {
      const what = kindOnSlack(method, args);
      return what !== null && world.watch.sent('slack', what, moment);
    },
  });
  const discord = await startFakeDiscord({
    clock,
    observe: (moment, request) => {
      const what = kindOnDiscord(request.method, request.path, sample);
      return what !== null && world.watch.sent('discord', what, moment);
    },
  });
  const sample = addSampleGuild(discord.world);
  slack.workspace.scopes.push('channels:history');
  slack.workspace.addPerson({ id: 'U1' });
  for (const id of ['C1', 'C2']) slack.workspace.addChannel({ id });
  const feeds = { harbour: [] as Entry[], mill: [] as Entry[] };
  const server = await startServer((request, response) => {
    const feed = request.url === '/mill' ? 'mill' : 'harbour';
    response.setHeader('content-type', 'application/rss+xml');
    response.on('finish', () => world.watch.fetched(feed));
    response.end(documentOf(feeds[feed]));
  });
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-crash-'));
  const store = `sqlite:${join(folder, 'store.sqlite')}`;
  writeConfig(join(folder, 'config'));
  await subscribeAll(store, sample, clock);
  const world: CrashWorld = {
    slack,
    discord,
    store,
    env: {
      ...environmentOf(slack, discord, server),
      CONFIG_DIR: join(folder, 'config'),
      STORE_URL: store,
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    },
    watch: quiet,
    publish: (feed, entries) => void feeds[feed].unshift(...entries.toReversed()),
    standing: () => ({ ...standingOnSlack(slack), ...standingOnDiscord(discord, sample) }),
    async close() {
      await Promise.all([slack.close(), discord.close(), server.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

function environmentOf(slack: FakeSlack, discord: FakeDiscord, server: LoopbackServer): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.world.token ?? '',
    DISCORD_API_URL: discord.apiUrl,
    RSSHUB_BASE_URL: server.url(''),
  };
}

/** The shipped configuration with two feeds of ours, looked at every second, and no corpus. */
function writeConfig(folder: string): void {
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  cpSync(join(CONFIG, 'chat.yaml'), join(folder, 'chat.yaml'));
  const watch = readFileSync(join(CONFIG, 'watch.yaml'), 'utf8');
  writeFileSync(join(folder, 'watch.yaml'), watch.replace(/^ {2}poll: .*$/m, "  poll: '*/5 * * * * *'"));
  const feed = (name: string, key: string) =>
    `  - name: ${name}\n    key: ${key}\n    url: \${RSSHUB_BASE_URL}/${key}\n    tier: press\n    intervalMinutes: 15\n`;
  writeFileSync(
    join(folder, 'feeds.yaml'),
    `feeds:\n${feed('Harbour Post', 'harbour')}${feed('Mill Gazette', 'mill')}`,
  );
}

async function subscribeAll(store: string, { news, forum, other }: SampleGuild, clock: TestClock): Promise<void> {
  const stores = await openStores(store, { clock });
  const records = subscriptionRecords(stores);
  const on = (platform: Destination['platform'], id: string, more: Partial<Subscription> = {}) =>
    subscribe(records, aSubscription({ destination: { platform, id }, about: { kind: 'all' }, ...more }));
  await on('slack', 'C1');
  await on('slack', '@U1');
  await on('slack', 'C2', { digest: DIGEST });
  await on('discord', news.id);
  await on('discord', forum.id);
  await on('discord', other.id, { digest: DIGEST });
  await stores.close();
}

function kindOnSlack(
  method: string,
  { channel, thread_ts: thread }: Readonly<Record<string, string>>,
): SendKind | null {
  if (method === 'chat.update') return 'edit';
  if (method !== 'chat.postMessage') return null;
  return channel === 'C2' ? 'digest' : thread === undefined ? 'post' : 'reply';
}

function kindOnDiscord(method: string, path: string, { news, forum, other }: SampleGuild): SendKind | null {
  const [, channel, behind] = /^\/channels\/(\d+)\/(messages|threads)/.exec(path) ?? [];
  if (channel === undefined) return null;
  if (method === 'PATCH') return 'edit';
  if (method !== 'POST') return null;
  if (channel === other.id) return 'digest';
  if (path.endsWith('/threads')) return channel === forum.id && behind === 'threads' ? 'post' : 'reply';
  return channel === news.id ? 'post' : 'reply';
}

function standingOnSlack({ workspace }: FakeSlack): Record<string, readonly string[]> {
  const places: Record<string, readonly string[]> = {};
  for (const { id, messages } of workspace.channels.values()) {
    const shown = messages.filter(({ onlyFor }) => onlyFor === undefined);
    places[`slack ${id}`] = shown
      .filter(({ threadTs }) => threadTs === undefined)
      .flatMap((message) => [
        textOnSlack(message),
        ...shown.filter(({ threadTs }) => threadTs === message.ts).map((reply) => `↳ ${textOnSlack(reply)}`),
      ]);
  }
  return places;
}

function standingOnDiscord(
  { world: { channels } }: FakeDiscord,
  sample: SampleGuild,
): Record<string, readonly string[]> {
  const withThread = (id: string) => (channels.get(id)?.messages ?? []).map((reply) => `↳ ${textOnDiscord(reply)}`);
  const inChannel = (id: string) =>
    (channels.get(id)?.messages ?? []).flatMap((message) => [
      ...(message.repliesTo === null ? [textOnDiscord(message)] : [`↳ ${textOnDiscord(message)}`]),
      ...withThread(message.id),
    ]);
  const posts = [...channels.values()].filter(({ parentId }) => parentId === sample.forum.id);
  return {
    'discord news': inChannel(sample.news.id),
    'discord digests': inChannel(sample.other.id),
    'discord forum': posts.flatMap(({ messages }) =>
      messages.map((message, at) => `${at === 0 ? '' : '↳ '}${textOnDiscord(message)}`),
    ),
  };
}
