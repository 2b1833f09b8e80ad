import type { Inline } from '../model/chat-message.ts';
import type { Judgement, Reason } from '../model/judgement.ts';
import { UNKNOWN } from './answer-blocks.ts';

type Detail = Reason['detail'];

/** How an article came to its story, in words. */
const MATCHED: Readonly<Record<string, string>> = {
  event: 'a known story tells the same event',
  period: 'a known story tells the same event, dated within its period',
  companion: 'it came with what a known story tells',
  copy: 'it copies an article of that story',
  fact: 'it repeats a fact of that story',
  people: 'it is about the people of that story',
  new: 'no known story tells this event',
  alone: 'no known story takes it up',
};

/**
 * @returns the detail of one stage in plain words; a detail that no words are known for is printed with its name, none is left
 * out but an event that the outcome names. `readName` puts names in place of keys.
 */
export function explainReason({ stage, outcome, detail }: Reason, readName: (text: string) => string): Inline[] {
  const { people, score, threshold, by, event, ...rest } = detail;
  const claimed = listOf(detail.claims);
  const parts = [
    score === undefined || threshold === undefined ? '' : `score ${score}, ${threshold} needed`,
    by === undefined ? '' : (MATCHED[String(by)] ?? `by ${by}`),
    event === undefined || event === '' || outcome.endsWith(` ${event}`) ? '' : `event ${event}`,
    ...Object.entries({
      ...(score === undefined || threshold === undefined ? { score, threshold } : {}),
      ...rest,
    }).map(([name, value]) => wordsFor(name, value)),
    stage === 'claims' ? besides(listOf(people), claimed) : wordsFor('people', people),
  ];
  const text = parts.filter((part) => part !== '').join('; ');
  return text === '' ? [UNKNOWN] : [readName(text)];
}

/** @returns the rule that decided about an article, in the words of the verdict's reason; else what the last stage found. */
export function decidingRule(reasons: readonly Reason[]): string {
  const rule = reasons.findLast(({ stage }) => stage === 'verdict')?.detail.rule;
  const found = reasons.findLast(({ stage }) => stage === 'novelty')?.outcome;
  return typeof rule === 'string' ? rule : (found ?? reasons.at(-1)?.outcome ?? 'no reason is on record');
}

/** @returns all text of the details in which a key may stand. */
export function textsOf({ reasons }: Judgement): string[] {
  return reasons.flatMap(({ detail }) => Object.values(detail).flatMap((value) => listOf(value)));
}

/** Details whose value says by itself what it is. */
const PLAIN: ReadonlySet<string> = new Set(['because', 'claims', 'rule']);

const NAMED: Readonly<Record<string, string>> = { events: 'event', seen: 'seen as article', people: 'names' };

function wordsFor(name: string, value: Detail[string] | undefined): string {
  const values = [...new Set(listOf(value))];
  if (values.length === 0) return '';
  return PLAIN.has(name) ? values.join(', ') : `${NAMED[name] ?? name} ${values.join(', ')}`;
}

function besides(people: readonly string[], claims: readonly string[]): string {
  const others = people.filter((key) => !claims.some((claim) => claim.startsWith(`${key} `)));
  return others.length === 0 ? '' : `names ${others.join(', ')} besides`;
}

function listOf(value: Detail[string] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'object' ? value : [String(value)];
}
