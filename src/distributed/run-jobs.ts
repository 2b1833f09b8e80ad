import { hash } from 'node:crypto';
import { createNodeRedisClient, type Job, Queue, Worker } from 'bullmq';
import { startSchedule } from '../jobs/schedule.ts';
import { endWithin } from '../lib/end-within.ts';
import type { Logger } from '../lib/logger.ts';
import type { Turns } from '../lib/turns.ts';
import type { Destination } from '../model/delivery.ts';
import type { SharedWork } from '../pipeline/shared-work.ts';
import type { SharedStore } from '../stores/redis-stores.ts';

/** What this process does of the work that all share. */
interface JobsDeps {
  readonly shares: SharedWork;
  readonly shared: SharedStore;
  readonly platforms: readonly Destination['platform'][];
  /** When feeds that are due are looked for, and in which zone. */
  readonly cron: string;
  readonly timezone: string;
  readonly log: Logger;
  /** How long a process that gives no sign keeps a job, in milliseconds. @default 15 s */
  readonly leaseMs?: number;
}

export interface RunningJobs {
  /** Takes no more jobs and waits for those under way, up to `graceMs`; what is left then another process takes over. */
  close(graceMs: number): Promise<void>;
}

/** Feeds that a process checks at once. */
const FEEDS_AT_ONCE = 8;
/** Destinations of a platform that a process sends to at once. */
const DESTINATIONS_AT_ONCE = 16;
/** Retries, digests and the end of quiet hours are so late. */
const DUE_EVERY_MS = 5_000;
const TELL_HUB = '*/5 * * * * *';
const LEASE_MS = 15_000;
/** How often it is looked for jobs whose process gives no sign. */
const LOOK_FOR_STALLED_MS = 5_000;
/** Discord lets a bot make 50 requests a second, whatever process they come from. Without a limit a queue cannot be left alone. */
const LIMITS: Readonly<Partial<Record<Destination['platform'], { readonly max: number; readonly duration: number }>>> =
  {
    slack: { max: 100, duration: 1_000 },
    discord: { max: 40, duration: 1_000 },
  };
/** A platform that does not answer, or that rests the whole bot, is left alone by all processes for so long. */
const REST_MS = 5_000;
/** A server that is away answers no goodbye. */
const CLOSE_MS = 1_000;
const SAID_EVERY_MS = 10_000;
/** A process that was killed loses no job: another takes it over, however often that happens. */
const MOST_TAKEOVERS = 10_000;

/**
 * Works off what all processes of one store share, until it is closed: checks of feeds, one job each, named by feed and time; what
 * becomes due; and what is to be sent, one job a destination, so that its order is kept. Whoever loses its job to another, because it gave no
 * sign of life, can neither store nor send any more.
 */
