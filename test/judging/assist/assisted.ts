import type { Analysis } from '../../../src/judging/analyse.ts';
import { createAssist } from '../../../src/judging/assist/assist-article.ts';
import type { Asked, AskFailure, OfferedClaim, OfferedSentence } from '../../../src/judging/assist/offered-answer.ts';
import type { Met } from '../../../src/judging/known.ts';
import type { Article } from '../../../src/model/article.ts';
import { analyse, subject, thresholds } from '../judging-harness.ts';

/** An offered claim with what the test does not name left empty. */
export function claim(over: Partial<OfferedClaim> & Pick<OfferedClaim, 'quote' | 'person' | 'action'>): OfferedClaim {
  return { role: null, date: null, from: null, to: null, certainty: 'reported', negated: false, ...over };
}

/** What a model says of an article, through all checks; beside it what the rules read alone. */
export async function assisted(
  item: Article,
  claims: readonly OfferedClaim[],
  summary: readonly OfferedSentence[] = [],
  met: Met = new Map(),
): Promise<{ analysis: Analysis; ruled: Analysis; asked: number; failures: AskFailure[] }> {
  return answered(item, { kind: 'answered', answer: { claims, summary } }, met);
}

/** Names are compiled once; a call says what is answered to it, and counts for itself. */
let call: { answer: Asked; asked: number; failures: AskFailure[] };
const assist = createAssist({
  analyse,
  subject,
  thresholds,
  ask: () => {
    call.asked += 1;
    return Promise.resolve(call.answer);
  },
  onFailure: (failure) => call.failures.push(failure),
});

/** One call at a time. */
export async function answered(item: Article, answer: Asked, met: Met = new Map()) {
  call = { answer, asked: 0, failures: [] };
  const ruled = analyse(item, { met });
  const analysis = await assist(item, ruled, met);
  return { analysis, ruled, asked: call.asked, failures: call.failures };
}
