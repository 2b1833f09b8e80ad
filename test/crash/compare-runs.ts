import type { StreamResult } from './run-stream.ts';

/** What a disturbed run did otherwise than one that nothing disturbed. */
export interface Comparison {
  /** Messages of the undisturbed run. */
  readonly told: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** In the order of messages, in the ledger, and what either run itself found wrong. */
  readonly differences: readonly string[];
}

export function compareRuns(calm: StreamResult, disturbed: StreamResult): Comparison {
  const lost: string[] = [];
  const twice: string[] = [];
  const differences = [...calm.problems.map((one) => `undisturbed: ${one}`), ...disturbed.problems];
  let told = 0;
  for (const place of new Set([...Object.keys(calm.standing), ...Object.keys(disturbed.standing)])) {
    const [wanted, found] = [calm.standing[place] ?? [], disturbed.standing[place] ?? []];
    told += wanted.length;
    const few = surplus(wanted, found);
    const many = surplus(found, wanted);
    lost.push(...few.map((text) => `${place}: ${text}`));
    twice.push(...many.map((text) => `${place}: ${text}`));
    if (few.length + many.length === 0 && JSON.stringify(wanted) !== JSON.stringify(found))
      differences.push(`${place}: the messages stand in another order`);
  }
  differences.push(...surplus(calm.ledger, disturbed.ledger).map((line) => `missing in the ledger: ${line}`));
  differences.push(...surplus(disturbed.ledger, calm.ledger).map((line) => `too much in the ledger: ${line}`));
  return { told, lost, twice, differences };
}

/** @returns what `these` have more often than `those`. */
function surplus(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}
