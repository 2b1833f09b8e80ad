import { type Clock, isoNow } from '../lib/clock.ts';
import { COUNTED, type Counts, type HourCounts } from '../model/status-report.ts';
import type { Namespace } from '../stores/open-stores.ts';

interface HourlyCountsDeps {
  /** `<hour>|<process>` -> what that process counted in it; ends by itself */
  readonly records: Namespace<Counts>;
  readonly clock: Clock;
  /** Another name in each process that shares the store: what two of them count at once is no conflict. */
  readonly process: string;
}

/** Counts by the hour, kept for a day. */
export interface HourlyCounts {
  /** Adds to the hour under way. To be called in the commit of what is counted, so that it is counted once. */
  add(counts: Partial<Counts>): Promise<void>;
  /** @returns the 24 hours that end with the one under way, oldest first; of all processes. */
  lastDay(): Promise<HourCounts[]>;
}

const HOUR_MS = 3_600_000;
const HOURS = 24;
/** Until the hour that was counted in has left the picture. */
const KEPT_MS = (HOURS + 1) * HOUR_MS;
const NOTHING: Counts = { articles: 0, stories: 0, alerts: 0, failures: 0 };

export function createHourlyCounts({ records, clock, process }: HourlyCountsDeps): HourlyCounts {
  return {
    async add(counts) {
      if (Object.values(counts).every((count) => count === 0)) return;
      const key = `${hourOf(isoNow(clock))}|${process}`;
      await records.set(key, sumOf((await records.get(key)) ?? NOTHING, counts), KEPT_MS);
    },
    async lastDay() {
      const byHour = new Map<string, Counts>();
      for await (const [key, counts] of records.scan({ prefix: '' })) {
        const hour = key.slice(0, key.indexOf('|'));
        byHour.set(hour, sumOf(byHour.get(hour) ?? NOTHING, counts));
      }
      const latest = Math.floor(clock.now() / HOUR_MS) * HOUR_MS;
      return Array.from({ length: HOURS }, (_, at) => {
        const from = new Date(latest - (HOURS - 1 - at) * HOUR_MS).toISOString();
        return { from, ...(byHour.get(hourOf(from)) ?? NOTHING) };
      });
    },
  };
}

function hourOf(iso: string): string {
  return iso.slice(0, 'YYYY-MM-DDTHH'.length);
}

function sumOf(a: Counts, b: Partial<Counts>): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, a[name] + (b[name] ?? 0)])) as Counts;
}
