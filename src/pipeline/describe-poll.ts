import type { PollReport } from './poll-feeds.ts';

/** @returns one line that says what a cycle did, in the order in which an article meets the stations. */
export function describePoll(report: PollReport): string {
  const { verdicts, failures, fresh, unchanged, notDue, entries, seen } = report;
  const checked = fresh + unchanged + failures.length;
  const parts = [
    counted(verdicts.alert, 'alert', 'alerts'),
    counted(verdicts.update, 'update', 'updates'),
    verdicts.corroboration > 0 && `${verdicts.corroboration} more on told stories`,
    verdicts.duplicate > 0 && `${verdicts.duplicate} known already`,
    verdicts.irrelevant > 0 && `${verdicts.irrelevant} not about the subject`,
    seen > 0 && `${seen} seen before`,
    unchanged > 0 && `${unchanged} unchanged`,
    notDue > 0 && `${notDue} not due yet`,
    failures.length > 0 && `${failures.length} failed`,
  ].filter((part) => part !== false);
  if (failures.length === checked && checked > 1) {
    return `checked ${checked} feeds: none could be reached; check the network, or ask: npm run --silent cli -- doctor`;
  }
  return `checked ${counted(checked, 'feed', 'feeds')}, ${counted(entries, 'entry', 'entries')}: ${parts.join(', ')}`;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
