import { createTask, type Logger, type ScheduledTask, validateDetailed } from 'node-cron';

/** Work that is done again and again. */
export interface Job {
  readonly name: string;
  /** Cron expression of five or six fields (seconds first). */
  readonly cron: string;
  /** Up to so many milliseconds after its tick, at random: no host is asked by everybody on the minute. At once where it is left out. */
  readonly spreadMs?: number;
  run(): Promise<void>;
  /** Where several processes tick: whether this one runs the tick of that name; kept for so many milliseconds. */
  readonly isElected?: (tick: string, ms: number) => Promise<boolean>;
}

/** Where a job's failure goes; the next run takes place all the same. */
export type JobFailure = (job: string, error: unknown) => void;

/** Jobs on their schedule. */
export interface Schedule {
  /** Ends the ticking; a run under way goes on. */
  stop(): Promise<void>;
}

/** @returns why `expression` is no cron expression that node-cron takes; null where it is one. */
export function cronProblem(expression: string): string | null {
  const { valid, errors } = validateDetailed(expression);
  return valid
    ? null
    : errors.map(({ field, message }) => `${field}: ${message}`).join('; ') || 'not a cron expression';
}

/** Processes whose clocks differ by less tick once. */
const TICK_KNOWN_MS = 60_000;

/** Starts every job on its schedule. A run still under way when its next tick comes is not started a second time. */
export function startSchedule(jobs: readonly Job[], timezone: string, onFailure: JobFailure): Schedule {
  const tasks: ScheduledTask[] = jobs.map((job) =>
    createTask(job.cron, () => job.run().catch((error: unknown) => onFailure(job.name, error)), {
      name: job.name,
      timezone,
      noOverlap: true,
      ...(job.spreadMs === undefined ? {} : { maxRandomDelay: job.spreadMs }),
      ...(job.isElected && {
        distributed: true,
        runCoordinator: { shouldRun: job.isElected },
        distributedLease: TICK_KNOWN_MS,
      }),
      suppressMissedWarning: true,
      logger: silent,
    }),
  );
  for (const task of tasks) void task.start();
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}

/** node-cron prints of its own accord, in a format of its own; what matters reaches `onFailure`. */
const silent: Logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/** @returns how far a poll may be late: five fields tick on the minute, as everybody's do; with seconds it is said when they tick. */
export function spreadOf(cron: string): { readonly spreadMs?: number } {
  return cron.trim().split(/\s+/).length > 5 ? {} : { spreadMs: 20_000 };
}
