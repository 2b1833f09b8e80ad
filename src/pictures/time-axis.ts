/** A stretch of time with its ticks: milliseconds since the epoch in UTC. */
export interface TimeAxis {
  readonly fromMs: number;
  readonly toMs: number;
  /** 1 to 7, each with the day, month or year that begins there. */
  readonly ticks: readonly { readonly atMs: number; readonly label: string }[];
}

/** From one tick to the next. */
type Step = { readonly unit: 'day' | 'month'; readonly count: number };

const DAY_MS = 86_400_000;
/** A week, so that a single day has days around it. */
const SHORTEST_MS = 7 * DAY_MS;
/** As many labels as stand beside each other: a day that has its year is wider than a month. */
const MOST_TICKS = { day: 5, month: 6 } as const;
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day' as const, count })),
  ...[1, 2, 3, 6, 12].map((count) => ({ unit: 'month' as const, count })),
];
/** The first Monday of the epoch: weeks begin on Mondays. */
const MONDAY_MS = 4 * DAY_MS;

/** @returns the axis on which everything from `startMs` up to `endMs` has its place. */
export function timeAxis(startMs: number, endMs: number): TimeAxis {
  const pad = Math.max(0, Math.ceil((SHORTEST_MS - (endMs - startMs)) / 2 / DAY_MS)) * DAY_MS;
  const [first, end] = [startMs - pad, endMs + pad];
  const step = STEPS.find((one) => countOf(one, first, end) <= MOST_TICKS[one.unit]) ?? {
    unit: 'month',
    count: 12 * Math.ceil((end - first) / (365 * DAY_MS) / (MOST_TICKS.month - 1)),
  };
  const ticks: { atMs: number; label: string }[] = [];
  let atMs = beginOf(step, first);
  for (; atMs < end; atMs = nextOf(step, atMs)) ticks.push({ atMs, label: labelOf(step, atMs, ticks.at(-1)?.atMs) });
  return { fromMs: ticks[0]?.atMs ?? first, toMs: atMs, ticks };
}

function countOf(step: Step, first: number, end: number): number {
  const days = (end - beginOf(step, first)) / DAY_MS;
  return Math.ceil(step.unit === 'day' ? days / step.count : days / (step.count * 30.4));
}

/** @returns where the step begins that `ms` lies in. */
function beginOf({ unit, count }: Step, ms: number): number {
  if (unit === 'month') {
    const date = new Date(ms);
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return monthAt(months - (months % count));
  }
  const length = count * DAY_MS;
  return Math.floor((ms - MONDAY_MS) / length) * length + MONDAY_MS;
}

function nextOf({ unit, count }: Step, ms: number): number {
  if (unit === 'day') return ms + count * DAY_MS;
  const date = new Date(ms);
  return monthAt(date.getUTCFullYear() * 12 + date.getUTCMonth() + count);
}

function monthAt(months: number): number {
  return new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1);
}

function labelOf({ unit, count }: Step, ms: number, before: number | undefined): string {
  const day = new Date(ms).toISOString().slice(0, 10);
  if (unit === 'month') return count % 12 === 0 ? day.slice(0, 4) : day.slice(0, 7);
  const isSameYear = before !== undefined && new Date(before).toISOString().slice(0, 4) === day.slice(0, 4);
  return isSameYear ? day.slice(5) : day;
}
