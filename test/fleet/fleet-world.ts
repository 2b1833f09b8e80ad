import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { auditOutbox } from '../../src/alerts/audit-outbox.ts';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { feedRecords } from '../../src/pipeline/feed-list.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { documentOf, type Entry } from '../e2e/feed-of-ours.ts';
import { type Running, run } from '../e2e/run-process.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/fake-discord.ts';
import { addSampleGuild, type SampleGuild } from '../fakes/discord/sample-guild.ts';
import { textOf as textOnDiscord } from '../fakes/discord/world.ts';
import { type FakeSlack, startFakeSlack, textOf as textOnSlack } from '../fakes/slack/fake-slack.ts';
import { freePort } from '../lib/free-port.ts';
import { startServer } from '../lib/loopback-server.ts';
import { startRedis, type TestRedis } from '../lib/redis-server.ts';

const CONFIG = fileURLToPath(new URL('../../config', import.meta.url));
const FAMILIES = 'Gao Shen Pan Tang Luo Xie Qin Deng Fang Kong Mao Wei Song Dong Bai Han Jiang Yuan Cao'.split(' ');
const GIVEN = 'Lan Rui Ming Ting Hao Jing Fei Ning Qing Shan Wen Kai Ping Chen Xin Ying Guang Da Bei'.split(' ');
const LOOK_EVERY_MS = 200;
const LOOKS_A_CHECK = 40;
const MOST_MEMBERS = 64;
/** In what is called lost nothing comes any more after so long. */
const STILL_MS = 4_000;

/** How often a story stands in each place; more than once is a story told twice. */
export interface Told {
  readonly name: string;
  readonly slack: number;
  readonly discord: number;
}

