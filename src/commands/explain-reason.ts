import type { Inline } from '../model/chat-message.ts';
import type { Judgement, Reason } from '../model/judgement.ts';

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
 * @returns one stage as lines: what came out with its measure, then a line for each thing that led to it. A detail that no words are
 * known for is printed with its name, none is left out but an event that the outcome names. `readName` puts names in place of keys.
 */
export function explainReason({ stage, outcome, detail }: Reason, readName: (text: string) => string): Inline[][] {
  const { people, names, score, threshold, by, event, events, rule, ...rest } = detail;
  const head = [
    score === undefined || threshold === undefined ? '' : `score ${score}, ${threshold} needed`,
    by === undefined ? '' : (MATCHED[String(by)] ?? `by ${by}`),
    rule === undefined ? '' : String(rule),
    event === undefined || event === '' || outcome.endsWith(` ${event}`) ? '' : `event ${event}`,
  ].filter((part) => part !== '');
  const lines = [
    ...listOf(names),
    ...(score === undefined || threshold === undefined ? linesFor({ score, threshold }) : []),
    ...linesFor(rest),
    ...(stage === 'story' && listOf(events).length > 0 ? [`events by weight: ${listOf(events).join(', ')}`] : []),
    ...(stage === 'story' ? [] : linesFor({ events })),
    ...linesFor({ people: besides(listOf(people), [...listOf(detail.claims), ...listOf(names)]) }),
  ];
  const first: Inline[] = [
    { text: outcome, style: 'strong' },
    ...(head.length === 0 ? [] : [`: ${readName(head.join('; '))}`]),
  ];
  return [first, ...lines.map((line) => [readName(line)])];
}

/** @returns all text of the details in which a key may stand. */
export function textsOf({ reasons }: Judgement): string[] {
  return reasons.flatMap(({ detail }) => Object.values(detail).flatMap((value) => listOf(value)));
}

/** Details whose value says by itself what it is. */
const PLAIN: ReadonlySet<string> = new Set(['because', 'claims']);

const NAMED: Readonly<Record<string, string>> = {
  events: 'event',
  seen: 'seen as article',
  people: 'also named',
  title: 'titled',
  companies: 'companies discovered',
};
/** Details of which each value has a line of its own, with its name in front. */
const EACH: ReadonlySet<string> = new Set(['known']);

function linesFor(details: Readonly<Record<string, Detail[string] | undefined>>): string[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const values = [...new Set(listOf(value))];
    if (values.length === 0) return [];
    if (PLAIN.has(name)) return values;
    if (EACH.has(name)) return values.map((each) => `${name}: ${each}`);
    return [`${NAMED[name] ?? name} ${values.join(', ')}`];
  });
}

function besides(people: readonly string[], told: readonly string[]): readonly string[] {
  return people.filter((key) => !told.some((line) => line.startsWith(`${key} `) || line.startsWith(`${key}:`)));
}

function listOf(value: Detail[string] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'object' ? value : [String(value)];
}
