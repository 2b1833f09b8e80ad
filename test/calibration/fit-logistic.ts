/** One labelled example: what is seen of it, and whether the answer is yes. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly yes: boolean;
}

/** A fitted model; a feature that is missing weighs nothing. */
export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Logistic regression by plain gradient descent: deterministic, a few hundred examples and features.
 * @param ridge how strongly weights are held near 0: what few examples show weighs little.
 * @param rarest features of fewer examples are left out.
 */
export function fitLogistic(
  examples: readonly Example[],
  {
    ridge = 4,
    rarest = 5,
    epochs = 3000,
    rate = 0.5,
  }: { ridge?: number; rarest?: number; epochs?: number; rate?: number } = {},
): Model {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= rarest)
    .map(([name]) => name)
    .sort();
  const column = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features }) =>
    [...features].flatMap(([name, value]) => {
      const at = column.get(name);
      return at === undefined ? [] : [[at, value] as const];
    }),
  );
  const weights = names.map(() => 0);
  let bias = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const slope = names.map(() => 0);
    let biasSlope = 0;
    rows.forEach((row, at) => {
      const sum = row.reduce((total, [j, value]) => total + (weights[j] ?? 0) * value, bias);
      const error = 1 / (1 + Math.exp(-sum)) - (examples[at]?.yes === true ? 1 : 0);
      biasSlope += error;
      for (const [j, value] of row) slope[j] = (slope[j] ?? 0) + error * value;
    });
    for (let j = 0; j < weights.length; j += 1) {
      weights[j] = (weights[j] ?? 0) - (rate * ((slope[j] ?? 0) + ridge * (weights[j] ?? 0))) / rows.length;
    }
    bias -= (rate * biasSlope) / rows.length;
  }
  return { bias, weights: new Map(names.map((name, j) => [name, weights[j] ?? 0])) };
}

/** @returns the probability of yes, 0 to 1. */
export function probability({ bias, weights }: Model, features: ReadonlyMap<string, number>): number {
  let sum = bias;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
