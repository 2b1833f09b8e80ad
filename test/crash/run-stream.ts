import { setTimeout as wait } from 'node:timers/promises';
import { digestRecords } from '../../src/alerts/digests.ts';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { feedRecords } from '../../src/pipeline/feed-list.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { auditStore } from './audit-store.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import type { StoreDeath } from './child-settings.ts';
import { type CrashWorld, openCrashWorld } from './crash-world.ts';
import { dumpLedger } from './dump-ledger.ts';
import { type Kill, killsOfStep, nameOfKill } from './kill-plan.ts';
import { createFaultDeck, healAll, type RandomFault } from './random-faults.ts';
import { STREAM_START, stepOf } from './stream-of-steps.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface StreamOptions {
  readonly seed: number;
  readonly steps: number;
  /** Kills planned a step; 0 for a run that nothing disturbs. */
  readonly killsAStep: number;
  /** Faults of the platforms planned a step. */
  readonly faultsAStep: number;
  /** Ends with the step in which so many kills have been made. @default never */
  readonly enoughKills?: number;
  readonly onStep?: (text: string) => void;
}

export interface StreamResult {
  /** Steps that were gone through. */
  readonly steps: number;
  /** Kills that hit, by name. */
  readonly kills: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  readonly standing: Readonly<Record<string, readonly string[]>>;
  readonly ledger: readonly string[];
  readonly problems: readonly string[];
}

/** Seconds of the test's clock in one of the machine's. */
const SCALE = 8;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 100;
const STEP_PATIENCE_MS = 240_000;
/** What a step moves the clock on by: retries and edits that wait come due. */
const NUDGE_MS = 65_000;
const NUDGE_EVERY_MS = 1_000;
/** The clock goes from step to step by checks less than an hour apart: what is missed for longer is told in one message, as people expect. */
const WALK_MS = 45 * MINUTE_MS;
/** Processes of a step begin this long after it at most, for the same reason. */
const PAUSED_WITHIN_MS = 15 * MINUTE_MS;
/** How far the clock is from where it was when a process is started again: within, and beyond what Discord remembers of nonces. */
const PAUSES_MS = [0, 0, 40_000, 7 * MINUTE_MS];

/** Leads the bot through the stream, in processes that end where the seed says, and looks at what has come of it. */
export async function runStream(options: StreamOptions): Promise<StreamResult> {
  const random = seededRandom(options.seed);
  const clock = createTestClock(STREAM_START - 60 * MINUTE_MS, SCALE);
  const world = await openCrashWorld(clock);
  const run = new StreamRun(world, clock, random);
  const faultsOf = createFaultDeck(random);
  let steps = 0;
  try {
    for (let n = 0; n < options.steps; n++) {
      const withDigest = n % 4 === 2;
      const kills = killsOfStep(random, options.killsAStep, withDigest);
      await run.step(n, kills, faultsOf(options.faultsAStep));
      steps++;
      options.onStep?.(`step ${n}: ${run.killed} kills, ${run.faulted} faults`);
      if (run.killed >= (options.enoughKills ?? Number.POSITIVE_INFINITY)) break;
    }
    await run.end();
    const gaps = await auditStore(world.store);
    const problems = [...gaps, ...run.problems, ...world.slack.objections, ...world.discord.violations];
    const { kills, faults } = run;
    return { steps, kills, faults, standing: world.standing(), ledger: await dumpLedger(world.store), problems };
  } finally {
    await run.abandon();
    await world.close();
  }
}

/** One way through the stream. */
class StreamRun {
  readonly kills = new Map<string, number>();
  readonly faults = new Map<string, number>();
  readonly problems: string[] = [];
  #bot: BotProcess | null = null;
  #kill: Kill | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the process has fetched or sent anything since it was armed. */
  #hasWorked = false;
  /** Whether the process has been killed, or told to end, and may not have gone yet. */
  #isEnding = false;
  readonly #world: CrashWorld;
  readonly #clock: TestClock;
  readonly #random: () => number;

  constructor(world: CrashWorld, clock: TestClock, random: () => number) {
    this.#world = world;
    this.#clock = clock;
    this.#random = random;
  }

  get killed(): number {
    return sum(this.kills);
  }

  get faulted(): number {
    return sum(this.faults);
  }

