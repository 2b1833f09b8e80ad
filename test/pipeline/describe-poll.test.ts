import { describe, expect, it } from 'vitest';
import { describePoll } from '../../src/pipeline/describe-poll.ts';
import type { PollReport } from '../../src/pipeline/poll-feeds.ts';

const report = (over: Partial<PollReport>): PollReport => ({
  at: '2026-03-20T00:00:00.000Z',
  fresh: 0,
  unchanged: 0,
  notDue: 0,
  failures: [],
  entries: 0,
  seen: 0,
  verdicts: { alert: 0, update: 0, corroboration: 0, duplicate: 0, irrelevant: 0 },
  networkDown: false,
  ...over,
});
const failure = { feed: 'f', key: 'k', code: 'throttled', cause: 'c', nextCheck: 'n' };

describe('describePoll', () => {
  it('counts what was told first, and leaves out what did not happen', () => {
    const verdicts = { alert: 1, update: 0, corroboration: 3, duplicate: 2, irrelevant: 4 };
    const line = describePoll(report({ fresh: 2, failures: [failure], entries: 11, seen: 1, verdicts }));

    expect(line).toBe(
      'checked 3 feeds, 11 entries: 1 alert, 0 updates, 3 more on told stories, 2 known already, 4 not about the subject, 1 seen before, 1 failed',
    );
  });

  it('says so when nothing could be reached', () => {
    expect(describePoll(report({ failures: [failure, failure] }))).toContain(
      'none could be reached; check the network',
    );
  });
});
