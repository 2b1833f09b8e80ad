import { eventKeysOf } from '../../src/judging/event-key.ts';
import { departures } from '../../src/ledger/departures.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import type { Article } from '../../src/model/article.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { analyse, article, subject } from '../judging/judging-harness.ts';
import type { PairGroup } from '../judging/minimal-pairs/pair-group.ts';
import { later } from './as-of-day.ts';

/** The texts of a group as articles of different outlets and hours, so that nothing but the order of arrival is left to chance. */
export function articlesOf({ before = [], first, same, part = [], other }: PairGroup, group: number): Article[] {
  return [...before, first, ...same, ...part, ...other].map(([title, text, language], at) =>
    article(title, text, {
      url: `https://outlet-${at}.example/${group}`,
      outlet: `Outlet ${group}-${at}`,
      published: new Date(Date.UTC(2026, 4, 20, at, group % 60)).toISOString(),
      ...(language === undefined ? {} : { language }),
    }),
  );
}

/** @returns those that share no person, event or organisation with an earlier one of the list, and so say nothing of each other. */
export function independent(articles: readonly Article[]): Article[] {
  const taken = new Set<string>();
  return articles.filter((one) => {
    const { claims, events, people, strangers } = analyse(one);
    const about = [
      ...claims.map(({ subject: who }) => (who.kind === 'person' ? who.key : 'an organisation')),
      ...events,
      ...people,
      ...strangers,
    ];
    if (about.length === 0 || about.some((key) => taken.has(key))) return false;
    for (const key of about) taken.add(key);
    return true;
  });
}

/** The whole watcher over a store in memory, fed by hand. */
export async function watcher() {
  const { app, stores } = await memoryApp({ now: '2026-06-01T00:00:00.000Z' });
  const records = ledgerRecords(stores);
  const namespaces = Object.entries(records);

  /** Everything the ledger holds, by namespace and key. */
  async function everything(): Promise<Map<string, unknown>> {
    const held = new Map<string, unknown>();
    for (const [name, namespace] of namespaces) {
      for await (const [key, value] of namespace.scan({ prefix: '' })) held.set(`${name} ${key}`, value);
    }
    return held;
  }

  return {
    everything,
    async take(articles: readonly Article[]): Promise<void> {
      for (const one of articles) await app.takeIn(one);
    },
    /** What it knows: claims, stories with their statuses, and who left. */
    async known() {
      const claims = [];
      for await (const [, claim] of records.claims.scan({ prefix: '' })) claims.push(claim);
      const stories = [];
      for await (const [, story] of records.stories.scan({ prefix: '' })) stories.push(story);
      const ledger = openLedger(records, subject, { eventKeysOf });
      return { claims, stories, whoLeft: withoutCopyOf(await departures(ledger, { asOf: later })) };
    },
  };
}

/** Of two equal texts the one that came first is the original: which of them is the copy is a matter of order and nothing else. */
function withoutCopyOf<T>(known: T): T {
  return JSON.parse(JSON.stringify(known, (key, value: unknown) => (key === 'copyOf' ? undefined : value))) as T;
}