  async step(n: number, kills: readonly Kill[], faults: readonly RandomFault[]): Promise<void> {
    const { harbour, mill, at } = stepOf(n);
    if (this.#bot !== null) await this.#walkTo(at, this.#bot);
    // What goes wrong begins at the time of the step, and before the bot knows that it has come.
    this.#clock.moveTo(at);
    this.#world.publish('harbour', harbour);
    this.#world.publish('mill', mill);
    const sickness = faults.map((fault) => {
      count(this.faults, fault.name);
      return fault.begin(this.#world, this.#clock);
    });
    this.#move(at);
    const plan = [...kills];
    this.#arm(plan.shift() ?? null);
    for (;;) {
      const bot = this.#bot ?? this.#start();
      const end = await Promise.race([
        this.#untilOver(at, bot, () => {
          for (const heal of sickness) heal(this.#clock);
          // A process that still begins has met nothing of its plan yet, and one that ends is still in its last.
          if (this.#hasWorked && !this.#isEnding) this.#arm(plan.shift() ?? null);
        }),
        bot.ended.then(() => 'ended' as const),
      ]);
      if (end === 'over') break;
      const { code, signal } = await bot.ended;
      this.#bot = null;
      if (end === 'late') throw new Error(`step ${n} is not through: ${await this.#stateOf(at)}\n${bot.output()}`);
      // Told while Node itself still loads, before anything of the bot runs, it ends at once.
      const endsWell = code === 0 || (signal === 'SIGTERM' && !this.#hasWorked);
      const asPlanned = this.#kill?.step === 'told' ? endsWell : signal === 'SIGKILL';
      if (asPlanned && this.#kill !== null) count(this.kills, nameOfKill(this.#kill));
      else
        this.problems.push(`step ${n}: the bot ended by itself with ${code ?? signal}: ${bot.output().slice(-2_000)}`);
      const pause = PAUSES_MS[Math.floor(this.#random() * PAUSES_MS.length)] ?? 0;
      if (this.#clock.now() - at < PAUSED_WITHIN_MS) this.#move(this.#clock.now() + pause);
      this.#arm(plan.shift() ?? null);
    }
    this.#arm(null);
    healAll(this.#world);
  }

  /** The last process is told to end, as a service is. */
  async end(): Promise<void> {
    const code = await this.#bot?.stop();
    if (code !== 0) this.problems.push(`the bot did not end by itself when it was told to: ${code}`);
    this.#bot = null;
  }

  async abandon(): Promise<void> {
    await this.#bot?.kill();
  }

  /** The clock comes within three quarters of an hour of the time, with the feeds looked at on the way. */
  async #walkTo(at: number, bot: BotProcess): Promise<void> {
    for (let time = this.#clock.now() + WALK_MS; time < at; time += WALK_MS) {
      this.#move(time);
      if ((await this.#untilOver(time, bot, () => {})) === 'late')
        throw new Error(`the way to the next step is not through: ${await this.#stateOf(time)}\n${bot.output()}`);
    }
  }

  #move(ms: number): void {
    this.#clock.moveTo(ms);
    this.#bot?.tell({ ...this.#clock.settings(), dieAt: deathOf(this.#kill) });
  }

  #start(): BotProcess {
    const bot = startBot(this.#world.env, { ...this.#clock.settings(), dieAt: deathOf(this.#kill) });
    this.#bot = bot;
    this.#isEnding = false;
    this.#arm(this.#kill);
    return bot;
  }

  /** From here on the process ends where `kill` says, and nowhere else. */
  #arm(kill: Kill | null): void {
    clearTimeout(this.#timer);
    this.#kill = kill;
    const bot = this.#bot;
    bot?.tell({ ...this.#clock.settings(), dieAt: deathOf(kill) });
    const end = (how: 'kill' | 'stop' = 'kill') => {
      this.#isEnding = true;
      void bot?.[how]();
    };
    let met = 0;
    this.#hasWorked = false;
    this.#world.watch = {
      fetched: (feed) => {
        this.#hasWorked = true;
        if (kill?.step === 'fetch' && kill.feed === feed) end();
      },
      sent: (platform, what, moment) => {
        this.#hasWorked = true;
        if (kill?.step !== 'send' || kill.platform !== platform || kill.what !== what) return false;
        if ((moment === 'answered') !== (kill.moment === 'answered') || ++met !== kill.nth) return false;
        end();
        return kill.moment === 'lost';
      },
    };
    if (kill?.step === 'random') this.#timer = setTimeout(() => end(), kill.afterMs);
    if (kill?.step === 'told') this.#timer = setTimeout(() => end('stop'), kill.afterMs);
  }

  /** @param onNudge called whenever the clock is moved on. */
  async #untilOver(at: number, bot: BotProcess, onNudge: () => void): Promise<'over' | 'late'> {
    const begun = Date.now();
    let nudged = begun;
    while (bot.isAlive()) {
      await wait(LOOK_EVERY_MS);
      if (!bot.isAlive()) break;
      const state = await this.#stateOf(at);
      if (state === 'over' && !this.#isEnding) return 'over';
      const now = Date.now();
      if (now - begun > STEP_PATIENCE_MS) return 'late';
      if (now - nudged < NUDGE_EVERY_MS) continue;
      nudged = now;
      onNudge();
      // Before the feeds are read nothing waits for its time.
      if (state.startsWith('waits') || state.startsWith('digest')) this.#move(this.#clock.now() + NUDGE_MS);
    }
    return 'late';
  }

  /** @returns 'over' once what the step published has been read, and nothing waits to be sent or for a digest that is due. */
  async #stateOf(at: number): Promise<string> {
    const now = new Date(this.#clock.now()).toISOString();
    try {
      // Opened for each look: a reader that stayed would keep SQLite from mending its log when the bot begins again.
      const stores = await openStores(this.#world.store, { readOnly: true, clock: this.#clock });
      try {
        const feeds = await feedRecords(stores).states.getMany(['harbour', 'mill']);
        const from = new Date(at).toISOString();
        if (!feeds.every((state) => state?.lastSuccess != null && state.lastSuccess >= from))
          return `feeds: ${JSON.stringify(feeds)}`;
        for await (const [due] of digestRecords(stores).due.scan({ prefix: '', limit: 1 })) {
          if (due.slice(0, now.length) <= now) return `digest ${due}`;
        }
        for (const platform of ['slack', 'discord'])
          for await (const [, message] of outboxRecords(stores).pending.scan({ prefix: `${platform}:`, limit: 1 }))
            return `waits: ${JSON.stringify({ ...message, message: null })}`;
        return 'over';
      } finally {
        await stores.close();
      }
    } catch (error) {
      return `the store cannot be read: ${error}`;
    }
  }
}

function deathOf(kill: Kill | null): StoreDeath | null {
  return kill?.step === 'store' ? kill.death : null;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, one) => total + one, 0);
}