/** A process of the watcher, and where its pages are. */
export interface Member extends Running {
  readonly pages: string;
  /** Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Feeds, both platforms and a Redis, around any number of processes. */
export interface FleetWorld {
  readonly redis: TestRedis;
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly sample: SampleGuild;
  /** Further stories appear, each in several feeds. @returns whom they are about. */
  publish(stories: number): readonly string[];
  start(): Member;
  /** Waits until every process that runs takes its share. */
  untilBegun(patienceMs: number): Promise<void>;
  /** What was published so far. */
  told(): readonly Told[];
  /** What each story is called that stands less or more than once in a place. */
  wrong(): readonly string[];
  /** Waits until every story stands at both places, and then a little longer, for what might come twice. */
  untilTold(patienceMs: number): Promise<void>;
  /** Has every feed asked again at the next tick: they bear no interval that a test would wait for. */
  makeDue(): Promise<void>;
  /** @returns what `cli audit` finds missing. */
  gaps(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param feeds how many there are; each story is reported by three of them. */
export async function openFleetWorld(feeds: number): Promise<FleetWorld> {
  const redis = await startRedis(['--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec']);
  const slack = await startFakeSlack();
  const discord = await startFakeDiscord();
  const sample = addSampleGuild(discord.world);
  slack.workspace.scopes.push('channels:history');
  slack.workspace.addPerson({ id: 'U1' });
  slack.workspace.addChannel({ id: 'C1' });
  const documents = Array.from({ length: feeds }, () => [] as Entry[]);
  const server = await startServer((request, response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(documentOf(documents[Number(/\d+$/.exec(request.url ?? '')?.[0])] ?? []));
  });
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-fleet-'));
  writeConfig(join(folder, 'config'), feeds);
  await subscribeBoth(redis.url, sample);
  const ports = await Promise.all(Array.from({ length: MOST_MEMBERS }, freePort));
  const names: string[] = [];
  const members: Member[] = [];
  const posts = () => {
    const onSlack = slack.workspace.channels.get('C1')?.messages ?? [];
    const onDiscord = discord.world.channels.get(sample.news.id)?.messages ?? [];
    return {
      slack: onSlack
        .filter(({ threadTs, onlyFor }) => threadTs === undefined && onlyFor === undefined)
        .map(textOnSlack),
      discord: onDiscord
        .filter(({ repliesTo, visibleTo }) => repliesTo === null && visibleTo === null)
        .map(textOnDiscord),
    };
  };
  const told = () => {
    const shown = posts();
    const count = (texts: readonly string[], name: string) => texts.filter((text) => text.includes(name)).length;
    return names.map((name) => ({ name, slack: count(shown.slack, name), discord: count(shown.discord, name) }));
  };
  const world: FleetWorld = {
    ...{ redis, slack, discord, sample, told },
    publish(stories) {
      const fresh = Array.from({ length: stories }, (_, n) => nameOf(names.length + n));
      for (const name of fresh) {
        const at = names.push(name) - 1;
        for (const outlet of [0, 1, 2]) documents[(at * 3 + outlet) % feeds]?.unshift(entryOf(at, outlet, name));
      }
      return fresh;
    },
    start() {
      const pagesAt = ports[members.length];
      const running = run('main.ts', ['--live'], {
        ...{ TZ: 'UTC', LOG_LEVEL: 'warn', STORE_URL: redis.url, DATA_DIR: folder, CONFIG_DIR: join(folder, 'config') },
        ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
        ...{ DISCORD_TOKEN: discord.world.token ?? '', DISCORD_API_URL: discord.apiUrl },
        ...{ RSSHUB_BASE_URL: server.url(''), WEB_PORT: String(pagesAt) },
      });
      const kill = async () => {
        running.child.kill('SIGKILL');
        await running.ended;
      };
      const member = { ...running, pages: `http://127.0.0.1:${pagesAt}`, kill };
      members.push(member);
      return member;
    },
    async untilBegun(patienceMs) {
      const until = Date.now() + patienceMs;
      while (members.some((one) => isRunning(one) && !one.output().includes('shares the work'))) {
        if (Date.now() > until)
          throw new Error(`not all have begun: ${members.map(({ output }) => output()).join('\n---\n')}`);
        await wait(LOOK_EVERY_MS);
      }
    },
    wrong: () =>
      told()
        .filter((one) => one.slack !== 1 || one.discord !== 1)
        .map((one) => `${one.name}: ${one.slack} on Slack, ${one.discord} on Discord`),
    async untilTold(patienceMs) {
      const until = Date.now() + patienceMs;
      let tries = 0;
      while (told().some((one) => one.slack < 1 || one.discord < 1)) {
        if (Date.now() > until || !members.some(isRunning)) return;
        // A check that was under way may have read its feed just before.
        if (tries++ % LOOKS_A_CHECK === LOOKS_A_CHECK - 1) await world.makeDue();
        await wait(LOOK_EVERY_MS);
      }
      await wait(STILL_MS);
    },
    async makeDue() {
      const stores = await openStores(redis.url);
      const { states } = feedRecords(stores);
      const nextCheck = new Date(Date.now() - 1_000).toISOString();
      await stores.together(async () => {
        for await (const [key, state] of states.scan({ prefix: '' }))
          if (state.nextCheck > nextCheck) await states.set(key, { ...state, nextCheck });
      });
      await stores.close();
    },
    async gaps() {
      const stores = await openStores(redis.url, { readOnly: true });
      try {
        return (await auditOutbox(outboxRecords(stores))).gaps.map(({ what, detail }) => `${what}: ${detail}`);
      } finally {
        await stores.close();
      }
    },
    async close() {
      await Promise.all(members.map(({ kill }) => kill()));
      await Promise.all([slack.close(), discord.close(), server.close()]);
      await redis.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

function isRunning({ child }: Member): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function subscribeBoth(address: string, { news }: SampleGuild): Promise<void> {
  const stores = await openStores(address);
  const records = subscriptionRecords(stores);
  for (const destination of [
    { platform: 'slack', id: 'C1' },
    { platform: 'discord', id: news.id },
  ] as const)
    await subscribe(records, aSubscription({ destination, about: { kind: 'all' } }));
  await stores.close();
}

/** @returns a name of its own for each number up to 361. */
function nameOf(n: number): string {
  const family = FAMILIES[n % FAMILIES.length];
  return `${family} ${GIVEN[(n + Math.floor(n / FAMILIES.length)) % GIVEN.length]}`;
}

/** Each outlet says it in words of its own. */
function entryOf(at: number, outlet: number, name: string): Entry {
  const words = [
    [
      `${name} leaves Alibaba’s Qwen team`,
      `${name} has left Alibaba’s Qwen team, people familiar with the matter said.`,
    ],
    [`Qwen loses ${name}`, `${name} has resigned from Alibaba’s Qwen, Gazette ${at} has learnt.`],
    [`${name} quits Qwen`, `Alibaba’s Qwen is without ${name}, who resigned this week, two colleagues told us.`],
  ] as const;
  const [title, text] = words[outlet % words.length] ?? words[0];
  return { id: `told-${at}-${outlet}`, title, text, published: new Date().toISOString() };
}

function writeConfig(folder: string, feeds: number): void {
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  cpSync(join(CONFIG, 'chat.yaml'), join(folder, 'chat.yaml'));
  const watch = readFileSync(join(CONFIG, 'watch.yaml'), 'utf8');
  writeFileSync(join(folder, 'watch.yaml'), watch.replace(/^ {2}poll: .*$/m, "  poll: '*/3 * * * * *'"));
  const list = Array.from({ length: feeds }, (_, n) => ({
    ...{ name: `Feed ${n}`, key: `feed-${n}`, url: `\${RSSHUB_BASE_URL}/feed/${n}` },
    ...{ tier: 'press', intervalMinutes: 15 },
  }));
  writeFileSync(join(folder, 'feeds.yaml'), JSON.stringify({ feeds: list }));
}
