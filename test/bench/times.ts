/** @returns the quantiles of some times in milliseconds. */
export function summary(times: readonly number[]): {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
} {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** @returns a row of a table: what was measured, how often, and its quantiles. */
export function line(what: string, times: readonly number[]): string {
  const { p50, p99, max } = summary(times);
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
  return `${what.padEnd(34)}${String(times.length).padStart(6)}   p50${ms(p50)}   p99${ms(p99)}   max${ms(max)}`;
}

/** @returns the number with one digit behind the point. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
