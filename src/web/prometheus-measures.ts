import { Counter, collectDefaultMetrics, Histogram, type Registry } from 'prom-client';
import type { Measures } from '../model/measures.ts';

/** Seconds: rules alone take hundredths, a model up to its deadline. */
const JUDGE_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COMMAND_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const POLL_BUCKETS = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/**
 * Counts into `registry` what happens in this process, and measures the process itself. Labels are keys and names of our own: no address,
 * no channel, nothing that anybody typed.
 */
export function prometheusMeasures(registry: Registry): Measures {
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const polls = new Counter({
    ...{ registers, name: 'qwen_watch_polls_total', labelNames: ['result'] },
    help: 'Polling cycles, by whether they ended (done) or broke off (failed).',
  });
  const pollSeconds = new Histogram({
    ...{ registers, name: 'qwen_watch_poll_duration_seconds', buckets: POLL_BUCKETS },
    help: 'How long a polling cycle took.',
  });
  const checks = new Counter({
    ...{ registers, name: 'qwen_watch_feed_checks_total', labelNames: ['outcome'] },
    help: 'Checks of feeds: fresh, unchanged or failed.',
  });
  const failures = new Counter({
    ...{ registers, name: 'qwen_watch_feed_failures_total', labelNames: ['feed', 'code'] },
    help: 'Failed checks, by the key of the feed and the code of the failure.',
  });
  const alerts = new Counter({
    ...{ registers, name: 'qwen_watch_alerts_total', labelNames: ['platform'] },
    help: 'New messages and replies that arrived; edits are not counted.',
  });
  const deliveries = new Counter({
    ...{ registers, name: 'qwen_watch_deliveries_total', labelNames: ['platform', 'kind', 'outcome'] },
    help: 'Attempts to send, by what came of them: delivered, or the reason why not.',
  });
  const judgeSeconds = new Histogram({
    ...{ registers, name: 'qwen_watch_judge_duration_seconds', buckets: JUDGE_BUCKETS },
    help: 'How long the judging of an article took, an optional model included.',
  });
  const commandSeconds = new Histogram({
    ...{ registers, name: 'qwen_watch_command_duration_seconds', labelNames: ['command'], buckets: COMMAND_BUCKETS },
    help: 'How long the answer to a question took.',
  });
  return {
    async polling(cycle) {
      const end = pollSeconds.startTimer();
      try {
        const report = await cycle();
        polls.inc({ result: 'done' });
        checks.inc({ outcome: 'fresh' }, report.fresh);
        checks.inc({ outcome: 'unchanged' }, report.unchanged);
        checks.inc({ outcome: 'failed' }, report.failures.length);
        for (const { key: feed, code } of report.failures) failures.inc({ feed, code });
        return report;
      } catch (error) {
        polls.inc({ result: 'failed' });
        throw error;
      } finally {
        end();
      }
    },
    judging: (judge) => timed(judgeSeconds.startTimer(), judge),
    answering: (command, answer) => timed(commandSeconds.startTimer({ command }), answer),
    sent(platform, kind, outcome) {
      deliveries.inc({ platform, kind, outcome: outcome.status === 'delivered' ? 'delivered' : outcome.reason });
      if (outcome.status === 'delivered' && kind !== 'edit') alerts.inc({ platform });
    },
  };
}

async function timed<T>(end: () => unknown, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    end();
  }
}
