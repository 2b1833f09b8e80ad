import { VERDICTS, type Verdict } from '../model/judgement.ts';
import type { Namespace } from '../stores/open-stores.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import type { PollReport } from './poll-feeds.ts';

/** What outlives a process beside ledger and outbox. */
export interface Progress {
  readonly lastPoll: string | null;
  readonly lastNews: string | null;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

const NOTHING_YET: Progress = {
  lastPoll: null,
  lastNews: null,
  verdicts: { alert: 0, update: 0, corroboration: 0, duplicate: 0, irrelevant: 0 },
};

/** @returns what all cycles so far have brought. */
export async function progressOf(records: Namespace<Progress>): Promise<Progress> {
  return (await records.get('poll')) ?? NOTHING_YET;
}

/** Adds what a cycle brought, in all and in this hour. */
export async function rememberCycle(
  records: Namespace<Progress>,
  hours: Pick<HourlyCounts, 'add'>,
  report: Pick<PollReport, 'at' | 'verdicts' | 'failures'>,
): Promise<void> {
  const before = await progressOf(records);
  const verdicts = { ...before.verdicts };
  for (const verdict of VERDICTS) verdicts[verdict] += report.verdicts[verdict];
  const articles = VERDICTS.reduce((sum, verdict) => sum + report.verdicts[verdict], 0);
  await hours.add({ articles, stories: report.verdicts.alert, failures: report.failures.length });
  const news = report.verdicts.alert + report.verdicts.update + report.verdicts.corroboration > 0;
  await records.set('poll', { lastPoll: report.at, lastNews: news ? report.at : before.lastNews, verdicts });
}