export async function startJobs(deps: JobsDeps): Promise<RunningJobs> {
  const { shares, shared, platforms, log, leaseMs = LEASE_MS } = deps;
  const raw = await shared.connect();
  const connection = createNodeRedisClient(raw);
  const base = { connection, prefix: shared.jobsPrefix, skipVersionCheck: true };
  // Every queue and every worker tells of one and the same outage.
  let saidAt = Number.NEGATIVE_INFINITY;
  const onError = ({ message }: Error) => {
    // Another process has done what this one was too slow with: the fence has kept it from doing it twice.
    if (/^Missing (key|lock) for job/.test(message)) return;
    if (performance.now() - saidAt < SAID_EVERY_MS) return;
    saidAt = performance.now();
    log.warn({ cause: message }, 'the queue of jobs does not answer; it is tried again');
  };
  const queueOf = (name: string) => {
    const queue = new Queue(name, {
      ...base,
      defaultJobOptions: {
        removeOnComplete: true,
        removeOnFail: true,
        attempts: 3,
        backoff: { type: 'exponential', delay: 1_000 },
      },
    });
    queue.on('error', onError);
    return queue;
  };
  const feeds = queueOf('feeds');
  const desk = queueOf('desk');
  const outgoing = new Map(platforms.map((platform) => [platform, queueOf(`to-${platform}`)] as const));

  const wake = async () => {
    for (const [platform, queue] of outgoing) {
      for await (const destination of shares.waiting(platform))
        await queue.add('send', { destination }, { jobId: idOf(destination) });
    }
  };
  const lookForDue = async () => {
    // One by one: `addBulk` is a transaction, and fails for good on a server that was started anew and knows no script.
    for (const { feed, due: at, delayMs } of await shares.due())
      await feeds.add('check', { feed }, { jobId: idOf(`${feed} ${at}`), ...(delayMs > 0 && { delay: delayMs }) });
    await desk.add('settle', {}, { jobId: 'settle', delay: DUE_EVERY_MS });
  };
  const send = async (job: Job<{ destination: string }>, token: string, queue: Queue) => {
    const fence = { key: queue.toKey(`${job.id}:lock`), token };
    const doubt = await shared.doubt();
    const held = {
      turns: ((work) => shares.turns(() => shared.fenced(fence, work))) as Turns,
      mayGo: () => shared.check(fence),
      doubtOf: (created: string) => (doubt !== null && created < doubt.noticed ? doubt.since : undefined),
      untilKept: shared.untilKept,
    };
    const isWell = await shares.sendTo(job.data.destination, held);
    if (!isWell) await queue.rateLimit(REST_MS);
  };

  const workerOf = (
    queue: Queue,
    concurrency: number,
    work: (job: Job, token: string) => Promise<void>,
    limiter?: { readonly max: number; readonly duration: number },
  ) => {
    const worker = new Worker(queue.name, (job, token = '') => work(job, token), {
      ...base,
      ...(limiter && { limiter }),
      ...{
        concurrency,
        lockDuration: leaseMs,
        stalledInterval: LOOK_FOR_STALLED_MS,
        maxStalledCount: MOST_TAKEOVERS,
        drainDelay: 5,
      },
    });
    worker.on('error', onError);
    worker.on('failed', (job, error) =>
      log.warn({ queue: queue.name, job: job?.name, cause: error.message }, 'a job failed; it is done again'),
    );
    return worker;
  };
  const workers = [
    workerOf(feeds, FEEDS_AT_ONCE, async ({ data }) => {
      if (await shares.pollOne(data.feed as string)) await wake();
    }),
    workerOf(desk, 1, async ({ name }) => {
      if (name === 'settle') await shares.settle();
      await shares.queueDue();
      await wake();
    }),
    ...[...outgoing].map(([platform, queue]) =>
      workerOf(queue, DESTINATIONS_AT_ONCE, (job, token) => send(job, token, queue), LIMITS[platform]),
    ),
  ];
  const isElected = (tick: string, ms: number) => shared.isFirst(`tick ${tick}`, ms);
  // On its own: a hub that is slow holds up nothing else.
  const jobs = [
    { name: 'look-for-due-feeds', cron: deps.cron, run: lookForDue, isElected },
    ...(shares.tellHub === null ? [] : [{ name: 'tell-hub', cron: TELL_HUB, run: shares.tellHub, isElected }]),
  ];
  const schedule = startSchedule(jobs, deps.timezone, (job, error) => log.error({ err: error, job }, 'job failed'));
  const running: RunningJobs = {
    async close(graceMs) {
      await schedule.stop();
      // Not `close` twice: the second would wait for the first, and so for what is under way, whatever it was told.
      await endWithin(Promise.allSettled(workers.map((worker) => worker.pause())), graceMs);
      const queues = [feeds, desk, ...outgoing.values()];
      await endWithin(
        Promise.allSettled([...workers.map((worker) => worker.close(true)), ...queues.map((queue) => queue.close())]),
        CLOSE_MS,
      );
      if (raw.isOpen) raw.destroy();
    },
  };
  try {
    await desk.setGlobalConcurrency(1);
    await desk.upsertJobScheduler(
      'due',
      { every: DUE_EVERY_MS },
      { name: 'due', opts: { removeOnComplete: true, removeOnFail: true } },
    );
    await lookForDue();
  } catch (error) {
    await running.close(0);
    throw error;
  }
  shares.began();
  return running;
}

/** Ids of jobs take no colon. */
function idOf(name: string): string {
  return `j${hash('sha256', name, 'base64url').slice(0, 22)}`;
}
