import { afterEach, describe, expect, it } from 'vitest';
import { cronProblem, startSchedule } from '../../src/jobs/schedule.ts';

const EVERY_SECOND = '* * * * * *';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('the schedule', () => {
  it('runs a job again after a failure, reports the failure, and overlaps no run', async () => {
    const failures: string[] = [];
    let runs = 0;
    let atOnce = 0;
    let most = 0;
    let enough = () => {};
    const ranTwice = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const run = async () => {
      runs++;
      most = Math.max(most, ++atOnce);
      // Longer than a tick, so that a second run would begin beside this one.
      await new Promise((done) => setTimeout(done, 1_200));
      atOnce--;
      if (runs >= 2) enough();
      throw new Error(`run ${runs}`);
    };
    const onFailure = (job: string, error: unknown) => void failures.push(`${job}: ${String(error)}`);
    const schedule = startSchedule([{ name: 'job', cron: EVERY_SECOND, run }], 'UTC', onFailure);
    await ranTwice;
    await schedule.stop();

    expect(runs).toBe(2);
    expect(most).toBe(1);
    expect(failures).toContain('job: Error: run 1');
  });

  it('runs a job that is spread within the time after its tick that it may take', async () => {
    const ran = await new Promise<Date>((resolve) => {
      const run = async () => resolve(new Date());
      const schedule = startSchedule([{ name: 'job', cron: EVERY_SECOND, spreadMs: 200, run }], 'UTC', () => {});
      closing.push(() => schedule.stop());
    });

    expect(ran).toBeInstanceOf(Date);
  });

  it('ticks no more once stopped', async () => {
    let runs = 0;
    const run = async () => {
      runs++;
    };
    const schedule = startSchedule([{ name: 'job', cron: EVERY_SECOND, run }], 'UTC', () => {});
    await schedule.stop();
    await new Promise((done) => setTimeout(done, 1_300));

    expect(runs).toBe(0);
  });
});

describe('cronProblem', () => {
  it.each(['*/5 * * * *', '30 */5 * * * *', '0 9 * * 1-5'])('takes %s', (expression) => {
    expect(cronProblem(expression)).toBeNull();
  });

  it.each(['', 'every day', '61 * * * *', '* * *'])('says why %j is none', (expression) => {
    expect(cronProblem(expression)?.length).toBeGreaterThan(5);
  });
});
