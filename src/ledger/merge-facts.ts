import type { KnownFact } from '../judging/known.ts';
import { CERTAINTIES } from '../model/claim.ts';

/** One entry a destination: the first telling stays, the certainty only rises. */
export function mergeFacts(known: readonly KnownFact[], added: readonly KnownFact[]): KnownFact[] {
  const merged = [...known];
  for (const fact of added) {
    const at = merged.findIndex((k) => k.to === fact.to && k.negated === fact.negated && k.reversed === fact.reversed);
    const before = merged[at];
    if (before === undefined) merged.push(fact);
    else if (CERTAINTIES.indexOf(fact.certainty) > CERTAINTIES.indexOf(before.certainty)) {
      merged[at] = { ...before, certainty: fact.certainty };
    }
  }
  return merged;
}
